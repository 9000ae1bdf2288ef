import { decode } from '../../decode/index.ts';
import { binaryString, bytesOf } from './bytes.ts';

/**
 * A part's bytes as text: in the stated encoding when the bytes fit it, else as a source without one is decoded.
 * `us-ascii` with letters above it says nothing, and neither does an encoding that leaves characters undecoded.
 */
export function textOf(bytes: Uint8Array, charset: string | undefined): string {
  const label = charset?.trim().toLowerCase() ?? '';
  const plain = /^(us-?ascii|ascii|x-unknown|unknown(-8bit)?|default|utf-?7|)$/.test(label) || bytes.length === 0;
  if (!plain) {
    const stated = decode(
      bytes,
      '',
      label.replace(/^x-(?=sjis|euc|gbk|big5)/, '').replace(/^cp-?(?=125\d$)/, 'windows-'),
    );
    const known = !stated.diagnostics.some(({ id }) => id === 'encoding-guessed');
    if (known && !stated.value.text.includes('\ufffd')) return stated.value.text;
  }
  if (/^utf-?7$/.test(label)) return utf7(bytes);
  return decode(bytes, '').value.text;
}

/** UTF-7 (RFC 2152): `+` and `-` around UTF-16 in base64. No platform decodes it, and old mail programs wrote it. */
function utf7(bytes: Uint8Array): string {
  return binaryString(bytes).replace(/\+([A-Za-z0-9+/]*)-?/g, (_, digits: string) => {
    if (digits === '') return '+';
    const raw = atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
    return new TextDecoder('utf-16be').decode(bytesOf(raw).subarray(0, raw.length & ~1));
  });
}

import { decodeAs } from '../../src/decode/code-pages.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of every character of an encoding, found by decoding all of one and two bytes. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const wide = /^(shift_jis|euc-|gb|big5|johab)/.test(encoding);
  for (let lead = 0; lead < 256; lead++) {
    const one = decodeAs(Uint8Array.of(lead), encoding);
    if (one.length === 1 && one !== '\ufffd' && !table.has(one)) table.set(one, [lead]);
    for (let trail = 0x31; wide && lead > 0x80 && trail < 256; trail++) {
      const two = decodeAs(Uint8Array.of(lead, trail), encoding);
      if (two.length === 1 && two !== '\ufffd' && !table.has(two)) table.set(two, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** A text in an encoding; what the encoding lacks is written as writers of its day did: marks apart, or not at all. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  const plain: Readonly<Record<string, string>> = {
    '’': "'",
    '‘': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '—': '-',
    '…': '...',
    '«': '"',
    '»': '"',
  };
  const bytesOf = (char: string): readonly number[] => {
    const own = table.get(char);
    if (own) return own;
    const tone = char.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    const base = tone === '' ? '' : char.normalize('NFD').replace(tone, '').normalize('NFC');
    const apart = [...(table.get(base) ?? []), ...(table.get(tone) ?? [])];
    if (base !== '' && apart.length > 1) return apart;
    return [...(plain[char] ?? '')].flatMap((each) => table.get(each) ?? []);
  };
  return Uint8Array.from([...text].flatMap(bytesOf));
}

/** A text in UTF-16 or UTF-32 without a mark. */
export function wide(text: string, encoding: string): Uint8Array {
  const size = encoding.startsWith('utf-16') ? 2 : 4;
  const units =
    size === 2
      ? Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
      : [...text].map((char) => char.codePointAt(0) as number);
  const view = new DataView(new ArrayBuffer(units.length * size));
  for (const [i, unit] of units.entries()) {
    if (size === 2) view.setUint16(i * 2, unit, encoding.endsWith('le'));
    else view.setUint32(i * 4, unit, encoding.endsWith('le'));
  }
  return new Uint8Array(view.buffer);
}

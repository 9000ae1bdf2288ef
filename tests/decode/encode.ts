import { decodeAs } from '../../src/decode/code-pages.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of every character of an encoding, found by decoding all of one and two bytes. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const wide = /^(shift_jis|euc-|gb|big5)/.test(encoding);
  const decoder = wide ? new TextDecoder(encoding) : null;
  for (let lead = 0; lead < 256; lead++) {
    const one = decodeAs(Uint8Array.of(lead), encoding);
    if (one.length === 1 && one !== '\ufffd' && !table.has(one)) table.set(one, [lead]);
    for (let trail = 0x40; wide && lead > 0x80 && trail < 256; trail++) {
      const two = decoder?.decode(Uint8Array.of(lead, trail)) ?? '';
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

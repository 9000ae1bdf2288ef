import { joined, u16, u32, utf8 } from './bytes.ts';

/** Records that every book has and whose meaning nobody outside knows (MobileRead wiki, MOBI, "Magic Records"). */

export const flis: Uint8Array = joined([
  utf8('FLIS'),
  u32(8),
  u16(65, 0),
  u32(0, 0xffffffff),
  u16(1, 3),
  u32(3, 1, 0xffffffff),
]);

/** The length of the text stands in this one. */
export function fcis(textLength: number): Uint8Array {
  return joined([utf8('FCIS'), u32(20, 16, 1, 0, textLength, 0, 32, 8), u16(1, 1), u32(0)]);
}

export const end: Uint8Array = Uint8Array.of(0xe9, 0x8e, 0x0d, 0x0a);

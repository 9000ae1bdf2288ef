import type { Block } from '../../model/index.ts';

/** A value with its place moved down by some lines. */
export function movedPlace<T extends { readonly place: Block['place'] }>(value: T, lines: number): T {
  const { source, line, endLine } = value.place;
  return { ...value, place: { source, line: line + lines, endLine: endLine + lines } };
}

/** A block moved down by some lines, with all its inner blocks. */
export function movedBlock(block: Block, lines: number): Block {
  const at = movedPlace(block, lines);
  switch (at.type) {
    case 'quotation':
    case 'letter':
    case 'note':
      return { ...at, children: at.children.map((child) => movedBlock(child, lines)) };
    case 'list':
      return { ...at, items: at.items.map((item) => item.map((child) => movedBlock(child, lines))) };
    default:
      return at;
  }
}

import type { Block } from './block.ts';
import type { Inline, NoteReference } from './inline.ts';
import { isInlineParent } from './inline.ts';

/** The references to footnotes in a block, in reading order. */
export function referencesIn(block: Block): readonly NoteReference[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return referencesOf(block.children);
    case 'quotation':
    case 'letter':
    case 'note':
      return block.children.flatMap(referencesIn);
    case 'verse':
      return block.stanzas.flatMap((stanza) => stanza.flatMap((line) => referencesOf(line.children)));
    case 'messages':
      return block.lines.flatMap(referencesOf);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(referencesIn));
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(referencesOf));
    case 'preformatted':
    case 'scene-break':
      return [];
  }
}

/** The references to footnotes among inlines, in reading order. */
export function referencesOf(inlines: readonly Inline[]): readonly NoteReference[] {
  return inlines.flatMap((inline): readonly NoteReference[] => {
    if (!isInlineParent(inline)) return [];
    const inner = referencesOf(inline.children);
    return inline.type === 'note-reference' ? [inline, ...inner] : inner;
  });
}

/** Inlines without the marks of footnotes, as a heading's words stand in the contents. */
export function withoutReferences(inlines: readonly Inline[]): readonly Inline[] {
  if (referencesOf(inlines).length === 0) return inlines;
  return inlines.flatMap((inline): readonly Inline[] => {
    if (!isInlineParent(inline)) return [inline];
    return inline.type === 'note-reference' ? [] : [{ ...inline, children: withoutReferences(inline.children) }];
  });
}

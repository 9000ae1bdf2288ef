import { inlineLines } from '../../header/lines.ts';
import type { Block, Inline, Paragraph, Verse, VerseLine } from '../../model/index.ts';
import { blockText } from '../../model/index.ts';

/** Blocks as one poem: every line its own, every block a stanza. */
export function asVerse(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (!first || (blocks.length === 1 && first.type === 'verse')) return blocks;
  const stanzas = blocks.flatMap((block) => (block.type === 'verse' ? block.stanzas : [stanzaOf(block)]));
  const verse: Verse = { type: 'verse', ...extentOf(first, blocks), stanzas };
  return [verse];
}

function stanzaOf(block: Block): readonly VerseLine[] {
  const lines = linesOf(block);
  return lines.filter((line) => line.length > 0).map((children) => ({ indent: 0, children }));
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineLines(block.children).lines;
  return blockText(block, '\n')
    .split('\n')
    .map((value): Inline[] => (value.trim() === '' ? [] : [{ type: 'text', value }]));
}

/** Blocks as one letter. */
export function asLetter(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (!first || (blocks.length === 1 && first.type === 'letter')) return blocks;
  return [{ type: 'letter', ...extentOf(first, blocks), children: blocks }];
}

/** Blocks without the shape that the reader gave them: paragraphs whose lines join. */
export function asProse(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'verse':
        return block.stanzas.map((stanza, i) =>
          paragraphOf(block, joined(stanza.map((line) => line.children)), i === 0),
        );
      case 'messages':
        return [paragraphOf(block, joined(block.lines), true)];
      case 'heading':
        return [paragraphOf(block, block.children, true)];
      case 'preformatted':
        return [paragraphOf(block, joined(block.text.split('\n').map((value) => [{ type: 'text', value }])), true)];
      case 'letter':
      case 'quotation':
      case 'note':
        return block.type === 'note' && block.label !== null ? [block] : asProse(block.children);
      case 'paragraph':
        return block.role === undefined ? [block] : [paragraphOf(block, block.children, true)];
      default:
        return [block];
    }
  });
}

function paragraphOf(block: Block, children: readonly Inline[], first: boolean): Paragraph {
  return { type: 'paragraph', place: block.place, gapBefore: first ? block.gapBefore : 1, children };
}

function joined(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, i): readonly Inline[] => (i === 0 ? line : [{ type: 'soft-break' }, ...line]));
}

function extentOf(first: Block, blocks: readonly Block[]): Pick<Block, 'place' | 'gapBefore'> {
  const endLine = blocks.at(-1)?.place.endLine ?? first.place.endLine;
  return { place: { ...first.place, endLine }, gapBefore: first.gapBefore };
}

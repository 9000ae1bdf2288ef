import type { Block, Division, Inline, Manuscript, Metadata, Outcome, Part } from '../../../src/model/index.ts';
import { inlineText, NO_METADATA, outcome } from '../../../src/model/index.ts';
import { split } from '../../../src/split/index.ts';

/** A paragraph of prose, long enough not to be taken for anything else. */
export const PROSE =
  'The tide had gone out further than anyone remembered, and the boats lay on their sides in the mud. ' +
  'Nobody in the village spoke of it. They mended nets, they boiled water, they kept their backs to the sea, ' +
  'and in the evening they counted the children twice before they closed the shutters on the wind.';

/** So many paragraphs of prose. */
export function prose(paragraphs = 3): string {
  return Array.from({ length: paragraphs }, () => PROSE).join('\n\n');
}

/** Blocks of a text: blank lines part paragraphs, lines inside a paragraph are meant, `* * *` is a scene break. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  let line = 1;
  for (const piece of text.split(/(\n{2,})/)) {
    if (/^\n*$/.test(piece)) gap += Math.max(0, piece.length - 1);
    else {
      const lines = piece.replace(/^\n|\n$/g, '').split('\n');
      const place = { source: 'book.txt', line, endLine: line + lines.length - 1 };
      const gapBefore = blocks.length === 0 ? 0 : gap;
      const children = lines.flatMap((value, i): Inline[] =>
        i === 0 ? [{ type: 'text', value }] : [{ type: 'hard-break' }, { type: 'text', value }],
      );
      const mark = /^(#+) (.*)$/.exec(piece);
      if (mark)
        blocks.push({
          type: 'heading',
          level: (mark[1] ?? '').length,
          place,
          gapBefore,
          children: [{ type: 'text', value: mark[2] ?? '' }],
        });
      else if (/^[* ]+$/.test(piece)) blocks.push({ type: 'scene-break', ornament: piece, place, gapBefore });
      else blocks.push({ type: 'paragraph', place, gapBefore, children });
      gap = 0;
    }
    line += piece.split('\n').length - 1;
  }
  return blocks;
}

/** The text divided. */
export function divide(text: string, metadata: Partial<Metadata> = {}): Outcome<Division> {
  const blocks = blocksOf(text);
  if (blocks.length === 0) return outcome({ source: 'book.txt', metadata: NO_METADATA, parts: [] });
  const manuscript: Manuscript = {
    source: 'book.txt',
    format: 'txt',
    encoding: 'utf-8',
    metadata: { ...NO_METADATA, ...metadata },
    blocks,
  };
  return split(manuscript);
}

/** One line a heading, as a reader of the contents sees it: `  chapter IV | The Low Road`. */
export function outline(text: string, metadata: Partial<Metadata> = {}): readonly string[] {
  return divide(text, metadata).value.parts.flatMap(headingLine);
}

function headingLine({ heading }: Part): readonly string[] {
  if (!heading) return [];
  const words = [inlineText(heading.label), inlineText(heading.title)].filter((part) => part !== '');
  return [`${'  '.repeat(heading.depth - 1)}${heading.kind} ${words.join(' | ')}`];
}

/** A book of headings, each with prose below it, `gap` blank lines before each and one after. */
export function book(headings: readonly string[], gap = 3): string {
  return headings.map((heading) => `${heading}\n\n${prose()}`).join('\n'.repeat(gap + 1));
}

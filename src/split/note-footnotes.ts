import type { NoteGround } from './note-ground.ts';

/** A footnote as it is typed below a text: `[1] The old one.`, `[Footnote 2: …]`, `(3) See above.` */
const FOOTNOTE = /^[*_]{0,2}(?:\[(\d{1,3})\]|\((\d{1,3})\)|\[?Footnote (\d{1,3})\b)/i;
/** The line that may stand above them. */
const TITLE = /^[\W_]*(?:foot|end)notes[\W_]*$/i;

/** A long text is looked through for marks only so far back, in blocks. */
const REACH = 4000;

/**
 * The first of the blocks that end at block `end` and are footnotes, their title included; `end` when the block before
 * it is none, or when no mark in the text before leads to any of them.
 */
export function footnotesBefore(end: number, { context, claimed, blocks }: NoteGround): number {
  const numbers: string[] = [];
  let from = end;
  for (; from > 0 && !claimed[from - 1] && blocks[from - 1]?.type === 'paragraph'; from--) {
    const found = FOOTNOTE.exec((context.texts[from - 1] ?? '').slice(0, 40));
    if (found === null) break;
    const lines = (context.texts[from - 1] ?? '').split('\n');
    numbers.push(...lines.flatMap((line) => FOOTNOTE.exec(line.slice(0, 40))?.slice(1).find(Boolean) ?? []));
  }
  if (numbers.length === 0) return end;
  const titled = from > 0 && !claimed[from - 1] && TITLE.test((context.texts[from - 1] ?? '').slice(0, 40));
  const before = context.texts.slice(Math.max(0, from - REACH), from);
  const called = numbers.some((n) => before.some((text) => text.includes(`[${n}]`) || text.includes(`(${n})`)));
  if (!titled && !called) return end;
  return titled ? from - 1 : from;
}

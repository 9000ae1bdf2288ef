import type { Replace } from '../rule.ts';
import { replace } from '../rule.ts';
import type { Glyphs } from './glyphs.ts';
import type { Mark } from './marks.ts';
import type { Reading } from './path.ts';

const BLANK = /[ \t\u00A0]/;
const WORD = /[\p{L}\p{N}]/u;

/** Replacements that write marks as they were read: the curly mark, no space inside it, one outside it. */
export function writeMarks(
  text: string,
  marks: readonly Mark[],
  readings: readonly Reading[],
  glyphs: Glyphs,
): Replace[] {
  const proposals: Replace[] = [];
  let done = 0;
  marks.forEach((mark, index) => {
    const reading = readings[index] as Reading;
    let start = mark.at;
    let end = mark.end;
    let glyph = glyphOf(text, mark, reading, glyphs);
    const misplaced = needsSpaceBefore(text, start, done);
    if (!mark.fixed && reading === 'open' && (mark.level === 'd' || !misplaced)) {
      while (BLANK.test(text.charAt(end)) && end + 1 < text.length) end++;
      if (misplaced) glyph = ` ${glyph}`;
    } else if (!mark.fixed && (reading === 'close' || (reading === 'stray' && mark.level === 'd'))) {
      while (start > done && BLANK.test(text.charAt(start - 1))) start--;
      const next = marks[index + 1];
      const opensNext = next?.at === mark.end && readings[index + 1] === 'open' && next.level === mark.level;
      if (opensNext || (mark.level === 'd' && WORD.test(text.charAt(end)))) glyph = `${glyph} `;
    }
    start = Math.max(start, done);
    if (text.slice(start, end) !== glyph) proposals.push(replace(start, end, glyph));
    done = end;
  });
  return proposals;
}

function needsSpaceBefore(text: string, start: number, done: number): boolean {
  return start > done && /[\p{L}\p{N}.,;:!?…]/u.test(text.charAt(start - 1));
}

function glyphOf(text: string, mark: Mark, reading: Reading, glyphs: Glyphs): string {
  if (mark.fixed) return text.slice(mark.at, mark.end);
  const [open, close] = glyphs[mark.level];
  if (reading === 'open') return open;
  if (mark.level === 'd') return reading === 'other' ? '″' : close;
  if (reading === 'close') return close;
  const feet = /\d/.test(text.charAt(mark.at - 1)) && !/\p{L}/u.test(text.charAt(mark.end));
  return reading === 'other' && feet ? '′' : '’';
}

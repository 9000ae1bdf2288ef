import type { Removal } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';

/** Words for a program: what an old browser is to show. */
const CONDITION = /^\s*\[(?:if|endif)\b/i;

/**
 * Comments of a text's markup that hold a sentence: no page shows them, so nothing of the story is lost with them, but
 * whoever wrote one may think that it is printed. `isShown` says whether words stand in the text all the same, as in a
 * sample of code.
 */
export function commentsIn(text: string, source: string, isShown: (words: string) => boolean): readonly Removal[] {
  const found: Removal[] = [];
  let line = 1;
  let read = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', read)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    line += linesBetween(text, read, start);
    const endLine = line + linesBetween(text, start, end);
    const words = text.slice(start + 4, end);
    if (sentencesIn(words) > 0 && !CONDITION.test(words) && !isShown(words))
      found.push({ name: 'comment', place: { source, line, endLine }, text: words.trim() });
    line = endLine;
    read = end;
  }
  return found;
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

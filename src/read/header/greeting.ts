import type { Found, Scan } from './entry.ts';
import { labelled } from './label.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** Most blocks and words that a sender writes above the story's own header. */
const [BLOCKS, WORDS] = [3, 80];

/**
 * What a sender writes between a mail's header and the story's own: `Here it is at last!` It is a note before the
 * story, and only known as one by the two headers around it.
 */
export function greeting({ lines, entries }: Scan, at: number): Found | null {
  const mailed = entries.some((entry) => entry.kind === 'drop' && entry.what === 'mail');
  if (!mailed || entries.some((entry) => entry.kind === 'note')) return null;
  let next = at;
  let words = 0;
  for (let blocks = 0; blocks < BLOCKS; blocks++) {
    const block = lines[next]?.block;
    for (let line = lines[next]; line !== undefined && line.block === block; line = lines[++next]) {
      if (line.kind !== 'text' || isHeadingLike(line.text) || /^["“]/.test(line.text)) return null;
      words += wordCount(line.text);
    }
    if (words === 0 || words > WORDS) return null;
    if (!opensHeader(lines[next]?.text, lines[next + 1]?.text)) continue;
    const taken = lines.slice(at, next);
    return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: taken, start: 0 }], next };
  }
  return null;
}

/** Two labelled lines, the first of them about the story itself. */
function opensHeader(first = '', second = ''): boolean {
  const key = labelled(first)?.key;
  return (key === 'title' || key === 'author') && labelled(second) !== null;
}

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

/** Words with which an author ends what stands above the story. */
const CLOSER =
  /^\W*(?:(?:and |so |now |well |anyway |okay |ok )*,? ?(?:on(?:wards?)? (?:with|to) (?:the|my) \w+|enjoy(?: the (?:story|fic|chapter|show))?|read on|here (?:goes|we go|it is)|happy reading|(?:i )?hope you (?:like|enjoy) it))\W*$/i;

/** `On with the show!` between the author's words and the drawn line that ends them: the end of the note. */
export function closer({ lines, entries }: Scan, at: number): Found | null {
  const [line, next, last] = [lines[at], lines[at + 1], entries.at(-1)];
  const told = last?.kind === 'field' || last?.kind === 'note';
  if (line?.kind !== 'text' || line.of > 1 || !told || !CLOSER.test(line.text)) return null;
  if (next !== undefined && next.kind !== 'fence' && next.gap <= line.gap) return null;
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 }], next: at + 1 };
}

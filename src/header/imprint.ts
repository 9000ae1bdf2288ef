import type { Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import type { LabelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';

const WORDS =
  /\b(?:edition|editions|publish(?:ed|ers?|ing)|press|printed|printing|copyright|all rights reserved|isbn|books|verlag|[eé]diteurs?|& co\.?|& sons|company|ltd|limited|inc)\b|^(?:new york|london|boston|philadelphia|chicago|edinburgh|paris|berlin|leipzig|toronto)\b|^[([]?(?:1[5-9]|20)\d\d[)\].]?$|©/i;

/** Speech, or a sentence in small letters: `He had been with the company for years.` */
const SPOKEN = /^\W?["“«„]|(?:\s\p{Ll}[\p{L}’'-]*,?){6}[^.!?]*[.!?]["”]?$/u;

/** A line of a printed book's title page that names publisher, place, year, edition or rights. */
export function isImprint(text: string): boolean {
  return text.length <= 160 && WORDS.test(undecorated(text)) && !SPOKEN.test(text);
}

/** Imprint blocks below title and author; one short block between two of them belongs to them. */
export function imprint(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  if (!scan.entries.some((entry) => entry.kind === 'field' && entry.key === 'author' && entry.label === ''))
    return null;
  const taken: Line[][] = [];
  let next = at;
  for (let from = at, strange = 0; strange < 2; ) {
    const block = blockFrom(lines, from);
    if (block === null || isHeadingLike(block[0]?.text ?? '') || /^["“«„]/.test(block[0]?.text ?? '')) break;
    from += block.length;
    taken.push(block);
    if (isImprint(textOf(block))) {
      next = from;
      strange = 0;
    } else if (next === at || wordCount(textOf(block)) > 8) break;
    else strange++;
  }
  const own = taken.filter((block) => lines.indexOf(block[0] as Line) < next);
  if (next === at) return null;
  return { entries: own.map((block) => field(keyOf(textOf(block)), '', textOf(block), block)), next };
}

/** The lines of a short block that begins at a line; null for a long one, or a line inside a block. */
function blockFrom(lines: readonly Line[], at: number): Line[] | null {
  const first = lines[at];
  if (first === undefined || first.index !== 0 || first.of > 4 || first.kind !== 'text') return null;
  return lines.slice(at, at + first.of);
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => undecorated(line.text)).join(' ');
}

function keyOf(text: string): LabelKey {
  if (/copyright|rights|©/i.test(text)) return 'rights';
  return !/\p{L}/u.test(text) && /(?:1[5-9]|20)\d\d/.test(text) ? 'published' : 'publisher';
}

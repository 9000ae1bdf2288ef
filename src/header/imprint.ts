import { ARTICLES } from '../words/article-tables.ts';
import { anyOf, askedWhere, holdsLike, opensLike } from '../words/forms.ts';
import { IMPRINT_OPENERS, IMPRINT_PHRASES, IMPRINT_PLACES, PUBLISHER_WORDS } from '../words/front-page-tables.ts';
import type { Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import type { LabelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';

const PHRASES = anyOf(IMPRINT_PHRASES);
/** What nobody else says, a place of publishers, a year alone. */
const holdsPhrase = holdsLike(PHRASES, IMPRINT_PLACES);
const SURE = askedWhere(
  (text) => /^[([]?\d{4}|^md?[dclxvi]{3}|[©&]/i.test(text) || holdsPhrase(text),
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${PHRASES})(?!\\p{L})|^(?:${IMPRINT_PLACES})(?!\\p{L})|^[([]?(?:1[5-9]|20)\\d\\d[)\\].]?$|^M[DCLXVI]{3,}\\.?$|©`,
      'iu',
    ),
);
const MAYBE = askedWhere(holdsLike(PUBLISHER_WORDS), () => new RegExp(`\\b(?:${PUBLISHER_WORDS})\\b`, 'i'));
/** Such a word alone, with an article: `The Company`. */
const ALONE = new RegExp(`^(?:${anyOf(ARTICLES)})?\\s*(?:${PUBLISHER_WORDS})\\W*$`, 'iu');
const OPENERS = askedWhere(opensLike(IMPRINT_OPENERS), () => new RegExp(`^\\W*(?:${IMPRINT_OPENERS})(?!\\p{L})`, 'iu'));

/** Words between bars, as a menu has them, name no one house: `Home | About | Press`. */
const BARRED = /\|.*\|/s;

/** Speech, or a sentence with words in small letters: `Nobody printed it.` */
const SPOKEN = /^\W?["“«„]|(?:\s\p{Ll}[\p{L}’'-]*,?)[^.!?]*[.!?]["”]?$/u;

/**
 * Whether a line of a printed book's title page names publisher, place, year, edition or rights: for sure, or by a word
 * that other lines have as well.
 */
export function imprintOf(text: string): 'sure' | 'maybe' | null {
  const bare = undecorated(text);
  if (text.length > 160 || (SPOKEN.test(text) && !OPENERS.test(bare))) return null;
  if (SURE.test(bare)) return 'sure';
  return MAYBE.test(bare) && !ALONE.test(bare) && !BARRED.test(bare) ? 'maybe' : null;
}

/** Whether a line is one of an imprint. */
export function isImprint(text: string): boolean {
  return imprintOf(text) !== null;
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

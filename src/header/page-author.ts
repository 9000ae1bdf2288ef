import { FILED_ARTICLES } from '../words/article-tables.ts';
import { AND_WORDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import { bareName, isPenName, isPlaceAndYear, signedLine } from './names.ts';
import type { PageLine } from './page-lines.ts';
import { type PrintedName, printedName } from './person.ts';
import { sameWords } from './title-entries.ts';

/** Whom a title page names, and where. */
export interface Author extends PrintedName {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** `BY`, perhaps with the name below it, unless what stands above is another's part in the book. */
export function authorBelowBy(page: readonly PageLine[], at: number): Author | null {
  const item = page[at];
  if (item === undefined || page[at - 1]?.kind === 'beside') return null;
  if (item.kind === 'by') {
    const below = page[at + 1];
    const found = below === undefined ? null : nameAfterBy(below.line.text);
    return found === null ? null : { ...found, from: at, to: at + 2 };
  }
  const signed = item.kind === 'prose' || item.kind === 'makers' ? null : signedLine(item.line.text);
  if (signed === null || signed.by === 'sign') return null;
  const found = nameAfterBy(signed.name);
  return found === null ? null : { ...found, from: at, to: at + 1 };
}

/** A full name, or one in a single word: `By VOLTAIRE`. */
function nameAfterBy(text: string): PrintedName | null {
  const found = printedName(text);
  if (found !== null) return found;
  const both = text.split(AND).map(printedName);
  if (both.length > 1 && both.every((one) => one !== null))
    return { name: both.map((one) => one?.name).join(' and '), sure: true };
  const word = bareName(text).replace(/[_*.|\s-]+$/, '');
  return /^\p{Lu}[\p{L}’'-]{2,}$/u.test(word) && isPenName(word) ? { name: word, sure: false } : null;
}

/** How a title begins that may have capitals as a name has: `EL INVENTARIO DE ROSAURA`. */
export const OF_THINGS: RegExp = new RegExp(`^(?:${anyOf(FILED_ARTICLES)})\\s`, 'i');

/** A person's name on a line of its own, or the last of a title's block. */
export function ownName(page: readonly PageLine[], at: number): PrintedName | null {
  const item = page[at];
  if (item?.kind !== 'title' || item.line.index < item.line.of - 1 || item.line.of > 3) return null;
  if (isPlaceAndYear(item.line.text) || OF_THINGS.test(item.text)) return null;
  const found = printedName(item.line.text);
  // A title's last line: `The Marvelous` / `Land of Oz`.
  return item.line.index > 0 && / of /i.test(item.text) ? null : found;
}

/** Whether a name stands in a list, one name below the other: the persons of a play, or contents. */
export function isListed(page: readonly PageLine[], at: number, name: string): boolean {
  const [over, above, next] = [page[at - 2], page[at - 1], page[at + 1]];
  if (over?.kind === 'title' && printedName(above?.text ?? '') !== null) return true;
  if (next?.kind !== 'title' || sameWords(next.text, name)) return false;
  return printedName(next.text) !== null && page[at + 2]?.kind !== 'by';
}

const AND = new RegExp(String.raw`\s+(?:${anyOf(AND_WORDS)})\s+`, 'i');

/** The author's entry, and that of a second one below `and`. */
export function authorEntries(page: readonly PageLine[], { name, from, to }: Author): Entry[] {
  const entries: Entry[] = [
    field(
      'author',
      '',
      name,
      page.slice(from, to).map(({ line }) => line),
    ),
  ];
  const [and, other] = [page[to], page[to + 1]];
  if (and === undefined || other === undefined || !/^\W*(?:and|&|und|et|y|e)\W*$/i.test(and.line.text)) return entries;
  const second = printedName(other.line.text);
  return second === null ? entries : [...entries, field('author', '', second.name, [and.line, other.line])];
}

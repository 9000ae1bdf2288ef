import { HONORIFICS, NAME_SUFFIXES } from '../words/byline-tables.ts';
import { BEHIND_AUTHOR } from '../words/front-page-tables.ts';
import { salutation } from '../words/letter-lines.ts';
import { bareName, isName, isPlaceAndYear } from './names.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';

const HONORIFIC = new RegExp(`^(?:the )?(?:${HONORIFICS})\\.?(?=\\s)`, 'iu');
const SUFFIX = new RegExp(`[\\s,]+(?:(?:${NAME_SUFFIXES})\\.?[\\s,]*)+$`, 'iu');
/** When somebody lived: `(1871-1900)`, `1871–1900`. */
const LIFE = /,?\s*[([]?\b(?:b\.\s?|born\s)?1[4-9]\d\d\s?(?:[-–—]\s?(?:1[4-9]|20)?\d\d)?\b[)\]]?$/;
/** What goes on behind a name with another's part in the book, or the author's other books. */
const MORE = new RegExp(String.raw`,?\s+(?:${BEHIND_AUTHOR})\b.*$`, 'i');

/** A name as a title page gives it. */
export interface PrintedName {
  readonly name: string;
  /** Initials, a title, a degree, the years of a life: no title of a book has them. */
  readonly sure: boolean;
}

/** Reads a line, or what follows `by`, as a person's full name; null when it is none. */
export function printedName(text: string): PrintedName | null {
  // `Dear Miss Brandt`, `Miss Brandt:` call somebody.
  if (text.length > 120 || /[:!]\W*$/.test(text) || salutation(text) !== null) return null;
  const typed = undecorated(text.trim().replace(/[_*,\s]+$/, '')).replace(MORE, '');
  const lived = LIFE.test(typed);
  const name = withoutStop(bareName(typed.replace(LIFE, '')));
  const plain = name.replace(SUFFIX, '');
  const bare = plain.replace(HONORIFIC, '').trim();
  const titled = plain !== name || bare !== plain;
  const initials = /(?:^|\s)\p{Lu}\./u.test(bare);
  // `Winesburg, Ohio` is a place.
  if (bare.includes(',') || /\d/.test(bare)) return null;
  if (
    !(
      isName(bare.replace(/(?<=\p{L})\/\p{Lu}\p{L}+/gu, '')) ||
      (titled && wordCount(bare) === 1 && /^\p{Lu}/u.test(bare))
    )
  )
    return null;
  return { name: name.replace(/^the\s/i, ''), sure: lived || titled || initials };
}

/** The full stop that printers set after a line in capitals is none of the name. */
function withoutStop(name: string): string {
  return /\p{L}{3,}\.$/u.test(name) && !SUFFIX.test(name) ? name.slice(0, -1) : name;
}

/** So often a person's first or last name stands in prose that is about them. */
const OFTEN = 2;

/** Whether prose tells of a person: their full name stands in it, or one of their names again and again. */
export function isToldOf(name: string, prose: readonly string[]): boolean {
  const names = name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}’'-]{2,}$/u.test(word));
  const counts = names.map(() => 0);
  for (const text of prose) {
    if (text.toLowerCase().includes(name.toLowerCase())) return true;
    for (const word of text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []) {
      const at = names.findIndex((one) => one.toLowerCase() === word.replace(/[’']s$/, '').toLowerCase());
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts.some((count) => count >= OFTEN);
}

/** Whether prose tells of a person by the full name or by the family's, which no first name shares with a writer. */
export function isToldInFull(name: string, prose: readonly string[]): boolean {
  const family = name.replace(/^.*\s/su, '');
  return isToldOf(family, prose) || prose.some((text) => text.toLowerCase().includes(name.toLowerCase()));
}

/**
 * Whether a line that is a person's full name may be the writer's: the prose tells of nobody so called in full, and has
 * none of the name's words in small letters, as it has those of a place (`Old Harbour`).
 */
export function mayBeWriter(name: string, prose: readonly string[]): boolean {
  const isTold = /\s/.test(name) ? isToldInFull(name, prose) : isToldOf(name, prose);
  if (!isName(name) || isPlaceAndYear(name) || isHeadingLike(name) || isTold) return false;
  const words = new Set(prose.flatMap((text) => text.match(/[\p{L}\p{M}’'-]+/gu) ?? []));
  return !name.split(/\s+/).some((word) => word.length > 2 && words.has(word.toLowerCase()));
}

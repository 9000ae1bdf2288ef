import { readLabel } from '../words/division-label.ts';
import { fold } from '../words/fold.ts';
import { divisionName } from '../words/named-divisions.ts';
import { stemOf } from './natural.ts';
import type { OrderedDivision } from './order.ts';

/** What people add to a file's name for their own order: a version, a state. */
const REMARK =
  /(?<![\s_-])[\s_-]*[([{]\s*(?:v(?:er(?:sion)?)?\.?\s?\d+|final|draft|complete[d]?|finished|wip|revised|edited|old|new|copy|\d+)\s*[)\]}]/giu;
/** A count before the words of a name: `03 - The Letter`, `3. The Letter`, `03_the_letter`. */
const COUNT = /^\p{Nd}{1,4}[\s.:)_–—-]+(?=\P{Nd})/u;

/**
 * The titles that the names of a book's files state, for parts that have no heading of their own: `Chapter One`,
 * `Prologue`, `The Letter` of `03 - The Letter`. Same indices as the items; null where a name says nothing of the part:
 * a count alone, words that all of the names have.
 */
export function nameTitles(items: readonly OrderedDivision[]): readonly (string | null)[] {
  const names = items.map(({ division }) => ownWords(stemOf(division.source)));
  const shared = sharedWords(names);
  const bare = names.map((name) => name.slice(shared.length).replace(/^[\s.:_–—-]+/, ''));
  const counts = new Map<string, number>();
  const titles = bare.map(titleIn);
  for (const title of titles) if (title !== null) counts.set(fold(title), (counts.get(fold(title)) ?? 0) + 1);
  return titles.map((title) => (title !== null && counts.get(fold(title)) === 1 ? title : null));
}

/** A name as words: underscores are spaces, remarks in brackets are left out. */
function ownWords(stem: string): string {
  return stem.replace(REMARK, '').replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
}

/** The words with which all of the names begin, when each of them goes on: `Glass Door - `. */
function sharedWords(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let end = 0;
  for (const { index } of first.matchAll(/[\s.:–—-]+/gu)) {
    const head = first.slice(0, index);
    if (!others.every((name) => name.startsWith(head) && /[\s.:–—-]/.test(name.charAt(index)))) break;
    end = index;
  }
  const head = first.slice(0, end);
  // `On Glass`, `On Paint`: words that a sign or a count does not part from the rest belong to it.
  if (!names.every((name) => /^\s*(?:[.:–—-]|\p{Nd})/u.test(name.slice(end)))) return '';
  // `Chapter` before each number counts the parts; it is no name of the work.
  return readLabel(first)?.form === 'counted' || /^\P{L}*$/u.test(head) ? '' : head;
}

function titleIn(name: string): string | null {
  const label = readLabel(name);
  // `tale3`: a word that prose has too counts as one only where it is written as a heading, `Letter 3`.
  if (label?.form === 'counted' && label.weak && label.rank > 2 && !/^\p{Lu}\p{L}*\s/u.test(name)) return null;
  if (label?.form === 'counted' || (label?.form === 'named' && label.titleStart === label.titleEnd))
    return asTyped(name);
  const rest = name.replace(COUNT, '');
  if (divisionName(rest, null)) return rest;
  // Words in small letters with a number among them are a computer's name.
  const isWords =
    /\p{L}{2}/u.test(rest) && (/\p{Lu}|\p{Lo}/u.test(rest) || (rest.includes(' ') && !/\p{Nd}/u.test(rest)));
  return isWords ? rest : null;
}

/** A label as a heading has it: `chapter1` is `Chapter 1`. */
function asTyped(label: string): string {
  const spaced = label.replace(/^(\p{L}+)(\p{Nd})/u, '$1 $2');
  return /\p{Lu}/u.test(spaced) ? spaced : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

import type { Division, Heading } from '../model/index.ts';
import { inlineText, numberOf, numberWord } from '../model/index.ts';
import { stemOf } from './natural.ts';
import { factsOfSource, mayShareAuthors } from './works/facts.ts';
import { statedNumber } from './works/number.ts';

/** What a name says of a version: `v2`, `draft 3`, `(old)`, `final`, `copy`. */
const OF_A_VERSION =
  /(?<![\p{L}\d])(?:(?:v|ver|version|rev|draft|copy|kopie|copie|copia|fassung|entwurf)[\s._-]*\d{0,3}|final|revised|rev|edited|corrected|fixed|new(?:er)?|updated|complete|beta['’]?d|old(?:er)?|orig(?:inal)?|backup|bak|rough|wip|alt|neu|ancien(?:ne)?|viej[ao]|vecchi[ao])(?![\p{L}\d])/giu;

/** A file's name without what it says of a version, and without the count that a browser gave a second copy. */
export function versionStem(source: string): string {
  return stemOf(source)
    .normalize('NFC')
    .toLowerCase()
    .replace(OF_A_VERSION, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two names are one but for a version: `tale` and `tale (final)`, `chapter 2` and `chapter 2 (1)`. */
export function isOneName(a: Division, b: Division): boolean {
  const [x, y] = [versionStem(a.source), versionStem(b.source)];
  const counted = (long: string, short: string): boolean =>
    long.startsWith(`${short} `) && /^ \d$/.test(long.slice(short.length));
  return (
    x === y ||
    (counted(x, y) && /\(\d\)$/.test(stemOf(a.source))) ||
    (counted(y, x) && /\(\d\)$/.test(stemOf(b.source)))
  );
}

/**
 * Whether something says that two sources with much the same words are two parts: other numbers in their names or
 * headings, another title, other authors. A day that begins again in each chapter has nearly the same words in all.
 */
export function areTwoParts(a: Division, b: Division): boolean {
  const [x, y] = [factsOfSource(a), factsOfSource(b)];
  if (x.base !== null && y.base !== null && x.base !== y.base) return true;
  if (!mayShareAuthors(x.authors, y.authors)) return true;
  const [m, n] = [statedNumber(a), statedNumber(b)];
  if (m !== null && n !== null && m !== n) return true;
  if (countOtherwise(headingOf(a), headingOf(b))) return true;
  return !isOneName(a, b) && countOtherwise(versionStem(a.source), versionStem(b.source));
}

function headingOf({ parts }: Division): string {
  const heading = parts.find((part) => part.heading !== null)?.heading ?? null;
  return heading === null || heading.given ? '' : wordsOf(heading);
}

function wordsOf({ label, title }: Heading): string {
  return `${inlineText(label)} ${inlineText(title)}`;
}

/** The same words with other numbers in them: `Book 1 Chapter 2` and `Book 1 Chapter 3`, `s01e02` and `s01e03`. */
function countOtherwise(a: string, b: string): boolean {
  const [x, y] = [tokensOf(a), tokensOf(b)];
  if (x.length !== y.length) return false;
  let other = false;
  for (const [i, token] of x.entries()) {
    const match = y[i] as string;
    if (token === match) continue;
    if (countOf(token) === null || countOf(match) === null) return false;
    if (countOf(token) !== countOf(match)) other = true;
  }
  return other;
}

function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{N}+|\p{L}+/gu) ?? [];
}

function countOf(token: string): number | null {
  return numberWord(token)?.value ?? numberOf(token.replace(/^0+(?=\d)/, ''));
}

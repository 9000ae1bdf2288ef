import { countsOf, folderInPath, mostOften, nameInPath } from '../model/index.ts';
import { labelInside } from '../words/division-label.ts';
import { withoutCounterAtEnd } from '../words/divisions.ts';
import { withoutEnding } from '../words/natural-order.ts';
import { numberOf } from '../words/numerals.ts';
import { isPageOfFolder } from '../words/part-tables.ts';
import { countBehind, OF_ALL, wordsOfName } from './file-name.ts';

/** A source's file name without folders and ending. */
export function stemOf(source: string): string {
  const base = nameInPath(source);
  return withoutEnding(base) || base;
}

/** What a site calls its first page. */
const FIRST_PAGE = /^_?(?:index|cover)$/i;

export function isFirstPage(source: string): boolean {
  return FIRST_PAGE.test(stemOf(source));
}

/** Which of the sources is the first page of the folder that holds all of them; null for none. */
export function firstPage(sources: readonly string[]): string | null {
  const page = sources.find(isFirstPage);
  if (page === undefined) return null;
  const folder = folderInPath(page);
  const isAlone = sources.every((one) => one === page || (one.startsWith(folder) && !isFirstPage(one)));
  return isAlone ? page : null;
}

/** What a source is called: as its file, or as its folder where that is a page of a site's: `01-barge/index.md`. */
export function nameOf(source: string): string {
  const stem = stemOf(source);
  return isPageOfFolder(stem) ? (source.split(/[/\\]/).at(-2) ?? stem) : stem;
}

/** Letters that the longest count at the end of a name has, with room to spare. */
const COUNT = 48;

const COUNTED = /[\s_.-]*[([]?[\s_.-]*\d{1,4}(?:[\s_.-]*of[\s_.-]*\d{1,4})?[)\]]?$/i;

/** A stem without the count at its end: `winter_1of5`, `oz12`, `storm (2)`, `storm [2-5]` and `tale-part3` lose it. */
export function seriesStem(source: string): string {
  const stem = nameOf(source);
  const ofAll = OF_ALL.exec(stem);
  if (ofAll !== null && ofAll.index > 0) return stem.slice(0, ofAll.index);
  // A count stands at the very end: what is before it is not looked at.
  const end = stem.slice(-COUNT);
  const words = end.replace(COUNTED, '');
  const bare = words === end ? end : withoutCounterAtEnd(words);
  return bare === '' && stem.length <= COUNT ? stem : stem.slice(0, -COUNT) + bare;
}

/**
 * The numbers that tell file names apart. Names of one scheme are read by it; where some have none by it, or the names
 * were given in many ways (`03 - The Letter`, `ch.4 (final)`, `Chapter Eleven`, `Ferry_15`), each is read by itself.
 */
export function fileNumbers(sources: readonly string[]): readonly (number | null)[] {
  const numbers = schemeNumbers(sources);
  if (!numbers.includes(null)) return numbers;
  const alone = sources.map((source) => numberInName(nameOf(source)));
  const joined = numbers.map((number, i) => alone[i] ?? number);
  // Among many files a few may be copies or older versions of others.
  const copies = joined.filter(isNumber).length - distinctIn(joined);
  const isBetter = distinctIn(joined) > distinctIn(numbers) && copies * 10 <= joined.length;
  return isBetter ? joined : numbers;
}

function isNumber(number: number | null): number is number {
  return number !== null;
}

function distinctIn(numbers: readonly (number | null)[]): number {
  return new Set(numbers.filter(isNumber)).size;
}

/** The number that one name says by itself: with a word for a part, first of all, or as its only figures. */
function numberInName(stem: string): number | null {
  const words = wordsOfName(stem);
  const spaced = words.replaceAll('_', ' ').replace(/(\p{L})(\d{1,4})(?=\s|$)/gu, '$1 $2');
  const label = spelledNumber(words) ?? labelInside(spaced)?.number ?? null;
  if (label !== null) return label;
  const figures = [...words.matchAll(/\d+/g)].map(([digits]) => digits);
  const [first, ...more] = figures;
  const leads = first !== undefined && words.startsWith(first);
  if (first === undefined || first.length > 4 || (more.length > 0 && !leads)) return null;
  return /^(?:19|20)\d\d$/.test(first) ? null : Number(first);
}

/** What stands after the words with which all names begin, or the count that they end in. */
function schemeNumbers(sources: readonly string[]): readonly (number | null)[] {
  const stems = sources.map((source) => nameOf(source).toLowerCase());
  const prefix = stems.reduce((a, b) => sharedStart(a, b), stems[0] ?? '').replace(/(?<!\d)\d+$/, '');
  const counts = stems.map((stem) => /^(\D{0,3}?)(\d{1,6})/.exec(stem.slice(prefix.length)) ?? []);
  const numbers = isOneCount(counts)
    ? counts.map(([, , digits]) => (digits ? Number(digits) : null))
    : stems.map(() => null);
  const hexadecimal = stems.map(hexadecimalBefore);
  const lettered = stems.filter((stem) => !/^\d\d/.test(stem));
  const [first = ''] = lettered.toSorted();
  if (!hexadecimal.includes(null) && /^.a/.test(first) && stems.some((stem) => stem.startsWith(`${first[0]}9`)))
    return hexadecimal;
  const isFew = (list: readonly (number | null)[]): boolean => list.filter((n) => n !== null).length * 2 < list.length;
  if (!isFew(numbers)) return numbers;
  const spelled = sources.map((source) => spelledNumber(nameOf(source)));
  if (!isFew(spelled)) return spelled;
  const roman = stems.map(romanBefore);
  if (!roman.includes(null)) return roman;
  const ends = numbersAtEnds(stems);
  return isFew(ends) ? countsBehind(stems) : ends;
}

/** So many numbers that stand behind two letters are two counts. */
const TWICE = 2;

/** Whether numbers are one count: not so where some come again behind a letter of their own, as in `chapter1`, `chapterx1`. */
function isOneCount(counts: readonly (readonly string[])[]): boolean {
  const plain = new Set(counts.flatMap(([, letter, digits]) => (letter === '' ? Number(digits) : [])));
  const lettered = counts.flatMap(([, letter = '', digits]) => (/^\p{L}$/u.test(letter) ? Number(digits) : []));
  return lettered.filter((number) => plain.has(number)).length < TWICE;
}

/** `The Gate (1)`, `The Wall (2)`: where every name has a count in brackets and no two the same, no file is a second copy. */
function countsBehind(stems: readonly string[]): readonly (number | null)[] {
  const all = stems.map((stem) => countBehind(stem)?.number ?? null);
  if (all.length > 2 && distinctIn(all) === all.length && !all.includes(null)) return all;
  return stems.map((stem) => countBehind(wordsOfName(stem))?.number ?? null);
}

/** `09_The Gate`, `0A_The Wall`: two figures of a count by sixteen, where the one goes on in the other. */
function hexadecimalBefore(stem: string): number | null {
  const figures = /^(\d[\da-f])[\s_.-]/.exec(stem)?.[1];
  return figures === undefined ? null : Number.parseInt(figures, 16);
}

/** `IV. The Gate`, `iv - the gate`. */
function romanBefore(stem: string): number | null {
  const roman = /^([ivxlc]{1,8})(?:[.)_]|\s*[-–—:])\s*/u.exec(stem)?.[1];
  return roman === undefined ? null : numberOf(roman);
}

/** The number that a name says in words: `Chapter Twenty-Two`, `glass_door_part_iv`, `Seven`. */
function spelledNumber(stem: string): number | null {
  const words = stem.replaceAll('_', ' ').trim();
  return labelInside(words)?.number ?? numberOf(words);
}

/** The counts at the end of the names that are alike but for them, when most are: an interlude stands beside them. */
function numbersAtEnds(stems: readonly string[]): readonly (number | null)[] {
  const most = mostOften(countsOf(stems.map(seriesStem)));
  return stems.map((stem) => {
    if (seriesStem(stem) !== most?.[0]) return null;
    const digits = /(\d{1,4})(?:[\s_.-]*of[\s_.-]*\d+)?[)\]]?$/.exec(stem)?.[1];
    return digits === undefined ? null : Number(digits);
  });
}

/** What two names, or two paths by their steps, begin with. */
export function sharedStart<T extends string | readonly string[]>(a: T, b: T): T {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n) as T;
}

/** Numbers by which files may be put in order, one each; null for a file that has none. */
type Numbers = readonly (number | null)[];

/** At least half are numbered, and the numbers tell the parts apart (a doubled part is one too many, not the rule). */
export function isNumbered(numbers: Numbers, equalsAllowed: boolean): boolean {
  const stated = numbers.filter((n) => n !== null);
  const distinct = new Set(stated).size;
  if (stated.length < 2 || stated.length * 2 < numbers.length || distinct < 2) return false;
  return equalsAllowed ? distinct * 2 > stated.length : distinct === stated.length;
}

/** How many numbers stand there once more. */
export function equalsIn(numbers: Numbers): number {
  const stated = numbers.filter((n) => n !== null);
  return stated.length - new Set(stated).size;
}

/** Whether numbers count on one by one, with none left out and none twice. */
export function isCounted(numbers: Numbers): boolean {
  const sorted = numbers.filter((n) => n !== null).sort((a, b) => a - b);
  return sorted.length === numbers.length && sorted.every((n, i) => i === 0 || n === (sorted[i - 1] ?? 0) + 1);
}

/**
 * The numbers that most signs agree on. Where text and names number most files alike, a file without a number in its
 * text has that of its name. Where nearly all files are numbered alike, and with the names' numbers for the odd ones none
 * is left out or stands twice, these are slips of the text.
 */
export function agreedNumbers(stated: Numbers, byName: Numbers): Numbers {
  const both = stated.flatMap((number, i) => (number === null || byName[i] == null ? [] : [number === byName[i]]));
  const alike = both.filter(Boolean).length;
  if (alike < 2 || alike * 4 < both.length * 3) return stated;
  const filled = stated.map((number, i) => number ?? byName[i] ?? null);
  const numbers = equalsIn(filled) > equalsIn(stated) ? stated : filled;
  if (alike < 3 || alike * 4 < stated.length * 3 || isCounted(numbers)) return numbers;
  const agreed = numbers.map((number, i) => (number === byName[i] ? number : (byName[i] ?? number)));
  return isCounted(agreed) ? agreed : numbers;
}

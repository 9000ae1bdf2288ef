import { codeUnitAt, type DivisionKind, isWordSign, opensInQuotes, plainWord } from '../model/index.ts';
import { LABEL_ARTICLES } from './article-tables.ts';
import { NUMBER_BEFORE_WORD } from './division-tables.ts';
import { divisionWord, type Rank } from './divisions.ts';
import { endsLikeSentence } from './eastern-label.ts';
import { languagesToTry } from './languages.ts';
import { mayName } from './named-divisions.ts';
import { mayCount } from './number-words.ts';
import { readNumeral } from './numerals.ts';
import { OF_PATTERN } from './part-tables.ts';
import { recent } from './recent.ts';

/** How a line labels a division: by a counting word, by its name, by a number alone, or by `n/m`. */
export type LabelForm = 'counted' | 'named' | 'number' | 'fraction';

/** A line read as the label of a division. Offsets are into the line. */
export interface Label {
  readonly form: LabelForm;
  /** The counting word or the division's kind; for bare numbers the way they are written. */
  readonly word: string;
  readonly kind: DivisionKind | null;
  readonly rank: Rank;
  readonly weak: boolean;
  readonly number: number | null;
  readonly total: number | null;
  readonly start: number;
  readonly end: number;
  /** The title on the same line; empty when `titleStart === titleEnd`. */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** True when the title follows a colon, dash, full stop or bracket. */
  readonly delimited: boolean;
  readonly decorated: boolean;
  readonly matter: 'front' | 'body' | 'back';
  /** The letter behind the number, counted from 1: the `b` of `Part 2b`. */
  readonly letter?: number;
  /** The number of the volume that a chapter's label says again: the `2.` of `Chapter 2.XIV`. */
  readonly volume?: { readonly number: number; readonly start: number; readonly end: number };
}

/** A label whose line begins so many letters further on. */
export function movedLabel(label: Label, by: number): Label {
  const { start, end, titleStart, titleEnd, volume } = label;
  const moved = { ...label, start: start + by, end: end + by, titleStart: titleStart + by, titleEnd: titleEnd + by };
  return volume ? { ...moved, volume: { ...volume, start: volume.start + by, end: volume.end + by } } : moved;
}

/** A label together with the small pictures around its line: the first belong to the label, the last to what ends it. */
export function withEnds(label: Label, { start, end }: { start: number; end: number }, last: number): Label {
  const own = start > 0 ? { ...label, start: 0 } : label;
  if (end >= last) return own;
  return label.titleStart < label.titleEnd ? { ...own, titleEnd: last } : { ...own, end: last };
}

const TOTAL = new RegExp(`^\\s*[([]?\\s*${OF_PATTERN}\\s*(\\d{1,4}|\\?+|\\p{L}+(?:-\\p{L}+)?)?\\s*[)\\]]?`, 'iu');

/** What follows the number of a label; offsets are into the line. */
interface LabelTail {
  /** Where the label ends. */
  readonly end: number;
  readonly total: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** True when the title follows a colon, dash, full stop or bracket. */
  readonly delimited: boolean;
}

const LONGEST_TITLE = 200;

/** Reads what follows the number of a label from an offset on: `of 6`, a stop, a title. Null when it is no label's. */
export function readTail(text: string, from: number, number = 0): LabelTail | null {
  let end = from;
  let total: number | null = null;
  const of = TOTAL.exec(text.slice(end));
  if (of) {
    const numeral = readNumeral(of[1] ?? '');
    // `4 / Three Wishes` is no fourth of three.
    const isTotal = numeral ? numeral.value >= number : /^\?*$/.test(of[1] ?? '');
    if (isTotal) {
      total = numeral?.value ?? null;
      end += of[0].length;
    }
  }
  // The mark of a footnote belongs to the label.
  const mark = /^[\s.]*\[(?:\d{1,3}|[*†‡])\]\s*$/.exec(text.slice(end))?.[0].trimEnd().length;
  if (mark !== undefined) end += mark;
  const stop =
    /^(?:\s*[.:)\]–—：．、·・…]+|\s*-+|\s*,(?=\s)|\s*;(?=\s)|\s*\||\s*(?<=^|\s)(?:[/~～•»]|\/\/|::|>>|=>|->)(?=\s)|\u3000)?\s*/u.exec(
      text.slice(end),
    )?.[0] ?? '';
  const titleStart = end + stop.length;
  if (titleStart < text.length && stop === '') return null;
  const titleEnd = text.trimEnd().length;
  if (titleEnd - titleStart > LONGEST_TITLE) return null;
  // `Chapter the First, in which a goose is born`: the comma is of one sentence.
  if (/^,\s+\p{Ll}/u.test(text.slice(end, titleStart + 2))) end++;
  return { end, total, titleStart: Math.min(titleStart, titleEnd), titleEnd, delimited: stop.trim() !== '' };
}

/**
 * `[Ash]`, `~Ash~`, `«Ash»`: a title between marks, and nothing behind it; the last mark may be gone already, as drawn.
 * `[3]` is the mark of a footnote.
 */
const ENCLOSED = /^(?:\[[^[\]]*\p{L}{2}[^[\]]*\]|\{[^{}]*\p{L}{2}[^{}]*\}|(?:<|«|[~*_|=/])\s?\p{Lu}[^~*_|=/<>«»]*)$/u;

/** Begins as a title does: with a capital, a figure, a quotation mark; where a script has no capitals, it is no sentence. */
export function opensTitle(text: string): boolean {
  return /^["“‘'(\p{Lu}\p{N}]/u.test(text) || ENCLOSED.test(text) || (/^\p{Lo}/u.test(text) && !endsLikeSentence(text));
}

/** An article before a label: `The First Book`, `Y Bennod Gyntaf`. */
export const ARTICLE: RegExp = new RegExp(`^(?:${LABEL_ARTICLES})\\s+`, 'i');
/** A word behind which the next one tells. */
const LEADS_IN = new RegExp(`^(?:${LABEL_ARTICLES}|a|l)$`, 'i');
/** A Roman number, or letters that are drawn on both sides of a label: `oOo Chapter 1 oOo`. */
const ROMAN = /^(?:[ivxlc]+|[ox]{3,5})$/i;

const look = recent<boolean>(4096);

/** A field of a mail's head (RFC 822) that a program made up: `X-Archive: no`. It counts to no ten. */
const MADE_FIELD = /^X-[A-Za-z][\w-]*:/;
const CAPITAL_X = 0x58;

/**
 * A cheap look at how a line begins, whether it may be a label at all: with a sign, a figure or a bracket, or with a word
 * that counts or names a division, or begins a number. Derived from the tables of all these; the same words open most
 * lines of a story, so each is looked up once. Speech is no label.
 */
export function mayBeLabel(line: string, language: string | null): boolean {
  if (line === '' || opensInQuotes(line)) return false;
  const first = codeUnitAt(line, 0);
  if (first === CAPITAL_X && MADE_FIELD.test(line)) return false;
  if (first >= 0x80 || !isWordSign(first)) return true;
  const word = plainWord(line);
  if (word === null || word === '') return true;
  const isJoined = /^[’'-]/.test(line.slice(word.length, word.length + 1));
  return (
    look(isJoined ? `${word}-` : word, () => mayOpen(word, isJoined)) ||
    mayCount(line, languagesToTry(language, NUMBER_BEFORE_WORD), word)
  );
}

function mayOpen(word: string, isJoined: boolean): boolean {
  return LEADS_IN.test(word) || ROMAN.test(word) || divisionWord(word) !== null || mayName(word, isJoined);
}

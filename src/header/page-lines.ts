import { ARTICLES } from '../words/article-tables.ts';
import {
  AUTHOR_OF,
  BOOK_KINDS,
  BYLINE_WORDS,
  CREDIT_ROLES,
  ISSUE_WORDS,
  SHEET_LINES,
  SHELF_WORDS,
  WITH_WORDS,
} from '../words/byline-tables.ts';
import { anyOf, askedWhere, holdsLike } from '../words/forms.ts';
import { ABOUT_WORDS, CONNECTIVES, MAKERS_WORDS, PICTURE_LABELS, VOLUME_COUNTS } from '../words/front-page-tables.ts';
import { ORDINAL_ENDS } from '../words/number-tables.ts';
import { numberOf } from '../words/numerals.ts';
import { endsAsSentence } from '../words/stops.ts';
import { imprintOf } from './imprint.ts';
import { labelled } from './label.ts';
import type { LabelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { BY_ALONE } from './names.ts';
import { isCapitals, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** What a line of a title page is, by its look. */
export type PageKind =
  | 'fence'
  /** A picture's place, with its caption. */
  | 'picture'
  /** What the e-text's makers say. */
  | 'makers'
  /** Publisher, place, year, rights. */
  | 'imprint'
  /** A line with a publisher's word: `The Steam Press`. Beside a byline it is a title. */
  | 'maybe-imprint'
  /** Another's part in the book, the author's other books, the shelf it stands on: beside the title, and none. */
  | 'beside'
  /** A lone `by`. */
  | 'by'
  /** Set like a title: in capitals or title case. */
  | 'title'
  /** Words that lead from one line of a title to the next: `or`, `being an account of the`. */
  | 'minor'
  | 'prose';

/** A line of a title page, and what it is. */
export interface PageLine {
  readonly line: Line;
  readonly kind: PageKind;
  /** Its words without the marks around them. */
  readonly text: string;
}

/** Another's part and whose it was, `with drawings by …`, or that part alone, with the name on the next line. */
const CREDIT = askedWhere(
  holdsLike(anyOf(CREDIT_ROLES)),
  () =>
    new RegExp(
      `^[^\\p{L}]*(?:(?:${anyOf(WITH_WORDS)})\\s[^.!?]{0,40}?)?(?<!\\p{L})(?:${anyOf(CREDIT_ROLES)})(?!\\p{L})(?:[^\\p{L}]*$|:|.*(?<!\\p{L})(?:${anyOf(BYLINE_WORDS)})(?!\\p{L}))`,
      'iu',
    ),
);
/** `Tel. 555 0123`, `about 2,000 words`: of the sheet with the author's address. */
const SHEET = new RegExp(`^\\W*(?:${anyOf(SHEET_LINES)})(?:[.:]|\\W*$)`, 'iu');
/** `Saturday Supplement, No. 41`: which one of a paper’s numbers this is. */
export const ISSUE: RegExp = new RegExp(
  `(?<!\\p{L})(?:${anyOf(ISSUE_WORDS)})(?!\\p{L})\\.?\\s*(?:(?:${anyOf(ISSUE_WORDS)})(?!\\p{L})\\.?\\s*)?[#:]?\\s*(\\p{L}+|\\d+)`,
  'iu',
);
const WROTE = new RegExp(`^[^\\p{L}]*(?:${anyOf(AUTHOR_OF)})(?!\\p{L})`, 'iu');
const SHELF = new RegExp(`(?<!\\p{L})(?:${anyOf(SHELF_WORDS)})(?!\\p{L})`, 'iu');
/** `March 1993`, `2 May 1993`: when it came out. */
const DATED = new RegExp(
  String.raw`^\W*(?:\d{1,2}(?:\.|${ORDINAL_ENDS})?\s)?\p{L}{3,12}\.?\s(?:\d{1,2}(?:${ORDINAL_ENDS})?,?\s)?(?:1[5-9]|20)\d\d\W*$`,
  'u',
);
const PICTURE = new RegExp(String.raw`^[[(_]*(?:${anyOf(PICTURE_LABELS)})\b`, 'i');
const MAKERS = new RegExp(String.raw`\b(?:${MAKERS_WORDS})\b`, 'i');
/** A line of a title page that only joins the lines around it: `ADVENTURES` / `OF` / `A FERRYMAN`. */
export const CONNECTIVE: RegExp = new RegExp(`^_?(?:${CONNECTIVES})_?$`, 'i');

/** What a title page says below the title: `A NOVEL`, `In Three Volumes`. */
export const KIND_OF_BOOK: RegExp = new RegExp(
  `^[^\\p{L}]*(?:(?:${anyOf(ARTICLES)})\\s)?(?:${anyOf(BOOK_KINDS)})(?: (?:${anyOf(ABOUT_WORDS)}) .{1,50})?[^\\p{L}]*$|^[^\\p{L}]*(?:in (?:${VOLUME_COUNTS})|complete)[^\\p{L}]*$`,
  'iu',
);

/** What kind of book it is, is said in no more words. */
const KIND_WORDS = 4;
/** The sides of a drawn box. */
const SIDES = /^[|\u00a6\u2502\u2503\u2551]\s*|(?<!\s)\s*[|\u00a6\u2502\u2503\u2551]$/gu;
/** A sentence, as far as a line or a block shows: small letters, and a full stop at its end. */
const SENTENCE_WORDS = 9;

function isSentence(text: string): boolean {
  if (/[。！？」』]$/u.test(text)) return !/^『[^『』]+』$/u.test(text);
  if (isCapitals(text) || (isTitleCase(text) && isTitleLike(text))) return false;
  return wordCount(text) >= SENTENCE_WORDS && endsAsSentence(text);
}

/** Whether a line is a day or a month with its year, and nothing else. */
export function isDate(text: string): boolean {
  return DATED.test(text);
}

/** Whether a line says which of a paper's numbers this is: `Vol. 2, No. 3`, `issue number two`. */
export function isIssue(text: string): boolean {
  const count = ISSUE.exec(text)?.[1];
  return count !== undefined && (/^\d/.test(count) || numberOf(count, ['en']) !== null);
}

/** The first lines of a file as lines of a title page. What a bracket holds is one picture, a sentence one piece of prose. */
export function pageLines(lines: readonly Line[]): readonly PageLine[] {
  const found: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as Line;
    let end = at + 1;
    while (lines[end]?.block === first.block) end++;
    const block = lines.slice(at, end);
    const text = block.map((line) => line.text.replace(SIDES, '')).join(' ');
    const opens = PICTURE.test(first.text) && first.text.includes('[') ? bracketEnd(lines, at) : at;
    const whole: PageKind | null =
      opens > at ? 'picture' : MAKERS.test(text) ? 'makers' : isSentence(text) ? 'prose' : null;
    if (opens > at) end = Math.max(end, opens);
    for (let i = at; i < end; i++) {
      const line = lines[i] as Line;
      found.push({ line, kind: whole ?? kindOf(line, lines[i + 1]), text: undecorated(line.text) });
    }
    at = end;
  }
  return found;
}

/** What a label may say of lines that a title page has without one. */
const OF_TITLE: ReadonlySet<LabelKey> = new Set(['title', 'author', 'series', 'part', 'publisher', 'rights', 'date']);

/** A line of more letters is none of a title page: an address, a title and a credit are shorter. */
const LONGEST = 400;

function kindOf(line: Line, next: Line | undefined): PageKind {
  const { text, kind } = line;
  if (kind === 'fence') return 'fence';
  if (kind !== 'text' && kind !== 'heading') return 'prose';
  if (text.length > LONGEST) return 'prose';
  if (BY_ALONE.test(text) || /^\W*by the\W*$/i.test(text)) return 'by';
  if (PICTURE.test(text) || text === '') return 'picture';
  // `Triggerwarnung: Hochwasser` states a fact of the story, whatever capitals it has.
  const stated = labelled(text)?.key;
  if (stated !== undefined && !OF_TITLE.has(stated)) return 'prose';
  if (stated === 'rights') return 'imprint';
  if (SHEET.test(text) || isIssue(text) || CREDIT.test(text) || WROTE.test(text) || SHELF.test(text)) return 'beside';
  if (DATED.test(text)) return 'imprint';
  const imprint = imprintOf(text);
  if (imprint !== null) return imprint === 'sure' ? 'imprint' : 'maybe-imprint';
  // `The Tale of the Kettle` is a title, or set like one.
  const kindOnly = KIND_OF_BOOK.test(text) && wordCount(text) <= KIND_WORDS;
  if (kindOnly || CONNECTIVE.test(text)) return 'minor';
  // A title may be wrapped behind a comma: `OF A MAN,` / `WHO COUNTED`.
  if (isCapitals(text) && isTitleLike(text.replace(/,$/, '')) && next?.gap === 0) return 'title';
  if (isTitleLike(text) && (isCapitals(text) || isTitleCase(text))) return 'title';
  return isSentence(text) || wordCount(text) > 16 ? 'prose' : 'minor';
}

/** The line after the one that closes the bracket which opens line `at`; a caption is short. */
export function bracketEnd(lines: readonly Line[], at: number): number {
  let depth = 0;
  for (let i = at; i < Math.min(lines.length, at + 30); i++) {
    const text = lines[i]?.text ?? '';
    depth += text.split('[').length - text.split(']').length;
    if (depth <= 0) return (lines[i + 1]?.index ?? 0) === 0 ? i + 1 : at;
  }
  return at;
}

import type { DivisionKind } from '../../model/index.ts';
import { undecorate } from './decoration.ts';
import { readEastern } from './eastern.ts';
import type { Numeral } from './numerals.ts';
import { readNumeral } from './numerals.ts';
import type { Rank } from './vocabulary.ts';
import { DIVISION_WORDS, mayBeNamed, NAMED_DIVISIONS } from './vocabulary.ts';

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
}

/** A longer line is no label: the longest printed chapter titles of the nineteenth century fit. */
const LONGEST_LINE = 240;
const LONGEST_TITLE = 200;

/** Reads a line as a label with or without a title; null when it is neither. */
export function readLabel(line: string): Label | null {
  if (line.length > LONGEST_LINE) return null;
  const core = undecorate(line);
  if (core.start >= core.end) return null;
  const text = line.slice(core.start, core.end);
  // `[3]` alone is the mark of a footnote.
  const mark = /^\s*\[\d{1,4}\]\s*$/.test(line);
  const label = mark ? null : (counted(text) ?? readNamed(text) ?? readBare(text));
  if (!label) return null;
  const shift = (offset: number): number => offset + core.start;
  return {
    ...label,
    start: shift(label.start),
    end: shift(label.end),
    titleStart: shift(label.titleStart),
    titleEnd: shift(label.titleEnd),
    decorated: core.start > line.length - line.trimStart().length,
  };
}

type Reading = Omit<Label, 'decorated'>;

const ARTICLE = /^(?:the|la|el|le|il|der|die|das)\s+/i;
/** `Chapter the Last` bears no number. */
const LAST = /^\s+(?:the\s+)?last\b/i;
/** `Chapter 3.5` stands between two numbers and is neither of them. */
const BETWEEN = /^\d{1,3}\.\d{1,2}(?![\d\p{L}]|[.,:]\d)/u;
const COUNTER = /^\.?\s*(?:no\.?\s|nr\.?\s|number\s|n[º°o]\.?\s|#)?\s*(?:the\s+)?[-–—:]?\s*/iu;

function counted(text: string): Reading | null {
  const eastern = readEastern(text);
  if (eastern === null) return readCounted(text);
  return {
    form: 'counted',
    kind: null,
    total: null,
    start: 0,
    titleEnd: text.trimEnd().length,
    matter: 'body',
    ...eastern,
  };
}

/** `Chapter 4: Title`, `PART THE FIRST`, `Second Book`, `Глава первая`. */
function readCounted(text: string): Reading | null {
  const article = ARTICLE.exec(text)?.[0].length ?? 0;
  const word = /^(?:\p{L}+|§)/u.exec(text.slice(article))?.[0] ?? '';
  const division = DIVISION_WORDS.get(word.toLowerCase());
  if (division) {
    const after = article + word.length;
    const last = LAST.exec(text.slice(after))?.[0].length;
    if (last !== undefined) return finish(text, after + last, null, word, division.rank, division.weak);
    const counter = COUNTER.exec(text.slice(after))?.[0].length ?? 0;
    const between = BETWEEN.exec(text.slice(after + counter))?.[0].length;
    if (between !== undefined) return finish(text, after + counter + between, null, word, division.rank, division.weak);
    const numeral = readNumeral(text.slice(after + counter));
    if (!numeral) return null;
    return finish(text, after + counter + numeral.end, numeral, word, division.rank, division.weak);
  }
  const numeral = readNumeral(text.slice(article));
  if (!numeral) return null;
  const gap = /^\.?\s+/.exec(text.slice(article + numeral.end))?.[0] ?? '';
  if (gap === '' || !(numeral.ordinal || gap.startsWith('.'))) return null;
  const at = article + numeral.end + gap.length;
  const counted = /^\p{L}+/u.exec(text.slice(at))?.[0] ?? '';
  const ordinal = DIVISION_WORDS.get(counted.toLowerCase());
  if (!ordinal) return null;
  const after = at + counted.length;
  // `2. Chapter One`: an archive's number before the author's own.
  const own = gap.startsWith('.') ? ownNumber(text, after) : null;
  return finish(text, own?.end ?? after, own?.numeral ?? numeral, counted, ordinal.rank, ordinal.weak);
}

/** The number behind a counting word, and where it ends. */
function ownNumber(text: string, from: number): { readonly numeral: Numeral; readonly end: number } | null {
  const at = from + (COUNTER.exec(text.slice(from))?.[0].length ?? 0);
  const numeral = at > from ? readNumeral(text.slice(at)) : null;
  return numeral ? { numeral, end: at + numeral.end } : null;
}

function finish(
  text: string,
  end: number,
  numeral: Numeral | null,
  word: string,
  rank: Rank,
  weak: boolean,
): Reading | null {
  const tail = readTail(text, end);
  if (!tail) return null;
  const bare = tail.titleStart === tail.titleEnd;
  // `Part one was the hard part`: without a stop between, a title starts with a capital.
  if (!bare && !tail.delimited && !/^["“‘'(\p{Lu}\p{N}]/u.test(text.slice(tail.titleStart))) return null;
  const number = numeral?.value ?? null;
  const name = word.toLowerCase();
  return { form: 'counted', word: name, kind: null, rank, weak, number, start: 0, matter: 'body', ...tail };
}

/** `Prologue`, `EPILOGUE: Ten Years On`, `Interlude 2`. */
function readNamed(text: string): Reading | null {
  const plain = text.replaceAll("'", '’');
  if (!mayBeNamed(plain)) return null;
  for (const { kind, matter, pattern } of NAMED_DIVISIONS) {
    const name = pattern.exec(plain)?.[0];
    if (name === undefined) continue;
    const counter = /^\s+(?:[A-H](?![\p{L}'’])|\d{1,3}\b)/u.exec(text.slice(name.length))?.[0] ?? '';
    const numeral =
      readNumeral(counter.trim()) ?? readNumeral(/^\s+([IVX]+)$/.exec(text.slice(name.length))?.[1] ?? '');
    const extra = numeral && counter === '' ? text.length - name.length : counter.length;
    const tail = readTail(text, name.length + extra);
    if (!tail || (tail.titleStart < tail.titleEnd && !tail.delimited)) return null;
    // `Notes:` labels a note; a name with nothing after its colon is no heading.
    if (tail.titleStart === tail.titleEnd && /:\s*$/.test(text)) return null;
    const number = numeral?.value ?? null;
    return { form: 'named', word: kind, kind, rank: 3, weak: false, number, start: 0, matter, ...tail };
  }
  return null;
}

/** `IV`, `-3-`, `3/12`, `Seven`, `4. Title`, `XII—Title`. */
function readBare(text: string): Reading | null {
  const numeral = readNumeral(text);
  if (!numeral || numeral.value < 1 || numeral.value > 400 || numeral.ordinal) return null;
  const tail = readTail(text, numeral.end);
  if (!tail) return null;
  const titled = tail.titleStart < tail.titleEnd;
  if (titled && !(tail.delimited && /^["“‘'(¿¡«\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(tail.titleStart)))) return null;
  // `One: The Knock` counts, `One. He waited.` may be a sentence.
  if (titled && numeral.form === 'word' && !/^\s*(?::|[–—]|-+\s)/u.test(text.slice(numeral.end))) return null;
  const form = tail.total !== null || /\/\s*\?/.test(text) ? 'fraction' : 'number';
  const word = titled ? `${numeral.form}-title` : numeral.form;
  return { form, word, kind: null, rank: 4, weak: true, number: numeral.value, start: 0, matter: 'body', ...tail };
}

const TOTAL = /^\s*[([]?\s*(?:\/|of\b|von\b|из\b|sur\b|di\b|de\b)\s*(\d{1,4}|\?+|\p{L}+)?\s*[)\]]?/iu;

type Tail = Pick<Reading, 'end' | 'total' | 'titleStart' | 'titleEnd' | 'delimited'>;

/** What follows the number: `of 6`, a stop, a title. */
function readTail(text: string, from: number): Tail | null {
  let end = from;
  let total: number | null = null;
  const of = TOTAL.exec(text.slice(end));
  if (of) {
    const numeral = readNumeral(of[1] ?? '');
    if (numeral || /^\?*$/.test(of[1] ?? '')) {
      total = numeral?.value ?? null;
      end += of[0].length;
    }
  }
  // The mark of a footnote belongs to the label.
  const mark = /^[\s.]*\[(?:\d{1,3}|[*†‡])\]\s*$/.exec(text.slice(end))?.[0].trimEnd().length;
  if (mark !== undefined) end += mark;
  const stop = /^(?:\s*[.:)\]–—]+|\s*-+|\s*,(?=\s))?\s*/u.exec(text.slice(end))?.[0] ?? '';
  const titleStart = end + stop.length;
  if (titleStart < text.length && stop === '') return null;
  const titleEnd = text.trimEnd().length;
  if (titleEnd - titleStart > LONGEST_TITLE) return null;
  return { end, total, titleStart: Math.min(titleStart, titleEnd), titleEnd, delimited: stop.trim() !== '' };
}

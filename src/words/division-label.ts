import { undecorate, withoutPictures } from './decoration.ts';
import { I_IS_IN, NUMBER_BEFORE_WORD } from './division-tables.ts';
import { type DivisionWord, divisionWord } from './divisions.ts';
import { endsLikeSentence, readEastern } from './eastern-label.ts';
import { ARTICLE, type Label, mayBeLabel, movedLabel, opensTitle, readTail, withEnds } from './label.ts';
import { languagesToTry, speaks } from './languages.ts';
import { divisionName } from './named-divisions.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { recentOf } from './recent.ts';

export { type Label, type LabelForm, movedLabel } from './label.ts';

/** A longer line is no label: the longest printed chapter titles of the nineteenth century fit. */
const LONGEST_LINE = 240;

/**
 * Reads a line as a label with or without a title; null when it is neither. `language` is the tag of the text's
 * language, null when it is not known: words that are common in prose, and numbers in words, speak in their language only.
 */
export function readLabel(line: string, language: string | null = null): Label | null {
  if (line.length > LONGEST_LINE || !mayBeLabel(line, language)) return null;
  return labels(language, line, () => labelOf(line, language));
}

const labels = recentOf<string | null, Label | null>(16384);

function labelOf(line: string, language: string | null): Label | null {
  const bare = withoutPictures(line);
  if (bare !== null) {
    const label = labelOf(line.slice(bare.start, bare.end), language);
    return label === null ? null : withEnds(movedLabel(label, bare.start), bare, line.trimEnd().length);
  }
  const core = undecorate(line);
  if (core.start >= core.end) return null;
  const text = line.slice(core.start, core.end);
  const decorated = core.start > line.length - line.trimStart().length;
  // `[3]` alone is the mark of a footnote.
  if (/^\s*\[\d{1,4}\]\s*$/.test(line)) return null;
  const label =
    counted(text, language) ??
    bracketed(text, language) ??
    readNamed(text, language) ??
    readBare(text, language, decorated);
  if (!label) return null;
  return movedLabel({ ...label, decorated }, core.start);
}

/**
 * The first label inside a text that counts a division with a word: the `Chapter Three` of `Glass Door Chapter Three`.
 * For names of files and stated titles, which may say the work's title first. Null when there is none that is `wanted`.
 */
export function labelInside(text: string, wanted: (label: Label) => boolean = () => true): Label | null {
  if (text.length > LONGEST_LINE) return null;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}§第제]/gu)) {
    const label = counted(text.slice(index), null);
    if (label && wanted({ ...label, decorated: false })) return movedLabel({ ...label, decorated: false }, index);
  }
  return null;
}

type Reading = Omit<Label, 'decorated'>;

/** `Chapter the Last` bears no number. */
const LAST = /^\s+(?:the\s+)?last\b/i;
/** `Chapter 3.5` stands between two numbers and is neither of them; `Chapter 2010-11-01` has a date for its number. */
const BETWEEN = /^(?:\d{1,3}\.\d{1,2}(?![\d\p{L}]|[.,:]\d)|\d{4}-\d{1,2}-\d{1,2}(?![\d\p{L}-]))/u;
/** `Chapter 2.XIV`, `2-xiv`: of a volume and a chapter in it, the chapter's number counts. */
const NESTED = /^\d{1,3}[.-](?=[IVXLC]+(?![\p{L}\d])|[ivxlc]+(?![\p{L}\d]))/u;
/** What is taken off the code of a letter that counts from 1. */
const LETTER_A = 96;
/** `Part 2b`, `Chapter 3-A`: the letter tells the halves of a division apart. */
const LETTERED = /^(\d{1,3})[-–]?([a-hA-H])(?=$|\s*(?:[/:.)\]–—|-]|of\s)|\s+["“‘'(¿¡«\p{Lu}\p{Lo}])/u;
const COUNTER = /^\.?\s*(?:no\.?\s|nr\.?\s|number\s|n[º°o]\.?\s|#)?\s*(?:(?:the|al|a)\s+)?[-–—:]?\s*/iu;

function counted(text: string, language: string | null): Reading | null {
  const eastern = readEastern(text);
  if (eastern === null) return readCounted(text, language);
  const base = { form: 'counted', kind: null, total: null, start: 0, matter: 'body' } as const;
  return { ...base, titleEnd: text.trimEnd().length, ...eastern };
}

/** `【第一章】雨夜`, `[Chapter 2] The Mill`, `{2/4} — The Mill`: the count in brackets, the title behind them. */
function bracketed(text: string, language: string | null): Reading | null {
  const match =
    /^(?:[【〔［[]([^】〕］\]]{1,20})[】〕］\]]|\(([^()]{1,20})\)|\{([^{}]{1,20})\}|<([^<>]{1,20})>)([\s:：]*(?:[|/~•–—-]{1,4}\s?|[;,.…]+\s)?\s*)(?=\S)/u.exec(
      text,
    );
  const inside = match?.slice(1, 5).find((one) => one !== undefined) ?? '';
  // `[1/4] - Visitors`
  const inner = /^\d{1,3}\s?(?:\/|of\s)/.test(inside) ? readBare(inside, language, false) : counted(inside, language);
  // What is said in round brackets may be an aside: `(Chapter 2) he said`.
  if (/^[({<]/.test(text) && !/[^\s]/.test(match?.[5] ?? '')) return null;
  if (!match || inner === null || inner.titleStart < inner.titleEnd || endsLikeSentence(text)) return null;
  const title = { titleStart: match[0].length, titleEnd: text.trimEnd().length, delimited: true };
  return { ...inner, start: inner.start + 1, end: inner.end + 1, ...title };
}

/** `Chapter 4: Title`, `Part (3)`, `PART THE FIRST`, `Глава первая`; `Second Book`, `1. luku`. */
function readCounted(text: string, language: string | null): Reading | null {
  const article = ARTICLE.exec(text)?.[0].length ?? 0;
  const first = wordAt(text, article, language);
  return first === null ? numberFirst(text, article, language) : wordFirst(text, first, language);
}

interface FoundWord {
  readonly word: string;
  readonly division: DivisionWord;
  readonly end: number;
}

/** The counting word that stands at an offset. A word that prose uses too speaks in texts of its language only. */
function wordAt(text: string, at: number, language: string | null): FoundWord | null {
  const word = /^(?:[\p{L}\p{M}]+|§)/u.exec(text.slice(at))?.[0] ?? '';
  const division = word === '' ? null : divisionWord(word);
  if (division === null || (division.weak && !speaks(division.languages, language))) return null;
  return { word, division, end: at + word.length };
}

function wordFirst(text: string, { word, division, end }: FoundWord, language: string | null): Reading | null {
  const after = text.slice(end);
  const last = LAST.exec(after)?.[0].length;
  if (last !== undefined) return finish(text, end + last, null, word, division);
  const counter = COUNTER.exec(after)?.[0].length ?? 0;
  const between = BETWEEN.exec(after.slice(counter))?.[0].length;
  if (between !== undefined) return finish(text, end + counter + between, null, word, division);
  const lettered = LETTERED.exec(after.slice(counter));
  if (lettered) {
    const [all, figures = '', letter = 'a'] = lettered;
    const numeral: Numeral = { value: Number(figures), end: figures.length, form: 'arabic', ordinal: false };
    const label = finish(text, end + counter + all.length, numeral, word, division);
    return label && { ...label, letter: letterCount(letter) };
  }
  const nested = NESTED.exec(after.slice(counter))?.[0].length ?? 0;
  const open = /^[([{<]\s?/.exec(after.slice(counter + nested))?.[0] ?? '';
  const from = counter + nested + open.length;
  const numeral = readNumeral(after.slice(from), languagesToTry(language, division.languages));
  const close = numeral && open !== '' ? /^\s?[)\]}>]/.exec(after.slice(from + numeral.end))?.[0].length : 0;
  const label =
    numeral && close !== undefined && finish(text, end + from + numeral.end + (close ?? 0), numeral, word, division);
  const half = label ? halfIn(text, label) : null;
  if (half) return half;
  if (!label || nested === 0) return label || null;
  const start = end + counter;
  return { ...label, volume: { number: Number.parseInt(text.slice(start), 10), start, end: start + nested } };
}

/** A label whose title is a letter alone: `Part I-A`, `Part One (b)`. */
function halfIn(text: string, label: Reading): Reading | null {
  const letter = /^\(?([a-hA-H])\)?$/.exec(text.slice(label.titleStart, label.titleEnd))?.[1];
  if (letter === undefined || label.number === null) return null;
  return { ...label, end: label.titleEnd, titleStart: label.titleEnd, delimited: false, letter: letterCount(letter) };
}

function letterCount(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - LETTER_A;
}

/** `Second Book`, `Erstes Kapitel`, `1. fejezet`, `3-тарау`, `2. Chapter One`. */
function numberFirst(text: string, article: number, language: string | null): Reading | null {
  const numeral = readNumeral(text.slice(article), languagesToTry(language, NUMBER_BEFORE_WORD));
  if (!numeral) return null;
  const gap = /^(?:\.?\s+|-(?=\p{L}))/u.exec(text.slice(article + numeral.end))?.[0] ?? '';
  const found = gap === '' ? null : wordAt(text, article + numeral.end + gap.length, language);
  if (!found) return null;
  const typed = text.slice(article, article + numeral.end);
  if (!(numeral.ordinal || gap.startsWith('.') || isWritten(found.division, numeral, typed))) return null;
  // `2. Chapter One`: an archive's number before the author's own.
  const own = gap.startsWith('.') ? ownNumber(text, found.end) : null;
  return finish(text, own?.end ?? found.end, own?.numeral ?? numeral, found.word, found.division);
}

/**
 * `1 skyrius`, `XII rozdział`: figures or Roman capitals before a word that counts nothing but chapters, in a language
 * with that order.
 */
function isWritten({ weak, languages }: DivisionWord, numeral: Numeral, typed: string): boolean {
  if (weak || !languages.some((language) => NUMBER_BEFORE_WORD.includes(language))) return false;
  if (numeral.form === 'roman') {
    return /^[IVXLC]+$/.test(typed) && (typed !== 'I' || !languages.every((language) => I_IS_IN.has(language)));
  }
  return numeral.form === 'arabic';
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
  { rank, weak }: DivisionWord,
): Reading | null {
  const tail = readTail(text, end, numeral?.value);
  if (!tail) return null;
  const bare = tail.titleStart === tail.titleEnd;
  // `Part one was the hard part`: without a stop between, a title starts with a capital.
  if (!bare && !tail.delimited && !opensTitle(text.slice(tail.titleStart))) return null;
  const base = { form: 'counted', kind: null, start: 0, matter: 'body' } as const;
  return { ...base, word: word.toLowerCase(), rank, weak, number: numeral?.value ?? null, ...tail };
}

/** `Interlude 2`, `Interlude B`, `Interlude IV`, where no title follows without a stop. */
const NAMED_COUNT =
  /^(?:\s+(?:[A-H](?![\p{L}'’])|\d{1,3}\b|[IVX]{1,6}(?=\s*(?:$|[:.–—-])))|\s*[\d〇一二三四五六七八九十百]{1,4}(?=$|[\s:：、.·]))/u;

/** `Prologue`, `EPILOGUE: Ten Years On`, `Interlude 2`, `楔子`, `番外 老人`. */
function readNamed(text: string, language: string | null): Reading | null {
  const name = divisionName(text, language);
  if (name === null) return null;
  const { kind, matter, end } = name;
  const after = text.slice(end);
  const counter = NAMED_COUNT.exec(after)?.[0] ?? '';
  const numeral = readNumeral(counter.trim());
  const tail = readTail(text, end + counter.length);
  if (!tail) return null;
  const titled = tail.titleStart < tail.titleEnd;
  // Chinese, Japanese and Korean put a space between the name and a title.
  const spaced = /^[\p{scx=Han}\p{scx=Kana}\p{scx=Hangul}]/u.test(text) && !endsLikeSentence(text);
  if (titled && !tail.delimited && !spaced) return null;
  // `Notes:` labels a note; a name with nothing after its colon is no heading.
  if (!titled && /:\s*$/.test(text)) return null;
  const number = numeral?.value ?? null;
  return { form: 'named', word: kind, kind, rank: 3, weak: false, number, start: 0, matter, ...tail };
}

/** `IV`, `-3-`, `3/12`, `Seven`, `4. Title`, `XII—Title`; with a sign before it `＃１　電話`. */
function readBare(text: string, language: string | null, decorated: boolean): Reading | null {
  const numeral = readNumeral(text, languagesToTry(language));
  if (!numeral || numeral.value < 1 || numeral.value > 400 || numeral.ordinal) return null;
  const tail = readTail(text, numeral.end, numeral.value);
  if (!tail) return null;
  const titled = tail.titleStart < tail.titleEnd;
  const spaced = decorated && /^\p{Lo}/u.test(text.slice(tail.titleStart)) && !endsLikeSentence(text);
  if (titled && !spaced && !(tail.delimited && /^["“‘'(¿¡«\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(tail.titleStart))))
    return null;
  // `One: The Knock` counts, `One. He waited.` may be a sentence.
  if (titled && numeral.form === 'word' && !spaced && !/^\s*(?::|[–—]|-+\s)/u.test(text.slice(numeral.end)))
    return null;
  const form = tail.total !== null || /\/\s*\?/.test(text) ? 'fraction' : 'number';
  const word = titled ? `${numeral.form}-title` : numeral.form;
  return { form, word, kind: null, rank: 4, weak: true, number: numeral.value, start: 0, matter: 'body', ...tail };
}

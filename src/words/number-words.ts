import { addTo, plainWord } from '../model/index.ts';
import { foldLetters } from './fold.ts';
import { spelledForms } from './forms.ts';
import { COMMON_LANGUAGES } from './languages.ts';
import { NUMBER_TABLES, type NumberTable } from './number-tables.ts';
import { recentOf, whenAsked } from './recent.ts';

/** A number in words at the start of a text. */
export interface SpelledNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** Where it ends in the text. */
  readonly end: number;
  /** The language whose words it is in, as a tag. */
  readonly language: string;
}

/** What a piece of a number word stands for. Tens take a unit, a hundred is multiplied by the unit before it. */
type Kind = 'unit' | 'teen' | 'ten' | 'hundred' | 'hundreds' | 'joiner';

interface Piece {
  readonly text: string;
  readonly kind: Kind;
  readonly value: number;
  readonly ordinal: boolean;
}

/** The pieces of a language by their first letter, the longer ones first. */
type Pieces = ReadonlyMap<string, readonly Piece[]>;

const PIECES = new Map<string, Pieces>();

/** No number in words has more of them. */
const MOST_WORDS = 6;
/** The number 10 and the tens of languages that count by twenties take 1 to 19 after them: `soixante-douze`. */
const BY_TWENTIES: Readonly<Record<string, ReadonlySet<number>>> = {
  fr: new Set([60, 80]),
  eu: new Set([20, 40, 60, 80]),
  ka: new Set([20, 40, 60, 80]),
};

/**
 * Reads the number in words with which a text begins, up to 999, in one of some languages (tags, in order of trust):
 * `twenty-three`, `Einundzwanzigstes`, `двадцать первая`, `vigésimo primero`. Null when it begins with none.
 */
export function readNumberWords(text: string, languages: readonly string[] = COMMON_LANGUAGES): SpelledNumber | null {
  if (!mayCount(text, languages)) return null;
  const opening = lettersOf(text.slice(0, LONGEST_PIECE * 2));
  const able = languages.filter((language) => stemsAt([language], opening).some((stem) => opening.startsWith(stem)));
  if (able.length === 0) return null;
  const ends = wordEnds(text).map((end) => ({
    end,
    letters: lettersOf(text.slice(0, end)),
  }));
  let best: SpelledNumber | null = null;
  for (const language of able) {
    for (const { end, letters } of ends.toReversed()) {
      if (best !== null && end <= best.end) break;
      const value = numberIn(letters, piecesOf(language), language);
      if (value !== null) best = { ...value, end, language };
    }
  }
  return best;
}

/** By some languages, whether a word may begin one of their numbers. */
const beginnings = recentOf<readonly string[], Beginning>(4096);

/** What a word is to numbers: the beginning of one, only with the letters behind it, or nothing. */
type Beginning = 'number' | 'part' | 'none';

/** A cheap look at the first word of a text, where it has plain letters only: the same words open most lines. */
export function mayCount(text: string, languages: readonly string[], word: string | null = plainWord(text)): boolean {
  if (word === null || word === '') return word === null;
  const found = beginnings(languages, word, () => {
    const small = word.toLowerCase();
    const stems = stemsAt(languages, small);
    if (stems.some((stem) => small.startsWith(stem))) return 'number';
    return stems.some((stem) => stem.startsWith(small)) ? 'part' : 'none';
  });
  if (found !== 'part') return found === 'number';
  const letters = lettersOf(text.slice(0, LONGEST_PIECE * 2));
  return stemsAt(languages, letters).some((stem) => letters.startsWith(stem));
}

/** No piece of a number has more letters. */
const LONGEST_PIECE = 30;

/** By some languages, how numbers of theirs begin that have a letter first. */
const openings = recentOf<readonly string[], readonly string[]>(256);

/** How numbers of some languages begin, of those that have the first of some letters first. */
function stemsAt(languages: readonly string[], letters: string): readonly string[] {
  const first = letters.charAt(0);
  return openings(languages, first, () => [
    ...new Set(languages.flatMap((language) => stemsOf(language).get(first) ?? [])),
  ]);
}

const STEMS = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * The number words of a language without their endings (`erst(e|er|es)` is `erst`), by their first letter. A line that
 * begins with a number is rare: what the words of forty languages are in full is made out for the languages it may be in.
 */
function stemsOf(language: string): ReadonlyMap<string, readonly string[]> {
  const known = STEMS.get(language);
  if (known) return known;
  const table = Object.hasOwn(NUMBER_TABLES, language) ? NUMBER_TABLES[language] : undefined;
  const stems = new Map<string, string[]>();
  if (table) {
    const { cardinals, tens, hundred, hundreds, ordinals, ordinalTens, hundredth } = table;
    const cells = [cardinals, tens, hundred, hundreds, ordinals, ordinalTens, hundredth].join(' ');
    const words = foldLetters(cells.replace(/\([^)]*\)[^ /]*/g, '')).replace(/[’'-]/g, '');
    for (const stem of words.split(/[ /]+/)) if (stem !== '') addTo(stems, stem.charAt(0), stem);
  }
  STEMS.set(language, stems);
  return stems;
}

/** The letters of words that may be one number. */
function lettersOf(text: string): string {
  return foldLetters(text).replace(/[\s’'-]+/g, '');
}

/** Number words that end in an apostrophe, without it and without an article: the `raba` of `Ir-Raba' Kapitlu`. */
const CLIPPED = whenAsked(
  () =>
    new Set(
      Object.values(NUMBER_TABLES)
        .flatMap(({ cardinals, ordinals }) => `${cardinals} ${ordinals}`.split(' ').flatMap(spelledForms))
        .filter((form) => form.endsWith("'"))
        .map((form) => foldLetters(form.slice(0, -1))),
    ),
);

/** The ends of the first words of a text, one after the other; words are parted by one space or hyphen. */
function wordEnds(text: string): readonly number[] {
  const ends: number[] = [];
  const word = /[\p{L}\p{M}]+(?:['’]\p{L}+)*/uy;
  for (let at = 0; ends.length < MOST_WORDS; at++) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (match === null) break;
    at = word.lastIndex;
    const next = text.charAt(at);
    if (/^['’](?!\p{L})/u.test(text.slice(at, at + 2)) && CLIPPED().has(foldLetters(match[0]))) {
      at++;
      ends.push(at);
    } else if (!/[\p{N}'’_]/u.test(next)) ends.push(at);
    if (text.charAt(at) !== ' ' && text.charAt(at) !== '-') break;
  }
  return ends;
}

interface State {
  readonly sum: number;
  readonly unit: number;
  readonly ten: number;
  readonly hundred: boolean;
  readonly ordinal: boolean;
  readonly joined: boolean;
}

const START: State = { sum: 0, unit: 0, ten: 0, hundred: false, ordinal: false, joined: false };

/** What folded letters without spaces count as a whole; null when they are no number. */
function numberIn(letters: string, pieces: Pieces, language: string): Pick<SpelledNumber, 'value' | 'ordinal'> | null {
  const parse = (at: number, state: State): State | null => {
    if (at === letters.length) return state.joined || state.sum === 0 ? null : state;
    for (const piece of pieces.get(letters.charAt(at)) ?? []) {
      if (!letters.startsWith(piece.text, at)) continue;
      const next = withPiece(state, piece, language);
      const whole = next === null ? null : parse(at + piece.text.length, next);
      if (whole !== null) return whole;
    }
    return null;
  };
  const state = letters === '' || letters.length > 60 ? null : parse(0, START);
  return state && { value: state.sum, ordinal: state.ordinal };
}

/** A number with one piece more; null where the grammar of numbers has no place for it. */
function withPiece(state: State, { kind, value, ordinal }: Piece, language: string): State | null {
  if (kind === 'joiner') return state.sum > 0 && !state.joined ? { ...state, joined: true } : null;
  // After an ordinal only ordinals follow: `décimo tercero`.
  if (state.ordinal && !ordinal) return null;
  const next = { ...state, ordinal, joined: false, sum: state.sum + value };
  if (kind === 'hundreds') return state.sum === 0 ? { ...next, hundred: true } : null;
  if (kind === 'hundred') {
    if (state.hundred || state.ten > 0) return null;
    return { ...next, sum: (state.unit || 1) * 100, unit: 0, hundred: true };
  }
  if (kind === 'ten') {
    if (state.ten > 0 || (state.unit > 0 && !state.joined)) return null;
    return { ...next, ten: value };
  }
  if (state.unit > 0) return null;
  const afterTen = state.ten > 0 && (BY_TWENTIES[language]?.has(state.ten) ?? false);
  if (kind === 'teen')
    return state.ten === 0 || afterTen ? { ...next, ten: value === 10 ? 10 : 1, unit: value === 10 ? 0 : 1 } : null;
  // `décimo tercero`: a tenth takes a unit, ten itself does not.
  return state.ten === 10 && !state.ordinal ? null : { ...next, unit: value };
}

function piecesOf(language: string): Pieces {
  const known = PIECES.get(language);
  if (known) return known;
  const table = Object.hasOwn(NUMBER_TABLES, language) ? NUMBER_TABLES[language] : undefined;
  const pieces = table ? buildPieces(table) : new Map<string, readonly Piece[]>();
  PIECES.set(language, pieces);
  return pieces;
}

function buildPieces(table: NumberTable): Pieces {
  const list: Piece[] = [];
  const add = (cells: string | undefined, ordinal: boolean, value: (i: number) => number, kind?: Kind): void => {
    cells?.split(' ').forEach((cell, i) => {
      for (const form of formsOf(cell))
        list.push({ text: form, value: value(i), ordinal, kind: kind ?? kindOf(value(i)) });
    });
  };
  add(table.cardinals, false, (i) => i + 1);
  add(table.tens, false, (i) => (i + 3) * 10);
  add(table.hundred, false, () => 100);
  add(table.hundreds, false, (i) => (i + 2) * 100, 'hundreds');
  add(table.ordinals, true, (i) => i + 1);
  add(table.ordinalTens, true, (i) => (i + 3) * 10);
  add(table.hundredth, true, () => 100);
  add(table.joiners, false, () => 0, 'joiner');
  const pieces = new Map<string, Piece[]>();
  for (const piece of list.sort((a, b) => b.text.length - a.text.length)) {
    const first = piece.text.charAt(0);
    addTo(pieces, first, piece);
  }
  return pieces;
}

function kindOf(value: number): Kind {
  if (value < 10) return 'unit';
  if (value < 20) return 'teen';
  return value < 100 ? 'ten' : 'hundred';
}

/** The folded forms of a cell. */
function formsOf(cell: string): readonly string[] {
  return spelledForms(cell).map((form) => foldLetters(form).replace(/[’'-]/g, ''));
}

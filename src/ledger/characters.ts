import { holdsWords, isWordSign, TAG_LINE_END } from '../model/index.ts';

/**
 * What a character is to the comparison of words. Two texts hold the same words when they hold the same letters, marks
 * and symbols in the same order, with gaps in the same places; what stands in a gap is not compared, for typography
 * changes it.
 */
export const LETTER = 1;
/** Counts as other letters: a ligature, a composed letter, a raised digit. */
export const FOLDED = 2;
/** A word of its own: a symbol, an emoji, a sign of a writing without spaces. */
export const SINGLE = 3;
/** Prints nothing, or marks emphasis inside a word: no gap. */
export const UNSEEN = 4;
/** A combining mark: part of the word it stands on, and of none where it stands on nothing. */
export const MARK = 5;
export const GAP = 6;
/** A gap that is white space: what stands on both sides must never become one word. */
export const SPACE = 7;
/** First half of a character outside the first 65,536. */
export const HALF = 8;

/** By code unit; 0 is not looked at yet. */
export const KINDS: Uint8Array = new Uint8Array(0x10000);
const ASTRAL = new Map<number, number>();
const FOLDS = new Map<number, readonly number[]>();

/** Soft hyphens, joiners, marks of direction, variation selectors; signs that no page may hold; the place of a picture; typed marks of emphasis. */
const NOTHING = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFFC\uFFFE\uFFFF*_]$/u;
/** Writings that put no spaces between words: a line end inside them is nothing or a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}\u30FC]/u;
const COMBINING = /^\p{M}$/u;
const WORDY = /^[\p{L}\p{N}\p{M}]$/u;

/** The kind of a code unit, looked up once for each. */
export function kindOf(code: number): number {
  const known = KINDS[code] as number;
  if (known !== 0) return known;
  const kind = (code & 0xfc00) === 0xd800 ? HALF : kindOfPoint(code);
  KINDS[code] = kind;
  return kind;
}

/** The kind of a character outside the first 65,536. */
export function kindOfAstral(point: number): number {
  const known = ASTRAL.get(point);
  if (known !== undefined) return known;
  const kind = kindOfPoint(point);
  ASTRAL.set(point, kind);
  return kind;
}

/** The code points that a `FOLDED` character or a mark counts as. */
export function foldOf(point: number): readonly number[] {
  return FOLDS.get(point) ?? [point];
}

/** General punctuation, as the quotation marks, dashes and ellipses are, and ASCII belong to no such writing. */
function mayBeUnspaced(point: number): boolean {
  return point >= 0x80 && (point < 0x2000 || point > 0x206f);
}

function kindOfPoint(point: number): number {
  if (point < 0x80 && isWordSign(point)) return LETTER;
  const character = String.fromCodePoint(point);
  if (character !== '\uFEFF' && /[\s\u0085]/.test(character)) return SPACE;
  if (character === TAG_LINE_END || NOTHING.test(character)) return UNSEEN;
  if (mayBeUnspaced(point) && UNSPACED.test(character)) return SINGLE;
  if (WORDY.test(character)) return wordKind(point, character);
  return holdsWords(character) ? SINGLE : GAP;
}

function wordKind(point: number, character: string): number {
  const folded = [...character.normalize('NFKD')].filter((sign) => WORDY.test(sign));
  const isPlain = folded.length === 1 && folded[0] === character;
  if (isPlain) return COMBINING.test(character) ? MARK : LETTER;
  FOLDS.set(
    point,
    folded.map((sign) => sign.codePointAt(0) ?? 0),
  );
  return COMBINING.test(character) ? MARK : FOLDED;
}

import { codeUnitAt, memberOf } from '../../model/index.ts';
import { SPEECH_SIGNS } from '../../words/mark-tables.ts';
import type { SpeechMarks } from '../context.ts';
import { type Replace, replace } from '../rule.ts';
import type { Mark } from './marks.ts';
import type { Reading } from './path.ts';

const BLANK = /[ \t\u00A0]/;
const WORD = /[\p{L}\p{N}]/u;
/** Letters that stand at a quotation mark without a space: Hebrew joins its small words, others part none. */
const JOINS = /[\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Replacements that write marks as they were read: the curly mark, no space inside it, one outside it. */
export function writeMarks(
  text: string,
  marks: readonly Mark[],
  readings: readonly Reading[],
  glyphs: Glyphs,
): Replace[] {
  const proposals: Replace[] = [];
  let done = 0;
  marks.forEach((mark, index) => {
    const reading = readings[index] as Reading;
    let start = mark.at;
    let end = mark.end;
    let glyph = glyphOf(text, mark, reading, glyphs);
    const misplaced = needsSpaceBefore(text, start, done);
    if (!mark.fixed && reading === 'open' && (mark.level === 'd' || !misplaced)) {
      while (BLANK.test(text.charAt(end)) && end + 1 < text.length) end++;
      if (misplaced) glyph = ` ${glyph}`;
    } else if (!mark.fixed && (reading === 'close' || (reading === 'stray' && mark.level === 'd'))) {
      while (start > done && BLANK.test(text.charAt(start - 1))) start--;
      const next = marks[index + 1];
      const opensNext = next?.at === mark.end && readings[index + 1] === 'open' && next.level === mark.level;
      const after = text.charAt(end);
      if (opensNext || (mark.level === 'd' && WORD.test(after) && !JOINS.test(after))) glyph = `${glyph} `;
    }
    start = Math.max(start, done);
    if (text.slice(start, end) !== glyph) proposals.push(replace(start, end, glyph));
    done = end;
  });
  return proposals;
}

function needsSpaceBefore(text: string, start: number, done: number): boolean {
  const before = text.charAt(start - 1);
  return start > done && /[\p{L}\p{N}.,;:!?…]/u.test(before) && !JOINS.test(before);
}

function glyphOf(text: string, mark: Mark, reading: Reading, glyphs: Glyphs): string {
  if (mark.fixed) return text.slice(mark.at, mark.end);
  const [open, close] = glyphs[mark.level];
  if (reading === 'open') return open;
  if (mark.level === 'd') return reading === 'other' ? '″' : close;
  if (reading === 'close') return close;
  const feet = /\d/.test(text.charAt(mark.at - 1)) && !/\p{L}/u.test(text.charAt(mark.end));
  return reading === 'other' && feet ? '′' : '’';
}

/** The marks that take the places of typed double ones (d) and typed single ones (s); French ones with their spaces. */
interface Glyphs {
  readonly d: readonly [open: string, close: string];
  readonly s: readonly [open: string, close: string];
}

const ENGLISH = '“”‘’';
const LOW = '„“‚‘';

/**
 * Straight marks become these; curly marks, guillemets and dashes that a text has already are never exchanged. `low`
 * says that the text has a low mark („) already.
 */
export function glyphsFor(language: string | null, low: boolean, speech: SpeechMarks = 'double'): Glyphs {
  const own = memberOf(SPEECH_SIGNS, language ?? 'en')?.quotes ?? ENGLISH;
  const quotes = low && !own.startsWith('„') ? LOW : own;
  const [outer, inner] = [pair(quotes.slice(0, 2), language), pair(quotes.slice(2), language)];
  // Where inner marks are of another kind, outer marks typed as single ones are the outer ones all the same.
  return speech === 'single' && !/^[‘‚’]/.test(inner[0]) ? { d: inner, s: outer } : { d: outer, s: inner };
}

function pair(marks: string, language: string | null): readonly [string, string] {
  const [open, close] = [marks.charAt(0), marks.charAt(1)];
  return language === 'fr' && open === '«' ? [`${open}\u00A0`, `\u00A0${close}`] : [open, close];
}

/** Every mark that may be a quote, but for straight double ones. */
const OTHERS = /``|''|[“”„‘’]/;

/**
 * The changes for a text in which straight double marks open and close by turns, each in its place: `"So," he said.`
 * There is nothing to weigh up in it, as most speech is typed so. Null for every other text.
 */
export function plainMarks(text: string, [open, close]: readonly [string, string]): Replace[] | null {
  if (OTHERS.test(text)) return null;
  const changes: Replace[] = [];
  let opened = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const [left, right] = [sideOf(text, at - 1), sideOf(text, at + 1)];
    const inPlace = opened
      ? (left === 'closer' || left === 'word') && (right === 'space' || right === 'closer')
      : left === 'space' && right === 'word';
    if (!inPlace || isMark(text, at - 1) || isMark(text, at + 1)) return null;
    changes.push(replace(at, at + 1, opened ? close : open));
    opened = !opened;
  }
  return opened ? null : changes;
}

/** Marks that are no quotes and hide what stands behind them, and digits, after which a mark may mean inches. */
function isMark(text: string, at: number): boolean {
  return /["'`*_~\d]/.test(text.charAt(at));
}

/** What stands beside a mark: space or edge, opening or closing punctuation, dash, or anything else. */
export type Side = 'space' | 'opener' | 'closer' | 'dash' | 'word';

/** Sides by UTF-16 code unit, as they are found. */
const SIDES = new Map<number, Side>();

/** What the character at an offset is to a mark beside it; past the ends of a text it is a space. */
export function sideOf(text: string, at: number): Side {
  if (at < 0 || at >= text.length) return 'space';
  const code = codeUnitAt(text, at);
  const known = SIDES.get(code);
  if (known !== undefined) return known;
  const side = sideOfSign(text.charAt(at));
  SIDES.set(code, side);
  return side;
}

function sideOfSign(char: string): Side {
  if (/\s/.test(char)) return 'space';
  if (/[\p{L}\p{N}]/u.test(char)) return 'word';
  if (/[.,;:!?…)\]}]/.test(char)) return 'closer';
  if (/[([{<¿¡]/.test(char)) return 'opener';
  return /[-–—‑―]/.test(char) ? 'dash' : 'word';
}

import { MAKERS_SHEETS } from '../words/front-page-tables.ts';
import { divisionName } from '../words/named-divisions.ts';
import { EASTERN_LETTERS, EASTERN_TIME, easternName } from '../words/person-names.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, undecorated } from './shapes.ts';
import { entriesOf } from './title-entries.ts';

/** No title is longer, in signs; a name that stands above a chapter's heading may be a pen name of so many. */
const [TITLE, PEN_NAME] = [32, 5];
/** Title, subtitle and name. */
const MOST_LINES = 3;
/** So many signs in a line are prose. */
const PROSE = 24;
/** Lines in which the story is looked at. */
const BELOW = 120;

/**
 * A title at the top, alone or with its author's name on the next line, in Chinese, Japanese or Korean, whose letters have
 * no capitals: known by a gap or a heading below them, by how short they are, and by no other line of the text being set
 * so. Two lines of which the second is no name are left to the story.
 */
export function easternHead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0) return null;
  if (lines[0]?.kind === 'heading') return underHeading(lines);
  const head = headOf(lines);
  const [first, last, below] = [head[0], head.at(-1), lines[head.length]];
  if (!first || !last || !below || head.length > MOST_LINES) return null;
  // Above the sheet of Aozora Bunko stand a title and its author, whatever they are called.
  if (head.length > 1 && below.gap > 0 && SHEET.test(below.text)) {
    const entries = [
      ...entriesOf([first], head.slice(1, -1)),
      field('author', '', last.text.replace(WROTE, ''), [last]),
    ];
    return WROTE_OTHERS.test(last.text) ? null : { entries, next: head.length };
  }
  const opens = below.gap > 0 || below.kind === 'fence' || below.kind === 'heading';
  if (!opens || !(isProse(below) || headsBelow(below) || below.kind !== 'text')) return null;
  const rest = lines.slice(head.length, head.length + BELOW);
  if (first === last) return isAlone(first, rest) ? { entries: entriesOf([first]), next: 1 } : null;
  const subtitle = head.slice(1, -1);
  if (!subtitle.every(({ text }) => SUBTITLE.test(text))) return null;
  const name = authorOf(last, rest);
  if (name === null || (head.length === 2 && isDialogue(first.text))) return null;
  const author: Entry = field('author', '', name, [last]);
  return { entries: [...entriesOf([first], subtitle), author], next: head.length };
}

/** A name alone between a heading, which is the title, and the prose or the chapter below it. */
function underHeading(lines: readonly Line[]): Found | null {
  const [title, line, below] = lines;
  if (!title || !line || !below || line.of > 1 || below.index > 0 || !isHeadLine(line)) return null;
  if (isHeadingLike(title.text) || NUMBER_ALONE.test(title.text) || !(isProse(below) || headsBelow(below))) return null;
  const name = authorOf(line, lines.slice(2, 2 + BELOW));
  if (name === null) return null;
  return { entries: [{ kind: 'kept', lines: [title] }, field('author', '', name, [line])], next: 2 };
}

const SHEET = new RegExp(`^[\\p{P}\\s]{0,3}(?:${MAKERS_SHEETS})`, 'u');
const WROTE = /[\s　]*(?:著|作)$/u;
/** Who translated or chose it. */
const WROTE_OTHERS = /(?:訳|編|選|校訂)$/u;

/** `――ある冬の記録――`, `～海の話～`, `（上）`. */
const SUBTITLE = /^[―—–〜～~\-（(【［「].*[―—–〜～~\-）)】］」]$/u;
const STOPPED = /[。．.，,、…：:;；」』”]$/u;

/** The lines above the first gap below a name, or above the first line that is longer, a sentence, a speech or a heading. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, i) => i > MOST_LINES || SHEET.test(line.text) || !isHeadLine(line));
  return lines.slice(0, Math.max(end, 0));
}

function isHeadLine(line: Line): boolean {
  const { text, kind } = line;
  if (kind !== 'text' || text.length > TITLE) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || (text.match(EASTERN_LETTERS)?.length ?? 0) * 2 < letters) return false;
  if (SUBTITLE.test(text)) return true;
  return !STOPPED.test(text) && !isDialogue(text) && !headsBelow(line) && labelled(text) === null;
}

/** `一`, `３`, `IV`: a number alone, which heads what stands below it. */
const NUMBER_ALONE = /^[〇一二三四五六七八九十百]{1,4}$|^\p{Nd}{1,3}[.．、]?$|^[IVXⅠ-Ⅻ]{1,5}$/u;

function headsBelow({ text, kind }: Line): boolean {
  return (
    kind === 'heading' ||
    isHeadingLike(text) ||
    NUMBER_ALONE.test(text) ||
    divisionName(undecorated(text), null) !== null
  );
}

/** A short label with no more than a name behind it. */
const CREDIT = /^[^\s：:。「」]{1,8}\s?[：:]\s?[^\s：:。「」]{2,12}$/u;

/** What is said: in marks of speech, or behind a dash. */
function isDialogue(text: string): boolean {
  return /^[「“"‘—―–-]/u.test(text);
}

function isProse({ text, kind }: Line): boolean {
  return kind === 'text' && (text.length >= PROSE || /[。．.！？!?…」』”]$/u.test(text));
}

/** A line alone above a gap is the title when no other short line without a stop that is set as it is stands above prose. */
function isAlone(line: Line, rest: readonly Line[]): boolean {
  if (line.of > 1 || isDialogue(line.text) || EASTERN_TIME.test(line.text)) return false;
  return !rest.some(
    (other, i) =>
      i > 0 &&
      other.gap > 0 &&
      (line.set === undefined || other.set === line.set) &&
      isHeadLine(other) &&
      rest[i + 1] !== undefined &&
      isProse(rest[i + 1] as Line),
  );
}

/** Whose name a line is; null when it is none, or that of somebody of whom the story tells. */
function authorOf(line: Line, rest: readonly Line[]): string | null {
  const text = undecorated(line.text);
  if (EASTERN_TIME.test(text)) return null;
  // `校正：山野みどり` at a file's end says who had a hand in it, and tells nothing.
  const told = rest.filter((other) => !CREDIT.test(other.text));
  const sample = told.map((other) => other.text).join('\n');
  const language = /\p{Script=Hangul}/u.test(sample)
    ? 'ko'
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)
      ? 'ja'
      : 'zh';
  const found = easternName(text, language);
  const bare = (found?.name ?? text).replace(/\s/g, '');
  if (sample.includes(bare)) return null;
  if (found !== null) return found.name;
  // Above a chapter's heading a pen name may be any short word.
  const [below] = rest;
  const headed = below !== undefined && headsBelow(below) && !isProse(below);
  return headed && line.of === 1 && line.gap > 0 && text.length <= PEN_NAME && !/\s/.test(text) ? text : null;
}

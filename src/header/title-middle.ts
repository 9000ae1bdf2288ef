import { usualOf } from '../model/index.ts';
import { launches, talkWeight } from '../words/author-talk.ts';
import { divisionName } from '../words/named-divisions.ts';
import { comesAgain, isTalkEntry, tellsTime } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isName, isPlaceAndYear, looksLikeByline } from './names.ts';
import { isDate, KIND_OF_BOOK } from './page-lines.ts';
import { isToldOf } from './person.ts';
import { isRightsLine, rightsIn } from './rights.ts';
import { isCapitals, isHeadingLike, undecorated, wordCount } from './shapes.ts';
import { entriesOf, sameWords } from './title-entries.ts';

/** A line set in the middle stands so many columns deeper than the text, or fewer where it is right in its middle. */
const [DEEPER, LESS_DEEP] = [8, 4];
/** So many columns off the middle of the text is still its middle. */
const OFF = 4;
/** A line of prose has so many letters, and so many of them are needed to tell how the text is set. */
const [LONG, ENOUGH] = [40, 2];
/** Lines of a page in the middle, and words on one of them, at most. */
const [MOST_LINES, MOST_WORDS] = [8, 12];

/** Where the text of a file stands. */
interface Setting {
  readonly indent: number;
  readonly middle: number;
}

/**
 * A title set in the middle of the first lines, above a text that is not: whatever its words are, and whether prose or
 * verse stands below it. A name alone below it, set so as well, is who wrote it, where the story tells of nobody so called.
 */
export function middleTitle({ lines, entries }: Scan, at: number): Found | null {
  if (!entries.every(mayStandAbove)) return null;
  const setting = settingOf(lines);
  const page = setting === null ? [] : pageAt(lines, at, setting);
  const [title] = page;
  const below = lines[at + page.length];
  if (setting === null || title === undefined || below === undefined || !mayBeTitle(title)) return null;
  if (lines.some((line, i) => i >= at + page.length && isAlike(line, lines[i + 1], title, setting))) return null;
  const end = titleEnd(page);
  const rest = page.slice(end);
  const author = rest.findIndex(({ text }) => isName(undecorated(text)));
  const told = lines.slice(at + page.length).map(({ text }) => text);
  const own = page.slice(0, end);
  const line = rest[author];
  const signs =
    line !== undefined &&
    (rightsIn(rest[author + 1]?.text ?? '')?.name === null || !isToldOf(undecorated(line.text), told));
  if (line === undefined || author > 1 || !signs) {
    // One more line, with nothing but the story below it, says more of the title.
    const more = rest.length === 1 && rest.every(({ text }) => !isOther(text)) ? rest : [];
    return { entries: entriesOf(own, more), next: at + end + more.length };
  }
  const more = rest.slice(0, author);
  if (more.some((each) => isOther(each.text))) return { entries: entriesOf(own), next: at + end };
  const signed = field('author', '', undecorated(line.text), [line]);
  return { entries: [...entriesOf(own, more), signed], next: at + end + author + 1 };
}

/** A number that a service gave its member, behind the name: `[75126,1436]`. */
const MEMBER = /^(\p{Lu}[\p{L}.’' -]{2,40}?)\s+[[(<]?\d{4,6},\d{1,5}[\])>]?(?=$|\s)/u;

/**
 * Whoever sent a story, alone above its title in the middle, or with the number of a member and a word to the readers
 * behind the name.
 */
export function nameAboveMiddle({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (at > 0 || entries.length > 0 || line?.kind !== 'text') return null;
  const member = MEMBER.exec(line.text);
  const name = member?.[1] ?? undecorated(line.text);
  const block = lines.slice(0, line.of);
  const setting = settingOf(lines);
  if (!isName(name) || setting === null || isMiddle(line, setting) || (member === null && line.of > 1)) return null;
  const [title] = pageAt(lines, line.of, setting);
  if (title === undefined || !mayBeTitle(title)) return null;
  if (
    member === null &&
    isToldOf(
      name,
      lines.slice(line.of + 1).map(({ text }) => text),
    )
  )
    return null;
  const author = field('author', '', name, [line]);
  const said = member !== null && (line.of > 1 || member[0].length < line.text.length);
  const start = member?.[0].length ?? 0;
  const note: Entry = { kind: 'note', purpose: 'note', label: '', lines: block, start };
  return { entries: said ? [author, note] : [author], next: line.of };
}

/**
 * The author's name alone above the title, no word saying so, as a text is set that has both apart from its prose: the
 * title is in capitals, or the name stands at the right; or the file is called as the title, wherever the two stand.
 */
export function nameAboveTitle({ lines, entries }: Scan, at: number): Found | null {
  const [line, title] = lines;
  if (at > 0 || entries.length > 0 || line?.kind !== 'text' || line.of > 1 || line.namesFile) return null;
  const name = undecorated(line.text);
  if (title === undefined || title.of > 1 || !mayBeTitle(title) || KIND_OF_BOOK.test(title.text)) return null;
  if (!isName(name) || isOther(line.text) || isHeadingLike(line.text)) return null;
  if (title.namesFile !== true && !isSetBelowName(lines, line, title)) return null;
  const told = lines.slice(2).map(({ text }) => text);
  if (isToldOf(name, told)) return null;
  return { entries: [field('author', '', name, [line]), ...entriesOf([title])], next: 2 };
}

/** Whether a title stands apart from the prose with a name above it, as no line farther down does. */
function isSetBelowName(lines: readonly Line[], name: Line, title: Line): boolean {
  const isLoud = isCapitals(title.text) && !isCapitals(name.text) && !isName(undecorated(title.text));
  const setting = settingOf(lines);
  if (setting === null || title.set !== undefined) {
    const areSet = name.set !== undefined && title.set !== undefined && lines[2]?.set === undefined;
    return areSet && isLoud && !comesAgain(lines, 1);
  }
  if (!isMiddle(title, setting) || !isMiddle(name, setting)) return false;
  const { indent = 0 } = title;
  const isRight = (name.indent ?? 0) >= setting.middle && indent < setting.middle && !isCapitals(name.text);
  return (isLoud || isRight) && !lines.some((line, i) => i > 1 && isAlike(line, lines[i + 1], title, setting));
}

/** What may stand above: what is said to the readers, drawn lines, whoever posted the story or has the rights. */
function mayStandAbove(entry: Entry): boolean {
  if (entry.kind === 'drop' || isTalkEntry(entry)) return true;
  return entry.kind === 'field' && entry.label === '' && entry.key !== 'title';
}

/** How the lines of prose are set; null where too few of them tell. */
function settingOf(lines: readonly Line[]): Setting | null {
  const prose = lines.filter(({ text, kind }) => kind === 'text' && text.length >= LONG);
  const opens = prose.filter(({ index }) => index === 0).map(({ indent = 0 }) => indent);
  if (prose.length < ENOUGH || opens.length === 0) return null;
  const indent = usualOf(opens) ?? 0;
  const edges = prose.map((line) => (line.index === 0 ? (line.indent ?? 0) : 0) + line.text.length);
  return { indent, middle: Math.max(...edges) / 2 };
}

/** The lines from one on that are set in the middle, down to the first that is not. */
function pageAt(lines: readonly Line[], at: number, setting: Setting): readonly Line[] {
  let end = at;
  for (let line = lines[end]; line !== undefined && end < at + MOST_LINES; line = lines[end]) {
    const block = lines.slice(end, end + line.of);
    if (line.index > 0 || !isMiddle(line, setting) || block.some((each) => isLong(each.text))) break;
    end += block.length;
  }
  return lines.slice(at, end);
}

function isMiddle({ indent = 0, text, kind }: Line, setting: Setting): boolean {
  if (kind !== 'text') return false;
  if (indent >= setting.indent + DEEPER) return true;
  return indent >= setting.indent + LESS_DEEP && Math.abs(indent + text.length / 2 - setting.middle) <= OFF;
}

function isLong(text: string): boolean {
  return wordCount(text) > MOST_WORDS;
}

/** Whether a line farther down is set as the title is, above prose: then both head what stands below them. */
function isAlike(line: Line, next: Line | undefined, title: Line, setting: Setting): boolean {
  if (line.index > 0 || line.of > 2 || next === undefined || !isMiddle(line, setting)) return false;
  if (isCapitals(line.text) !== isCapitals(title.text) || sameWords(line.text, title.text)) return false;
  return wordCount(line.text) <= MOST_WORDS && mayBeTitle(line) && next.index === 0 && next.text.length >= LONG;
}

function mayBeTitle({ text, kind }: Line): boolean {
  const bare = undecorated(text);
  if (kind !== 'text' || isLong(text) || !/\p{L}.*\p{L}/u.test(bare)) return false;
  if (isHeadingLike(text) || divisionName(bare, null) !== null || labelKey(bare) !== null) return false;
  if (isOther(text)) return false;
  if (/[,;:]$/.test(bare) || (/\p{Ll}\.$/u.test(bare) && wordCount(bare) > 4)) return false;
  if (/^["“«„'‘].*[,.!?…]["”»“'’]$/u.test(text) || /^[-–—]\s/.test(text)) return false;
  return !launches(text) && talkWeight(text, null) < 0.3 && (isCapitals(bare) || !tellsTime(text));
}

/** A line that is somebody else's to read: a label, a byline, rights, a day, a place with its year. */
function isOther(text: string): boolean {
  if (looksLikeByline(text) || isRightsLine(text) || isDate(text) || isPlaceAndYear(text)) return true;
  return labelled(text) !== null;
}

/** How many lines the title has: it goes on behind a colon. */
function titleEnd(page: readonly Line[]): number {
  return /\p{L}:$/u.test(page[0]?.text ?? '') && page[1] !== undefined ? 2 : 1;
}

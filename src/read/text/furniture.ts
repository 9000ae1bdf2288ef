import { median, type Removal } from '../../model/index.ts';
import { divisionWord } from '../../words/divisions.ts';
import { anyOf } from '../../words/forms.ts';
import { PAGE_WORDS } from '../../words/page-tables.ts';
import { OF_PATTERN } from '../../words/part-tables.ts';
import { isBlank, type Line } from './lines.ts';
import { LONGEST_HEAD, neighbours, numberOf, opensPage, repeatingKey, seamsOf } from './seams.ts';

/**
 * Indices of the lines that belong to printed pages and not to the text: heads and numbers beside form feeds that
 * count the pages or repeat, and such lines between paragraphs when sentences run on over them.
 */
export function furnitureOf(lines: readonly Line[]): ReadonlySet<number> {
  const pages = lines.filter((line) => line.page).length;
  const found = new Set<number>();
  const beside = pages >= 2 ? candidates(lines, true) : [];
  for (const candidate of counted(beside, pages)) found.add(candidate.at);
  const groups = grouped(beside).filter((group) => group.length >= Math.max(2, pages * 0.3) && !isHeading(group));
  for (const group of groups) for (const candidate of group) found.add(candidate.at);
  const anywhere = candidates(lines, false);
  for (const { at } of roomy(anywhere, lines)) found.add(at);
  const alike = grouped(anywhere);
  for (const group of [...alike, ...inTurn(alike)]) {
    if (interrupts(group, lines) || saysPage(group, lines) || endsFile(group, lines))
      for (const { at } of group) found.add(at);
  }
  return found;
}

/** Candidates whose number counts the form feeds: the same difference on most pages. */
function counted(beside: readonly Candidate[], pages: number): Candidate[] {
  const offsets = new Map<number, Candidate[]>();
  for (const candidate of beside) {
    if (candidate.number === null) continue;
    const offset = candidate.number - candidate.page;
    const same = offsets.get(offset);
    if (same) same.push(candidate);
    else offsets.set(offset, [candidate]);
  }
  const best = [...offsets.values()].reduce((a, b) => (b.length > a.length ? b : a), [] as Candidate[]);
  const isPages = best.every(({ foot }) => foot) || leadsTitles(best);
  return best.length >= pages * 0.6 && (isPages || !isHeading(best)) ? best : [];
}

/** Whether some numbers stand over a title, and some over prose: those of chapters do one or the other. */
function leadsTitles(group: readonly Candidate[]): boolean {
  const titled = group.filter(({ titled }) => titled).length;
  return titled > 1 && group.length - titled > 1;
}

function grouped(all: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const group = groups.get(candidate.key);
    if (group) group.push(candidate);
    else groups.set(candidate.key, [candidate]);
  }
  return [...groups.values()].filter((group) => /[\p{L}#]/u.test(group[0]?.key ?? ''));
}

/** Pairs of heads without numbers that stand in turn. */
function inTurn(groups: readonly Candidate[][]): Candidate[][] {
  const plain = groups.filter((group) => group.length > 1 && group[0]?.number === null);
  return plain.flatMap((one, k) => {
    const other = plain[k + 1];
    if (other === undefined) return [];
    const both = [...one, ...other].sort((a, b) => a.at - b.at);
    return both.every(({ key }, i) => i === 0 || key !== both[i - 1]?.key) ? [both] : [];
  });
}

function ascends(group: readonly Candidate[]): boolean {
  return group.every(({ number }, i) => i === 0 || number === null || number > (group[i - 1]?.number ?? 0));
}

/**
 * Whether sentences run on over a group again and again, or once where its numbers count pages of one length. Where no number shows that it counts pages, it stands at the
 * distance of pages, too: a refrain comes again as it likes.
 */
function interrupts(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const numbered = group.every(({ number }) => number !== null);
  const times = group.filter((candidate) => candidate.runsOn).length;
  if (numbered && times > 0 && group.length > 3 && countsPages(group) && isEven(group, lines)) return true;
  if (group.length < (numbered ? 3 : 5) || times < 2 || runsOnShare(group) < 0.3) return false;
  return numbered ? ascends(group) : isPaged(group, lines);
}

/** A page's number at one end of a line, and its head at the other. */
const ROOM = /^\d{1,4}(?:\s{3,}|\s+[|•·]\s+)\p{L}|\p{L}\S*(?:\s{3,}|\s+[|•·]\s+)\d{1,4}$/u;
/** Pages on the left have one head, those on the right another; so many of them in a row are no chance. */
const [HEADS, LEAST_HEADS] = [2, 3];

/** Lines with a number and words far apart, of one or two kinds in the whole file, that count up by one at the distance of pages. */
function roomy(all: readonly Candidate[], lines: readonly Line[]): readonly Candidate[] {
  const group = all.filter(({ at, number }) => number !== null && ROOM.test(lines[at]?.text.trim() ?? ''));
  const keys = new Set(group.map(({ key }) => key.replace(/[^\p{L}]+/gu, ' ').trim()));
  if (group.length < LEAST_HEADS || keys.size > HEADS || group.some(({ key }) => headsDivision(key))) return [];
  return countsPages(group) && median(sizesOf(group, lines)) >= LEAST_PAGE ? group : [];
}

/** Whether the lines between the members of a group are as many each time, as on pages. */
function isEven(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const sizes = sizesOf(group, lines);
  const [least, most] = [0.1, 0.9].map((share) => sizes[Math.round((sizes.length - 1) * share)] ?? 0);
  return (least ?? 0) >= LEAST_PAGE && (most ?? 0) <= (least ?? 0) * 1.3;
}

/** A page has more lines than a stanza, and about as many as the others; where it is counted, a few at least. */
const [PAGE_LINES, LEAST_PAGE] = [16, 8];
/** Columns of a printed line: a longer line of the text counts for several. */
const COLUMNS = 72;

/** Whether the lines between the members of a group are about a page each. */
function isPaged(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const sizes = sizesOf(group, lines);
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  return at(0.2) >= PAGE_LINES && at(0.5) * 2 >= at(0.8) && at(0.2) * 2 >= at(0.5);
}

/** How many printed lines stand between the members of a group, the fewest first. */
function sizesOf(group: readonly Candidate[], lines: readonly Line[]): readonly number[] {
  const sizes = group.slice(1).map((candidate, i) => {
    const page = lines.slice((group[i] as Candidate).at + 1, candidate.at);
    return page.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.width / COLUMNS)), 0);
  });
  return sizes.sort((a, b) => a - b);
}

const NUMBERED = new RegExp(String.raw`^\W*(?:${anyOf(PAGE_WORDS)}) #( ${OF_PATTERN} #)?\W*$`, 'u');

/**
 * `Page 3 of 12`, counted up by one, with some lines on each page. Without the total it may head the page of a diary,
 * unless a sentence runs on over it or the last of them ends the file.
 */
function saysPage(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const match = NUMBERED.exec(group[0]?.key ?? '');
  if (match === null || group.length < 2 || !countsPages(group)) return false;
  const foot = lines.slice((group.at(-1) as Candidate).at + 1).every(isBlank);
  if (group.some((candidate) => candidate.runsOn)) return true;
  const sizes = sizesOf(group, lines);
  return (match[1] !== undefined || foot) && median(sizes) >= LEAST_PAGE;
}

/**
 * Bare numbers that count up by one from 1 or 2, with text before the first of them and none after the last: the feet
 * of pages. A chapter's number has its chapter below it.
 */
function endsFile(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || group.length < 3 || !/^\W*#\W*$/.test(first.key) || !countsPages(group)) return false;
  const above = lines.slice(0, first.at).filter((line) => !isBlank(line)).length;
  return (first.number ?? 0) <= 2 && above >= FOOT && lines.slice(last.at + 1).every(isBlank);
}

/** So few lines above a page's foot are a title. */
const FOOT = 6;

function countsPages(group: readonly Candidate[]): boolean {
  return group.every(({ number }, i) => i === 0 || number === (group[i - 1]?.number ?? 0) + 1);
}

function runsOnShare(group: readonly Candidate[]): number {
  return group.filter((candidate) => candidate.runsOn).length / group.length;
}

/** `chapter #`, `kapitel #` and a number alone, as the keys of lines say it. */
function headsDivision(key: string): boolean {
  const word = /\p{L}[\p{L}\p{M}]*/u.exec(key)?.[0];
  return word === undefined ? /^\W*#?\W*$/.test(key) : /^[^\p{L}\p{N}]*\p{L}/u.test(key) && divisionWord(word) !== null;
}

/** Chapter headings count up too, and may each open a page; but no sentence runs on over one. */
function isHeading(group: readonly Candidate[]): boolean {
  const named = group.some(({ key }) => headsDivision(key));
  return (named || group.some(({ number }) => number === null)) && runsOnShare(group) < 0.1;
}

/** The removals, one a line. */
export function furnitureRemovals(
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  source: string,
): readonly Removal[] {
  const removed = [...furniture].sort((a, b) => a - b).map((at) => lines[at] as Line);
  return removed.map(({ number, text }) => ({
    name: 'page-furniture',
    place: { source, line: number, endLine: number },
    text,
  }));
}

/** A line that may be a running head or a page number. */
interface Candidate {
  /** Index among the lines. */
  readonly at: number;
  /** Its text with every number made alike. */
  readonly key: string;
  /** The number it bears; null when there is none. */
  readonly number: number | null;
  /** How many form feeds came before it. */
  readonly page: number;
  /** Whether it ends a page. */
  readonly foot: boolean;
  /** Whether a short line that is no sentence stands below it, apart. */
  readonly titled: boolean;
  /** Whether a sentence runs on from the line before it to the line after it. */
  readonly runsOn: boolean;
}

/** Short lines beside a form feed, or lines that look printed wherever they are. */
function candidates(lines: readonly Line[], atPages: boolean): Candidate[] {
  const { before, after } = neighbours(lines);
  const runsOn = seamsOf(lines);
  const found: Candidate[] = [];
  let page = 0;
  lines.forEach((line, at) => {
    if (line.page) page++;
    if (isBlank(line) || line.text.length > LONGEST_HEAD) return;
    const [previous, next] = [before[at] as number, after[at] as number];
    if (!atPages && !maybePrinted(line, at - previous > 1 || next - at > 1)) return;
    // The first page has no form feed before it; its head differs from a printed title by the room inside it.
    const top = line.page || (previous < 0 ? /\S\s{3,}\S/.test(line.text) : opensPage(lines, previous, at));
    const foot = (next < 0 || opensPage(lines, at, next)) && at - previous > 1;
    if (atPages && !top && !foot) return;
    found.push({
      at,
      key: repeatingKey(line.text),
      number: numberOf(line.text),
      page,
      foot: foot && !top,
      titled: next > at && lines[next + 1]?.text === '' && maybeTitle(lines[next] as Line),
      runsOn: runsOn(previous, next),
    });
  });
  return found;
}

function maybeTitle({ text }: Line): boolean {
  return text.length <= LONGEST_HEAD && !/[.!?…,;:"”’»]$/.test(text);
}

/** Whether a line away from form feeds may be furniture: a number alone, or a short line apart that is no sentence. */
function maybePrinted({ text }: Line, apart: boolean): boolean {
  if (/^\W*(?:\p{L}{1,6}\.?\s)?\d{1,4}(?:\s\p{L}{1,3}\s\d{1,4})?\W*$/u.test(text)) return true;
  return apart && text.length <= 60 && !/[.!?…,;"”’]$/.test(text);
}

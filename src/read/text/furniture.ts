import type { Removal } from '../../model/index.ts';
import { isBlank, type Line } from './lines.ts';
import { type Candidate, candidates } from './printed-lines.ts';

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
  for (const group of grouped(candidates(lines, false))) {
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
  return best.length >= pages * 0.6 && !isHeading(best) ? best : [];
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

function ascends(group: readonly Candidate[]): boolean {
  return group.every(({ number }, i) => i === 0 || number === null || number > (group[i - 1]?.number ?? 0));
}

/**
 * Whether sentences run on over a group again and again. Where no number shows that it counts pages, it stands at the
 * distance of pages, too: a refrain comes again as it likes.
 */
function interrupts(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const numbered = group.every(({ number }) => number !== null);
  const times = group.filter((candidate) => candidate.runsOn).length;
  if (group.length < (numbered ? 3 : 5) || times < 2 || runsOnShare(group) < 0.3) return false;
  return numbered ? ascends(group) : isPaged(group, lines);
}

/** A page has more lines than a stanza, and about as many as the others. */
const PAGE_LINES = 16;
/** Columns of a printed line: a longer line of the text counts for several. */
const COLUMNS = 72;

/** Whether the lines between the members of a group are about a page each. */
function isPaged(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const sizes = group.slice(1).map((candidate, i) => {
    const page = lines.slice((group[i] as Candidate).at + 1, candidate.at);
    return page.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.width / COLUMNS)), 0);
  });
  sizes.sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  return at(0.2) >= PAGE_LINES && at(0.5) * 2 >= at(0.8) && at(0.2) * 2 >= at(0.5);
}

/**
 * `Page 3 of 12`, counted up by one: nothing else is said so. Without the total it may head the page of a diary, unless
 * a sentence runs on over it or the last of them ends the file.
 */
function saysPage(group: readonly Candidate[], lines: readonly Line[]): boolean {
  const named = /^\W*(?:page|pg\.?|p\.|seite|página|pagina|стр\.?) #( (?:of|\/|von|de|sur|di|из) #)?\W*$/;
  const match = named.exec(group[0]?.key ?? '');
  if (match === null || group.length < 2 || !countsPages(group)) return false;
  const foot = lines.slice((group.at(-1) as Candidate).at + 1).every(isBlank);
  return match[1] !== undefined || foot || group.some((candidate) => candidate.runsOn);
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

/** Chapter headings count up too, and may each open a page; but no sentence runs on over one. */
function isHeading(group: readonly Candidate[]): boolean {
  const named = group.some(({ key }) => /^\W*(chapter|part|book|letter|act|scene|section)\b|^\W*#?\W*$/.test(key));
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

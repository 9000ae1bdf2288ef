import type { Block } from '../../model/index.ts';
import { sentencesIn } from '../../removals/index.ts';
import { CONTENTS_TITLES } from '../../words/contents-titles.ts';
import { readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import { linesOf, type View } from '../heading/candidate.ts';

/** A printed list of contents: where it stands, and what it says about headings. */
export interface Contents {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Entries without numbers and page numbers, folded. */
  readonly entries: ReadonlySet<string>;
  /** The whole list, folded, with a space at both ends. */
  readonly words: string;
}

/** Whether the list names a heading: as an entry, or as part of one of two words or more. */
export function confirms(contents: Contents | null, text: string): boolean {
  if (!contents) return false;
  const folded = fold(text);
  if (folded === '') return false;
  return contents.entries.has(folded) || (folded.includes(' ') && contents.words.includes(` ${folded} `));
}

/** Lists stand in the first part of a file; looking further finds only mentions. */
const SEARCHED_BLOCKS = 400;
const LONGEST_ENTRY = 160;
/** A label with some lines under it that say what the chapter holds. */
const LONGEST_DESCRIBED = 600;
/** In characters for one block, in blocks for the whole; a longer run of short lines is no list. */
const LONGEST_LIST = 40_000;
const MOST_BLOCKS = 1500;

/** The printed list of contents of a file; null when it has none. A list may lack a title of its own. */
export function findContents(view: View): Contents | null {
  const titled = findTitle(view);
  const start = titled ?? findRun(view) ?? findList(view);
  if (start === null) return null;
  const end = listEnd(view, start, titled !== null);
  if (end >= view.blocks.length || end - start >= MOST_BLOCKS) return null;
  if (end - start < 2 && !(view.context.texts[start] ?? '').includes('\n')) return null;
  const lines = pagelessLines(view.context.texts.slice(start, end).flatMap((text) => text.split('\n')));
  const entries = new Set(lines.flatMap(entryNames).filter((entry) => entry !== ''));
  const words = ` ${fold(lines.join(' '))} `;
  return { from: start, to: end, entries, words };
}

function findTitle(view: View): number | null {
  const limit = Math.min(view.blocks.length, SEARCHED_BLOCKS);
  for (let i = 0; i < limit; i++) {
    if (view.claimed[i]) continue;
    const text = view.context.texts[i] ?? '';
    const end = text.indexOf('\n');
    const first = text.slice(0, end < 0 ? 60 : Math.min(end, 60));
    if (first.length < 40 && CONTENTS_TITLES.has(fold(first)) && (text.includes('\n') || isListy(view, i + 1)))
      return i;
  }
  return null;
}

/** So many labels make a list that has no title. */
const FEWEST = 3;

/** Three or more labels in a row with no prose between them, the first of which comes again later. */
function findRun(view: View): number | null {
  const limit = Math.min(view.blocks.length, SEARCHED_BLOCKS);
  let from = 0;
  for (let i = 0; i < limit; i++) {
    if (isListy(view, i)) continue;
    const labels = range(from, i - from < FEWEST ? from : i).filter(
      (k) => readLabel(lineOf(view, k))?.form === 'counted',
    );
    const first = labels[0];
    if (
      first !== undefined &&
      labels.length >= FEWEST &&
      labels.some((k) => k > first && sameHeading(view, first, k))
    ) {
      return first;
    }
    from = i + 1;
  }
  return null;
}

/** A block of three or more lines that count up and have titles, of which the first two come again below it. */
function findList(view: View): number | null {
  const limit = Math.min(view.blocks.length, SEARCHED_BLOCKS);
  for (let i = 0; i < limit; i++) {
    const text = view.context.texts[i] ?? '';
    if (view.claimed[i] || !text.includes('\n')) continue;
    const lines = text.slice(0, LONGEST_LIST).split('\n');
    if (lines.length < 3 || !isListy(view, i)) continue;
    const labels = lines.map((line) => readLabel(withoutPage(line)));
    if (!labels.every((label, k) => label?.number === k + 1 && label.titleStart < label.titleEnd)) continue;
    const titles = lines.slice(0, 2).map((line) => entryNames(withoutPage(line)).at(-1) ?? '');
    const below = view.context.texts.slice(i + 1).filter((text) => text.length <= LONGEST_ENTRY);
    if (titles.every((title) => below.some((text) => ` ${fold(text)} `.includes(` ${title} `)))) return i;
  }
  return null;
}

/** The end of a list: where its first entry, or entries before the prose, come again. */
function listEnd(view: View, start: number, titled: boolean): number {
  const first = titled && !(view.context.texts[start] ?? '').includes('\n') ? start + 1 : start;
  let end = start + 1;
  while (end < view.blocks.length && end - start < MOST_BLOCKS && isListy(view, end)) {
    if (end > first && endsAtRule(view, end)) return end;
    end++;
  }
  if (end < view.blocks.length && view.blocks[end]?.type === 'scene-break') return end;
  const opening = lineOf(view, first, titled && first === start ? 1 : 0);
  for (let i = first + 1; i < end; i++) {
    if (isSame(opening, lineOf(view, i))) return backOverTitles(view, first, i);
  }
  return walkBack(view, first, end);
}

/** A drawn line below the entries ends them, unless the list counts on below it. */
function endsAtRule(view: View, at: number): boolean {
  const text = view.context.texts[at] ?? '';
  const rule = view.blocks[at];
  if (!/^[^\p{L}\p{N}]{3,}$/u.test(text) || rule?.type !== 'paragraph') return false;
  // Right below a line it underlines a heading: the list was over before.
  if (rule.gapBefore === 0) return false;
  const next = view.blocks[at + 1]?.type;
  return next !== 'list' && next !== 'table' && readLabel(lineOf(view, at + 1).trim())?.form !== 'counted';
}

/** Headings that stand between a list and the prose: at most so many blocks. */
const HEADING_BLOCKS = 4;

/**
 * Blocks before the prose that the list has named already, or that a larger gap parts from the list, are headings
 * of the text itself.
 */
function walkBack(view: View, first: number, end: number): number {
  const gapAt = (i: number): number => (view.blocks[i] as Block).gapBefore;
  const from = Math.max(first + 1, end - HEADING_BLOCKS);
  const inList = range(first + 1, from).map(gapAt);
  const usual = inList.length > 0 ? Math.max(...inList) : view.context.gaps.base + 1;
  const parted = range(from, end).find((i) => gapAt(i) > Math.max(usual, view.context.gaps.base + 1));
  if (parted !== undefined && end < view.blocks.length) return parted;
  const words = ` ${fold(view.context.texts.slice(first, from).map(pageless).join(' '))} `;
  // A list in one block ends with it: a preface that stands apart below it opens the text.
  const whole = inList.length === 0 && (view.context.texts[first] ?? '').includes('\n');
  const opens = (i: number): boolean =>
    gapAt(i) > view.context.gaps.base && readLabel(lineOf(view, i))?.form === 'named';
  const named = whole ? range(from, end).find(opens) : undefined;
  if (named !== undefined && !words.includes(` ${fold(view.context.texts[named] ?? '')} `)) return named;
  let i = end;
  while (i > from) {
    const label = readLabel(lineOf(view, i - 1));
    const named = words.includes(` ${fold(view.context.texts[i - 1] ?? '')} `);
    if (!named && label?.number !== 1) break;
    i--;
  }
  return i;
}

/** A half title between the list and the first heading is no entry. */
function backOverTitles(view: View, first: number, found: number): number {
  let i = found;
  while (i > first + 1 && fold(view.context.texts[i - 1] ?? '') === fold(view.context.metadata.title ?? '\0')) i--;
  return i;
}

function isListy(view: View, i: number): boolean {
  const block = view.blocks[i];
  if (!block || block.type === 'scene-break' || block.type === 'note') return false;
  const text = view.context.texts[i] ?? '';
  const isList = block.type === 'list' || block.type === 'table';
  if (!isList && text.length > LONGEST_ENTRY && !text.includes('\n')) return false;
  // A remark in brackets on what is listed is none of it.
  if (/^\s*[([]/.test(text) && /^[([][^()[\]]*[.!?…][)\]]$/u.test(text.trim()) && sentencesIn(text) > 0) return false;
  if (isList) return true;
  const lines = text.split('\n');
  if (text.length > LONGEST_LIST || /[,;]["”’']?$/.test(text.trimEnd())) return false;
  if (lines.length > 1 && text.length <= LONGEST_DESCRIBED && readLabel(lines[0] ?? '')?.form === 'counted')
    return true;
  return lines.every((line) => line.length <= LONGEST_ENTRY && (isEntryLike(line) || readLabel(line.trim()) !== null));
}

/** An entry without a label: no sentence and no speech, but for a quoted title of a few words. */
function isEntryLike(line: string): boolean {
  const text = line.trim();
  if (/^["“„«]/.test(text)) return /^["“][^"“”]{1,40}["”]$/.test(text);
  // Two letters, a stop and a quotation mark.
  return !/\p{Ll}{2}[.!?]["”’']?$/u.test(text.slice(-6));
}

function sameHeading(view: View, a: number, b: number): boolean {
  return isSame(lineOf(view, a), lineOf(view, b));
}

/** Two headings are the same when their words are, or when both count the same thing to the same number. */
function isSame(a: string, b: string): boolean {
  if (fold(withoutPage(a)) === fold(withoutPage(b))) return true;
  const [one, two] = [readLabel(a.trim()), readLabel(b.trim())];
  return one !== null && two !== null && one.form === 'counted' && one.word === two.word && one.number === two.number;
}

function lineOf(view: View, i: number, line = 0): string {
  const text = view.context.texts[i] ?? '';
  return text.slice(0, 300 * (line + 1)).split('\n')[line] ?? '';
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}

/** Lists with page numbers give one on at least this share of their lines. */
const PAGED = 0.4;

/** The entries without page numbers. A list that gives pages may have lost the space before them. */
export function pagelessLines(lines: readonly string[]): readonly string[] {
  const last = /\s(?:\d{1,4}|[ivxlc]{1,7})\s*$/u;
  const paged = lines.filter((line) => last.test(line) && /\p{L}/u.test(line)).length >= lines.length * PAGED;
  return lines.map((line) => (paged ? line.replace(last, '').replace(/[\s.…]+$/u, '') : withoutPage(line)));
}

/** The entry as it stands, and without its label. */
export function entryNames(bare: string): readonly string[] {
  const label = readLabel(bare);
  const loose = /^\s*(?:\d{1,3}|[IVXLC]+)[.)]?\s+(.+)$/.exec(bare)?.[1];
  const names = [fold(bare)];
  if (label && label.titleStart < label.titleEnd) names.push(fold(bare.slice(label.titleStart, label.titleEnd)));
  if (loose !== undefined) names.push(fold(loose));
  return names;
}

/** A line of a contents list without its dot leaders and page number. */
export function withoutPage(line: string): string {
  const text = line.trimEnd();
  const page = /(?:\d{1,4}|[ivxlc]{1,7})$/u.exec(text);
  const before = text.slice(0, page?.index);
  const leader = page ? (/(?<![\s.…])[\s.…]+$/u.exec(before)?.[0] ?? '') : '';
  return /^[\s.…]{3,}$|\s{2}$|\t\s*$/u.test(leader) ? before.slice(0, -leader.length) : text;
}

/** A text without page numbers at its line ends. */
function pageless(text: string): string {
  return linesOf(text)
    .map((line) => withoutPage(line.text))
    .join('\n');
}

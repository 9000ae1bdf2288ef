import { leadsToSentOn } from '../../header/sent-on.ts';
import { countsOf, type Outcome, outcome } from '../../model/index.ts';
import { shape } from '../../shape/index.ts';
import type { Reader, ReaderResult } from '../reader.ts';
import { withoutPostHeads } from './channel-log.ts';
import { withoutCues } from './cues.ts';
import { withoutFences } from './enclosed.ts';
import { furnitureOf, furnitureRemovals } from './furniture.ts';
import { readingBars } from './japanese-marks.ts';
import { isBlank, type Line, toLines, unindented } from './lines.ts';
import { beginsLower, endsSentence, isLabelled, RAGGED, room, type Stretch, toStretches } from './measure.ts';
import { toDrafts } from './paragraphs.ts';
import { type Profile, profileOf } from './profile.ts';
import { toQuotedBlocks, withoutQuoteMarks } from './quoted.ts';
import { readSystems } from './systems.ts';
import { withoutLayoutTags } from './tags.ts';

/** The lines without furniture, and without the blank lines that it left where a sentence or paragraph runs on. */
function withoutFurniture(lines: readonly Line[], furniture: ReadonlySet<number>): readonly Line[] {
  if (furniture.size === 0) return lines;
  const profile = profileOf(toStretches(lines.filter((_, at) => !furniture.has(at))));
  const seams = seamsOf(lines, furniture);
  // Where a paragraph ends with its page, its gap adds to the seam's blank lines: the least are the page's own.
  // The head of the first page has nothing before it and says nothing of a seam.
  const inner = seams.filter(({ before }) => before !== undefined);
  const sizes = inner.map(({ blanks }) => blanks.length).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 10)] ?? 0;
  // Where no sentence runs on over any page's end, pages end with paragraphs.
  const endsThere = (seam: Seam): boolean => endsSentenceThere(seam) || leavesRoom(seam, profile);
  const whole = inner.length >= 3 && profile.style === 'blank' && inner.every(endsThere);
  const dropped = new Set<number>(furniture);
  for (const { blanks, before, after } of seams) {
    const keep = blanks.length > usual ? blanks.length - usual : whole || endsParagraph(before, after, profile) ? 1 : 0;
    for (const at of blanks.slice(Math.min(keep, blanks.length))) dropped.add(at);
  }
  // Below what heads a page, the text opens it.
  let opens = false;
  return lines.flatMap((line, at) => {
    if (dropped.has(at)) opens ||= line.page;
    else if (opens && !isBlank(line)) {
      opens = false;
      return [{ ...line, page: true }];
    }
    return dropped.has(at) ? [] : [line];
  });
}

/** Whether a paragraph ends with the page, in a text that parts paragraphs by blank lines: its last line leaves room. */
function endsParagraph(before: Line | undefined, after: Line | undefined, { style, width }: Profile): boolean {
  if (before === undefined || after === undefined || style !== 'blank' || beginsLower(after)) return false;
  return endsSentence(before) && room(before, after, width ?? 0) > RAGGED;
}

function endsSentenceThere({ before, after }: Seam): boolean {
  return before !== undefined && after !== undefined && endsSentence(before) && !beginsLower(after);
}

/** Whether a page's last line, of a title or a dedication, has room for the word that opens the next page: nothing runs on. */
function leavesRoom({ before, after }: Seam, { width }: Profile): boolean {
  return before !== undefined && after !== undefined && !beginsLower(after) && room(before, after, width ?? 0) > RAGGED;
}

interface Seam {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** Indices of the blank lines around the furniture. */
  readonly blanks: readonly number[];
}

/** The places where pages met: each run of furniture and blank lines between two lines of text. */
function seamsOf(lines: readonly Line[], furniture: ReadonlySet<number>): Seam[] {
  const seams: Seam[] = [];
  let blanks: number[] = [];
  let seam = false;
  let before: Line | undefined;
  lines.forEach((line, at) => {
    if (furniture.has(at)) seam = true;
    else if (isBlank(line)) blanks.push(at);
    else {
      if (seam) seams.push({ before, after: line, blanks });
      [blanks, seam, before] = [[], false, line];
    }
  });
  return seams;
}

/** Fewest lines of a text that can show how it is spaced. */
const ENOUGH = 8;

/** Widest line of a text that is typed line by line. */
const WIDEST = 110;

/**
 * Closes up a text that was typed with blank lines after every line: sentences run on over most of its gaps of the
 * usual size. Its stretches are then runs of lines with that gap between them.
 */
function closeUp(stretches: readonly Stretch[]): readonly Stretch[] {
  const gap = usualGap(stretches);
  const lines = stretches.reduce((sum, stretch) => sum + stretch.lines.length, 0);
  if (gap === 0 || stretches.length < ENOUGH || lines > stretches.length * 1.2) return stretches;
  if (stretches.filter((stretch) => (stretch.lines[0] as Line).width > WIDEST).length > stretches.length * 0.02)
    return stretches;
  let gaps = 0;
  let over = 0;
  for (let i = 1; i < stretches.length; i++) {
    const [before, after] = [stretches[i - 1]?.lines.at(-1), stretches[i]?.lines[0]] as [Line, Line];
    // The lines of a header have ends of their own.
    if (stretches[i]?.gapBefore !== gap || isLabelled(before) || isLabelled(after)) continue;
    gaps++;
    if (!endsSentence(before) && beginsLower(after)) over++;
  }
  return over >= gaps * 0.25 ? joined(stretches, gap) : stretches;
}

function usualGap(stretches: readonly Stretch[]): number {
  // The least that is no exception: where paragraphs are short, the gaps between them may be as many as those inside.
  const common = [...countsOf(stretches.slice(1).map(({ gapBefore }) => gapBefore))].filter(
    ([gap, times]) => gap > 0 && times >= stretches.length * 0.25,
  );
  return common.reduce((least, [gap]) => (least === 0 ? gap : Math.min(least, gap)), 0);
}

function joined(stretches: readonly Stretch[], gap: number): Stretch[] {
  const closed: { lines: Line[]; gapBefore: number }[] = [];
  for (const stretch of stretches) {
    const last = closed.at(-1);
    if (last && stretch.gapBefore <= gap && last.lines[0]?.quote === stretch.lines[0]?.quote)
      last.lines.push(...stretch.lines);
    else closed.push({ lines: [...stretch.lines], gapBefore: stretch.gapBefore });
  }
  return closed;
}

/** Share of the lines that a mail program has quoted when all of a text is a quotation. */
const NEARLY_ALL = 0.9;
/** So many quoted lines are a quotation as a whole, though one line is none. */
const SURELY = 6;
const MARK = /^>\s?/;

/** The lines of a text that was saved out of a reply, without the mark that quotes each of them. */
function withoutQuoting(lines: readonly Line[]): readonly Line[] {
  const full = lines.filter((line) => !isBlank(line));
  const quoted = full.filter((line) => MARK.test(line.text)).length;
  // Who is quoted may stand above it, and who sends it on.
  const butOne = quoted >= SURELY && quoted === full.length - 1;
  const isSent = quoted >= SURELY && isSentOnWhole(full.map(({ text }) => text));
  if (quoted < 3 || (quoted < full.length * NEARLY_ALL && !butOne && !isSent)) return lines;
  return lines.map((line) => (MARK.test(line.text) ? unindented(line, line.text.replace(MARK, '')) : line));
}

/** What whoever sends a mail on says above it has no more lines. */
const SENDING = 12;

/** Whether all lines below the head of a mail that is sent on are quoted, down to the last or to a signature. */
function isSentOnWhole(texts: readonly string[]): boolean {
  const at = texts.findIndex((text) => MARK.test(text));
  const above = texts.slice(0, at);
  const below = texts.slice(at).findIndex((text) => !MARK.test(text));
  const heads = [...above, texts[at] ?? ''].some((text) => leadsToSentOn(text.replace(MARK, '')));
  return heads && at <= SENDING && (below < 0 || /^-- ?$/.test(texts[at + below] ?? ''));
}

/** Plain text in any layout: blank-line paragraphs, hard wraps, first-line indents, a paragraph a line, pages. */
export const reader: Reader = {
  id: 'txt',
  read(text: string, name: string): Outcome<ReaderResult> {
    const cued = withoutCues(toLines(text), name);
    const posted = withoutPostHeads(withoutQuoteMarks(withoutQuoting(cued.lines)), name);
    const foreign = readSystems(posted.lines, name);
    const untagged = withoutLayoutTags(foreign.lines, name);
    const fenced = withoutFences(untagged.lines, name);
    const { lines, kept } = fenced;
    const furniture = furnitureOf(lines);
    const stretches = closeUp(toStretches(withoutFurniture(lines, furniture)));
    const profile = profileOf(stretches);
    const shaped = shape(toQuotedBlocks(toDrafts(stretches, profile, kept), name), profile.gap);
    const removals = [
      ...cued.removals,
      ...posted.removals,
      ...foreign.removals,
      ...untagged.removals,
      ...fenced.removals,
      ...furnitureRemovals(lines, furniture, name),
      ...readingBars(lines, name),
    ];
    const { blocks, decisions } = shaped;
    return outcome({ blocks, facts: posted.facts }, { removals, decisions });
  },
  letters: (text: string): string => text,
};

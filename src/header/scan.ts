import type { Origin } from '../model/index.ts';
import { admits } from '../removals/index.ts';
import { MAKERS_LINES } from '../words/front-page-tables.ts';
import { boxedHead } from './boxed-head.ts';
import { addressLine, byline, creditLine, standfirst } from './byline.ts';
import { dedication } from './dedication.ts';
import { drawnHead } from './drawn-head.ts';
import { easternHead } from './eastern-head.ts';
import type { Entry, Found, Recogniser, Scan } from './entry.ts';
import { fenceEntry, field } from './entry.ts';
import { gutenbergHead } from './gutenberg.ts';
import { imprint } from './imprint.ts';
import { labelOf } from './label-forms.ts';
import { labelAlone, labelledLines } from './labelled-lines.ts';
import { isIdentity } from './labels.ts';
import type { Line } from './lines.ts';
import { isLetterHead, mailHeader } from './mail.ts';
import { manuscriptHead } from './manuscript-head.ts';
import { masthead, zineHead } from './masthead.ts';
import { metaLine, titleBlock } from './meta-line.ts';
import { nameUnderTitle } from './name-below.ts';
import { looksLikeByline } from './names.ts';
import { bracketEnd } from './page-lines.ts';
import { partLine, partOfTitle, titleStated } from './part-mark.ts';
import { postHead } from './post-head.ts';
import { closer, greeting, quotedReply } from './quoted-reply.ts';
import { rightsLines } from './rights.ts';
import { schoolHead } from './school-head.ts';
import { sentOnHead } from './sent-on.ts';
import { seriesAbove } from './series-above.ts';
import { isFirstDivision, isHeadingLike, isTitleLike, undecorated } from './shapes.ts';
import { fromSite, siteLine } from './site-lines.ts';
import { opensForm, opensMemo } from './story-forms.ts';
import { aboveRun, bareRating, boardLine, headOfRun, lastOfLabels, strangeLabel, warningSentence } from './strays.ts';
import { subjectLine } from './subject.ts';
import { talk } from './talk.ts';
import { titleAndName } from './title-and-name.ts';
import { repeatedTitle } from './title-entries.ts';
import { titleLine } from './title-line.ts';
import { middleTitle, nameAboveMiddle, nameAboveTitle } from './title-middle.ts';

/** A drawn line between parts of the header, or at its end. */
function fence(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line?.kind !== 'fence') return null;
  return { entries: [fenceEntry([line])], next: at + 1 };
}

/** A part mark on a line of its own. */
function part(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const mark = line?.kind === 'text' && line.of <= 3 ? partLine(line.text) : null;
  if (line !== undefined && mark === null) return titleAgain(line, scan, at);
  if (line === undefined || mark === null) return null;
  return { entries: [{ kind: 'part', part: mark, lines: [line] }], next: at + 1 };
}

/** `Rain #3` below the title `Rain`. */
function titleAgain(line: Line, { entries }: Scan, at: number): Found | null {
  if (line.kind !== 'text' || line.of > 3 || partOfTitle(undecorated(line.text), titleStated(entries)) === null)
    return null;
  return { entries: [field('title', '', line.text, [line])], next: at + 1 };
}

/** A part's heading above facts that say whose story it is: the heading stays, the facts are read. */
function keptHeading(scan: Scan, at: number): Found | null {
  const [line, next, later] = [scan.lines[at], scan.lines[at + 1], scan.lines[at + 2]];
  if (!line || !next || !isHeadingLike(line.text) || line.of > 8) return null;
  const end = headEnd(scan.lines, at);
  if (end !== null) return { entries: [{ kind: 'kept', lines: scan.lines.slice(at, end) }], next: end };
  const found = labelOf(next) ?? labelOf(later);
  if (found === null || !(isIdentity(found.key) || opensWithDisclaimer(line, [next, later]))) return null;
  return { entries: [{ kind: 'kept', lines: [line] }], next: at + 1 };
}

/** So many lines stand between a part's heading and the facts below it at most: its title, a drawn line, the work's title and byline. */
const ABOVE_FACTS = 5;

/**
 * The end of a heading, with its title and the line drawn below it, where the work's title and byline, or either, and two
 * facts and more stand below it; null where they don't.
 */
function headEnd(lines: readonly Line[], at: number): number | null {
  const labels = lines.slice(at + 1, at + 3 + ABOVE_FACTS).map((line) => labelOf(line));
  const first = labels.findIndex((label) => label !== null);
  if (first < 1 || first > ABOVE_FACTS || !labels[first + 1]) return null;
  if (![labels[first], labels[first + 1]].some((label) => label && isIdentity(label.key))) return null;
  const between = lines.slice(at + 1, at + 1 + first);
  const isShort = ({ kind, text }: Line): boolean => kind === 'fence' || isTitleLike(text) || looksLikeByline(text);
  if (!between.every(isShort)) return null;
  const fence = between[0]?.gap === 0 ? between.findIndex(({ kind }) => kind === 'fence') : -1;
  // What stands in a frame with the heading is its title.
  return at + 1 + (fence >= 0 && fence <= 1 && fence < first - 1 ? fence + 1 : 0);
}

/** A disclaimer under the first chapter's heading speaks for the whole story; under a later one it is a note. */
function opensWithDisclaimer(heading: Line, below: readonly (Line | undefined)[]): boolean {
  if (!isFirstDivision(heading.text)) return false;
  const labels = below.map((line) => labelOf(line));
  return labels[0] !== null && labels.some((found) => found?.key === 'disclaimer');
}

const MAKERS = new RegExp(`^[[(_]*${MAKERS_LINES}`, 'i');

/** Where an archive keeps the text: `[obi/ada.reed/the.mill.txt]`. */
const PATH = /^\[[\w.~-]+(?:\/[\w.~-]+)+\]$/;

/** Lines of a transcriber or of a picture between title-page lines: not the header's, and not its end. */
function passedOver(scan: Scan, at: number): Found | null {
  const first = scan.lines[at];
  const box =
    at === 0 && scan.entries.length === 0
      ? Math.max(aboveTitle(scan.lines), boxEnd(scan.lines, at))
      : boxEnd(scan.lines, at);
  if (box > at) return { entries: [{ kind: 'kept', lines: scan.lines.slice(at, box) }], next: box };
  if (first === undefined || first.index !== 0 || first.of > 4 || first.kind === 'fence') return null;
  const run = scan.lines.slice(at, at + 5).findIndex(({ gap }, i) => i > 0 && gap > 0);
  const over = scan.entries.every(({ kind }) => kind === 'kept') ? scan.lines.slice(at, at + Math.max(run, 0)) : [];
  const isArchives = over.some(({ text }) => MAKERS.test(text) || PATH.test(text));
  if (!MAKERS.test(first.text) && !isArchives) return null;
  const end = Math.max(at + first.of, isArchives ? at + over.length : 0, bracketEnd(scan.lines, at));
  const lines = scan.lines.slice(at, end);
  return { entries: [{ kind: 'kept', lines }], next: at + lines.length };
}

/** Lines above a title under its label, of which the first names it. */
const ABOVE_TITLE = 6;

/**
 * The end of the lines above a run of labels, where the first says the title among other words: `The Salt EBook of The
 * Ferry, by Ada` above `Title: The Ferry`. The first line's own index where there is none.
 */
function aboveTitle(lines: readonly Line[]): number {
  const at = lines.slice(0, ABOVE_TITLE).findIndex((line) => line.text.includes(':') && labelOf(line)?.key === 'title');
  const title = at < 1 ? '' : (labelOf(lines[at] as Line)?.value ?? '').toLowerCase();
  const isRun = labelOf(lines[at + 1]) !== null && !lines.slice(0, at).some((line) => labelOf(line) !== null);
  return title.includes(' ') && isRun && (lines[0]?.text.toLowerCase().indexOf(title) ?? -1) > 0 ? at : 0;
}

/** The end of a drawn box with a transcriber's note that begins at a line; the same line when none does. */
function boxEnd(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < at + 60 && /^(?:\||\+-)/.test(lines[end]?.text ?? '')) end++;
  return lines.slice(at, Math.min(end, at + 4)).some((line) => /^\W*transcriber/i.test(line.text)) ? end : at;
}

/** Who looks at a line, in order. */
const RECOGNISERS: readonly Recogniser[] = [
  gutenbergHead,
  titleBlock,
  masthead,
  drawnHead,
  boxedHead,
  zineHead,
  passedOver,
  repeatedTitle,
  sentOnHead,
  fence,
  mailHeader,
  postHead,
  subjectLine,
  quotedReply,
  siteLine,
  fromSite,
  metaLine,
  boardLine,
  labelledLines,
  labelAlone,
  strangeLabel,
  warningSentence,
  part,
  bareRating,
  manuscriptHead,
  schoolHead,
  nameUnderTitle,
  seriesAbove,
  titleAndName,
  nameAboveMiddle,
  nameAboveTitle,
  rightsLines,
  byline,
  addressLine,
  titleLine,
  middleTitle,
  standfirst,
  easternHead,
  creditLine,
  talk,
  imprint,
  dedication,
  keptHeading,
  greeting,
  closer,
  lastOfLabels,
  headOfRun,
  aboveRun,
];

/** Who looks at the lines of a later part's header. */
const INNER: readonly Recogniser[] = [
  fence,
  mailHeader,
  quotedReply,
  siteLine,
  metaLine,
  labelledLines,
  strangeLabel,
  warningSentence,
  part,
  keptHeading,
  aboveRun,
];

/**
 * What the lines from the top on are, up to the first that belongs to the story. With `all`, every line is known to
 * be the header's, and the ones that say nothing are passed over; what was `sent on` may have its mail's head above it. Reading goes on below the entries that are `known`.
 */
export function scanHeader(
  lines: readonly Line[],
  origins: readonly Origin[],
  where: 'top' | 'sent on' | 'inner' | 'all' = 'top',
  known: readonly Entry[] = [],
  isTitled = false,
): readonly Entry[] {
  const recognisers = where === 'inner' ? INNER : RECOGNISERS;
  const entries: Entry[] = [...known];
  const last = known.at(-1)?.lines.at(-1);
  for (let at = last === undefined ? 0 : lines.indexOf(last) + 1; at < lines.length; ) {
    const scan: Scan = { lines, entries, isSentOn: where === 'sent on', isTitled };
    const isTop = where === 'top' || where === 'sent on';
    if (isLetterHead(scan, at) || (isTop && (opensForm(scan, at) || opensMemo(scan, at)))) break;
    let found: Found | null = null;
    for (const recognise of recognisers) {
      found = recognise(scan, at);
      if (found?.entries.some((entry) => entry.kind === 'drop' && !admits(entry.name, origins))) found = null;
      if (found !== null) break;
    }
    const line = lines[at];
    if (where === 'all' && found === null && line) found = { entries: [{ kind: 'kept', lines: [line] }], next: at + 1 };
    if (found === null || found.next <= at) break;
    entries.push(...found.entries);
    at = found.next;
  }
  return trimmed(entries);
}

/** Without lines at the end that are not the header's own. */
function trimmed(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(0, entries.findLastIndex(({ kind }) => kind !== 'kept') + 1);
}

import { callsItFanFiction, isDedicated } from '../words/author-talk.ts';
import { divisionName } from '../words/named-divisions.ts';
import { comesAgain, isBareTitle, isQuotedTitle, isTalkEntry, looksLikeTitle } from './bare-title.ts';
import { type Entry, type Found, field, isDrop, type Scan } from './entry.ts';
import { labelOf } from './label-forms.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { aboveName } from './name-below.ts';
import { isName, kindByline, looksLikeByline, signsBelow } from './names.ts';
import { KIND_OF_BOOK, pageLines } from './page-lines.ts';
import { titleAndPart } from './part-mark.ts';
import { postHeadAt, postsAgain } from './post-head.ts';
import { isRightsLine } from './rights.ts';
import {
  isCapitals,
  isFirstDivision,
  isHeadingLike,
  isTitleCase,
  isTitleLike,
  undecorated,
  wordCount,
} from './shapes.ts';
import { isOneOfMemos } from './story-forms.ts';
import { isNumbered } from './strays.ts';
import { apartTitle, isSubtitled, saysMotto } from './title-apart.ts';
import { entriesOf, isEditorial, MAX_TITLE_LINES, pageEntries, sameWords, WIDE_GAP } from './title-entries.ts';

/** An unlabelled title at the top: a short line that a byline, labelled lines or an imprint follow. */
export function titleLine(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || has(scan, 'title')) return null;
  if (!isTitleLine(line) || isBesideTitle(scan.lines, at) || isDedicatedBelow(scan, line)) return null;
  // Whatever the author says first, under labels or without, a title with its author's name below it follows it.
  if (hasFacts(scan)) {
    if (isBelowFacts(scan)) return aboveByline(scan, at);
    const isSigned = scan.entries.every((entry) => isPoster(entry) || entry.kind === 'drop');
    const labelled = isSigned ? aboveLabels(scan, at) : null;
    if (labelled !== null) return labelled;
    if (line.index > 0 || line.gap === 0 || !scan.entries.every(mayStandAbove)) return null;
    return aboveByline(scan, at) ?? apartTitle(scan, at);
  }
  return (
    aboveByline(scan, at) ??
    aboveName(scan, at) ??
    aboveLabels(scan, at) ??
    aboveHeading(scan, at) ??
    abovePosts(scan, at) ??
    belowAuthor(scan, at) ??
    bareTitle(scan, at) ??
    (scan.entries.some(isTalkEntry) ? apartTitle(scan, at) : null)
  );
}

/**
 * Whether a line is no title, as the story's stands above: alone on a line, where a site's head or a mail states it, too;
 * or as stated there, where the line opens as dedications do.
 */
function isDedicatedBelow({ entries }: Scan, line: Line): boolean {
  if (entries.some((entry) => isDrop(entry, 'repeat'))) return true;
  const stated = entries.find((entry) => entry.kind === 'field' && entry.key === 'title');
  return stated?.kind === 'field' && isDedicated(line.text) && !sameWords(line.text, stated.value);
}

/** So many facts under their labels, of which none is the author or a note, and the title and its byline may close the header. */
const FACTS_ABOVE = 3;

function isBelowFacts({ entries: all }: Scan): boolean {
  const entries = all.slice(all.findIndex((entry) => entry.kind === 'field'));
  if (entries.some(({ kind }) => kind === 'part' || kind === 'note')) return false;
  const facts = entries.filter((entry) => entry.kind === 'field');
  return facts.length >= FACTS_ABOVE && facts.every(({ key, label }) => label !== '' && key !== 'author');
}

/** What may stand above a title: what is said to the readers, drawn lines, who posted the story. */
function mayStandAbove(entry: Entry): boolean {
  return isTalkEntry(entry) || isPoster(entry) || isDrop(entry, 'fence');
}

/** A title by its look, and what is named in quotation marks below it: the part of the story that this is. */
function bareTitle(scan: Scan, at: number): Found | null {
  const [line, next] = [scan.lines[at], scan.lines[at + 1]];
  const isOverMore = at === 0 && isSubtitled(scan);
  if (!line || !(isOverMore || isBareTitle(scan, at))) return null;
  const more = next && (isOverMore || isQuotedTitle(scan.lines, at + 1)) ? [next] : [];
  return { entries: entriesOf([line], more), next: at + 1 + more.length };
}

function has({ entries }: Scan, key: string): boolean {
  return entries.some((entry) => entry.kind === 'field' && entry.key === key && !entry.indirect);
}

/** Titles stand above facts, never below them; only a mail's header, a fence or a site's line may come first. */
function hasFacts({ entries }: Scan): boolean {
  const isFact = (entry: Entry): boolean => entry.kind === 'part' || entry.kind === 'note';
  const facts = entries.filter((entry) => (entry.kind === 'field' && !entry.indirect) || isFact(entry));
  const last = entries.at(-1);
  // What the author says to the readers may stand above the title, with a drawn line between them.
  const fenced = isDrop(last, 'fence') || (isDrop(entries[0], 'fence') && last?.kind === 'note');
  const onlyTalk = facts.every(
    (entry) => (entry.kind === 'note' && entry.purpose === 'note' && entry.label === '') || isPoster(entry),
  );
  return facts.length > 0 && !onlyTalk && !(fenced && facts.every(isTalkEntry));
}

/** Who wrote or posted a story, as the name and the address at its top say. */
function isPoster(entry: Entry): boolean {
  return entry.kind === 'field' && (entry.key === 'author' || (entry.key === 'email' && entry.label === ''));
}

/** A title right below the name and the address of whoever posted the story. */
function belowAuthor({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || at > 3 || entries.length < 2 || !entries.every(isPoster)) return null;
  const text = undecorated(line.text);
  if (line.gap > 2 || !looksLikeTitle({ ...line, text })) return null;
  return next.gap > 0 || next.kind === 'fence' || KIND_OF_BOOK.test(next.text) || callsItFanFiction(next.text)
    ? { entries: entriesOf([line]), next: at + 1 }
    : null;
}

const [CLOCK, STAMP] = [/\b\d{1,2}:\d\d:\d\d\b/, /\b(?:19|20)\d\d\b.{0,20}\b\d{1,2}:\d\d\b/];

function isTitleLine(line: Line): boolean {
  return (
    (line.kind === 'text' || line.kind === 'heading') &&
    line.of <= 6 &&
    isTitleLike(line.text) &&
    !isHeadingLike(line.text) &&
    !isRightsLine(line.text) &&
    !CLOCK.test(line.text) &&
    labelOf(line) === null &&
    // `***Disclaimer***` heads what is said below it.
    (labelKey(undecorated(line.text)) === null || undecorated(line.text) === line.text)
  );
}

/** Part of a sentence, the makers' words, another's part in the book. */
function isBesideTitle(lines: readonly Line[], at: number): boolean {
  const from = at - (lines[at]?.index ?? 0);
  const block = lines.slice(from, from + (lines[at]?.of ?? 1));
  // A sentence under a label, or what kind of work it is, is none of the title's.
  const isOther = (line: Line): boolean => labelOf(line) !== null || KIND_OF_BOOK.test(line.text);
  const other = block.findIndex((line, i) => i > at - from && isOther(line));
  // Nor is what the author says below the name.
  const signed = block.findIndex((line, i) => i > at - from && looksLikeByline(line.text));
  const label = signed < 0 || (other >= 0 && other < signed) ? other : signed + 1;
  const kind = pageLines(label < 0 ? block : block.slice(0, label))[at - from]?.kind ?? 'title';
  return ['prose', 'makers', 'beside'].includes(kind);
}

/** Title, perhaps a subtitle, then `by X`. */
function aboveByline(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  for (let i = at + 1; i <= at + MAX_TITLE_LINES; i++) {
    const line = lines[i];
    if (line === undefined || isEditorial(lines, i - 1)) return null;
    // The line drawn under a title, where each line is a paragraph.
    if (line.kind === 'fence' && line.gap === 0 && i === at + 1 && lines[at]?.of === 1) continue;
    if (isOneOfMemos(lines, i) || saysMotto(lines.slice(at + 1, i + 1))) return null;
    const signed = looksLikeByline(line.text) || kindByline(line.text) !== null || signsBelow(lines, i);
    if (signed || (isRightsLine(line.text) && !lines.slice(at + 1, i).some(({ text }) => isName(undecorated(text)))))
      return belongs(lines.slice(at, i + 1)) ? { entries: pageEntries(lines, at, i, scan.isTitled), next: i } : null;
    if (line.kind !== 'text' && line.kind !== 'heading') return null;
    if (!isTitleLike(line.text) || isHeadingLike(line.text) || labelOf(line) !== null) return null;
  }
  return null;
}

/** Whether a line goes with the title below it: no gap parts them that is much wider than that above the byline. */
function belongs(lines: readonly Line[]): boolean {
  const [first, second] = lines;
  const wide = second !== undefined && second.gap >= Math.max(WIDE_GAP, (lines.at(-1)?.gap ?? 0) * 2);
  return !wide || lines.length < 3 || lines.slice(1, -1).some((line) => sameWords(line.text, first?.text ?? ''));
}

/** Facts that stand right below a title. */
const BELOW_TITLE: ReadonlySet<string> = new Set([
  ...['author', 'rating', 'fandom', 'genre', 'category', 'relationships', 'summary', 'warnings', 'disclaimer'],
  ...['series', 'status', 'language', 'chapters', 'published', 'part'],
]);

/** Title directly above labelled lines, or above a part mark and labelled lines. */
function aboveLabels(scan: Scan, at: number): Found | null {
  const [line, next, later] = [scan.lines[at], scan.lines[at + 1], scan.lines[at + 2]];
  if (!line || !next || wordCount(line.text) > 12 || /[.,;]$/.test(line.text) || STAMP.test(line.text)) return null;
  const below = labelOf(next) ?? (next.kind === 'fence' ? labelOf(later) : null);
  if (
    below === null ||
    (below.key === 'notes' && !headsNotes(scan, at)) ||
    (below.key === 'title' && isNumbered(line.text)) ||
    next.kind === 'other' ||
    next.kind === 'list' ||
    next.kind === 'quotation'
  )
    return null;
  const two = later !== undefined && labelOf(next) !== null && labelOf(later) !== null;
  if (!two && below.key !== 'notes' && !BELOW_TITLE.has(below.key)) return null;
  return { entries: entriesOf([line]), next: at + 1 };
}

/** Whether a line alone at the very top, above notes, looks like a title as no other line does. */
function headsNotes({ lines, entries }: Scan, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || at > 0 || entries.length > 0 || line.of > 1 || line.kind !== 'text' || next.gap === 0)
    return false;
  return looksLikeTitle(line) && !comesAgain(lines, at);
}

/** A thread's title above its first post, with what kind of thread it is in brackets: `The Kettle [story]`. */
function abovePosts({ lines }: Scan, at: number): Found | null {
  const [line, head] = [lines[at], postHeadAt(lines, at + 1)];
  if (!line || head === null || line.of > 1 || !postsAgain(lines, at + 1, head.name)) return null;
  const title = line.text.replace(/\s+[[(]([^\])]{2,30})[\])]$/, (tag, kind: string) =>
    KIND_OF_BOOK.test(kind) ? '' : tag,
  );
  return { entries: [field('title', '', undecorated(title), [line])], next: at + 1 };
}

/** Title alone above the book's first heading, in capitals or title case, or above what kind of work it is; or a heading of its own. */
function aboveHeading(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line?.isEmpty) return { entries: entriesOf([line]), next: at + 1 };
  let end = at + 1;
  while (end < at + MAX_TITLE_LINES && KIND_OF_BOOK.test(scan.lines[end]?.text ?? '')) end++;
  const next = scan.lines[end];
  if (!line || !next || line.of > 2) return null;
  const kind = scan.lines[at + 1]?.text ?? '';
  const titled = isCapitals(line.text) || isTitleCase(line.text) || /^\P{L}*\p{Lu}/u.test(kind);
  if (end > at + 1 && titled && at === 0 && line.index === 0 && next.index === 0 && next.gap > 0)
    return { entries: entriesOf([line], scan.lines.slice(at + 1, end)), next: end };
  if (/[.,;:!?"”]$/.test(line.text) || wordCount(line.text) > 10) return null;
  // The two may be a block of their own: `The Theory of Kettles` / `Part 1: Steam`.
  const block =
    at === 0 && next.index === 1 && next.of === 2 && (scan.lines[end + 1]?.gap ?? 0) > 0 && isFirstDivision(next.text);
  // A posted part has the work's title with its own number above what heads it.
  const posted = at === 0 && line.of === 1 && next.gap > 0 ? titleAndPart(undecorated(line.text)) : null;
  const title = posted?.mark ? posted.title : line.text;
  const below = posted?.mark && next.kind === 'fence' ? scan.lines[end + 1] : next;
  if (!below || !opensDivision(below) || (below.index > 0 && !block)) return null;
  // Drawn alike and directly above the number, it is the title of the chapter.
  const drawn = /^[^\p{L}\p{N}"“'‘([]+/u.exec(line.text)?.[0];
  if (next.gap === 0 && drawn !== undefined && next.text.startsWith(drawn)) return null;
  if (line.kind !== 'heading' && !isCapitals(title) && !isTitleCase(title)) return null;
  return { entries: entriesOf([line], scan.lines.slice(at + 1, end)), next: end };
}

/** A division's heading, counted or by its name: `Prologue: Why We Measure` where the markup says that it is one. */
function opensDivision({ text, kind }: Line): boolean {
  return isHeadingLike(text) || (kind === 'heading' && divisionName(undecorated(text), null) !== null);
}

import { usualOf } from '../model/index.ts';
import { launches, talkWeight } from '../words/author-talk.ts';
import { divisionName } from '../words/named-divisions.ts';
import { comesAgain, isProse, isQuotedTitle, looksLikeTitle, NO_TITLE, tellsTime } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { labelled } from './label.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isName, isPlaceAndYear, kindByline, looksLikeByline, signedLine } from './names.ts';
import { isCapitals, isFirstDivision, isHeadingLike, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { entriesOf, sameWords } from './title-entries.ts';

/** From this weight on, a line below what is said first is the story's title. */
const THRESHOLD = 0.75;
/** A title that is not set like one has no more words. */
const FEW_WORDS = 6;
/** So many columns deeper than the text, a line is set in its middle. */
const DEEPER = 4;

/** Whether the last of some lines says, behind a dash, whose words those above it are: no byline, but a motto's. */
export function saysMotto(lines: readonly Line[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  return lines.length > 1 && /^["“„«‚‘「]/.test(first?.text ?? '') && signedLine(last?.text ?? '')?.by === 'sign';
}

/** A subtitle has no more words; so many letters of prose stand below it. */
const [SUBTITLE_WORDS, FULL] = [10, 40];

/** Whether the first two lines stand alone over long lines of prose: a title, and more of it in small letters. */
export function isSubtitled({ lines, entries }: Scan): boolean {
  const [title, more, next] = lines;
  if (entries.length > 0 || !title || !more || !next || more.gap > 0 || next.gap === 0) return false;
  if (!looksLikeTitle(title) || !/^\p{Ll}/u.test(more.text) || wordCount(more.text) > SUBTITLE_WORDS) return false;
  if (NO_TITLE.test(more.text) || tellsTime(more.text) || !isProse(next) || next.text.length < FULL) return false;
  // A poem has more lines that stand so.
  return !lines.some(
    ({ gap, text }, i) => i > 2 && gap === 0 && Math.max(text.length, lines[i - 1]?.text.length ?? 0) < FULL,
  );
}

/** A title by how it stands below what is said before the story, and what is named in quotation marks below it. */
export function apartTitle(scan: Scan, at: number, least: number = THRESHOLD): Found | null {
  const [line, next] = [scan.lines[at], scan.lines[at + 1]];
  if (!line || !next || apartWeight(scan.lines, at) < least - 1e-9) return null;
  if (isQuotedTitle(scan.lines, at + 1)) return { entries: entriesOf([line], [next]), next: at + 2 };
  const again = saidAgain(scan.lines, at + 1);
  const signed: Entry[] =
    again.length > 0 ? [{ kind: 'drop', name: 'story-header', what: 'repeat', lines: again }] : [];
  return { entries: [...entriesOf([line]), ...signed], next: at + 1 + again.length };
}

/** The name, and what stands in its block, that a line above says as well: whoever posted the story signs it so. */
function saidAgain(lines: readonly Line[], at: number): readonly Line[] {
  const first = lines[at];
  if (first === undefined || first.index > 0 || !isName(undecorated(first.text))) return [];
  const block = lines.slice(at, at + first.of);
  const above = lines.slice(0, at - 1);
  return block.every(({ text }) => above.some((line) => sameWords(line.text, text))) ? block : [];
}

/**
 * What speaks for a line's being the story's title, where something else is said above it: the room around it, how it is
 * set, what stands below it, and whether it is named above. Below zero for a line that is none whatever speaks for it.
 */
function apartWeight(lines: readonly Line[], at: number): number {
  const [line, next, before] = [lines[at], lines[at + 1], lines[at - 1]];
  if (!line || !next || !mayBeTitle(line) || (line.gap === 0 && before?.kind !== 'fence')) return -1;
  const text = undecorated(line.text);
  const usual = usualGap(lines.filter((other) => other !== line && other !== next));
  const titled = looksLikeTitle({ ...line, text: text.replace(/(?:\.{2,}|…)$/, '') });
  const plain = !titled && wordCount(text) <= FEW_WORDS && /^\P{L}*\p{Lu}/u.test(text) && !tellsTime(text);
  let sum = 0;
  if (line.gap > usual) sum += line.gap > usual + 1 ? 0.4 : 0.3;
  else if (before?.kind === 'fence') sum += 0.2;
  if (next.gap > usual) sum += 0.1;
  if (titled) sum += 0.3;
  else if (plain) sum += 0.1;
  if (text !== line.text.trim()) sum += 0.1;
  if ((line.indent ?? 0) >= DEEPER + usualIndent(lines)) sum += 0.2;
  if (isNamedIn(lines.slice(0, at), text)) sum += 0.3;
  sum += weightOfNext(lines, at + 1);
  if (/[.,;!?]$/.test(text) && !/\.{2,}$/.test(text)) sum -= 0.3;
  if (line.text.endsWith(':')) sum -= 0.5;
  if (comesAgain(lines, at)) sum -= 0.4;
  return sum;
}

/** A line alone, or above its byline, that is no sentence, no heading, no label and nothing said to the readers. */
function mayBeTitle({ text, kind, index }: Line): boolean {
  if ((kind !== 'text' && kind !== 'heading') || index > 0 || labelKey(undecorated(text)) !== null) return false;
  if (
    /^["“«„'‘].*[,.!?…]["”»“'’]$/u.test(text) ||
    !isTitleLike(text) ||
    isHeadingLike(text) ||
    labelled(text) !== null ||
    isPlaceAndYear(text)
  )
    return false;
  return !looksLikeByline(text) && !launches(text) && talkWeight(text, null) < 0.3;
}

/** What the line below a title says of it. */
function weightOfNext(lines: readonly Line[], at: number): number {
  const next = lines[at] as Line;
  if (looksLikeByline(next.text) || kindByline(next.text) !== null || saidAgain(lines, at).length > 0) return 0.5;
  if (isHeadingLike(next.text) || (next.kind === 'heading' && divisionName(undecorated(next.text), null) !== null))
    return isFirstDivision(next.text) ? 0.5 : 0.3;
  if (next.index > 0) return -1;
  if (isQuotedTitle(lines, at) || next.kind === 'fence') return 0.2;
  return isProse(next) ? 0.1 : -0.4;
}

/** The gap that most blocks of a text have above them. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ index, gap, kind }, i) => (i > 0 && index === 0 && kind === 'text' ? [gap] : []));
  return usualOf(gaps) ?? 1;
}

/** The indent that most blocks of a text have. */
function usualIndent(lines: readonly Line[]): number {
  const indents = lines.flatMap(({ index, indent = 0, kind }) => (index === 0 && kind === 'text' ? [indent] : []));
  return usualOf(indents) ?? 0;
}

/** Whether words of what is said above name a title: in quotation marks, or in capitals as it is set. */
function isNamedIn(lines: readonly Line[], title: string): boolean {
  if (wordCount(title) < 2 && !isCapitals(title)) return false;
  const said = lines.map(({ text }) => text).join(' ');
  const at = said.toLowerCase().indexOf(title.toLowerCase());
  return at > 0 && /["“«„'‘*_]/.test(said.charAt(at - 1));
}

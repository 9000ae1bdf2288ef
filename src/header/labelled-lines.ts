import { endsAsClause } from '../words/stops.ts';
import { type Entry, type Found, field, isDrop, type NoteEntry, type Scan } from './entry.ts';
import type { Labelled } from './label.ts';
import { inForm } from './label.ts';
import { labelOf } from './label-forms.ts';
import { isIdentity, labelKey } from './labels.ts';
import { OF_STORIES } from './leaning.ts';
import type { Line } from './lines.ts';
import { itemsEnd, itemsOf } from './lists.ts';
import { blockRest, LABEL_WORDS, MAX_BLOCK_WORDS, moreParagraphs, PROSE } from './long-values.ts';
import { bareName, isName, isSureByline, kindByline, signedLine } from './names.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';
import { LABEL, LABEL_ALONE, WARNS } from './strays.ts';

/** A line that opens with a known label, and the lines its value runs on over. */
export function labelledLines(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const line = lines[at];
  const found = line && (line.kind === 'text' || line.kind === 'heading') ? labelOf(line) : null;
  if (line === undefined || found === null) return null;
  const items = itemsEnd(lines, at, found);
  let next = items > at + 1 ? items : wrapEnd(lines, at, found);
  if (found.value === '' && next === at + 1) next = nextBlockEnd(lines, at, found);
  if (items === at + 1 && next > at + (found.value === '' ? 1 : 0)) next = brokenEnd(lines, next);
  if (items === at + 1 && PROSE.has(found.key)) next = moreParagraphs(scan, at, next);
  const taken = lines.slice(at, next);
  return { entries: [entryOf(scan, found, taken)], next };
}

/** So many facts that are said of stories alone prove a header. */
const FACTS_OF_STORY = 2;

/**
 * `Summary` or `Notes` alone between blank lines, below facts that are said of stories alone: headings of an archive's
 * page that was saved as a text. The one paragraph below is all that they prove to be its value.
 */
export function labelAlone(scan: Scan, at: number): Found | null {
  const [line, first] = [scan.lines[at], scan.lines[at + 1]];
  if (line?.kind !== 'text' || line.of > 1 || line.gap === 0 || first?.kind !== 'text' || first.gap === 0) return null;
  const key = line.text.split(' ').length <= LABEL_WORDS ? labelKey(line.text) : null;
  if (key === null || !PROSE.has(key) || labelOf(first) !== null || labelKey(first.text) !== null) return null;
  const facts = scan.entries.filter((entry) => entry.kind === 'field' && OF_STORIES.has(entry.key));
  const next = at + 1 + first.of;
  if (facts.length < FACTS_OF_STORY || next >= scan.lines.length) return null;
  if (wordCount(blockRest(scan.lines, at + 1)) > 2 * MAX_BLOCK_WORDS) return null;
  const found: Labelled = { key, label: line.text, value: '', start: line.text.length, form: { open: '', mark: '' } };
  return { entries: [entryOf(scan, found, scan.lines.slice(at, next))], next };
}

function entryOf(scan: Scan, found: Labelled, lines: readonly Line[]): Entry {
  const note = (purpose: NoteEntry['purpose']): NoteEntry => ({
    kind: 'note',
    purpose,
    label: found.label,
    lines,
    start: found.start,
  });
  if (found.key === 'part-warnings' || (found.key === 'warnings' && warnsAgain(scan, lines))) return note('warnings');
  if (found.key === 'notes' && (standsApart(scan, lines) || belowHeading(scan))) return note('note');
  if (found.key === 'disclaimer' && belowMetaLine(scan)) return note('note');
  const rest = lines.slice(1).map((line) => line.text);
  const whole = itemsOf(found, lines.slice(1)) ?? [found.value, ...rest].filter((text) => text !== '').join(' ');
  const value = found.key === 'author' ? beforeNextLabel(whole) : whole;
  return { ...field(found.key, found.label, value, lines), start: found.start };
}

/** What a label behind a name on its line is set off by, and the words before its colon; wide letters need no bar. */
const BAR = /\s+[|｜·•]\s*/u;
const WIDE = /\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,8}$/u;

/**
 * A name without the other facts on its line: `Elif Kaya | Okunma: 312`, `Ada Reed Rating: PG`, `林远山 点击：312`. The words
 * before a later colon are a label behind a bar, in wide letters, or where they are a label that is known.
 */
function beforeNextLabel(value: string): string {
  const colon = value.search(/(?<=\p{L})\s?[:：](?!\/\/)/u);
  if (colon < 0) return value;
  const before = value.slice(0, colon);
  const bar = before.search(BAR);
  const wide = before.search(WIDE);
  const words = before.split(' ');
  const known = [3, 2, 1].find((count) => words.length > count && labelKey(words.slice(-count).join(' ')) !== null);
  const end = bar > 0 ? bar : wide > 0 ? wide : known === undefined ? -1 : words.slice(0, -known).join(' ').length;
  const name =
    end > 0
      ? value
          .slice(0, end)
          .replace(/[,;|·•–—-]$/u, '')
          .trim()
      : '';
  return /\p{L}/u.test(name) ? name : value;
}

/** A note in blocks of its own, with no header line after it: the author speaks to the reader of this part. */
function standsApart(scan: Scan, taken: readonly Line[]): boolean {
  const first = taken[0];
  const last = taken.at(-1);
  if (first === undefined || last === undefined || first.index !== 0 || first.gap === 0 || last.index !== last.of - 1)
    return false;
  const from = scan.lines.indexOf(last) + 1;
  return !scan.lines.slice(from, from + 3).some((line) => labelOf(line) !== null);
}

/** Notes under a chapter's heading are that chapter's. */
function belowHeading(scan: Scan): boolean {
  return scan.entries.some((entry) => entry.kind === 'kept' && isHeadingLike(entry.lines[0]?.text ?? ''));
}

/** Warnings set apart below a header that has given the story's own are those of the part. */
function warnsAgain(scan: Scan, taken: readonly Line[]): boolean {
  const own = scan.entries.find((entry) => entry.kind === 'field' && entry.key === 'warnings');
  const previous = scan.entries.at(-1);
  const apart = isDrop(previous, 'fence');
  return own !== undefined && taken[0]?.index === 0 && (apart || standsApart(scan, taken));
}

/** FanFiction.net's own header ends with the summary: what an author writes below it belongs to the first chapter. */
function belowMetaLine(scan: Scan): boolean {
  return scan.entries.some((entry) => entry.kind === 'field' && entry.key === 'characters' && entry.label === '');
}

/** The end of a value that wraps inside its block. */
function wrapEnd(lines: readonly Line[], at: number, found: Labelled): number {
  let next = at + 1;
  for (let line = lines[next]; line && line.index > 0 && labelOf(line) === null; line = lines[++next]) {
    const rest = blockRest(lines, next);
    if (opensOther(lines, next, found.value === '' && next > at + 1) || opensAlike(lines, next, found)) break;
    if (line.meant && !PROSE.has(found.key) && found.value !== '' && wordCount(rest) > 40) break;
    if (isHeadingLike(line.text) && line.meant) break;
    if (WARNS.test(line.text) && /[.!?]$/.test(lines[next - 1]?.text ?? '')) break;
    if (isIdentity(found.key) && found.value !== '' && (namesAuthor(lines, next) || isProseBelow(lines, next))) break;
  }
  return next;
}

/**
 * Whether a line below a title says who wrote it, and is no end of that: `by Ada Reed` below `Title: Rain`. A line above
 * that is full runs on (`… that was sent` / `by Night Mail`), and where a label says who wrote it, nothing else has to.
 */
function namesAuthor(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  const signed = line === undefined ? null : (signedLine(line.text) ?? kindByline(line.text));
  if (signed === null || line === undefined || isBroken(above?.text ?? '')) return false;
  if (!('kind' in signed) && !isSureByline(line.text) && !isName(bareName(signed.name))) return false;
  const below = lines.slice(at + 1, at + LABELS_BELOW).filter(({ block }) => block === line.block);
  return !below.some((line) => labelOf(line)?.key === 'author');
}

/** So many words on a line are no rest of a name, where the line above had room for them. */
const RUN_ON = 8;

/** Whether a line below a title or a name opens the prose: long, below a line that does not run on. */
function isProseBelow(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1]?.text ?? '', lines[at]?.text ?? ''];
  return wordCount(line) >= RUN_ON && !isBroken(above);
}

/** Lines of one header in which another label is looked for. */
const LABELS_BELOW = 20;

/** Whether a label that nobody knows opens a line, and the line above it is not full and in the middle of a sentence. */
function opensOther(lines: readonly Line[], at: number, alone: boolean): boolean {
  const text = lines[at]?.text ?? '';
  const label = LABEL.exec(text)?.[1] ?? (alone ? LABEL_ALONE.exec(text)?.[1] : undefined);
  return label !== undefined && wordCount(label) <= LABEL_WORDS && !isBroken(lines[at - 1]?.text ?? '');
}

/**
 * Whether a line has the form of the labelled line above it, with a label that nobody knows: `~Mood~ low` below
 * `~Rating~ PG`. A colon alone is no form of a header's own.
 */
function opensAlike(lines: readonly Line[], at: number, { form }: Labelled): boolean {
  if (form.open === '' && form.mark === ':') return false;
  const other = inForm(lines[at]?.text ?? '', form);
  return other !== null && !isBroken(lines[at - 1]?.text ?? '');
}

/** Shortest line that a mail program wraps, and the longest; most lines of a value that it broke. */
const [SHORTEST, LONGEST, MOST_BROKEN] = [45, 100, 8];

/**
 * The end of a value that was wrapped in a text whose other lines are paragraphs: its lines are blocks without a gap,
 * the line before each is full and ends no sentence, and a blank line ends them all.
 */
function brokenEnd(lines: readonly Line[], from: number): number {
  let next = from;
  for (let line = lines[next]; line !== undefined && line.gap === 0 && line.index === 0; line = lines[++next]) {
    const before = lines[next - 1]?.text ?? '';
    if (
      !(isBroken(before) || goesOn(before, line.text)) ||
      before.length > LONGEST ||
      line.kind !== 'text' ||
      line.of > 1 ||
      line.text.length > LONGEST
    )
      break;
    if (labelOf(line) !== null || isHeadingLike(line.text)) break;
    if (/^[^\s:]{2,20}(?: [^\s:]{1,20}){0,3}\s*:/.test(line.text)) break;
  }
  const after = lines[next];
  const ended = after === undefined || after.gap > 0 || after.kind === 'fence' || labelOf(after) !== null;
  return next - from <= MOST_BROKEN && ended ? next : from;
}

/** Whether a line ends in a comma, and the one below it in the midst of a sentence: `For my brother,` / `who kept them.` */
function goesOn(before: string, line: string): boolean {
  return before.endsWith(',') && /^\p{Ll}/u.test(line);
}

/** Long enough to be wrapped, and no sentence ends with it. */
function isBroken(text: string): boolean {
  return text.length >= SHORTEST && !endsAsClause(text);
}

/**
 * An empty value takes the next block, unless that is a heading or has a label of its own. Below a gap it is a value only
 * when more of a header, a drawn line or a heading comes after it: a label left blank has the story below it.
 */
function nextBlockEnd(lines: readonly Line[], at: number, found: Labelled): number {
  const first = lines[at + 1];
  if (
    first === undefined ||
    first.kind !== 'text' ||
    first.gap > 2 ||
    labelOf(first) !== null ||
    isHeadingLike(first.text) ||
    // `***Disclaimer***` below `STORY:` heads what is said below it.
    (isIdentity(found.key) && labelKey(undecorated(first.text)) !== null)
  ) {
    return at + 1;
  }
  const words = wordCount(blockRest(lines, at + 1));
  if (words > (PROSE.has(found.key) ? 2 * MAX_BLOCK_WORDS : 30)) return at + 1;
  let next = at + 2;
  for (let line = lines[next]; line && line.index > 0 && labelOf(line) === null; line = lines[++next]);
  const after = lines[next];
  const ends =
    after === undefined ||
    after.gap > first.gap ||
    after.kind === 'fence' ||
    labelOf(after) !== null ||
    isHeadingLike(after.text);
  return first.gap === 0 || ends ? next : at + 1;
}

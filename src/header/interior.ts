import { type Block, codeUnitAt, isWordSign, type Origin } from '../model/index.ts';
import { type Entry, field, isDrop } from './entry.ts';
import { firstLine } from './first-line.ts';
import { FOOT, opensFoot, runsAgain, runsAmid } from './foot-facts.ts';
import type { LabelForm } from './label.ts';
import { inForms, knownForms, labelIn, labelOf } from './label-forms.ts';
import { runsAtFoot } from './label-runs.ts';
import { isIdentity } from './labels.ts';
import type { Line } from './lines.ts';
import { blockLines } from './lines.ts';
import { isLetterHead, mailHeader } from './mail.ts';
import { isName } from './names.ts';
import { type Candidate, countsTitle, groundOf, partOfTitle, titleAndPart, titleStated } from './part-mark.ts';

import { LONGEST_POST_HEAD, laterPostHead, mayHeadPost, postHeadAt } from './post-head.ts';
import { opensAboveFields } from './posted.ts';
import { factsOf, isSame, type Proven, provenHeaders } from './proof.ts';
import { scanHeader } from './scan.ts';
import { isBareDivision, isHeadingLike, undecorated } from './shapes.ts';
import { opensForm } from './story-forms.ts';

/** A header inside a file: that of a later posted part, or the rest of the story's own. */
export type InnerHeader = Proven<Candidate>;

/** A posted part's header has no more blocks than this. */
const WINDOW = 40;
/** Nor has it more lines. */
const MOST_LINES = 120;

const MAIL = /^(?:From|Subject|Newsgroups|Message-ID|Message|Date|Path):\s/i;

/**
 * Headers of later parts that one file holds, below the first one: labelled lines that say who or what the story is, a
 * mail's header, or the unlabelled title again above a heading; those of them that the file proves to be headers.
 */
export function innerHeaders(
  blocks: readonly Block[],
  from: number,
  top: readonly Entry[],
  origins: readonly Origin[],
): readonly InnerHeader[] {
  const found: Candidate[] = [];
  const known = knownLines(top);
  const title = titleStated(top);
  const longest = longestLine(top);
  const initials = new Set([...known].map(initialOf));
  const plainLinesAt = eachOnce((i) => {
    const block = blocks[i];
    return block === undefined ? [] : blockLines(block, i, MOST_LINES);
  });
  const foot: Line[] = [];
  for (let i = Math.max(from, blocks.length - FOOT); i < blocks.length; i++) foot.push(...plainLinesAt(i));
  const forms = knownForms(top, foot);
  const runs = runsAtFoot(foot, forms);
  const again = runsAgain(blocks, from, plainLinesAt, forms);
  const amid = runsAmid(blocks, from, plainLinesAt);
  const linesAt = eachOnce(
    (i) => again.lines.get(i) ?? runs.get(i) ?? amid.lines.get(i) ?? inForms(plainLinesAt(i), forms),
  );
  let form = opensForm({ lines: Array.from({ length: WINDOW }, (_, k) => linesAt(from + k)).flat(), entries: top }, 0)
    ? from
    : -1;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined) continue;
    const first = firstLine(block);
    const repeat =
      first.length <= longest &&
      (initials.has('') || initials.has(initialOf(first))) &&
      ([first, titleAndPart(undecorated(unsigned(first))).title].some((line) => known.has(foldedLine(line))) ||
        (block.type !== 'heading' && partOfTitle(undecorated(first), title) !== null)) &&
      !isBareDivision(firstLine(blocks[i - 1] ?? block));
    const isAmid = !repeat && amid.starts.has(i);
    const isAgain = !repeat && again.starts.has(i);
    const isFoot = isAgain || isAmid || (!repeat && opensFoot(blocks, i, first, forms, runs));
    if (!repeat && !isFoot && !opensHeader(first, forms) && !opensPost(blocks, i, first)) continue;
    // A form right below the title goes on over its lines.
    if (i <= form && (labelIn(first, forms) !== null || MAIL.test(first))) {
      form = i + 1;
      continue;
    }
    const { header, passed } = headerAt(linesAt, i, known, top, origins, isFoot);
    if (header === null) {
      i = passed;
      continue;
    }
    found.push(isAgain || isAmid ? { ...header, ...(isAgain ? { again: true } : { amid: true }) } : header);
    i = Math.max(i, ...header.entries.flatMap((entry) => entry.lines.map((line) => line.block)));
  }
  return found.length === 0 ? [] : provenHeaders(found, groundOf(blocks, top));
}

/** The first letter or digit of a line, which no decoration hides; empty for a line without any. */
function initialOf(line: string): string {
  const first = line === '' ? 0 : codeUnitAt(line, 0);
  if (first < 0x80 && isWordSign(first)) return line.charAt(0).toLowerCase();
  return /[\p{L}\p{N}]/u.exec(line)?.[0].toLowerCase() ?? '';
}

/** A line without the byline at its end. */
function unsigned(line: string): string {
  return line.replace(/(?<!\s)\s+by\s+\S.{0,60}$/i, '');
}

/** No line is longer that says the same as one of the first header, with more marks and blanks around its words. */
function longestLine(top: readonly Entry[]): number {
  let longest = 0;
  for (const entry of top) for (const line of entry.lines) longest = Math.max(longest, line.text.length);
  return longest * 2 + 40;
}

/** The first header's lines, but for a bare author's name: that may sign a preface. */
function knownLines(top: readonly Entry[]): ReadonlySet<string> {
  const known = new Set<string>();
  const said = new Set<string>();
  for (const entry of top) {
    if (entry.kind === 'note' || entry.kind === 'kept') continue;
    const signs = entry.kind === 'field' && entry.key === 'author' && entry.label === '';
    if (entry.kind === 'field' && entry.key === 'title')
      known.add(foldedLine(titleAndPart(undecorated(entry.value)).title));
    for (const line of entry.lines) if (!(signs && isName(undecorated(line.text)))) said.add(line.text);
  }
  // A line that states many facts is a line of each of them.
  for (const text of said) known.add(foldedLine(text));
  return known;
}

function opensHeader(first: string, forms: readonly LabelForm[]): boolean {
  if (first.length > 300 || !(forms.length > 0 || /[:\-–—=\])*_]/.test(first))) return false;
  if (MAIL.test(first) || opensAboveFields(first)) return true;
  const label = labelIn(first, forms);
  return label !== null && isIdentity(label.key) && label.key !== 'characters';
}

/** Whether a post's head stands at a block. */
function opensPost(blocks: readonly Block[], at: number, first: string): boolean {
  return mayHeadPost(first) && postHeadAt(blockHead(blocks, at), 0) !== null;
}

/** The first lines of a block and of the next, as far as they can be the head of a post; none for a long line. */
function blockHead(blocks: readonly Block[], at: number): readonly Line[] {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || firstLine(block).length > LONGEST_POST_HEAD) return [];
  const lines = blockLines(block, at, 3);
  return lines.length > 1 || next === undefined ? lines : [...lines, ...blockLines(next, at + 1, 1)];
}

/** Neighbouring headers are looked for in the same lines: what was made for one block is kept for the next. */
function eachOnce<T>(make: (i: number) => T): (i: number) => T {
  const made = new Map<number, T>();
  return (i) => {
    const known = made.get(i) ?? make(i);
    made.set(i, known);
    return known;
  };
}

/** The header that opens at a block; when there is none, the last block that opens none either. */
interface Look {
  readonly header: Candidate | null;
  readonly passed: number;
}

function headerAt(
  linesAt: (block: number) => readonly Line[],
  at: number,
  known: ReadonlySet<string>,
  top: readonly Entry[],
  origins: readonly Origin[],
  foot: boolean,
): Look {
  const lines: Line[] = [];
  for (let i = at; i < at + WINDOW && lines.length < MOST_LINES; i++) lines.push(...linesAt(i));
  if (isLetterHead({ lines, entries: top }, 0)) return { header: null, passed: at };
  const entries = withRepeats(lines, known, origins, top);
  const taken = new Set(entries.flatMap((entry) => entry.lines));
  const end = lines.findLastIndex((line) => taken.has(line));
  const [last, after] = [lines[end], lines[end + 1]];
  const headed = after !== undefined && (after.kind === 'heading' || isHeadingLike(after.text));
  const unlabelled = entries.every((entry) => entry.kind === 'drop');
  const proven = isHeader(entries, top) || (foot && factsOf(entries).length > 1);
  if (proven && (headed || !unlabelled)) return { header: { block: at, entries, headed }, passed: at };
  // What such lines run down to is the same for each of them; where they fill all that is looked at, it is far below.
  if (last === undefined) return { header: null, passed: at };
  if (after !== undefined) return { header: null, passed: unlabelled ? last.block : at };
  return { header: null, passed: Math.max(at, Math.floor((at + last.block) / 2)) };
}

/** The entries of a later header: lines of the first header again, and what the header's readers know. */
function withRepeats(
  lines: readonly Line[],
  known: ReadonlySet<string>,
  origins: readonly Origin[],
  top: readonly Entry[],
): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    // A post's head is read whole, though the posts before had lines of it too.
    const post = mailHeader({ lines, entries }, at) ?? laterPostHead({ lines, entries }, at);
    if (post !== null) {
      entries.push(...post.entries);
      at = post.next;
      continue;
    }
    const marked = line.text.length <= 120 && labelOf(line) === null ? titleAndPart(undecorated(line.text)) : null;
    const signed = marked === null ? null : /^(.+?) by \S/i.exec(line.text);
    const titled = signed === null ? null : titleAndPart(undecorated(signed[1] ?? ''));
    if (signed && titled?.mark && known.has(foldedLine(titled.title))) {
      entries.push(field('title', '', signed[1] ?? '', [line]));
      at++;
      continue;
    }
    const counts = marked !== null && marked.mark !== null && known.has(foldedLine(marked.title));
    if (
      counts ||
      (marked !== null && line.kind !== 'heading' && partOfTitle(undecorated(line.text), titleStated(top)) !== null)
    ) {
      entries.push(field('title', '', line.text, [line]));
      at++;
      continue;
    }
    const facts = labelOf(line) !== null || MAIL.test(line.text);
    if (known.has(foldedLine(line.text)) && !facts && line.kind !== 'fence') {
      entries.push({ kind: 'drop', name: 'repeated-header', what: 'repeat', lines: [line] });
      at++;
      continue;
    }
    const more = scanHeader(lines.slice(at), origins, 'inner');
    if (more.length === 0) break;
    entries.push(...more);
    const last = more.at(-1)?.lines.at(-1);
    at = last === undefined ? lines.length : lines.indexOf(last) + 1;
  }
  return entries;
}

function isHeader(entries: readonly Entry[], top: readonly Entry[]): boolean {
  if (entries.some((entry) => isDrop(entry, 'mail') || isDrop(entry, 'repeat'))) return true;
  if (countsTitle(entries, top)) return true;
  const labels = factsOf(entries);
  if (labels.length >= 2) return labels.some((entry) => isIdentity(entry.key));
  return labels.some((entry) => isSame(entry, top));
}

function foldedLine(text: string): string {
  return undecorated(text)
    .toLowerCase()
    .replace(/[^\S ]\s*| \s+/g, ' ');
}

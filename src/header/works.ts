import { type Block, blockText, type HeadingBlock, type Inline, inlineText, type Paragraph } from '../model/index.ts';
import { ISSUE_WORDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { divisionName } from '../words/named-divisions.ts';
import { numberOf } from '../words/numerals.ts';
import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import { blockLines, inlineLines, isFence, type Line, withoutPrefix } from './lines.ts';
import { bareName, isPenName, looksLikeByline } from './names.ts';
import { isDate } from './page-lines.ts';
import { titleAndPart } from './part-mark.ts';
import { isHeadingLike, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** So many works make a collection, fewer where the number of an issue stands at its top. */
const [SEVERAL, OF_ISSUE] = [3, 2];
/** A work has so many letters of prose near its head; a title has no more words. */
const [PROSE, TITLE_WORDS] = [40, 12];
/** The head of an issue ends before so many blocks and lines. */
const [HEAD_BLOCKS, HEAD_LINES] = [60, 90];
/** A title and its author on one line: `The Kettle, by Ada Reed`. */
const TITLE_BY = /^(\P{L}*[\p{L}\p{N}].{0,80}?)[,:]?\s+(by\s+\S.{0,58})$/iu;
/** Such a line below which a longer gap, or a drawn line above it, sets a work apart. */
const WIDE_GAP = 2;

/** Where a work of a collection begins: its title and its byline, on one line or on two. */
interface WorkHead {
  readonly at: number;
  /** How many letters of its only line are the title's; 0 where the byline is a line of its own. */
  readonly title: number;
}

/** What a file that holds several works is above the first of them. */
interface Collection {
  readonly above: readonly Block[];
  /** The head of the issue that it is; empty where none is there. */
  readonly issue: readonly Entry[];
}

/**
 * A file that holds several works, each set apart with its title above its own byline, as an issue of an e-zine does: what
 * stands above the first is the collection's, and no work's title is the book's. Null for any other file.
 */
export function collectionIn(blocks: readonly Block[]): Collection | null {
  const heads = workHeads(blocks);
  const first = heads[0];
  const names = new Set(heads.map(({ at, title }) => titleOf(blocks[at] as Block, title)));
  // The same title again is one work's, part after part.
  if (first === undefined || heads.length < OF_ISSUE || names.size < heads.length) return null;
  const above = blocks.slice(0, first.at);
  const issue = issueHead(above);
  return issue.length === 0 && heads.length < SEVERAL ? null : { above, issue };
}

function titleOf(block: Block, letters: number): string {
  const line = blockText(block, '\n').split('\n', 1)[0] ?? '';
  return (letters > 0 ? line.slice(0, letters) : line).trim().toLowerCase();
}

/** The blocks with each work's title as a heading, and its byline below that. */
export function withWorksHeaded(blocks: readonly Block[], several: boolean): readonly Block[] {
  const heads = several ? new Map(workHeads(blocks).map((head) => [head.at, head])) : new Map<number, WorkHead>();
  if (heads.size === 0) return blocks;
  return blocks.flatMap((block, at): readonly Block[] => {
    const head = heads.get(at);
    // The line drawn under a title goes with it.
    if (head === undefined && heads.has(at - 1) && block.gapBefore === 0 && isDrawn(block)) return [];
    return head === undefined || (block.type !== 'paragraph' && block.type !== 'heading')
      ? [block]
      : headed(block, head);
  });
}

function headed(block: Paragraph | HeadingBlock, { title }: WorkHead): readonly Block[] {
  const { lines, breaks } = inlineLines(block.children);
  const [first = [], ...rest] = lines;
  const words = title > 0 ? withoutSuffix(first, title) : first;
  const below: readonly Inline[] =
    title > 0
      ? withoutPrefix(first, title)
      : rest.flatMap((line, i) => (i === 0 ? line : [breaks[i] as Inline, ...line]));
  const { line, endLine } = block.place;
  const heading: HeadingBlock = {
    type: 'heading',
    level: 1,
    whole: true,
    place: { ...block.place, endLine: line },
    gapBefore: block.gapBefore,
    children: words,
  };
  if (inlineText(below).trim() === '') return [heading];
  const place = { ...block.place, line: Math.min(line + (title > 0 ? 0 : 1), endLine) };
  return [heading, { type: 'paragraph', place, gapBefore: 0, children: below }];
}

/** The first letters of a line's inlines. */
function withoutSuffix(inlines: readonly Inline[], count: number): readonly Inline[] {
  return [{ type: 'text', value: inlineText(inlines).slice(0, count).trim() }];
}

function workHeads(blocks: readonly Block[]): readonly WorkHead[] {
  return blocks.flatMap((block, at) => {
    const head = headAt(blocks, block, at);
    return head === null ? [] : [head];
  });
}

function headAt(blocks: readonly Block[], block: Block, at: number): WorkHead | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (block.place.endLine - block.place.line > 2 || !isApart(blocks, at)) return null;
  const [line, next, ...more] = blockLines(block, at, 3);
  if (line === undefined || more.length > 0) return null;
  const below = blocks[at + 1];
  const one = next === undefined ? TITLE_BY.exec(line.text) : null;
  if (one !== null && isTitle(one[1] ?? '') && isPenName(bareName((one[2] ?? '').slice(3))))
    return hasProse(blocks, at + 1) ? { at, title: (one[1] ?? '').length } : null;
  if (!isTitle(line.text)) return null;
  if (next !== undefined) return looksLikeByline(next.text) && hasProse(blocks, at + 1) ? { at, title: 0 } : null;
  const byline = below?.type === 'paragraph' && below.gapBefore < WIDE_GAP ? blockLines(below, at + 1, 2) : [];
  const signed = byline.length === 1 && looksLikeByline(byline[0]?.text ?? '');
  return signed && hasProse(blocks, at + 2) ? { at, title: 0 } : null;
}

/** Whether a block stands below a drawn line or a wide gap, or is marked as a heading. */
function isApart(blocks: readonly Block[], at: number): boolean {
  const [block, before] = [blocks[at], blocks[at - 1]];
  if (block === undefined || before === undefined) return block !== undefined;
  return block.type === 'heading' || before.type === 'note' || block.gapBefore >= WIDE_GAP || isDrawn(before);
}

function isDrawn(block: Block): boolean {
  if (block.type === 'scene-break') return true;
  const text = blockText(block, '\n');
  // Nearly all of them begin with a letter, or with one behind a quotation mark.
  if (/^["“'‘]?[A-Za-z]/.test(text)) return false;
  return text.split('\n').every((line) => isFence(line.trim()));
}

function isTitle(text: string): boolean {
  const bare = undecorated(text.replace(/^\W*\d{1,2}[.)]\s+/, ''));
  if (wordCount(bare) > TITLE_WORDS || !isTitleLike(bare) || labelled(text) !== null || looksLikeByline(text))
    return false;
  if (titleAndPart(bare).mark !== null) return false;
  // A foreword has no number: with a byline it is a work of its own.
  const named = divisionName(bare, null);
  const unnamed = named === null ? !isHeadingLike(bare) : named.end === bare.length && !/\d/.test(bare);
  return unnamed && !/[.,;:]$/.test(bare);
}

/** Whether prose or verse stands below a head. */
function hasProse(blocks: readonly Block[], at: number): boolean {
  return blocks.slice(at, at + 3).some((block) => block.type !== 'heading' && blockText(block).length >= PROSE);
}

const ISSUE = new RegExp(
  `(?<!\\p{L})(?:${anyOf(ISSUE_WORDS)})\\.?\\s*(?:(?:${anyOf(ISSUE_WORDS)})\\.?\\s*)?[#:]?\\s*(\\p{L}+|\\d+)`,
  'iu',
);

/** Whether a line says which issue this is: `Vol. 2, No. 3`, `issue number two`. */
function isIssueLine(text: string): boolean {
  const count = ISSUE.exec(text)?.[1];
  return count !== undefined && (/^\d/.test(count) || numberOf(count, ['en']) !== null);
}

/** The head of an issue: the line with its number is the title, what else it says are notes, drawn lines go. */
function issueHead(above: readonly Block[]): readonly Entry[] {
  const lines = headLines(above);
  const at = lines.findIndex(({ text }) => wordCount(text) <= TITLE_WORDS && isIssueLine(text));
  const line = lines[at];
  if (line === undefined) return [];
  const name = issueName(line.text);
  // A number alone names nothing: the name is drawn.
  if (!/\p{L}/u.test(name.replace(ISSUE, ''))) return notes(lines);
  return [...notes(lines.slice(0, at)), field('title', '', name, [line]), ...notes(lines.slice(at + 1))];
}

/** The lines above the first prose: pictures, lists, short lines. */
function headLines(above: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  for (const [i, block] of above.slice(0, HEAD_BLOCKS).entries()) {
    const own = blockLines(block, i, HEAD_LINES);
    if (lines.length + own.length > HEAD_LINES || isProse(own)) break;
    lines.push(...own);
  }
  const end = lines.findLastIndex(({ kind }) => kind === 'fence') + 1;
  return end > 0 ? lines.slice(0, end) : lines;
}

function isProse(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return (
    lines.some(({ kind }) => kind === 'quotation') ||
    (/\p{Ll}[.!?]["”’]?$/u.test(text) && wordCount(text) > TITLE_WORDS)
  );
}

/** The name and the number of an issue, without the day on which it came out. */
function issueName(text: string): string {
  const parts = undecorated(text).split(/\s{3,}|\s\/\s|\s[-–—]{1,2}\s/);
  return parts.filter((part) => !isDate(part) && !/^\W*[\d/.-]+\W*$/.test(part) && !isMonths(part)).join(' ');
}

/** `May-June 1992`. */
function isMonths(text: string): boolean {
  return /^\p{L}{3,12}(?:[-–/]\p{L}{3,12})?,?\s(?:19|20)\d\d$/u.test(text.trim());
}

function notes(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const above = entries.at(-1);
    const strokes =
      line.kind === 'fence' ||
      (line.text.match(/[\p{L}\p{N}]/gu) ?? []).length * 3 < line.text.replace(/\s/g, '').length * 2;
    if (strokes) entries.push({ kind: 'drop', name: 'story-header', what: 'fence', lines: [line] });
    else if (above?.kind === 'note') entries[entries.length - 1] = { ...above, lines: [...above.lines, line] };
    else entries.push({ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 });
  }
  return entries;
}

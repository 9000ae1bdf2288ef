import { type Block, blockText, type HeadingBlock, type Inline, inlineText, type Paragraph } from '../model/index.ts';
import { holdsSentence } from '../removals/index.ts';
import { CREDIT_ROLES } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { divisionName } from '../words/named-divisions.ts';
import { whenAsked } from '../words/recent.ts';
import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import { issueHead } from './issue-head.ts';
import { labelled } from './label.ts';
import { blockLines, inlineLines, isFence, withoutPrefix } from './lines.ts';
import { bareName, isPenName, isSureByline, looksLikeByline, signedLine } from './names.ts';
import { titleAndPart } from './part-mark.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** So many lines, each of so few letters, may stand above a foreword. */
const [FEW_ABOVE, LONGEST_ABOVE] = [4, 60];
/** So many works make a collection, fewer where the number of an issue stands at its top. */
const [SEVERAL, OF_ISSUE] = [3, 2];
/** A work has so many letters of prose near its head; a title has no more words. */
const [PROSE, TITLE_WORDS] = [40, 12];
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
export interface Collection {
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
  const [first] = heads;
  const names = new Set(heads.map(({ at, title }) => titleOf(blocks[at] as Block, title)));
  // The same title again is one work's, part after part.
  if (first === undefined || names.size < heads.length) return null;
  const above = blocks.slice(0, first.at);
  if (heads.length < OF_ISSUE) return onlyWork(blocks, first);
  const issue = issueHead(above);
  const few = above.some((block) => holdsSentence(blockText(block))) && areSigned(heads, blocks) ? OF_ISSUE : SEVERAL;
  if (issue.length === 0 && heads.length < few) return null;
  return { above, issue: issue.length === 0 ? titleAlone(above) : issue };
}

/** The only line above the works as the title of them all. */
function titleAlone(above: readonly Block[]): readonly Entry[] {
  const [block] = above;
  const lines = block?.type === 'paragraph' && above.length === 1 ? blockLines(block, 0, 2) : [];
  const text = withoutStop(lines[0]?.text ?? '');
  return lines.length === 1 && isTitle(text) && (isCapitals(text) || isTitleCase(text))
    ? [field('title', '', undecorated(text), lines)]
    : [];
}

/** The one story below an editorial: its head stays where it stands, and says what the book is called and who wrote it. */
function onlyWork(blocks: readonly Block[], { at, title }: WorkHead): Collection | null {
  if (forewordAt(blocks) !== 0 || blocks.slice(at).some((block) => isHeadingLike(blockText(block)))) return null;
  const [line = '', next = blockText(blocks[at + 1] as Block)] = blockText(blocks[at] as Block, '\n').split('\n');
  const [name, byline] = title > 0 ? [line.slice(0, title), line.slice(title)] : [line, next];
  const signed = signedLine(byline.trim());
  if (signed === null || !isSureByline(byline.trim())) return null;
  const stated = [field('title', '', undecorated(name), []), field('author', '', bareName(signed.name), [])];
  return { above: blocks.slice(0, at), issue: stated };
}

/** Whether an editorial, a preface stands at a file's top, or below a few short lines there: heads of stories may follow. */
function forewordAt(blocks: readonly Block[]): number {
  const at = blocks
    .slice(0, FEW_ABOVE)
    .findIndex((block) => divisionName(undecorated(blockText(block)), null)?.matter === 'front');
  return blocks.slice(0, Math.max(0, at)).some((block) => blockText(block).length > LONGEST_ABOVE) ? -1 : at;
}

/** Whether the works are by different people, as each of their bylines says. */
function areSigned(heads: readonly WorkHead[], blocks: readonly Block[]): boolean {
  const names = heads.map(({ at, title }) => {
    const lines = blockText(blocks[at] as Block, '\n').split('\n');
    const byline = title > 0 ? (lines[0] ?? '').slice(title) : (lines[1] ?? blockText(blocks[at + 1] as Block));
    return isSureByline(byline.trim()) ? byline.trim().toLowerCase() : '';
  });
  return !names.includes('') && new Set(names).size === names.length;
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
  const foreword = forewordAt(blocks);
  return blocks.flatMap((block, at) => {
    const head = headAt(blocks, block, at, foreword >= 0 && at > foreword);
    return head === null ? [] : [head];
  });
}

function headAt(blocks: readonly Block[], block: Block, at: number, isCalled: boolean): WorkHead | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (block.place.endLine - block.place.line > 2) return null;
  // Below an editorial a title right above its byline is the head of a story; further down it may be of a poem in one.
  const isPair =
    isCalled && block.gapBefore > 0 && (block.place.endLine > block.place.line || blocks[at + 1]?.gapBefore === 0);
  const isSet = isCapsPair(blocks, at);
  if (!isApart(blocks, at) && !isPair && !isSet) return null;
  const [line, next, ...more] = blockLines(block, at, 4);
  // What the editor adds to a name stands in brackets below it.
  if (line === undefined || more.length > 1 || more.some(({ text }) => !/^[([].*[)\]]$/.test(text))) return null;
  const below = blocks[at + 1];
  const one = next === undefined ? TITLE_BY.exec(line.text) : null;
  if (
    one !== null &&
    !CREDITED().test(one[1] ?? '') &&
    isTitle(one[1] ?? '') &&
    isPenName(bareName((one[2] ?? '').slice(3)))
  )
    return hasProse(blocks, at + 1) ? { at, title: (one[1] ?? '').length } : null;
  const isBelow = next === undefined && below?.type === 'paragraph' && below.gapBefore < WIDE_GAP;
  const [byline = next, ...others] = isBelow ? blockLines(below, at + 1, 2) : [];
  if (byline === undefined || others.length > 0 || !hasProse(blocks, at + (isBelow ? 2 : 1))) return null;
  const { text } = byline;
  const signed = isApart(blocks, at) || isSet ? looksLikeByline(withoutStop(text)) : isSureByline(text);
  return signed && isTitle(line.text) ? { at, title: 0 } : null;
}

/** `edited by Ada Reed` has no title. */
const CREDITED = whenAsked(() => new RegExp(`^\\W*(?:${anyOf(CREDIT_ROLES)})$`, 'iu'));

/** Whether a block stands below a drawn line or a wide gap, or is marked as a heading. */
function isApart(blocks: readonly Block[], at: number): boolean {
  const [block, before] = [blocks[at], blocks[at - 1]];
  if (block === undefined || before === undefined) return block !== undefined;
  return block.type === 'heading' || before.type === 'note' || block.gapBefore >= WIDE_GAP || isDrawn(before);
}

function isDrawn(block: Block): boolean {
  if (block.type === 'scene-break') return true;
  // Nearly all of them begin with a letter, or with one behind a quotation mark.
  const first = block.type === 'paragraph' ? block.children[0] : undefined;
  if (first?.type === 'text' && /^["“'‘]?[A-Za-z]/.test(first.value)) return false;
  return blockText(block, '\n')
    .split('\n')
    .every((line) => isFence(line.trim()));
}

/** Whether a title and the byline below it are both in capitals, above prose that is not: `THE KETTLE.` / `PAR ADA REED.` */
function isCapsPair(blocks: readonly Block[], at: number): boolean {
  // Nearly all paragraphs have a small letter in their first words.
  const first = blocks[at]?.type === 'paragraph' ? blocks[at].children[0] : undefined;
  if (first?.type !== 'text' || /\p{Ll}/u.test(first.value.slice(0, OPENING))) return false;
  const texts = blocks.slice(at, at + 2).map((block) => (block.type === 'paragraph' ? blockText(block, '\n') : ''));
  const [title = '', byline = '', ...more] = (texts[0]?.includes('\n') ? texts.slice(0, 1) : texts)
    .join('\n')
    .split('\n');
  if (more.length > 0) return false;
  if (title.length > LONGEST_ABOVE || byline.length > LONGEST_ABOVE || /\p{Ll}/u.test(title + byline)) return false;
  return isCapitals(title) && isCapitals(byline) && looksLikeByline(withoutStop(byline));
}

const OPENING = 16;

/** The full stop that printers set after a line in capitals is none of its words. */
function withoutStop(text: string): string {
  return isCapitals(text) ? text.trim().replace(/(?<=\p{L}{3})\.$/u, '') : text;
}

function isTitle(text: string): boolean {
  const bare = withoutStop(undecorated(text.replace(/^\W*\d{1,2}[.)]\s+/, '')));
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

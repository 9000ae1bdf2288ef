import type { Block, Inline } from '../../model/index.ts';
import type { Label } from '../../words/division-label.ts';
import { readLabel } from '../../words/division-label.ts';
import type { Claim } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import { datelineLine } from '../dateline-line.ts';
import { noteLabel } from '../note-label.ts';
import { isNoLabel, readPrefixed } from './inlines.ts';
import { isNoDivision } from './note-headings.ts';

/** A stretch of one block's text, by offsets into `context.texts[block]`. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A place that may be a heading. Titles that stand below a label are added to it later. */
export interface Candidate {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly label: Label | null;
  /** Level of a heading that the markup declares. */
  readonly level: number | null;
  /** Candidates of one family look alike and are judged together. */
  readonly family: string;
  readonly labelSpan: Span | null;
  readonly titleSpans: readonly Span[];
  /** Text of the same block that is prose already, when the heading is its first line. */
  readonly body: Span | null;
}

/** What detectors of headings look at together. */
export interface View {
  readonly blocks: readonly Block[];
  readonly claimed: readonly (Claim | undefined)[];
  readonly context: SplitContext;
  /** Words that stand before the labels of the file's divisions, folded: `Tidewater: Chapter 3`. */
  readonly prefixes?: ReadonlySet<string>;
  /** Whether the file puts a colon behind its counted labels. */
  readonly colons?: boolean;
  /** Lines that stand apart have more blank lines before them than this. */
  readonly apart?: number;
  /** Labels that the file's own repetition proves, by block. */
  readonly repeating?: ReadonlyMap<number, Label>;
}

/** A block with more text than this holds no heading in its own right. */
const LONGEST_BLOCK = 400;

/** A sign of Chinese, Japanese or Korean says as much as several letters. */
const DENSE = /[\p{scx=Han}\p{scx=Kana}\p{scx=Hang}]/u;
const WEIGHT = 3;

/** How much text stands before each block, in letters of an alphabet; one more entry than blocks. */
export function textBefore(texts: readonly string[]): readonly number[] {
  const sums = [0];
  for (const text of texts) sums.push((sums.at(-1) ?? 0) + text.length * (DENSE.test(text.slice(0, 40)) ? WEIGHT : 1));
  return sums;
}

/** The lines of a block with their offsets. */
export function linesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const lines: { text: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

/** The candidate that block `i` opens by its markup or by a label on its first line; null when there is none. */
export function labelledCandidate(view: View, i: number): Candidate | null {
  const block = view.blocks[i];
  const text = view.context.texts[i] ?? '';
  if (!block || view.claimed[i] || text === '') return null;
  if (block.type === 'heading') return isNoDivision(view, i, text) ? null : markedCandidate(view, text, i, block.level);
  if (block.type !== 'paragraph' && block.type !== 'preformatted' && block.type !== 'verse') return null;
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const { language } = view.context;
  const label =
    view.repeating?.get(i) ??
    readLabel(first, language) ??
    readPrefixed(first, view.prefixes, view.context.metadata.title ?? '') ??
    colonName(view, i, first);
  if (label && isNoLabel(first, label)) return null;
  // `Notes: I wrote this on a train.` labels a note.
  if (!label || (label.form === 'named' && noteLabel(text)?.alone === false)) return null;
  const rest = end < 0 ? '' : text.slice(end + 1);
  if (isCountedOn(label, rest, language) || (label.form === 'named' && isListItem(view, i))) return null;
  if (rest === '') return candidateOf(i, label, titleOnLine(i, label), null);
  const below = titleLines(rest, i, first.length + 1);
  const onLine = titleOnLine(i, label);
  // A title may wrap onto the next line; a label with nothing on its line takes the lines below as its title.
  if (below && block.type !== 'verse') return candidateOf(i, label, [...onLine, ...below], null);
  if (label.weak && label.form !== 'number') return null;
  if (block.type !== 'paragraph') return null;
  return candidateOf(i, label, onLine, { block: i, start: first.length + 1, end: text.length });
}

/** Whether a line and one beside it begin with the mark of a list's items: `- a lid`, `- a note`. */
function isListItem({ context }: View, i: number): boolean {
  const mark = /^\s*[-•*–]\s+(?=\S)/u.exec(context.texts[i] ?? '')?.[0];
  if (mark === undefined || /[-•*–]\s*$/u.test(context.texts[i] ?? '')) return false;
  return [i - 1, i + 1].some((at) => (context.texts[at] ?? '').startsWith(mark));
}

/** `Prologue:` alone on its line labels a division where the file's counted divisions have the colon too, or where it is centred. */
function colonName({ blocks, context, colons }: View, i: number, line: string): Label | null {
  const block = blocks[i];
  if (
    !(colons || (block?.type === 'paragraph' && block.align === 'center')) ||
    !/\p{L}\s*:\s*$/u.test(line) ||
    context.texts[i] !== line ||
    noteLabel(line) !== null
  )
    return null;
  const label = readLabel(line.replace(/\s*:\s*$/u, ''), context.language);
  return label?.form === 'named' ? label : null;
}

/** Whether several counted labels of a file end in a colon, with nothing behind it. */
export function labelsEndInColons({ texts, language }: SplitContext): boolean {
  const ends = texts.filter((text) => text.length < 60 && /:\s*$/.test(text));
  return ends.filter((text) => readLabel(text, language)?.form === 'counted').length > 1;
}

/** Whether the lines below a label count on from it: a list, not the title of one division. */
function isCountedOn({ number }: Label, rest: string, language: string | null): boolean {
  if (number === null || rest === '' || rest.length > LONGEST_BLOCK * 4) return false;
  return rest.split('\n').some((line) => readLabel(line, language)?.number === number + 1);
}

function markedCandidate({ context }: View, text: string, i: number, level: number): Candidate {
  const label = readLabel(text.replaceAll('\n', ' '), context.language) ?? labelOnTop(text, context.language);
  const family = `marked-${level}`;
  const span = { block: i, start: 0, end: text.length };
  if (!label) {
    const base = { from: i, to: i + 1, label, level, family, labelSpan: null, body: null };
    return { ...base, titleSpans: [span] };
  }
  return { ...candidateOf(i, label, titleOnLine(i, label), null), level, family };
}

/** A label on the first line of a heading, whatever title the lines below are. */
function labelOnTop(text: string, language: string | null): Label | null {
  const end = text.indexOf('\n');
  const label = end < 0 ? null : readLabel(text.slice(0, end), language);
  if (!label || label.titleStart < label.titleEnd) return null;
  return { ...label, titleStart: end + 1, titleEnd: text.length };
}

function candidateOf(i: number, label: Label, titleSpans: readonly Span[], body: Span | null): Candidate {
  const labelSpan = { block: i, start: label.start, end: label.end };
  const family = `${label.form}:${label.word}`;
  return { from: i, to: i + 1, label, level: null, family, labelSpan, titleSpans, body };
}

function titleOnLine(i: number, label: Label): readonly Span[] {
  return label.titleStart < label.titleEnd ? [{ block: i, start: label.titleStart, end: label.titleEnd }] : [];
}

/** The lines under a label as title lines, or null when they are prose. */
function titleLines(rest: string, block: number, offset: number): readonly Span[] | null {
  const lines = linesOf(rest).filter((line) => line.text.trim() !== '');
  if (lines.length > 4 || rest.length > LONGEST_BLOCK * 0.6) return null;
  if (!isCaps(rest) && !lines.every((line) => isTitleLike(line.text))) return null;
  return lines.map((line) => ({ block, start: offset + line.start, end: offset + line.start + line.text.length }));
}

/** So many larger gaps, each before a line alone, are no slips. */
const OWNED = 2;

/** How many blank lines a line must have above it, and one more, to stand apart: the usual ones where every larger gap is above such a line. */
export function apartFrom({ blocks, context }: Pick<View, 'blocks' | 'context'>): number {
  const { base } = context.gaps;
  const larger = blocks.flatMap(({ gapBefore }, i) => (i > 0 && gapBefore > base ? [i] : []));
  const isAlone = (i: number): boolean => {
    const text = context.texts[i] ?? '';
    const isLine =
      blocks[i]?.type === 'paragraph' && isTitleLike(text) && !/[.!?…]$/.test(text) && datelineLine(text)?.time == null;
    return isLine && (blocks[i + 1]?.gapBefore ?? 0) <= base && (context.texts[i + 1] ?? '').length > text.length;
  };
  return base > 0 && larger.length >= OWNED && larger.every(isAlone) && isAlone(0) ? base : base + 1;
}

/** A sentence of Chinese or Japanese; speech between dashes. */
const PROSE = /[。，、।۔]|\s[—–]\p{L}[^—–]*[—–]/u;

/** What a program calls something: `CONNECTION_END`, `crew_03`. */
const MACHINE = /[\p{L}\p{N}]_[\p{L}\p{N}]/u;

/** Whether a line is speech behind a dash, which ends as a sentence does: `– Chapter three. It is in the drawer.` */
export function isSpoken(line: string): boolean {
  return /^\s*[-–—]{1,2}\s*\p{L}[^\n]*\p{L}[.!?…]\s*$/u.test(line);
}

/** Whether a line could be words of a title by itself: short, no speech, not ended like a clause. */
export function isTitleLike(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > 120) return false;
  if (/[,;:]$/.test(text) || /[.!?…]["”’']$/.test(text)) return false;
  if (/^["“„«]/.test(text) && !/["”“»]$/.test(text)) return false;
  if (!/\p{L}|\p{N}/u.test(text) || PROSE.test(text) || MACHINE.test(text)) return false;
  const words = text.split(/\s+/).length;
  if (isCaps(text)) return words <= 40;
  if (/^\p{Ll}/u.test(text)) return false;
  return !/[.!]$/.test(text) ? words <= 16 : words <= 7;
}

/** A small letter before any sign that may make one not count: most lines have it in their first word. */
const SMALL_LETTER = /^[^[’'-]*[a-z]/;

/** A cheap look whether all letters of a text may be capitals, whatever is drawn around them. */
export function mayBeCaps(text: string): boolean {
  return !SMALL_LETTER.test(text);
}

/**
 * All letters are capitals, and there are at least two. Small letters in a bracketed footnote mark do not count, nor those
 * between capitals that a keyboard has in small letters alone: `STRAßE`, `LA PRESèNCIA`.
 */
export function isCaps(text: string): boolean {
  if (SMALL_LETTER.test(text)) return false;
  const letters = text.replace(/\[[^\]]{1,4}\]/g, '').replace(/(?<=\p{Lu})[’']s\b|--?continued\b/gu, '');
  return (
    !/\p{Ll}/u.test(letters.replace(/(?<=\p{Lu})[ß-öø-ÿ](?=\p{Lu})/gu, '')) &&
    (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2
  );
}

/** The inlines of a block that can hold a heading. */
export function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.children;
  if (block.type === 'preformatted') return [{ type: 'text', value: block.text }];
  if (block.type !== 'verse') return [];
  const lines = block.stanzas.flat();
  return lines.flatMap((line, i): Inline[] => [...(i > 0 ? [{ type: 'hard-break' } as const] : []), ...line.children]);
}

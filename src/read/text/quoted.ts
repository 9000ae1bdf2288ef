import { isAttribution } from '../../header/quoted-reply.ts';
import type { Block, Quotation } from '../../model/index.ts';
import { toBlocks } from './blocks.ts';
import { isBlank, type Line, unindented } from './lines.ts';
import { beginsLower, endsSentence } from './measure.ts';
import type { Draft } from './paragraphs.ts';

/** The marks with which mail programs quote, as deep as they are many. */
const MARKS = /^(?:> ?)+/;
/** Letters of a story above its first quotation: with fewer, a mail that is answered stands on top. */
const TOLD = 80;
/** What leads to a quotation stands so many lines above it at most. */
const NEAR = 4;
/** No mail is quoted deeper. */
const DEEPEST = 12;

/** Quoted lines that touch: where they begin, and the line after their last. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly full: readonly Line[];
}

/**
 * Lines without the marks that quote mails in the middle of a story, each with its depth; a mark alone is a blank line.
 * All such runs must read as mails do: a prompt (`> open door`) and lines that a screen shows keep their signs.
 */
export function withoutQuoteMarks(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.startsWith('>'))) return lines;
  const runs = runsOf(lines);
  if (!runs.some((run) => run.full.length > 1) || !runs.every((run) => isMail(lines, run))) return lines;
  const bare = [...lines];
  for (const { from, to } of runs) {
    for (let at = from; at < to; at++) {
      const line = lines[at] as Line;
      const quote = depthOf(line);
      bare[at] = { ...unindented(line, line.text.replace(MARKS, '')), quote };
    }
  }
  return bare;
}

function depthOf({ text }: Line): number {
  return MARKS.exec(text)?.[0].replaceAll(' ', '').length ?? 0;
}

/** The runs of quoted lines below the first prose; none where one has no words. */
function runsOf(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  let told = 0;
  for (let from = 0; from < lines.length; from++) {
    const line = lines[from] as Line;
    if (depthOf(line) === 0) {
      told += endsSentence(line) || beginsLower(line) ? line.text.length : 0;
      continue;
    }
    let to = from;
    while (to < lines.length && depthOf(lines[to] as Line) > 0) to++;
    if (told < TOLD) return [];
    const full = lines.slice(from, to).filter(({ text }) => /\p{L}/u.test(text));
    runs.push({ from, to, full });
    from = to - 1;
  }
  return runs;
}

/** Whether quoted lines are sentences, told under a colon, parted by bare marks, or wrapped. */
function isMail(lines: readonly Line[], { from, to, full }: Run): boolean {
  const bare = full.map((line) => unindented(line, line.text.replace(MARKS, '')));
  if (
    !bare.some((line) => endsSentence(line) && /\p{Ll}/u.test(line.text)) ||
    !/^[\p{Lu}\p{Lo}"'“‘«„¿¡(—–-]/u.test(bare[0]?.text ?? '')
  )
    return false;
  if (full.some((line) => depthOf(line) > DEEPEST)) return false;
  // What a program quotes with its line is the mail that is answered.
  if (isAttribution(bare[0]?.text ?? '')) return false;
  const above = lines.slice(Math.max(0, from - NEAR), from).findLast((line) => !isBlank(line));
  const isLed = above?.text.endsWith(':') === true;
  if (full.length < 2) return isLed;
  const parted = lines.slice(from + 1, to - 1).some((line) => line.text.replace(MARKS, '') === '');
  const wrapped = bare.some((line, i) => i > 0 && beginsLower(line) && !endsSentence(bare[i - 1] as Line));
  return isLed || parted || wrapped;
}

/** Drafts as blocks, quoted ones in quotations that are as deep as their marks. */
export function toQuotedBlocks(drafts: readonly Draft[], source: string, depth = 0): Block[] {
  const isDeeper = (draft: Draft | undefined): boolean => (draft?.lines[0]?.quote ?? 0) > depth;
  if (!drafts.some(isDeeper)) return toBlocks(drafts, source);
  const blocks: Block[] = [];
  for (let from = 0; from < drafts.length; ) {
    const deeper = isDeeper(drafts[from]);
    let to = from;
    while (to < drafts.length && isDeeper(drafts[to]) === deeper) to++;
    const part = drafts.slice(from, to);
    blocks.push(...(deeper ? [quotation(part, source, depth + 1)] : toBlocks(part, source)));
    from = to;
  }
  return blocks;
}

function quotation(drafts: readonly Draft[], source: string, depth: number): Quotation {
  const children = toQuotedBlocks(drafts, source, depth);
  const [first, last] = [children[0], children.at(-1)];
  return {
    type: 'quotation',
    place: { source, line: first?.place.line ?? 1, endLine: last?.place.endLine ?? 1 },
    gapBefore: first?.gapBefore ?? 0,
    children,
  };
}

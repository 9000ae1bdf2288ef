import { type Block, blockText, type Decision, type Letter, type Reason, scoreOf } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { closesIn, isSignature, isSignOff, openingLanguages, salutation } from '../words/letter-lines.ts';
import { WRITTEN_WORDS } from '../words/narration-tables.ts';
import { fillsTime } from '../words/times.ts';
import type { Shaped } from './index.ts';
import { madeDecision, withFound } from './unit.ts';

/** From this score on, blocks are a letter; and the most blocks that one has between salutation and sign-off. */
const [LETTER, LONGEST] = [0.7, 24];

/** A chapter's number above a letter is no date; a day may be one. */
function isDivision(line: string): boolean {
  const label = readLabel(line);
  return label !== null && label.form !== 'named' && !fillsTime(label.word);
}

/** `LETTER IV`, `Chapter 2`: a line that counts a division with a word. */
function countsDivision(line: string): boolean {
  return line.length <= 60 && isDivision(line) && readLabel(line)?.form === 'counted';
}

const POSTSCRIPT = /^["“'‘_*\s]*p\.? ?(?:p\.? ?)?s\b/iu;
const INTRODUCED = new RegExp(String.raw`\b(?:${WRITTEN_WORDS})\b`, 'iu');

/** The lines of a paragraph; none for other blocks. */
function lines(block: Block | undefined): string[] {
  return block?.type === 'paragraph' && block.role === undefined
    ? blockText(block, '\n')
        .split('\n')
        .map((line) => line.trim())
    : [];
}

/**
 * Index of the block after the sign-off of a letter that opens at `at`; null when there is no sign-off. One that opens
 * in other languages than English closes in one of them.
 */
function endOf(
  blocks: readonly Block[],
  at: number,
  elsewhere: readonly string[],
): { readonly end: number; readonly signed: boolean } | null {
  const closes = (line: string): boolean => (elsewhere.length > 0 ? closesIn(line, elsewhere) : isSignOff(line));
  for (let i = at; i < Math.min(blocks.length, at + LONGEST); i++) {
    const block = blocks[i] as Block;
    if (block.type !== 'paragraph' && block.type !== 'verse' && block.type !== 'list') return null;
    const own = lines(block);
    // No letter runs on over the heading of the next: what has no sign-off is none.
    if (i > at && own.length === 1 && countsDivision(own[0] as string)) return null;
    const text = own.join(' ');
    if (i > at && (salutation(text) === 'sure' || !/[\p{L}\p{N}]/u.test(text) === (block.type === 'paragraph')))
      return null;
    const closing = own.findIndex((line, k) => (i > at || k > 0) && closes(line));
    if (closing < 0) continue;
    if (closing < own.length - 1) return { end: postscripts(blocks, i + 1), signed: true };
    const next = lines(blocks[i + 1]);
    // `Your compass points to the galley.` above `Your son, Ned`: the last of them takes leave.
    if (closing === 0 && /[.!?]$/.test(text) && next.length === 1 && closes(next[0] as string)) continue;
    const signed = next.length === 1 && isSignature(next[0] as string);
    return { end: postscripts(blocks, signed ? underSignature(blocks, i + 2) : i + 1), signed };
  }
  return null;
}

/** The index after the lines that stand directly under a signature as it stands under the sign-off: a rank, a place. */
function underSignature(blocks: readonly Block[], at: number): number {
  let end = at;
  const close = blocks[at - 1]?.gapBefore === 0 && (blocks[at - 2]?.gapBefore ?? 0) > 0;
  while (close && end < at + 3 && blocks[end]?.gapBefore === 0) {
    const own = lines(blocks[end]);
    if (own.length !== 1 || (own[0] as string).length > 40 || /[.!?]$/.test(own[0] as string)) break;
    end++;
  }
  return end;
}

/** The index after the postscripts that follow, each with the initials under it. */
function postscripts(blocks: readonly Block[], at: number): number {
  let end = at;
  while (POSTSCRIPT.test(lines(blocks[end])[0] ?? '')) {
    end++;
    const initials = lines(blocks[end]);
    if (initials.length === 1 && (initials[0] as string).length <= 12 && isSignature(initials[0] as string)) end++;
  }
  return end;
}

/** The index, not before `after`, of the first of the short lines of place and date right above a salutation. */
function headOf(blocks: readonly Block[], at: number, after: number): number {
  let head = at;
  while (head > after && at - head < 3) {
    const above = lines(blocks[head - 1]);
    const isHead =
      above.length > 0 &&
      above.length <= 4 &&
      above.every((line) => line.length <= 60) &&
      (above.some((line) => /\d/.test(line)) || (head < at && standsOn(blocks, head))) &&
      !above.some((line) => isDivision(line));
    if (!isHead || isFactsAtTop(blocks, head - 1) || /[.!?]["”]?$/.test(above.at(-1) as string)) break;
    head--;
  }
  return head;
}

/** A line that states a fact: `Date: Mon, 3 Mar 2008`. */
const FACT = /^[*_]{0,2}\p{Lu}[\p{L}-]{1,20}:[*_]{0,2}\s\S/u;

/** Whether a block with facts stands above all prose: a mail's or the story's own header, not a letter's head. */
function isFactsAtTop(blocks: readonly Block[], at: number): boolean {
  if (at > 12 || !lines(blocks[at]).some((line) => FACT.test(line))) return false;
  return blocks.slice(0, at).every((block) => lines(block).every((line) => line.length <= 120));
}

/** Whether a block stands right under the one above it, which itself stands apart: an address over its date. */
function standsOn(blocks: readonly Block[], at: number): boolean {
  return blocks[at]?.gapBefore === 0 && (blocks[at - 1]?.gapBefore ?? 0) > 0;
}

interface Candidate {
  readonly from: number;
  readonly end: number;
  readonly reasons: readonly Reason[];
}

function firstLine(block: Block | undefined): string {
  if (block?.type !== 'paragraph' || block.role !== undefined) return '';
  const text = blockText(block, '\n');
  const end = text.indexOf('\n');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

/** Whether a paragraph says STOP between sentences: more than once on its first line, or on several lines. */
function isTelegram(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || !blockText(block, '\n').includes('STOP')) return false;
  const [first = '', ...more] = lines(block);
  return (first.match(/\bSTOP\b/g)?.length ?? 0) + more.filter((line) => /\bSTOP\b/.test(line)).length >= 2;
}

function candidateAt(blocks: readonly Block[], at: number, after: number): Candidate | null {
  const first = firstLine(blocks[at]);
  if (isTelegram(blocks[at])) {
    return { from: at, end: at + 1, reasons: [{ cue: 'a telegram: STOP between sentences', weight: 0.8 }] };
  }
  const opens = salutation(first);
  const elsewhere = opens === 'elsewhere' ? openingLanguages(first) : [];
  const found = opens === null ? null : endOf(blocks, at, elsewhere);
  if (!found) return null;
  const from = headOf(blocks, at, after);
  const reasons: Reason[] = [
    { cue: 'salutation', weight: opens === 'greeting' ? 0.25 : 0.45 },
    { cue: 'sign-off', weight: 0.35 },
    ...(found.signed ? [{ cue: 'signature', weight: 0.15 }] : []),
    ...(INTRODUCED.test(lines(blocks[from - 1]).join(' ')) ? [{ cue: 'introduced as a letter', weight: 0.15 }] : []),
  ];
  return { from, end: found.end, reasons };
}

/** Whether the blocks of a quotation are one letter: a salutation near the top, and a sign-off or a name as the last line. */
function isLetterWhole(children: readonly Block[]): boolean {
  const opening = children.slice(0, 3).findIndex((child) => salutation(firstLine(child)) !== null);
  if (opening < 0 || children.length - opening < 2) return false;
  const whole = candidateAt(children, opening, 0);
  if (whole && scoreOf(whole.reasons) >= LETTER) return whole.end === children.length;
  const last = lines(children.at(-1)).at(-1) ?? '';
  return (
    salutation(firstLine(children[opening])) === 'sure' &&
    isSignature(last) &&
    last.length <= 30 &&
    !/\p{Ll}[.!?]$/u.test(last)
  );
}

/** Finds letters: from a salutation, with the date above it, to the sign-off and its postscripts; and telegrams. */
export function findLetters(blocks: readonly Block[]): Shaped {
  const decisions: Decision[] = [];
  const found = new Map<number, { readonly block: Letter; readonly count: number }>();
  let free = 0;
  for (let at = 0; at < blocks.length; at++) {
    const quoted = blocks[at] as Block;
    if (quoted.type === 'quotation' && isLetterWhole(quoted.children)) {
      found.set(at, { block: { ...quoted, type: 'letter' }, count: 1 });
      decisions.push(
        madeDecision('letter', quoted, [{ cue: 'a quotation from salutation to signature', weight: 0.9 }]),
      );
      free = at + 1;
      continue;
    }
    const candidate = candidateAt(blocks, at, free);
    if (!candidate) continue;
    const children = blocks.slice(candidate.from, candidate.end);
    const [first, last] = [children[0], children.at(-1)] as [Block, Block];
    const place = { ...first.place, endLine: last.place.endLine };
    const score = scoreOf(candidate.reasons);
    const verdict = score >= LETTER ? 'cut' : 'none';
    decisions.push({
      kind: 'letter',
      place,
      verdict,
      score,
      reasons: candidate.reasons,
      words: blockText(first).slice(0, 40),
    });
    if (score < LETTER) continue;
    found.set(candidate.from, {
      block: { type: 'letter', place, gapBefore: first.gapBefore, children },
      count: children.length,
    });
    free = candidate.end;
    at = free - 1;
  }
  return { blocks: withFound(blocks, found), decisions };
}

import { type Block, blockText, type Decision, type Letter, opensWith, type Reason } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { fillsTime } from '../words/times.ts';
import type { Shaped } from './index.ts';
import { scoreOf, withFound } from './unit.ts';

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
const INTRODUCED =
  /\b(letter|note|postcard|telegram|card|wrote|writes|written|read|reads|message|envelope|page|paper)\b/iu;

/** The lines of a paragraph; none for other blocks. */
function lines(block: Block | undefined): string[] {
  return block?.type === 'paragraph' && block.role === undefined
    ? blockText(block, '\n')
        .split('\n')
        .map((line) => line.trim())
    : [];
}

/** Index of the block after the sign-off of a letter that opens at `at`; null when there is no sign-off. */
function endOf(blocks: readonly Block[], at: number): { readonly end: number; readonly signed: boolean } | null {
  for (let i = at; i < Math.min(blocks.length, at + LONGEST); i++) {
    const block = blocks[i] as Block;
    if (block.type !== 'paragraph' && block.type !== 'verse' && block.type !== 'list') return null;
    const own = lines(block);
    // No letter runs on over the heading of the next: what has no sign-off is none.
    if (i > at && own.length === 1 && countsDivision(own[0] as string)) return null;
    const text = own.join(' ');
    if (i > at && (salutation(text) === 'sure' || !/[\p{L}\p{N}]/u.test(text) === (block.type === 'paragraph')))
      return null;
    const closing = own.findIndex((line, k) => (i > at || k > 0) && isSignOff(line));
    if (closing < 0) continue;
    if (closing < own.length - 1) return { end: postscripts(blocks, i + 1), signed: true };
    const next = lines(blocks[i + 1]);
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
  const found = opens === null ? null : endOf(blocks, at);
  if (!found) return null;
  const from = headOf(blocks, at, after);
  const reasons: Reason[] = [
    { cue: 'salutation', weight: opens === 'sure' ? 0.45 : 0.25 },
    { cue: 'sign-off', weight: 0.35 },
    ...(found.signed ? [{ cue: 'signature', weight: 0.15 }] : []),
    ...(INTRODUCED.test(lines(blocks[from - 1]).join(' ')) ? [{ cue: 'introduced as a letter', weight: 0.15 }] : []),
  ];
  return { from, end: found.end, reasons };
}

/** Finds letters: from a salutation, with the date above it, to the sign-off and its postscripts; and telegrams. */
export function findLetters(blocks: readonly Block[]): Shaped {
  const decisions: Decision[] = [];
  const found = new Map<number, { readonly block: Letter; readonly count: number }>();
  let free = 0;
  for (let at = 0; at < blocks.length; at++) {
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

const DEAR =
  /^["“'‘_*\s]*(?:my\s+)?(?:own\s+)?(?:dear(?:est)?|darling|beloved)\b(?:[^.!?"”]|(?<=\b(?:mr|mrs|ms|dr|st|messrs|mme|prof|rev|fr|sr))\.){0,50}[,:;.—–-]*["”_*]*$/iu;
/** Without a name the line's sign tells it from the first words of a sentence. */
const FORMAL =
  /^["“'‘_*\s]*(?:sirs?|madame?|sir or madam|gentlemen|ladies(?: and gentlemen)?|messrs\.?|to whom it may concern|my lords?|your (?:grace|majesty|highness|honou?r|excellency|lordship|ladyship|worship))\s?[,:—–-]+["”_*]*$/i;
const GREETING = /^["“'‘_*\s]*(?:hello|hi|hey|to)\s+\p{Lu}[^.!?"”]{0,30},["”_*]*$/iu;
const CLOSING =
  /^["“'‘_*\s—–-]*(?:(?:and )?(?:i (?:am|remain),? )?(?:ever |always |very |most )*(?:yours?\b|sincerely|respectfully|faithfully|affectionately|cordially)|(?:with |all |much |lots of )*(?:my )?(?:love|regards|affection|kisses)\b|(?:with )?(?:best|kind|warm)(?:est)?(?: \w+)?\b(?: wishes| regards)?|your (?:\w+,? )?(?:\w+ )?(?:friend|brother|sister|son|daughter|mother|father|servant|wife|husband|uncle|aunt|cousin|loving|affectionate)\b|xo(?:xo)*\b)[^.!?]{0,50}[.,!—–-]*$/iu;
const SIGNATURE = /^["“'‘_*\s]*[—–-]{0,2}\s*\p{Lu}[\p{L}.'’ &-]{0,40}["”_*]*$/u;

/** How salutations begin. */
const maySalute = opensWith(
  'my|own|dear|darling|beloved|hello|hi|hey|to|sir|madam|gentlemen|ladies|messrs|your'.split('|'),
);

/** Whether a line opens a letter: by its words alone, by a greeting that talk has too, or not at all. */
function salutation(line: string): 'sure' | 'greeting' | null {
  if (line.length > 60 || !maySalute(line)) return null;
  if (DEAR.test(line) || FORMAL.test(line)) return 'sure';
  return line.length <= 40 && GREETING.test(line) ? 'greeting' : null;
}

/** Whether a line takes leave at the end of a letter. */
export function isSignOff(line: string): boolean {
  return line.length <= 60 && CLOSING.test(line);
}

/** Whether a line may be a name under a letter. */
function isSignature(line: string): boolean {
  return SIGNATURE.test(line);
}

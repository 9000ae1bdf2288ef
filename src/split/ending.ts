import { addTo, type Block, countsOf, type Reason } from '../model/index.ts';
import { pleads } from '../words/author-talk.ts';
import type { EndingPhrase } from '../words/endings.ts';
import { endingPhrase } from '../words/endings.ts';
import { fold } from '../words/fold.ts';
import { opensInSpeech } from '../words/narration.ts';
import { recent } from '../words/recent.ts';
import { type Claim, decide, type EndingClaim, type Findings } from './claim.ts';
import type { SplitContext } from './context.ts';
import { IN_BRACKETS, isBracketed, isToldOf, NO_TAIL, type Tail, tailsOf } from './ending-tail.ts';
import { noteLabel } from './note-label.ts';
import { isOrnament } from './scene/ornament.ts';
import { goesOn } from './scene/prose.ts';

/** The longest tail (in words and in blocks) that may follow an ending as the author's own words. */
const TAIL_WORDS = 300;
const TAIL_BLOCKS = 8;
/** So few words without speech are hardly a scene. */
const SILENT_WORDS = 120;
/** After the end of a whole book, so small a share of its words is advertisements and notes. */
const TAIL_SHARE = 0.02;

/**
 * Finds the lines that end a part: "to be continued" and its kin, and "The End".
 * A line that prose could also hold counts only where nothing but notes follows before the next heading or the
 * end of the file.
 */
export function findEndings(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const phrases = context.texts.map(
    (text, i) => endingPhrase(text, context.language) ?? borrowedEnd(i, blocks, claimed, context),
  );
  const tails = tailsOf(blocks, claimed, phrases, context);
  const words = context.words.reduce((sum, count) => sum + count, 0);
  const counts = timesOf(context.texts, phrases);
  const habit = habitualEnds(blocks, claimed, context, tails);
  const claims: EndingClaim[] = [];
  const decisions = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (claimed[i] || !mayEnd(block)) continue;
    const text = context.texts[i] ?? '';
    const phrase = phrases[i] ?? (habit.has(i) ? HABITUAL : null);
    if (!phrase) continue;
    const again = (counts.get(lineKey(text)) ?? 0) > 1;
    const reasons = reasonsFor(i, phrase, blocks, context, tails[i + 1] ?? NO_TAIL, words, again);
    const cut = reasons.reduce((sum, reason) => sum + reason.weight, 0) >= 0.5;
    const decision = decide('ending', block, text, cut ? 'cut' : 'none', reasons);
    decisions.push(decision);
    if (cut) claims.push({ kind: 'ending', from: i, to: i + 1, role: roleOf(phrase, context), decision });
  }
  return { claims, decisions, diagnostics: [] };
}

/** A line of its own, which pages may set in as they do quotations. */
function mayEnd(block: Block): boolean {
  if (block.type !== 'quotation') return block.type === 'paragraph' || block.type === 'heading';
  return block.children.length === 1 && block.children[0]?.type === 'paragraph';
}

/** A word or two. */
const FEW_WORDS = 3;

/** No ending is longer. */
const LONGEST = 90;

/** `Owari`, `Konec`: people end their stories in words of other languages, alone on the last line of a part. */
function borrowedEnd(
  i: number,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  { texts, words }: SplitContext,
): EndingPhrase | null {
  const own = texts[i] ?? '';
  if (i === 0 || (words[i] ?? 0) > FEW_WORDS || own.length > LONGEST) return null;
  const next = texts[i + 1] ?? '';
  const isLast = (at: number): boolean =>
    at >= blocks.length || claimed[at]?.kind === 'heading' || claimed[at]?.kind === 'front-matter';
  const isNoted = noteLabel(next) !== null || (isLast(i + 2) && IN_BRACKETS.test(next));
  const text = own.replace(/(?:\.{3}|…)(?=\W*$)/u, '').replace(/^\W*?(?=[\p{L}“"])|(?<=\p{L})[^\p{L}?”"]*$/gu, '');
  const phrase = /[.,;:?"“”]/.test(text) ? null : endingPhrase(own, null);
  if (isLast(i + 1) || isNoted) return phrase;
  // Between signs of its own such a line says it anywhere.
  return phrase?.plain && phrase.role === 'continued' && IN_SIGNS.test(own) ? phrase : null;
}

/** Between the same signs, or brackets. */
const IN_SIGNS = /^\s*(?:\[.*\]|\{.*\}|<.*>|([-~*_=/|+#:]{1,3}).*\1)\s*$/u;

/** The end of the last part of a work whose number of parts is known is the end of the work. */
function roleOf(phrase: EndingPhrase, context: SplitContext): 'continued' | 'the-end' {
  const total = context.metadata.part?.total ?? null;
  return phrase.number !== null && phrase.number === total ? 'the-end' : phrase.role;
}

/** Whether a line is in quotation marks as a whole: `"To be continued."` */
function isSaid(text: string): boolean {
  return /^\s*["“«„].*["”»“]\s*$/u.test(text);
}

function reasonsFor(
  i: number,
  phrase: EndingPhrase,
  blocks: readonly Block[],
  context: SplitContext,
  tail: Tail,
  words: number,
  again: boolean,
): readonly Reason[] {
  const reasons: Reason[] = [sayingOf(phrase)];
  const next = context.texts[i + 1] ?? '';
  const aside = noteLabel(next) !== null || pleads(next);
  // What the source heads with the words is set apart from them.
  const isHead = blocks[i]?.type === 'heading';
  const toldOf = !again && !aside && !isHead && isToldOf(i, phrase, tail, blocks, context);
  if (tail.words === 0) reasons.push({ cue: 'last words of the part', weight: 0.4 });
  else if (aside) reasons.push({ cue: 'only a note follows', weight: 0.3 });
  else if (isBracketed(next, tail)) reasons.push({ cue: 'only words in brackets follow', weight: 0.3 });
  else if (tail.words <= TAIL_WORDS && tail.blocks <= TAIL_BLOCKS) {
    const gap = (blocks[i + 1]?.gapBefore ?? 0) > context.gaps.base;
    const after = context.texts.slice(i + 1, i + 1 + TAIL_BLOCKS);
    const silent = tail.words <= SILENT_WORDS && !after.some(opensInSpeech);
    reasons.push({ cue: 'little follows', weight: gap ? 0.3 : toldOf ? 0 : silent ? 0.2 : 0.1 });
  } else if (!phrase.plain && tail.words <= words * TAIL_SHARE) {
    reasons.push({ cue: 'hardly anything of the file follows', weight: 0.2 });
  } else reasons.push({ cue: 'the story goes on after it', weight: phrase.plain ? -0.1 : -0.4 });
  if (toldOf && phrase.plain && tail.words > 0) reasons.push({ cue: 'the story is told on below it', weight: -0.3 });
  if (!again && !aside && tail.words > 0 && isSaid(context.texts[i] ?? ''))
    reasons.push({ cue: 'somebody says it', weight: -0.5 });
  if (again && !phrase.plain) reasons.push({ cue: 'several parts end so', weight: 0.3 });
  if (i === 0) reasons.push({ cue: 'nothing stands before it', weight: -0.8 });
  if (!aside && goesOn(i, blocks, context.texts))
    reasons.push({ cue: 'the next paragraph goes on with it', weight: -0.8 });
  return reasons;
}

/** A line that says nothing of an end and closes one part after another. */
const HABITUAL: EndingPhrase = { role: 'continued', number: null, plain: false };

function sayingOf(phrase: EndingPhrase): Reason {
  if (phrase === HABITUAL) return { cue: 'a line apart at the end of several parts', weight: 0.3 };
  if (phrase.plain) return { cue: 'says that the part ends here', weight: 0.6 };
  return { cue: phrase.role === 'continued' ? 'takes leave' : 'says "the end"', weight: 0.3 };
}

/** The longest line that several parts may end with, and the fewest parts that make a habit. */
const HABIT_LENGTH = 60;
const HABIT_PARTS = 3;

/**
 * Lines apart from the prose (in marks, centred) that close most of a file's parts and stand nowhere else: endings,
 * whatever they say and in whatever language.
 */
function habitualEnds(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
  tails: readonly Tail[],
): ReadonlySet<number> {
  const ends: number[] = [];
  const isTold = (i: number): boolean => {
    const text = context.texts[i] ?? '';
    return !claimed[i] && text.trim() !== '' && blocks[i]?.type !== 'scene-break' && !isOrnament(text);
  };
  let parts = 0;
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    if (!isTold(i)) return;
    const next = context.texts[i + 1] ?? '';
    const tail = tails[i + 1] ?? NO_TAIL;
    if (tail.words > 0 && noteLabel(next) === null && !isBracketed(next, tail)) return;
    if (tail.words === 0) parts++;
    if (text.length <= HABIT_LENGTH && isApart(block, text) && !noteLabel(text)) ends.push(i);
  });
  if (ends.length < HABIT_PARTS) return new Set();
  const all = countsOf(context.texts.filter((text, i) => text.length <= HABIT_LENGTH && isTold(i)).map(lineKey));
  const counts = new Map<string, number[]>();
  for (const i of ends) {
    const key = lineKey(context.texts[i] ?? '');
    addTo(counts, key, i);
  }
  const habit = [...counts].filter(
    ([key, places]) => places.length >= HABIT_PARTS && places.length * 2 > parts && all.get(key) === places.length,
  );
  return new Set(habit.flatMap(([, places]) => places));
}

/** In marks on both sides or centred, and no speech. */
function isApart(block: Block, text: string): boolean {
  if (block.type !== 'paragraph' || opensInSpeech(text)) return false;
  return block.align === 'center' || /^\s*[-~*_=<>/[{(|+#:]+.*\p{L}.*[-~*_=<>/\]})|+#:]+\s*$/u.test(text);
}

/** How often each line that says an end is met, whatever number it counts. */
function timesOf(texts: readonly string[], phrases: readonly (EndingPhrase | null)[]): ReadonlyMap<string, number> {
  return countsOf(texts.filter((_, i) => phrases[i]).map(lineKey));
}

const lineKeys = recent<string>(4096);

function lineKey(text: string): string {
  return lineKeys(text, () => fold(text).replace(/\d+/g, '#'));
}

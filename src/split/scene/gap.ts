import { datelineLine } from '../dateline-line.ts';
import type { Cue } from './evidence.ts';
import type { SceneGround } from './ground.ts';
import { openingCues } from './opening.ts';
import { endsInsideSpeech, opensInSpeech } from './prose.ts';

/** A larger gap between two paragraphs of prose, with all that speaks for and against a break there. */
export interface GapCandidate {
  readonly index: number;
  readonly cues: readonly Cue[];
}

/** A quotation that a colon announces is closed by the next larger gap within this many blocks. */
const QUOTATION_BLOCKS = 12;
/** Nearer than this, in words, two gaps of one line more, or two gaps well above, are scars rather than scenes. */
const CROWDED_WORDS = 150;
const CROWDED_WORDS_BIG = 30;
/** How many blocks back an inset's short lines are looked for. */
const INSET_REACH = 3;
/** A file this long (in paragraphs) whose larger gaps are at most this share of them keeps its gaps on purpose. */
const LONG_FILE = 150;
const RARE_SHARE = 1 / 150;
const COMMON_SHARE = 0.15;

/** The larger gaps that nothing explains but a break, or a scar. */
export function gapCandidates(ground: SceneGround): readonly GapCandidate[] {
  const indices = unexplained(ground);
  const sizes = new Set(indices.map((i) => ground.blocks[i]?.gapBefore));
  return indices.map((i, n) => ({
    index: i,
    cues: [
      ...sizeCues(ground, i, sizes.size),
      ...habitCues(ground, indices, n),
      ...openingCues(ground.context.texts[i] ?? '', ground.context.texts[i + 1] ?? ''),
      ...joinCues(ground, i),
    ],
  }));
}

function unexplained(ground: SceneGround): readonly number[] {
  const { blocks, stands, context } = ground;
  const indices: number[] = [];
  let quotedUntil = -1;
  for (let i = 1; i < blocks.length; i++) {
    if ((blocks[i]?.gapBefore ?? 0) <= context.gaps.base) continue;
    const announced = /[:：][-—–]*\s*$/u.test((context.texts[i - 1] ?? '').slice(-10));
    if (announced) quotedUntil = i + QUOTATION_BLOCKS;
    else if (i <= quotedUntil) quotedUntil = -1;
    else if (stands[i] === 'prose' && stands[i - 1] === 'prose' && !bordersInset(ground, i)) indices.push(i);
  }
  return indices;
}

/** Whether a gap sets off a letter, a telegram, a poem or its source rather than parting two scenes. */
function bordersInset(ground: SceneGround, i: number): boolean {
  const text = (j: number): string => ground.context.texts[j] ?? '';
  if (isInsetLine(text(i)) || isBracketed(text(i - 1))) return true;
  for (let j = i - 1; j >= Math.max(0, i - INSET_REACH); j--) {
    if (ground.stands[j] === 'apart' || isInsetLine(text(j))) return true;
    if ((ground.blocks[j]?.gapBefore ?? 0) > ground.context.gaps.base) return false;
  }
  return false;
}

/** A short line that is no sentence: an address, a signature, a date. */
function isInsetLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 60) return false;
  if (/[\p{L}\p{N},_]$/u.test(line)) return true;
  return datelineLine(line.replace(/^["“‘']|["”’']?\.?["”’']?$/gu, ''))?.time === 'exact';
}

function isBracketed(text: string): boolean {
  return text.length < 120 && /^[\s_*]*[[(].*[\])][\s_*.]*$/su.test(text);
}

function sizeCues(ground: SceneGround, i: number, sizes: number): readonly Cue[] {
  const { base } = ground.context.gaps;
  const gap = ground.blocks[i]?.gapBefore ?? 0;
  const cues: Cue[] = [];
  if (base === 0) cues.push('blankLine');
  else if (gap === 2 * base + 1) cues.push('emptyParagraph');
  else cues.push(gap === base + 1 ? 'smallGap' : 'bigGap');
  if (sizes === 1) cues.push('consistent');
  return cues;
}

function habitCues(ground: SceneGround, indices: readonly number[], n: number): readonly Cue[] {
  const cues: Cue[] = [];
  const prose = ground.blocks.length;
  const share = indices.length / Math.max(1, prose);
  if (prose >= LONG_FILE && share <= RARE_SHARE) cues.push('rare');
  if (indices.length > 3 && share > COMMON_SHARE) cues.push('common');
  const i = indices[n] ?? 0;
  const small = ground.blocks[i]?.gapBefore === ground.context.gaps.base + 1;
  const least = small ? CROWDED_WORDS : CROWDED_WORDS_BIG;
  const near = (j: number | undefined): boolean =>
    j !== undefined && Math.abs((ground.words[j] ?? 0) - (ground.words[i] ?? 0)) < least;
  if (near(indices[n - 1]) || near(indices[n + 1])) cues.push('crowded');
  else if (indices.length > 1) cues.push(ground.blocks.length < LONG_FILE ? 'scattered' : 'spaced');
  return cues;
}

function joinCues(ground: SceneGround, i: number): readonly Cue[] {
  const before = ground.context.texts[i - 1] ?? '';
  const cues: Cue[] = [];
  if (/[\p{L}\p{N},;]\s*$/u.test(before.slice(-5))) cues.push('fragment');
  if (endsInsideSpeech(before) && opensInSpeech(ground.context.texts[i] ?? '')) cues.push('insideSpeech');
  return cues;
}

import { addressesReaders } from '../words/author-talk.ts';
import type { NoteClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { datelineLine } from './dateline-line.ts';
import { spokenLabel } from './label.ts';
import { isDrawn, isEmphasised, type NoteGround } from './note-ground.ts';
import { noteAt, sumOf, THRESHOLD, wordReasons } from './note-reasons.ts';

/** Such a note has so many words at least, and at most. */
const [FEWEST, MOST] = [5, 80];

/** Signs around a whole paragraph in which stories seldom set sentences, with those in which they set thoughts and asides behind. */
const RARE =
  /^(?:\{[\s\S]*\}|<[^a-z/!][\s\S]*>|\(\([\s\S]*\)\)|\[\[[\s\S]*\]\]|([~|=+#^\\]{1,3}|\p{So}|\/\/|::)\s?(?![\s~|=+#^\\/:])[\s\S]*[^\s~|=+#^\\/:]\s?\1)$/u;
const COMMON = /^(?:\[[\s\S]*\]|\([\s\S]*\)|([*_/])(?![\s*_/])[\s\S]*[^\s*_/]\1)$/u;
/** A dash before what is said, and none behind it. */
const DASHED = /^(?:--|[–—])\s\S[\s\S]*[^–—-]$/u;

/** How a paragraph is set apart from the prose: what is drawn around it, and how much that says. */
function signsOf(i: number, { blocks, context }: NoteGround): readonly [sign: string, weight: number] | null {
  const text = (context.texts[i] ?? '').trim();
  if (RARE.test(text)) return [text.slice(0, 1), /^[{<([]/.test(text) ? 0.35 : 0.3];
  if (COMMON.test(text)) return [text.slice(0, 1), 0.2];
  if (DASHED.test(text)) return ['–', 0.1];
  const [only, ...more] = blocks[i]?.type === 'quotation' ? (blocks[i]?.children ?? []) : [blocks[i]];
  const block =
    only !== undefined && 'type' in only && only.type === 'paragraph' && more.length === 0 ? only : undefined;
  return isEmphasised(block) ? ['*', blocks[i]?.type === 'quotation' ? 0.25 : 0.15] : null;
}

/** Signs in which a paragraph ends, at most: they are looked at from each of them. */
const SIGNS_AT_END = 40;

/**
 * A paragraph that stands between signs right below a heading, or last in its part, and speaks for its author: of the
 * work, to the readers, or of himself where the narrator never does. No other paragraph of the file stands so amid prose.
 */
export function enclosedNote(
  i: number,
  side: 'before' | 'after',
  ground: NoteGround,
  speaks: boolean,
): NoteClaim | null {
  const { blocks, context, personal } = ground;
  const text = context.texts[i] ?? '';
  const words = context.words[i] ?? 0;
  // What stands in a table or in verse is the story's, whatever encloses its first words and its last.
  if (blocks[i]?.type !== 'paragraph' && blocks[i]?.type !== 'quotation') return null;
  if (words < FEWEST || words > MOST || !/[.!?…)]\W*$/u.test(text.slice(-SIGNS_AT_END))) return null;
  const signs = signsOf(i, ground);
  if (signs === null || isUsedWithin(signs[0], i, ground)) return null;
  const voice = ground.voiceOf(i);
  const isAfterEnd = side === 'after' && ground.claimed[i - 1]?.kind === 'ending';
  const reasons = [
    { cue: 'between signs, as no other paragraph is', weight: signs[1] },
    {
      cue: isAfterEnd ? 'after the ending' : side === 'before' ? 'right below the heading' : 'last in its part',
      weight: isAfterEnd ? 0.4 : 0.15,
    },
    ...wordReasons(text, ground),
  ];
  const gap = side === 'before' ? blocks[i + 1]?.gapBefore : blocks[i]?.gapBefore;
  if ((gap ?? 0) > context.gaps.base)
    reasons.push({ cue: 'a larger gap parts it from the prose', weight: signs[1] < 0.2 ? 0.1 : 0.15 });
  if (side === 'before' && opensBelow(i + 1, context))
    reasons.push({ cue: 'above the place, the time or the teller of the first scene', weight: 0.2 });
  if (speaks) reasons.push({ cue: 'the author speaks elsewhere in the file', weight: 0.1 });
  if (voice.pleads()) reasons.push({ cue: 'asks for reviews or thanks readers', weight: 0.5 });
  if (!personal && voice.firstPerson()) reasons.push({ cue: 'says "I" where the narrator never does', weight: 0.25 });
  if (personal && addressesReaders(text, context.language)) reasons.push({ cue: 'speaks to readers', weight: 0.1 });
  if (voice.speech) reasons.push({ cue: 'holds speech', weight: -0.6 });
  return sumOf(reasons) < THRESHOLD - 1e-9 ? null : noteAt(i, i + 1, reasons, side, ground);
}

/** Whether a line says where, when or through whose eyes the story opens. */
function opensBelow(i: number, { texts, language }: SplitContext): boolean {
  const text = (texts[i] ?? '').trim();
  if (text.length > OPENING_LENGTH) return false;
  return spokenLabel(text, language)?.says === 'view' || text.split('\n').some((line) => datelineLine(line)?.time);
}

/** Such a line has no more letters. */
const OPENING_LENGTH = 70;

/** Whether paragraphs amid the prose stand between the same signs: thoughts, what a machine says. */
function isUsedWithin(sign: string, at: number, ground: NoteGround): boolean {
  const { blocks, claimed, context } = ground;
  return context.texts.some((_, i) => {
    if (i === at || claimed[i] || (context.words[i] ?? 0) < FEWEST || signsOf(i, ground)?.[0] !== sign) return false;
    const isFree = (k: number): boolean => k >= 0 && k < blocks.length && !claimed[k] && !isDrawn(k, ground);
    return isFree(i - 1) && isFree(i + 1);
  });
}

import type { Reason } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import type { Family } from './family.ts';

/** Lines of one kind with that share of the text below them divide the file. */
export const DIVIDES = 0.5;

/** Scenes are shorter than this, in characters; what is longer and stands under a line of its own is a chapter. */
export const CHAPTER_LENGTH = 6000;

/** Titles without labels are believed as a set: alike, several, and with text between them. */
export function titleFamily(candidate: Candidate, family: Family, base: number, isMarked: boolean): readonly Reason[] {
  const reasons: Reason[] = [];
  if (family.repeats >= family.size / 3) reasons.push({ cue: 'the same words come again', weight: -0.3 });
  if (family.size < 3) return reasons;
  // Where the markup makes the headings, capitals are what a sign, a screen or a stamp in the story says.
  if (isMarked && candidate.family.startsWith('caps') && !family.heads)
    reasons.push({ cue: 'the markup makes other headings', weight: -0.2 });
  if (family.sentences * 2 > family.size) reasons.push({ cue: 'its kind reads like sentences', weight: -0.3 });
  const styled = /bold|aligned|centred/.test(candidate.family);
  // All the text stands under lines of one kind, the first of which heads the file: they are no signs inside it.
  const divides = family.heads && family.share >= DIVIDES && family.body >= 150;
  if (family.body < 400 && !divides) return [...reasons, { cue: 'little text between its kind', weight: -0.3 }];
  if (styled) reasons.push({ cue: 'in bold or centred', weight: 0.15 });
  if (divides && candidate.family.startsWith('caps-close'))
    reasons.push({ cue: `${family.size} lines in capitals divide the file from its top on`, weight: 0.4 });
  else if (family.wide || styled) reasons.push({ cue: `${family.size} lines set apart in the same way`, weight: 0.35 });
  else if (family.size >= 8 && family.body >= 600)
    reasons.push({ cue: `${family.size} lines in the same style`, weight: 0.4 });
  if (family.body >= CHAPTER_LENGTH) return reasons;
  if (family.times * 2 > family.size) reasons.push({ cue: 'its kind reads like times', weight: -0.35 });
  else if (family.commas * 2 > family.size) reasons.push({ cue: 'its kind reads like places', weight: -0.25 });
  else if (
    candidate.family.startsWith('plain-wide') &&
    !styled &&
    family.after <= base &&
    !(divides && family.owns >= 0.8)
  ) {
    reasons.push({ cue: 'may open a scene', weight: -0.15 });
  }
  return reasons;
}

import type { Contents } from '../front/contents.ts';
import type { Candidate, View } from './candidate.ts';
import { labelledCandidate } from './candidate.ts';
import { isPictureAlone } from './inlines.ts';
import { addTitlesBelow, lineCounts } from './titles.ts';
import { unlabelledCandidate } from './unlabelled.ts';

/** A paragraph longer than this is prose. */
export const PROSE = 200;

/** All that may be a heading, with the blocks that only name a narrator. */
export interface Gathered {
  readonly candidates: readonly Candidate[];
  readonly repeated: ReadonlySet<number>;
}

/** Every candidate of a file in order: labels with their titles first, then lines without a label. */
export function candidatesOf(view: View, contents: Contents | null): Gathered {
  const labelled: Candidate[] = [];
  const isPicture = view.blocks.map((block) => block.type === 'paragraph' && isPictureAlone(block.children));
  view.blocks.forEach((_, i) => {
    const candidate = isPicture[i] ? null : labelledCandidate(view, i);
    if (candidate) labelled.push(candidate);
  });
  const counts = lineCounts(view, labelled[0]?.from ?? 0);
  const below = addTitlesBelow(view, labelled, contents, counts);
  const held = new Set(below.repeated);
  for (const { from, to } of below.candidates) for (let i = from; i < to; i++) held.add(i);
  const candidates = [...below.candidates];
  view.blocks.forEach((_, i) => {
    const candidate = held.has(i) || isPicture[i] ? null : unlabelledCandidate(view, i, contents, counts);
    if (candidate) candidates.push(candidate);
  });
  candidates.sort((a, b) => a.from - b.from);
  return { candidates: markLeading(view, alignFirst(candidates)), repeated: below.repeated };
}

/** No space can stand before the first block: it is set apart as the others of its style are. */
function alignFirst(candidates: readonly Candidate[]): Candidate[] {
  const [first, ...others] = candidates;
  if (!first || first.from > 0 || first.label || first.level !== null) return [...candidates];
  const close = first.family.replace('-wide', '-close');
  const alike = (family: string): number => others.filter((other) => other.family === family).length;
  return alike(close) > alike(first.family) ? [{ ...first, family: close }, ...others] : [...candidates];
}

/** A line in capitals over prose that stands before the first label: a preface, a proem, a note to the reader. */
function markLeading(view: View, candidates: readonly Candidate[]): Candidate[] {
  const first = candidates.findIndex((candidate) => candidate.label?.form === 'counted');
  return candidates.map((candidate, k) => {
    const apart = candidate.family.startsWith('caps-wide') && candidate.level === null && k < first;
    const end = Math.min(candidates[k + 1]?.from ?? 0, candidate.to + 4);
    const prose = view.context.texts.slice(candidate.to, end).join(' ').length > PROSE;
    return apart && prose ? { ...candidate, family: 'leading' } : candidate;
  });
}

import { type Label, labelInside, movedLabel, readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import type { Candidate, View } from './candidate.ts';

/** A heading without what it says twice, and the words that are left out. */
interface Said {
  readonly candidate: Candidate;
  readonly without: string;
}

/**
 * A heading whose label stands on its line twice, as sites print the count of a chapter before the title that the author
 * typed: `Chapter 1 - Chapter 1: The Mule`, or with the title twice: `Chapter 1: The Mule 01-12 Chapter 1: The Mule`. The
 * last of them stays. Null for any other: `Chapter 1: Chapter 2 of my life` has another number.
 */
export function saidAgain({ context }: View, candidate: Candidate): Said | null {
  const { label, labelSpan, titleSpans } = candidate;
  const [title] = titleSpans;
  if (label === null || label.form !== 'counted' || !labelSpan || !title || title.block !== labelSpan.block)
    return null;
  const text = context.texts[labelSpan.block] ?? '';
  const words = text.slice(title.start, title.end);
  const again = againIn(words, label, context.language);
  if (again === null) return null;
  const own = movedLabel(again, title.start);
  const span = { ...labelSpan, start: own.start, end: own.end };
  const first = { ...title, start: own.titleStart, end: own.titleEnd };
  return {
    candidate: { ...candidate, labelSpan: span, titleSpans: [first, ...titleSpans.slice(1)] },
    without: text.slice(labelSpan.start, own.start),
  };
}

/** The label once more in its title, at its start or behind the words of the title that follows it; null for none. */
function againIn(words: string, label: Label, language: string | null): Label | null {
  // `Chapter 3: Chapter 3` may be what the author calls it.
  const isSame = (other: Label | null): boolean =>
    other?.form === 'counted' &&
    other.word === label.word &&
    other.number === label.number &&
    other.titleStart < other.titleEnd;
  const opening = readLabel(words, language);
  if (opening !== null && isSame(opening)) return opening;
  const inside = labelInside(words, isSame);
  if (inside === null) return null;
  const title = fold(words.slice(inside.titleStart, inside.titleEnd));
  const before = fold(words.slice(0, inside.start));
  return before.startsWith(title) && !/\p{L}/u.test(before.slice(title.length)) ? inside : null;
}

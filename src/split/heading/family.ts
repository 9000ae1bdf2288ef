import { addTo, median, type Reason } from '../../model/index.ts';
import { fold } from '../../words/fold.ts';
import { lettersPerSign } from '../../words/languages.ts';
import { datelineLine } from '../dateline-line.ts';
import type { Contents } from '../front/contents.ts';
import { confirms } from '../front/contents.ts';
import type { Candidate, View } from './candidate.ts';
import type { Link } from './series.ts';
import { isShown } from './unlabelled.ts';

/** What the candidates of one family have in common. */
export interface Family {
  readonly size: number;
  /** How many numbers continue another's. */
  readonly linked: number;
  /** Median of the blank lines before them. */
  readonly gap: number;
  /** Median of the characters of text between one and the next. */
  readonly body: number;
  /** The least of it. */
  readonly least: number;
  /** Share of the whole text that such stretches make up: near 1 when the family divides the file. */
  readonly share: number;
  /** Whether they stand after gaps larger than usual. */
  readonly wide: boolean;
  /** Median of the blank lines after them. */
  readonly after: number;
  /** How many have a comma inside, like places do: `Harbour, the old pier`. */
  readonly commas: number;
  /** How many say a time, as lines that open scenes do: `That evening`. */
  readonly times: number;
  /** How many end as sentences do, in small letters: `What are you doing here?` */
  readonly sentences: number;
  /** How many share their words with another. */
  readonly repeats: number;
  /** How many the printed contents name. */
  readonly confirmed: number;
  /** Whether one of them stands before all prose of the file. */
  readonly heads: boolean;
  /** Share of the places with a gap like theirs, or larger, that they stand at. */
  readonly owns: number;
  /** Whether the number of each is higher than that of the one before it. */
  readonly rises: boolean;
  /** Whether a line that ends in a colon announces one of them. */
  readonly shown: boolean;
}

/** The families of a file's candidates, by name. */
export function familiesOf(
  view: View,
  candidates: readonly Candidate[],
  links: readonly Link[],
  contents: Contents | null,
  firstProse: number,
): ReadonlyMap<string, Family> {
  const members = new Map<string, number[]>();
  candidates.forEach((candidate, k) => {
    addTo(members, candidate.family, k);
  });
  const lengths = textBefore(view);
  const families = new Map<string, Family>();
  const gapsFrom = (gap: number): number =>
    [...view.context.gaps.counts].reduce((sum, [size, count]) => sum + (size >= gap ? count : 0), 0);
  for (const [name, list] of members) {
    const own = list.map((k) => candidates[k] as Candidate);
    // Blank lines of a title page say nothing of the space between divisions.
    const inside = own.length > 1 ? own.filter(({ from }) => from >= firstProse) : [];
    const gaps = (inside.length > 0 ? inside : own).map(({ from }) => view.blocks[from]?.gapBefore ?? 0);
    const gap = median(gaps);
    const texts = bodies(own, lengths);
    const body = median(texts);
    const titles = own.map((candidate) => fold(wordsOf(view, candidate)));
    families.set(name, {
      size: own.length,
      linked: list.filter((k) => links[k] === 'linked').length,
      gap,
      body,
      least: Math.min(...texts),
      share: (body * own.length) / Math.max(1, lengths.at(-1) ?? 0),
      wide: gap > (view.apart ?? view.context.gaps.base + 1),
      after: median(own.map((candidate) => view.blocks[candidate.to]?.gapBefore ?? 0)),
      commas: own.filter((candidate) => /\p{L}, \p{L}/u.test(wordsOf(view, candidate))).length,
      times: own.filter((candidate) => datelineLine(wordsOf(view, candidate))?.time != null).length,
      sentences: own.filter((candidate) => /\p{Ll}[.!?…]["”’]?$/u.test(wordsOf(view, candidate))).length,
      repeats: titles.length - new Set(titles).size,
      confirmed: own.filter((candidate) => confirms(contents, wordsOf(view, candidate))).length,
      heads: own.some(({ from }) => from < firstProse),
      owns: own.filter(({ from }) => (view.blocks[from]?.gapBefore ?? 0) >= gap).length / Math.max(1, gapsFrom(gap)),
      rises: own.every(({ label }, k) => countOf(label) > countOf(own[k - 1]?.label)),
      shown: own.some(({ from }) => isShown(view, from)),
    });
  }
  return families;
}

/** The number of a label, with the letter behind it as a small part of it. */
function countOf(label: Candidate['label'] | undefined): number {
  return (label?.number ?? 0) + (label?.letter ?? 0) / 100;
}

/** Label and title of a candidate as plain text. */
export function wordsOf(view: View, candidate: Candidate): string {
  const spans = [...(candidate.labelSpan ? [candidate.labelSpan] : []), ...candidate.titleSpans];
  return spans.map((span) => (view.context.texts[span.block] ?? '').slice(span.start, span.end)).join(' ');
}

function textBefore(view: View): readonly number[] {
  const sums = [0];
  const letters = lettersPerSign(view.context.language);
  for (const text of view.context.texts) sums.push((sums.at(-1) ?? 0) + text.length * letters);
  return sums;
}

function bodies(own: readonly Candidate[], lengths: readonly number[]): readonly number[] {
  const end = lengths.at(-1) ?? 0;
  return own.map((candidate, k) => {
    const next = own[k + 1];
    return (next ? (lengths[next.from] ?? end) : end) - (lengths[candidate.to] ?? end);
  });
}

/** Lines of one kind with that share of the text below them divide the file. */
export const DIVIDES = 0.5;

/** Scenes are shorter than this, in characters; what is longer and stands under a line of its own is a chapter. */
export const CHAPTER_LENGTH = 6000;

/** So many characters of text, a paragraph's, stand under lines that divide a file; as few under those set apart as no others. */
const [SHORT, FEW] = [150, 80];

/** Blank lines more than usual that part scenes; where a page begins, it counts as more. */
const SCENE_GAP = 4;

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
  // Under lines that have all the larger gaps for themselves, a piece may be of two or three sentences.
  const least = family.wide && family.owns === 1 && candidate.family.startsWith('plain') ? FEW : SHORT;
  const divides = family.heads && family.share >= DIVIDES && family.body >= least;
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
    !((divides || family.gap > base + SCENE_GAP) && family.owns >= 0.8)
  ) {
    reasons.push({ cue: 'may open a scene', weight: -0.15 });
  }
  return reasons;
}

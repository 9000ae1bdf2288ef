import {
  type Block,
  blockText,
  countsOf,
  languageOf,
  type Manuscript,
  type Metadata,
  type Origin,
  usualOf,
  wordsIn,
} from '../model/index.ts';
import type { Habits } from './serial/habits.ts';

/** How readily scenes are cut. `normal` cuts what is likely, `strict` what is sure, `eager` what is possible. */
export type BreakPolicy = 'strict' | 'normal' | 'eager';

/** What the caller may ask of `split`. */
export interface SplitOptions {
  readonly breaks?: BreakPolicy;
  /** BCP 47 tag of the text, when it is known; the manuscript's own metadata come next. */
  readonly language?: string;
  /** The user's own pattern for headings of chapters: what else looks like the heading of one is none. */
  readonly headingPattern?: string;
  /** What the files of the work have in common at the edges of its parts; its own parts are asked when left out. */
  readonly habits?: Habits;
}

/** What every detector may know about the whole file. The blocks are passed beside it and have the same indices. */
export interface SplitContext {
  readonly source: string;
  readonly format: string;
  readonly origins: readonly Origin[];
  readonly metadata: Metadata;
  readonly breaks: BreakPolicy;
  readonly onlyPinned: boolean;
  /** BCP 47 tag, or null when neither the caller nor the story says. */
  readonly language: string | null;
  /** `blockText` of every block, with line breaks as `\n`. Same indices as the blocks. */
  readonly texts: readonly string[];
  /** How many words each of the texts has. */
  readonly words: readonly number[];
  readonly gaps: GapHabit;
  /** Longest line of ordinary prose in characters (90th percentile over paragraphs), 0 when there is no prose. */
  readonly wrap: number;
  /** How many scene breaks the source draws itself: ornaments and rules. */
  readonly ornaments: number;
}

/** The blank lines between blocks, as this file uses them. */
export interface GapHabit {
  /** The most common number of blank lines before a block; 0 for markup and for a line a paragraph. */
  readonly base: number;
  /** Share of all blocks (but the first) whose gap is the base. */
  readonly share: number;
  /** How many blocks stand after a gap of each size, the first block left out. */
  readonly counts: ReadonlyMap<number, number>;
}

/** The facts of one file that detectors share; made once, in linear time. */
export function contextOf(manuscript: Manuscript, options: SplitOptions): SplitContext {
  const { blocks, metadata } = manuscript;
  const texts = blocks.map((block) => blockText(block, '\n'));
  return {
    source: manuscript.source,
    format: manuscript.format,
    origins: manuscript.origins ?? ['typed'],
    metadata,
    breaks: options.breaks ?? 'normal',
    onlyPinned: options.headingPattern !== undefined,
    language: languageOf(manuscript, options.language),
    texts,
    words: blocks.map((block, i) => wordsIn(block, texts[i])),
    gaps: gapHabit(blocks),
    wrap: wrapOf(blocks, texts),
    ornaments: blocks.filter((block) => block.type === 'scene-break').length,
  };
}

function gapHabit(blocks: readonly Block[]): GapHabit {
  const gaps = blocks.slice(1).map(({ gapBefore }) => gapBefore);
  const counts = countsOf(gaps);
  const base = usualOf(gaps) ?? 0;
  return { base, share: gaps.length > 0 ? (counts.get(base) ?? 0) / gaps.length : 1, counts };
}

/** Joined lines are measured by what each held on average: text over source lines, for paragraphs of three or more. */
function wrapOf(blocks: readonly Block[], texts: readonly string[]): number {
  const widths: number[] = [];
  blocks.forEach((block, i) => {
    const lines = block.place.endLine - block.place.line + 1;
    if (block.type === 'paragraph' && lines >= 3) widths.push(Math.round((texts[i] ?? '').length / (lines - 0.5)));
  });
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

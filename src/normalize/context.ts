import type { Manuscript } from '../model/index.ts';
import { languageOf } from '../model/index.ts';
import { type Dialogue, dialogueOf } from './dialogue.ts';
import type { LineEndWords } from './line-end-words.ts';
import { breaksWords, lineEndWords } from './line-end-words.ts';
import type { LongMarks } from './long-marks.ts';
import { longMarks } from './long-marks.ts';
import type { RawRun } from './runs.ts';

/** Which marks a source puts round speech. */
export type SpeechMarks = 'double' | 'single';

/** What a whole source says about its own habits; computed once, before any rule. */
export interface Context {
  readonly format: string;
  /** Language subtag, such as `en`; null when nothing tells. */
  readonly language: string | null;
  readonly speech: SpeechMarks;
  /** Speech that dashes open; null where they don't. */
  readonly dialogue: Dialogue | null;
  /** Two single marks stand for a double one: ``so'' or ''so''. */
  readonly pairedSingles: boolean;
  /** Words that hyphenated line ends may stand for, and how often the source has them. */
  readonly words: LineEndWords;
  /** Whether line ends break words here that are written without a hyphen. */
  readonly breaksWords: boolean;
  /** Stretches of emphasis over several runs. */
  readonly longMarks: LongMarks;
  /** Whether the source marks emphasis with underscores as a habit. */
  readonly underscores: boolean;
}

/** How much of a source is looked at for its habits; more changes no verdict and costs time. */
const SAMPLE = 400_000;

/** Pairs of underscores at word edges that make a habit. */
const UNDERSCORE_HABIT = 5;

/** Reads a source's habits off its runs, which are as the reader left them. */
export function contextOf(manuscript: Manuscript, runs: readonly RawRun[], language?: string): Context {
  let sample = '';
  for (const run of runs) {
    if (run.kind === 'field') continue;
    sample += `\n\n${run.flat.text}`;
    if (sample.length > SAMPLE) break;
  }
  const words = lineEndWords(runs);
  const own = languageOf(manuscript, language)?.toLowerCase().split('-')[0] ?? null;
  return {
    format: manuscript.format,
    language: own,
    dialogue: dialogueOf(runs, own),
    ...quoteHabits(sample),
    words,
    breaksWords: breaksWords(runs, words),
    longMarks: longMarks(runs),
    underscores: count(sample, /(?<![\p{L}_])_[^_\n]{1,200}_(?![\p{L}_])/gu) >= UNDERSCORE_HABIT,
  };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (pattern.lastIndex = 0; pattern.exec(text) !== null; ) found++;
  return found;
}

/** Speech is in single marks when marks that open a word or follow a full stop are mostly single. */
function quoteHabits(text: string): Pick<Context, 'speech' | 'pairedSingles'> {
  const doubles = count(text, /["“”]/g) + count(text, /``|&quot;/g) * 2;
  const singles =
    count(text, /['‘`](?<=(?:^|[\s(—-]).)(?=\p{L})(?!tis|twas|em\b)/giu) + count(text, /[.,!?]['’](?=\s|$)/g);
  const paired = count(text, /(?:``|'')(?<=(?:^|\s)..)(?=[\p{L}.…-])/gu);
  // `''Tis so,' he said.` opens with two marks, and closes with one.
  const pairedEnds = count(text, /[\p{L}\p{N}.,!?…-]''(?=[\s,.;)]|$)/gu);
  return {
    speech: singles > doubles ? 'single' : 'double',
    pairedSingles: count(text, /``/g) > 0 || (paired > 1 && pairedEnds > 0 && paired * 5 > doubles),
  };
}

import {
  BEFORE_SPEAKERS,
  BEHIND_SPEECH_VERBS,
  JOINING_WORDS,
  NO_SPEAKERS,
  SPEAKING_PRONOUNS,
  SPEECH_VERBS,
} from '../../words/narration-tables.ts';
import type { Context } from '../context.ts';
import { apostrophe, type Clipping, dialectOf } from './elisions.ts';
import { type Side, sideOf } from './write.ts';

/** A double or a single mark. */
export type Level = 'd' | 's';

/** A mark that may be a quote, and what each reading of it costs by its neighbours alone. */
export interface Mark {
  readonly at: number;
  readonly end: number;
  readonly level: Level;
  readonly open: number;
  readonly close: number;
  /** Apostrophe or, for a double mark, inches. */
  readonly other: number;
  /** Whether the text has a curly mark here, whose direction is the author's. */
  readonly fixed: boolean;
}

/** What words that name a speaker say for a closing mark before them. */
const SPEAKER_NAMED = 2.5;
/** What a word that joins two quotations (`"This " and" that"`) says. */
const JOINED = 1.5;
const JOINED_AFTER = new RegExp(String.raw`^\s?(?:${JOINING_WORDS})\s?["“”]`);
const JOINED_BEFORE = new RegExp(String.raw`["“”]\s?(?:${JOINING_WORDS})$`);
/** Single marks are mostly apostrophes, so a stray space does not make one a quote mark. */
const SINGLE_MISPLACED = 6;
/** Cost of a reading that cannot be. */
const NEVER = 40;

const OPEN_COST: Record<Side, Record<Side, number>> = {
  space: { word: 0, space: 2, opener: 0, closer: 2.5, dash: 0.5 },
  opener: { word: 0.2, space: 2.5, opener: 0.2, closer: 2.5, dash: 0.7 },
  dash: { word: 0.7, space: 3, opener: 0.7, closer: 4, dash: 2 },
  closer: { word: 2, space: 4, opener: 2, closer: 6, dash: 5 },
  word: { word: 3.5, space: 6, opener: 4, closer: 8, dash: 7 },
};
const CLOSE_COST: Record<Side, Record<Side, number>> = {
  closer: { space: 0, closer: 0, dash: 0, opener: 0.5, word: 2 },
  word: { space: 0.5, closer: 0.2, dash: 0.3, opener: 1, word: 3.5 },
  dash: { space: 0.4, closer: 0.4, dash: 1, opener: 1, word: 2.2 },
  space: { space: 2.2, closer: 2, dash: 2, opener: 3, word: 4.5 },
  opener: { space: 4, closer: 4, dash: 5, opener: 6, word: 8 },
};

/** Marks that may stand between a quote mark and what it belongs to. */
const SEE_THROUGH = '"\'`“”‘’*_~';

/** The neighbour of a mark on one side, other marks skipped, and the index where it was found. */
function neighbour(text: string, from: number, step: 1 | -1): { side: Side; at: number } {
  let at = from;
  for (let looked = 0; looked < 6 && at >= 0 && at < text.length && SEE_THROUGH.includes(text.charAt(at)); looked++) {
    at += step;
  }
  return { side: sideOf(text, at), at };
}

const MARK = /``|''|["“”„'‘’`]/g;
const SINGLES: readonly string[] = ["'", '‘', '’', '`'];
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The marks of a text that the search must read; plain apostrophes inside words are not among them. */
export function marksOf(text: string, context: Context): Mark[] {
  const marks: Mark[] = [];
  const dialect = /\s['’`]/.test(text) ? dialectOf(text) : 0;
  const low = text.includes('„');
  const straight = text.includes('"') || (context.pairedSingles && /``|''/.test(text));
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    let typed = match[0];
    if (typed === "''" && !context.pairedSingles) {
      typed = "'";
      MARK.lastIndex = match.index + 1;
    }
    const mark = markAt(text, match.index, typed, { straight, low, dialect, language: context.language ?? 'en' });
    if (mark) marks.push(mark);
  }
  return marks;
}

/** What the whole text says for its marks. */
interface Around extends Clipping {
  /** It has straight double marks. */
  readonly straight: boolean;
  /** It opens with low marks („), so that “ closes. */
  readonly low: boolean;
}

function markAt(text: string, at: number, typed: string, around: Around): Mark | null {
  const end = at + typed.length;
  const left = neighbour(text, at - 1, -1);
  const right = neighbour(text, end, 1);
  const bias = closingBias(text, at, end, left.side, right.side);
  const close = left.at < 0 ? 12 : CLOSE_COST[left.side][right.side] + commaThenSpace(text, left.at, left.side) - bias;
  const open = right.at >= text.length ? NEVER : OPEN_COST[left.side][right.side] + bias;
  if (!SINGLES.includes(typed)) {
    return hinted({ at, end, level: 'd', open, close, other: inches(text, at), fixed: false }, typed, around);
  }
  const inWord = LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(end));
  if ((inWord && typed !== '‘') || isEmoticon(text, at)) return null;
  const single: Mark = {
    at,
    end,
    level: 's',
    open: open + (left.side === 'word' || left.side === 'closer' ? SINGLE_MISPLACED : 0),
    close: close + (left.side === 'space' && right.side === 'word' ? SINGLE_MISPLACED : 0),
    other: apostrophe(text, at, end, around),
    fixed: false,
  };
  return hinted(single, typed, around);
}

/** The tear of `:'(`. */
function isEmoticon(text: string, at: number): boolean {
  return /[:;=]/.test(text.charAt(at - 1)) && /^['’]-?[()D]/.test(text.slice(at, at + 3));
}

/** What the words beside a misplaced mark say for closing (above 0) or opening (below 0). */
function closingBias(text: string, at: number, end: number, left: Side, right: Side): number {
  const misplaced = left === 'space' || right === 'word';
  if (misplaced && namesSpeaker(text, at, end)) return SPEAKER_NAMED;
  if (left === 'word' && right === 'space' && JOINED_BEFORE.test(text.slice(Math.max(0, at - 8), at))) return -JOINED;
  if (left === 'space' && JOINED_AFTER.test(text.slice(end, end + 8))) return JOINED;
  return 0;
}

/** A mark after a comma and a space is more likely a misplaced closing mark than one after a word and a space. */
function commaThenSpace(text: string, at: number, side: Side): number {
  if (side !== 'space') return 0;
  return /[.,!?…]/.test(text.charAt(at - 1)) ? -1 : 0.5;
}

/** A typed direction is believed: wholly in a text without straight marks of that level, mostly in a mixed one. */
function hinted(mark: Mark, typed: string, { straight, low }: Around): Mark {
  const trust = straight ? 3 : NEVER;
  if (typed === '„') return { ...mark, open: 0, close: NEVER, other: NEVER, fixed: true };
  if (typed === '“' && low) return { ...mark, open: mark.open + trust, close: 0, other: NEVER, fixed: true };
  if (typed === '“') return { ...mark, close: mark.close + trust, other: NEVER, fixed: !straight };
  if (typed === '”') return { ...mark, open: mark.open + trust, other: NEVER, fixed: !straight };
  if (typed === '``') return { ...mark, close: mark.close + 4, other: NEVER };
  if (typed === "''") return { ...mark, open: mark.open + 2, other: NEVER };
  if (typed === '‘') return { ...mark, close: NEVER, other: mark.other + 2, fixed: true };
  if (typed === '’') return { ...mark, open: NEVER, fixed: true };
  if (typed === '`') return { ...mark, close: mark.close + 4, other: mark.other + 1 };
  return mark;
}

function inches(text: string, at: number): number {
  if (!/\d/.test(text.charAt(at - 1))) return NEVER;
  return /\d['’′]\s?\d+(?:\.\d+)?$/.test(text.slice(Math.max(0, at - 12), at)) ? 0 : 4;
}

const VERBS: ReadonlySet<string> = new Set(SPEECH_VERBS.split('|'));

/** Who may stand before such a verb: `Faith`, `the old man`, `she quietly`. */
const SPEAKER = new RegExp(
  String.raw`^\s*(?!(?:${NO_SPEAKERS})\b)(?:(?:${BEFORE_SPEAKERS})(?:\s[\p{Ll}-]+){1,2}|\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}|${SPEAKING_PRONOUNS})(?:\s\p{Ll}+ly)?\s$`,
  'u',
);
/** And who after it: `Anton`, `the boy`. */
const SPOKEN_BY = new RegExp(String.raw`^\s(?:\p{Lu}|(?:${BEHIND_SPEECH_VERBS})\b)`, 'u');

/**
 * Whether the words after a mark name the speaker, so that the mark ends the speech before it: `Faith says`, `the old
 * man replied`, `she quietly asked`, `said Anton`, `cried the boy`. English only.
 */
export function namesSpeaker(text: string, at: number, from: number): boolean {
  const speech = text.slice(Math.max(0, at - 2), at).trimEnd();
  if (!/[,!?…—-]$/.test(speech)) return false;
  const after = text.slice(from, from + 60);
  for (const word of after.matchAll(/\w+/g)) if (VERBS.has(word[0]) && isAttribution(after, word)) return true;
  return false;
}

function isAttribution(text: string, { 0: verb, index }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  if (before.trimStart() === '') return SPOKEN_BY.test(text.slice(index + verb.length));
  return SPEAKER.test(before);
}

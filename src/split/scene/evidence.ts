import type { Reason } from '../../model/index.ts';
import { anyOf } from '../../words/forms.ts';
import {
  AWAKENINGS,
  ELAPSED_WORDS,
  ELSEWHERE,
  LAPSE_ABOUT,
  LAPSE_BEHIND,
  LAPSE_COUNTS,
  LAPSE_UNITS,
  LEAPS,
  WHICH_OPENING,
} from '../../words/lapse-tables.ts';
import { narration, opensInSpeech } from '../../words/narration.ts';
import { BACK_REFERENCES } from '../../words/narration-tables.ts';
import { ENGLISH_DAYS } from '../../words/times.ts';
import type { BreakPolicy } from '../context.ts';

/** The names of the cues. */
export type Cue =
  | 'ornament'
  | 'dateline'
  | 'label'
  | 'bigGap'
  | 'emptyParagraph'
  | 'blankLine'
  | 'smallGap'
  | 'consistent'
  | 'rare'
  | 'crowded'
  | 'common'
  | 'thick'
  | 'regular'
  | 'scarred'
  | 'headed'
  | 'drawnElsewhere'
  | 'drawnToo'
  | 'timeOpener'
  | 'placeOpener'
  | 'fullName'
  | 'newName'
  | 'closer'
  | 'opener'
  | 'tense'
  | 'cast'
  | 'view'
  | 'person'
  | 'scattered'
  | 'elapsed'
  | 'chaptered'
  | 'speech'
  | 'speechAtSmallGap'
  | 'pronoun'
  | 'fragment'
  | 'runsOn'
  | 'announced'
  | 'announces'
  | 'inset'
  | 'letterFrame'
  | 'pageMark'
  | 'insideSpeech'
  | 'nothingBefore'
  | 'nothingAfter';

/** Every cue for or against a scene break, as a person reads it, and its weight. All weights stand here. */
const CUES: Readonly<Record<Cue, Reason>> = {
  ornament: { cue: 'a drawn ornament', weight: 0.95 },
  dateline: { cue: 'a dateline opens a scene', weight: 0.9 },
  label: { cue: 'a point-of-view label opens a scene', weight: 0.9 },
  bigGap: { cue: 'a gap well above the usual one', weight: 0.5 },
  emptyParagraph: { cue: 'the gap of a typed empty paragraph', weight: 0.55 },
  blankLine: { cue: 'a blank line in a file without them', weight: 0.45 },
  smallGap: { cue: 'one blank line more than usual', weight: 0.2 },
  consistent: { cue: 'all larger gaps are of one size', weight: 0.1 },
  rare: { cue: 'such gaps are rare in a long file', weight: 0.35 },
  scattered: { cue: 'far from any other larger gap, in a short file', weight: 0.25 },
  crowded: { cue: 'close to another larger gap', weight: -0.2 },
  common: { cue: 'larger gaps are common here', weight: -0.4 },
  thick: { cue: 'blank lines every few paragraphs', weight: -0.4 },
  regular: { cue: 'such gaps come again between plain paragraphs', weight: 0.35 },
  headed: { cue: 'a line by itself opens what follows', weight: 0.1 },
  scarred: { cue: 'such gaps stand round insets here', weight: -0.3 },
  drawnToo: { cue: 'the file draws breaks too', weight: -0.15 },
  drawnElsewhere: { cue: 'the file draws its breaks', weight: -0.8 },
  timeOpener: { cue: 'opens with a change of time', weight: 0.3 },
  placeOpener: { cue: 'opens with a change of place', weight: 0.25 },
  fullName: { cue: 'opens with a full name not met before', weight: 0.35 },
  newName: { cue: 'opens with a name not met before', weight: 0.1 },
  closer: { cue: 'after a closing line of a few words', weight: 0.15 },
  opener: { cue: 'an opening line by itself', weight: 0.15 },
  tense: { cue: 'the tense of the narration changes', weight: 0.2 },
  cast: { cue: 'other people from here on', weight: 0.2 },
  view: { cue: 'the thoughts of somebody else from here on', weight: 0.45 },
  person: { cue: 'the narrator stops or starts saying "I"', weight: 0.3 },
  elapsed: { cue: 'time has passed', weight: 0.15 },
  chaptered: { cue: 'the file marks its divisions', weight: -0.2 },
  speech: { cue: 'opens in speech', weight: -0.15 },
  speechAtSmallGap: { cue: 'one line more, and it opens in speech', weight: -0.25 },
  pronoun: { cue: 'opens with a pronoun', weight: -0.1 },
  fragment: { cue: 'the sentence goes on', weight: -0.7 },
  runsOn: { cue: 'sentences run on over such lines', weight: -1 },
  announced: { cue: 'a colon announces it', weight: -0.6 },
  announces: { cue: 'it announces what follows', weight: -0.6 },
  inset: { cue: 'drawn in a line of the text', weight: -0.6 },
  letterFrame: { cue: 'such lines stand above and below letters, and nowhere else', weight: -0.6 },
  pageMark: { cue: 'such a mark opens each page of a few lines, the first one too', weight: -1 },
  insideSpeech: { cue: 'inside a speech', weight: -1 },
  nothingBefore: { cue: 'no prose of the part before it', weight: -1 },
  nothingAfter: { cue: 'no prose of the part after it', weight: -1 },
};

/** The scores from which a place is cut and from which it is suggested, for places the source marks and for others. */
interface Thresholds {
  readonly cut: number;
  readonly suggest: number;
  readonly unmarkedCut: number;
  readonly unmarkedSuggest: number;
}

export const THRESHOLDS: Readonly<Record<BreakPolicy, Thresholds>> = {
  strict: { cut: 0.7, suggest: 0.4, unmarkedCut: 2, unmarkedSuggest: 0.7 },
  normal: { cut: 0.5, suggest: 0.15, unmarkedCut: 0.95, unmarkedSuggest: 0.45 },
  eager: { cut: 0.35, suggest: 0.1, unmarkedCut: 0.5, unmarkedSuggest: 0.35 },
};

/** The cues' reasons, in the order given. */
export function reasonsOf(cues: readonly Cue[]): readonly Reason[] {
  return cues.map((cue) => CUES[cue]);
}

/** The plain sum of the cues' weights; it may be below 0 or above 1. */
export function weigh(cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => sum + CUES[cue].weight, 0) + 1e-9;
}

const UNIT = `(?:${LAPSE_UNITS})s?`;

/** Openings that leap in time. */
const TIME: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?:${LAPSE_ABOUT}) )?(?:${LAPSE_COUNTS})(?: \w+)? ${UNIT} (?:${LAPSE_BEHIND})\b`, 'i'),
  new RegExp(String.raw`^(?:by |on |in )?(?:the )?(?:${WHICH_OPENING}) ${UNIT}\b`, 'i'),
  new RegExp(
    String.raw`^(?:early |late |later )?(?:that|next|the (?:next|following|same)) (?:very )?(?:same )?${UNIT}\b`,
    'i',
  ),
  new RegExp(String.raw`^(?:on|by) (?:${ENGLISH_DAYS})\b`, 'i'),
  new RegExp(String.raw`^when \p{L}+ (?:${AWAKENINGS})\b`, 'iu'),
  new RegExp(`^(?:${anyOf(LEAPS)})`, 'iu'),
];
const PLACE = new RegExp(`^(?:${ELSEWHERE})`, 'i');
const ELAPSED = new RegExp(String.raw`\b(?:${ELAPSED_WORDS})\b`, 'i');
const PRONOUN = new RegExp(String.raw`^(?:${BACK_REFERENCES})\b`, 'i');

/** What the first words of a paragraph say about a new scene. */
export function openingCues(text: string, next: string): readonly Cue[] {
  const line = text.trim().replace(/^[_*]+/, '');
  const cues: Cue[] = [];
  if (TIME.some((pattern) => pattern.test(line.slice(0, 120)))) cues.push('timeOpener');
  else if (PLACE.test(line.slice(0, 120))) cues.push('placeOpener');
  if (opensInSpeech(line)) cues.push('speech');
  else if (PRONOUN.test(line)) cues.push('pronoun');
  if (/^\p{Ll}/u.test(line)) cues.push('fragment');
  const short = text.length < 120;
  if (
    !cues.includes('timeOpener') &&
    ELAPSED.test(narration(short ? `${text} ${next.slice(0, 200)}` : text.slice(0, 200)))
  ) {
    cues.push('elapsed');
  }
  return cues;
}

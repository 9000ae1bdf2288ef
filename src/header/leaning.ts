import { anyOf } from '../words/forms.ts';
import { whenAsked } from '../words/recent.ts';
import { endsAsSentence } from '../words/stops.ts';
import { RATING_SCALE, STORY_STATES } from '../words/value-tables.ts';
import type { Labelled } from './label.ts';
import { labelOf } from './label-forms.ts';
import { type LabelKey, labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { wordCount } from './shapes.ts';
import { LABEL } from './strays.ts';
import { shareWords } from './title-entries.ts';

/** What is said of stories only: cards, files and forms that people in a story fill in have no such lines. */
export const OF_STORIES: ReadonlySet<LabelKey> = new Set([
  ...(['fandom', 'relationships', 'genre', 'tags', 'spoilers', 'disclaimer', 'warnings', 'part-warnings'] as const),
  ...(['feedback', 'distribution', 'dedication', 'beta', 'challenge', 'words', 'chapters'] as const),
]);

/** How much a run of labelled lines looks like a story's header, and like a form, a card or a file of the story itself. */
export interface Leaning {
  readonly header: number;
  readonly form: number;
  /** How many lines have labels. */
  readonly lines: number;
  /** One of them says what the story is called, or who wrote it. */
  readonly names: boolean;
  /** The first line says more things under labels that nobody knows, or its label opens a line amid the prose again. */
  readonly isLog: boolean;
}

/** A row of a table of two columns. */
const ROW = /^\S[^|]{0,30}\s\|\s\S/;

/** Whether a line opens with a label that nobody knows. */
export function isStrange(line: Line): boolean {
  return labelOf(line) === null && (LABEL.test(line.text) || ROW.test(line.text));
}

/** A run's lines are looked at so far. */
const RUN_LINES = 12;

/** What the labelled lines from one on say, all of them set as the first two are; `author` is who wrote the story. */
export function leaningOf(lines: readonly Line[], at: number, author: string | null): Leaning {
  let [header, form, k, names] = [0, 0, at, false];
  const gap = Math.min(1, lines[at + 1]?.gap ?? 0);
  for (; k < at + RUN_LINES; k++) {
    const line = lines[k];
    if (line === undefined || (line.kind !== 'text' && line.kind !== 'list') || (k > at && line.gap > gap)) break;
    const label = labelOf(line);
    if (label === null && !isStrange(line)) break;
    const leans = label === null ? 'form' : leanOf(label, author);
    names ||= label?.key === 'title' || label?.key === 'author';
    if (leans === 'header') header++;
    if (leans === 'form') form++;
  }
  return { header, form, lines: k - at, names, isLog: form > 0 && opensLog(lines, at, k) };
}

/** `. Wind: none`, behind what a first label says. */
const MORE = /[.;]\s(\p{Lu}[\p{L} ]{1,20}):\s+\S/gu;

function opensLog(lines: readonly Line[], at: number, end: number): boolean {
  const first = labelOf(lines[at]);
  if (first === null) return false;
  const more = [...first.value.matchAll(MORE)].map(([, label = '']) => labelKey(label));
  if (more.length > 0 && more.every((key) => key === null)) return true;
  return lines.some((line, i) => {
    const above = lines[i - 1];
    if (i <= end || line.kind !== 'text' || above?.kind !== 'text' || labelOf(above) !== null) return false;
    return endsAsSentence(above.text) && labelOf(line)?.label === first.label && !YEAR.test(line.text);
  });
}

/** Keys that say a number, a day or a term, and never a sentence. */
const TERMS: ReadonlySet<LabelKey> = new Set(['rating', 'words', 'chapters', 'status', 'date', 'published', 'updated']);
/** So many words with a stop behind them are a sentence. */
const SENTENCE_WORDS = 3;

function isSentence(value: string): boolean {
  return !/\d/.test(value) && wordCount(value) >= SENTENCE_WORDS && endsAsSentence(value);
}

const STATES = whenAsked(() => new RegExp(`^\\W*(?:${anyOf(STORY_STATES)})`, 'iu'));
const RATINGS = whenAsked(
  () => new RegExp(`^\\W*(?:rated |fsk ?|p ?)?(?:${RATING_SCALE.join('|')}|\\d{1,2})(?![\\p{L}\\d])`, 'iu'),
);
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d/;
/** So many words say something of a story. */
const SUMMARY_WORDS = 5;

/** Which of the two a line speaks for; null where it may stand in both. */
function leanOf({ key, label, value }: Labelled, author: string | null): 'header' | 'form' | null {
  const isKnown = (key === 'rating' && RATINGS().test(value)) || (key === 'status' && STATES().test(value));
  if (TERMS.has(key) && !isKnown && isSentence(value)) return 'form';
  if (OF_STORIES.has(key)) return 'header';
  switch (key) {
    case 'rating':
      return RATINGS().test(value) ? 'header' : null;
    case 'status':
      return STATES().test(value) ? 'header' : 'form';
    case 'date':
    case 'published':
    case 'updated':
      return YEAR.test(value) ? 'header' : /\d/.test(value) ? null : 'form';
    case 'summary':
    case 'notes':
    case 'thanks':
    case 'timeline':
      return wordCount(value) >= SUMMARY_WORDS ? 'header' : null;
    // `Rating: seven geese out of ten.` tells something: it was known by the lines around it alone.
    case 'other':
      return labelKey(label) === 'rating' ? 'form' : null;
    case 'author':
      return author === null ? null : shareWords(author, value) ? 'header' : 'form';
    case 'characters':
    case 'email':
    case 'url':
      return 'header';
    default:
      return null;
  }
}

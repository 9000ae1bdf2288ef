import { pleads } from '../../words/author-talk.ts';
import { fold } from '../../words/fold.ts';
import { opensInSpeech } from '../../words/narration.ts';
import { isNavigation } from '../../words/navigation.ts';
import { endsAsSentence } from '../../words/stops.ts';
import { datelineLine } from '../dateline-line.ts';
import { saysWhenPosted } from '../note-facts.ts';
import { noteLabel } from '../note-label.ts';
import { type EdgeLine, type Instalment, labelPrefix } from './edges.ts';
import { constantWords, dayIn, formOf, numbersIn } from './forms.ts';
import {
  ALL,
  FEWEST,
  IN_BRACKETS,
  isInLast,
  isNamed,
  type Met,
  PARTED,
  partsIn,
  SHARE,
  shareOf,
  wholeOf,
} from './met.ts';

export type Purpose = 'note' | 'warnings' | 'summary';

/** The key under which a line is looked up among the notes of a work. */
export function noteKeys(text: string, at: 'head' | 'foot'): readonly string[] {
  const prefix = labelPrefix(text);
  return [`${at} ${formOf(text)}`, ...(prefix === null ? [] : [`label ${prefix}`])];
}

/** Lines of a site or a counter: the same in nearly all parts but for their figures, and no sentence. */
export function isRepeated(met: readonly Met[], parts: readonly Instalment[]): boolean {
  const own = partsIn(met);
  const [{ line } = { line: null }] = met;
  if (line === null || own.length < 2) return false;
  const isNames = isNamed(line.text, parts);
  if (met.some(({ line: { said } }) => said === 'ending' || (!isNames && (said === 'heading' || said === 'label'))))
    return false;
  const form = formOf(line.text);
  const constant = constantWords(form);
  if (constant.length === 0 || line.text.length > 120 || opensInSpeech(line.text)) return false;
  const varies = form.includes('0');
  if (!varies && (isAskedAgain(met, line) || isNotedElsewhere(met))) return true;
  if (own.length < FEWEST || shareOf(met, parts) < SHARE || endsAsSentence(line.text)) return false;
  if (!varies) return isOfSite(met, line, parts);
  if (/\b[mw]\b/u.test(form)) return false;
  const numbers = met.map(({ line: { text } }) => numbersIn(text));
  if (numbers.every((one, i) => leadsBeside(one, numbers[i - 1] ?? null))) return true;
  const first = numbers.map(([number = 0]) => number);
  const rises = first.every((number, i) => i === 0 || number > (first[i - 1] as number));
  // What is counted up is a part, a day or a year; what goes up and down is a length or a score, and so is what counts hundreds.
  const isSum = first.every((number) => number > 99) && !first.every((number) => number > 1000 && number < 2200);
  return (
    (!rises || (isSum && (IN_BRACKETS.test(line.text) || constant.length > 1))) &&
    new Set(first).size > 1 &&
    constant.length < 9
  );
}

/** A plea to readers that comes again word for word. */
function isAskedAgain(met: readonly Met[], { text, at }: EdgeLine): boolean {
  return at === 'foot' && partsIn(met).length > 1 && pleads(text);
}

/** A line that is known for a note where it stands in most of the parts that have it. */
function isNotedElsewhere(met: readonly Met[]): boolean {
  const noted = met.filter(({ line: { said } }) => said === 'note').length;
  return noted > 1 && noted * 2 > met.length;
}

/** A line that says the same in nearly all parts, and stands as lines of a program do. */
function isOfSite(met: readonly Met[], line: EdgeLine, parts: readonly Instalment[]): boolean {
  if (isNamed(line.text, parts)) return true;
  if (shareOf(met, parts) < ALL || line.text.length < 3) return false;
  if (PARTED.test(line.text) || isNavigation(line.text)) return true;
  // What the last part has, too, ends none of them.
  if (!isInLast(met, parts)) return false;
  return IN_BRACKETS.test(line.text) || (line.at === 'foot' && met.every(({ line: { isApart } }) => isApart));
}

/** Two numbers, one less and one more than the part's own, each one more than in the part before: `Back to 3 | On to 5`. */
function leadsBeside(numbers: readonly number[], before: readonly number[] | null): boolean {
  const [back = 0, on = 0] = numbers;
  if (numbers.length !== 2 || on - back !== 2) return false;
  return before === null || back > (before[0] ?? 0);
}

/** The day on which each part was posted: the days go up, and beside them stand the author's name, a count of posts, or the end of the part. */
export function isPosted(
  met: readonly Met[],
  parts: readonly Instalment[],
  notes: ReadonlyMap<string, Purpose>,
): boolean {
  const own = partsIn(met);
  if (own.length < FEWEST || shareOf(met, parts) < SHARE || own.length < met.length) return false;
  const days = met.map(({ line: { text } }) => dayIn(text));
  if (!days.every((day, i) => day !== null && (i === 0 || day > (days[i - 1] ?? '')))) return false;
  const [{ line, part } = { line: null, part: 0 }] = met;
  if (line === null) return false;
  if (saysWhenPosted(line.text)) return true;
  const isOfNet = days.every((day) => (day ?? '') > '1985' && (day ?? '') < '2035');
  const isSaid = met.every((one) => one.line.said !== 'dateline' || IN_BRACKETS.test(one.line.text));
  const rest = constantWords(formOf(line.text)).join(' ');
  const isBelow = ({ line: { isApart, above } }: Met): boolean => isApart || notes.has(`foot ${formOf(above)}`);
  if (rest === '') return /#\s?\d/.test(line.text) || (line.at === 'foot' && met.every(isBelow)) || hasClock(line);
  const authors = parts[part]?.authors ?? [];
  if (isOfNet && isSaid && (IN_BRACKETS.test(line.text) || hasClock(line))) return true;
  return authors.some((author) => fold(author) === rest || rest.startsWith(fold(author))) || line.said === 'note';
}

/** A day with its year and the minute: programs write both, and nobody who heads the entry of a diary. */
function hasClock({ text, said }: EdgeLine): boolean {
  return said !== 'dateline' && /\d{1,2}:\d\d/.test(text) && /\b(?:19|20)\d\d\b/.test(text);
}

/** Prefixes with other words behind them in several parts: what each of them is the label of; null where they are none. */
export function labelled(prefix: string, met: readonly Met[], parts: readonly Instalment[]): Purpose | null {
  const own = partsIn(met);
  if (own.length < 2 || own.length < Math.min(FEWEST, parts.length * LABEL_SHARE)) return null;
  if (wholeOf(parts).spoken.has(prefix)) return null;
  // Short pieces with a label each are told in them, and so may sections be that nothing counts.
  const isOne = wholeOf(parts).files < 2;
  const isPart = (part: Instalment | undefined): boolean =>
    part !== undefined && part.size >= LEAST && (!isOne || part.number !== null);
  if (own.filter((part) => isPart(parts[part])).length * 2 < own.length) return null;
  const values = met.map(({ line: { text } }) => text.slice(text.search(/[:：]/u) + 1).trim());
  if (new Set(values).size < own.length || values.some((value) => /^["“„«]/u.test(value))) return null;
  // A place, a time or a person is none of an author's talk.
  const isSet = values.filter((value) => (datelineLine(value)?.time ?? null) !== null || isFew(value)).length;
  if (met.some(({ line: { said } }) => said === 'dateline' || said === 'label')) return null;
  const known = noteLabel(`${prefix}: .`)?.purpose ?? noteLabel(`${prefix.split(' ').at(-1)}: .`)?.purpose ?? null;
  if (known !== null) return known;
  return isSet * 2 > values.length ? null : 'note';
}

const LABEL_SHARE = 0.34;

/** So many letters a part has at least of which a label says something. */
const LEAST = 600;

/** A word or two, and no list. */
function isFew(value: string): boolean {
  return !/[,;=]|\p{L}+\s\p{L}+\s\p{L}/u.test(value);
}

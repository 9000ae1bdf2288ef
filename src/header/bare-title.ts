import { ARTICLES } from '../words/article-tables.ts';
import { launches } from '../words/author-talk.ts';
import { readLabel } from '../words/division-label.ts';
import { anyOf } from '../words/forms.ts';
import { TIMES_IN_TITLES, WHICH_IN_TITLES } from '../words/lapse-tables.ts';
import { DATE_ENDS } from '../words/number-tables.ts';
import { endsAsSentence } from '../words/stops.ts';
import { fillsTime, isTimeWord, monthOf } from '../words/times.ts';
import type { Entry, Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isPlaceAndYear } from './names.ts';
import { isDate } from './page-lines.ts';
import { hasTitleCapitals, isCapitals, isHeadingLike, isTitleCase, undecorated, wordCount } from './shapes.ts';

/** How a sentence, a speech or a date ends, and years. */
export const NO_TITLE: RegExp = /\b(?:pov|point of view|19\d\d|20\d\d)\b|[,;:.!?…"”]$|[,\d]/iu;
/** A sentence that ends before the line does, with something that is no name behind it: `The owl was awake. <grin>`. */
const ENDS_INSIDE = /\p{Ll}[.!?…]["”’]?\s+[^\p{Lu}\s]/u;
/** Words of a line that opens a scene: a time, and which one. */
const TIMES = new RegExp(String.raw`\b(?:${TIMES_IN_TITLES})\b`, 'iu');
const WHICH = new RegExp(String.raw`\b(?:${WHICH_IN_TITLES})\b`, 'iu');
const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s`, 'iu');
const RULE = /^([-=~*_#+^])\1{2,}$/;

/** Whether a line has the look of a title: in capitals, in title case, or a few words that an article opens. */
export function looksLikeTitle({ text, kind }: Line): boolean {
  const words = wordCount(text);
  if ((kind !== 'text' && kind !== 'heading') || words > 8 || NO_TITLE.test(text) || isHeadingLike(text)) return false;
  if (readLabel(text) !== null || ENDS_INSIDE.test(text)) return false;
  const titled = isTitleCase(text) && /^\P{L}*\p{Lu}/u.test(text) && /(?:^|\s)\P{L}*\p{Lu}\S*$/u.test(text);
  if (tellsTime(text) && !(titled && words > 2 && ARTICLE.test(text) && !WHICH.test(text))) return false;
  if (isCapitals(text) || titled) return true;
  return words > 1 && words < 7 && /^\p{Lu}/u.test(text) && ARTICLE.test(text) && (words > 2 || !endsInTime(text));
}

/** `Un jour`, `Der Abend`: an article and a word for a time. */
function endsInTime(text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  return last.length < 3 || isTimeWord(last) || fillsTime(last);
}

/** Whether a line has a word for a time: `Three days later`. */
export function tellsTime(text: string): boolean {
  return TIMES.test(text);
}

/** Figures, and what makes them a day of a month. */
const DAY = new RegExp(`^\\d{1,4}(?:${DATE_ENDS}|[ºªe])?$`, 'u');

/** Whether a line says a day, perhaps behind a place, and nothing else: `Monday, 3rd of June`, `Ashford, 4 May 1911`, `Sunday`. */
function isDay(text: string): boolean {
  if (text.length > 60 || (!/\d/.test(text) && !isTimeWord(text.toLowerCase()))) return false;
  const [place = '', ...rest] = text.split(',');
  const isPlaced = rest.length > 0 && /^\p{Lu}[^\d]*$/u.test(place) && !isTimeWord(place.toLowerCase());
  const words = (isPlaced ? rest.join(' ') : text).toLowerCase().match(/[^\s,.]+/g) ?? [];
  const isDated = words.some((word) => isTimeWord(word) || (monthOf(word) !== null && words.length > 1));
  return (
    isDated && words.every((word) => DAY.test(word) || isTimeWord(word) || fillsTime(word) || monthOf(word) !== null)
  );
}

/**
 * Whether a line is a title by its look: alone at the very top, above prose or a drawn line, when no other line of the
 * text looks like it, and no other heading is marked as it is. Underlined, it may be any words.
 */
export function isBareTitle({ lines, entries }: Scan, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  // A masthead may stand above it.
  const first =
    entries.every((entry) => isTalkEntry(entry) || entry.kind === 'drop') && (at === 0 || entries.length > 0);
  if (!first || !line || !next || launches(line.text)) return false;
  if (at > 0 && entries[0]?.lines[0]?.kind !== 'fence') return false;
  if (at === 0 && entries.length === 0 && isCrown(line, next)) return !comesAgain(lines, at);
  if (at === 0 && entries.length === 0 && isFileOver(line, next)) return true;
  if (line.of > 1 || line.hasSiblings) return false;
  if (at === 0 && (isEchoed(line, next) || isOverMotto(lines))) return true;
  const ruled = line.kind === 'text' && next.kind === 'fence' && next.gap === 0 && RULE.test(next.text);
  if (
    ruled
      ? !/\p{L}/u.test(line.text) || /[,;:.]$/.test(line.text)
      : next.gap === 0 ||
        !(
          line.namesFile ||
          isSetTitle(line, next) ||
          isStoppedTitle(line) ||
          looksLikeTitle(isNamed(line) ? { ...line, text: undecorated(line.text) } : line) ||
          (isNamed(line) && isToldBelow(line, lines.slice(at + 1, at + TOLD_LINES)))
        )
  )
    return false;
  // The first day of a diary may stand between its title and its prose.
  const below = isDay(next.text) && next.of === 1 ? lines[at + 2] : next;
  if (!isProse(below) && next.kind !== 'fence') return false;
  if (line.kind === 'heading' && !isCapitals(line.text)) return false;
  // What a story is called is said in it, too.
  return line.namesFile === true || !comesAgain(lines, at);
}

/** A motto has no more lines, and stands so many columns deeper than the story. */
const [MOTTO_LINES, DEEPER] = [8, 3];
/** Who said it, below it: in brackets, or behind a dash. */
const SAID_BY = /^(?:\(\P{N}[^()]{2,60}\)|[-–—―]{1,2}\s?\p{L}[^.!?]{2,60})$/u;

/** Whether the first line stands alone over a motto, somebody's words with a line below that says whose, and that over the story. */
function isOverMotto(lines: readonly Line[]): boolean {
  const [title, first] = lines;
  if (!title || !first || first.gap === 0 || title.kind !== 'text' || wordCount(title.text) > SET_WORDS) return false;
  if (!/^\p{Lu}/u.test(title.text) || /[,;:.!?…"”»]$/.test(title.text) || readLabel(title.text) !== null) return false;
  const end = lines.findIndex((line, i) => i > 1 && line.gap > 0);
  const [last, after] = [lines[end - 1], lines[end]];
  if (end < 3 || end > MOTTO_LINES || !last || !after || !isProse(after)) return false;
  const isSetIn = (first.indent ?? 0) >= (after.indent ?? 0) + DEEPER || /^["“„«‚‘「]/.test(first.text);
  return isSetIn && SAID_BY.test(last.text) && !comesAgain(lines, 0);
}

/** A title set apart from the story has no more words. */
const SET_WORDS = 10;

/** Whether a line is bold above a story that is not, and in the middle of the page or several words: no name of a teller; or capitals there. */
function isSetTitle({ text, set }: Line, next: Line): boolean {
  if (set === undefined || readLabel(text) !== null || wordCount(text) > SET_WORDS) return false;
  if (set.includes('centred') && !next.set?.includes('centred') && isCapitals(text))
    return wordCount(text) > 1 && !isDate(text);
  if (set === 'centred' || next.set !== undefined || (wordCount(text) < 2 && set === 'bold')) return false;
  return !/[,;:.…"”»]$/u.test(text) && !isPlaceAndYear(text) && !isDate(text) && !tellsTime(text);
}

/** Whether a line is written as titles are, with a full stop behind it: `A Kettle of Rain.` */
function isStoppedTitle(line: Line): boolean {
  const text = line.text.slice(0, -1);
  return line.text.endsWith('.') && hasTitleCapitals(text) && looksLikeTitle({ ...line, text });
}

/** Fewer words at the top may be told once and once more. */
const ECHOED_WORDS = 3;

/** Whether the story's first words say the line alone above them once more: `The trouble with kettles…`. */
function isEchoed(line: Line, next: Line): boolean {
  const text = line.text.replace(/(?:\.{3}|…)$/, '');
  const words = wordCount(text);
  if (line.kind !== 'text' || next.gap === 0 || words < ECHOED_WORDS || words > SET_WORDS || /\P{L}$/u.test(text))
    return false;
  const after = next.text.slice(text.length);
  return (
    /^\p{Lu}/u.test(text) && next.text.toLowerCase().startsWith(text.toLowerCase()) && /^[^\p{L}.!?…]/u.test(after)
  );
}

/** Letters of a line of prose below a title that has no room below it. */
const FULL = 40;

/** Whether the first line of all is in capitals right above prose that begins anew: no opening words in capitals. */
function isCrown(line: Line, next: Line): boolean {
  if (line.kind !== 'text' || line.index > 0 || next.gap > 0 || !isCapitals(line.text) || wordCount(line.text) < 2)
    return false;
  const begins = /^["“«„‘'—–-]{0,2}\s?\p{Lu}/u.test(next.text) && next.text.length >= FULL;
  return begins && isProse(next) && looksLikeTitle(line);
}

/** Whether the first line of all says what the file is called, right above prose that begins anew, and no line of verse. */
function isFileOver(line: Line, next: Line): boolean {
  const isAbove = line.namesFile === true && line.kind === 'text' && line.index === 0 && next.gap === 0;
  if (!isAbove || wordCount(line.text) < 2 || /[,;:.!?…"”»]$/u.test(line.text)) return false;
  return next.text.length >= FULL * 1.5 && /^["“«„‘'—–-]{0,2}\s?(?:\p{Lu}|\p{Lo})/u.test(next.text) && isProse(next);
}

/** Whether a line is in quotation marks throughout, and is no speech: `"The Last Kettle"`. */
function isNamed({ text }: Line): boolean {
  return /^["“«„][^"“”«»]{3,60}(?<![.!?,…])["”»“]$/u.test(text);
}

/** So many words of a name in quotation marks, and lines below it; so many letters of a word tell it in every form. */
const [NAME_WORDS, TOLD_LINES, STEM] = [[2, 6], 12, 5] as const;

/**
 * Whether a line in guillemets, in a text that has titles in small letters, names what is told
 * below it: the same thing is met there. `«Бумажный кораблик»` above `Кораблик сложили …`
 */
function isToldBelow({ text }: Line, below: readonly Line[]): boolean {
  const words = undecorated(text).split(/\s+/);
  if (!/^«\s?\p{Lu}/u.test(text) || words.length < NAME_WORDS[0] || words.length > NAME_WORDS[1]) return false;
  const stems = words.filter((word) => word.length >= STEM).map((word) => word.slice(0, STEM).toLowerCase());
  const told = below.flatMap(
    (line) =>
      line.text
        .slice(0, 400)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  return stems.some((stem) => told.some((word) => word.startsWith(stem)));
}

/** What the author says to the readers, with a label or without. */
export function isTalkEntry(entry: Entry): boolean {
  return entry.kind === 'note' || (entry.kind === 'field' && (entry.key === 'notes' || entry.key === 'disclaimer'));
}

/** Whether a line in quotation marks, alone and with room around it above prose, names what stands below it. */
export function isQuotedTitle(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.of > 1 || line.gap < 2 || next.gap < 2) return false;
  const text = undecorated(line.text);
  return text !== line.text && /^["“«„]/u.test(line.text) && looksLikeTitle({ ...line, text });
}

/** Whether another line of the text is set in the same way: then both are headings, places or names of tellers. */
export function comesAgain(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const alike = line && isCapitals(line.text) ? isCapitals : line && isTitleCase(line.text) ? isCapitalised : isShort;
  // In a text with gaps, a line without one above it is part of a list or of the lines around it.
  const gapped = lines.some(({ gap }, i) => i > 0 && gap > 0);
  // Where the line stands farther from its neighbours than a paragraph does, so does what is set like it.
  const least = at > 0 && (line?.gap ?? 0) > 1 ? 2 : 1;
  // What is drawn around, or begins with a figure, is set alike only to what is so, too.
  const looks = ({ text }: Line): string => `${undecorated(text) !== text} ${/^\P{L}*\p{N}/u.test(text)}`;
  const own = line === undefined ? '' : looks(line);
  return lines.some(
    (other, i) =>
      i > at + 1 &&
      other.of <= 2 &&
      (line?.set === undefined || other.set === line.set) &&
      (!gapped || other.gap >= least) &&
      other.kind === 'text' &&
      alike(other.text) &&
      looks(other) === own &&
      !isHeadingLike(other.text) &&
      readLabel(other.text) === null &&
      !isPlaceAndYear(other.text) &&
      !isDay(other.text) &&
      !labelled(other.text) &&
      isProse(lines[i + 1]),
  );
}

/** Whether a line is prose: five words or more, or a short speech or sentence. */
export function isProse(line: Line | undefined): boolean {
  if (line?.kind !== 'text' || !/\p{Ll}/u.test(line.text)) return false;
  const words = wordCount(line.text);
  return words >= 5 || (words >= 2 && endsAsSentence(line.text));
}

/** A short line of words that each open with a capital, and no sentence: a title, a place, a name. */
function isCapitalised(text: string): boolean {
  return isShort(text) && isTitleCase(text) && !isCapitals(text);
}

function isShort(text: string): boolean {
  return wordCount(text) <= 8 && !/[.!?…,;:"”’]$/.test(text) && /\p{L}/u.test(text);
}

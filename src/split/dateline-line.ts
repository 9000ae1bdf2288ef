import { anyOf, askedWhere, holdsLike, opensLike } from '../words/forms.ts';
import {
  CALENDAR_UNITS,
  COUNTED_UNITS,
  EASTERN_ERAS,
  LAPSE_ABOUT,
  LAPSE_SINCE,
  PLACE_OPENERS,
  PLACE_SMALL_WORDS,
  SCENE_SETTING_LABELS,
  SINCE_UNITS,
  WHICH_TIME,
} from '../words/lapse-tables.ts';
import { isSignOff, salutation } from '../words/letter-lines.ts';
import { DATED_PAPERS, SENTENCE_WORDS } from '../words/narration-tables.ts';
import { DATE_ENDS } from '../words/number-tables.ts';
import { numberOf } from '../words/numerals.ts';
import { recent } from '../words/recent.ts';
import { fillsTime, isLaterEastern, isTimeWord } from '../words/times.ts';

/** What a short line says when it stands where a dateline would. */
export interface DatelineLine {
  /** `exact`: a clock time, date or year; `loose`: `Dusk`, `Later that night`; null: a place only. */
  readonly time: 'exact' | 'loose' | null;
  /** The line also names a place, or is one. */
  readonly place: boolean;
  /** The line takes the story to another place: `Back at the inn`. */
  readonly opens: boolean;
  /** Its words are mostly capitalised, as names of places are. */
  readonly named: boolean;
  readonly capitals: boolean;
  /** Stands between signs that nothing but such lines and labels are set in. */
  readonly marked: boolean;
  /** The signs before it and behind it. */
  readonly signs: string;
  /** Ends in dots that leave something open: `March 3rd, 1994…` */
  readonly trailsOff: boolean;
  /** A place that no name of a person is: with a number, with a comma, or somewhere else than before. */
  readonly sited: boolean;
  /** Ends in a full stop, as prose does. */
  readonly stopped: boolean;
}

/** A line of which nothing is known but that its words are capitalised. */
export const PLAIN_LINE: DatelineLine = {
  time: null,
  place: false,
  opens: false,
  named: true,
  capitals: false,
  marked: false,
  signs: '',
  trailsOff: false,
  sited: false,
  stopped: false,
};

/** The longest line, in characters and words, that a dateline has, but for dots at its end. */
export const LINE_LENGTH = 70;
const [LINE_WORDS, DOTS] = [10, 4];

/** Words that only sentences have. */
const SENTENCE = new RegExp(String.raw`(?<![\p{L}’'])(?:${anyOf(SENTENCE_WORDS)}|chapter|part|book)(?![\p{L}])`, 'iu');

/** Names of documents: their heads carry dates, and are no scenes of their own. */
const DOCUMENT = askedWhere(
  holdsLike(DATED_PAPERS),
  () => new RegExp(String.raw`(?<![\p{L}’'])(?:${DATED_PAPERS})(?![\p{L}])`, 'iu'),
);

const HAN_PLACE = '[\\p{scx=Han}\\p{scx=Kana}\\p{scx=Hang}・ー]{1,12}';
const HAN_NUMBER = '[\\p{Nd}〇零一二三四五六七八九十百千元]{1,5}';
/** `長崎、一九一二年`, `昭和十二年三月`, `서울, 1950년 6월`: in a line of these scripts no capital shows a name. */
const EASTERN = new RegExp(
  `^(${HAN_PLACE}[、，,\\s]\\s*)?(?:${anyOf(EASTERN_ERAS)})?\\s*(?:${HAN_NUMBER}\\s*[年년](?:\\s*${HAN_NUMBER}\\s*[月월])?|${HAN_NUMBER}\\s*[月월]\\s*${HAN_NUMBER}\\s*[日일号號])(?:\\s*${HAN_NUMBER}\\s*[日일号號])?([、，,\\s]\\s*${HAN_PLACE})?$`,
  'u',
);

function easternLine(line: string): DatelineLine | null {
  if (isLaterEastern(line)) return { ...PLAIN_LINE, time: 'loose' };
  const match = /[年月년월]/u.test(line) ? EASTERN.exec(line) : null;
  return match && { ...PLAIN_LINE, time: 'exact', place: match[1] !== undefined || match[2] !== undefined };
}

/** A line under another label than one of time or place. */
const LABELLED = askedWhere(
  (line) => line.includes(':'),
  () => new RegExp(String.raw`^(?!(?:${SCENE_SETTING_LABELS})\b)\p{L}[\p{L} -]*:(?:\s|$)`, 'iu'),
);

/** The scene below such a line is somewhere else than the one before. */
const OPENS_PLACE = askedWhere(
  opensLike(anyOf(PLACE_OPENERS)),
  () => new RegExp(String.raw`^(?:${anyOf(PLACE_OPENERS)})(?![\p{L}])`, 'iu'),
);

/** What somebody says, calls or leaves unsaid. */
const SPOKEN = /["“”«»!?…]|\.\./;

/** Signs at the beginning of a line, and at its end unless they point at it. */
const MARKED = /^(?:[*_~[({=<>/|+#^•·»›\p{So}–—-].*[*_~\])}=<>/|+#^•·«‹\p{So}–—-]|::.*::|[>»›]{1,3}\s.*)$/u;

/** What is drawn at either end. */
const SIGNS =
  /^[*_~[({=<>/|+#^:•·»›\p{So}\s–—-]+|(?<![*_~\])}=<>/|+#^:•·«‹\p{So}\s–—-])[*_~\])}=<>/|+#^:•·«‹\p{So}\s–—-]+$/gu;

/** Most lines have nothing drawn at either end. */
const BARE = /^[A-Za-z0-9](?:.*[A-Za-z0-9.,])?$/;

/** A line between quotation marks that ends as no speech does: `"The following week"`. */
const IN_QUOTES = /^\s*["“„«]([^"“”„«»!?…]*(?:[^"“”„«»!?….,;:–—-]|\d\s?[ap]\.m\.))["”“»]\s*$/u;

const unstopped = (line: DatelineLine | null): DatelineLine | null =>
  line?.stopped === false && (line.time !== null || line.sited) ? { ...line, marked: true, signs: '" "' } : null;

/** Reads a line as place, time or both; null when it is neither. Several detectors ask about the same lines. */
export function datelineLine(typed: string): DatelineLine | null {
  return typed.length > LINE_LENGTH + DOTS && BARE.test(typed) ? null : known(typed, () => lineOf(typed));
}

const known = recent<DatelineLine | null>(1024);

function lineOf(typed: string): DatelineLine | null {
  const quoted = IN_QUOTES.exec(typed)?.[1];
  if (quoted !== undefined) return unstopped(datelineLine(quoted));
  const bare = typed.trim();
  const open = /(?:\.\.|…)$/.test(bare) ? bare.replace(/(?<!\.)(?:\.{2,4}|…)$/, '.') : bare;
  if (SPOKEN.test(open)) return null;
  const line = BARE.test(open) ? open : open.replace(SIGNS, '').trim();
  if (line === '' || line.length > LINE_LENGTH || /^['‘]/.test(line)) return null;
  const eastern = easternLine(line);
  if (eastern !== null) return eastern;
  if (line.split(/\s+/).length > LINE_WORDS || !(/^[\p{Lu}\p{N}]/u.test(line) || HOUR.test(line))) return null;
  if (DOCUMENT.test(line) || LABELLED.test(line) || salutation(line) !== null || isSignOff(line)) return null;
  const stopped = /\.$/.test(line) && !/\b[ap]\.m\.$/i.test(line);
  const segments = segmentsOf(line.replace(/\.$/, ''));
  const times = segments.map((segment, i) =>
    i > 0 && /^(?:now|then|present day)$/i.test(segment) ? 'loose' : timeOf(segment),
  );
  const places = segments.filter((_, i) => times[i] === null);
  if (!places.every(isPlace)) return null;
  const time = times.includes('exact') ? 'exact' : times.includes('loose') ? 'loose' : null;
  // `X`, `<3 <3 <3` are drawn, not written; `As follows:` leads into what stands below it.
  if (time === null && (!/\p{L}{2}/u.test(line) || /[:：]$/.test(open))) return null;
  const letters = line.replace(/[^\p{L}]/gu, '');
  return {
    time,
    place: places.length > 0,
    opens: OPENS_PLACE.test(line),
    marked: MARKED.test(open),
    signs: (open.match(SIGNS) ?? []).map((signs) => signs.trim()).join(' '),
    trailsOff: typed.trim() !== open,
    sited: /\p{L} \d/u.test(line) || segments.length > 1 || OPENS_PLACE.test(line),
    named: places.every(isNamed),
    capitals: letters.length > 3 && letters === letters.toUpperCase(),
    stopped,
  };
}

/** Whether a line is a time or a place between brackets or strokes, in which no title stands: `<<Paris, 1911>>`. */
export function isBracketedDateline(text: string): boolean {
  if (!/^\s*(?:[<{[(]|\/\/|::)/.test(text)) return false;
  const line = datelineLine(text);
  return line?.marked === true && !line.stopped && (line.time !== null || (line.place && line.sited));
}

function segmentsOf(line: string): readonly string[] {
  const whole = timeOf(line.replace(/[,;]/g, ' '));
  if (whole !== null) return [line.replace(/[,;]/g, ' ')];
  return line
    .split(/\s*(?:,|;|\||\/|\s[–—-]{1,3}\s|[–—]|--|:\s|\.\s)\s*/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
}

/** Small words of place names. */
const SMALL = new RegExp(`^(?:${PLACE_SMALL_WORDS})$`, 'i');

/** A few words, no verb, mostly capitals in front. */
function isPlace(segment: string): boolean {
  const words = segment.split(/\s+/);
  return words.length <= 7 && !SENTENCE.test(segment) && (isNamed(segment) || words.length <= 4);
}

function isNamed(segment: string): boolean {
  const content = segment.split(/\s+/).filter((word) => !SMALL.test(word));
  const named = content.filter((word) => /^[\p{Lu}\p{N}#(]/u.test(word)).length;
  return content.length === 0 || named / content.length >= 0.5;
}

/** `6:40`, `6.40pm`, `0640`, `18h30`, `2pm`. */
const CLOCK =
  /^(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[ap]\.?m\.?|h|hrs)?|\d{1,2}(?:[ap]\.?m\.?|h)|[01]\d[0-5]\d(?:h|hrs)|2[0-3][0-5]\d(?:h|hrs))$/;
const YEAR = /^(?:1\d{3}|20\d{2}|2[1-9]\d{2}|\d{2}(?:--|—|–)|1\d(?:--|—|–)-?|[1-9]\d{3}(?:bc|ad|ce))$/;
const DATE = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/;
const NUMBER = new RegExp(String.raw`^\d{1,6}(?:\.\d{1,2})?(?:${DATE_ENDS})?$`);

/** `Eight years before the thaw`, `two days after Ana left`: so long from something that is no date. */
const SINCE = new RegExp(
  String.raw`^(?:(?:${LAPSE_ABOUT}|some) )?(?:an? |the |\d{1,4} |[a-z-]+ )(?:few |couple of )?(?:${SINCE_UNITS})s? (?:${LAPSE_SINCE})(?: .{1,40})?$`,
);

/** `Day 12`, `Year 3, day 17`, `Week two`: counted from the beginning of something. */
const COUNTED = new RegExp(String.raw`(?:^|\s)(?:${COUNTED_UNITS}) (\S+?)(?: (?:${SINCE_UNITS})s?)?(?:,?(?= )|$)`, 'g');

/** Whether words name counted units of time and nothing else. */
function countsTime(words: string): boolean {
  const rest = words.replace(COUNTED, (all, count: string) => (numberOf(count) === null ? all : ''));
  return rest.trim() === '' && words !== '';
}

/** `The same day`, `next week`. */
const SAME_TIME = new RegExp(String.raw`^(?:the |that |this )?(?:${WHICH_TIME})(?: \w+)? (?:${CALENDAR_UNITS})$`);

/** A clock time beside a word for that in any language: `godz. 23.10`, `21.30 óra`. `Psalm 23.10`, `John 3:16` are none. */
const HOUR = /^(?:\p{Ll}{1,6}\.? )?(?:[01]?\d|2[0-4])[:.h][0-5]\d(?: (?:\p{Ll}{1,6}|[A-Z]?\p{Ll}{2,3}))?\.?$/u;

/** How a run of words reads as a time: `exact` names a clock time, a date or a year; null when it is no time. */
export function timeOf(segment: string): 'exact' | 'loose' | null {
  if (HOUR.test(segment)) return 'exact';
  const tokens = segment
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[()[\]*_~]/g, ' ')
    .trim()
    .split(/\s+/);
  if (tokens.length > 9 || tokens[0] === '') return null;
  if (SINCE.test(tokens.join(' ')) || countsTime(tokens.join(' '))) return 'loose';
  // `The same day`, `next week`: no clock or calendar word, and a time all the same.
  let anchored = SAME_TIME.test(tokens.join(' '));
  let exact = false;
  let numbers = 0;
  for (const typed of tokens) {
    const token = typed.replace(/[.,;:]+$/, '');
    if (CLOCK.test(token) || DATE.test(typed) || YEAR.test(token)) exact = true;
    else if (isTimeWord(token) || isTimeWord(typed)) anchored = true;
    else if (NUMBER.test(typed)) numbers++;
    else if (!fillsTime(token) && !fillsTime(typed)) return joined(typed);
  }
  if (exact || (anchored && numbers > 0)) return 'exact';
  return anchored ? 'loose' : null;
}

/** `mid-June`, `nineteen-eighty`, `pre-dawn`: parts joined by hyphens. */
function joined(token: string): 'exact' | 'loose' | null {
  const parts = token.split('-');
  const known = parts.every((part) => isTimeWord(part) || fillsTime(part) || part === 'pre' || part === 'post');
  return parts.length > 1 && known ? 'loose' : null;
}

import { type Block, blockText } from '../model/index.ts';
import { holdsSentence } from '../removals/index.ts';
import { undecorate } from '../words/decoration.ts';
import { type Asked, anyOf, askedWhere, holdsLike, opensLike } from '../words/forms.ts';
import {
  BEFORE_TOUCHED_DAY,
  BY_LEAVE,
  COUNTED_BY_SITES,
  LAST_TOUCHED,
  MAIL_DEVICES,
  MOOD_LINE,
  READING_TIMES,
  SENT_FROM,
  SITE_COUNTER_SIGNS,
  SITE_COUNTERS,
  SITE_LINES,
  WORD_COUNTS,
} from '../words/site-line-tables.ts';
import type { Found, Scan } from './entry.ts';
import { firstLine } from './first-line.ts';
import { labelled } from './label.ts';
import { isTitleLike } from './shapes.ts';

const TOUCHED = askedWhere(
  opensLike(anyOf(LAST_TOUCHED)),
  () =>
    new RegExp(
      String.raw`^(?:${anyOf(LAST_TOUCHED)})(?:\s+(?:${anyOf(BEFORE_TOUCHED_DAY)}))?[\s:,.–—-]*\d[\p{L}\p{N}\s:/.,-]{0,40}(?<!\.)$`,
      'iu',
    ),
);
/** `5`, `~5`, `5-7`. */
const NUMBER = String.raw`[~≈<>]?\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?`;
/** The longest line that says how long the page takes to read. */
const READING_TIME_LENGTH = 90;
const mayTellTime = holdsLike(anyOf(READING_TIMES));
/** `5 min read`, `Jun 3 · 5 min read`: with the day before it, or another fact of the page. */
const READING_TIME = askedWhere(
  (text) => text.length <= READING_TIME_LENGTH && /\d/.test(text) && mayTellTime(text),
  () => {
    const times = anyOf(READING_TIMES).replaceAll('#', NUMBER);
    const before = String.raw`[\p{So}\p{P}\s]*(?:[\p{L}\p{N} ,.]{1,40}\s[·•|–—-]\s)?`;
    return new RegExp(String.raw`^${before}(?:${times})[\p{P}\s]*$`, 'iu');
  },
);
/** The longest line with a site's counts. */
const COUNTER_LENGTH = 120;
const mayCountVisits = holdsLike(COUNTED_BY_SITES, SITE_COUNTER_SIGNS);
/** `Visited 1432 times since May 2001`, `14 reviews | Favorite | Follow`, `Hits: 310`. */
const COUNTER = askedWhere(
  (text) => text.length <= COUNTER_LENGTH && /\d/.test(text) && mayCountVisits(text),
  () => {
    const number = String.raw`\d[\d.,]{0,9}`;
    const said = SITE_COUNTERS.join('|').replaceAll('#', number);
    const counted = `(?:${COUNTED_BY_SITES})(?:\\(s\\))?`;
    const one = `(?:(?:\\p{L}{4,8} )?${number} ${counted}|${counted}: ?${number})`;
    const more = String.raw`\s*[|·•/,–-]\s*(?:${one}|\p{L}[\p{L} ]{1,24})`;
    const since = String.raw`(?: (?:${counted}|times))?(?: since (?:\d{1,2} )?\p{L}{3,9}[\p{L}\d, ]{0,16})?`;
    return new RegExp(`^(?:(?:${said})${since}|${one}(?:${more}){1,5}|${counted}: ?${number})\\.?$`, 'iu');
  },
);
/** `Von meinem iPhone gesendet`, `Skickat från Outlook`: a few words, one of them the name of a program or a telephone. */
const MAILED_LENGTH = 70;
const mayBeMailed = holdsLike(MAIL_DEVICES);
const MAILED = askedWhere(
  (text) => text.length <= MAILED_LENGTH && mayBeMailed(text),
  () => {
    const forms = Object.values(SENT_FROM);
    const [before, behind] = [0, 1].map((side) => forms.flatMap((row) => row[side] || []).join('|'));
    const named = String.raw`(?:${MAIL_DEVICES})[\p{L}'’]{0,8}`;
    const words = `[^.!?,;:"“”„«»]{0,30}`;
    const got = String.raw`\p{Lu}[\p{L} ]{2,30} Outlook \p{L}{2,5} (?:iOS|Android|Mac)`;
    return new RegExp(
      `^(?:(?:${before})(?!\\p{Ll})${words}${named}${words}\\.?|${words}${named}${words}(?:${behind})|${got})$`,
      'iu',
    );
  },
);
/** A look passes over signs before the first word by itself. */
const opensSite = (...forms: readonly string[]): ((text: string) => boolean) =>
  opensLike(...forms.map((form) => form.replace(/^\\W\*/, '')));
const SITE: readonly Asked[] = [
  ...SITE_LINES.map((form) => askedWhere(opensSite(form), () => new RegExp(`^${form}$`, 'iu'))),
  askedWhere(opensLike(BY_LEAVE), () => new RegExp(`^${BY_LEAVE}$`, 'u')),
  TOUCHED,
];
const mayBeSite = opensSite(...SITE_LINES, BY_LEAVE, anyOf(LAST_TOUCHED));

/** Whether a line says how long its page takes to read, as programs count it. */
export function isReadingTime(text: string): boolean {
  return READING_TIME.test(text);
}

const COUNT_LENGTH = 50;
const mayCountWords = holdsLike(anyOf(WORD_COUNTS));
const COUNTED = askedWhere(
  (text) => text.length <= COUNT_LENGTH && /\d{3}/.test(text) && mayCountWords(text),
  () => new RegExp(`^(?:${anyOf(WORD_COUNTS).replaceAll('#', String.raw`(?:\d{1,3}[.,]\d{3}|\d{3,6})`)})$`, 'iu'),
);

/** How many words a line says that a part has, and nothing else: `[1,182 words]`, `Words in this part: 847`; 0 for other lines. */
export function wordsCounted(text: string): number {
  if (text.length > COUNT_LENGTH || !/\d/.test(text)) return 0;
  const { start, end } = undecorate(text);
  const line = text.slice(start, end);
  return COUNTED.test(line) ? Number(line.replace(/\D/g, '')) : 0;
}

/** The line that a mail program draws above its own words. */
const DRAWN = /^_{50}.*$/;

/** Whether a line was written by the site, not by the author. */
export function isSiteLine(text: string): boolean {
  if (isReadingTime(text) || COUNTER.test(text) || MAILED.test(text)) return true;
  if (text.length > 240 || text.startsWith('_')) return text.length <= 240 && DRAWN.test(text);
  return mayBeSite(text) && SITE.some((pattern) => pattern.test(text));
}

/**
 * Whether a line is an address and nothing else: the author's, unless other lines of a site or a header stand by it.
 */
export function isBareAddress(text: string): boolean {
  return text.length <= 240 && /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

/** A site's own address, after a space, a bracket or a sign: `quiet-shelf.example`, `www.x.example/shelf`. */
const SITE_ADDRESS =
  /(?:^|[\s([«"“—–-])(?:https?:\/\/)?(?:[\p{L}\d-]{1,60}\.){1,4}\p{Ll}{2,12}(?:\/\S{0,80})?[\s)\]»"”.]*$/u;
const mayNameSite = (text: string): boolean =>
  text.length <= 160 && text.includes('.') && !/[.!?]\s+\S+\s+\S/.test(text);

/** The line above all that says from which site a text is, set off from the title and the name that stand below. */
export function fromSite({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = lines;
  if (at > 0 || entries.length > 0 || line === undefined || !mayNameSite(line.text)) return null;
  if (line.kind === 'fence' || line.index > 0 || !(line.kind === 'heading' || next?.kind === 'fence')) return null;
  const below = lines.slice(1).find(({ kind }) => kind !== 'fence');
  const words = line.text.split(/\s+/).length;
  if (!SITE_ADDRESS.test(line.text) || words < 3 || below === undefined || !isTitleLike(below.text)) return null;
  return { entries: [{ kind: 'drop', name: 'archive-line', what: 'site', lines: [line] }], next: 1 };
}

/** A site's line at the head, or an address among lines of the header. */
export function siteLine({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || line.kind === 'fence') return null;
  const within = entries.length > 0 && (line.index > 0 || (next !== undefined && labelled(next.text) !== null));
  if (!isSiteLine(line.text) && !(within && isBareAddress(line.text))) return null;
  // Among the labels of a header the day of the last change is one of its facts.
  if (within && TOUCHED.test(line.text) && labelled(line.text) !== null) return null;
  return { entries: [{ kind: 'drop', name: 'archive-line', what: 'site', lines: [line] }], next: at + 1 };
}

/** `Mood: low`, as diaries on the net end, and told ones; `Current Mood: low` programs write alone. */
const MOOD = new RegExp(`^(?!current)${MOOD_LINE}$`, 'i');

/**
 * Lines of a site without the moods of a diary that the story is told in: such stand above or amid its entries. Those
 * below the last sentence alone are the site's.
 */
export function withoutMoods(sites: readonly number[], blocks: readonly Block[]): readonly number[] {
  const moods = sites.filter((i) => MOOD.test(firstLine(blocks[i] as Block)));
  if (moods.length === 0) return sites;
  const told = blocks.findLastIndex((block) => holdsSentence(blockText(block)));
  return moods.some((i) => i < told) ? sites.filter((i) => !moods.includes(i)) : sites;
}

/** A site sets no more lines below a part. */
const MOST_LINES = 6;
/** So long is the line of a heading that nothing marks as one. */
const LONGEST_HEADING = 60;

/** Whether a part of the file begins or ends at a line, or at the lines of the site around it. */
export function isEdge(blocks: readonly Block[], i: number, isSites: (at: number) => boolean): boolean {
  const parts = (at: number, step: 1 | -1): boolean => {
    let next = at + step;
    while (Math.abs(next - at) < MOST_LINES && isSites(next)) next += step;
    const block = blocks[next];
    if (block === undefined || block.type !== 'paragraph') return true;
    const line = blockText(block, '\n');
    return line.length <= LONGEST_HEADING && !/[.!?…,;:]["'”’»)]*$/.test(line.trim());
  };
  return parts(i, 1) || parts(i, -1);
}

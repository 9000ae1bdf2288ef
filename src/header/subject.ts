import { BOOK_KINDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { WORD_COUNT_WORDS } from '../words/header-label-tables.ts';
import {
  BEHIND_COUNTS,
  CAPITAL_KINDS,
  FORWARD_PREFIXES,
  REMARKS_IN_BRACKETS,
  REPLY_PREFIXES,
  STORY_TAGS,
  SUBJECT_KINDS,
  TAKEN_KINDS,
} from '../words/mail-tables.ts';
import { OF_PATTERN } from '../words/part-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { STORY_STATES, SUBJECT_RATINGS } from '../words/value-tables.ts';
import { type Entry, type Found, field, type Scan } from './entry.ts';
import { titleAndPart } from './part-mark.ts';
import { isTitleLike, undecorated } from './shapes.ts';

const RATING = new RegExp(String.raw`[[({]\s*(?:rated\s+)?(${SUBJECT_RATINGS})\s*[\])}]`, 'i');
const PAIRING =
  /[[({]\s*((?:[A-Z][\w.']*\s*\/\s*)+[A-Z][\w.']*(?:\s*,\s*(?:[A-Z][\w.']*\s*\/\s*)+[A-Z][\w.']*)*)\s*[\])}]/;

const BEFORE_SUBJECT = new RegExp(
  String.raw`^(?:(?:${anyOf(REPLY_PREFIXES)}|${anyOf(FORWARD_PREFIXES)})\s*(?:\[\d+\])?:|\[[^\]]{1,30}\](?=\s*\S))\s*`,
  'i',
);
const CAPITAL_KIND = new RegExp(String.raw`^(?:${CAPITAL_KINDS})\s+(?=\S*[a-z"“])`);
const BEHIND_COUNT = new RegExp(String.raw`(?<=[\d?][)\]]?)\s+[([]?(?:${BEHIND_COUNTS})[)\]]?$`, 'i');
const KINDS_AND_SIGN = new RegExp(String.raw`^(?:(?:${TAKEN_KINDS})\b[\s,/]*){1,3}[:-]\s*`, 'i');
const KINDS_OF_WORK = `${anyOf(BOOK_KINDS)}|${anyOf(STORY_TAGS)}`;
/** `Novelli: Steam`, `Erzählung: Dampf`: what kind of work it is, before its title. */
const KIND_OF_WORK = whenAsked(() => new RegExp(`^(?:${KINDS_OF_WORK})\\s?:\\s+(?=\\P{L}?\\p{Lu})`, 'iu'));
/** Remarks in brackets at a subject's end: `(short, complete, 300w)`, `(part 4, END)`. */
const REMARKS = /\s*[([]([^()[\]]{2,60})[)\]]$/u;
const REMARK = whenAsked(
  () =>
    new RegExp(
      `^(?:${anyOf(STORY_STATES)}|${KINDS_OF_WORK}|${REMARKS_IN_BRACKETS}|(?:ca\\.? ?|~)?\\d[\\d.,]*\\s?k?\\s?(?:w|${WORD_COUNT_WORDS}))$`,
      'iu',
    ),
);

/** A subject without the remarks in brackets at its end, but for the part that they name. */
function unremarked(subject: string): string {
  const match = REMARKS.exec(subject);
  const [first = '', ...more] = (match?.[1] ?? '').split(/\s*[,;/]\s*/u);
  const parts = [first, ...more].filter((part) => titleAndPart(`x ${part}`).mark !== null);
  // A count of parts is no remark: `Rain [0/5]`.
  const isAll = [first, ...more].every(
    (part) => parts.includes(part) || (REMARK().test(part.trim()) && /\p{L}/u.test(part)),
  );
  if (match === null || !isAll || (more.length === 0 && parts.length > 0)) return subject;
  return `${subject.slice(0, match.index)}${parts.length > 0 ? ` (${parts[0]})` : ''}`;
}

const BRACKETED_KIND = new RegExp(String.raw`^[*({<]+(?:${TAKEN_KINDS})[*)}>]+[\s:-]*`, 'i');

/** A subject with its part mark at its end, in the form of the others: `2a/5`, `Chapter 3`, `(4/10) complete`. */
function counted(subject: string): string {
  return subject
    .replace(BEHIND_COUNT, '')
    .replace(/(?<=[\s([]\d{1,3})[a-e](?=\s*(?:\/|of)\s*[\d?])/i, '')
    .replace(/(?<=.[\s,:–-])(?:chapter|chap\.?|ch\.?)\s*(?=\d{1,3}(?:\s*(?:\/|of)\s*[\d?]+)?$)/i, 'part ');
}

/** What may stand behind a part mark: `3/6 - The Barge`, `(3/6): sorry, late!`, `3/6 (resent)`. */
const BEHIND_MARK = /\s*[:;]\s+|\s+[–—-]+\s+|\s+(?=[([{*<])/gu;

/** A subject's title and part mark, with the name of the part that stands behind the mark kept in the title; remarks are not. */
function markedInside(text: string): ReturnType<typeof titleAndPart> {
  const whole = titleAndPart(text);
  if (whole.mark !== null) return whole;
  for (const { index, 0: sign } of text.matchAll(BEHIND_MARK)) {
    const marked = titleAndPart(text.slice(0, index));
    // Without how many there are a number may be one of the title: `Apollo, part 13: Home`.
    if (marked.mark === null || !OF_HOW_MANY.test(marked.mark)) continue;
    const rest = text.slice(index + sign.length);
    return isPartName(rest, marked.title) ? { ...marked, title: `${marked.title} - ${rest}` } : marked;
  }
  return whole;
}

const OF_HOW_MANY = new RegExp(`\\d[a-e]?\\s*${OF_PATTERN}\\s*[\\d?x]`, 'iu');

/** Words behind a part mark name the part where they are written as the title is: `sorry, late` behind `Storm` is a remark. */
function isPartName(rest: string, title: string): boolean {
  const isSmall = !/\p{Lu}/u.test(title);
  return (isSmall || /^["“‘']?[\p{Lu}\p{Lo}\p{Nd}]/u.test(rest)) && !/[!@]/.test(rest) && isTitleLike(rest);
}

/** What a subject such as `NEW TOS "Title" 1/4 [PG-13] (K/S)` says. */
export function readSubject(value: string): {
  title: string;
  part: string;
  rating: string;
  pairing: string;
  author: string;
} {
  let text = value.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(BEFORE_SUBJECT, '');
  }
  const rating = RATING.exec(text)?.[1] ?? '';
  text = text.replace(RATING, ' ');
  const pairing = PAIRING.exec(text)?.[1] ?? '';
  text = text.replace(PAIRING, ' ').replace(/\s+/g, ' ').trim();
  text = text.replace(KINDS_AND_SIGN, '');
  text = text.replace(BRACKETED_KIND, '');
  text = text.replace(CAPITAL_KIND, '');
  text = unremarked(text.replace(KIND_OF_WORK(), ''));
  text = counted(text);
  const quoted = /["“]([^"“”]+)["”]/.exec(text);
  const inner = quoted && !/^(?:re|fwd?):/i.test(text) ? quoted[1] : undefined;
  const byline = / by ([^()[\]]+?)(?=\s*[([]|\s+\d+\/|$)/i.exec(text);
  const author = byline?.[1]?.trim() ?? '';
  const marked = markedInside(
    byline ? `${text.slice(0, byline.index)} ${text.slice(byline.index + byline[0].length)}`.trim() : text,
  );
  const part = marked.mark ?? '';
  const title = undecorated(inner ?? marked.title.replace(/^NEW\s+/, ''));
  return { title, part, rating, pairing, author };
}

/** What opens the subject of a posted story: `[FIC]`, `NEW:`, `Subject: REPOST`. */
const KIND = `(?:${SUBJECT_KINDS})`;
const OPENS = new RegExp(
  `^(?:subject:\\s*\\S|(?:re:\\s*)?(?:\\[[^\\]]{1,20}\\]\\s*)?(?:[\\[({<*]\\s*${KIND}(?:[ /-]${KIND})*\\s*[\\])}>*]:?\\s*\\S|${KIND}(?:[ /-]${KIND})*:\\s*\\S))`,
  'i',
);

const SUBJECT_LINE_RATING = /\s+[-–|]+\s+((?:rated\s+)?(?:G|PG(?:-?1[35])?|R|NC-?17|K\+?|T|M|MA))(?=\s+[-–|]+\s|\s*$)/i;
const SUBJECT_LINE_PAIRING = /\s+[-–|]+\s+((?:\p{Lu}[\p{L}.']*\s?\/\s?)+\p{Lu}[\p{L}.']*)(?=\s+[-–|]+\s|\s*$)/u;

/** No subject has more letters. */
const LONGEST = 400;

/** A post's subject that stands on the first line without the rest of its mail: `[FIC] Low Water (2/4) - PG - A/B`. */
export function subjectLine({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (
    at > 0 ||
    entries.length > 0 ||
    line?.kind !== 'text' ||
    line.of > 3 ||
    line.text.length > LONGEST ||
    !OPENS.test(line.text)
  )
    return null;
  const text = line.text
    .replace(/^subject:\s*/i, '')
    .replace(SUBJECT_LINE_RATING, ' [$1]')
    .replace(SUBJECT_LINE_PAIRING, ' ($1)');
  const subject = readSubject(text);
  if (subject.title === '' || !isTitleLike(subject.title)) return null;
  const { part } = titleAndPart(`x ${subject.part}`);
  const found: Entry[] = [field('title', '', subject.title, [line])];
  if (subject.part !== '' && part !== null) found.push({ kind: 'part', part, lines: [line] });
  if (subject.rating !== '') found.push(field('rating', '', subject.rating, [line]));
  if (subject.pairing !== '') found.push(field('relationships', '', subject.pairing, [line]));
  if (subject.author !== '') found.push(field('author', '', subject.author, [line]));
  return { entries: found, next: at + 1 };
}

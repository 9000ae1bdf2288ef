import { opensInQuotes } from '../model/index.ts';
import { reportsSpeech } from '../words/languages.ts';
import { recent } from '../words/recent.ts';
import { dayAtEnd } from '../words/times.ts';
import type { LabelKey } from './labels.ts';
import { labelKey } from './labels.ts';

/** A line that opens with a known label. */
export interface Labelled {
  readonly key: LabelKey;
  /** The label as typed, without marks and colon. */
  readonly label: string;
  /** What follows it on the line; may be empty. */
  readonly value: string;
  /** Where the value begins in the line. */
  readonly start: number;
  /** The marks before the label, and between it and the value: the form that the lines of one header share. */
  readonly form: LabelForm;
}

/** How a header types its labels: `~Rating~ PG` has `~` before the label and `~` after it. */
export interface LabelForm {
  readonly open: string;
  readonly mark: string;
}

/** Marks that people set before a label: bold, brackets, bullets, a quoting mark, the colon of reStructuredText. */
const LEAD = /^(?::(?=\p{L}[\p{L} -]{0,30}:\s)|[\s*_~#=•·|+^\-–—[({<>«»\u25A0-\u27BF]{0,12})/u;

/** What parts a label from its value. */
const COLON = /^[*_~)\]}>]{0,6}\s{0,30}[*_~)\]}>]{0,6}(?::{1,3}(?:\.{2,}(?=\s)|[-=~>]{1,2}(?=\s)|\)(?=\s))?|：)/;
const DASH =
  /^[\s*_]*(?:\s[-–—=]{1,3}>?\s|\s\|\s|\.{2,}\s*:\s*|\.{3,}\s?| ?(?:\. ){3,}\.?\s?|\s?={1,2}>?\s?|--+|\s?>{1,2}\s)[*_\s]*/;
const STRONG = /^(?:\*{1,3}|_{1,2})\s+/;
const COLUMN = /^(?:\t\s*| {3,})/;

/**
 * Reads a line as label and value: `Title: X`, `RATING - PG`, `Label :: value`, `**Key:** value`, `[Pairing] A/B`.
 * Null for every other line; in particular for a label inside quotation marks or deeper in a sentence.
 */
export function labelled(line: string): Labelled | null {
  if (opensInQuotes(line) && !/^»\s[^»«]*$/.test(line)) return null; // `» Rating: PG` has a bullet.
  return answers(line, () => readLabel(line));
}

const answers = recent<Labelled | null>(512);

function readLabel(line: string): Labelled | null {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead, lead + 64);
  const open = line.slice(0, lead);
  for (const found of labelEnds(rest)) {
    const end = bracketClosed(rest, found);
    const label = rest.slice(0, end).trim();
    const after = line.slice(lead + end);
    const separator = separatorOf(after, open);
    if (separator === null) continue;
    const key = labelKey(label);
    if (key === null || (!separator.sure && !/^\p{Lu}/u.test(label))) continue;
    const start = lead + end + separator.length;
    if (isTold(key, line.slice(start, start + 400))) return null;
    const form = {
      open: open.trim(),
      mark: after
        .slice(0, separator.length)
        .trim()
        .replace(/^:\.{2,}$/, LEADERS),
    };
    return { key, label, value: closed(line.slice(start), open, separator.colon), start, form };
  }
  return withRemark(line, lead) ?? withDay(line, lead);
}

/** `CONTENT WARNINGS (please read!)`: a label with a remark and without a sign, over the warnings. */
const REMARKED = /^([^(:]{3,40}?)\s*\([^()]{3,60}\)\s*$/u;

function withRemark(line: string, lead: number): Labelled | null {
  const label = line.includes('(') ? (REMARKED.exec(line.slice(lead))?.[1] ?? '') : '';
  if (label === '' || labelKey(label) !== 'warnings') return null;
  return {
    key: 'warnings',
    label,
    value: '',
    start: line.length,
    form: { open: line.slice(0, lead).trim(), mark: ':' },
  };
}

/** What a day stands behind without a sign: `Revised 2 April 1999`, `Last updated on 2004-03-02`. */
const DAYS: ReadonlySet<LabelKey> = new Set(['date', 'published', 'updated'] as const);

function withDay(line: string, lead: number): Labelled | null {
  const dated = dayAtEnd(line);
  const label = dated?.before.slice(lead) ?? '';
  const key = label.length > 32 || !/^\p{Lu}/u.test(label) ? null : labelKey(label);
  if (dated === null || key === null || !DAYS.has(key)) return null;
  const form = { open: line.slice(0, lead).trim(), mark: ' ' };
  return { key, label, value: dated.day, start: line.lastIndexOf(dated.day), form };
}

/**
 * Reads a line in a form that is known from other lines of the same header, whatever its label: the label and the value,
 * or null when the line has another form.
 */
export function inForm(
  line: string,
  { open, mark }: LabelForm,
  words: number = MOST_LABEL_WORDS,
): { label: string; value: string; start: number } | null {
  if (!line.startsWith(open)) return null;
  const rest = line.slice(open.length, open.length + 64);
  const column = mark === '' ? /\S(?:\t\s*| {3,})/.exec(rest) : null;
  const sign = mark === LEADERS ? ':' : mark;
  const end = mark === '' ? (column === null ? -1 : column.index + 1) : rest.indexOf(sign);
  const label = rest.slice(0, Math.max(0, end)).trim();
  if (end < 0 || !LABEL_WORDS.test(label) || label.split(/\s+/).length > words) return null;
  const dots = mark === LEADERS ? (/^:(\.{2,})(?=\s)/.exec(rest.slice(end))?.[1]?.length ?? 0) : 0;
  const after = open.length + end + (column === null ? sign.length + dots : column[0].length - 1);
  const start = after + (line.slice(after).length - line.slice(after).trimStart().length);
  return { label, value: closed(line.slice(start), open, /[:：]/.test(mark)), start };
}

/** A colon and as many dots as fill the column of the labels. */
const LEADERS = ':..';

const LABEL_WORDS = /^\p{L}[\p{L}\p{N}'’/&.,()!? -]*$/u;
const MOST_LABEL_WORDS = 4;

/** A line in a form that other lines of its header declare: its label is known, however it is typed. */
export function labelledAs(line: string, form: LabelForm): Labelled | null {
  const found = inForm(line, form);
  const key = found === null ? null : labelKey(found.label);
  return found === null || key === null || isTold(key, found.value.slice(0, 400)) ? null : { ...found, key, form };
}

/** What no narrator tells: `Review: two stars, said the sign.` is a story's sentence. */
const FACTS: ReadonlySet<LabelKey> = new Set([
  ...([
    'feedback',
    'status',
    'warnings',
    'rating',
    'category',
    'genre',
    'fandom',
    'date',
    'words',
    'language',
  ] as const),
  ...(['series', 'part', 'characters', 'relationships', 'tags', 'distribution'] as const),
]);

/** Whether what stands behind a label's word is a sentence of the story. */
function isTold(key: LabelKey, value: string): boolean {
  if (key === 'author' && SENTENCE.test(value)) return true;
  return (key === 'rating' && isClause(value)) || (FACTS.has(key) && reportsSpeech(value));
}

/** Who wrote a story is no sentence of several small words: `AUTHOR: I changed a few things since the first part.` */
const SENTENCE = /^\p{Lu}[\p{Ll}’']*(?:[ ,]+\S+){0,12}? \p{Ll}+ \p{Ll}+ \p{Ll}.*\p{Ll}{2}[.!?]\W*$/u;

/** Small words and a full stop after them: `Rating: it was the one thing he never did.` No rating is said so. */
function isClause(value: string): boolean {
  return /^\p{Ll}+(?:\s\p{Ll}[\p{L}’'-]*){4,}[^/]*[.!?]/u.test(value);
}

/** A bracket that opens in a label closes in it: `Warnings (spoilers): …`. */
function bracketClosed(rest: string, end: number): number {
  const opens = rest.lastIndexOf('(', end - 1);
  return opens > 0 && rest[end] === ')' && !rest.slice(opens, end).includes(')') ? end + 1 : end;
}

const LABEL_END =
  /\s*[:：\])}]|\s+[-–—=>|]|\s?={1,2}|--|(?: ?\.){3,}|\.{2}(?=\s*:)|[*_~]{1,4}(?=\s|:|$)|[~+|>#^/•»]{1,3}(?=\s|$)|\t| {3,}/gu;

/** Where a label may end: before its first separator. */
function labelEnds(rest: string): number[] {
  const ends: number[] = [];
  LABEL_END.lastIndex = 0;
  for (let match = LABEL_END.exec(rest); match !== null; match = LABEL_END.exec(rest)) {
    if (match.index > 0) ends.push(match.index);
    if (ends.length >= 4) break;
  }
  return ends;
}

interface Separator {
  readonly length: number;
  readonly colon: boolean;
  /** Nothing but a label is typed so; otherwise the label must begin with a capital. */
  readonly sure: boolean;
}

function separatorOf(after: string, open: string): Separator | null {
  const colon = COLON.exec(after)?.[0];
  if (colon !== undefined) {
    // Marks that close what opened before the label, `_Title:_ X`, `[Title:] X`; others belong to the value.
    const closes = /[*_~]/.test(open) && !/[*_~]/.test(colon) ? /^[*_~]{0,3}\s*/ : /^\s*/;
    const framed = frameEnd(after.slice(colon.length), open);
    const tail = framed > 0 ? framed : (closes.exec(after.slice(colon.length))?.[0].length ?? 0);
    return { length: colon.length + tail, colon: true, sure: true };
  }
  const framed = frameEnd(after, open);
  if (framed > 0) return { length: framed, colon: false, sure: !/[*_([/]\s*$/.test(open) };
  const other =
    DASH.exec(after)?.[0] ?? (/[*_]/.test(open) ? STRONG.exec(after)?.[0] : undefined) ?? COLUMN.exec(after)?.[0];
  return other === undefined ? null : { length: other.length, colon: false, sure: false };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>', '«': '»' };

/** The end of the marks that close what opens before a label: `{Rating} PG`, `~~Rating~~ PG`, `[Rating] - PG`; 0 for none. */
function frameEnd(after: string, open: string): number {
  const mark = /([[({<~+|#^=•«])\1{0,2}\s*$/.exec(open)?.[0].trim() ?? '';
  if (mark === '') return 0;
  const close = [...mark].map((sign) => CLOSING[sign] ?? sign).join('');
  const trimmed = after.trimStart();
  if (!trimmed.startsWith(close)) return 0;
  const rest = trimmed.slice(close.length);
  const dash = /^[\s*_]*(?:[-–—]\s*)?/.exec(rest)?.[0].length ?? 0;
  return after.length - trimmed.length + close.length + dash;
}

/** The value without the marks that close what opened before the label: `[Title: X]`, `*Title: X*`. */
function closed(value: string, open: string, colon: boolean): string {
  let text = value.trim();
  const bracket = colon ? /[[({<]/.exec(open)?.[0] : undefined;
  if (bracket !== undefined && !text.includes(bracket) && text.endsWith(CLOSING[bracket] ?? '\n'))
    text = text.slice(0, -1);
  if (/[*_]/.test(open)) {
    const mark = /(?<![*_])[*_]+$/.exec(text)?.[0];
    if (mark !== undefined && open.includes(mark.charAt(0)) && !text.slice(0, -mark.length).includes(mark.charAt(0))) {
      text = text.slice(0, -mark.length);
    }
  }
  return unstressed(text.trim());
}

/** Emphasis typed inside a value; marks alone, and marks inside words, are the value's own. */
const STRESS = /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,2})(?=[^\s*_])([^*_]{0,198}[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

function unstressed(value: string): string {
  return /[*_]/.test(value) ? value.replace(STRESS, '$2') : value;
}

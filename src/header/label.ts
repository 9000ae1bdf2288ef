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
}

/** Marks that people set before a label: bold, brackets, bullets, a quoting mark, the colon of reStructuredText. */
const LEAD = /^(?::(?=\p{L}[\p{L} -]{0,30}:\s)|[\s*_~#=•·|+^\-–—[({<>]{0,12})/u;

/** What parts a label from its value. */
const COLON = /^[*_~)\]}>]{0,6}\s{0,30}[*_~)\]}>]{0,6}(?:::?|：)[*_~\s]*/;
const BRACKET = /^\s*[\])}]\s*[*_]*\s*[-–—]?\s*/;
const DASH = /^[\s*_]*(?:\s[-–—=]{1,3}\s|\.{2,}\s*:\s*|\.{3,}\s?|\s?={1,2}\s?|--+|\s?>{1,2}\s)[*_\s]*/;
const STRONG = /^(?:\*{1,3}|_{1,2})\s+/;
const COLUMN = /^(?:\t\s*| {3,})/;

/**
 * Reads a line as label and value: `Title: X`, `RATING - PG`, `Label :: value`, `**Key:** value`, `[Pairing] A/B`.
 * Null for every other line; in particular for a label inside quotation marks or deeper in a sentence.
 */
export function labelled(line: string): Labelled | null {
  const known = answers.get(line);
  if (known !== undefined) return known;
  const found = readLabel(line);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(line, found);
  return found;
}

/** Many look at the same lines: what was found in the last ones is kept. */
const answers = new Map<string, Labelled | null>();
const MOST_ANSWERS = 512;

function readLabel(line: string): Labelled | null {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead, lead + 64);
  const open = line.slice(0, lead);
  for (const end of labelEnds(rest)) {
    const label = rest.slice(0, end).trim();
    const after = line.slice(lead + end);
    const separator = separatorOf(after, open);
    if (separator === null) continue;
    const key = labelKey(label);
    if (key === null || (!separator.colon && !/^\p{Lu}/u.test(label))) continue;
    const start = lead + end + separator.length;
    if (key === 'rating' && isClause(line.slice(start))) return null;
    return { key, label, value: closed(line.slice(start), open, separator.colon), start };
  }
  return null;
}

/** Small words and a full stop after them: `Rating: it was the one thing he never did.` No rating is said so. */
function isClause(value: string): boolean {
  return /^\p{Ll}+(?:\s\p{Ll}[\p{L}’'-]*){4,}[^/]*[.!?]/u.test(value);
}

/** Where a label may end: before its first separator. */
function labelEnds(rest: string): number[] {
  const ends: number[] = [];
  const pattern = /\s*[:：\])}]|\s+[-–—=>]|\s?={1,2}|--|\.{3,}|\.{2}(?=\s*:)|[*_]{1,3}(?=\s|:|$)|\t| {3,}/gu;
  for (const match of rest.matchAll(pattern)) {
    if (match.index > 0) ends.push(match.index);
    if (ends.length >= 4) break;
  }
  return ends;
}

function separatorOf(after: string, open: string): { length: number; colon: boolean } | null {
  const colon = COLON.exec(after)?.[0];
  if (colon !== undefined) return { length: colon.length, colon: true };
  const bracket = /[[({]/.test(open) ? BRACKET.exec(after)?.[0] : undefined;
  if (bracket !== undefined) return { length: bracket.length, colon: false };
  const other =
    DASH.exec(after)?.[0] ?? (/[*_]/.test(open) ? STRONG.exec(after)?.[0] : undefined) ?? COLUMN.exec(after)?.[0];
  return other === undefined ? null : { length: other.length, colon: false };
}

/** The value without the marks that close what opened before the label: `[Title: X]`, `*Title: X*`. */
function closed(value: string, open: string, colon: boolean): string {
  let text = value.trim();
  if (colon && /\[/.test(open) && !text.includes('[')) text = text.replace(/\]$/, '');
  if (colon && /\(/.test(open) && !text.includes('(')) text = text.replace(/\)$/, '');
  if (/[*_]/.test(open)) {
    const mark = /(?<![*_])[*_]+$/.exec(text)?.[0];
    if (mark !== undefined && open.includes(mark.charAt(0)) && !text.slice(0, -mark.length).includes(mark.charAt(0))) {
      text = text.slice(0, -mark.length);
    }
  }
  return text.trim();
}

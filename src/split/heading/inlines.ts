import { holdsWith, type Inline, isInlineParent } from '../../model/index.ts';
import { type Label, movedLabel, readLabel } from '../../words/division-label.ts';
import { countingWords } from '../../words/divisions.ts';
import { endingPhrase } from '../../words/endings.ts';
import { fold } from '../../words/fold.ts';
import type { SplitContext } from '../context.ts';

/** The inlines between two offsets of `inlineText(inlines, '\n')`; breaks at the edges are left out. */
export function sliceInlines(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  return trimBreaks(cut(inlines, from, to, { at: 0 }));
}

function cut(inlines: readonly Inline[], from: number, to: number, cursor: { at: number }): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    const start = cursor.at;
    if (isInlineParent(inline)) {
      const children = cut(inline.children, from, to, cursor);
      if (children.length > 0) kept.push({ ...inline, children });
      continue;
    }
    cursor.at += lengthOf(inline);
    const [a, b] = [Math.max(from, start), Math.min(to, cursor.at)];
    if (a >= b) continue;
    if (inline.type === 'text' || inline.type === 'code')
      kept.push({ ...inline, value: inline.value.slice(a - start, b - start) });
    // The words of a picture or a formula are not cut: it stands where they begin, and nowhere else.
    else if (a === start) kept.push(inline);
  }
  return kept;
}

function lengthOf(inline: Inline): number {
  if (inline.type === 'text' || inline.type === 'code') return inline.value.length;
  if (inline.type === 'image') return inline.alt.length;
  if (inline.type === 'formula') return inline.text.length;
  return 1;
}

function trimBreaks(inlines: Inline[]): Inline[] {
  const isBreak = (inline: Inline | undefined): boolean =>
    inline?.type === 'hard-break' || inline?.type === 'soft-break';
  let [from, to] = [0, inlines.length];
  while (from < to && isBreak(inlines[from])) from++;
  while (to > from && isBreak(inlines[to - 1])) to--;
  return inlines.slice(from, to);
}

/** Whether inlines show a picture and no words of their own: what is said of the picture is no line of the story. */
export function isPictureAlone(inlines: readonly Inline[]): boolean {
  const leaves = (all: readonly Inline[]): readonly Inline[] =>
    all.flatMap((inline) => (isInlineParent(inline) ? leaves(inline.children) : [inline]));
  const shown = leaves(inlines).filter((inline) => inline.type !== 'text' || inline.value.trim() !== '');
  return (
    shown.some(({ type }) => type === 'image') && shown.every(({ type }) => type === 'image' || type.endsWith('break'))
  );
}

/** A longer line is no heading of a posted part. */
const LONGEST = 160;

const COUNTERS = countingWords();

/** Words, something that parts them, and a counting word: `Tidewater: Chapter 3`, `TIDEWATER - Part Two`. */
const PREFIXED = new RegExp(
  `^(\\S.{1,79}?)(\\s*[:,|–—~]+\\s*|\\s+-+\\s+|\\s+)(?=(?:${COUNTERS.join('|')})(?![\\p{L}\\p{M}])[\\s.#]*\\S)`,
  'iu',
);

/** Whether a word inside a line may be a counting word: a cheap look that spares most lines the dear ones. */
const hasCounter = holdsWith(COUNTERS.map((word) => word.toLowerCase()));

const COUNTING = new RegExp(`\\s(?:${[...new Set(COUNTERS.map((word) => word.slice(0, 3)))].join('|')})`, 'iu');

/**
 * What stands before the labels of a file's divisions, folded: the title of the story, where it is known, and any words
 * that two lines or more have in that place.
 */
export function prefixesOf({ texts, metadata }: SplitContext): ReadonlySet<string> {
  const seen = new Set<string>();
  const prefixes = new Set<string>();
  const title = fold(metadata.title ?? '');
  for (const text of texts) {
    const prefix = text.length <= LONGEST && !text.includes('\n') ? prefixOf(text, title) : null;
    if (prefix === null || readPrefixed(text, new Set([prefix])) === null) continue;
    if (seen.has(prefix) || prefix === title) prefixes.add(prefix);
    seen.add(prefix);
  }
  return prefixes;
}

function prefixOf(line: string, title: string): string | null {
  if (/^["“]/.test(line) || !hasCounter(line) || !COUNTING.test(line)) return null;
  const [, words, sign = ''] = PREFIXED.exec(line) ?? [];
  if (words === undefined || /[.!?]$/.test(words) || endingPhrase(line) !== null) return null;
  // Without a sign between, only the title says that the line is no sentence.
  return sign.trim() === '' && fold(words) !== title ? null : fold(words);
}

/** Reads a line as a label that has one of the prefixes before it, which belongs to the label but where it is the work's title. */
export function readPrefixed(line: string, prefixes: ReadonlySet<string> | undefined, title = ''): Label | null {
  if (prefixes === undefined || prefixes.size === 0 || line.length > LONGEST) return null;
  const match = PREFIXED.exec(line);
  if (match === null || !prefixes.has(fold(match[1] ?? ''))) return null;
  const from = match[0].length;
  const label = readLabel(line.slice(from));
  if (label?.form !== 'counted' || (label.titleStart < label.titleEnd && !label.delimited)) return null;
  // The title of the work is said once, by the book.
  const whole = title === '' || fold(match[1] ?? '') !== fold(title);
  const start = whole ? line.length - line.trimStart().length : from;
  return { ...movedLabel(label, from), start };
}

/** What is longer heads nothing anyhow. */
const LONGEST_TOLD = 400;
/** Sentences of Chinese or Japanese behind a label: what a part tells, not what it is called. */
const TELLS = /^.{10,}[。！？].{8,}[。！？]$|^.{30,}。$/u;

/** Day and time to the second, as a forum stamps a post: `298: nobody :2010/08/13(Fri) 10:23:34`. */
const POSTED = /(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\D{1,8}\d{1,2}:\d\d:\d\d/;

/** Whether a line that begins as a label does is none, by what follows on it. */
export function isNoLabel(line: string, { form, titleStart, titleEnd }: Label): boolean {
  const isShort = titleEnd - titleStart <= LONGEST_TOLD;
  return (form === 'number' && POSTED.test(line)) || (isShort && TELLS.test(line.slice(titleStart, titleEnd)));
}

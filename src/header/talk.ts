import { launches, talkWeight } from '../words/author-talk.ts';
import { type Found, isDrop, type Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** Talk above a story stands near the top, in paragraphs of so many lines and words. */
const [NEAR, MOST_LINES, MOST_WORDS] = [60, 16, 180];
/** From this weight on, somebody speaks to the readers. */
const THRESHOLD = 0.6;
/** Between two paragraphs that are surely talk, at most so many are it that have at least some word of it. */
const [MOST_BETWEEN, SOME] = [3, 0.1];
/** The name of a work in quotation marks at the start of a sentence: `"Night Train" and all its characters …`. */
const NAMED = /^["“«„][^"”»“]{1,50}["”»“]\s+\p{Ll}/u;

/**
 * A paragraph above the story in which its author speaks to the readers, without a label: whose the characters are, where
 * to write, that it is a fan fiction. It stays, as a note. Below such a paragraph a short `On with the story!` is one
 * too, and what stands between two of them.
 */
export function talk(scan: Scan, at: number): Found | null {
  const { lines, entries } = scan;
  const first = lines[at];
  if (first?.kind !== 'text' || at > NEAR || (first.index > 0 && !goesOnBelowFacts(scan, at))) return null;
  const block = lines.slice(at, at + first.of - first.index);
  const last = entries.at(-1);
  const fenced = isDrop(last, 'fence') && entries.some(({ kind }) => kind === 'note');
  // Among the lines of a header nothing is said but what is said to readers; below a line that ends their talk, all is.
  const among = !fenced && entries.some(({ kind }) => kind === 'field' || kind === 'note') ? 0.15 : 0;
  const behind = last?.kind === 'note';
  const launch = behind && (launches(block.map(({ text }) => text).join(' ')) || isLegend(block));
  const weight = weightAt(block, among);
  if (!launch) {
    if (weight === null) return null;
    if (weight < THRESHOLD - 1e-9 && !(behind && isBetween(lines, at + block.length, weight, among))) return null;
  }
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: block, start: 0 }], next: at + block.length };
}

/** A line of a legend: a word or two between the signs that the story will set such words in. */
const SAMPLE =
  /^["“'‘:<[({*~_/|+]{1,2}\s?(?=\p{L})[^"”'’:>\])}*~_/|+\n]{2,40}["”'’:>\])}*~_/|+]{1,2}(?:\s*[-–—=:]+\s*\p{L}.{0,40})?$/u;
const SAMPLE_WORDS = 8;

/** Whether a block tells how the story sets speech, thoughts and the like: `"talking"`, `'thinking'`, `<by telepathy>`. */
function isLegend(block: readonly Line[]): boolean {
  const samples = block.filter(({ text }) => wordCount(text) <= SAMPLE_WORDS && SAMPLE.test(text.trim()));
  const signs = new Set(samples.map(({ text }) => text.trim().charAt(0)));
  return signs.size > 1 && samples.length * 2 > block.length;
}

/** What the words of a block weigh; null for what is no talk whatever they are: too long, speech, a labelled line. */
function weightAt(block: readonly Line[], among: number): number | null {
  const text = block.map((line) => line.text).join(' ');
  if (block.length > MOST_LINES || wordCount(text) > MOST_WORDS) return null;
  if (block.some(({ kind, text }) => kind !== 'text' || labelled(text) !== null)) return null;
  if ((/^["“«„「—–]/u.test(text) && !NAMED.test(text)) || (block.length === 1 && isHeadingLike(text))) return null;
  return talkWeight(text, null) + among;
}

/** Whether talk goes on below a paragraph that has some word of it, a few paragraphs farther down at most. */
function isBetween(lines: readonly Line[], next: number, weight: number, among: number): boolean {
  let own = weight;
  for (let at = next, blocks = 0; blocks < MOST_BETWEEN && own - among >= SOME - 1e-9; blocks++) {
    const first = lines[at];
    if (first === undefined || first.index > 0) return false;
    const block = lines.slice(at, at + first.of);
    const found = weightAt(block, among);
    if (found === null) return false;
    if (found >= THRESHOLD - 1e-9) return true;
    own = found;
    at += block.length;
  }
  return false;
}

/** Whether the lines above in the same block are title, name and address. */
function goesOnBelowFacts({ lines, entries }: Scan, at: number): boolean {
  const [line, above, last] = [lines[at], lines[at - 1], entries.at(-1)];
  if (!line || !above || above.block !== line.block || last?.kind !== 'field' || last.label !== '') return false;
  return last.lines.at(-1) === above;
}

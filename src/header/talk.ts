import { talkWeight } from '../words/author-talk.ts';
import type { Found, Scan } from './entry.ts';
import { labelled } from './label.ts';
import { wordCount } from './shapes.ts';

/** Talk above a story stands near the top, in paragraphs of so many lines and words. */
const [NEAR, MOST_LINES, MOST_WORDS] = [60, 16, 180];
/** From this weight on, somebody speaks to the readers. */
const THRESHOLD = 0.6;
/** The name of a work in quotation marks at the start of a sentence: `"Night Train" and all its characters …`. */
const NAMED = /^["“«„][^"”»“]{1,50}["”»“]\s+\p{Ll}/u;

/**
 * A paragraph above the story in which its author speaks to the readers, without a label: whose the characters are, where
 * to write, that it is a fan fiction. It stays, as a note.
 */
export function talk({ lines, entries }: Scan, at: number): Found | null {
  const first = lines[at];
  if (first?.kind !== 'text' || first.index > 0 || at > NEAR || first.of > MOST_LINES) return null;
  const block = lines.slice(at, at + first.of);
  if (block.some(({ text }) => labelled(text) !== null)) return null;
  const text = block.map((line) => line.text).join(' ');
  if (wordCount(text) > MOST_WORDS || (/^["“«„「—–]/u.test(text) && !NAMED.test(text))) return null;
  // Among the lines of a header nothing is said but what is said to readers.
  const among = entries.some(({ kind }) => kind === 'field' || kind === 'note') ? 0.15 : 0;
  if (talkWeight(text, null) + among < THRESHOLD - 1e-9) return null;
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: block, start: 0 }], next: at + first.of };
}

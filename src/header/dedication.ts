import { DEDICATION_WORDS, OPENS_DEDICATION } from '../words/author-talk.ts';
import { anyOf } from '../words/forms.ts';
import {
  BRACKETED_DEDICATIONS,
  DEDICATED,
  DEDICATEES,
  DEDICATIONS,
  GRATEFUL_WORDS,
  OWN_DEDICATEES,
} from '../words/front-page-tables.ts';
import { salutation } from '../words/letter-lines.ts';
import { type Found, field, type Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

const ALONE = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${anyOf(DEDICATED)})[^\p{L}\p{N}]*$`, 'iu');
const GRATEFUL = new RegExp(String.raw`\b(?:${anyOf(GRATEFUL_WORDS)})\b`, 'iu');
const MAX_WORDS = 45;
/** To a person, in one clause: what stands before the first comma holds no story. */
const PERSON = new RegExp(String.raw`^[^\p{L}]*(?:to|for) (?:${DEDICATEES})\b[^.!?]*[.!?]$`, 'iu');
/** `(for Kit)`, `[to Ana and Jo, with love]`: nothing else is said so below a title. */
const BRACKETED = new RegExp(String.raw`^[([](?:${anyOf(BRACKETED_DEDICATIONS)})\s+\p{Lu}[^.!?()[\]]{1,60}[)\]]$`, 'u');
/** To somebody by name, or to one's own people: one sentence, with a stop. */
const TO_SOMEBODY = new RegExp(
  String.raw`^(?:${anyOf(DEDICATIONS)}) (?:(?:${anyOf(OWN_DEDICATEES)}) \p{L}|\p{Lu}\p{Ll})[^.!?:|]{1,80}[.!]$`,
  'u',
);

/** An unlabelled dedication: the last lines of a header, `To NAME. Thanks…` or a printed `TO` / name. */
export function dedication(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || line.kind !== 'text' || !hasAuthor(scan)) return null;
  if (line.index !== 0) return inBlock(scan, at);
  return printed(scan, at) ?? plain(scan, at);
}

/** The last lines of the block that names title and author. */
function inBlock(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const next = blockEnd(lines, at);
  const text = textOf(lines, at, next);
  const heads = scan.entries.at(-1)?.lines.some((line) => line.block === lines[at]?.block) === true;
  if (!heads || !/^\p{Lu}/u.test(text) || !OPENS_DEDICATION.test(text) || wordCount(text) > MAX_WORDS) return null;
  return { entries: [field('dedication', '', text, lines.slice(at, next))], next };
}

function hasAuthor(scan: Scan): boolean {
  return scan.entries.some((entry) => entry.kind === 'field' && (entry.key === 'author' || entry.key === 'title'));
}

function plain(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const next = blockEnd(lines, at);
  const text = textOf(lines, at, next);
  if (!/^(?:\p{Lu})/u.test(text.replace(/^[^\p{L}]+/u, '')) && !BRACKETED.test(text)) return null;
  if (!OPENS_DEDICATION.test(text) || wordCount(text) > MAX_WORDS) return null;
  const after = lines[next];
  if (BRACKETED.test(text)) return { entries: [field('dedication', '', text, lines.slice(at, next))], next };
  const before = lines[at]?.gap ?? 0;
  const last =
    after === undefined || after.gap > Math.max(1, before) || after.kind === 'fence' || isHeadingLike(after.text);
  const labels = after !== undefined && labelled(after.text) !== null;
  if (!last && !labels && !(GRATEFUL.test(text) && wordCount(text) <= 25)) return null;
  const sentence = /[.!?]$/.test(text) && wordCount(text) > 6;
  const apart = after !== undefined && after.gap > before && wordCount(text) <= DEDICATION_WORDS && PERSON.test(text);
  if (sentence && !GRATEFUL.test(text) && !apart) return null;
  return { entries: [field('dedication', '', text, lines.slice(at, next))], next };
}

/** `TO`, then the person on up to three lines of their own; a letter that follows is left to the book. */
function printed(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const opens = ALONE.test(lines[at]?.text ?? '') || /^[^\p{L}]*is dedicated to/iu.test(lines[at + 1]?.text ?? '');
  if (!opens) return null;
  let next = blockEnd(lines, at);
  for (let more = 0; more < 3; more++) {
    const line = lines[next];
    if (line === undefined || line.kind !== 'text' || line.gap > 2 || line.of > 3 || wordCount(line.text) > 12) break;
    if (salutation(line.text) !== null) return null;
    if (isHeadingLike(line.text) || labelled(line.text) !== null) break;
    next = blockEnd(lines, next);
  }
  const text = textOf(lines, at, next);
  if (salutation(lines[next]?.text ?? '') !== null || wordCount(text) < 2) return null;
  return { entries: [field('dedication', '', text, lines.slice(at, next))], next };
}

function blockEnd(lines: readonly Line[], at: number): number {
  let next = at + 1;
  while (lines[next]?.block === lines[at]?.block) next++;
  return next;
}

function textOf(lines: readonly Line[], from: number, to: number): string {
  const text = lines
    .slice(from, to)
    .map((line) => line.text.replace(/^_(.*)_$/, '$1'))
    .join(' ');
  // Emphasis that opens on one line and closes on another.
  return /^_[^_]*_$/.test(text) ? text.slice(1, -1) : text;
}

/** Whether a text is a sentence that gives a story to somebody and nothing else: `For my mother.` */
export function isDedicatedTo(text: string): boolean {
  const first = text.slice(0, 1);
  return TO_SOMEBODY.test(first.toLowerCase() + text.slice(1)) && first !== first.toLowerCase();
}

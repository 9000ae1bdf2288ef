import { BOARD_WORDS } from '../words/mail-tables.ts';
import { type Entry, type Found, fenceEntry, type Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { looksLikeByline } from './names.ts';
import { isIssue } from './page-lines.ts';
import { wordCount } from './shapes.ts';

/** A masthead has no more lines between its two drawn ones, and no more words on one of them. */
const [MOST_LINES, MOST_WORDS] = [8, 12];
/** A telephone number as boards and papers print it. */
const PHONE = /[([]?\d{3}[)\]]?[\s./-]{0,2}\d{3}-\d{4}\b/;
/** The same without the number of its town: enough where the line says whose it is. */
const NEAR_PHONE = /(?<![\d-])\d{3}-\d{4}(?![\d-])/;
const BOARD = new RegExp(String.raw`\b(?:${BOARD_WORDS})\b`, 'i');
const ADDRESS = /https?:|www\.|\S@\S/i;

/**
 * The head of a board, a paper or an e-zine above a story: short lines between two drawn ones at the very top, with a
 * telephone number, an address or the number of an issue. It is a note before the story.
 */
export function masthead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0) return null;
  if (lines[0]?.kind !== 'fence') return boardBox(lines);
  // The lower line may be read as the underline of the line above it.
  const end = lines.findIndex((line, i) => i > 0 && (line.kind === 'fence' || (i > 1 && line.gap > 1)));
  const inside = lines.slice(1, end);
  if (end < 2 || inside.length > MOST_LINES || !inside.some(({ text }) => isBoards(text) || isIssue(text))) return null;
  if (!inside.every(isPlain)) return null;
  const below = lines.slice(end, end + 1).filter(({ kind }) => kind === 'fence');
  return {
    entries: [...lines.slice(0, 1), ...below].map((line): Entry => fenceEntry([line])).toSpliced(1, 0, noteOf(inside)),
    next: end + below.length,
  };
}

/** The same in a box whose frame the reader took off, apart from what stands below: a board says its name and its number. */
function boardBox(lines: readonly Line[]): Found | null {
  const end = lines.findIndex((line, i) => i > 0 && line.index === 0);
  const box = lines.slice(0, end);
  if (end < 2 || box.length > MOST_LINES || lines[end]?.gap === 0 || !box.every(isPlain)) return null;
  const said = box.map(({ text }) => text).join(' / ');
  return isAdvert(said) ? { entries: [noteOf(box)], next: end } : null;
}

function isPlain({ text, kind }: Line): boolean {
  if (kind !== 'text' && kind !== 'heading') return false;
  return wordCount(text) <= MOST_WORDS && !looksLikeByline(text) && labelled(text) === null;
}

function noteOf(lines: readonly Line[]): Entry {
  return { kind: 'note', purpose: 'note', label: '', lines, start: 0 };
}

/** A telephone number, an address or the word for a board. */
function isBoards(text: string): boolean {
  return PHONE.test(text) || ADDRESS.test(text) || BOARD.test(text);
}

/** Whether a line at a file's end is a board's: it says so, and where to call. */
export function isAdvert(text: string): boolean {
  return BOARD.test(text) && (PHONE.test(text) || NEAR_PHONE.test(text) || ADDRESS.test(text));
}

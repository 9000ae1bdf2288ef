import type { Block } from '../model/index.ts';
import { divisionName } from '../words/named-divisions.ts';
import { type Entry, field, notesOf } from './entry.ts';
import { blockLines, type Line } from './lines.ts';
import { looksLikeByline } from './names.ts';
import { ISSUE, isDate, isIssue } from './page-lines.ts';
import { isCapitals, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** A title has no more words. */
const TITLE_WORDS = 12;
/** The head of an issue ends before so many blocks and lines. */
const [HEAD_BLOCKS, HEAD_LINES] = [60, 90];

/** The head of an issue: the line with its number is the title, what else it says are notes, drawn lines go. */
export function issueHead(above: readonly Block[]): readonly Entry[] {
  const lines = headLines(above);
  const at = lines.findIndex(({ text }) => wordCount(text) <= TITLE_WORDS && isIssue(text));
  const line = lines[at];
  if (line === undefined) return [];
  // `MOTH & LANTERN` above `an e-zine of small lights, issue 9`.
  const caption = lines[at - 1];
  if (caption !== undefined && isNameAbove(caption, line))
    return [
      ...notesOf(lines.slice(0, at - 1), isDrawn),
      field('title', '', undecorated(caption.text), [caption]),
      field('subtitle', '', issueName(line.text), [line]),
      ...notesOf(lines.slice(at + 1), isDrawn),
    ];
  const name = issueName(line.text);
  // A number alone names nothing: the name is drawn.
  if (!/\p{L}/u.test(name.replace(ISSUE, ''))) return notesOf(lines, isDrawn);
  return [
    ...notesOf(lines.slice(0, at), isDrawn),
    field('title', '', name, [line]),
    ...notesOf(lines.slice(at + 1), isDrawn),
  ];
}

/** Whether a line is an issue's name, and the one below it says what that is: the name in capitals, or the other in small letters. */
function isNameAbove(name: Line, line: Line): boolean {
  if (line.gap > 1 || name.kind === 'fence' || wordCount(name.text) > TITLE_WORDS || isDate(name.text)) return false;
  const isPlain = isTitleLike(name.text) && !/[:.!?]\W*$|\d/.test(name.text) && !looksLikeByline(name.text);
  return isPlain && (isCapitals(name.text) ? !isCapitals(line.text) : /^\p{Ll}/u.test(line.text));
}

/** The lines above the first prose: pictures, lists, short lines. */
function headLines(above: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  for (const [i, block] of above.slice(0, HEAD_BLOCKS).entries()) {
    const own = blockLines(block, i, HEAD_LINES);
    const opens = own.length === 1 ? divisionName(undecorated(own[0]?.text ?? ''), null) : null;
    if (lines.length + own.length > HEAD_LINES || isProse(own) || opens?.matter === 'front') break;
    lines.push(...own);
  }
  const end = lines.findLastIndex(({ kind }) => kind === 'fence') + 1;
  return end > 0 ? lines.slice(0, end) : lines;
}

function isProse(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return (
    lines.some(({ kind }) => kind === 'quotation') ||
    (/\p{Ll}[.!?]["”’]?$/u.test(text) && wordCount(text) > TITLE_WORDS)
  );
}

/** The name and the number of an issue, without the day on which it came out. */
function issueName(text: string): string {
  const parts = undecorated(text).split(/\s{3,}|\s\/\s|\s[-–—]{1,2}\s/);
  return parts.filter((part) => !isDate(part) && !/^\W*[\d/.-]+\W*$/.test(part) && !isMonths(part)).join(' ');
}

/** `May-June 1992`. */
function isMonths(text: string): boolean {
  return /^\p{L}{3,12}(?:[-–/]\p{L}{3,12})?,?\s(?:19|20)\d\d$/u.test(text.trim());
}

/** Whether signs are most of a line. */
function isDrawn({ kind, text }: Line): boolean {
  return kind === 'fence' || (text.match(/[\p{L}\p{N}]/gu) ?? []).length * 3 < text.replace(/\s/g, '').length * 2;
}

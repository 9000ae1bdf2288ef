import type { Entry, Found, Scan } from './entry.ts';
import { fenceEntry, field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { BY_ALONE, bareName, isName, looksLikeByline, signedLine } from './names.ts';
import { isDate, isIssue } from './page-lines.ts';
import { HOLDS_ADDRESS, isCapitals, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** A frame closes within so many lines of the top, and has no more lines with words in it. */
const [MOST_LINES, MOST_SAID] = [14, 8];
/** No line in a frame has more words; the text below it opens with a line of so many letters. */
const [MOST_WORDS, LONG] = [12, 40];
/** The same sign again and again parts what stands on a line, as a wide gap does. */
const FILLING = /([^\p{L}\p{N}\s.])\1{2,}|\.{5,}/gu;
/** Signs at the ends of a line in a frame: its sides. */
const SIDES = /^[^\p{L}\p{N}"“„«'‘¿¡]+|[^\p{L}\p{N}.!?"”“»'’)]+$/gu;

/** What one line says between the sides of the frame. */
interface Cell {
  readonly line: Line;
  readonly text: string;
}

/**
 * A head in a frame, or between drawn lines, that names no author after `by`: the title is what stands in quotation marks,
 * or else first, where the text begins right below. A name on the title's own line is the author's. What else it says is a
 * note before the story.
 */
export function boxedHead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0 || lines[0]?.kind !== 'fence') return null;
  const end = frameEnd(lines);
  const below = lines[end];
  const frame = lines.slice(0, end);
  const said = frame.filter(({ kind }) => kind !== 'fence');
  if (below?.kind !== 'text' || below.text.length < LONG || said.length === 0 || said.length > MOST_SAID) return null;
  const cells = said.flatMap(cellsOf);
  if (cells.some(({ text }) => labelled(text)?.key === 'title' || BY_ALONE.test(text))) return null;
  const title = titleIn(cells);
  if (title === undefined) return null;
  const author = authorIn(cells, title);
  return { entries: frame.flatMap((line) => entriesOf(line, cells, title, author)), next: end };
}

/** Where the frame ends: below the last drawn line near the top, with nothing but short lines above it. */
function frameEnd(lines: readonly Line[]): number {
  let end = 0;
  for (const [i, line] of lines.slice(0, MOST_LINES).entries()) {
    if (i > 1 && line.gap > 1) break;
    if (line.kind === 'fence') end = i + 1;
    else if (line.kind !== 'text' || wordCount(line.text.replace(FILLING, '   ')) > MOST_WORDS) break;
  }
  return end;
}

function cellsOf(line: Line): readonly Cell[] {
  const parts = line.text.replace(FILLING, '   ').split(/\s{3,}/);
  return parts.map((part) => ({ line, text: part.replace(SIDES, '') })).filter(({ text }) => /\p{L}/u.test(text));
}

function titleIn(cells: readonly Cell[]): Cell | undefined {
  return cells.find(({ text }) => /^["“„«].*["”“»]$/u.test(text) && mayBeTitle(text)) ?? cells.find(firstTitle);
}

/** What stands first is the title, unless it leads to it: `The Kettle Crew presents …`. */
function firstTitle({ text }: Cell, i: number, cells: readonly Cell[]): boolean {
  return (
    mayBeTitle(text) &&
    cells.slice(0, i).every((cell) => !mayBeTitle(cell.text)) &&
    !/\p{Ll}(?:\.{3,}|…|:)$/u.test(text)
  );
}

function mayBeTitle(text: string): boolean {
  const bare = undecorated(text);
  const set = isCapitals(bare) || (isTitleCase(bare) && /^\P{L}*\p{Lu}/u.test(bare)) || bare !== text;
  if (!set || !isTitleLike(bare) || labelled(text) !== null || isIssue(text) || isDate(text)) return false;
  return !looksLikeByline(text) && !HOLDS_ADDRESS.test(text) && !/\d{3}-\d{4}/.test(text) && /\p{L}{2}/u.test(text);
}

/** A name on the line of the title, behind it; or one after `by`. */
function authorIn(cells: readonly Cell[], title: Cell): Cell | undefined {
  const beside = cells.find((cell) => cell !== title && cell.line === title.line && isName(cell.text));
  const signed = cells.find(({ text }) => looksLikeByline(text));
  const name = bareName(signedLine(signed?.text ?? '')?.name ?? '');
  return beside ?? (signed !== undefined && isName(name) ? { line: signed.line, text: name } : undefined);
}

function entriesOf(line: Line, cells: readonly Cell[], title: Cell, author: Cell | undefined): readonly Entry[] {
  const own = cells.filter((cell) => cell.line === line);
  if (own.length === 0) return [fenceEntry([line])];
  const facts: Entry[] = [
    ...(title.line === line ? [field('title', '', undecorated(title.text), [line])] : []),
    ...(author?.line === line ? [field('author', '', author.text, [line])] : []),
  ];
  if (facts.length === 0) return [{ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 }];
  const more = own.filter((cell) => cell !== title && !cell.text.includes(author?.text ?? '\n'));
  return [...facts, ...more.map(({ text }) => field(isDate(text) ? 'date' : 'publisher', '', text, [line]))];
}

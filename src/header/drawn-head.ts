import type { Entry, Found, Scan } from './entry.ts';
import { fenceEntry, field } from './entry.ts';
import { labelled } from './label.ts';
import { labelOf } from './label-forms.ts';
import type { Line } from './lines.ts';
import { bareName, isName, looksLikeByline, signedLine } from './names.ts';
import { isDate, isIssue } from './page-lines.ts';
import { HOLDS_ADDRESS, HOLDS_RIGHTS, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** A drawn head has so many drawn lines at least, fewer where labels or quotation marks say what is the title, and lines at most. */
const [FEWEST, FEWER, MOST] = [3, 2, 48];
/** A line in it that no sign stands beside has no more words. */
const MOST_WORDS = 9;
/** A gap of more lines ends the head. */
const WIDE_GAP = 2;
/** A byline stands so few lines below its title. */
const NEAR = 3;
/** So many labels make a typed header. */
const LABELS = 3;
const SITE = /\S\.(?:com|net|org)\b/i;

/** What one line says between its drawn parts. */
interface Cell {
  readonly line: Line;
  readonly text: string;
}

/**
 * A head drawn with signs, as e-zines have it: a picture or a frame, and between its strokes the title, often in quotation
 * marks, and who wrote it. Both are facts; what else it says is a note before the story, and strokes are left out.
 */
export function drawnHead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0) return null;
  const zone = lines.slice(0, zoneEnd(lines));
  const drawn = zone.filter(isDrawn).length;
  if (drawn < FEWER || !isDrawn(zone[0] as Line) || isLabelled(zone)) return null;
  const cells = zone.flatMap(cellsOf);
  const signed = cells.findIndex(({ text }) => nameIn(text) !== null);
  const name = nameIn(cells[signed]?.text ?? '');
  const title = name === null ? null : titleOf(cells, signed);
  const author = cells[signed];
  if (name === null || title === null || author === undefined || (drawn < FEWEST && !title.said)) return null;
  return {
    entries: zone.flatMap((line) => entriesOf(line, title, { line: author.line, text: name })),
    next: zone.length,
  };
}

/** A head whose lines give facts under labels, with signs before them, is a typed header. */
function isLabelled(zone: readonly Line[]): boolean {
  return new Set(zone.map((line) => labelOf(line)?.key).filter((key) => key !== undefined)).size >= LABELS;
}

/** Where a drawn head ends: below its last drawn line, above the first line of prose. */
function zoneEnd(lines: readonly Line[]): number {
  let [end, drawn] = [0, 0];
  for (const [i, line] of lines.slice(0, MOST).entries()) {
    if (i > 0 && line.gap > WIDE_GAP) break;
    if (isDrawn(line)) drawn++;
    // Labels go with a picture above them, though the frame around them has been taken off.
    if (isDrawn(line) || (drawn >= FEWEST && cellsOf(line).some(({ text }) => labelled(text) !== null))) end = i + 1;
    else if (line.of > MOST_WORDS * 2 || wordCount(line.text) > MOST_WORDS) break;
  }
  return end;
}

/** A line of signs, or with some beside its words; a letter alone beside a wide gap is one as well. */
function isDrawn(line: Line): boolean {
  if (line.kind === 'fence') return true;
  if (line.kind !== 'text') return false;
  const edges = (tokens: readonly string[]): readonly string[] => [tokens[0] ?? '', tokens.at(-1) ?? ''];
  const parts = line.text.split(/\s{3,}/);
  const ends = edges(line.text.split(/\s+/));
  // A sign at one end alone marks an item of a list.
  const strokes = ends.some(isStroke) || ends.every((token) => /^[^\p{L}\p{N}"'“‘(–—-]$/u.test(token));
  return (
    strokes ||
    (parts.length > 1 &&
      edges(parts).every((part) => part.split(/\s+/).every((token) => token.length === 1 || isStroke(token))))
  );
}

/** Two signs and more with hardly a letter: `$$`, `###..#`, `.d""b.`. */
function isStroke(token: string): boolean {
  const letters = token.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return token.length > 1 && letters * 2 < token.length && !/^[.…?!'"“”‘’-]+$/u.test(token);
}

/** Two letters and more that are not all the same. */
function isWord(token: string): boolean {
  const letters = token.toLowerCase().match(/\p{L}/gu) ?? [];
  return !isStroke(token) && (/\d/.test(token) || new Set(letters).size > 1 || /\p{Lo}/u.test(token));
}

/** What stands on a line between wide gaps, without the strokes around it. */
function cellsOf(line: Line): readonly Cell[] {
  return line.text.split(/\s{3,}/).flatMap((part) => {
    const tokens = part.split(/\s+/);
    const from = tokens.findIndex(isWord);
    if (from < 0) return [];
    const first = from > 0 && /^\p{L}$/u.test(tokens[from - 1] ?? '') ? from - 1 : from;
    const to = tokens.findLastIndex((token) => isWord(token) || /^[IVX]$/.test(token));
    return [{ line, text: tokens.slice(first, to + 1).join(' ') }];
  });
}

/** Whom a cell names as the author: under a label, or after `by`. */
function nameIn(text: string): string | null {
  const found = labelled(text);
  if (found !== null) return found.key === 'author' && found.value !== '' ? bareName(found.value) : null;
  const signed = looksLikeByline(text) ? signedLine(text) : null;
  const name = signed === null || signed.by === 'sign' ? '' : bareName(signed.name);
  // `by order of the Mayor` stands on a sign in the story.
  return isName(name) || (name !== '' && (wordCount(name) === 1 || isTitleCase(name))) ? name : null;
}

/** The title among the cells, and whether a label or quotation marks say that it is: or else it stands right above the name. */
function titleOf(cells: readonly Cell[], signed: number): (Cell & { readonly said: boolean }) | null {
  const author = cells[signed] as Cell;
  const labels = cells.map(({ text }) => labelled(text));
  const stated = labels.findIndex((found) => found?.key === 'title' && found.value !== '');
  if (stated >= 0)
    return { line: cells[stated]?.line as Line, text: undecorated(labels[stated]?.value ?? ''), said: true };
  const near = cells.filter(
    (cell, i) => i !== signed && Math.abs(author.line.number - cell.line.number) <= NEAR && mayBeTitle(cell.text),
  );
  const quoted = near.find(({ text }) => /^["“«„「『《].*["”»“」』》]$/u.test(text));
  const above = near.findLast(({ line }) => line.number < author.line.number);
  const title = quoted ?? above;
  return title === undefined ? null : { line: title.line, text: undecorated(title.text), said: quoted !== undefined };
}

function mayBeTitle(text: string): boolean {
  if (labelled(text) !== null || [HOLDS_ADDRESS, SITE, HOLDS_RIGHTS].some((sign) => sign.test(text))) return false;
  return isTitleLike(undecorated(text)) && !isIssue(text) && !isDate(text) && /\p{L}{2}/u.test(text);
}

/** A line of the head: its facts, with what else it says; a note; or nothing but strokes. */
function entriesOf(line: Line, title: Cell, author: Cell): readonly Entry[] {
  const own = [
    ...(title.line === line ? [field('title', '', title.text, [line])] : []),
    ...(author.line === line ? [field('author', '', author.text, [line])] : []),
  ];
  const cells = cellsOf(line);
  if (own.length > 0) {
    const more = cells.filter(({ text }) => ![title, author].some((cell) => text.includes(cell.text)));
    return [...own, ...more.map(({ text }) => field('publisher', '', text, [line]))];
  }
  const strokes =
    cells.length === 0 && !/\d/.test(line.text) && (line.kind === 'fence' || /\s{2}|[^\p{L}\s]{2}/u.test(line.text));
  const labels = cells.map(({ text }) => labelled(text));
  if (labels.length > 0 && labels.every((found) => found !== null && found.value !== ''))
    return labels.flatMap((found) => (found === null ? [] : [field(found.key, found.label, found.value, [line])]));
  if (strokes) return [fenceEntry([line])];
  return [{ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 }];
}

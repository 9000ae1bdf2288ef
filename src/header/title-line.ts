import { OR_WORDS } from '../words/byline-tables.ts';
import { comesAgain, isBareTitle, isProse, looksLikeTitle } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { isImprint } from './imprint.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isName, looksLikeByline } from './names.ts';

import { CONNECTIVE, KIND_OF_BOOK, pageLines } from './page-lines.ts';
import { partLine } from './part-mark.ts';
import { isToldOf } from './person.ts';
import { postHeadAt, postsAgain } from './post-head.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** How many lines of title, subtitle and series may stand above a byline. */
const MAX_TITLE_LINES = 4;
/** A gap of so many lines, twice that above the byline, parts a title from a line that is none of its own. */
export const WIDE_GAP = 4;

/** An unlabelled title at the top: a short line that a byline, labelled lines or an imprint follow. */
export function titleLine(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || has(scan, 'title') || hasFacts(scan)) return null;
  if (!isTitleLine(line) || isBesideTitle(scan.lines, at)) return null;
  return (
    aboveByline(scan, at) ??
    aboveName(scan, at) ??
    aboveLabels(scan, at) ??
    aboveHeading(scan, at) ??
    abovePosts(scan, at) ??
    (isBareTitle(scan, at) ? { entries: entriesOf([line]), next: at + 1 } : null)
  );
}

function has(scan: Scan, key: string): boolean {
  return scan.entries.some((entry) => entry.kind === 'field' && entry.key === key && !entry.indirect);
}

/** Titles stand above facts, never below them; only a mail's header, a fence or a site's line may come first. */
function hasFacts({ entries }: Scan): boolean {
  const facts = entries.filter(
    (entry) => (entry.kind === 'field' && !entry.indirect) || entry.kind === 'part' || entry.kind === 'note',
  );
  const last = entries.at(-1);
  const isDrawn = (entry: Entry | undefined): boolean => entry?.kind === 'drop' && entry.what === 'fence';
  const fenced = isDrawn(last) || (isDrawn(entries[0]) && last?.kind === 'note');
  // What the author says to the readers may stand above the title, with a drawn line between them.
  const isTalk = (entry: Entry): boolean =>
    entry.kind === 'note' || (entry.kind === 'field' && (entry.key === 'notes' || entry.key === 'disclaimer'));
  return facts.length > 0 && !(fenced && facts.every(isTalk));
}

function isTitleLine(line: Line): boolean {
  return (
    (line.kind === 'text' || line.kind === 'heading') &&
    line.of <= 6 &&
    isTitleLike(line.text) &&
    !isHeadingLike(line.text) &&
    labelled(line.text) === null
  );
}

/** Part of a sentence, the makers' words, another's part in the book. */
function isBesideTitle(lines: readonly Line[], at: number): boolean {
  const from = at - (lines[at]?.index ?? 0);
  const block = lines.slice(from, from + (lines[at]?.of ?? 1));
  // A sentence under a label is none of the title page's.
  const label = block.findIndex((line, i) => i > at - from && labelled(line.text) !== null);
  const kind = pageLines(label < 0 ? block : block.slice(0, label))[at - from]?.kind;
  return kind === 'prose' || kind === 'makers' || kind === 'beside';
}

function entriesOf(title: readonly Line[], more: readonly Line[] = []): Entry[] {
  const text = unmarked(undecorated(title.map((line) => undecorated(line.text)).join(' ')));
  const rest = unmarked(more.map((line) => undecorated(line.text)).join(' '));
  return [field('title', '', text, title), ...(more.length > 0 ? [field('subtitle', '', rest, more)] : [])];
}

/** Without marks of emphasis, and without the full stop that printers set after a title in capitals. */
function unmarked(text: string): string {
  const plain = text.replace(/(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, '$1');
  const stopped = isCapitals(plain) && /^[^.]*\p{L}{3,}\)?\.$/u.test(plain);
  return stopped ? plain.slice(0, -1) : plain;
}

/** Title, perhaps a subtitle, then `by X`. */
function aboveByline(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  for (let i = at + 1; i <= at + MAX_TITLE_LINES; i++) {
    const line = lines[i];
    if (line === undefined) return null;
    if (looksLikeByline(line.text))
      return belongs(lines.slice(at, i + 1)) ? { entries: titleEntries(lines.slice(at, i)), next: i } : null;
    if (line.kind !== 'text' && line.kind !== 'heading') return null;
    if (!isTitleLike(line.text) || isHeadingLike(line.text) || labelled(line.text) !== null) return null;
  }
  return null;
}

/** Whether a line goes with the title below it: no gap parts them that is much wider than that above the byline. */
function belongs(lines: readonly Line[]): boolean {
  const [first, second] = lines;
  const wide = second !== undefined && second.gap >= Math.max(WIDE_GAP, (lines.at(-1)?.gap ?? 0) * 2);
  return !wide || lines.length < 3 || lines.slice(1, -1).some((line) => sameWords(line.text, first?.text ?? ''));
}

/** Lines above a byline: a title said twice is one; the first is the title, a wrapped title goes on, the rest is subtitle. */
export function titleEntries(lines: readonly Line[]): Entry[] {
  const first = lines[0];
  if (first === undefined) return [];
  const same = lines.filter((line) => sameWords(line.text, first.text));
  const or = lines.findIndex((line, i) => i > 0 && OTHER_TITLE.test(line.text));
  const under = or < 0 ? [] : lines.slice(or);
  const others = lines.filter((line) => !same.includes(line) && !under.includes(line));
  const joined = (line: Line): boolean => CONNECTIVE.test(line.text) || CONNECTIVE.test(before(lines, line));
  const close = others.findIndex((line) => line.gap > 0 || !isCapitals(line.text));
  const block = isCapitals(first.text) ? others.slice(0, close < 0 ? others.length : close) : [];
  const wrapped = others.filter(
    (line) =>
      joined(line) ||
      (same.length === 1 &&
        (block.includes(line) || (line.block === first.block && isCapitals(line.text) === isCapitals(first.text)))),
  );
  const more = [...others.filter((line) => !wrapped.includes(line)), ...under.filter((line) => !same.includes(line))];
  const repeats: Entry[] = same
    .slice(1)
    .map((line) => ({ kind: 'drop', name: 'story-header', what: 'repeat', lines: [line] }));
  return [...entriesOf([first, ...wrapped], more), ...repeats];
}

/** The word that leads from a title to its other one: `OR` / `THE HISTORY OF A FERRY`. */
const OTHER_TITLE = new RegExp(`^\\W*(?:${Object.values(OR_WORDS).join('|')})\\W*$`, 'iu');

function before(lines: readonly Line[], line: Line): string {
  return lines[lines.indexOf(line) - 1]?.text ?? '';
}

/**
 * Title, perhaps the kind of book or a part mark, then a person's name on a line of its own, then an imprint, a heading
 * or labelled lines.
 */
function aboveName({ lines, entries }: Scan, at: number): Found | null {
  const title = lines[at];
  let next = at + 1;
  while (next < at + MAX_TITLE_LINES && KIND_OF_BOOK.test(lines[next]?.text ?? '')) next++;
  const kind = lines.slice(at + 1, next);
  const marked = lines[next];
  const mark = kind.length === 0 && marked?.kind === 'text' ? partLine(marked.text) : null;
  if (mark !== null) next++;
  const [name, after] = [lines[next], lines[next + 1]];
  if (!title || !name || !after) return null;
  const labels = labelled(after.text) !== null;
  if (!isName(undecorated(name.text)) && !(labels && isHandle(title, name, after))) return null;
  if (!isCapitals(title.text) && !isTitleCase(title.text)) return null;
  if (name.of > 1 && !(labels && after.index === 0)) return null;
  // Title and name, each alone at the very top above prose, when nothing else in the text is set like them.
  const alone =
    at === 0 && entries.length === 0 && name.gap > 0 && after.gap > 0 && wordCount(title.text) > 1 && title.of === 1;
  const apart =
    alone &&
    looksLikeTitle(title) &&
    isProse(after) &&
    wordCount(after.text) > 5 &&
    !comesAgain(lines, next) &&
    !isToldOf(undecorated(name.text), proseOf(lines.slice(next + 1)));
  if (!labels && !isImprint(after.text) && !isHeadingLike(after.text) && kind.length === 0 && !apart) return null;
  const part: Entry[] = mark !== null && marked ? [{ kind: 'part', part: mark, lines: [marked] }] : [];
  const author = field('author', '', undecorated(name.text), [name]);
  return { entries: [...entriesOf([title], kind), ...part, author], next: next + 1 };
}

function proseOf(lines: readonly Line[]): readonly string[] {
  return lines.filter(isProse).map(({ text }) => text);
}

/** A pen name in one word, in small letters or with a digit or a stroke, that ends the block of the title. */
function isHandle(title: Line, name: Line, after: Line): boolean {
  const below = name.gap === 0 && after.gap > 0 && title.number + 1 === name.number;
  return below && /^(?=.*(?:^\p{Ll}|[\d_]))[\p{L}\d_.-]{3,30}$/u.test(name.text);
}

/** Title directly above labelled lines, or above a part mark and labelled lines. */
function aboveLabels(scan: Scan, at: number): Found | null {
  const [line, next, later] = [scan.lines[at], scan.lines[at + 1], scan.lines[at + 2]];
  if (!line || !next || wordCount(line.text) > 12 || /[.,;]$/.test(line.text)) return null;
  const below = labelled(next.text) ?? (next.kind === 'fence' && later ? labelled(later.text) : null);
  if (
    below === null ||
    below.key === 'notes' ||
    next.kind === 'other' ||
    next.kind === 'list' ||
    next.kind === 'quotation'
  )
    return null;
  const strong = [
    'author',
    'rating',
    'fandom',
    'genre',
    'category',
    'relationships',
    'summary',
    'warnings',
    'disclaimer',
    'series',
    'status',
    'language',
    'chapters',
    'published',
    'part',
  ];
  const two = later !== undefined && labelled(next.text) !== null && labelled(later.text) !== null;
  return two || strong.includes(below.key) ? { entries: entriesOf([line]), next: at + 1 } : null;
}

/** A thread's title above its first post, with what kind of thread it is in brackets: `The Kettle [story]`. */
function abovePosts({ lines }: Scan, at: number): Found | null {
  const [line, head] = [lines[at], postHeadAt(lines, at + 1)];
  if (!line || head === null || line.of > 1 || !postsAgain(lines, at + 1, head.name)) return null;
  const title = line.text.replace(/\s+[[(]([^\])]{2,30})[\])]$/, (tag, kind: string) =>
    KIND_OF_BOOK.test(kind) ? '' : tag,
  );
  return { entries: [field('title', '', undecorated(title), [line])], next: at + 1 };
}

/** Title alone above the book's first heading, in capitals or title case, with room around it. */
function aboveHeading(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  let end = at + 1;
  while (end < at + MAX_TITLE_LINES && KIND_OF_BOOK.test(scan.lines[end]?.text ?? '')) end++;
  const next = scan.lines[end];
  if (!line || !next || line.of > 2 || /[.,;:!?"”]$/.test(line.text) || wordCount(line.text) > 10) return null;
  if (!isHeadingLike(next.text) || next.index > 0) return null;
  // Drawn alike and directly above the number, it is the title of the chapter.
  const drawn = /^[^\p{L}\p{N}"“'‘([]+/u.exec(line.text)?.[0];
  if (next.gap === 0 && drawn !== undefined && next.text.startsWith(drawn)) return null;
  if (!isCapitals(line.text) && !isTitleCase(line.text)) return null;
  return { entries: entriesOf([line], scan.lines.slice(at + 1, end)), next: end };
}

/** The same words, whatever the case and the marks around them. */
export function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) !== '' && plain(a) === plain(b);
}

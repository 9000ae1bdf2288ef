import { looksLikeByline } from './byline.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { isImprint } from './imprint.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isName } from './names.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';

/** How many lines of title, subtitle and series may stand above a byline. */
const MAX_TITLE_LINES = 4;

/** An unlabelled title at the top: a short line that a byline, labelled lines or an imprint follow. */
export function titleLine(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || has(scan, 'title') || hasFacts(scan)) return null;
  if (!isTitleLine(line)) return null;
  return (
    aboveByline(scan, at) ??
    aboveName(scan, at) ??
    aboveLabels(scan, at) ??
    aboveHeading(scan, at) ??
    aboveProse(scan, at)
  );
}

function has(scan: Scan, key: string): boolean {
  return scan.entries.some((entry) => entry.kind === 'field' && entry.key === key && !entry.indirect);
}

/** Titles stand above facts, never below them; only a mail's header, a fence or a site's line may come first. */
function hasFacts(scan: Scan): boolean {
  return scan.entries.some(
    (entry) => (entry.kind === 'field' && !entry.indirect) || entry.kind === 'part' || entry.kind === 'note',
  );
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

function entriesOf(title: readonly Line[], more: readonly Line[] = []): Entry[] {
  const text = undecorated(title.map((line) => undecorated(line.text)).join(' '));
  const rest = more.map((line) => undecorated(line.text)).join(' ');
  return [field('title', '', text, title), ...(more.length > 0 ? [field('subtitle', '', rest, more)] : [])];
}

/** Title, perhaps a subtitle, then `by X`. */
function aboveByline(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  for (let i = at + 1; i <= at + MAX_TITLE_LINES; i++) {
    const line = lines[i];
    if (line === undefined) return null;
    if (looksLikeByline(line.text)) return { entries: titleEntries(lines.slice(at, i)), next: i };
    if (line.kind !== 'text' && line.kind !== 'heading') return null;
    if (!isTitleLike(line.text) || isHeadingLike(line.text) || labelled(line.text) !== null) return null;
  }
  return null;
}

/** Lines above a byline: a title said twice is one; the first is the title, a wrapped title goes on, the rest is subtitle. */
function titleEntries(lines: readonly Line[]): Entry[] {
  const first = lines[0];
  if (first === undefined) return [];
  const same = lines.filter((line) => sameWords(line.text, first.text));
  const others = lines.filter((line) => !same.includes(line));
  const joined = (line: Line): boolean => CONNECTIVE.test(line.text) || CONNECTIVE.test(before(lines, line));
  const wrapped = others.filter(
    (line) =>
      joined(line) ||
      (line.block === first.block && isCapitals(line.text) === isCapitals(first.text) && same.length === 1),
  );
  const more = others.filter((line) => !wrapped.includes(line));
  const repeats: Entry[] = same
    .slice(1)
    .map((line) => ({ kind: 'drop', name: 'story-header', what: 'repeat', lines: [line] }));
  return [...entriesOf([first, ...wrapped], more), ...repeats];
}

/** A line of a title page that only joins the lines around it: `ADVENTURES` / `OF` / `A FERRYMAN`. */
const CONNECTIVE = /^_?(?:and|of|&|the|of the|in|in the|with|with the|at|at the|on the|from|from the)_?$/i;

function before(lines: readonly Line[], line: Line): string {
  return lines[lines.indexOf(line) - 1]?.text ?? '';
}

/** Title, then a person's name on a line of its own, then an imprint, a heading or a dedication. */
function aboveName(scan: Scan, at: number): Found | null {
  const [title, name, after] = [scan.lines[at], scan.lines[at + 1], scan.lines[at + 2]];
  if (!title || !name || !after || !isName(undecorated(name.text)) || name.of > 1) return null;
  if (!isCapitals(title.text) && !isTitleCase(title.text)) return null;
  if (!isImprint(after.text) && !isHeadingLike(after.text)) return null;
  return { entries: [...entriesOf([title]), field('author', '', undecorated(name.text), [name])], next: at + 2 };
}

/** Title directly above labelled lines, or above a part mark and labelled lines. */
function aboveLabels(scan: Scan, at: number): Found | null {
  const [line, next, later] = [scan.lines[at], scan.lines[at + 1], scan.lines[at + 2]];
  if (!line || !next || wordCount(line.text) > 12 || /[.,;]$/.test(line.text)) return null;
  const below = labelled(next.text) ?? (next.kind === 'fence' && later ? labelled(later.text) : null);
  if (below === null || below.key === 'notes' || next.kind === 'other') return null;
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
  return strong.includes(below.key) ? { entries: entriesOf([line]), next: at + 1 } : null;
}

/** What a title page says below the title: `A NOVEL`, `In Three Volumes`. */
const KIND_OF_BOOK =
  /^[^\p{L}]*(?:(?:an? )?(?:novel|romance|tale|story|comedy|tragedy|play|drama|mystery|fantasy|memoir|history|autobiography)(?: (?:of|in|for) .{1,50})?|in (?:one|two|three|four|five|six|\d) (?:volumes?|parts?|books?|acts?)|complete)[^\p{L}]*$/iu;

/** Title alone above the book's first heading, in capitals or title case, with room around it. */
function aboveHeading(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  let end = at + 1;
  while (end < at + MAX_TITLE_LINES && KIND_OF_BOOK.test(scan.lines[end]?.text ?? '')) end++;
  const next = scan.lines[end];
  if (!line || !next || line.of > 2 || /[.,;:!?"”]$/.test(line.text) || wordCount(line.text) > 10) return null;
  if (!isHeadingLike(next.text) || next.index > 0) return null;
  if (!isCapitals(line.text) && !isTitleCase(line.text)) return null;
  return { entries: entriesOf([line], scan.lines.slice(at + 1, end)), next: end };
}

/** Words of a line that opens a scene or names whose it is, or that belongs to no story. */
const NO_TITLE =
  /\b(?:pov|point of view|later|ago|morning|evening|night|noon|midnight|today|yesterday|hours?|o['’]clock|19\d\d|20\d\d)\b|[,;:.!?…"”]$|[,\d]/iu;

/** A line in capitals alone at the very top, above prose, when no other line of the text looks like it. */
function aboveProse({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (at > 0 || entries.length > 0 || !line || !next || line.of > 1 || next.gap === 0) return null;
  const words = wordCount(line.text);
  if (!isCapitals(line.text) || words < 2 || words > 8 || NO_TITLE.test(line.text)) return null;
  const prose = next.kind === 'text' && wordCount(next.text) >= 5 && /\p{Ll}/u.test(next.text);
  const alike = lines.some(
    (other) => other !== line && other.of <= 2 && other.kind === 'text' && isCapitals(other.text),
  );
  return prose && !alike ? { entries: entriesOf([line]), next: at + 1 } : null;
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

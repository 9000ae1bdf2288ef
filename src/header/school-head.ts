import { isProse } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import type { Line } from './lines.ts';
import { isName, isPlaceAndYear } from './names.ts';
import { isDate } from './page-lines.ts';
import { isHeadingLike, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { entriesOf } from './title-entries.ts';

/** Between the name and the title stand the course, the teacher and the day. */
const [FEWEST, MOST] = [2, 4];
const MOST_WORDS = 7;

/**
 * The head of a paper handed in at a school: the writer's name, the course, the teacher, the day, each on a line of its
 * own, then the title above the prose. Who taught what is none of the book's.
 */
export function schoolHead({ lines, entries }: Scan, at: number): Found | null {
  const author = lines[at];
  if (at > 0 || entries.length > 0 || author?.kind !== 'text' || !isName(author.text)) return null;
  const day = lines.findIndex((line, i) => i > at && i <= at + MOST && isDate(line.text));
  const [date, title, next] = [lines[day], lines[day + 1], lines[day + 2]];
  if (day < at + FEWEST || date === undefined || title === undefined) return null;
  const between = lines.slice(at + 1, day);
  if (![author, ...between].every(isShort) || !isTitle(title) || !isProse(next)) return null;
  const sheet: Entry = { kind: 'drop', name: 'story-header', what: 'repeat', lines: between };
  return {
    entries: [
      field('author', '', undecorated(author.text), [author]),
      sheet,
      field('date', '', undecorated(date.text), [date]),
      ...entriesOf([title]),
    ],
    next: day + 2,
  };
}

function isShort({ kind, text }: Line): boolean {
  return kind === 'text' && wordCount(text) <= MOST_WORDS && !/[,;:!?]$|\p{Ll}{3,}\.$|["“”«»]/u.test(text);
}

function isTitle(line: Line): boolean {
  if (line.kind === 'heading') return true;
  const isWords = isTitleLike(line.text) && !/[.,;:]$/.test(line.text) && wordCount(line.text) <= MOST_WORDS;
  return line.kind === 'text' && isWords && !isHeadingLike(line.text) && !isPlaceAndYear(line.text);
}

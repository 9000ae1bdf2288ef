import { readLabel } from '../words/division-label.ts';
import { sceneLabel } from '../words/scene-labels.ts';
import { endsAsSentence } from '../words/stops.ts';
import { isProse, tellsTime } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { bareName, isName, isPlaceAndYear, signedLine } from './names.ts';
import { KIND_OF_BOOK } from './page-lines.ts';
import { isToldOf, printedName } from './person.ts';
import { rightsIn } from './rights.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { entriesOf, sameWords } from './title-entries.ts';

/** `Ada Reed's "The Kettle"`: whose story it is, and its title in quotation marks. */
const POSSESSED = /^(\p{Lu}[^"“”«»]{2,50}?)(?:['’]s?|['’]s)\s+["“«]([^"“”«»]{2,80})["”»]\W*$/u;
/** `THE KETTLE - Ada Reed`. */
const DASHED = /^(\S.{1,70}?)\s+[-–—]{1,2}\s+(\p{Lu}.{3,40})$/u;
/** `Ada Reed: The Kettle`, `A. Reed. The Kettle`; a title behind such a sign has no more words. */
const BEHIND_NAME = /(?<=\p{L}{2})[:.]\s+(?=["“«„]?\p{Lu}.{2,70}$)/gu;
const BEHIND_WORDS = 8;
/** A word and a Roman number behind it count parts, in whatever language: `Sesja IV`. */
const COUNTED = /\p{Ll}\s(?!MI)[IVXLC]{2,}$/u;
/** How a speaker of two names opens a line. */
const SPEAKER = /^(\p{Lu}[\p{L}.’'-]{0,20}\s\p{Lu}[\p{L}.’' -]{1,30}):\s+\S/u;
/** `The following story is by Ada Reed`, `This was written by Ada Reed`: words that lead to a byline at a line's end. */
export const ANNOUNCED: RegExp = /^(\P{L}*\p{L}.{2,70}?\s)(by\s+\S.{2,50})$/iu;

/**
 * A title and its author's name on one line at the top, with no word between them that says `by`, or with that word
 * behind some others, above the title in quotation marks.
 */
export function titleAndName(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line?.kind !== 'text' && line?.kind !== 'heading') return null;
  if (line.index > 0 || line.text.length > 120) return null;
  if (scan.entries.some((entry) => entry.kind === 'field')) return besideKnown(scan, at, line);
  return (
    possessed(scan, at, line) ??
    confirmed(scan, at, line) ??
    dashed(scan, at, line) ??
    behindName(scan, at, line) ??
    announced(scan, at, line)
  );
}

/** Whether nothing stands above a line but what an archive says of itself. */
function isFirst({ entries }: Scan, at: number): boolean {
  return at === 0 || entries.every(({ kind }) => kind === 'kept');
}

function possessed({ lines }: Scan, at: number, line: Line): Found | null {
  const [, name = '', title = ''] = POSSESSED.exec(line.text) ?? [];
  if (!isName(name) || line.of > 1 || (lines[at + 1]?.gap ?? 0) === 0) return null;
  return { entries: both(title, name, line), next: at + 1 };
}

/** What parts a name from a title on one line: `Ada Reed. The Kettle`, `The Kettle, Ada Reed`. */
const PARTING = /\s*[.:,]\s+|\s+[-–—/|]{1,2}\s+/gu;
/** The lines of a head below its first, of which one says whose the story is. */
const HEAD_LINES = 12;

/** A title and a name, in any order and whatever parts them, where a line of rights or a label below names the same person. */
function confirmed(scan: Scan, at: number, line: Line): Found | null {
  const { lines } = scan;
  if (!isFirst(scan, at) || line.of > 1 || (lines[at + 1]?.gap ?? 0) === 0) return null;
  const head = lines.slice(at + 1, at + 1 + HEAD_LINES);
  const end = head.findIndex((each) => isProse(each) && nameIn(each) === null);
  const names = head.slice(0, end < 0 ? head.length : end).flatMap((each) => nameIn(each) ?? []);
  if (names.length === 0) return null;
  const found = partedFrom(line.text, names);
  return found === null ? null : { entries: both(found.title, found.author, line), next: at + 1 };
}

/** The title beside the name of the author, whom a line above has named: `Ada Reed. The Kettle`. */
function besideKnown({ lines, entries }: Scan, at: number, line: Line): Found | null {
  const fields = entries.filter((entry) => entry.kind === 'field');
  if (fields.some(({ key }) => key === 'title') || line.of > 1 || (lines[at + 1]?.gap ?? 0) === 0) return null;
  const author = fields.find(({ key }) => key === 'author')?.value;
  const found = author === undefined ? null : partedFrom(line.text, [author]);
  return found === null ? null : withKind(lines, { entries: both(found.title, found.author, line), next: at + 1 });
}

/** The line below, where it says what kind of book it is: `A novel`, `Повесть`. */
function withKind(lines: readonly Line[], { entries, next }: Found): Found {
  const line = lines[next];
  if (line?.kind !== 'text' || line.of > 1 || !KIND_OF_BOOK.test(line.text)) return { entries, next };
  return { entries: [...entries, field('subtitle', '', undecorated(line.text), [line])], next: next + 1 };
}

/** A title, and the one of some names that a sign parts from it; null where the line says neither. */
function partedFrom(text: string, names: readonly string[]): { title: string; author: string } | null {
  for (const { index, 0: sign } of text.matchAll(PARTING)) {
    const [before, after] = [text.slice(0, index), text.slice(index + sign.length)];
    for (const [name, title] of [
      [before, after],
      [after, before],
    ] as const) {
      const author = names.find((one) => inAnyOrder(one) === inAnyOrder(name));
      if (author === undefined || !isTitleLike(title) || isHeadingLike(title) || endsAsSentence(title)) continue;
      return { title, author };
    }
  }
  return null;
}

/** Whom a line says that the story is by: as the owner of its rights, or under a label. */
function nameIn({ text }: Line): string | null {
  const label = labelled(text);
  return label?.key === 'author' ? label.value : (rightsIn(text)?.name ?? null);
}

/** The words of a name, the family name first or last. */
function inAnyOrder(name: string): string {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).sort().join(' ');
}

function dashed(scan: Scan, at: number, line: Line): Found | null {
  const { lines } = scan;
  const [, title = '', name = ''] = DASHED.exec(undecorated(line.text)) ?? [];
  const below = lines[at + 1];
  if (!isFirst(scan, at) || line.of > 1 || below === undefined || below.gap === 0 || !isName(name)) return null;
  if (!(isCapitals(title) || isTitleCase(title)) || !isTitleLike(title) || isHeadingLike(title)) return null;
  if (isName(title) || tellsTime(line.text) || isPlaceAndYear(title) || /\d/.test(title)) return null;
  const told = lines.slice(at + 1).map(({ text }) => text);
  return isToldOf(name, told) ? null : { entries: both(title, name, line), next: at + 1 };
}

/** `Ada Reed: The Kettle`, alone above the text. In a play other lines open with a name and a colon, too. */
function behindName(scan: Scan, at: number, line: Line): Found | null {
  const { lines } = scan;
  if (!isFirst(scan, at) || line.of > 1 || (lines[at + 1]?.gap ?? 0) === 0 || labelled(line.text) !== null) return null;
  const text = undecorated(line.text);
  // `Sudut Pandang: Bimo` says whose view a chapter takes, `Entrega II. La teja` which part it is.
  if (sceneLabel(text)?.says === 'view' || readLabel(text)?.form === 'counted') return null;
  for (const { index, 0: sign } of text.matchAll(BEHIND_NAME)) {
    const [name, title] = [text.slice(0, index), text.slice(index + sign.length)];
    if (!isName(name) || !name.includes(' ') || COUNTED.test(name) || !isTitleLike(title) || isHeadingLike(title))
      continue;
    if (endsAsSentence(title) || wordCount(title) > BEHIND_WORDS) continue;
    if (sign.startsWith('.') && !isStopped(name, title)) continue;
    const owner = lines.slice(at + 1, at + 1 + HEAD_LINES).flatMap((each) => nameIn(each) ?? []);
    if (owner.length > 0 && !owner.some((one) => inAnyOrder(one) === inAnyOrder(name))) return null;
    const told = lines.slice(at + 1).map((each) => each.text);
    const speaks = (one: string): boolean => isName(SPEAKER.exec(one)?.[1] ?? '');
    if (
      !isToldOf(
        name,
        told.filter((one) => !isName(one)),
      ) &&
      !told.some(speaks)
    )
      return again(lines, at + 1, title, name, line);
  }
  return null;
}

/** Whether a full stop parts a name from a title: in Latin letters two sentences may look so, but for initials and capitals. */
function isStopped(name: string, title: string): boolean {
  return !/\p{Script=Latin}/u.test(name) || printedName(name)?.sure === true || isTitleCase(title) || isCapitals(title);
}

/** The title and the name, each once more on a line of its own below, the name perhaps in full. */
function again(lines: readonly Line[], at: number, title: string, name: string, line: Line): Found {
  let [author, next] = [name, at];
  for (; next < at + 2; next++) {
    const text = undecorated(lines[next]?.text ?? '');
    if (isSamePerson(name, text)) author = text;
    else if (!sameWords(text, title)) break;
  }
  const seen = [line, ...lines.slice(at, next)];
  return withKind(lines, {
    entries: [field('title', '', undecorated(title), seen), field('author', '', author, seen)],
    next,
  });
}

/** `I. Marsh` and `Ilya Petrovich Marsh`: the family name, and what the other names begin with. */
function isSamePerson(short: string, full: string): boolean {
  const [a, b] = [short, full].map((name) => name.match(/\p{L}+/gu) ?? []);
  if (a === undefined || b === undefined || a.length > b.length || !isName(full) || a.at(-1) !== b.at(-1)) return false;
  return a.every((part, i) => i === a.length - 1 || b[i]?.startsWith(part) === true);
}

function announced({ lines }: Scan, at: number, line: Line): Found | null {
  const [, , by = ''] = ANNOUNCED.exec(line.text) ?? [];
  const name = bareName(signedLine(by)?.name ?? '');
  const quoted = at + line.of;
  if (!isName(name) || line.of > 3 || !isQuoted(lines, quoted)) return null;
  const more = lines.slice(at + 1, quoted);
  if (more.some(({ text }) => wordCount(text) > 8)) return null;
  const rest: Entry[] = more.map((each) => field('publisher', '', undecorated(each.text), [each]));
  const title = lines[quoted] as Line;
  return { entries: [field('author', '', name, [line]), ...rest, ...entriesOf([title])], next: quoted + 1 };
}

/** Whether a line names a story in quotation marks, alone above prose. */
function isQuoted(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || line.of > 1 || line.gap === 0 || next.gap === 0) return false;
  return /^["“«„][^"“”«».!?,]{2,80}["”»“]$/u.test(line.text) && isProse(next);
}

function both(title: string, name: string, line: Line): readonly Entry[] {
  return [field('title', '', undecorated(title), [line]), field('author', '', name, [line])];
}

import { salutation } from '../words/letter-lines.ts';
import { comesAgain, isProse } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { isImprint } from './imprint.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { addressAtEnd, anyKindByline, isName, isPlaceAndYear, looksLikeByline } from './names.ts';
import { OF_THINGS } from './page-author.ts';
import { isDate, KIND_OF_BOOK } from './page-lines.ts';
import { partLine } from './part-mark.ts';
import { isToldInFull, isToldOf, mayBeWriter, printedName } from './person.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { isOneOfMemos } from './story-forms.ts';
import { entriesOf, MAX_TITLE_LINES } from './title-entries.ts';

/** From this sum on, two lines are a title and who wrote it, though no word says so. */
const THRESHOLD = 0.6;
/** A title in small letters has no more words. */
const SHORT = 9;
/** So many words below are prose. */
const FEW_WORDS = 5;

/** The lines that are looked at: a title, what kind of book it is, which part, whose name, and what stands below. */
interface Pair {
  readonly title: Line;
  readonly kind: readonly Line[];
  readonly name: Line;
  /** The name itself, and whether a word says that it signs. */
  readonly person: string;
  readonly isSigned: boolean;
  readonly after: Line;
  /** Index of the name's line. */
  readonly at: number;
}

/**
 * A title and, on a line of its own below, a person's name, with no word between them that says `by`: known by what
 * stands around the two, by how they are set, and by a text that tells of nobody of that name.
 */
export function aboveName(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  const title = lines[at];
  let next = at + 1;
  while (next < at + MAX_TITLE_LINES && KIND_OF_BOOK.test(lines[next]?.text ?? '')) next++;
  const kind = lines.slice(at + 1, next);
  // `STEAM` / `a thing that you can play` / `Ada Reed`, in one block.
  const isBlock = lines[at + 1]?.gap === 0 && lines[at + 2]?.gap === 0 && (lines[at + 3]?.gap ?? 0) > 0;
  const isMixed = !lines.slice(next, next + 2).some(({ text }) => isCapitals(text));
  const hasSubtitle = kind.length === 0 && isBlock && isMixed && title?.index === 0 && isCapitals(title.text);
  const below = hasSubtitle && isTitleLike(lines[next]?.text ?? '') ? lines.slice(next, ++next) : kind;
  const marked = lines[next];
  const mark = kind.length === 0 && marked?.kind === 'text' ? partLine(marked.text) : null;
  if (mark !== null) next++;
  const [name, after] = [lines[next], lines[next + 1]];
  if (!title || !name || !after || (name.kind !== 'text' && name.kind !== 'heading')) return null;
  // The first of several headings, with its story below it.
  if (title.isEmpty && name.kind === 'heading' && isAnyProse(after)) return null;
  // `Drittes Kapitel` has capitals as a name has.
  if (isHeadingLike(name.text) || opensStory(name, after)) return null;
  // `Atto unico di Anna Merli`, as the last line of the title's block.
  const signed = kind.length === 0 && mark === null && name.gap === 0 ? anyKindByline(name.text) : null;
  const person = signed?.name ?? undecorated(name.text);
  const pair: Pair = { title, kind, name, person, isSigned: signed !== null, after, at: next };
  const handle = labelled(after.text) !== null && isHandle(pair);
  if (!handle && (!isName(person) || isPlaceAndYear(name.text))) return null;
  // `SHERWIN ALLARD` above `Saltmarsh, Kent`: of two names the one with a place's comma is no person's.
  if (printedName(person) === null && printedName(undecorated(title.text)) !== null) return null;
  if (name.index < name.of - 1 && !(labelled(after.text) !== null && name.index === 0)) return null;
  if (weigh(scan, pair) < THRESHOLD - 1e-9) return null;
  const part: Entry[] = mark !== null && marked ? [{ kind: 'part', part: mark, lines: [marked] }] : [];
  const author = field('author', '', person, [name]);
  const said = signed === null ? [] : [field('subtitle', '', signed.kind, [name])];
  return { entries: [...entriesOf([title], below), ...part, ...said, author], next: next + 1 };
}

/**
 * A person's name alone on the first line below the title that a document or a page had printed above it, right above the
 * prose or the first heading: who wrote the story, where that may be.
 */
export function nameUnderTitle({ lines, entries, isTitled }: Scan, at: number): Found | null {
  const [line, after] = [lines[at], lines[at + 1]];
  if (isTitled !== true || at > 0 || entries.length > 0 || line?.kind !== 'text' || line.of > 1) return null;
  const name = undecorated(line.text);
  if (after === undefined || after.index > 0 || opensStory(line, after) || looksLikeByline(name)) return null;
  if (!(isProse(after) || isAnyProse(after) || after.kind === 'heading')) return null;
  // Several names above prose are tellers, or places.
  const others = lines.filter(
    ({ text, of, kind }, i) =>
      i > 1 && of === 1 && kind === 'text' && isCapitals(text) === isCapitals(line.text) && isName(undecorated(text)),
  );
  if (others.some((other) => isProse(lines[lines.indexOf(other) + 1]))) return null;
  const told = lines.slice(at + 1).filter(isProse);
  return mayBeWriter(
    name,
    told.map(({ text }) => text),
  )
    ? { entries: [field('author', '', name, [line])], next: at + 1 }
    : null;
}

/** Whether a line ends as a sentence does. */
function isAnyProse({ kind, text }: Line): boolean {
  return kind === 'text' && wordCount(text) > FEW_WORDS;
}

/** Whether a line calls somebody, as letters do, or prose goes on behind its comma: the story's first line, no name. */
function opensStory(name: Line, after: Line): boolean {
  return salutation(name.text) !== null || (/[,;:–—-]$/.test(name.text) && isProse(after));
}

/** What speaks for the pair and against it. */
function weigh({ lines, entries }: Scan, { title, kind, name, person, isSigned, after, at }: Pair): number {
  const first = lines.indexOf(title) === 0 && entries.length === 0;
  const opensMessage = isOneOfMemos(lines, at + 1);
  const goesOn = labelled(after.text) !== null || isImprint(after.text) || isHeadingLike(after.text) || opensMessage;
  // A block of their own, or each on its own, with room below.
  const block = title.block === name.block ? title.index === 0 && name.index === name.of - 1 : title.of === 1;
  // A document's paragraphs stand apart without a blank line, where its title is a heading.
  const isApart = after.index === 0 && (after.gap > 0 || title.kind === 'heading');
  const apart = first && block && isApart && wordCount(title.text) > 1;
  const prose = lines.slice(at + 1).filter(isProse);
  // Below them the story opens, with prose, a place and a year, or the line over a list.
  const opens =
    isProse(after) && wordCount(after.text) > FEW_WORDS
      ? true
      : after.kind === 'fence' ||
        isPlaceAndYear(after.text) ||
        /[:.!?…"”»]$|^[-–—«„“"「]/u.test(after.text) ||
        headsProse(lines, lines.indexOf(after));
  // What opens with the whole name below the last drawn line tells who wrote the story.
  const isLife = (line: Line, i: number): boolean =>
    i === prose.length - 1 &&
    lines[lines.indexOf(line) - 1]?.kind === 'fence' &&
    undecorated(line.text).startsWith(`${person} `);
  const texts = prose.filter((line, i) => !isLife(line, i)).map(({ text }) => text);
  const told = isToldOf(person, texts);
  const isLoud = isCapitals(title.text) && !isCapitals(name.text);
  let sum = first ? 0.1 : 0;
  if (goesOn) sum += 0.5;
  if (kind.length > 0) sum += 0.5;
  if (isSigned) sum += 0.3;
  if (addressAtEnd(after.text)?.start === 0 || isDate(after.text)) sum += 0.3;
  if (apart && opens) sum += 0.3;
  if (isCapitals(title.text) || isTitleCase(title.text)) sum += 0.2;
  else if (wordCount(title.text) <= SHORT && /^\P{L}*\p{Lu}/u.test(title.text)) sum += 0.1;
  else sum -= 0.3;
  if (title.kind === 'heading' || isSetApart(title, after)) sum += 0.2;
  if (!told) sum += 0.1;
  if (goesOn || kind.length > 0) return sum;
  // Under a title in capitals a name may share its first word with somebody of the story.
  const isShared = isLoud && name.gap === 0 && !isToldInFull(person, texts);
  if (told && !isShared) sum -= 0.6;
  // `Halla Oake` / `Min Lind`: two persons, unless the story tells of the first.
  const isPerson =
    title.kind !== 'heading' && !(isLoud && isProse(after)) && isPersonsName(undecorated(title.text), texts);
  if (!isSigned && isPerson && !isToldOf(undecorated(title.text), texts)) sum -= 0.4;
  if (/[,;:.]$/.test(title.text) || isPlaceAndYear(title.text)) sum -= 0.4;
  const isOneOfSeveral = name.gap === 0 ? pairAgain(lines, at) : comesAgain(lines, at);
  if ((title.kind !== 'heading' && !isSigned && isOneOfSeveral) || isName(undecorated(after.text))) sum -= 0.4;
  return sum;
}

/** Whether a line is rather a person's name than words that the story writes in small letters, too. */
function isPersonsName(text: string, texts: readonly string[]): boolean {
  if (OF_THINGS.test(text) || printedName(text) === null) return false;
  const words = text.split(/\s+/).filter((word) => word.length > 2);
  return !words.some((word) => texts.some((told) => told.split(/[^\p{L}\p{M}'’-]+/u).includes(word.toLowerCase())));
}

/** Whether a line heads the first scene: in capitals, alone above prose. */
function headsProse(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'text' || line.of > 1 || next === undefined || next.gap === 0) return false;
  return isCapitals(line.text) && !isName(undecorated(line.text)) && isProse(next) && wordCount(next.text) > FEW_WORDS;
}

/** Whether two lines alone stand above prose farther down, of which the second is a name: heads of several stories. */
function pairAgain(lines: readonly Line[], at: number): boolean {
  return lines.some(
    ({ text, gap }, i) =>
      i > at + 1 &&
      gap === 0 &&
      (lines[i - 1]?.gap ?? 0) > 0 &&
      (lines[i + 1]?.gap ?? 0) > 0 &&
      isName(undecorated(text)) &&
      isProse(lines[i + 1]),
  );
}

/** Whether a line is set in the middle or bold, and the story below is not. */
function isSetApart({ set }: Line, after: Line): boolean {
  return set !== undefined && after.set !== set;
}

/** A pen name in one word, in small letters or with a digit or a stroke, that ends the block of the title. */
function isHandle({ title, name, after }: Pair): boolean {
  const below = name.gap === 0 && after.gap > 0 && title.number + 1 === name.number;
  return below && /^(?=.*(?:^\p{Ll}|[\d_]))[\p{L}\d_.-]{3,30}$/u.test(name.text);
}

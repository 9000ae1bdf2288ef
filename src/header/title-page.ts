import { type Block, bareText, type Origin } from '../model/index.ts';
import { admits, sentencesIn } from '../removals/index.ts';
import { mayBeOfWork, talkWeight } from '../words/author-talk.ts';
import { readLabel } from '../words/division-label.ts';
import { divisionName } from '../words/named-divisions.ts';
import { endsAsSentence } from '../words/stops.ts';
import type { Entry } from './entry.ts';
import { fenceEntry, field } from './entry.ts';
import { blockLines, type Line } from './lines.ts';
import { addressAtEnd, looksLikeByline } from './names.ts';
import { collectedPage, namedPage, signedPage, unsignedPage } from './page-kinds.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { printedName } from './person.ts';
import { isPost } from './reasons.ts';
import { scanHeader } from './scan.ts';
import { isBareDivision, isHeadingLike, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { sameWords } from './title-entries.ts';

/** A title page stands within so many lines of the top, below so many words of other matter. */
const [PAGE_LINES, TALK_WORDS] = [160, 400];

/**
 * The title page of a file, read as a block wherever it stands near the top: below a preface, a box, the sheet with the
 * author's address, blurbs. It is known by a byline with a title set apart above it, or by a person's name on a line of
 * its own beside a title, where a printed book's page goes on as such pages do. What stands above is no story, for it
 * holds no speech and no heading.
 */
export function titlePage(
  lines: readonly Line[],
  blocks: readonly Block[],
  origins: readonly Origin[],
): readonly Entry[] {
  const page = zoneOf(pageLines(lines.slice(0, PAGE_LINES)));
  const readers = [
    signedPage,
    collectedPage,
    (all: typeof page, at: number) => namedPage(all, at, blocks),
    (all: typeof page, at: number) => (at === 0 && all.length < lines.length ? unsignedPage(all) : null),
  ];
  for (const read of readers) {
    for (let at = 0; at < page.length; at++) {
      const found = inOrder(read(page, at) ?? []);
      const first = found[0]?.lines[0];
      if (first === undefined) continue;
      const entries = inOrder([...found, ...fencesWithin(lines, found)]);
      const author = entries.find((entry) => entry.kind === 'field' && entry.key === 'author');
      const name = author?.kind === 'field' ? author.value : '';
      if (isSignedAbove(lines.slice(0, lines.indexOf(first)), name)) continue;
      if (found.some((entry) => entry.kind === 'field' && entry.key === 'title' && signsAbove(entry.value, name)))
        continue;
      if (isFirstOfSeveral(lines.slice(0, lines.indexOf(first)), blocks, entries, name)) return [];
      const above = aboveTitle(lines.slice(0, lines.indexOf(first)), name, origins);
      return scanHeader(lines, origins, 'top', [...above, ...entries]);
    }
  }
  return [];
}

/** Whether an editorial stands above the head of a story, and further down another with a byline of somebody else's: then each is the head of its own story. */
function isFirstOfSeveral(
  above: readonly Line[],
  blocks: readonly Block[],
  head: readonly Entry[],
  author: string,
): boolean {
  if (author === '' || !above.some(({ text }) => sentencesIn(text) > 0)) return false;
  const end = Math.max(...head.flatMap(({ lines }) => lines.map(({ block }) => block)));
  const stated = head.flatMap((entry) => (entry.kind === 'field' && entry.key === 'title' ? [entry.value] : []));
  return blocks.some((block, i) => {
    if (i <= end + 1 || block.place.endLine - block.place.line > 1) return false;
    const own = blockLines(block, i, 3);
    const title = own.length > 1 ? own[0] : blockLines(blocks[i - 1] ?? block, i - 1, 2).at(-1);
    const byline = own.at(-1)?.text ?? '';
    if (title === undefined || !headsAnother(title.text) || stated.some((own) => sameWords(title.text, own)))
      return false;
    const isByline = headsAnother(byline) && wordCount(byline) > 1 && looksLikeByline(byline);
    return isByline && !endsWithName(byline, author);
  });
}

/** Whether a line may head another story: no introduction, rights, speech or sentence, whoever signs those. */
function headsAnother(text: string): boolean {
  const isTitle = text.length <= BYLINE && sentencesIn(text) === 0 && isTitleLike(text) && !endsAsSentence(text);
  return isTitle && divisionName(undecorated(text), null) === null;
}

/** A byline has no more letters. */
const BYLINE = 80;

/** Whether a byline of the same name stands above some prose: what comes below that is told in the story. */
function isSignedAbove(lines: readonly Line[], author: string): boolean {
  if (author === '') return false;
  const at = lines.findIndex(({ text }) => looksLikeByline(text) && endsWithName(text, author));
  return at >= 0 && lines.slice(at + 1).some(({ text }) => wordCount(text) >= PROSE_WORDS);
}

/** Whether what would be the title is one of the names of the author: the letter above ends there. */
function signsAbove(title: string, author: string): boolean {
  const names = author.toLowerCase().split(/\s+/);
  return names.length > 1 && !/\s/.test(title) && names.includes(title.toLowerCase());
}

function endsWithName(text: string, name: string): boolean {
  return ` ${bareText(text)}`.endsWith(` ${bareText(name)}`);
}

/** A line of a page has fewer words. */
const PROSE_WORDS = 16;

/** The title page of a post, below the letter that came with it: its title is in the subject, or its author sent it. */
export function postedPage(
  lines: readonly Line[],
  scanned: readonly Entry[],
  blocks: readonly Block[],
  origins: readonly Origin[],
): readonly Entry[] {
  const fields = scanned.filter((entry) => entry.kind === 'field');
  const taken = new Set(scanned.flatMap((entry) => entry.lines));
  const last = lines.findLastIndex((line) => taken.has(line));
  if (!isPost(scanned) || last < 0) return [];
  if (fields.some(({ key, indirect }) => (key === 'title' || key === 'author') && !indirect)) return [];
  const page = titlePage(lines.slice(last + 1), blocks, origins);
  const agrees = page.some(
    (entry) =>
      entry.kind === 'field' && fields.some(({ key, value }) => key === entry.key && containsWords(entry.value, value)),
  );
  return agrees ? page : [];
}

/** Whether one of two names has all the words of the other. */
function containsWords(a: string, b: string): boolean {
  const [one, other] = [` ${bareText(a)} `, ` ${bareText(b)} `];
  return one.trim() !== '' && (one.includes(other) || other.includes(one));
}

/** The lines drawn between a title and its author. */
function fencesWithin(lines: readonly Line[], entries: readonly Entry[]): readonly Entry[] {
  const own = entries.flatMap((entry) => entry.lines);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const within = lines.slice(lines.indexOf(first), lines.indexOf(last)).filter(({ kind }) => kind === 'fence');
  return within.map((line) => fenceEntry([line]));
}

/** The lines down to the first heading or speech, or to where they are too many words for a page and what is above it. */
function zoneOf(all: readonly PageLine[]): readonly PageLine[] {
  let words = 0;
  for (const [i, { line, kind, text }] of all.entries()) {
    if (kind === 'prose') words += wordCount(text);
    const said = kind === 'prose' ? /^["“«„—]/ : /^["“«„].*[,.!?…]["”»“]$/u;
    const speech = line.index === 0 && said.test(line.text) && !isMotto(all, i);
    const listed = kind === 'prose' && /^\d/.test(line.text);
    const heading =
      line.index === 0 &&
      (isHeadingLike(line.text) || isNamedDivision(line.text)) &&
      !listed &&
      !isInitialed(line.text) &&
      !isVolume(all, i);
    if (words > TALK_WORDS || speech || heading) return all.slice(0, i);
  }
  return all;
}

/** Another's words with their name below them: `"Steam is patient."` / `- Halla Oake`. */
function isMotto(all: readonly PageLine[], at: number): boolean {
  const of = all[at]?.line.of ?? 1;
  const last = all[at + of - 1]?.line.text ?? '';
  return of > 1 && /^[-–—]{1,2}\s*\p{Lu}[^.!?]*$/u.test(last);
}

/** `楔子`, `Prólogo`, `Inhalt` on a line of its own. */
function isNamedDivision(text: string): boolean {
  const name = divisionName(undecorated(text), null);
  return name !== null && /^[^\p{L}\p{N}]*$/u.test(undecorated(text).slice(name.end));
}

/** `L. Frank Baum` is no fiftieth chapter. */
function isInitialed(text: string): boolean {
  return /^\W*\p{Lu}\.\s/u.test(text) && printedName(text) !== null;
}

/** `VOLUME FIVE` on a title page: the imprint is still to come. */
function isVolume(all: readonly PageLine[], at: number): boolean {
  const line = all[at]?.line;
  if (line === undefined || !isBareDivision(line.text) || readLabel(undecorated(line.text))?.rank !== 1) return false;
  const below = all.slice(at + 1, at + 8);
  const end = below.findIndex((each) => isHeadingLike(each.line.text));
  return below
    .slice(0, end < 0 ? below.length : end)
    .some(({ kind, line: { text } }) => kind === 'imprint' || kind === 'by' || looksLikeByline(text));
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0));
}

/** The name of a series and the number of a volume take so many lines. */
const SHELF_LINES = 4;

/** The author's own sheet above a title leaves the text as lines of the header; talk is a note, anything else stays. */
function aboveTitle(lines: readonly Line[], author: string, origins: readonly Origin[]): readonly Entry[] {
  const own = lines.every(({ text }) => wordCount(text) <= 6) && lines.some(({ text }) => sameWords(text, author));
  if (own)
    return lines.map((line): Entry => {
      const found = addressAtEnd(line.text);
      return found !== null && found.start === 0
        ? field('email', '', found.address, [line])
        : addressed(line, author, origins);
    });
  const told = lines.filter(({ kind }) => kind !== 'fence');
  // Which volume of a series this is stands beside the title, and heads no chapters.
  if (told.length <= SHELF_LINES && isBareDivision(told.at(-1)?.text ?? ''))
    return [field('series', '', told.map(({ text }) => undecorated(text)).join(', '), told)];
  const said = pageLines(lines);
  if (!said.some(({ kind }) => kind === 'prose') || said.some(({ kind }) => kind === 'makers')) return [];
  // What speaks of no work and to no readers is no note: an editorial, a motto, the first words of the story.
  if (!lines.some(({ text }) => talkWeight(text, null) >= 0.1) && !isFencedPreface(lines)) return [];
  const from = lines.findIndex(({ kind }) => kind !== 'fence');
  const to = lines.findLastIndex(({ kind }) => kind !== 'fence') + 1;
  return [
    ...lines.slice(0, from).map((line) => fenceEntry([line])),
    { kind: 'note', purpose: 'note', label: '', lines: lines.slice(from, to), start: 0 },
    ...lines.slice(to).map((line) => fenceEntry([line])),
  ];
}

/** A preface has no more words where only a line drawn below it and one word tell that it is one. */
const PREFACE_WORDS = 120;

/** Whether a few sentences with a drawn line below them may speak of the story, in whatever language. */
function isFencedPreface(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return lines.at(-1)?.kind === 'fence' && wordCount(text) <= PREFACE_WORDS && mayBeOfWork(text);
}

/** A line of the author's sheet: the name, or where that lives and how long the work is. */
function addressed(line: Line, author: string, origins: readonly Origin[]): Entry {
  if (sameWords(line.text, author)) return { kind: 'drop', name: 'story-header', what: 'repeat', lines: [line] };
  if (!admits('contact-details', origins)) return { kind: 'kept', lines: [line] };
  return { kind: 'drop', name: 'contact-details', what: 'repeat', lines: [line] };
}

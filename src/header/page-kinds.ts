import { type Block, blockText } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { isDedicated } from '../words/author-talk.ts';
import { WORKS_OF_WORDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { divisionName } from '../words/named-divisions.ts';
import { ORDINAL_ENDS } from '../words/number-tables.ts';
import { type Entry, field } from './entry.ts';
import { firstLine } from './first-line.ts';
import type { Line } from './lines.ts';
import { type Author, authorBelowBy, authorEntries, isListed, ownName } from './page-author.ts';
import { CONNECTIVE, isDate, type PageKind, type PageLine } from './page-lines.ts';
import { isToldOf, mayBeWriter, printedName } from './person.ts';
import { isBareDivision, isCapitals, wordCount } from './shapes.ts';
import { sameWords, titleEntries, WIDE_GAP } from './title-entries.ts';

/** A byline at a line, and the title above it. */
export function signedPage(page: readonly PageLine[], at: number): Entry[] | null {
  const author = authorBelowBy(page, at);
  if (author === null) return null;
  const title = titleAbove(page, author.from, author.name);
  return title === null ? null : [...title, ...authorEntries(page, author)];
}

/** `Collected Works` / `of` / `Nell Oake`: whose works they are, and the title below, or these words themselves. */
export function collectedPage(page: readonly PageLine[], at: number): Entry[] | null {
  for (let to = at + 1; to <= Math.min(at + 3, page.length); to++) {
    const items = page.slice(at, to);
    const text = items.map((item) => item.text).join(' ');
    const found = printedName(WORKS_OF.exec(text)?.[1] ?? '');
    if (found === null) continue;
    const author: Author = { ...found, from: at, to };
    if (!goesOn(page, to, { ...author, sure: false })) return null;
    const from = page.findIndex(({ kind, text }, i) => i >= to && kind === 'title' && !isBareDivision(text));
    const below = from < 0 || from > to + 2 ? [] : untilOther(page, from);
    const shelf = items.map(({ line }) => line);
    const title = below.length > 0 ? titleEntries(below) : [field('title', '', text, shelf)];
    return [...authorEntries(page, author), ...title];
  }
  return null;
}

const WORKS_OF = new RegExp(`(?:^|\\s)(?:${anyOf(WORKS_OF_WORDS)})\\s+(\\S.*)$`, 'iu');

/** A person's name on a line of its own, and the title beside it, on the page of a printed book. */
export function namedPage(page: readonly PageLine[], at: number, blocks: readonly Block[]): Entry[] | null {
  const item = page[at];
  const found = ownName(page, at);
  if (found === null || item === undefined || page[at - 1]?.kind === 'beside') return null;
  const author: Author = { ...found, from: at, to: at + 1 };
  const [above, below] = [page[at - 1], page[at + 1]];
  if (above?.kind === 'title' && isListed(page, at, author.name)) return null;
  const isTitle = (item: PageLine | undefined): boolean =>
    item?.kind === 'title' && isApart(item) && !/\p{Ll}[.,;]$/u.test(item.text);
  if (below !== undefined && isBelowName(item, below)) {
    const told = blocks.slice(below.line.block + 1, below.line.block + NEAR_BLOCKS).map((block) => blockText(block));
    if (!isApart(below) || !mayBeWriter(author.name, told)) return null;
    return [...authorEntries(page, author), ...titleEntries([below.line])];
  }
  if (
    isTitle(above) &&
    !(above !== undefined && isBelowName(above, item)) &&
    printedName(above?.text ?? '')?.sure !== true &&
    (goesOn(page, at + 1, author) || signs(blocks, item.line, author.name))
  ) {
    const title = titleAbove(page, at, author.name);
    return title === null ? null : [...title, ...authorEntries(page, author)];
  }
  // A house number, then a day: the head of a letter.
  if (/^\d{1,5}\s+\p{Lu}/u.test(below?.text ?? '') && isDate(page[at + 2]?.text ?? '')) return null;
  const title = oneBlock(page, at + 1);
  if (isHeaded(page, at, blocks, author.name))
    return [...titleEntries([above?.line ?? item.line]), ...authorEntries(page, author)];
  // The sheet with the author's address comes before the title page.
  if (page.slice(at + 1).some(({ text }) => sameWords(text, author.name))) return null;
  // What a heading says is no name above a title that is none.
  const isHead = item.line.kind === 'heading' && below?.line.kind !== 'heading';
  const isFirst = !isHead && (above === undefined || above.kind !== 'title') && item.line.index === 0;
  if (!isFirst || !isTitle(below) || title.length > 3 || printedName(below?.text ?? '') !== null) return null;
  const known = signs(blocks, item.line, author.name);
  const end = at + 1 + title.length;
  if (
    !known &&
    ((end < page.length && !goesOn(page, end, author)) || (!author.sure && isCharacter(blocks, author.name)))
  )
    return null;
  return [...authorEntries(page, author), ...titleEntries(title)];
}

/** Whether a line in capitals stands below a name that is not, and has more words than names have: `Ada Reed` / `THE LAST BILL`. */
function isBelowName(name: PageLine, { line, text }: PageLine): boolean {
  if (name.line.index > 0 || name.line.of > 1 || isCapitals(name.text) || !isCapitals(text) || line.index > 0)
    return false;
  return printedName(name.text) !== null && wordCount(text) > wordCount(name.text);
}

/**
 * Whether a page has a title and a name directly below it, both marked as headings, with no other person's name marked
 * so, and tells of nobody of that name.
 */
function isHeaded(page: readonly PageLine[], at: number, blocks: readonly Block[], name: string): boolean {
  const [above, item] = [page[at - 1], page[at]];
  if (above?.kind !== 'title' || above.line.kind !== 'heading' || item?.line.kind !== 'heading') return false;
  const below = blocks.slice(item.line.block + 1);
  if (below[0]?.type === 'heading') return false;
  const headings = below.filter((block) => block.type === 'heading');
  if (headings.some((block) => printedName(firstLine(block)) !== null)) return false;
  return !isToldOf(
    name,
    below.slice(0, NEAR_BLOCKS).map((block) => blockText(block)),
  );
}

/** A page that names nobody, above the first heading: the title, and what stands below it on such pages. */
export function unsignedPage(page: readonly PageLine[]): Entry[] | null {
  const from = page.findIndex(({ kind }) => kind !== 'makers' && kind !== 'picture' && kind !== 'fence');
  const title = page[from];
  if (title?.kind !== 'title' || title.line.of > 3) return null;
  const rest = page.slice(from + 1).filter(({ line }) => line.block !== title.line.block);
  const plain = rest.every(
    ({ kind, line }, i) =>
      (kind !== 'prose' && kind !== 'title') ||
      rest[i - 1]?.kind === 'beside' ||
      (kind === 'title' && isDedicated(line.text)),
  );
  if (!plain || rest.length === 0 || rest.length > UNSIGNED_LINES) return null;
  return titleEntries(page.slice(from).flatMap(({ line }) => (line.block === title.line.block ? [line] : [])));
}

/** A page without an author has no more lines below its title. */
const UNSIGNED_LINES = 8;

/** The lines of a title that stand without a gap between them. */
function oneBlock(page: readonly PageLine[], from: number): readonly Line[] {
  const lines = untilOther(page, from);
  const end = lines.findIndex((line, i) => i > 0 && line.gap > 0);
  return end < 0 ? lines : lines.slice(0, end);
}

function isApart({ line }: PageLine): boolean {
  return line.of <= 3;
}

/**
 * Whether a title page goes on below: with an imprint, another's part in the book, a picture or the head's end, before
 * any prose but a short line or two; or the name comes again as one that signs.
 */
function goesOn(page: readonly PageLine[], from: number, { name, sure }: Author): boolean {
  let words = 0;
  for (const { kind, text } of page.slice(from)) {
    if (kind === 'imprint' || kind === 'maybe-imprint' || kind === 'beside' || kind === 'picture' || kind === 'by')
      return true;
    if (kind === 'prose') words += wordCount(text);
    if (words > DESCRIBED_WORDS) return false;
    if (sameWords(text, name)) return true;
  }
  return sure || words === 0;
}

/** A name signs within so many blocks. */
const NEAR_BLOCKS = 160;
const DATE = new RegExp(String.raw`,?\s+(?:\p{L}+\.?\s)?(?:\d{1,2}(?:${ORDINAL_ENDS})?,?\s)?\d{4}\W*$`, 'u');

/** Whether a name signs something near the top, alone or with a date: a preface, a copyright line. */
function signs(blocks: readonly Block[], at: Line, name: string): boolean {
  return blocks.slice(at.block + 1, at.block + NEAR_BLOCKS).some((block) => {
    const text = block.type === 'paragraph' ? firstLine(block) : '';
    if (text.length > name.length + 40 || !text.toLowerCase().includes(name.toLowerCase())) return false;
    return sameWords(text.replace(DATE, ''), name) || /^\W*(?:©|\(c\)|copyright)/i.test(text);
  });
}

/** A person of the story: its prose, far below the top, tells of them. */
function isCharacter(blocks: readonly Block[], name: string): boolean {
  const wanted = name.toLowerCase();
  return blocks.slice(Math.floor(blocks.length * 0.4)).some((block) => {
    const text = blockText(block);
    return text.length > wanted.length + 40 && text.toLowerCase().includes(wanted);
  });
}

/** A description between title and author has no more words. */
const DESCRIBED_WORDS = 70;

/** What may stand between a title and its byline without being part of either. */
const BETWEEN: ReadonlySet<PageKind> = new Set(['picture', 'beside', 'makers']);

/** `Introduction to`: what stands above the byline is a part of the book, and another's. */
function isDivision(text: string): boolean {
  const name = divisionName(text, null);
  return name !== null && name.matter !== 'body' && /^\W*(?:\p{L}{1,3})?\W*$/u.test(text.slice(name.end));
}

/** The title above a byline: the lines down to it from the last drawn line, prose or imprint on. */
function titleAbove(page: readonly PageLine[], from: number, author: string): Entry[] | null {
  const run: PageLine[] = [];
  let described = 0;
  let fences = 0;
  for (let i = from - 1; i >= 0; i--) {
    const item = page[i] as PageLine;
    const titled = run.some(({ kind }) => kind === 'title');
    // A sentence above a title is told: an editorial, and whatever stands above it, is no part of that.
    if (titled && item.kind === 'minor' && item.line.kind === 'text' && sentencesIn(item.text) > 0) break;
    if (item.kind === 'title' || item.kind === 'minor') run.unshift(item);
    else if (item.kind === 'maybe-imprint' && !titled) run.unshift({ ...item, kind: 'title' });
    else if (item.kind === 'prose') {
      described += wordCount(item.text);
      if (titled || described > DESCRIBED_WORDS) break;
      run.unshift(item);
    } else if (item.kind === 'imprint' && /\d/.test(item.text) && wordCount(item.text) === 1) continue;
    else if (titled) break;
    else if (item.kind === 'fence') fences++;
    else if (!BETWEEN.has(item.kind)) return null;
    if (fences > 1) return null;
  }
  if (run.some(({ text }) => isDivision(text))) return null;
  const own = afterWideGap(run, page[from]?.line.gap ?? 0).filter(({ text }) => !sameWords(text, author));
  const start = own.findIndex(({ kind }) => kind === 'title');
  if (start < 0) return null;
  // A word that leads on is the title's first: `THE` / `CASTLE OF OTRANTO`.
  const first = start > 0 && CONNECTIVE.test(own[start - 1]?.text ?? '') ? start - 1 : start;
  return titleEntries(own.slice(first).map(({ line }) => line));
}

/**
 * The lines below the last gap that is much wider than that above the author, when a title stands there; below the number
 * of a volume, which closes the name of its series, a lesser one will do.
 */
function afterWideGap(run: readonly PageLine[], gap: number): readonly PageLine[] {
  const wide = (i: number): number => (isBareDivision(run[i - 1]?.text ?? '') ? 2 : WIDE_GAP);
  const at = run.findLastIndex(({ line }, i) => i > 0 && line.gap >= Math.max(wide(i), gap * 2));
  const own = at > 0 ? run.slice(at) : run;
  if (own.some(({ kind }) => kind === 'title')) return own;
  // What stands alone below a volume is the title in whatever letters: `Der leere Kessel`.
  const [first, ...more] = own;
  return first && at > 0 && wide(at) < WIDE_GAP ? [{ ...first, kind: 'title' }, ...more] : run;
}

/** The lines of a title that begins at a line. */
function untilOther(page: readonly PageLine[], from: number): readonly Line[] {
  const end = page.findIndex(({ kind }, i) => i > from && kind !== 'title' && kind !== 'minor');
  return page.slice(from, end < 0 ? page.length : end).map(({ line }) => line);
}

import { type Block, blockText, type Division, type Heading, inlineText, type Part } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { readLabel } from '../words/division-label.ts';
import { divisionName } from '../words/named-divisions.ts';
import { opensInSpeech } from '../words/narration.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { titlePageOf } from './common-title.ts';
import { withNamedLines } from './name-titles.ts';
import { stemOf } from './natural.ts';
import { wordsIn } from './outline-file.ts';
import { withoutRepeatedHeadings } from './repeated-headings.ts';

/** A title page has so few words, in so many headings at least. */
const [WORDS, HEADINGS] = [40, 2];

/** Whether a file is nothing but headings one under the other, of which the first counts nothing: a title page, a half title. */
export function isTitlePage({ metadata, parts }: Division): boolean {
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  if (metadata.title !== null || headings.length < HEADINGS || headings.length < parts.length) return false;
  if (parts.some(({ blocks }) => blocks.length > 0)) return false;
  const isPlain = headings[0]?.number === null && headings[0].label.length === 0;
  return isPlain && headings.reduce((sum, { title }) => sum + inlineText(title).split(/\s+/).length, 0) <= WORDS;
}

/**
 * The sources of a work with the headings of each as its place among the others says: a title page is one page, a page that
 * heads a folder of chapters opens a volume, and what is headed inside the one of many titled files that has headings is
 * no chapter.
 */
export function withFileHeadings(divisions: readonly Division[]): readonly Division[] {
  const headed = withTitleLines(withoutRepeatedHeadings(withNamedLines(divisions.map(asOneChapter))));
  return withTitlePages(withFrontPage(withPartPages(withInnerHeadings(headed))));
}

/** A source whose first heading counts a chapter of a part, `Part 2: Chapter 3`, and whose others count nothing: one chapter. */
function asOneChapter(one: Division): Division {
  const [first, ...others] = one.parts.flatMap(({ heading }) => heading ?? []);
  const isWide = first?.number != null && first.label.length > 0 && first.title.length > 0;
  if (!isWide || others.some(({ number }) => number !== null)) return one;
  const { language } = one.metadata;
  const [part, chapter] = [first.label, first.title].map((words) => readLabel(inlineText(words), language));
  if (part?.form !== 'counted' || chapter?.form !== 'counted' || part.rank >= CHAPTER || chapter.rank < CHAPTER)
    return one;
  const parts = one.parts.map((each): Part => {
    const { heading } = each;
    if (heading === null) return each;
    const isFirst = heading === first;
    const depth = isFirst ? 1 : Math.max(2, heading.depth);
    return { ...each, heading: { ...heading, kind: isFirst ? 'chapter' : 'section', depth } };
  });
  return { ...one, parts };
}

/** So many lines at most, of so many letters, stand above the first heading of all; so many files have a habit. */
const [LINES, LETTERS, HABIT] = [4, 40, 3];

/**
 * Sources of which the first alone has a few lines above the heading of its first chapter: they are the work's title page,
 * and the first of them is its title, where none states one.
 */
function withTitleLines(divisions: readonly Division[]): readonly Division[] {
  const [first] = divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source));
  const [top, chapter] = first?.parts ?? [];
  if (divisions.length < HABIT || !first || top?.heading !== null || chapter?.heading?.number == null) return divisions;
  const isUsual = divisions.every(
    ({ metadata, parts }) => metadata.title === null && (parts === first.parts || parts[0]?.heading != null),
  );
  const lines = top.blocks.flatMap((block) =>
    block.type === 'paragraph' ? blockText(block, '\n').split('\n') : ['.'.repeat(LETTERS + 1)],
  );
  const [title = ''] = lines;
  const areLines = lines.length <= LINES && lines.every((line) => line.length <= LETTERS && sentencesIn(line) === 0);
  if (!isUsual || !areLines || !/\p{L}/u.test(title) || readLabel(title) !== null) return divisions;
  const page: Part = { ...top, matter: 'front' };
  const named = {
    ...first,
    metadata: { ...first.metadata, title: title.trim() },
    parts: [page, ...first.parts.slice(1)],
  };
  return divisions.map((one) => (one === first ? named : one));
}

/** In so many files, of which this share have a title alone, stated or as their first heading, each is one chapter. */
const [FILES, PLAIN] = [5, 0.8];

/** Headings that are no count of chapters in a file with a title of its own, where nearly all others have that alone, head sections. */
function withInnerHeadings(divisions: readonly Division[]): readonly Division[] {
  const titleIn = ({ parts: [first] }: Division): Heading | null =>
    first?.heading?.depth === 1 && first.heading.number === null ? first.heading : null;
  const [titled, ...more] = divisions.filter(({ metadata }) => metadata.title !== null);
  // What one file alone states, and has a heading first of all as the others do, is the title of the book.
  const ownTitle = (one: Division): string | null => {
    const isBooks = one === titled && more.length === 0 && titleIn(one) !== null;
    return isBooks && one.parts.filter(({ heading }) => heading !== null).length === 1 ? null : one.metadata.title;
  };
  // Below a title that its file states, a heading is the chapter's own.
  const isPlain = (one: Division): boolean => {
    const title = ownTitle(one) === null ? titleIn(one) : null;
    const isHeaded = one.parts.some(({ heading }) => heading !== null && heading !== title);
    return !isHeaded && (ownTitle(one) !== null || title !== null);
  };
  if (divisions.length < FILES || divisions.filter(isPlain).length < divisions.length * PLAIN) return divisions;
  return divisions.map((one) => {
    const title = ownTitle(one) === null ? titleIn(one) : null;
    const headings = one.parts.flatMap(({ heading }) => (heading === null || heading === title ? [] : heading));
    if (
      (ownTitle(one) === null && title === null) ||
      headings.length === 0 ||
      headings.filter(({ number }) => number !== null).length > 1
    )
      return one;
    const parts = one.parts.map((part): Part => {
      const { heading } = part;
      if (heading !== null && heading === title) return { ...part, heading: { ...heading, kind: 'chapter' } };
      return heading === null
        ? part
        : { ...part, heading: { ...heading, kind: 'section', number: null, depth: heading.depth + 1 } };
    });
    return { ...one, parts };
  });
}

/**
 * The sources of a work in which a title page is one page, and no volume of volumes: its first heading, with the others as
 * lines under it. Where no other source states a title, that is the work's. One that states title and author stands in front.
 */
function withTitlePages(divisions: readonly Division[]): readonly Division[] {
  const stating = titlePageOf(divisions);
  if (stating !== null) {
    const front = { ...stating, parts: stating.parts.map((part): Part => ({ ...part, matter: 'front' })) };
    return divisions.map((one) => (one === stating ? front : one));
  }
  const [page, ...more] = divisions.filter(isTitlePage);
  if (page === undefined || more.length > 0 || divisions.length < 2) return divisions;
  const isNamed = divisions.some(({ metadata }) => metadata.title !== null);
  return divisions.map((one) => (one === page ? asPage(page, isNamed) : one));
}

const SPACE = { type: 'text', value: ' ' } as const;

function asPage(page: Division, isNamed: boolean): Division {
  const [first, ...others] = page.parts as readonly [Part, ...Part[]];
  const blocks = others.flatMap(({ heading }): Block[] =>
    heading === null
      ? []
      : [
          {
            type: 'paragraph',
            children: [
              ...heading.label,
              ...(heading.label.length > 0 && heading.title.length > 0 ? [SPACE] : []),
              ...heading.title,
            ],
            place: heading.place,
            gapBefore: 1,
          },
        ],
  );
  const heading = first.heading && { ...first.heading, kind: 'chapter' as const, depth: 1 };
  const title = heading && inlineText(heading.title).replace(/\s+/g, ' ').trim();
  return {
    ...page,
    metadata: isNamed ? page.metadata : { ...page.metadata, title },
    parts: [{ ...first, heading, blocks }],
  };
}

/** So many files that are only a heading each, counted on, part a work. */
const PARTS = 2;

/**
 * The sources of a work in which files that are nothing but a counted heading each, in the folder of chapters or in front of
 * it, `01-part-one/_part.md`, head volumes: the chapters behind them are in them.
 */
function withPartPages(divisions: readonly Division[]): readonly Division[] {
  const pages = divisions.filter(isPartPage);
  const folders = new Set(pages.map(folderOf));
  const isApart = pages.length >= PARTS && folders.size === pages.length;
  const holdsChapters = (page: Division): boolean =>
    divisions.some((one) => one !== page && folderOf(one).startsWith(folderOf(page)) && !isPartPage(one));
  const heads = isApart && pages.every(holdsChapters) ? pages : wideParts(divisions);
  return divisions.map((one) => {
    const [first] = one.parts;
    if (!first?.heading || !heads.includes(one)) return one;
    return { ...one, parts: [{ ...first, heading: { ...first.heading, kind: 'volume', depth: 0 } }] };
  });
}

/** A page that opens a part has so few words below its heading, and so many files count chapters around it. */
const [ON_PAGE, AROUND] = [150, 3];

/** Files of a heading and a motto that count by a wider word, `Part Two`, than the files around them, `Chapter 25`. */
function wideParts(divisions: readonly Division[]): readonly Division[] {
  const ranks = divisions.map(({ parts, metadata }) => {
    const heading = parts.find((part) => part.heading !== null)?.heading;
    const label = heading?.number == null ? null : readLabel(inlineText(heading.label), metadata.language);
    return label?.form === 'counted' ? label.rank : null;
  });
  const chapters = ranks.filter((rank) => rank === CHAPTER).length;
  if (chapters < AROUND || chapters * 2 < divisions.length) return [];
  return divisions.filter(
    (one, i) => (ranks[i] ?? CHAPTER) < CHAPTER && one.parts.length === 1 && wordsIn(one) <= ON_PAGE,
  );
}

const CHAPTER = 3;

/**
 * The sources of a work with what one of them says in a few words without a heading, under a name for what stands in front
 * (`00-preface`, `dedication`), as the first page.
 */
function withFrontPage(divisions: readonly Division[]): readonly Division[] {
  if (divisions.length < HABIT) return divisions;
  const [page] = divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source));
  const pages = divisions.filter((one) => isFrontFile(one) && (one === page || !/^\d/.test(stemOf(one.source))));
  const [only, ...more] = pages;
  if (only === undefined || more.length > 0) return divisions;
  return divisions.map((one) =>
    one === only ? { ...one, parts: one.parts.map((part): Part => ({ ...part, matter: 'front' })) } : one,
  );
}

/** A file under a name for front matter that says a few words without a heading; where somebody speaks in it, the story has begun. */
function isFrontFile(division: Division): boolean {
  const { parts, metadata, source } = division;
  if (metadata.title !== null || parts.some(({ heading }) => heading !== null) || wordsIn(division) > ON_PAGE)
    return false;
  if (parts.some(({ blocks }) => blocks.some(isSpeech))) return false;
  const name = stemOf(source).replace(/^\d+/, '').replace(/[_-]+/g, ' ').trim();
  const found = divisionName(name, null);
  return found !== null && found.matter === 'front' && found.end === name.length;
}

function isSpeech(block: Block): boolean {
  const text = blockText(block);
  return text.startsWith('»') || opensInSpeech(text);
}

function isPartPage({ parts }: Division): boolean {
  const [only, ...more] = parts;
  return more.length === 0 && only?.heading != null && only.heading.number !== null && only.blocks.length === 0;
}

function folderOf({ source }: Division): string {
  return source.slice(0, Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
}

import type { Book, Portioning, Section } from '../model/index.ts';
import { type Labels, labelsOf } from '../words/book-labels.ts';
import { proseWords } from './bind-work.ts';
import { grouped, shortList } from './colophon.ts';
import { identifierOf } from './identifier.ts';

/** A book of some chapters of a work. */
export interface Portion {
  readonly book: Book;
  /** What follows the name of the work in the name of its file: ` 2`, ` 40-80`. */
  readonly suffix: string;
}

/**
 * The books that a work is cut into. Each has the work's own front pages and the story's own words before the first
 * chapter go into the first, those after the last into the last. A book's identifier depends on its place alone, so
 * that the books that are there stay the same when the work grows. Chapters are counted as they count themselves, where
 * they do so in order, else from the first. Empty for a range that holds no chapter, and for a work without volumes
 * that is to be cut into them.
 */
export function portionsOf(whole: Book, portioning: Portioning, labels: string = whole.language): readonly Portion[] {
  const chapters = chaptersIn(whole.sections);
  const groups = groupsOf(chapters, portioning);
  return groups.map(({ first, last, name }, i) => {
    const kept = new Set(chapters.slice(first, last + 1).map(({ section }) => section));
    const isRange = typeof portioning === 'object' && 'from' in portioning;
    const ends = { opens: !isRange && i === 0, closes: !isRange && i === groups.length - 1 };
    const title = `${whole.title} ${name}`;
    const sections = cutTo(whole.sections, kept, ends);
    const body = sections.filter(isBody);
    const words = proseWords(body);
    const series = isRange ? {} : { series: { name: whole.title, index: i + 1, total: null } };
    const book: Book = {
      ...whole,
      identifier: identifierOf([whole.identifier, isRange ? name : `${keyOf(portioning)} ${i + 1}`]),
      title,
      metadata: { ...whole.metadata, title, ...series },
      unfinished: whole.unfinished && last === chapters.length - 1,
      words,
      sections: withOwnLastPage(sections, {
        own: sourcesIn(body),
        labels: labelsOf(labels),
        count: grouped(words, whole.language),
      }),
    };
    return { book, suffix: ` ${name.replace('–', '-')}` };
  });
}

/** A chapter, and which of the book's sections it stands in: a volume's chapters stand in the same. */
interface Chapter {
  readonly section: Section;
  readonly top: Section;
}

function chaptersIn(sections: readonly Section[]): readonly Chapter[] {
  const below = (section: Section, top: Section): readonly Chapter[] =>
    isContainer(section)
      ? section.children.flatMap((child) => below(child, top))
      : isBody(section)
        ? [{ section, top }]
        : [];
  return sections.flatMap((section) => below(section, section));
}

function isBody({ matter }: Section): boolean {
  return matter === 'body';
}

/** Whether chapters stand below a section, which is then a volume or a work; sections of a chapter are no chapters. */
function isContainer(section: Section): boolean {
  return isBody(section) && section.children.some((child) => isBody(child) && child.kind !== 'section');
}

/** Chapters of one book, by their places among all, and how the book is told apart. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

function groupsOf(chapters: readonly Chapter[], portioning: Portioning): readonly Group[] {
  if (portioning === 'volumes') return byVolume(chapters);
  if ('from' in portioning) {
    const at = placesBetween(chapters, portioning);
    return at ? [{ ...at, name: rangeName(portioning) }] : [];
  }
  const { every } = portioning;
  const count = Math.ceil(chapters.length / every);
  return Array.from({ length: count }, (_, i) => ({
    first: i * every,
    last: Math.min(chapters.length, (i + 1) * every) - 1,
    name: String(i + 1),
  }));
}

/** `40–80`, `40`; `40–` to the end. */
function rangeName({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${Number.isFinite(to) ? to : ''}`;
}

/** Chapters outside of every volume go with the volume before them, those before the first with the first. */
function byVolume(chapters: readonly Chapter[]): readonly Group[] {
  const starts: number[] = [];
  for (const [i, { section, top }] of chapters.entries()) {
    if (section !== top && top !== chapters[i - 1]?.top) starts.push(i);
  }
  return starts.map((start, i) => ({
    first: i === 0 ? 0 : start,
    last: (starts[i + 1] ?? chapters.length) - 1,
    name: String(i + 1),
  }));
}

/** Chapters that count themselves in order are found by their numbers, and what stands between two of them goes along. */
function placesBetween(
  chapters: readonly Chapter[],
  { from, to }: { readonly from: number; readonly to: number },
): Pick<Group, 'first' | 'last'> | null {
  const numbers = chapters.map(({ section }) => (section.heading?.kind === 'chapter' ? section.heading.number : null));
  const counted = numbers.flatMap((number) => number ?? []);
  const isCounted =
    counted.length * 2 > chapters.length && counted.every((n, i) => i === 0 || n > (counted[i - 1] ?? n));
  const inside = chapters.flatMap((_, i) => {
    const number = isCounted ? numbers[i] : i + 1;
    return number != null && number >= from && number <= to ? [i] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function keyOf(portioning: Exclude<Portioning, { readonly from: number }>): string {
  return portioning === 'volumes' ? portioning : `every ${portioning.every}`;
}

interface Ends {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Only the kept chapters, with what they stand in; what a volume says before its first chapter stays with that. */
function cutTo(sections: readonly Section[], kept: ReadonlySet<Section>, ends: Ends): readonly Section[] {
  return sections.flatMap((section): readonly Section[] => {
    if (isContainer(section)) {
      const children = cutTo(section.children, kept, { opens: false, closes: false });
      if (children.length === 0) return [];
      const whole = section.children.findIndex(isBody);
      const isFirst = kept.has(section.children[whole] as Section);
      return [isFirst ? { ...section, children } : { ...section, children, blocks: [] }];
    }
    if (isBody(section)) return kept.has(section) ? [section] : [];
    if (MADE.has(section.kind)) return [section];
    return (section.matter === 'front' ? ends.opens : ends.closes) ? [section] : [];
  });
}

/** Pages that every book has. */
const MADE: ReadonlySet<Section['kind']> = new Set([
  'cover',
  'title-page',
  'warnings',
  'facts',
  'contents',
  'colophon',
]);

/** The last page says what this book holds, and nothing that changes when the work grows beyond it. */
function withOwnLastPage(sections: readonly Section[], { own, labels, count }: LastPage): readonly Section[] {
  return sections.map((section) => {
    if (section.kind === 'contents')
      return { ...section, children: withOwnLastPage(section.children, { own, labels, count }) };
    if (section.kind !== 'colophon') return section;
    const kept = section.facts.filter(({ label }) => [labels.encoding, labels.made, labels.madeWith].includes(label));
    const said = [
      { label: labels.source, values: shortList(own) },
      { label: labels.words, values: [count] },
    ];
    return { ...section, facts: [...said, ...kept] };
  });
}

interface LastPage {
  readonly own: readonly string[];
  readonly labels: Labels;
  readonly count: string;
}

/** The files whose words stand in some chapters, in their order. */
function sourcesIn(sections: readonly Section[]): readonly string[] {
  const places = sections.flatMap(({ heading, blocks, children }) => [
    ...(heading === null ? [] : [heading.place.source]),
    ...blocks.map(({ place }) => place.source),
    ...sourcesIn(children),
  ]);
  return [...new Set(places)];
}

import { choose } from '../facts/index.ts';
import {
  type Block,
  type Book,
  blockText,
  type Division,
  type Heading,
  inlineText,
  type Outcome,
  outcome,
  type Part,
  type Section,
  type SectionKind,
  type Trace,
  wordsIn,
} from '../model/index.ts';
import { labelsOf } from '../words/book-labels.ts';
import { type BoundWork, bindWork } from './bind-work.ts';
import { collect } from './collection.ts';
import { colophon } from './colophon.ts';
import { type Sifted, sift } from './copies.ts';
import type { AssembleOptions, WorkOption } from './options.ts';
import { frontMatter, withLastPage } from './pages.ts';
import { dateOf, identifierFor } from './plan.ts';
import { unrelatedWorks, worksOf } from './works/index.ts';

/** A longer heading is no title. */
const LONGEST = 200;

/**
 * A division that states no title, under the heading at its top: when that is the only one of its rank, and neither
 * counts nor names a part, it says what the story is called, and the headings below it open the chapters. Null for
 * every other division. For a source that is a book by itself: in a series such a heading is a chapter's.
 */
export function underOwnTitle(division: Division, trace: Trace): Pick<Outcome<Division>, 'value' | 'trace'> | null {
  const { metadata, parts } = division;
  const at = parts.findIndex((part) => part.heading !== null || part.blocks.length > 0);
  const top = parts[at];
  const stacked = top === undefined ? null : headingOverOthers(top, parts.slice(at + 1));
  const heading = top?.heading ?? stacked;
  if (metadata.title !== null || metadata.part !== null || !top || !heading) return null;
  if (heading !== stacked && !mayName(heading, parts)) return null;
  const said = inlineText(heading.title).replace(/\s+/g, ' ').trim();
  // In Chinese and Japanese these marks say that it is a title.
  const title = said.replace(/^(?:《([^《》]+)》|『([^『』]+)』)$/u, '$1$2');
  if (title === '' || title.length > LONGEST) return null;
  const isFront = isSetApart(top.blocks) && parts[at + 1]?.heading != null;
  const blocks = heading === stacked ? [] : top.blocks;
  const own: Part = { ...top, opening: 'start', heading: null, blocks, matter: isFront ? 'front' : top.matter };
  const below = parts.slice(at + 1).map((part) => raised(part, heading.depth));
  // Words without a story under them are all the text there is.
  if (own.blocks.length === 0 && below.length === 0) return null;
  const carried = notesAbove(own, below[0]);
  const value = {
    ...division,
    metadata: { ...metadata, title },
    parts: carried.length > 0 ? withNotes(carried, below) : own.blocks.length === 0 ? below : [own, ...below],
  };
  const moves = [
    ...(trace.moves ?? []),
    ...carried.map((note) => ({ place: note.place, text: blockText(note, '\n') })),
  ];
  const choice = choose('title', division.source, [{ by: 'heading', value: title, place: heading.place }]);
  return { value, trace: { ...trace, moves, choices: [...(trace.choices ?? []), choice] } };
}

/** So many headings below one that has nothing under it but them, and the words are the title of all. */
const OVER = 2;

/** A heading at the very top, right over another of its own rank, as a heading; null for what is no such block. */
function headingOverOthers({ heading, matter, blocks }: Part, below: readonly Part[]): Heading | null {
  const [block, ...more] = blocks;
  if (heading !== null || matter !== 'front' || block?.type !== 'heading' || more.length > 0) return null;
  if (below[0]?.heading == null || below.filter((part) => part.heading !== null).length < OVER) return null;
  return { kind: 'story', depth: 0, number: null, label: [], title: block.children, place: block.place };
}

/** Notes that are all that stands between a title and the first chapter: they belong under its heading. */
function notesAbove({ blocks }: Part, below: Part | undefined): readonly Block[] {
  const isAbove = (block: Block): boolean => block.type === 'note' && block.position === 'before';
  return below?.heading != null && blocks.every(isAbove) ? blocks : [];
}

function withNotes(notes: readonly Block[], [first, ...others]: readonly Part[]): readonly Part[] {
  return first ? [{ ...first, blocks: [...notes, ...first.blocks] }, ...others] : [];
}

/** Longer words set apart above the first chapter are the story's own beginning. */
const EPIGRAPH = 200;

/** Whether what stands between a title and the first chapter is an epigraph: verse or a quotation, and no prose. */
function isSetApart(blocks: readonly Block[]): boolean {
  const words = blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  const isApart = (block: Block): boolean =>
    block.type === 'quotation' || block.type === 'verse' || (block.type === 'paragraph' && block.role === 'epigraph');
  return words > 0 && words <= EPIGRAPH && blocks.every(isApart);
}

function mayName(heading: Heading, parts: readonly Part[]): boolean {
  if (heading.label.length > 0 || heading.number !== null || heading.given) return false;
  if (!['volume', 'story', 'chapter'].includes(heading.kind)) return false;
  // What closes a book, such as an afterword, may stand beside the title that is over all the rest.
  const over = (part: Part): boolean =>
    part.heading === null || part.heading === heading || part.heading.depth > heading.depth;
  const isOverAll = parts.every(
    (part, i) => over(part) || (closes(part) && parts.slice(i).every((one) => over(one) || closes(one))),
  );
  return isOverAll || isOverLabelled(heading, parts);
}

/** Words under a title above headings of its own rank that count or name parts: a date, a motto, who reads how long. */
const FEW_WORDS = 60;

/** Whether all headings but the first count or name their parts, and next to nothing stands under the first. */
function isOverLabelled(heading: Heading, parts: readonly Part[]): boolean {
  const next = parts.findIndex((part) => part.heading !== null && part.heading !== heading);
  const own = parts.slice(0, Math.max(next, 0));
  const others = parts.flatMap((part) => (part.heading === null || part.heading === heading ? [] : [part.heading]));
  const words = own.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + wordsIn(block), 0);
  const isLabelled = ({ label, number, kind }: Heading): boolean =>
    label.length > 0 || number !== null || !['volume', 'story', 'chapter'].includes(kind);
  return others.length > 0 && words <= FEW_WORDS && others.every(isLabelled);
}

function closes({ heading }: Part): boolean {
  return heading !== null && (heading.kind === 'epilogue' || heading.kind === 'afterword');
}

/** A part one rank up, now that nothing stands above it. */
function raised(part: Part, depth: number): Part {
  if (part.heading === null) return part;
  return { ...part, heading: { ...part.heading, depth: part.heading.depth - depth } };
}

export { type Comparison, chapterKey, compareEditions, type GoneChapter, type KeptPlace } from './editions.ts';
export type { AssembleOptions, ChapterRule, WorkOption } from './options.ts';
export { boundAs } from './options.ts';
export { type Portion, portionsOf } from './portions.ts';
export { unrelatedWorks };

/**
 * Binds the divided sources of one story, of the parts of a series, or of several works into a book: front matter,
 * chapters or volumes, back matter. Never fails; doubts about the order and number of parts are diagnostics, and what
 * it leaves out is listed.
 */
export function assemble(divisions: readonly Division[], options: AssembleOptions = {}): Outcome<Book> {
  const named = (options.works ?? []).flatMap((work) => work.files);
  const order = options.order ?? [];
  const sifted = sift(divisions, [...order, ...named], options.listedIn === undefined ? order : []);
  const found = worksOf(sifted.divisions, options);
  const [first] = found.works;
  const made =
    found.works.length > 1
      ? collect(found.works, sifted, options)
      : single(bindWork(first ?? NOTHING, withGiven(options, first?.given ?? null)), sifted, options);
  const { value, trace, diagnostics } = made;
  const marked = options.marks?.size ? markAll(value.sections, options.marks, value.language) : value.sections;
  const book = { ...value, sections: asWished(marked, options) };
  return outcome(book, trace, [...sifted.diagnostics, ...found.diagnostics, ...diagnostics]);
}

const NOTHING = { divisions: [], given: null, name: '', marks: new Map() } as const;

function withGiven(options: AssembleOptions, given: WorkOption | null): AssembleOptions {
  if (given === null) return options;
  const { files: _, ...facts } = given;
  return { ...facts, ...options };
}

/** A book of one work. */
function single(work: BoundWork, sifted: Sifted, options: AssembleOptions): Outcome<Book> {
  const { plan } = work;
  const removals = [...sifted.removals, ...work.removals];
  const sources = plan.items.map((item) => item.division.source);
  const book: Book = {
    identifier: identifierFor(plan),
    title: plan.title,
    language: plan.language,
    metadata: plan.metadata,
    date: dateOf(plan),
    modified: options.modified ?? 0,
    unfinished: work.unfinished,
    words: work.words,
    cover: options.cover ?? null,
    sections: withLastPage(
      frontOf(work, options),
      [...work.chapters, ...work.back],
      colophon({ sources, words: work.words, removals, growing: work.growing }, options, plan),
      sources.length > 1,
    ),
  };
  return outcome(book, { removals, moves: work.moves, order: sources, choices: plan.choices }, work.diagnostics);
}

function frontOf({ plan, facts, front, chapters }: BoundWork, options: AssembleOptions): readonly Section[] {
  return frontMatter(
    {
      hasCover: options.cover != null || options.coverPage === true,
      hasWarnings: plan.metadata.warnings.length > 0,
      facts,
      pages: front,
      hasContents: count(chapters) > 1,
    },
    plan.labels,
  );
}

function count(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + 1 + count(section.children), 0);
}

/** Marks chapters in the contents: those whose id, first place or source has a mark. */
function markAll(sections: readonly Section[], marks: Marks, language: string): readonly Section[] {
  const labels = labelsOf(language);
  const walk = (section: Section): Section => {
    const children = section.children.map(walk);
    const place = section.heading?.place ?? section.blocks[0]?.place;
    const at = place === undefined ? [] : [`${place.source}:${place.line}`, place.source];
    const mark = section.matter === 'body' ? [section.id, ...at].map((key) => marks.get(key)).find(Boolean) : undefined;
    return mark && section.listed ? { ...section, children, mark: labels[mark] } : { ...section, children };
  };
  return sections.map(walk);
}

type Marks = NonNullable<AssembleOptions['marks']>;

/** The sections with the book's own pages as the user wants them: left out, or named otherwise. */
function asWished(sections: readonly Section[], options: AssembleOptions): readonly Section[] {
  const { without = NO_KINDS, captions = {} } = options;
  if (without.size === 0 && Object.keys(captions).length === 0) return sections;
  return sections
    .filter(({ kind, work }) => !without.has(kind) || (kind === 'title-page' && work !== undefined))
    .map((section) => {
      const name = section.caption === null && !PAGES.has(section.kind) ? undefined : captions[section.kind];
      const children = asWished(section.children, options);
      if (name === undefined) return { ...section, children };
      return { ...section, children, name, caption: section.caption === null ? null : name };
    });
}

const NO_KINDS: ReadonlySet<SectionKind> = new Set();
/** Pages without a printed caption, whose name still shows in lists. */
const PAGES: ReadonlySet<SectionKind> = new Set(['cover', 'title-page']);

import { type AssembleOptions, assemble, boundAs, unrelatedWorks } from './assemble/index.ts';
import { type DividedSource, type DivideOptions, divide, withoutStates } from './divide.ts';
import { dress, type LookFiles, needsDress } from './dress/index.ts';
import { type EarlierEdition, readEdition, withKept } from './earlier-edition.ts';
import { checkBound, checkPictures, underDamage, withWordless } from './ledger/index.ts';
import { type Dress, type Look, usualLook } from './looks/index.ts';
import type { Book, Diagnostic, Outcome, Pin, Portioning, Publication, Source, Trace } from './model/index.ts';
import { type CoverDesign, joinedTraces } from './model/index.ts';
import { containerOf } from './open/containers.ts';
import { unpack } from './open/index.ts';
import {
  type CoverWish,
  complete,
  type FindPicture,
  findCover,
  illustrate,
  ornamentPicture,
} from './pictures/index.ts';
import {
  formatOf,
  formatOfSource,
  languagesOf,
  pinsBySource,
  type Reader,
  strayPins,
  unknownFormat,
} from './read/index.ts';
import { type MarkPlace, render } from './render/index.ts';
import { type BoundPortion, booksApart, cutUp } from './several-books.ts';
import { placesOf, underOwnTitles } from './titled.ts';
import { type Habits, knownTogether } from './together.ts';

/** Runs a piece of work that makes no pause. Whoever gives one may end work that takes too long, by throwing. */
export type Guard = <T>(work: () => T) => T;

export { type DividedSource, type DivideOptions, divide, type EarlierEdition };

export const unguarded: Guard = (work) => work();

/** Choices for every stage. */
export interface PipelineOptions extends DivideOptions {
  readonly assemble?: AssembleOptions;
  /** How the book looks; as a printed novel when absent. */
  readonly look?: Look;
  /** Files that the look names, read from disk. */
  readonly lookFiles?: LookFiles;
  /** Where pictures are found that did not come with a source: beside it, for a file. Never on the web. */
  readonly pictures?: FindPicture;
  /** The cover: a picture; `drawn`, from the title, for a book that brings none; `none`, whatever the book brings. */
  readonly cover?: CoverWish;
  /** Design and colours of a cover that is drawn. */
  readonly coverDesign?: CoverDesign;
  /** Several books of a long work, or a book of some of its chapters. */
  readonly portioning?: Portioning;
  /** Works by different people make a book each. */
  readonly isApart?: boolean;
  /** The story's books of the last time: what is new since is marked, what is gone may stay. */
  readonly earlier?: EarlierEdition;
  /** Told of every piece of work, and runs it. */
  readonly guard?: Guard;
  /** For a program that asks for the book alone: the blocks of the sources before they were divided are let go. */
  readonly bookOnly?: boolean;
  /** For a program that shows one story again and again while it is changed. */
  readonly draft?: Draft;
}

/** A book to be looked at, not to be written: nothing is proven of its words. */
export interface Draft {
  /** Tells in the documents where each passage stands in the sources. */
  readonly mark: MarkPlace;
  /** Divides a source, or gives what it was divided into before; with the pins that are for it. */
  readonly divided: (source: Source, divide: () => DividedSource, pins: readonly Pin[]) => DividedSource;
}

/** A finished book in every state, from its divided sources to the publication. */
export interface BoundBook {
  readonly sources: readonly DividedSource[];
  readonly book: Outcome<Book>;
  readonly publication: Outcome<Publication>;
  /** The books that it is cut into when that is asked for; the whole is proven all the same. */
  readonly portions?: readonly BoundPortion[];
  readonly trace: Trace;
  /** Of all stages. A book with an error among them must not be written. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Binds divided sources into one book and renders it; checks again that every word came through. */
export function bind(sources: readonly DividedSource[], options: PipelineOptions = {}): BoundBook {
  const titled = underOwnTitles(sources, options.assemble);
  const bound = print(titled, gather(titled, options), options);
  return { ...bound, diagnostics: withWordless(bound.diagnostics, bound.book.value) };
}

/** The book of some divided sources. */
function gather(sources: readonly DividedSource[], options: PipelineOptions): Outcome<Book> {
  const divisions = sources.map((source) => source.division.value);
  const removed = sources.flatMap((s) => [s.manuscript, s.normalized, s.division].flatMap((o) => o.trace.removals));
  return assemble(divisions, {
    ...languagesOf(sources.map((source) => source.manuscript.value)),
    encodings: new Map(sources.map(({ manuscript: { value } }) => [value.source, value.encoding])),
    placed: placesOf(sources),
    ...options.assemble,
    removed,
  });
}

/** Of several sources few state a title; that none does is said once, of the book. */
function titlesOnce(diagnostics: readonly Diagnostic[], sources: number, book: Book): readonly Diagnostic[] {
  if (sources < 2) return diagnostics;
  const isStated = [book, ...book.sections.flatMap(({ work }) => work ?? [])].some(
    ({ metadata }) => metadata.title !== null,
  );
  const first = isStated ? undefined : diagnostics.find(({ id }) => id === 'no-title');
  return diagnostics.filter((diagnostic) => diagnostic.id !== 'no-title' || diagnostic === first);
}

/** A book rendered, and checked against its sources. */
function print(
  sources: readonly DividedSource[],
  book: Outcome<Book>,
  options: PipelineOptions,
  worn: Partial<Dress> = options.look ? { look: options.look } : {},
): BoundBook {
  const divisions = sources.map((source) => source.division.value);
  const { notes, without } = options.assemble ?? {};
  const leftOut = {
    ...(notes === 'drop' ? { fields: ['notes' as const] } : {}),
    ...(without ? { pages: without } : {}),
  };
  const publication = render(book.value, worn, options.draft?.mark);
  const diagnostics = [
    ...titlesOnce(
      sources.flatMap((source) => source.diagnostics),
      sources.length,
      book.value,
    ),
    ...book.diagnostics,
    ...publication.diagnostics,
    ...(options.draft ? [] : checkBound(divisions, book, publication.value, leftOut)),
  ];
  const outcomes = [...sources.flatMap((s) => [s.manuscript, s.normalized, s.division]), book, publication];
  return { sources, book, publication, trace: joinedTraces(outcomes.map((o) => o.trace)), diagnostics };
}

/**
 * The whole way from sources to a publication: containers are opened, all sources become one book, and its pictures
 * and cover are made ready.
 * A source in an unknown format is left out with the diagnostic `unknown-format`.
 */
export async function publish(sources: readonly Source[], options: PipelineOptions = {}): Promise<BoundBook> {
  const { guard = unguarded } = options;
  const divided: DividedSource[] = [];
  const again = new Map<string, (habits: Habits) => DividedSource>();
  const opened = await unpack(sources, guard);
  const refused: Diagnostic[] = [...opened.diagnostics, ...strayPins(options.read?.pins ?? [], opened.value)];
  const owned = pinsBySource(options.read?.pins ?? [], opened.value);
  for (const source of opened.value) {
    const pins = owned.get(source) ?? [];
    const own = { ...options, read: { ...options.read, pins } };
    const format = formatOfSource(source);
    const reader = await format?.load();
    const dividing = (habits?: Habits): DividedSource => {
      const known = habits === undefined ? own : { ...own, split: { ...own.split, habits } };
      const all = guard(() => divide(source, reader as Reader, known));
      return options.bookOnly ? withoutStates(all) : all;
    };
    again.set(source.name, dividing);
    if (reader) divided.push(options.draft ? options.draft.divided(source, dividing, pins) : dividing());
    else refused.push(unknownFormat(source.name));
  }
  const titled = underOwnTitles(knownTogether(divided, again), options.assemble);
  const edition = options.earlier ? await readEdition(options.earlier, titled) : null;
  const all = [...titled, ...(edition?.gone ?? [])];
  const files = [...opened.value, ...(edition?.opened ?? [])];
  const { sources: shown, pictures } = await illustrate(all, files, options.pictures);
  refused.push(...shown.flatMap(({ division }, i) => checkPictures(all[i]?.division ?? division, division)));
  const placed = edition ? withKept(shown, edition) : shown;
  refused.push(...(edition?.diagnostics ?? []));
  const cover = await findCover(opened.value, options.cover, options.assemble?.cover ?? null);
  refused.push(...cover.diagnostics);
  const drawn = cover.value === 'drawn' && divided.length > 0;
  const given = cover.value === 'drawn' ? null : cover.value;
  const assembling = {
    ...boundAs(opened.value, options.assemble),
    ...options.assemble,
    ...(edition ? { marks: edition.marks } : {}),
    cover: given,
    coverPage: drawn,
  };
  const book = guard(() => gather(placed, { ...options, assemble: assembling }));
  const whole = { ...book, value: await complete(book.value, pictures, drawn && (options.coverDesign ?? {})) };
  const { look = usualLook, lookFiles = {} } = options;
  const worn = needsDress(look, lookFiles) ? await dress(whole.value, look, lookFiles, ornamentPicture) : null;
  refused.push(...(worn?.diagnostics ?? []));
  const bound = guard(() => print(placed, whole, options, worn?.value ?? { look }));
  const { portioning, coverDesign = {} } = options;
  const way = {
    labels: options.assemble?.labels,
    design: drawn && coverDesign,
    pictures,
    worn: worn?.value ?? { look },
    guard,
  };
  const cut = portioning === undefined ? null : await cutUp(book.value, portioning, way);
  refused.push(...(cut?.diagnostics ?? []));
  const parts = options.isApart && !cut ? placed.map(({ division }) => division.value) : [];
  const works = unrelatedWorks(parts, assembling);
  const apart = await booksApart(works, async (names) => {
    const own = placed.filter(({ source }) => names.includes(source));
    const alone = gather(own, { ...options, assemble: { ...assembling, name: '' } });
    const value = await complete(alone.value, pictures, way.design);
    return guard(() => print(own, { ...alone, value }, options, way.worn));
  });
  refused.push(...apart.diagnostics);
  const diagnostics = withWordless(underDamage([...refused, ...bound.diagnostics]), book.value);
  const portions = cut?.value ?? (apart.value.length > 0 ? apart.value : null);
  return { ...bound, ...(portions ? { portions } : {}), diagnostics };
}

/**
 * The identifiers by which books of these sources are known: that of the book, and of a book of each source alone. A
 * `group` is a name, and which of the sources make a book of that name together.
 */
export function identifiersOf(
  { book, sources }: BoundBook,
  groups: readonly { readonly name: string; readonly has: (source: string) => boolean }[],
): readonly string[] {
  const alone = groups.flatMap(({ name, has }) => {
    const own = sources.filter(({ source }) => has(source));
    return own.length > 0 ? gather(underOwnTitles(own), { assemble: { name } }).value.identifier : [];
  });
  return [...new Set([book.value.identifier, ...alone])];
}

/** A source made of text in memory. The name's ending says the format: `story.txt`, `story.md`, `story.html`. */
export function sourceFromText(text: string, name = 'story.txt'): Source {
  return { name, format: (formatOf(name) ?? containerOf(name))?.id ?? '', bytes: new TextEncoder().encode(text) };
}

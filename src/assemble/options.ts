import type { ChapterMark, GivenFacts, Picture, Removal, SectionKind, Source, StatedFact } from '../model/index.ts';

/** What begins a chapter. */
export type ChapterRule = 'headings' | 'endings' | 'scenes';

/** A work as the user describes it: which files are its, and what it is called. */
export interface WorkOption {
  /** Names of files, folders or containers; `*` stands for any letters. */
  readonly files: readonly string[];
  readonly title?: string;
  readonly author?: readonly string[];
  readonly series?: { readonly name: string; readonly index?: number };
  /** Date of the work, ISO 8601. */
  readonly date?: string;
  /** Set for what is said beside a work about it alone: such works are no list in reading order. */
  readonly isBeside?: true;
}

/** Choices for assembling a book. Every one may be absent. */
export interface AssembleOptions {
  /** Name of the story: its file or folder name without an ending. The title of a story that states none. */
  readonly name?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  /** BCP 47 tag; wins over what the story states. */
  readonly language?: string;
  /** BCP 47 tag found from the text; counts when nothing states one. */
  readonly detectedLanguage?: string;
  /** The same for each source whose text surely tells, by its name: works in one book may have different ones. */
  readonly languages?: ReadonlyMap<string, string>;
  readonly series?: { readonly name: string; readonly index?: number };
  /** Every other fact that the user states. */
  readonly facts?: GivenFacts;
  /** Date of the work, ISO 8601. */
  readonly date?: string;
  /** Last change of the inputs in seconds since 1970. */
  readonly modified?: number;
  readonly cover?: Picture | null;
  /** Whether a cover is drawn for the assembled book, which needs a page for it. */
  readonly coverPage?: boolean;
  /** Source names in reading order, as far as they are given; the rest follow in the order found. */
  readonly order?: readonly string[];
  /** The file that gives that order, where no settings do. */
  readonly listedIn?: string;
  /** What the file that gives the order calls them, by their names. */
  readonly names?: ReadonlyMap<string, string>;
  /** What the file that lists them for a program states of the book. */
  readonly stated?: readonly StatedFact[];
  /** Whether several sources are the parts of one work or several works; found from what they state when absent. */
  readonly kind?: 'series' | 'collection';
  /** The works of a collection, in reading order; sources in none of them are sorted out by themselves. */
  readonly works?: readonly WorkOption[];
  /** Files and folders as the user named them, in that order: the order of works that state none. */
  readonly named?: readonly string[];
  /** Chapters to mark in the contents: by source, section id, or `source:line` of their heading or first words. */
  readonly marks?: ReadonlyMap<string, ChapterMark>;
  readonly chapters?: ChapterRule;
  readonly notes?: 'keep' | 'end' | 'drop';
  readonly continuations?: 'keep' | 'drop';
  /** Language of the words that are not the story's; the book's own when absent. */
  readonly labels?: string;
  /** Kinds of pages of the book's own that it does without. */
  readonly without?: ReadonlySet<SectionKind>;
  /** Names of the book's own pages by kind, in place of those of its language. */
  readonly captions?: Readonly<Record<string, string>>;
  /** What the stages before took out, for the colophon. */
  readonly removed?: readonly Removal[];
  /** Places of sources by their names, where the front matters of nearly all count them. */
  readonly placed?: ReadonlyMap<string, number>;
  /** Encodings by source name, for the colophon. */
  readonly encodings?: ReadonlyMap<string, string>;
  readonly toolVersion?: string;
}

/** Works that came in one book, or in the order of a list, are bound as they were, unless the user wants it otherwise. */
export function boundAs(sources: readonly Source[], { order, works }: AssembleOptions = {}): AssembleOptions {
  const [first] = sources;
  const facts = sources.flatMap(({ ofBook }) => ofBook ?? []);
  const stated = facts.length === 0 ? {} : { stated: facts };
  const listed = sources.flatMap(({ name, listed: place }) => (place ? [{ name, ...place }] : []));
  if (listed[0] && order === undefined) {
    return {
      ...stated,
      order: listed.sort((a, b) => a.at - b.at).map(({ name }) => name),
      listedIn: listed[0].in,
      names: new Map(listed.flatMap(({ name, title }) => (title === undefined ? [] : [[name, title] as const]))),
      ...(listed[0].isBook && works === undefined ? { kind: 'series' } : {}),
    };
  }
  if (!first?.collection || sources.some(({ collection }) => collection !== first.collection)) return stated;
  const named = sources.map(({ name }) => name);
  return { title: first.collection, named, works: named.map((file) => ({ files: [file], isBeside: true })) };
}

import type { Book, Division, Outcome, Section } from '../model/index.ts';
import { outcome } from '../model/index.ts';
import type { BoundWork } from './bind-work.ts';
import { bindWork } from './bind-work.ts';
import { collect } from './collection.ts';
import { colophon } from './colophon.ts';
import type { Sifted } from './copies.ts';
import { sift } from './copies.ts';
import { markNew } from './mark-new.ts';
import type { AssembleOptions, WorkOption } from './options.ts';
import { frontMatter, withLastPage } from './pages.ts';
import { dateOf, identifierFor } from './plan.ts';
import { worksOf } from './works/index.ts';

export type { AssembleOptions, ChapterRule, WorkOption } from './options.ts';
export { underOwnTitle } from './own-title.ts';

/**
 * Binds the divided sources of one story, of the parts of a series, or of several works into a book: front matter,
 * chapters or volumes, back matter. Never fails; doubts about the order and number of parts are diagnostics, and what
 * it leaves out is listed.
 */
export function assemble(divisions: readonly Division[], options: AssembleOptions = {}): Outcome<Book> {
  const named = (options.works ?? []).flatMap((work) => work.files);
  const sifted = sift(divisions, [...(options.order ?? []), ...named]);
  const found = worksOf(sifted.divisions, options);
  const [first] = found.works;
  const made =
    found.works.length > 1
      ? collect(found.works, sifted, options)
      : single(bindWork(first ?? NOTHING, withGiven(options, first?.given ?? null)), sifted, options);
  const { value, trace, diagnostics } = made;
  const isNew = options.isNew ?? NONE;
  const book = isNew.size === 0 ? value : { ...value, sections: markNew(value.sections, isNew, value.language) };
  return outcome(book, trace, [...sifted.diagnostics, ...found.diagnostics, ...diagnostics]);
}

const NONE: ReadonlySet<string> = new Set();
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
  return outcome(book, { removals, moves: work.moves, order: sources }, work.diagnostics);
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

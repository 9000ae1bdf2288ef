import {
  type Book,
  bareLetters,
  blockText,
  type Choice,
  type Diagnostic,
  type Division,
  type GivenFacts,
  headingWords,
  type Outcome,
  outcome,
  type Passage,
  type Removal,
  type Section,
  type SectionKind,
  showPlace,
} from '../model/index.ts';
import { behindOf, valuesIn, voiceBehind, voiceOf } from '../removals/index.ts';
import { labelsOf } from '../words/book-labels.ts';
import { namedBy, titleAbove } from './beside.ts';
import { captionBeside, factsBeside, pagesBeside } from './beside-pages.ts';
import { type BoundWork, bindWork } from './bind-work.ts';
import { collect } from './collection.ts';
import { colophon } from './colophon.ts';
import { commonTitle } from './common-title.ts';
import { type Sifted, sift } from './copies.ts';
import { withFileHeadings } from './file-headings.ts';
import { stemOf } from './natural.ts';
import type { AssembleOptions, WorkOption } from './options.ts';
import { thatHoldSomething } from './outline-file.ts';
import { frontMatter, pageBehind, withLastPage } from './pages.ts';
import { claimed, dateOf, identifierFor } from './plan.ts';
import { isReadme } from './readme.ts';
import { withoutWorkHeads } from './work-heads.ts';
import { unrelatedWorks, untitledWorks, worksOf } from './works/index.ts';

export { type Comparison, chapterKey, compareEditions, type GoneChapter, type KeptPlace } from './editions.ts';
export type { AssembleOptions, ChapterRule, WorkOption } from './options.ts';
export { boundAs } from './options.ts';
export { underOwnTitle } from './own-title.ts';
export { type Portion, portionsOf } from './portions.ts';
export { unrelatedWorks, untitledWorks };

/**
 * Binds the divided sources of one story, of the parts of a series, or of several works into a book: front matter,
 * chapters or volumes, back matter. Never fails; doubts about the order and number of parts are diagnostics, and what
 * it leaves out is listed.
 */
export function assemble(divisions: readonly Division[], given: AssembleOptions = {}): Outcome<Book> {
  const named = (given.works ?? []).flatMap((work) => work.files);
  const order = given.order ?? [];
  const wanted = given.listedIn === undefined ? order : [];
  // A page of links may lead to an outline, too; what a program makes a book of is the book.
  const placed = given.kind === 'series' ? order : wanted;
  const all = sift(divisions, [...placed, ...named], wanted);
  const once = withoutWorkHeads(all.divisions);
  const sifted = { ...all, divisions: once.divisions, removals: [...all.removals, ...once.removals] };
  const { beside, versions, listed } = sifted;
  const isTitled = given.title !== undefined || claimed(given.stated ?? [], 'title').length > 0;
  const isNamed = isTitled || commonTitle(sifted.divisions) !== null;
  const above = isNamed ? null : titleAbove([...beside, ...sifted.leftOut], sifted.divisions);
  const placing = given.order === undefined && listed ? { order: listed.order, listedIn: listed.in } : {};
  const options = { ...given, ...placing, ...(above ? { stated: [...(given.stated ?? []), above] } : {}) };
  // A readme calls a book that has its title from elsewhere nothing: its heading would be that of one part.
  const naming = [...beside, ...sifted.leftOut.filter(isReadme)].map((one) =>
    isTitled ? { ...one, metadata: { ...one.metadata, title: null }, parts: [] } : one,
  );
  const headed = withFileHeadings(thatHoldSomething(sifted.divisions));
  const found = worksOf(namedBy(naming, headed, options.name ?? ''), options);
  const [first] = found.works;
  const facts = factsBeside(beside, sifted.divisions);
  const wished = beside.length === 0 ? options : { ...options, facts: joinedFacts(facts, options.facts) };
  const made =
    found.works.length > 1
      ? collect(found.works, sifted, wished)
      : single(bindWork(first ?? NOTHING, withGiven(wished, first?.given ?? null)), sifted, wished);
  const { value, trace, diagnostics } = made;
  const marked = options.marks?.size ? markAll(value.sections, options.marks, value.language) : value.sections;
  const labels = labelsOf(options.labels ?? value.language);
  const own = behindOf(trace.removals, saidOf(value), () => textsIn(marked));
  const behind = onlyOnce([...divisions.flatMap((division) => division.behind ?? []), ...own.values()]);
  // In the order of the sources, as the check of the words compares them.
  const besides = new Set(beside.map(({ source }) => source));
  const rank = new Map(divisions.map(({ source }, i) => [source, i]));
  const apart = [...beside, ...versions].sort((a, b) => (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0));
  const pages = [
    ...pagesBeside(apart, 'beside', (division) =>
      besides.has(division.source) ? captionBeside(division, value.title, labels) : stemOf(division.source),
    ),
    ...(behind.length > 0 ? [pageBehind(behind, labels)] : []),
  ];
  const book = { ...value, sections: asWished(pages.length === 0 ? marked : withPages(marked, pages), options) };
  const guessed = trace.removals.filter((one) => one.guessed && !own.has(one));
  const told = [
    ...sifted.diagnostics,
    ...found.diagnostics,
    ...diagnostics,
    ...voiceBehind([...own.values()]),
    ...voiceOf(guessed),
    ...replaced(trace.choices ?? [], given.removed ?? [], () => [...saidOf(value), ...textsIn(marked)]),
  ];
  return outcome(book, trace, told);
}

/** What the story itself states as its title or its authors, where the user's own words stand in its stead and the book says it nowhere. */
function replaced(
  choices: readonly Choice[],
  removals: readonly Removal[],
  said: () => readonly string[],
): readonly Diagnostic[] {
  const set = choices.filter(({ taken }) => taken[0]?.by === 'settings');
  if (set.length === 0 || set.every(({ passed }) => passed.length === 0)) return [];
  const book = bareLetters(said().join(' '));
  const gone = set.flatMap(({ of, passed }) => passed.map(({ value }) => ({ of, value, letters: bareLetters(value) })));
  const unsaid = gone.filter(
    ({ letters }, i) => !book.includes(letters) && gone.findIndex((one) => one.letters === letters) === i,
  );
  return unsaid.flatMap(({ of, value, letters }): Diagnostic[] => {
    const typed = removals.find(({ name, text }) => name === 'story-header' && bareLetters(text).includes(letters));
    if (letters === '' || typed === undefined) return [];
    return [
      {
        id: 'words-left-out',
        severity: 'info',
        place: typed.place,
        reason: `“${value}” is the ${of} that the story states; the settings give another, and the book has it nowhere`,
        remedy: `If the book needs it, take \`${of}\` out of the settings${of === 'title' ? `, or add \`subtitle: ${JSON.stringify(value)}\`` : ', or name both'}.`,
      },
    ];
  });
}

/** Passages that leave several files with the same words, once. */
function onlyOnce(behind: readonly Passage[]): readonly Passage[] {
  const known = new Set<string>();
  return behind.filter(({ text }) => {
    const words = bareLetters(text);
    return !known.has(words) && known.add(words);
  });
}

/** What the book's facts say. */
function saidOf({ metadata, sections }: Book): readonly string[] {
  const facts = (all: readonly Section[]): readonly string[] =>
    all.flatMap((section) => [...section.facts.flatMap(({ values }) => values), ...facts(section.children)]);
  return [...valuesIn(metadata), ...facts(sections)];
}

/** Every text of some sections, headings too. */
function textsIn(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ heading, blocks, children }) => [
    ...(heading ? [headingWords(heading)] : []),
    ...blocks.map((block) => blockText(block)),
    ...textsIn(children),
  ]);
}

/** Sections with more pages at their end, above the book's own last one. */
function withPages(sections: readonly Section[], pages: readonly Section[]): readonly Section[] {
  const last = sections.findLastIndex(({ kind }) => kind !== 'colophon') + 1;
  return [...sections.slice(0, last), ...pages, ...sections.slice(last)];
}

/** What the user states counts more. */
function joinedFacts(said: GivenFacts, given: GivenFacts = {}): GivenFacts {
  return { ...given, fields: { ...said.fields, ...given.fields }, others: { ...said.others, ...given.others } };
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
    const at = place === undefined ? [] : [showPlace(place), place.source];
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

import { choose } from '../facts/index.ts';
import {
  type Book,
  type Choice,
  type Claim,
  type Fact,
  type FieldKey,
  type Metadata,
  NO_METADATA,
  type Outcome,
  outcome,
  SETTABLE_FACTS,
  type Section,
} from '../model/index.ts';
import { type Labels, labelsOf } from '../words/book-labels.ts';
import { type BoundWork, bindWork } from './bind-work.ts';
import { colophon } from './colophon.ts';
import type { Sifted } from './copies.ts';
import { gathered } from './facts.ts';
import { identifierOf } from './identifier.ts';
import { commonWriting, folded, uniqueBy } from './merge.ts';
import { seriesStem } from './natural.ts';
import type { AssembleOptions } from './options.ts';
import { frontMatter, withLastPage } from './pages.ts';
import { claimed, withGivenFacts } from './plan.ts';
import { volumesOf } from './volume.ts';
import type { Work } from './works/index.ts';

/** Binds several works into one book, a volume each, under a title page, the warnings of all, and one contents list. */
export function collect(works: readonly Work[], sifted: Sifted, options: AssembleOptions): Outcome<Book> {
  const series = sharedSeries(works);
  const bound = works.map((work, i) => {
    const isContinued = series !== null && i < works.length - 1;
    return bindWork(work, optionsFor(work, options), isContinued);
  });
  const metadata = metadataOf(bound, series, options);
  const language = metadata.language ?? options.detectedLanguage ?? 'en';
  const labels = labelsOf(options.labels ?? language);
  const choices = choicesOf(bound, series, metadata, labels, options);
  const title = choices[0]?.taken[0]?.value ?? 'Untitled';
  const removals = [...sifted.removals, ...bound.flatMap((work) => work.removals)];
  const words = bound.reduce((sum, work) => sum + work.words, 0);
  const sources = bound.flatMap(({ plan }) => plan.items.map((item) => item.division.source));
  const growing = bound.flatMap((work) =>
    work.growing.map(({ label, values }) => ({ label, values: values.map((v) => `${work.plan.title}: ${v}`) })),
  );
  const book: Book = {
    identifier: identifierOf(namedBy(bound, metadata, options)),
    title,
    language,
    metadata,
    date: options.date ?? null,
    modified: options.modified ?? 0,
    unfinished: bound.some((work) => work.unfinished),
    words,
    cover: options.cover ?? null,
    sections: withLastPage(
      frontOf(metadata, labels, options),
      volumesOf(onceOnly(bound), labels, language),
      colophon({ sources, words, removals, growing: gathered(growing) }, options, { labels, language }),
      true,
    ),
  };
  return outcome(
    book,
    { removals, moves: bound.flatMap(({ moves }) => moves), order: sources, choices },
    bound.flatMap((work) => namedDiagnostics(work)),
  );
}

/** What the user says of the book is not true of each work in it; what is said of a work is. */
function optionsFor(work: Work, options: AssembleOptions): AssembleOptions {
  const {
    title: _title,
    author: _author,
    series: _series,
    date: _date,
    cover: _cover,
    facts: _facts,
    stated: _stated,
    ...rest
  } = options;
  const { title, author, series, date } = work.given ?? { title: undefined };
  const detectedLanguage = work.divisions.map(({ source }) => options.languages?.get(source)).find(Boolean);
  return {
    ...rest,
    ...(detectedLanguage === undefined ? {} : { detectedLanguage }),
    name: work.name !== '' ? work.name : seriesStem(work.divisions[0]?.source ?? ''),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(series === undefined ? {} : { series }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The series that all works name; null when one of them names none or another. */
function sharedSeries(works: readonly Work[]): string | null {
  const names = works.map(({ divisions, given }) => {
    return given?.series?.name ?? divisions.find((d) => d.metadata.series?.name != null)?.metadata.series?.name ?? null;
  });
  const [first] = names;
  return first != null && names.every((name) => name !== null && folded(name) === folded(first)) ? first : null;
}

/** Facts of works that tell what kind of book it is that holds them; all others are told of each work alone. */
const OF_A_COLLECTION: ReadonlySet<FieldKey> = new Set([
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'tags',
]);

function metadataOf(bound: readonly BoundWork[], series: string | null, options: AssembleOptions): Metadata {
  const all = bound.map(({ plan }) => plan.metadata);
  const title = options.title ?? series;
  const isNamedOtherwise = series !== null && folded(title ?? '') !== folded(series);
  const stated: Metadata = {
    ...NO_METADATA,
    title,
    authors:
      options.author ??
      uniqueBy(
        all.flatMap((m) => m.authors),
        folded,
      ),
    language: options.language ?? all.find((m) => m.language !== null)?.language ?? null,
    warnings: uniqueBy(
      all.flatMap((m) => m.warnings),
      (w) => folded(w.text),
    ),
    fields: all.flatMap((m) => m.fields.filter((field) => OF_A_COLLECTION.has(field.key))),
    ...commonWriting(all),
    series: options.series
      ? { name: options.series.name, index: options.series.index ?? null, total: null }
      : isNamedOtherwise
        ? { name: series, index: null, total: null }
        : null,
  };
  return withGivenFacts(stated, options.facts);
}

/** A collection that states no title goes by its folder's name, or else by the titles of its works. */
function choicesOf(
  bound: readonly BoundWork[],
  series: string | null,
  { authors }: Metadata,
  labels: Labels,
  { title, author, name = '', stated = [] }: AssembleOptions,
): readonly Choice[] {
  const said = (by: Claim['by'], value: string | null | undefined): Claim => ({ by, value: value ?? '', place: null });
  const [first, second, ...others] = bound.map(({ plan }) => plan.title);
  const both =
    second === undefined ? first : `${first} ${others.length === 0 ? `${labels.and} ${second}` : labels.andOthers}`;
  const titles = [
    said('settings', title),
    said('series', series),
    ...(series === null ? claimed(stated, 'title') : []),
    said('folder', name.trim() === '' ? '' : name),
    said('works', both),
  ];
  return [
    choose('title', null, titles),
    choose(
      'author',
      null,
      authors.map((one) => said(author === undefined ? 'parts' : 'settings', one)),
    ),
    ...bound.flatMap(({ plan }) => plan.choices.map((choice) => ({ ...choice, source: plan.title }))),
  ];
}

/** The words that name the collection for good: not those of a work that may be joined by another. */
function namedBy(bound: readonly BoundWork[], { title }: Metadata, { name }: AssembleOptions): readonly string[] {
  if (title !== null) return [title, 'collection'];
  if (name !== undefined && name.trim() !== '') return [name, 'collection'];
  const first = bound[0]?.plan;
  return [first?.title ?? '', first?.metadata.authors[0] ?? '', 'collection'];
}

function frontOf(metadata: Metadata, labels: Labels, options: AssembleOptions): readonly Section[] {
  // What each work says stands with the work; here only what is said of all.
  const { fields = {}, others = {} } = options.facts ?? {};
  const facts = [
    ...(metadata.series?.name == null ? [] : [{ label: labels.series, values: [metadata.series.name] }]),
    ...SETTABLE_FACTS.flatMap((key) => (fields[key] ? [{ label: labels.fields[key], values: fields[key] }] : [])),
    ...Object.entries(others).map(([label, values]) => ({ label, values })),
  ];
  return frontMatter(
    {
      hasCover: options.cover != null || options.coverPage === true,
      hasWarnings: metadata.warnings.length > 0,
      facts,
      pages: [],
      hasContents: true,
    },
    labels,
  );
}

/** Messages about the parts of a work say which work. */
function namedDiagnostics({ plan, diagnostics }: BoundWork): BoundWork['diagnostics'] {
  return diagnostics.map((d) => (d.place === null ? { ...d, reason: `${plan.title}: ${d.reason}` } : d));
}

/**
 * What an author repeats in front of every work (a disclaimer, an address) stands in front of the first that gives it.
 * Only what stands before counts, so that a work that is added changes no other.
 */
function onceOnly(works: readonly BoundWork[]): readonly BoundWork[] {
  const seen = new Set<string>();
  return works.map((work) => {
    const { fields } = work.plan.labels;
    const repeated = [fields.disclaimer, fields.email, fields.feedback, fields.distribution, fields.rights];
    const by = work.plan.metadata.authors.map(folded).join(' ');
    const facts = work.facts.flatMap((fact): readonly Fact[] => {
      if (!repeated.includes(fact.label)) return [fact];
      const values = fact.values.filter((value) => {
        const key = `${by} ${fact.label} ${folded(value)}`;
        return !seen.has(key) && seen.add(key) !== undefined;
      });
      return values.length === 0 ? [] : [{ ...fact, values }];
    });
    return { ...work, facts };
  });
}

import {
  addTo,
  bareText,
  type Division,
  type Field,
  type FieldKey,
  type Metadata,
  NO_METADATA,
  type SeriesPosition,
  type Warning,
} from '../model/index.ts';
import { RATING_SCALE } from '../words/value-tables.ts';
import { commonTitle } from './common-title.ts';

/** Facts about one posting, not about the story: only the first part's count. */
const OF_ONE_PART: ReadonlySet<FieldKey> = new Set(['words', 'chapters', 'summary', 'notes']);

/** Facts of which the latest is true. */
const LATEST: ReadonlySet<FieldKey> = new Set(['updated', 'status']);

/** A value as it is compared with others: without case, marks and spaces. */
export function folded(value: string): string {
  return bareText(value.normalize('NFKC')) || value.trim();
}

/** One metadata for all parts: title and authors once, facts gathered and united, warnings in order, each once. */
export function mergeMetadata(divisions: readonly Division[]): Metadata {
  const all = divisions.map((d) => d.metadata);
  const [first] = all;
  if (!first || all.length === 1) return first ?? NO_METADATA;
  return {
    title: commonTitle(divisions),
    subtitle: firstStated(all, (m) => m.subtitle),
    authors: uniqueBy(
      all.flatMap((m) => m.authors),
      folded,
    ),
    language: firstStated(all, (m) => m.language),
    warnings: uniteWarnings(all),
    fields: uniteFields(all),
    series: commonSeries(all),
    part: mergeParts(all),
    ...commonWriting(all),
  };
}

/** How lines and pages run, when all that say so agree. */
export function commonWriting(all: readonly Metadata[]): Pick<Metadata, 'writing'> {
  const said = all.flatMap(({ writing }) => writing ?? []);
  const [first] = said;
  if (first === undefined) return {};
  return said.every(({ vertical, pages }) => vertical === first.vertical && pages === first.pages)
    ? { writing: first }
    : {};
}

function firstStated<T>(all: readonly Metadata[], of: (m: Metadata) => T | null): T | null {
  for (const metadata of all) {
    const value = of(metadata);
    if (value !== null) return value;
  }
  return null;
}

export function uniqueBy<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const k = key(value);
    return !seen.has(k) && seen.add(k) !== undefined;
  });
}

function uniteWarnings(all: readonly Metadata[]): readonly Warning[] {
  return uniqueBy(
    all.flatMap((m) => m.warnings),
    (w) => folded(w.text),
  );
}

function uniteFields(all: readonly Metadata[]): readonly Field[] {
  const stated = new Map<string, Field[]>();
  for (const [i, metadata] of all.entries()) {
    for (const field of metadata.fields) {
      const isWorks = field.key === 'summary' && i === all.length - 1 && closesWork(all);
      if (i > 0 && OF_ONE_PART.has(field.key) && !isWorks) continue;
      const id = field.key === 'other' ? `other ${folded(field.label)}` : field.key;
      addTo(stated, id, field);
    }
  }
  return [...stated.values()].map(uniteField);
}

/** So many facts beside the summary that no part before has said. */
const CLOSING = 2;

/** Whether the last of several parts says in the end what the header of a work says at its top, and nobody before it. */
export function closesWork(all: readonly Metadata[]): boolean {
  const before = new Set(all.slice(0, -1).flatMap(({ fields }) => fields.map(({ key }) => key)));
  const own = new Set(all.at(-1)?.fields.flatMap(({ key }) => (before.has(key) ? [] : [key])));
  return all.length > 1 && own.delete('summary') && own.size >= CLOSING;
}

/** One field from those of many parts: the first's label and place, every value once. */
function uniteField(fields: readonly Field[]): Field {
  const [first] = fields as readonly [Field, ...Field[]];
  if (LATEST.has(first.key)) return fields.at(-1) ?? first;
  const values = uniqueBy(
    fields.flatMap((f) => f.values),
    folded,
  );
  return withDates({ ...first, values: first.key === 'rating' ? highestFirst(values) : values });
}

/** Of the dates of many parts only the first and the last say something about the story. */
function withDates(field: Field): Field {
  if (field.key === 'published') return { ...field, values: field.values.slice(0, 1) };
  if (field.key !== 'date' || field.values.length < 3) return field;
  return { ...field, values: [field.values[0] ?? '', field.values.at(-1) ?? ''] };
}

/** The series that all the parts name; when each has its own place in it, the book has none. */
function commonSeries(all: readonly Metadata[]): SeriesPosition | null {
  const stated = all.flatMap((m) => m.series ?? []);
  const [first] = stated;
  if (!first) return null;
  const name = firstStated(all, (m) => m.series?.name ?? null);
  if (stated.some((s) => s.name !== null && folded(s.name) !== folded(name ?? ''))) return first;
  const same = stated.every((s) => s.index === first.index);
  return { name, index: same ? first.index : null, total: firstStated(all, (m) => m.series?.total ?? null) };
}

/** Many parts bound together are no part of anything; how many there should be stays known. */
function mergeParts(all: readonly Metadata[]): Metadata['part'] {
  const total = all.reduce((most, m) => Math.max(most, m.part?.total ?? 0), 0);
  return total === 0 ? null : { number: null, total };
}

const SCALE: readonly RegExp[] = RATING_SCALE.map((marks) => new RegExp(`^(?:${marks})$`));

/** Of parts rated differently the highest rating comes first; values in an unknown scale keep their order. */
function highestFirst(values: readonly string[]): readonly string[] {
  const ranked = values.map((value) => ({ value, rank: rankOf(value) }));
  if (ranked.some(({ rank }) => rank < 0)) return values;
  return ranked.sort((a, b) => b.rank - a.rank).map(({ value }) => value);
}

function rankOf(value: string): number {
  const mark = value
    .toLowerCase()
    .replace(/^(rated|fiction|rating)[:\s]+/, '')
    .split(/[\s,;:([]/)[0];
  return SCALE.findIndex((row) => row.test(mark ?? '') || row.test(value.toLowerCase().trim()));
}

import { type AssembleOptions, underOwnTitle, untitledWorks } from './assemble/index.ts';
import type { DividedSource } from './divide.ts';
import { countsOf } from './model/index.ts';
import { toldOfTitle } from './read/index.ts';

/** Formats whose headings are marked as such. */
const MARKUP: ReadonlySet<string> = new Set(['md', 'html']);

/** A source that is the book, or a work in it, may say its title in a heading of its own. */
export function underOwnTitles(
  sources: readonly DividedSource[],
  options: AssembleOptions = {},
): readonly DividedSource[] {
  if (sources.length === 1) return sources.map(underOwnHeading);
  const works = untitledWorks(
    sources.map(({ division }) => division.value),
    options,
  );
  if (works.size === 0) return sources;
  const titled = sources.map((source) => (works.has(source.division.value.source) ? underOwnHeading(source) : source));
  // Two of one title would be taken for parts of one work.
  const times = countsOf(titled.flatMap(({ division }) => division.value.metadata.title ?? []));
  return titled.map((source, i) =>
    (times.get(source.division.value.metadata.title ?? '') ?? 0) > 1 ? (sources[i] ?? source) : source,
  );
}

function underOwnHeading(source: DividedSource): DividedSource {
  const { format, blocks } = source.manuscript.value;
  // In a plain text the first line is marked by a line drawn below it.
  const isMarked = blocks.find(({ type }) => type !== 'note')?.type === 'heading';
  const readied = underOwnTitle(source.division.value, source.division.trace, MARKUP.has(format) || isMarked);
  if (readied === null) return source;
  const { told, ...division } = readied;
  const diagnostics = [...toldOfTitle(source.diagnostics, division.value.metadata.title), ...told];
  return { ...source, division: { ...source.division, ...division }, diagnostics };
}

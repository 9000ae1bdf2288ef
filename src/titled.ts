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

/** A key of a front matter with a number and nothing else. */
const COUNTING = /^([A-Za-z][\w -]{0,30}):[ \t]*["']?(\d{1,5})["']?[ \t]*$/gm;
/** So many sources, and this share of all, have a key that counts them; so much of the count may be left out. */
const [PLACED, PLACED_SHARE, GAPS] = [3, 0.8, 0.1];

/**
 * The places of sources by the key of their front matters that counts them: another number in each, from one on, `number:
 * 7`, or in tens, `weight: 70`. What says how long they are, or when, counts nothing. Empty where no key does.
 */
export function placesOf(sources: readonly DividedSource[]): ReadonlyMap<string, number> {
  if (sources.length < PLACED) return new Map();
  const keys = new Map<string, Map<string, number>>();
  for (const { manuscript } of sources) {
    const head = manuscript.trace.removals.find(({ name, text }) => name === 'story-header' && text.startsWith('---'));
    for (const [, key = '', number] of head?.text.slice(0, HEAD).matchAll(COUNTING) ?? []) {
      const places = keys.get(key.toLowerCase()) ?? new Map<string, number>();
      keys.set(key.toLowerCase(), places.set(manuscript.value.source, Number(number)));
    }
  }
  const counting = [...keys.values()].filter(
    (places) => places.size >= Math.max(PLACED, sources.length * PLACED_SHARE) && areCounted([...places.values()]),
  );
  return counting[0] ?? new Map();
}

/** No front matter that a person types is longer. */
const HEAD = 20_000;

function areCounted(numbers: readonly number[]): boolean {
  const sorted = [...numbers].sort((a, b) => a - b);
  const step = sorted.every((number) => number % 10 === 0) ? 10 : 1;
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const all = (last - first) / step + 1;
  return first <= step && new Set(sorted).size === sorted.length && all - sorted.length <= Math.ceil(all * GAPS);
}

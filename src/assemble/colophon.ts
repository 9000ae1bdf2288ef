import type { Fact, Removal, RemovalName, Section } from '../model/index.ts';
import type { Labels } from './labels.ts';
import { madePage } from './pages.ts';

/** How a book was made. */
export interface Making {
  readonly sources: readonly string[];
  readonly encodings: ReadonlyMap<string, string>;
  /** Seconds since 1970. */
  readonly modified: number;
  readonly words: number;
  readonly toolVersion: string | null;
  readonly removals: readonly Removal[];
}

/** The last page: source files, date, words, tool, encoding, and what was left out, by name and number. */
export function colophon(making: Making, labels: Labels, language: string): Section {
  const { sources, modified, toolVersion } = making;
  const encodings = [...new Set(sources.flatMap((source) => making.encodings.get(source) ?? []))];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [labels.source, shortList(sources)],
    [labels.encoding, encodings],
    [labels.made, modified > 0 ? [new Date(modified * 1000).toISOString().slice(0, 10)] : []],
    [labels.words, [grouped(making.words, language)]],
    [labels.leftOut, leftOut(making.removals, labels)],
    [labels.madeWith, toolVersion === null ? [] : [`fascicle ${toolVersion}`]],
  ];
  const facts = rows.flatMap(([label, values]): Fact[] => (values.length === 0 ? [] : [{ label, values }]));
  return { ...madePage('colophon', 'colophon', labels.colophon, 'back'), facts };
}

/** The names of many files say no more than the first, the last and how many there are. */
function shortList(sources: readonly string[]): readonly string[] {
  const names = sources.map((source) => source.split(/[/\\]/).at(-1) ?? source);
  if (names.length <= 20) return names;
  return [`${names[0]} – ${names.at(-1)} (${names.length})`];
}

/** Headers stand in the front matter and markup is no text: neither counts as left out. */
function leftOut(removals: readonly Removal[], labels: Labels): readonly string[] {
  const counts = new Map<RemovalName, number>();
  for (const { name } of removals) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => {
    const words = labels.removals[name];
    return words === undefined ? [] : [`${words}: ${count}`];
  });
}

/** Thousands as the language writes them, the same on every machine. */
function grouped(count: number, language: string): string {
  const mark = /^en\b/i.test(language) ? ',' : '\u202f';
  return String(count).replace(/\B(?=(\d{3})+$)/g, mark);
}

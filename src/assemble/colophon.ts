import { countsOf, type Fact, type Removal, type RemovalName, type Section } from '../model/index.ts';
import type { Labels, RemovalKey } from '../words/book-labels.ts';
import type { AssembleOptions } from './options.ts';
import { madePage } from './pages.ts';

/** How a book was made. */
export interface Making {
  readonly sources: readonly string[];
  readonly words: number;
  /** What assembling left out. */
  readonly removals: readonly Removal[];
  /** What changes with every part that is added. It stands here so that no page before the chapters need change. */
  readonly growing: readonly Fact[];
}

/** The last page: which parts there are, source files, date, words, tool, encoding, and what was left out by name. */
export function colophon(
  making: Making,
  options: AssembleOptions,
  { labels, language }: { readonly labels: Labels; readonly language: string },
): Section {
  const { sources, words, removals, growing } = making;
  const { modified = 0, toolVersion, encodings: known } = options;
  // How text is usually kept is nothing to tell a reader.
  const encodings = [...new Set(sources.flatMap((source) => known?.get(source) ?? []))].filter(
    (name) => !USUAL.test(name),
  );
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [labels.source, shortList(sources)],
    [labels.encoding, encodings],
    [labels.made, modified > 0 ? [new Date(modified * 1000).toISOString().slice(0, 10)] : []],
    [labels.words, [grouped(words, language)]],
    [labels.leftOut, leftOut([...(options.removed ?? []), ...removals], labels)],
    [labels.madeWith, toolVersion === undefined ? [] : [`fascicle ${toolVersion}`]],
  ];
  const facts = rows.flatMap(([label, values]): Fact[] => (values.length === 0 ? [] : [{ label, values }]));
  return { ...madePage('colophon', 'colophon', labels.colophon, 'back'), facts: [...growing, ...facts] };
}

const USUAL = /^(?:utf-?8|us-ascii|ascii)$/i;

/** Names of files on one line; of many only the first, the last and how many there are. */
export function shortList(sources: readonly string[]): readonly string[] {
  const names = sources.map((source) => source.split(/[/\\]/).at(-1) ?? source);
  if (names.length <= 20) return names;
  return [`${names[0]} – ${names.at(-1)} (${names.length})`];
}

/** A kind that has no name of its own there. */
type SaidAs = Exclude<RemovalName, RemovalKey>;

/** Kinds that a reader of the book would not tell apart; null for what says nothing that the book doesn't say elsewhere. */
const SAID_AS: Readonly<Record<SaidAs, RemovalKey | null>> = {
  'archive-line': 'site-furniture',
  'copy-notice': 'site-furniture',
  'readers-remark': 'site-furniture',
  'page-prose': 'site-furniture',
  licence: 'list-footer',
  'hidden-text': 'page-furniture',
  'beside-text': 'page-furniture',
  'running-head': 'page-furniture',
  placeholder: 'page-furniture',
  'navigation-line': 'site-furniture',
  'publisher-page': 'page-furniture',
  // Stated elsewhere in the book, no words of a text, or taken out by the user's own will.
  'story-header': null,
  'repeated-heading': null,
  'empty-heading': null,
  'contact-details': null,
  comment: null,
  markup: null,
  'deleted-by-user': null,
};

function leftOut(removals: readonly Removal[], labels: Labels): readonly string[] {
  const names = removals.filter(({ stated }) => !stated).flatMap(({ name }) => shownAs(name) ?? []);
  return [...countsOf(names)].map(([name, count]) => `${labels.removals[name]}: ${count}`);
}

function shownAs(name: RemovalName): RemovalKey | null {
  return name in SAID_AS ? SAID_AS[name as SaidAs] : (name as RemovalKey);
}

/** Thousands as the language writes them, the same on every machine. */
export function grouped(count: number, language: string): string {
  const mark = /^en\b/i.test(language) ? ',' : '\u202f';
  return String(count).replace(/\B(?=(\d{3})+$)/g, mark);
}

import { type FieldKey, memberOf, type RemovalName } from '../model/index.ts';
import { BOOK_LABELS } from './book-label-tables.ts';

/** The words of a book that are not the story's: captions, names in the contents, labels of facts. */
export interface Labels {
  readonly cover: string;
  readonly titlePage: string;
  readonly warnings: string;
  readonly about: string;
  readonly contents: string;
  readonly notes: string;
  readonly colophon: string;
  readonly part: string;
  readonly chapter: string;
  readonly scene: string;
  readonly volume: string;
  readonly front: string;
  readonly of: string;
  readonly series: string;
  readonly language: string;
  readonly unfinished: string;
  readonly source: string;
  readonly words: string;
  readonly made: string;
  readonly madeWith: string;
  readonly encoding: string;
  readonly leftOut: string;
  readonly and: string;
  readonly andOthers: string;
  readonly isNew: string;
  readonly revised: string;
  readonly kept: string;
  readonly fields: Readonly<Record<Exclude<FieldKey, 'other'>, string>>;
  readonly removals: Readonly<Record<RemovalKey, string>>;
}

type FieldRow = Labels['fields'];

const FIELD_KEYS = [
  'email',
  'rating',
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'tags',
  'spoilers',
  'timeline',
  'summary',
  'disclaimer',
  'dedication',
  'feedback',
  'distribution',
  'status',
  'published',
  'updated',
  'date',
  'beta',
  'thanks',
  'notes',
  'words',
  'chapters',
  'url',
  'challenge',
  'publisher',
  'rights',
] as const;

const PAGE_KEYS = [
  'cover',
  'titlePage',
  'warnings',
  'about',
  'contents',
  'notes',
  'colophon',
  'part',
  'chapter',
  'scene',
  'volume',
  'front',
  'of',
  'series',
  'language',
  'unfinished',
  'source',
  'words',
  'made',
  'madeWith',
  'encoding',
  'leftOut',
  'and',
  'andOthers',
  'isNew',
  'revised',
  'kept',
] as const;

const REMOVAL_KEYS = [
  'repeated-header',
  'page-furniture',
  'printed-contents',
  'site-furniture',
  'signature',
  'quoted-reply',
  'illustration-tag',
  'transcriber-note',
  'ornament',
  'continuation',
  'authors-note',
  'duplicate-part',
  'beside-the-story',
  'list-footer',
] as const;

/** A kind of removal that has a name on a book's last page. */
export type RemovalKey = Extract<(typeof REMOVAL_KEYS)[number], RemovalName>;

function labelsOfRow([pages, fields, removals]: readonly [string, string, string]): Labels {
  const row = <K extends string>(keys: readonly K[], words: string): Record<K, string> => {
    const list = words.split('|');
    return Object.fromEntries(keys.map((key, i) => [key, list[i] ?? ''])) as Record<K, string>;
  };
  const fieldRow: FieldRow = row(FIELD_KEYS, fields);
  return { ...row(PAGE_KEYS, pages), fields: fieldRow, removals: row<RemovalKey>(REMOVAL_KEYS, removals) };
}

/** Languages that have a row of labels. */
export const labelLanguages: readonly string[] = Object.keys(BOOK_LABELS);

/** Tags that a row of another name serves. */
const SERVED_BY: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  'zh-tw': 'zh-hant',
  'zh-hk': 'zh-hant',
  'zh-mo': 'zh-hant',
  'sr-latn': 'hr',
};

/** The labels of a language (BCP 47 tag; its first two subtags, else its first one), English when there is no row for it. */
export function labelsOf(language: string): Labels {
  const [first = '', second = ''] = language.toLowerCase().split('-');
  const names = [`${first}-${second}`, first].flatMap((name) => [name, memberOf(SERVED_BY, name) ?? name]);
  const row = names.map((name) => memberOf(BOOK_LABELS, name)).find((known) => known !== undefined) ?? BOOK_LABELS.en;
  const labels = LABELS.get(row) ?? labelsOfRow(row as readonly [string, string, string]);
  LABELS.set(row, labels);
  return labels;
}

/** The labels made of each row. */
const LABELS = new Map<unknown, Labels>();

/** A division's name with its count: `Chapter 3`, `第3章`, `3. fejezet`. */
export function countedLabel(label: string, count: number | string): string {
  return label.includes('#') ? label.replace('#', String(count)) : `${label} ${count}`;
}

/** The word for a division alone, as the label of a fact: `Chapter`, `章`, `fejezet`. */
export function bareLabel(label: string): string {
  return label.replace(/[第제]?#\.?\s*/u, '');
}

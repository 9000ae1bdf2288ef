import type { Settings } from './settings.ts';

/** Says what is wrong with a value, in words that follow "must be"; null when it is right. */
type Check = (value: unknown) => string | null;

/** A row of the table of settings. `read` turns a checked value into the form the program uses. */
export interface SettingKey {
  readonly key: keyof Settings;
  readonly summary: string;
  readonly check: Check;
  readonly read?: (value: unknown) => unknown;
}

const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'a text');
const texts: Check = (value) =>
  text(value) === null || (Array.isArray(value) && value.every((v) => text(v) === null))
    ? null
    : 'a text or a list of texts';
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? null : `one of ${words.join(', ')}`;
const tag: Check = (value) =>
  typeof value === 'string' && isLanguageTag(value) ? null : 'a language tag such as en, fr or pt-BR';
const date: Check = (value) =>
  typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? null : 'a date such as 2004-03-09';
const series: Check = (value) => {
  if (text(value) === null) return null;
  if (typeof value !== 'object' || value === null) return 'a name, or a name and an index';
  const { name, index, ...rest } = value as Record<string, unknown>;
  const good =
    text(name) === null && (index === undefined || typeof index === 'number') && Object.keys(rest).length === 0;
  return good ? null : 'a name, or a name and an index';
};
const yesOrNo: Check = (value) => (YES_NO.has(value) ? null : 'yes or no');
const YES_NO: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['yes', true],
  ['no', false],
  [true, true],
  [false, false],
]);
const isYes = (value: unknown): unknown => YES_NO.get(value);
const list = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Every setting there is. */
export const settingKeys: readonly SettingKey[] = [
  { key: 'title', summary: 'title of the book', check: text },
  { key: 'author', summary: 'author, or a list of authors', check: texts, read: list },
  { key: 'language', summary: 'language of the text, as a tag such as en', check: tag },
  { key: 'date', summary: 'date of the work', check: date },
  {
    key: 'series',
    summary: 'series the book belongs to, with its place in it',
    check: series,
    read: (value) => (typeof value === 'string' ? { name: value } : value),
  },
  { key: 'cover', summary: 'picture for the cover, beside this file; none leaves it away', check: text },
  { key: 'order', summary: 'files of a folder in reading order', check: texts, read: list },
  {
    key: 'kind',
    summary: 'what the files of a folder are: series (parts of one work) or collection (works)',
    check: oneOf('series', 'collection'),
  },
  { key: 'works', summary: 'works of a collection, as title: files', check: () => 'lines of title: files' },
  { key: 'chapters', summary: 'what begins a chapter', check: oneOf('headings', 'endings', 'scenes') },
  { key: 'notes', summary: "what becomes of author's notes", check: oneOf('keep', 'end', 'drop') },
  { key: 'continuations', summary: 'what becomes of "to be continued" between parts', check: oneOf('keep', 'drop') },
  {
    key: 'breaks',
    summary: 'how readily scenes are cut: strict, normal or eager; or a list of pinned cuts',
    check: oneOf('strict', 'normal', 'eager'),
  },
  { key: 'pins', summary: 'decisions you make yourself, by line and first words', check: () => 'a list of pins' },
  { key: 'style', summary: 'how the book looks: a named look, or parts over one', check: () => null },
  { key: 'css', summary: 'a stylesheet of your own beside this file, added last', check: text },
  { key: 'title-page', summary: 'whether the book has a title page', check: yesOrNo, read: isYes },
  { key: 'colophon', summary: 'whether its last page says how it was made', check: yesOrNo, read: isYes },
  { key: 'facts', summary: 'whether a page lists what is known of the story', check: yesOrNo, read: isYes },
  { key: 'labels', summary: "names of the book's own pages, as page: name", check: () => null },
  { key: 'encoding', summary: 'encoding of the source, such as windows-1251', check: text },
  { key: 'off', summary: 'normalizing rules to leave out, by id', check: texts, read: list },
];

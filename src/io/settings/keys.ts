import { COVER_COLOURS, coverDesigns, readCoverDesign } from '../../looks/index.ts';
import { readSeries } from '../../words/series-place.ts';
import { readRange, readSplit } from './portion-words.ts';
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
/** Words for the place in a series. */
const PLACES = ['index', 'number', 'position', 'part', 'book', 'volume'];
const series: Check = (value) => {
  if (text(value) === null) return null;
  const { name, title, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const [place, ...more] = Object.entries(rest);
  const isPlaced = place === undefined || (PLACES.includes(place[0]) && /^\d{1,4}(?:\.\d+)?$/.test(String(place[1])));
  const good = (text(name) === null) !== (text(title) === null) && isPlaced && more.length === 0;
  return good ? null : 'a name, as Tides, or a name and a place in it, as Tides #2 or {name: Tides, index: 2}';
};
function readSeriesSetting(value: unknown): unknown {
  if (typeof value === 'string') {
    const { name, index } = readSeries(value);
    return index === null ? { name: value } : { name: name ?? value, index };
  }
  const { name, title, ...rest } = value as Record<string, unknown>;
  const [place] = Object.values(rest);
  return { name: name ?? title, ...(place === undefined ? {} : { index: Number(place) }) };
}
const isbn: Check = (value) =>
  /^(?:97[89])?\d{9}[\dX]$/i.test(String(value).replace(/[ -]/g, '')) ? null : 'an ISBN of 10 or 13 digits';
const contributors: Check = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => texts(one) === null)
    ? null
    : 'lines of role: name, as translator: Bo Dray';
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

const FACT_ROWS: readonly SettingKey[] = [
  { key: 'rating', summary: 'for whom it is meant', check: texts, read: list },
  { key: 'genre', summary: 'genre, or a list of them', check: texts, read: list },
  { key: 'category', summary: 'category, as archives have them', check: texts, read: list },
  { key: 'fandom', summary: 'whose world it plays in', check: texts, read: list },
  { key: 'relationships', summary: 'pairings', check: texts, read: list },
  { key: 'characters', summary: 'who is in it', check: texts, read: list },
  { key: 'status', summary: 'whether it is complete', check: texts, read: list },
  { key: 'dedication', summary: 'whom it is for', check: texts, read: list },
  { key: 'publisher', summary: 'who published it', check: texts, read: list },
  { key: 'rights', summary: 'who holds the rights', check: texts, read: list },
  { key: 'url', summary: 'address that it comes from', check: texts, read: list },
];

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
    read: readSeriesSetting,
  },
  {
    key: 'subtitle',
    summary: 'what stands below the title; none leaves it away',
    check: text,
  },
  { key: 'summary', summary: 'what the story is about', check: texts, read: list },
  { key: 'warnings', summary: 'content warnings, each in full', check: texts, read: list },
  { key: 'tags', summary: 'words that a library files the book under', check: texts, read: list },
  ...FACT_ROWS,
  {
    key: 'contributors',
    summary: 'who else made it, as role: name',
    check: contributors,
    read: (value) =>
      Object.fromEntries(
        Object.entries(value as object).map(([role, names]) => [
          role.charAt(0).toUpperCase() + role.slice(1),
          list(names),
        ]),
      ),
  },
  { key: 'isbn', summary: 'number of the edition, of 10 or 13 digits', check: isbn, read: String },
  { key: 'cover', summary: 'picture for the cover, beside this file; none leaves it away', check: text },
  {
    key: 'cover-design',
    summary: `design and colours of a drawn cover, as hills 3: ${coverDesigns.join(', ')}; 1 to ${COVER_COLOURS}`,
    check: (value) =>
      readCoverDesign(String(value))
        ? null
        : `one of ${coverDesigns.join(', ')}, a number from 1 to ${COVER_COLOURS}, or both`,
    read: String,
  },
  { key: 'order', summary: 'files of a folder in reading order', check: texts, read: list },
  {
    key: 'kind',
    summary: 'what the files of a folder are: series (parts of one work) or collection (works)',
    check: oneOf('series', 'collection'),
  },
  { key: 'works', summary: 'works of a collection, as title: files', check: () => 'lines of title: files' },
  {
    key: 'chapters',
    summary: 'what begins a chapter: headings, endings or scenes; or {pattern: …} for headings of your own',
    check: oneOf('headings', 'endings', 'scenes'),
  },
  { key: 'replace', summary: 'changes in the text: a list of {text or pattern: …, with: …}', check: () => 'a list' },
  { key: 'notes', summary: "what becomes of author's notes", check: oneOf('keep', 'end', 'drop') },
  { key: 'continuations', summary: 'what becomes of "to be continued" between parts', check: oneOf('keep', 'drop') },
  {
    key: 'breaks',
    summary: 'how readily scenes are cut: strict, normal or eager; or a list of pinned cuts',
    check: oneOf('strict', 'normal', 'eager'),
  },
  {
    key: 'split',
    summary: 'several books of a long story: so many chapters in each, volumes, or none',
    check: (value) => (readSplit(value) ? null : 'a number of chapters, volumes, or none'),
    read: readSplit,
  },
  {
    key: 'range',
    summary: 'only the chapters from one to another, as 40-80',
    check: (value) => (readRange(value) ? null : 'chapters from one to another, as 40-80, or 40- to the end'),
    read: readRange,
  },
  {
    key: 'keep',
    summary: 'gone: chapters that the source no longer has stay, from the last book',
    check: oneOf('gone'),
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

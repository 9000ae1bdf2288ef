import type { Book, FieldKey, Section } from '../model/index.ts';
import { fieldText } from '../model/index.ts';
import { escapeAttribute, escapeText, legal, visible } from './escape.ts';
import { fileAuthorAs, fileTitleAs } from './file-as.ts';
import { languageTag } from './language.ts';

/** Fields whose values are subjects of the book. */
const SUBJECTS: readonly FieldKey[] = ['genre', 'category', 'fandom', 'relationships', 'characters', 'tags'];

/** The package document's metadata, an element a line. Nothing is stated that the book does not say. */
export function packageMetadata(book: Book, language: string): string {
  return [
    `<dc:identifier id="about.identifier">${escapeText(book.identifier)}</dc:identifier>`,
    ...titles(book, language),
    ...authors(book),
    ...[...new Set([language, ...otherLanguages(book.sections)])].map(
      (tag) => `<dc:language>${escapeText(tag)}</dc:language>`,
    ),
    ...optional('date', book.date !== null && isDate(book.date) ? book.date : null),
    ...optional('description', fieldText(book.metadata, 'summary')),
    ...optional('publisher', fieldText(book.metadata, 'publisher')),
    ...optional('source', fieldText(book.metadata, 'url')),
    ...optional('rights', fieldText(book.metadata, 'rights')),
    ...subjects(book).map((subject) => `<dc:subject>${escapeText(subject)}</dc:subject>`),
    ...series(book),
    `<meta property="dcterms:modified">${utc(book.modified)}</meta>`,
    ...accessibility(book),
    // What made the book, so that it is known again when it is read, sent or served.
    '<meta name="generator" content="fascicle"/>',
    ...(book.cover === null ? [] : ['<meta name="cover" content="cover"/>']),
  ]
    .map((element) => `${element}\n`)
    .join('');
}

/** The languages of works that are not in the book's. */
function otherLanguages(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((section) => [
    ...(section.language === undefined ? [] : [languageTag(section.language)]),
    ...otherLanguages(section.children),
  ]);
}

function titles(book: Book, language: string): readonly string[] {
  const subtitle = clean(book.metadata.subtitle);
  const main = visible(book.title, book.identifier);
  const elements = [
    `<dc:title id="about.title">${escapeText(main)}</dc:title>`,
    refine('title', 'title-type', 'main'),
    refine('title', 'file-as', fileTitleAs(main, language)),
  ];
  if (subtitle === null) return elements;
  return [
    ...elements,
    `<dc:title id="about.subtitle">${escapeText(subtitle)}</dc:title>`,
    refine('subtitle', 'title-type', 'subtitle'),
  ];
}

function authors(book: Book): readonly string[] {
  const names = book.metadata.authors.map(clean).filter((name) => name !== null);
  return names.flatMap((name, i) => [
    `<dc:creator id="about.author-${i + 1}">${escapeText(name)}</dc:creator>`,
    `<meta refines="#about.author-${i + 1}" property="role" scheme="marc:relators">aut</meta>`,
    refine(`author-${i + 1}`, 'file-as', fileAuthorAs(name)),
  ]);
}

function subjects(book: Book): readonly string[] {
  const { fields, warnings } = book.metadata;
  const stated = SUBJECTS.flatMap((key) =>
    fields.filter((field) => field.key === key).flatMap((field) => field.values),
  );
  const words = [...stated, ...warnings.map((warning) => `Content warning: ${warning.text}`)];
  return [...new Set(words.map(clean).filter((word) => word !== null))];
}

function series(book: Book): readonly string[] {
  const name = clean(book.metadata.series?.name ?? null);
  const index = book.metadata.series?.index ?? null;
  if (name === null) return [];
  const position = index !== null && Number.isFinite(index) && index >= 0 ? String(index) : null;
  return [
    `<meta property="belongs-to-collection" id="about.series">${escapeText(name)}</meta>`,
    refine('series', 'collection-type', 'series'),
    ...(position === null ? [] : [refine('series', 'group-position', position)]),
    `<meta name="calibre:series" content="${escapeAttribute(name)}"/>`,
    ...(position === null ? [] : [`<meta name="calibre:series_index" content="${position}"/>`]),
  ];
}

function accessibility(book: Book): readonly string[] {
  const property = (name: string, value: string): string => `<meta property="schema:${name}">${value}</meta>`;
  const pictures = book.pictures ?? [];
  const isVisual = book.cover !== null || pictures.length > 0;
  const described = isVisual && pictures.every((picture) => picture.described);
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  return [
    property('accessMode', 'textual'),
    ...(isVisual ? [property('accessMode', 'visual')] : []),
    property('accessModeSufficient', 'textual'),
    ...[...features, ...(described ? ['alternativeText'] : [])].map((f) => property('accessibilityFeature', f)),
    property('accessibilityHazard', 'none'),
    `<meta property="schema:accessibilitySummary" xml:lang="en">The whole text can be read as text, in reading order, with a contents list and headings.</meta>`,
  ];
}

function optional(element: string, value: string | null): readonly string[] {
  const words = clean(value);
  return words === null ? [] : [`<dc:${element}>${escapeText(words)}</dc:${element}>`];
}

function refine(id: string, property: string, value: string): string {
  return `<meta refines="#about.${id}" property="${property}">${escapeText(value)}</meta>`;
}

/** Words on one line, without forbidden characters; null when nothing is left. */
function clean(words: string | null): string | null {
  return words === null ? null : legal(words).replace(/\s+/g, ' ').trim() || null;
}

/** Seconds since 1970 as EPUB wants them: UTC, to the second, with a year of four digits. */
function utc(seconds: number): string {
  const most = Date.UTC(9999, 11, 31) / 1000;
  const whole = Number.isFinite(seconds) ? Math.min(most, Math.max(0, Math.floor(seconds))) : 0;
  return `${new Date(whole * 1000).toISOString().slice(0, 19)}Z`;
}

/** W3C date: year, month, day. */
function isDate(date: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date);
}

import { escapeAttribute, escapeText, legal, visible } from '../markup/write.ts';
import { type Book, type FieldKey, fieldText, memberOf, type Section, type Writing } from '../model/index.ts';
import { FILED_ARTICLES } from '../words/article-tables.ts';
import { NAME_PARTICLES } from '../words/byline-tables.ts';
import { isRightToLeft } from './document.ts';
import type { Landmark } from './nav.ts';

/** Fields whose values are subjects of the book. */
const SUBJECTS: readonly FieldKey[] = ['genre', 'category', 'fandom', 'relationships', 'characters', 'tags'];

/** The package document's metadata, an element a line. Nothing is stated that the book does not say. */
function packageMetadata(book: Book, language: string): string {
  return [
    `<dc:identifier id="about.identifier">${escapeText(book.identifier)}</dc:identifier>`,
    ...isbns(book),
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

/** The numbers of the edition, as identifiers beside the book's own. */
function isbns(book: Book): readonly string[] {
  const stated = book.metadata.fields.filter(({ key, label }) => key === 'other' && /^isbn\b/i.test(label));
  const numbers = stated.flatMap(({ values }) => values.map((value) => value.replace(/[^\dXx]/g, '')));
  return numbers.flatMap((number) =>
    /^(?:97[89])?\d{9}[\dXx]$/.test(number) ? [`<dc:identifier>urn:isbn:${number}</dc:identifier>`] : [],
  );
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

/** The language in BCP 47's canonical form; `und` for what is not a language tag. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim())[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** An article, and the elision that may stand for one, before a title: libraries file it without. */
function articleOf(title: string, language: string): string | null {
  const articles = memberOf(FILED_ARTICLES, language.split('-', 1)[0]?.toLowerCase() ?? '');
  return articles === undefined
    ? null
    : (new RegExp(String.raw`^(?:${articles})\s*(?<=\s|['’])(?=\S)`, 'i').exec(title)?.[0] ?? null);
}

/** How a title is filed: `Storm, The`. */
function fileTitleAs(title: string, language: string): string {
  const article = articleOf(title, language);
  return article === null ? title : `${title.slice(article.length)}, ${article.trim()}`;
}

/** How an author is filed: `Doe, Jane van`. A pen name of one word, or one with odd signs, stays as it is. */
function fileAuthorAs(author: string): string {
  const words = author.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4 || author.includes(',') || !words.every(isNameWord)) return author;
  if (/^(jr|sr|[ivx]+)\.?$/i.test(last)) return author;
  return /^\p{Lu}\p{L}/u.test(last) ? `${last}, ${words.slice(0, -1).join(' ')}` : author;
}

const PARTICLES = new RegExp(`^(?:${NAME_PARTICLES})$`);

function isNameWord(word: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || PARTICLES.test(word);
}

/** An item of the manifest. */
interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** The package document: metadata, manifest, spine (ids, in reading order) and the guide of EPUB 2 readers. */
export function packageDocument(
  book: Book,
  { language, writing }: { readonly language: string; readonly writing: Writing },
  manifest: readonly ManifestItem[],
  spine: readonly string[],
  landmarks: readonly Landmark[],
): string {
  // What says nothing else turns from left to right, but for a vertical book and languages that are written otherwise.
  const isUsual = writing.pages === 'ltr' && !writing.vertical && !isRightToLeft(language);
  const direction = isUsual ? '' : ` page-progression-direction="${writing.pages}"`;
  // Kindle's converters place margins and pages by it.
  const mode = writing.vertical ? '<meta name="primary-writing-mode" content="vertical-rl"/>\n' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="about.identifier" xml:lang="${escapeAttribute(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
${packageMetadata(book, language)}${mode}</metadata>
<manifest>
${manifest.map(item).join('')}</manifest>
<spine toc="ncx"${direction}>
${spine.map((id) => `<itemref idref="${id}"/>\n`).join('')}</spine>
${guide(landmarks)}</package>
`;
}

function item({ id, href, mediaType, properties }: ManifestItem): string {
  const given = properties.length > 0 ? ` properties="${properties.join(' ')}"` : '';
  return `<item id="${id}" href="${escapeAttribute(href)}" media-type="${mediaType}"${given}/>\n`;
}

const GUIDE_TYPES: Readonly<Record<Landmark['type'], string>> = {
  cover: 'cover',
  frontmatter: 'other.warnings',
  toc: 'toc',
  bodymatter: 'text',
};

function guide(landmarks: readonly Landmark[]): string {
  if (landmarks.length === 0) return '';
  const references = landmarks.map(
    ({ type, title, href }) =>
      `<reference type="${GUIDE_TYPES[type]}" title="${escapeAttribute(title)}" href="${escapeAttribute(href)}"/>\n`,
  );
  return `<guide>\n${references.join('')}</guide>\n`;
}

import { attributeOf, tokensOf } from '../../markup/source.ts';
import { unescaped } from '../../markup/write.ts';
import type { Publication } from '../../model/index.ts';
import { blankMark } from '../../package/mark.ts';
import { base32, joined, padding, plainWords, u32, utf8 } from './bytes.ts';

/** What the header of metadata says besides the metadata. */
export interface BookFacts {
  /** Index of the cover among the pictures; null when there is none. */
  readonly cover: number | null;
  readonly pictures: number;
  /** Byte of the text at which reading begins; null when the book does not say. */
  readonly start: number | null;
}

/**
 * The header of metadata (MobileRead wiki, MOBI, "EXTH Header"), padded to four bytes. `501 PDOC` says that it is the
 * user's own document: a shop's book that came by cable loses its cover or vanishes.
 */
export function exth(publication: Publication, metadata: BookMetadata, facts: BookFacts): Uint8Array {
  const { title, language, authors, identifier, writing } = publication;
  const isRightToLeft = writing.pages === 'rtl';
  const texts = (type: number, values: readonly string[]): Uint8Array[] =>
    values.map((value) => entry(type, utf8(plainWords(value))));
  const number = (type: number, value: number | null): Uint8Array[] =>
    value === null ? [] : [entry(type, u32(value))];
  const entries = [
    ...texts(100, authors),
    ...texts(101, metadata.publisher.slice(0, 1)),
    ...texts(103, metadata.description.slice(0, 1)),
    ...texts(105, metadata.subject),
    ...texts(106, metadata.date.slice(0, 1)),
    ...texts(109, metadata.rights.slice(0, 1)),
    ...texts(112, [identifier, ...metadata.source]),
    ...number(116, facts.start),
    ...number(125, facts.pictures),
    ...(facts.cover === null ? [] : texts(129, [`kindle:embed:${base32(facts.cover + 1, 4)}`])),
    ...number(201, facts.cover),
    ...number(202, facts.cover),
    ...number(203, facts.cover === null ? null : 0),
    ...texts(501, ['PDOC']),
    ...texts(503, [withSeries(title, metadata.series)]),
    ...texts(524, [language]),
    ...texts(525, [writing.vertical ? 'vertical-rl' : isRightToLeft ? 'horizontal-rl' : 'horizontal-lr']),
    ...(isRightToLeft ? texts(527, ['rtl']) : []),
    // The build that made it, in words of its maker's own.
    ...texts(535, [blankMark]),
  ];
  const content = joined(entries);
  const length = 12 + content.length;
  return joined([utf8('EXTH'), u32(length, entries.length), content, padding(length)]);
}

function entry(type: number, data: Uint8Array): Uint8Array {
  return joined([u32(type, 8 + data.length), data]);
}

/** What a book says of itself, as far as a Kindle book has a field for it. */
interface BookMetadata {
  readonly publisher: readonly string[];
  readonly description: readonly string[];
  readonly subject: readonly string[];
  readonly date: readonly string[];
  readonly rights: readonly string[];
  readonly source: readonly string[];
  /** The series with its number, as `The Lamps 2`; null when the book is in none. */
  readonly series: string | null;
}

/** A Kindle knows no series, so its lists show it behind the title, as shops do. */
function withSeries(title: string, series: string | null): string {
  return series === null || title.includes(series) ? title : `${title} (${series})`;
}

/** A reference of the package document's guide. */
interface Reference {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** Reads the package document's metadata. */
export function metadataOf({ packageDocument }: Publication): BookMetadata {
  const values = (name: string): readonly string[] => {
    const written = new RegExp(`<dc:${name}(?:\\s[^>]*)?>([^<]*)</dc:${name}>`, 'g');
    return [...packageDocument.matchAll(written)].map((match) => unescaped(match[1] ?? '').trim()).filter(Boolean);
  };
  return {
    publisher: values('publisher'),
    description: values('description'),
    subject: values('subject'),
    date: values('date'),
    rights: values('rights'),
    source: values('source'),
    series: seriesOf(packageDocument),
  };
}

/** The series that the package document names for older programs, with the book's number in it. */
function seriesOf(packageDocument: string): string | null {
  const named = (name: string): string | undefined =>
    new RegExp(`<meta name="calibre:${name}" content="([^"]*)"/>`).exec(packageDocument)?.[1];
  const [name, number] = [named('series'), named('series_index')];
  if (name === undefined) return null;
  return unescaped(number === undefined ? name : `${name} ${number}`);
}

/** The guide of the package document. */
export function guideOf({ packageDocument }: Publication): readonly Reference[] {
  return tokensOf(packageDocument)
    .filter(({ name }) => name === 'reference')
    .map((token) => ({
      type: attributeOf(token, 'type') ?? '',
      title: attributeOf(token, 'title') ?? '',
      href: attributeOf(token, 'href') ?? '',
    }));
}

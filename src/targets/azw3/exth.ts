import { attributeOf, tokensOf } from '../../markup/tokens.ts';
import { unescaped } from '../../markup/write.ts';
import { memberOf, type Publication } from '../../model/index.ts';
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

/**
 * Primary language identifiers of Windows (MS-LCID), by primary subtag: the format's header tells languages by them.
 * The header of metadata gives the whole tag besides.
 */
const PRIMARY: Readonly<Record<string, number>> = {
  ar: 1,
  bg: 2,
  ca: 3,
  zh: 4,
  cs: 5,
  da: 6,
  de: 7,
  el: 8,
  en: 9,
  es: 10,
  fi: 11,
  fr: 12,
  he: 13,
  hu: 14,
  is: 15,
  it: 16,
  ja: 17,
  ko: 18,
  nl: 19,
  no: 20,
  nb: 20,
  nn: 20,
  pl: 21,
  pt: 22,
  rm: 23,
  ro: 24,
  ru: 25,
  hr: 26,
  sr: 26,
  sk: 27,
  sq: 28,
  sv: 29,
  th: 30,
  tr: 31,
  ur: 32,
  id: 33,
  uk: 34,
  be: 35,
  sl: 36,
  et: 37,
  lv: 38,
  lt: 39,
  fa: 41,
  vi: 42,
  hy: 43,
  az: 44,
  eu: 45,
  mk: 47,
  af: 54,
  ka: 55,
  fo: 56,
  hi: 57,
  mt: 58,
  ms: 62,
  kk: 63,
  sw: 65,
  uz: 67,
  tt: 68,
  bn: 69,
  pa: 70,
  gu: 71,
  or: 72,
  ta: 73,
  te: 74,
  kn: 75,
  ml: 76,
  as: 77,
  mr: 78,
  sa: 79,
  cy: 82,
  gl: 86,
  ne: 97,
  fy: 98,
};

/** Regions that have numbers of their own, where they are more than the language's first. */
const REGIONS: Readonly<Record<string, number>> = {
  'en-US': 1,
  'en-GB': 2,
  'en-AU': 3,
  'en-CA': 4,
  'en-NZ': 5,
  'en-IE': 6,
  'en-ZA': 7,
  'pt-BR': 1,
  'pt-PT': 2,
  'zh-TW': 1,
  'zh-CN': 2,
  'zh-HK': 3,
  'zh-SG': 4,
  'de-DE': 1,
  'de-CH': 2,
  'de-AT': 3,
  'fr-FR': 1,
  'fr-BE': 2,
  'fr-CA': 3,
  'fr-CH': 4,
  'es-ES': 1,
  'es-MX': 2,
  'it-IT': 1,
  'it-CH': 2,
  'nl-NL': 1,
  'nl-BE': 2,
  'sv-SE': 1,
  'sv-FI': 2,
};

/** The number of a language; 0 (neutral) for one that has none. */
export function languageNumber(tag: string): number {
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? '';
  return (memberOf(PRIMARY, language.toLowerCase()) ?? 0) + (memberOf(REGIONS, `${language}-${region}`) ?? 0) * 0x400;
}

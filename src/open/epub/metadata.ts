import {
  type Field,
  type FieldKey,
  type Metadata,
  memberOf,
  NO_METADATA,
  type SeriesPosition,
} from '../../model/index.ts';
import { htmlLetters } from '../../read/html/letters.ts';
import type { PackageFile } from './package.ts';
import { allNamed, firstNamed, type XmlElement } from './xml.ts';

/** Words that programs write where nobody gave any. */
const NOBODY = /^(unknown|unbekannt|inconnu|desconocido|untitled|unnamed|n\/a|none|anon|calibre.*)$/i;

/** What files are called and stories are not: `the-long-shore`, `part_2`. */
const FILE_NAME = /^[\p{Ll}\d]+(?:[-_.]+[\p{Ll}\d]+)+$/u;

/** A program that packs stories of archives, and the subjects that it adds to theirs. */
const PACKER = /^(?:FanFicFare|fanficdownloader)\b/i;
const PACKED = /^(?:FanFiction|Last Update(?: Year\/Month)?: .*)$/i;

/** MARC relators of people who are not the author, as a label says it. */
const ROLES: Readonly<Record<string, string>> = {
  trl: 'Translator',
  ill: 'Illustrator',
  edt: 'Editor',
  cov: 'Cover artist',
  nrt: 'Narrator',
  pht: 'Photographer',
};

/** What the package document says of the book. `source` names it in places. */
export function packageMetadata(file: PackageFile, source: string, stem: string): Metadata {
  const of = elementsOf(file);
  const { title, subtitle } = titlesOf(of);
  const people = [...of('creator'), ...of('contributor')].filter(({ text }) => text !== '' && !NOBODY.test(text));
  const authors = people.filter((person) => person.name === 'creator' && /^(aut|)$/.test(of.role(person)));
  // A program that knows no author has named the book after its file.
  const unnamed =
    title === null || NOBODY.test(title) || (authors.length === 0 && (title === stem || FILE_NAME.test(title)));
  const fields: Field[] = [];
  const add = (key: FieldKey, elements: readonly XmlElement[], label = '', values?: readonly string[]): void => {
    const [first] = elements;
    const given = (values ?? elements.map(({ text }) => text)).filter((value) => value !== '' && value.length < 20_000);
    if (!first || given.length === 0) return;
    const place = { source, line: first.line, endLine: first.line };
    fields.push({ key, label, values: [...new Set(given)], place });
  };
  const description = of('description').slice(0, 1);
  add(
    'summary',
    description,
    '',
    description.map(({ text }) => plainText(text)),
  );
  const packed = people.some(({ name, text }) => name === 'contributor' && PACKER.test(text));
  add(
    'tags',
    of('subject').filter(({ text }) => !packed || !PACKED.test(text)),
  );
  const date = dateOf(of);
  if (date) add('date', [date], '', [date.text.slice(0, 10)]);
  for (const person of people) {
    const label = memberOf(ROLES, of.role(person));
    if (label !== undefined) add('other', [person], label);
  }
  add('publisher', of('publisher').slice(0, 1));
  add('rights', of('rights').slice(0, 1));
  add(
    'url',
    of('source')
      .filter(({ text }) => /^https?:\/\//.test(text))
      .slice(0, 1),
  );
  return {
    ...NO_METADATA,
    title: unnamed ? null : title,
    subtitle,
    authors: [...new Set(authors.map(({ text }) => text))],
    language:
      of('language')
        .map(({ text }) => languageTag(text))
        .find((tag) => tag !== null) ?? null,
    fields,
    series: seriesOf(of),
  };
}

/** Looks into the package's metadata: elements by name, and what refines them. */
interface Lookup {
  (name: string): readonly XmlElement[];
  /** What a `meta` of EPUB 3 says of an element. */
  refined(element: XmlElement, property: string): string | null;
  role(element: XmlElement): string;
}

function elementsOf({ root }: PackageFile): Lookup {
  const metadata = firstNamed(root, 'metadata') ?? root;
  const all = allNamed(
    metadata,
    'title',
    'creator',
    'contributor',
    'language',
    'description',
    'subject',
    'publisher',
    'date',
    'rights',
    'source',
    'meta',
  );
  const refined = (element: XmlElement, property: string): string | null =>
    all.find(({ name, attributes }) => {
      return name === 'meta' && attributes.property === property && attributes.refines === `#${element.attributes.id}`;
    })?.text ?? null;
  const named = (name: string): readonly XmlElement[] => all.filter((element) => element.name === name);
  const role = (element: XmlElement): string => element.attributes.role ?? refined(element, 'role') ?? '';
  return Object.assign(named, { refined, role });
}

function titlesOf(of: Lookup): { readonly title: string | null; readonly subtitle: string | null } {
  const titles = of('title').filter(({ text }) => text !== '');
  const typed = (type: string): XmlElement | undefined => titles.find((t) => of.refined(t, 'title-type') === type);
  const main = typed('main') ?? titles.find((t) => of.refined(t, 'title-type') === null) ?? titles[0];
  return { title: main?.text ?? null, subtitle: typed('subtitle')?.text ?? null };
}

/** The day the work was made public, rather than the day on which the file was made. */
function dateOf(of: Lookup): XmlElement | null {
  const real = of('date').filter(({ text }) => /^[1-9]\d{3}/.test(text));
  const event = (name: RegExp): XmlElement | undefined =>
    real.find(({ attributes }) => name.test(attributes.event ?? ''));
  const plain = real.find(({ attributes }) => attributes.event === undefined);
  return event(/original/i) ?? event(/publi/i) ?? plain ?? null;
}

function seriesOf(of: Lookup): SeriesPosition | null {
  const metas = of('meta');
  const collection = metas.find(({ attributes, text }) => {
    return attributes.property === 'belongs-to-collection' && text !== '';
  });
  if (collection) return position(collection.text, of.refined(collection, 'group-position'));
  const named = (name: string): string | null =>
    metas.find(({ attributes }) => attributes.name === name)?.attributes.content ?? null;
  const series = named('calibre:series');
  return series ? position(series, named('calibre:series_index')) : null;
}

function position(name: string, index: string | null): SeriesPosition {
  const number = index === null || index.trim() === '' ? Number.NaN : Number(index);
  return { name, index: Number.isFinite(number) ? number : null, total: null };
}

function languageTag(text: string): string | null {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text) && !/^(und|zxx|mul)$/i.test(text)
    ? text.replace(/_/g, '-')
    : null;
}

/** A description that was written as a piece of a page, as its words. */
function plainText(text: string): string {
  if (!/<[a-z/][^<>]*>|&\w+;/i.test(text)) return text;
  const lines = htmlLetters(text.replace(/<\/p>|<br\s*\/?>/gi, '\n')).split('\n');
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

import type { ElementNode } from '../../markup/tree.ts';
import { allNamed, firstNamed, wordsInside } from '../../markup/xml.ts';
import { type FieldKey, memberOf, type Place, type SeriesPosition, type StatedFact, topOf } from '../../model/index.ts';
import { htmlLetters } from '../../read/html/letters.ts';
import { isLanguageTag } from '../../words/languages.ts';
import { isNameless, isNobody } from '../../words/nobody.ts';
import type { PackageFile } from './package.ts';

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

/** What the package document states of the book. `source` names it in places. */
export function packageFacts(file: PackageFile, source: string, stem: string): readonly StatedFact[] {
  const of = elementsOf(file);
  const { main, subtitle } = titlesOf(of);
  const title = main?.text ?? null;
  const people = [...of('creator'), ...of('contributor')].filter(({ text }) => text !== '' && !isNobody(text));
  const authors = people.filter((person) => person.name === 'creator' && /^(aut|)$/.test(of.role(person)));
  // A program that knows no author has named the book after its file.
  const unnamed =
    title === null || isNameless(title) || (authors.length === 0 && (title === stem || FILE_NAME.test(title)));
  const by = 'package';
  const at = (element: StatedElement | null | undefined): Place => {
    const line = element?.line ?? 1;
    return { source, line, endLine: line };
  };
  const fields: StatedFact[] = [];
  const add = (key: FieldKey, elements: readonly StatedElement[], label = '', values?: readonly string[]): void => {
    const [first] = elements;
    const given = (values ?? elements.map(({ text }) => text)).filter((value) => value !== '' && value.length < 20_000);
    if (!first || given.length === 0) return;
    const place = at(first);
    fields.push({ kind: 'field', field: { key, label, values: [...new Set(given)], place }, by, place });
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
  const language = of('language').find(({ text }) => languageTag(text) !== null);
  const tag = language === undefined ? null : languageTag(language.text);
  const series = seriesOf(of);
  return [
    ...(title === null || unnamed ? [] : [{ kind: 'title', value: title, by, place: at(main) } as const]),
    ...(subtitle === undefined ? [] : [{ kind: 'subtitle', value: subtitle.text, by, place: at(subtitle) } as const]),
    ...authors.map((author): StatedFact => ({ kind: 'author', value: author.text, by, place: at(author) })),
    ...(tag === null ? [] : [{ kind: 'language', value: tag, by, place: at(language) } as const]),
    ...fields,
    ...(series === null ? [] : [{ kind: 'series', series, by, place: at(null) } as const]),
  ];
}

/**
 * How a book's lines and pages run: as the package says, and as most of its text is set. Nothing where all is as usual,
 * which is as the language has it.
 */
export function writingFacts(
  { root }: PackageFile,
  documents: readonly { readonly letters: string; readonly vertical?: true }[],
  source: string,
): readonly StatedFact[] {
  const said = firstNamed(root, 'spine')?.attributes['page-progression-direction'];
  const mode = allNamed(root, 'meta').find(({ attributes }) => attributes.name === 'primary-writing-mode');
  const turned = documents.reduce((sum, { letters, vertical }) => sum + (vertical ? 1 : -1) * letters.length, 0);
  const vertical = turned > 0 || /^vertical-rl/.test(mode?.attributes.content ?? '');
  const pages = said === 'rtl' || said === 'ltr' ? said : vertical ? 'rtl' : null;
  if (pages === null) return [];
  return [{ kind: 'writing', writing: { vertical, pages }, by: 'package', place: topOf(source) }];
}

/** An element of the package's metadata, and what it says. */
type StatedElement = ElementNode & { readonly text: string };

/** Looks into the package's metadata: elements by name, and what refines them. */
interface Lookup {
  (name: string): readonly StatedElement[];
  /** What a `meta` of EPUB 3 says of an element. */
  refined(element: StatedElement, property: string): string | null;
  role(element: StatedElement): string;
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
  ).map((element) => ({ ...element, text: wordsInside(element) }));
  const refined = (element: StatedElement, property: string): string | null =>
    all.find(({ name, attributes }) => {
      return name === 'meta' && attributes.property === property && attributes.refines === `#${element.attributes.id}`;
    })?.text ?? null;
  const named = (name: string): readonly StatedElement[] => all.filter((element) => element.name === name);
  const role = (element: StatedElement): string => element.attributes.role ?? refined(element, 'role') ?? '';
  return Object.assign(named, { refined, role });
}

function titlesOf(of: Lookup): {
  readonly main: StatedElement | undefined;
  readonly subtitle: StatedElement | undefined;
} {
  const titles = of('title').filter(({ text }) => text !== '');
  const typed = (type: string): StatedElement | undefined => titles.find((t) => of.refined(t, 'title-type') === type);
  const main = typed('main') ?? titles.find((t) => of.refined(t, 'title-type') === null) ?? titles[0];
  return { main, subtitle: typed('subtitle') };
}

/** The day the work was made public, rather than the day on which the file was made. */
function dateOf(of: Lookup): StatedElement | null {
  const real = of('date').filter(({ text }) => /^[1-9]\d{3}/.test(text));
  const event = (name: RegExp): StatedElement | undefined =>
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
  const tag = text.replace(/_/g, '-');
  return isLanguageTag(tag) && !/^(und|zxx|mul)$/i.test(tag) ? tag : null;
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

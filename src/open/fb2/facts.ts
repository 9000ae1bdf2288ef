import { elementsOf } from '../../markup/tree.ts';
import { allNamed, firstNamed, wordsInside } from '../../markup/xml.ts';
import type { ElementNode, FieldKey, Place, StatedFact } from '../../model/index.ts';
import { isLanguageTag } from '../../words/languages.ts';
import { isNameless, isNobody } from '../../words/nobody.ts';

/** What the description of a book states of it. `source` names the book in places. */
export function descriptionFacts(book: ElementNode, source: string): readonly StatedFact[] {
  const description = firstNamed(book, 'description') ?? book;
  const info = firstNamed(description, 'title-info');
  if (info === null) return [];
  const by = 'package';
  const at = (element: ElementNode): Place => ({ source, line: element.line, endLine: element.line });
  const child = (name: string, parent: ElementNode | null = info): ElementNode | null =>
    (parent && elementsOf(parent).find((one) => one.name === name && wordsInside(one) !== '')) ?? null;
  const children = (name: string): readonly ElementNode[] => elementsOf(info).filter((one) => one.name === name);
  const facts: StatedFact[] = [];
  const field = (key: FieldKey, element: ElementNode | null, values: readonly string[], label = ''): void => {
    const given = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
    if (!element || given.length === 0) return;
    const place = at(element);
    facts.push({ kind: 'field', field: { key, label, values: given, place }, by, place });
  };
  const say = (key: FieldKey, element: ElementNode | null, label = ''): void =>
    field(key, element, element ? [wordsInside(element)] : [], label);
  const title = child('book-title');
  if (title && !isNameless(wordsInside(title)))
    facts.push({ kind: 'title', value: wordsInside(title), by, place: at(title) });
  for (const author of children('author')) {
    const name = personName(author);
    if (name !== '' && !isNobody(name)) facts.push({ kind: 'author', value: name, by, place: at(author) });
  }
  const language = child('lang');
  const tag = language ? wordsInside(language).replace(/_/g, '-') : '';
  if (language && isLanguageTag(tag)) facts.push({ kind: 'language', value: tag, by, place: at(language) });
  const annotation = child('annotation');
  if (annotation) field('summary', annotation, [paragraphsOf(annotation)]);
  const genres = children('genre');
  const keywords = child('keywords');
  const tags = [...genres.map(genreWords), ...(keywords ? wordsInside(keywords).split(/[,;]/) : [])];
  field('tags', genres[0] ?? keywords, tags);
  const date = children('date')[0] ?? null;
  if (date) field('date', date, [date.attributes.value ?? wordsInside(date)]);
  for (const translator of children('translator')) field('other', translator, [personName(translator)], 'Translator');
  const original = firstNamed(description, 'src-title-info');
  say('other', child('book-title', original), 'Original title');
  const series = elementsOf(info).find(({ name, attributes }) => name === 'sequence' && attributes.name?.trim());
  if (series) facts.push({ kind: 'series', series: seriesOf(series), by, place: at(series) });
  const printed = firstNamed(description, 'publish-info');
  say('publisher', child('publisher', printed));
  say('other', child('isbn', printed), 'ISBN');
  const file = firstNamed(description, 'document-info');
  const address = child('src-url', file);
  if (address && /^https?:\/\/\S+$/.test(wordsInside(address))) say('url', address);
  return facts;
}

/** A person's names in the order in which they are said; a nickname where there is nothing else. */
function personName(person: ElementNode): string {
  const part = (name: string): string => {
    const found = elementsOf(person).find((one) => one.name === name);
    return found ? wordsInside(found) : '';
  };
  const name = ['first-name', 'middle-name', 'last-name']
    .map(part)
    .filter((one) => one !== '')
    .join(' ');
  return name || part('nickname') || (elementsOf(person).length === 0 ? wordsInside(person) : '');
}

/** Genres are names for programs: `sf_history`. */
function genreWords(genre: ElementNode): string {
  return wordsInside(genre).replaceAll('_', ' ');
}

function paragraphsOf(element: ElementNode): string {
  const blocks = elementsOf(element).filter(({ name }) => name !== 'empty-line');
  const lines =
    blocks.length === 0
      ? [element]
      : blocks.flatMap((block) => {
          const inner = allNamed(block, 'p', 'v', 'text-author');
          return inner.length > 0 ? inner : [block];
        });
  return lines
    .map(wordsInside)
    .filter((line) => line !== '')
    .join('\n');
}

function seriesOf({ attributes }: ElementNode): { name: string; index: number | null; total: null } {
  const index = Number(attributes.number?.trim() || Number.NaN);
  return { name: attributes.name?.trim() ?? '', index: Number.isFinite(index) ? index : null, total: null };
}

/** Words of the description that no fact holds: what was done to the file, and what its maker adds. */
export function besideWords(book: ElementNode): readonly string[] {
  const description = firstNamed(book, 'description');
  if (!description) return [];
  return allNamed(description, 'history', 'custom-info').flatMap((element) => {
    const paragraphs = allNamed(element, 'p');
    return (paragraphs.length > 0 ? paragraphs : [element]).map(wordsInside);
  });
}

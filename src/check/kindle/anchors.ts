import type { ContentDocument } from '../own/archive.ts';
import { pathFrom } from '../own/archive.ts';
import { elementsOf, type Markup } from '../own/markup.ts';
import { type KindleRule, refusal, type SentBook } from './rule.ts';

const ID = 'kindle-links';

/** Links to pages and ids that are not there, from pages and from the contents of old readers. */
export const anchors: KindleRule = {
  id: ID,
  summary: 'links to places that are not there',
  find(book) {
    const ids = new Map(book.documents.map(({ path, elements }) => [path, idsOf(elements)]));
    return [...book.documents, ...ncxOf(book)].flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        const address = addressOf(element);
        const message = address === null ? null : complaint(path, address, book, ids);
        return message === null ? [] : [refusal(ID, message, `${path}:${element.line}`)];
      }),
    );
  },
};

function addressOf({ name, attributes }: Markup): string | null {
  if (name === 'a' || name === 'area') return attributes.href ?? null;
  return name === 'content' ? (attributes.src ?? null) : null;
}

function idsOf(elements: readonly Markup[]): ReadonlySet<string> {
  return new Set(
    elements.flatMap(({ name, attributes }) => [attributes.id ?? '', name === 'a' ? (attributes.name ?? '') : '']),
  );
}

function complaint(
  from: string,
  address: string,
  book: SentBook,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const target = pathFrom(from, address);
  if (target === null) return null;
  if (!book.files.has(target)) return `the link “${address}” leads to a file that is not there`;
  const id = decoded(/#(.*)$/s.exec(address)?.[1] ?? '');
  const known = ids.get(target);
  return id === '' || known === undefined || known.has(id)
    ? null
    : `the link “${address}” leads to an id that is not there`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function ncxOf({ items, xml }: SentBook): readonly ContentDocument[] {
  return items
    .filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
    .map(({ path }) => ({ path, elements: elementsOf(xml.get(path) ?? '') }));
}

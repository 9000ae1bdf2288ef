import type { Publication } from '../../model/index.ts';
import { attributeOf, decoded, tokensOf } from '../markup.ts';

/** What a book says of itself, as far as a Kindle book has a field for it. */
export interface BookMetadata {
  readonly publisher: readonly string[];
  readonly description: readonly string[];
  readonly subject: readonly string[];
  readonly date: readonly string[];
  readonly rights: readonly string[];
  readonly source: readonly string[];
}

/** A reference of the package document's guide. */
export interface Reference {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** Reads the package document's metadata. */
export function metadataOf({ packageDocument }: Publication): BookMetadata {
  const values = (name: string): readonly string[] => {
    const written = new RegExp(`<dc:${name}(?:\\s[^>]*)?>([^<]*)</dc:${name}>`, 'g');
    return [...packageDocument.matchAll(written)].map((match) => decoded(match[1] ?? '').trim()).filter(Boolean);
  };
  return {
    publisher: values('publisher'),
    description: values('description'),
    subject: values('subject'),
    date: values('date'),
    rights: values('rights'),
    source: values('source'),
  };
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

/** Kinds of books that are offered, by the end of the name; an EPUB for Kobos before the plain one that it ends like. */
const KINDS: readonly (readonly [extension: string, mediaType: string])[] = [
  ['kepub.epub', 'application/kepub+zip'],
  ['epub', 'application/epub+zip'],
  ['azw3', 'application/vnd.amazon.mobi8-ebook'],
  ['pdf', 'application/pdf'],
];

/** The most general kind first. */
const ORDER: readonly string[] = ['epub', 'kepub.epub', 'azw3', 'pdf'];

/** The kind of a book by its file's name: ending and media type; null for what is none. */
export function kindOf(name: string): { readonly extension: string; readonly mediaType: string } | null {
  const kind = KINDS.find(([extension]) => name.toLowerCase().endsWith(`.${extension}`));
  return kind ? { extension: kind[0], mediaType: kind[1] } : null;
}

/** Where a kind stands among the kinds of one book. */
export function rankOf({ extension }: { readonly extension: string }): number {
  return ORDER.indexOf(extension);
}

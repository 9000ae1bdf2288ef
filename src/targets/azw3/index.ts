import type { Target } from '../target.ts';

/** Kindle's own kind of book, for copying by cable, which no Kindle allows an EPUB. */
export const azw3: Target = {
  id: 'azw3',
  extension: 'azw3',
  mediaType: 'application/vnd.amazon.mobi8-ebook',
  summary: 'Kindle book (KF8) to copy by cable; experimental: no Kindle has tried it yet',
  experimental: true,
  cover: 'jpeg',
  make: async (publication) => (await import('./book.ts')).kindleBook(publication),
};

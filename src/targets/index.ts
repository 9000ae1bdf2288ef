import type { Publication } from '../model/index.ts';

/** A kind of output: it makes one file of a publication. */
export interface Target {
  /** What the command line calls it. */
  readonly id: string;
  /** The file name's end, without its first dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One line for `list targets`. */
  readonly summary: string;
  /** Set when its files have been read by programs only, not by the devices that they are for. */
  readonly experimental?: true;
  /** Set when its readers are only known to show a cover of this kind. */
  readonly cover?: 'jpeg';
  /** The bytes of the finished file. */
  make(publication: Publication): Promise<Uint8Array>;
}

/** EPUB 3.3 that EPUB 2 readers also open. The packager is loaded when a book is made, not before. */
export const epub: Target = {
  id: 'epub',
  extension: 'epub',
  mediaType: 'application/epub+zip',
  summary: 'EPUB 3.3, with the parts that older readers need',
  async make(publication: Publication): Promise<Uint8Array> {
    const { packageEpub } = await import('../package/epub.ts');
    return packageEpub(publication);
  },
};

/** Kobo's kind of EPUB, which its readers open with their better engine: every sentence can be found again. */
export const kepub: Target = {
  id: 'kepub',
  extension: 'kepub.epub',
  mediaType: 'application/epub+zip',
  summary: 'EPUB for Kobo readers: faster pages, reading statistics, marks that keep their place',
  make: async (publication) => {
    const [{ packageEpub }, { koboPublication }] = await Promise.all([
      import('../package/epub.ts'),
      import('./kepub.ts'),
    ]);
    return packageEpub(koboPublication(publication));
  },
};

/** Kindle's own kind of book, for copying by cable, which no Kindle allows an EPUB. */
const azw3: Target = {
  id: 'azw3',
  extension: 'azw3',
  mediaType: 'application/vnd.amazon.mobi8-ebook',
  summary: 'Kindle book (KF8) to copy by cable; experimental: no Kindle has tried it yet',
  experimental: true,
  cover: 'jpeg',
  make: async (publication) => (await import('./azw3/book.ts')).kindleBook(publication),
};

/** Every target, in the order in which they are listed. */
export const targets: readonly Target[] = [epub, kepub, azw3];

/** The target with the id; null when there is none. */
export function targetOf(id: string): Target | null {
  return targets.find((target) => target.id === id) ?? null;
}

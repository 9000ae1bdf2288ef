import type { Publication } from '../model/index.ts';
import type { Target } from './target.ts';

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

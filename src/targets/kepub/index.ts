import { packageEpub } from '../../package/epub.ts';
import type { Target } from '../target.ts';

/** Kobo's kind of EPUB, which its readers open with their better engine: every sentence can be found again. */
export const kepub: Target = {
  id: 'kepub',
  extension: 'kepub.epub',
  mediaType: 'application/epub+zip',
  summary: 'EPUB for Kobo readers: faster pages, reading statistics, marks that keep their place',
  make: async (publication) => {
    const { koboPublication } = await import('./publication.ts');
    return await packageEpub(koboPublication(publication));
  },
};

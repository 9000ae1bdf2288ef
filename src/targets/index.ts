import type { Publication } from '../model/index.ts';
import { azw3 } from './azw3/index.ts';
import { kepub } from './kepub/index.ts';
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

export type { Target } from './target.ts';

/** Every target, in the order in which they are listed. */
export const targets: readonly Target[] = [epub, kepub, azw3];

/** The target with the id; null when there is none. */
export function targetOf(id: string): Target | null {
  return targets.find((target) => target.id === id) ?? null;
}

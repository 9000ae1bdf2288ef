import type { Block } from '../../../model/index.ts';
import { setAside } from '../blocks.ts';
import type { Layout } from '../page.ts';
import { byName, find, textOf } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { withAir } from './book-air.ts';
import { headedBy } from './book-entries.ts';
import { withNotesInPlace } from './book-notes.ts';
import { pageOf } from './book-pages.ts';
import { collector, finish, takeStory } from './collect.ts';
import { documentsOf, isEntry, withoutEntries } from './documents.ts';
import { withHeaderLines } from './run-in-header.ts';

/** Any EPUB: the contents say what the headings are, and pages that are none of the author's text are left out. */
export const publishedBook: Layout = {
  id: 'published-book',
  detect: (page) => documentsOf(page).length > 0,
  extract(page) {
    const into = collector(page);
    const title = titleOf(documentsOf(page));
    const kept: ElementNode[] = [];
    for (const document of documentsOf(page)) {
      into.taken.add(document);
      const removal = pageOf(document);
      if (removal === null) kept.push(headedBy(document, page, title));
      else setAside(withoutEntries(document, page), page.reading, removal);
    }
    const entries = documentsOf(page).some((document) => find(document, isEntry));
    for (const document of withAir(withNotesInPlace(kept), page.reading)) takeStory(into, [document]);
    const found = finish(into);
    const blocks = withHeaderLines(found.blocks);
    return { ...found, blocks: entries ? blocks.map(whole) : blocks };
  },
};

/** The title that the first heading of a title page gives. */
function titleOf(documents: readonly ElementNode[]): string {
  const page = documents.find((document) => pageOf(document) === 'story-header');
  const heading = page ? byName(page, 'h1', 'h2') : null;
  return heading ? textOf(heading) : '';
}

/** Where the contents name the divisions, what stands below a heading is no part of it. */
function whole(block: Block): Block {
  return block.type === 'heading' ? { ...block, whole: true } : block;
}

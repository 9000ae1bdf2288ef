import type { Block } from '../../../model/index.ts';
import { setAside } from '../blocks.ts';
import type { Layout } from '../page.ts';
import { byName, find, textOf } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { withAir } from './book-air.ts';
import { headedBy } from './book-entries.ts';
import { pageOf } from './book-pages.ts';
import { withoutSite } from './book-site.ts';
import { collector, finish, takeStory } from './collect.ts';
import { documentsOf, isEntry, withoutEntries } from './documents.ts';
import { withHeaderLines } from './run-in-header.ts';
import { withoutTypedYaml } from './typed-yaml.ts';
import { withLinesJoined } from './wrapped-lines.ts';

/** Any EPUB: the contents say what the headings are, and pages that are none of the author's text are left out. */
export const publishedBook: Layout = {
  id: 'published-book',
  detect: (page) => documentsOf(page).length > 0,
  extract(page) {
    const into = collector(page);
    const all = documentsOf(page);
    for (const document of all) into.taken.add(document);
    const kinds = all.map(pageOf);
    const title = titleOf(all.filter((_, i) => kinds[i] === 'story-header'));
    const story = withoutSite(
      all.filter((_, i) => kinds[i] === null),
      page,
    );
    all.forEach((document, i) => {
      const kind = kinds[i];
      if (kind) setAside(withoutEntries(document, page), page.reading, kind);
    });
    const [first, ...rest] = story;
    const opening = first ? withoutTypedYaml(first, page) : null;
    if (opening) into.facts.push(...opening.facts);
    const kept = [...(opening ? [opening.document] : []), ...rest].map((document) => headedBy(document, page, title));
    for (const document of withAir(kept, page.reading)) takeStory(into, [document]);
    const found = finish(into);
    const blocks = withHeaderLines(withLinesJoined(found.blocks));
    const entries = all.some((document) => find(document, isEntry));
    return { ...found, blocks: entries ? blocks.map(whole) : blocks };
  },
};

/** The title that the first heading of a title page gives. */
function titleOf([page]: readonly ElementNode[]): string {
  const heading = page ? byName(page, 'h1', 'h2') : null;
  return heading ? textOf(heading) : '';
}

/** Where the contents name the divisions, what stands below a heading is no part of it. */
function whole(block: Block): Block {
  return block.type === 'heading' ? { ...block, whole: true } : block;
}

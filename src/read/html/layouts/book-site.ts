import { setAside } from '../blocks.ts';
import { measureOf } from '../measure.ts';
import type { Page } from '../page.ts';
import { elementsOf, find, findAll } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { isEntry, mapped } from './documents.ts';
import { isStoryName, siteName } from './site-names.ts';

/** Of the prose of a book, what the story's container must hold for the rest to be a site around it. */
const MOST = 0.6;
/** One element of a site's name may be the author's. */
const LEAST = 2;

/**
 * Documents without the site around the story, when a whole saved page was made into the book: by the names of the
 * page's elements, where the story stands in one that is named so. Its words are listed as site furniture.
 */
export function withoutSite(documents: readonly ElementNode[], page: Page): readonly ElementNode[] {
  const stories = documents.flatMap((document) => findAll(document, isStoryName));
  if (stories.length === 0) return documents;
  const around = documents.flatMap((document) =>
    findAll(document, (element) => isStoryName(element) || isSite(element)).filter((element) => !isStoryName(element)),
  );
  const held = stories.reduce((sum, story) => sum + measureOf(story).prose, 0);
  const total = documents.reduce((sum, document) => sum + measureOf(document).prose, 0);
  if (around.length < LEAST || held < total * MOST) return documents;
  const gone = new Set<PageNode>(around);
  for (const element of around) setAside(element, page.reading, 'site-furniture');
  return documents.map((document) => {
    for (const entry of entriesTo(document, gone)) {
      setAside(entry, page.reading, 'markup');
      gone.add(entry);
    }
    return mapped(document, (node) => (gone.has(node) ? [] : null));
  });
}

/** A part that is named for the site, and holds no story: a name that a story may have proves nothing of a sentence. */
function isSite(element: ElementNode): boolean {
  const name = siteName(element);
  if (name === null || find(element, isStoryName)) return false;
  return name === 'sure' || measureOf(element).prose === 0;
}

/** Entries of the contents that stand right before what is left out. */
function entriesTo(node: ElementNode, gone: ReadonlySet<PageNode>): readonly ElementNode[] {
  const inside = elementsOf(node);
  const led = inside.filter((element, i) => {
    const next = inside.slice(i + 1).find((one) => !isEntry(one));
    return isEntry(element) && next !== undefined && gone.has(next);
  });
  return [...led, ...inside.filter((element) => !gone.has(element)).flatMap((element) => entriesTo(element, gone))];
}

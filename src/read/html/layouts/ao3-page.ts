import { byId, type ElementNode, elementsOf, find, findAll, hasClass, textOf } from '../../../markup/tree.ts';
import type { Note } from '../../../model/index.ts';
import type { Layout } from '../page.ts';
import { takeTags } from './ao3-download.ts';
import { type Collector, collector, finish, takeFact, takeHeader, takeNote, takeStory } from './collect.ts';

/** A work's page saved from Archive of Our Own's site: `#workskin` inside menus, forms and comments. */
export const ao3Page: Layout = {
  id: 'ao3-page',
  detect: (page) => {
    const skin = byId(page.root, 'workskin');
    return skin !== null && find(skin, (element) => hasClass(element, 'userstuff')) !== null;
  },
  extract(page) {
    const into = collector(page);
    const tags = find(page.root, (e) => e.name === 'dl' && hasClass(e, 'meta'));
    if (tags) takeTags(into, tags);
    const skin = byId(page.root, 'workskin');
    if (skin) walk(into, skin);
    return finish(into);
  },
};

/** Goes through the work in the order of the page: preface, chapters with their notes, end notes. */
function walk(into: Collector, node: ElementNode): void {
  for (const child of elementsOf(node)) {
    if (hasClass(child, 'byline')) takeAuthors(into, child);
    else if (hasClass(child, 'title') && child.name === 'h2') takeFact(into, child, 'Title', [textOf(child)]);
    else if (hasClass(child, 'title') && child.name === 'h3') takeStory(into, [child]);
    else if (hasClass(child, 'summary') || hasClass(child, 'notes')) takeModule(into, child);
    else if (hasClass(child, 'landmark')) continue;
    else if (isStory(child)) {
      for (const part of child.children) {
        if (part.type === 'text' || !hasClass(part, 'landmark')) takeStory(into, [part]);
      }
    } else walk(into, child);
  }
}

function isStory(element: ElementNode): boolean {
  return hasClass(element, 'userstuff') && element.name === 'div' && !find(element, (e) => hasClass(e, 'userstuff'));
}

function takeAuthors(into: Collector, byline: ElementNode): void {
  const names = findAll(byline, (element) => element.attributes.rel === 'author').map(textOf);
  takeFact(into, byline, 'Author', names.length > 0 ? names : [textOf(byline)]);
}

/** A module is a heading and a quotation: the work's summary, a chapter's summary, notes before or after. */
function takeModule(into: Collector, module: ElementNode): void {
  const label = find(module, (element) => /^h[2-6]$/.test(element.name));
  const body = find(module, (element) => element.name === 'blockquote');
  if (!body) return;
  const position: Note['position'] = hasClass(module, 'end') ? 'after' : 'before';
  if (label && into.blocks.length === 0 && position === 'before') {
    takeHeader(into, label);
    takeFact(into, body, textOf(label).replace(/\s*:\s*$/, ''));
  } else takeNote(into, label, body, position);
}

import { byName, type ElementNode, find, hasClass, type PageNode } from '../../../markup/tree.ts';
import type { Layout, Page } from '../page.ts';
import { type Collector, collector, finish, takeNote, takeStory } from './collect.ts';
import { takeHeading, takeMarkedAuthor } from './post-heading.ts';
import { takeTags } from './post-tags.ts';
import { isNoteBox } from './site-names.ts';
import { planOf } from './site-plan.ts';

/** A page of a site or blog: the story is in one container; menus, counters and comments stand around it. */
export const savedPage: Layout = {
  id: 'saved-page',
  detect: (page) => !isWritten(page) && planOf(page.root).cuts.size > 0,
  extract(page) {
    const into = collector(page);
    const body = byName(page.root, 'body') ?? page.root;
    const plan = planOf(page.root);
    const { containers, cuts } = plan;
    if (plan.named) takeHeading(into, body, plan);
    else takeMarkedAuthor(into, body, plan);
    takeTags(into, body, plan);
    let inStory = false;
    const walk = (node: ElementNode): void => {
      let run: PageNode[] = [];
      const end = (): void => {
        if (run.length > 0) takeStory(into, run);
        run = [];
      };
      for (const child of node.children) {
        if (into.taken.has(child)) continue;
        if (child.type === 'element' && isNoteBox(child) && !containers.includes(child)) {
          end();
          takeNoteBox(into, child, inStory ? 'after' : 'before');
        } else if (cuts.has(child)) end();
        else if (child.type === 'element' && (containers.includes(child) || isParted(child, cuts, into, containers))) {
          end();
          walk(child);
          if (containers.includes(child)) inStory = true;
        } else run.push(child);
      }
      end();
    };
    walk(body);
    return finish(into);
  },
};

/** A document of a word processor has no site around it. */
function isWritten({ root }: Page): boolean {
  const body = byName(root, 'body');
  return body !== null && hasClass(body, 'written-document');
}

/** Whether an element must be gone through: something in it is the site's, taken already, or a note. */
function isParted(
  element: ElementNode,
  cuts: ReadonlySet<PageNode>,
  into: Collector,
  containers: readonly ElementNode[],
): boolean {
  return element.children.some((child) => {
    if (cuts.has(child) || into.taken.has(child)) return true;
    if (child.type === 'text') return false;
    return containers.includes(child) || isNoteBox(child) || isParted(child, cuts, into, containers);
  });
}

function takeNoteBox(into: Collector, box: ElementNode, position: 'before' | 'after'): void {
  const body = find(box, isNoteBox) ?? box;
  const label = body === box ? null : find(box, (e) => /(^|-)(title|caption)(\s|$)/.test(e.attributes.class ?? ''));
  takeNote(into, label, body, position);
}

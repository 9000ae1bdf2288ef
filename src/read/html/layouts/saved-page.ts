import type { Layout, Page } from '../page.ts';
import { byName, elementsOf, find, findAll, rawText, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { type Collector, collector, finish, takeFact, takeStory } from './collect.ts';

/** Names that sites give to what is not the story: whole words of an id, a class or a role. */
const FURNITURE =
  /^(site-?|page-?|main-?|global-?|top-?|primary-?|secondary-?|entry-?|post-?|blog-?)?(nav(igation|bar|menu)?|menu|side-?bar|footer|colophon|masthead|breadcrumbs?|comments?(-?(area|list|section|form|wrapper))?|respond|disqus(_thread|-thread)?|share(daddy)?|sharing|social(-?(links|media|icons|share))?|related(-?posts)?|jp-relatedposts|widgets?(-?area)?|cookies?(-?(banner|notice|consent))?|advert(s|isement)?|ads?|adsbygoogle|subscribe|newsletter|pagination|pager|search(-?form)?|login|skip-?link|screen-reader-text|meta|tags|categories|likes?|reblog|blogroll|archive-?list|recent-?(posts|comments)|banner|contentinfo|complementary|toolbar|sd-sharing(-enabled)?|post-footer|post-labels|post-timestamp|posted-on|cat-links|tags-links|wpcnt|wp-block-comments)$/i;

/** Names that sites give to the container of the story. */
const STORY =
  /^(entry-?content|post-?content|post-?body|article-?(content|body)|story-?(content|text|body)?|storytext|chapter-?(content|text|inner|body)|main-?text|text-?content|userstuff|td-post-content|single-content|articleBody|bbWrapper|postbody|message-?content)$/i;

const TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form']);

/** A page of a site or blog: the story is in one container; menus, counters and comments stand around it. */
export const savedPage: Layout = {
  id: 'saved-page',
  detect: (page) => {
    const size = page.reading.size;
    const around = findAll(page.root, isFurniture);
    const words = around.reduce((sum, element) => sum + rawText(element).trim().length, 0);
    return words > 0 && words < size * 0.95 && (around.length >= 2 || container(page) !== null);
  },
  extract(page) {
    const into = collector(page);
    const body = byName(page.root, 'body') ?? page.root;
    const found = container(page);
    if (found) takeHeading(into, body, found);
    takeParts(into, found ?? body, page.reading.size);
    return finish(into);
  },
};

/** The one container by name that holds the most text, when it holds what is left without the furniture. */
function container(page: Page): ElementNode | null {
  const named = findAll(
    page.root,
    (element) => isNamed(element, STORY) || element.attributes.itemprop === 'articleBody',
  );
  const articles = named.length > 0 ? named : findAll(page.root, (e) => e.name === 'article');
  const places =
    articles.length > 0 ? articles : findAll(page.root, (e) => e.name === 'main' || e.attributes.role === 'main');
  const sized = places.map((element) => ({ element, size: proseSize(element) }));
  const largest = sized.reduce((best, next) => (next.size > best.size ? next : best), {
    element: null as ElementNode | null,
    size: 0,
  });
  const total = proseSize(byName(page.root, 'body') ?? page.root);
  return largest.size >= total * 0.6 ? largest.element : null;
}

/** Characters of text outside furniture and links. */
function proseSize(node: PageNode): number {
  if (node.type === 'text') return node.value.trim().length;
  if (isFurniture(node) || node.name === 'a' || node.name === 'head') return 0;
  return node.children.reduce((sum, child) => sum + proseSize(child), 0);
}

function isFurniture(element: ElementNode): boolean {
  if (/^(html|body|main|article|head)$/.test(element.name)) return false;
  return TAGS.has(element.name) || isNamed(element, FURNITURE);
}

function isNamed(element: ElementNode, names: RegExp): boolean {
  const { id = '', role = '' } = element.attributes;
  return (
    names.test(id) || names.test(role) || (element.attributes.class ?? '').split(/\s+/).some((name) => names.test(name))
  );
}

/** The heading of the post, outside its container: the title of what the page shows. */
function takeHeading(into: Collector, body: ElementNode, story: ElementNode): void {
  const within = new Set(findAll(story, (element) => /^h[1-3]$/.test(element.name)));
  const heading = find(body, (element) => isTitle(element) && !within.has(element));
  if (heading && textOf(heading).length <= 200) takeFact(into, heading, 'Title', [textOf(heading)]);
  const author = find(
    body,
    (element) => element.attributes.rel === 'author' || element.attributes.itemprop === 'author',
  );
  if (author && textOf(author) !== '' && textOf(author).length <= 60)
    takeFact(into, author, 'Author', [textOf(author)]);
}

function isTitle(element: ElementNode): boolean {
  const named = /(^|\s)(entry|post|article|story|chapter)-?title(\s|$)/i.test(element.attributes.class ?? '');
  return named && /^h[1-3]$/.test(element.name);
}

/** Takes a container's children, furniture left out; a piece of furniture with most of the text is none. */
function takeParts(into: Collector, node: ElementNode, size: number): void {
  const holds = (at: ElementNode): boolean => findAll(at, (e) => isCut(e, size)).length > 0;
  let run: PageNode[] = [];
  const end = (): void => {
    if (run.length > 0) takeStory(into, run);
    run = [];
  };
  for (const child of node.children) {
    if (into.taken.has(child)) continue;
    if (child.type === 'text') run.push(child);
    else if (isCut(child, size)) end();
    else if (holds(child) || holdsTaken(child, into)) {
      end();
      takeParts(into, child, size);
    } else run.push(child);
  }
  end();
}

function isCut(element: ElementNode, size: number): boolean {
  return isFurniture(element) && element.size < size * 0.5;
}

function holdsTaken(element: ElementNode, into: Collector): boolean {
  return elementsOf(element).some((child) => into.taken.has(child) || holdsTaken(child, into));
}

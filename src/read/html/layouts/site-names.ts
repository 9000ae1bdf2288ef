import { findAll, rawText } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';

/** Names that sites give to what is not the story: whole words of an id, a class or a role. */
const FURNITURE =
  /^(site-?|page-?|main-?|global-?|top-?|primary-?|secondary-?|entry-?|post-?|blog-?)?(nav(igation|bar|menu)?|menu|side-?bar|footer|colophon|masthead|breadcrumbs?|comments?(-?(area|list|section|form|wrapper|container|marker))?|respond|disqus(_thread|-thread)?|share(daddy)?|sharing|social(-?(links|media|icons|share))?|related(-?posts)?|jp-relatedposts|widgets?(-?area)?|cookies?(-?(banner|notice|consent))?|advert(s|isement)?|ads?|adsbygoogle|subscribe|newsletter|pagination|pager|search(-?form)?|login|skip-?link|screen-reader-text|meta|tags|categories|likes?|reblog|blogroll|archive-?list|recent-?(posts|comments)|banner|contentinfo|complementary|toolbar|sd-sharing(-enabled)?|post-footer|post-labels|post-timestamp|posted-on|cat-links|tags-links|wpcnt|wp-block-comments)$/i;

/** Names of particular systems: MediaWiki, XenForo, LiveJournal, Wattpad, Medium, Substack, eFiction, web rings. */
const SYSTEMS =
  /^(mw-(navigation|page-base|head(-base)?|panel)|printfooter|catlinks|siteSub|jump-to-nav|p-(header|nav|navSticky|footer|breadcrumbs|body-header|sectionLinks)|reactionsBar|message-(user|attribution|actionBar|footer|signature)|messageUserInfo|messageMeta|metabar|recs|s-header|b-tree|b-singlepost-(tags|tools|share)|b-leaf|vote-container|num-comment|nav-buttons|subscription-widget(-wrap)?|comments-section|jumpmenu|webring|notes-container|userprofile|postprofile|post-tags|ljtags|currents|quickreply|module-(tags|calendar|links|navlinks|userprofile))$/i;

/** Names that sites give to the container of the story. */
const STORY =
  /^(entry-?content|post-?content|post-?body|article-?(content|body)|story-?(content|text|body)?|storytext|chapter-?(content|text|inner|body)|main-?text|text-?content|userstuff|td-post-content|single-content|articleBody|bbWrapper|messageText|postbody|message-?content|mw-parser-output|mw-content-text|available-content)$/i;

const TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form']);

/** Whether an element is, by its tag or its names, part of a site and not of a story. */
export function isFurniture(element: ElementNode): boolean {
  if (/^(html|body|main|article|head)$/.test(element.name)) return false;
  return TAGS.has(element.name) || isNamedFurniture(element);
}

/** Whether an element is by its names a part of a site. */
export function isNamedFurniture(element: ElementNode): boolean {
  return isNamed(element, FURNITURE) || isNamed(element, SYSTEMS);
}

/** Whether an element is named as the container of a story. */
export function isStoryName(element: ElementNode): boolean {
  return isNamed(element, STORY) || element.attributes.itemprop === 'articleBody';
}

function isNamed(element: ElementNode, names: RegExp): boolean {
  const { id = '', role = '' } = element.attributes;
  return (
    names.test(id) || names.test(role) || (element.attributes.class ?? '').split(/\s+/).some((name) => names.test(name))
  );
}

/** Characters of text outside furniture and links. */
export function proseSize(node: PageNode): number {
  if (node.type === 'text') return node.value.trim().length;
  if (isFurniture(node) || node.name === 'a' || node.name === 'head') return 0;
  return node.children.reduce((sum, child) => sum + proseSize(child), 0);
}

/** Runs of text that are sentences: nothing shorter is sure to be prose, and no menu has such. */
function sentences(node: PageNode): number {
  if (node.type === 'text') {
    const text = node.value.trim();
    return text.length >= 40 && /[\p{L}\p{N}][.!?…,;:"”’»。]/u.test(text) ? text.length : 0;
  }
  if (isFurniture(node) || node.name === 'a' || node.name === 'head') return 0;
  const found = measured.get(node) ?? node.children.reduce((sum, child) => sum + sentences(child), 0);
  measured.set(node, found);
  return found;
}

/** Every element is asked for by each one around it: measured once, deep pages stay quick. */
const measured = new WeakMap<ElementNode, number>();

/** A menu of more characters is none. */
const LONGEST_MENU = 20_000;

/** In less prose than this no edges can be told. */
const LEAST = 400;

/**
 * Menus at the edges of a page or of a part of it, whatever their names: rows of links before its first and after its
 * last sentence. What stands between sentences is never looked at.
 */
export function edgeMenus(node: ElementNode): readonly ElementNode[] {
  const sizes = node.children.map(sentences);
  if (sizes.reduce((sum, size) => sum + size, 0) < LEAST) return [];
  const first = sizes.findIndex((size) => size > 0);
  const last = sizes.findLastIndex((size) => size > 0);
  const around = node.children.flatMap((child, i) =>
    child.type === 'element' && (i < first || i > last) ? menusIn(child) : [],
  );
  const only = node.children[first];
  return first === last && only?.type === 'element' ? [...around, ...edgeMenus(only)] : around;
}

function menusIn(element: ElementNode): readonly ElementNode[] {
  if (isLinks(element)) return [element];
  return element.children.flatMap((child) => (child.type === 'element' && child.name !== 'a' ? menusIn(child) : []));
}

/** Whether an element is a row or list of links and hardly anything else: a menu, whatever its name. */
function isLinks(element: ElementNode): boolean {
  if (element.size > LONGEST_MENU || sentences(element) > 0) return false;
  const links = findAll(element, (each) => each.name === 'a' && /^(?!#)./.test(each.attributes.href ?? ''));
  const total = rawText(element).replace(/\s+/g, '').length;
  const linked = links.reduce((sum, link) => sum + rawText(link).replace(/\s+/g, '').length, 0);
  if (total === 0) return false;
  return links.length >= 2 ? linked >= total * 0.5 : linked >= total * 0.8;
}

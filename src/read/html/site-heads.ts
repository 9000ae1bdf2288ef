import { byName, type ElementNode, elementsOf, find, findAll, rawText, textOf } from '../../markup/tree.ts';
import { bareText } from '../../model/index.ts';
import { isName } from '../../words/person-names.ts';
import { isControlWord } from './layouts/kept-parts.ts';
import { isBanner, isStoryHead } from './layouts/site-names.ts';
import { measureOf } from './measure.ts';
import { declaredTitles, siteNames, statedTitle, titleText } from './stated-title.ts';

/** The head of a page holds no more letters. */
const LONGEST = 200;
/** A word of a menu is one or two. */
const MENU_WORDS = 2;
/** How the head of a page is named, beside the names of a site's banner: `print-header`. */
const HEADER = /^(?:[a-z]+[-_])?header$/i;
/** What authors set mottos and dedications in, and sites no menus. */
const SAYING = /^(?:p|i|em|q|blockquote|cite)$/;

/**
 * What a site prints above the story's own heading, the only one of its rank, with which the page's title opens: its head,
 * without a heading or a sentence, that says the site's name (in a picture's words, too) or is bare words of a menu. A
 * person's name, a dedication or a motto is left where it stands, and so is the head of an article.
 */
export function siteHeads(root: ElementNode): readonly ElementNode[] {
  const body = byName(root, 'body') ?? root;
  const [heading, ...others] = findAll(body, ({ name }) => name === 'h1');
  if (heading === undefined || others.length > 0 || !isStated(root, textOf(heading))) return [];
  const sites = siteNames(root);
  const heads: ElementNode[] = [];
  for (let at: ElementNode | undefined = body; at !== undefined && at.name !== 'article' && !isStoryHead(at); ) {
    const inside: readonly ElementNode[] = elementsOf(at);
    const to = inside.findIndex((child) => child === heading || find(child, (inner) => inner === heading) !== null);
    heads.push(...inside.slice(0, Math.max(0, to)).filter((child) => isSiteHead(child, sites)));
    at = inside[to] === heading ? undefined : inside[to];
  }
  return heads;
}

/** Whether the page's title is a heading's words, or opens with them. */
function isStated(root: ElementNode, heading: string): boolean {
  const [title] = declaredTitles(root);
  const [declared, words] = [title ? titleText(title) : '', heading].map((text) => text.trim().toLowerCase());
  if (!words || !declared) return false;
  const opens = declared.startsWith(words) && !/^[\p{L}\p{N}]/u.test(declared.slice(words.length));
  return opens || statedTitle(root).toLowerCase() === words;
}

function isSiteHead(element: ElementNode, sites: readonly string[]): boolean {
  const names = (element.attributes.class ?? '').split(/\s+/);
  if (element.name !== 'header' && !names.some((name) => HEADER.test(name)) && !isBanner(element)) return false;
  const { letters, prose } = measureOf(element);
  if (isStoryHead(element) || letters > LONGEST || prose > 0) return false;
  if (find(element, ({ name }) => /^h[1-6]$/.test(name)) !== null) return false;
  const leaves = leavesOf(element);
  const others = leaves.filter((leaf) => !sites.some((site) => says(leaf, site)));
  if (others.some((leaf) => isName(leaf) && !isControlWord(leaf))) return false;
  const isMenu =
    element.name === 'header' &&
    leaves.length > 1 &&
    find(element, ({ name }) => SAYING.test(name)) === null &&
    leaves.every((leaf) => leaf.split(/\s+/).length <= MENU_WORDS);
  return isMenu || others.length < leaves.length;
}

/** The words of the parts of an element that have no parts, and those of its pictures. */
function leavesOf(element: ElementNode): readonly string[] {
  const inner = findAll(element, (each) => elementsOf(each).length === 0);
  const leaves = inner.length > 0 ? inner : [element];
  return leaves.map((leaf) => (leaf.attributes.alt ?? rawText(leaf)).trim()).filter((text) => text !== '');
}

/** Whether words name a site, by its whole name or by what that says before its comma: `Lunario, rivista di racconti`. */
function says(text: string, site: string): boolean {
  const words = plain(text);
  return [site, site.split(/[,:]/)[0] ?? ''].map(plain).some((name) => name.length > 4 && words.includes(name));
}

function plain(text: string): string {
  return ` ${bareText(text)} `;
}

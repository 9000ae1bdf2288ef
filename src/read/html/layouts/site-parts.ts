import { classesOf, type ElementNode, elementsOf, find, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import { measureOf } from '../measure.ts';
import { isControlWord } from './kept-parts.ts';
import { isAnswer, isPost, isPostText, isStoryName, siteName } from './site-names.ts';

/** Of the page's prose, what a part may hold that is only likely the site's. */
const SOME = 0.3;
/** In less prose no place of the story can be told from another. */
export const LEAST = 300;
/** A page of cards has less prose besides them. */
const MUCH = 900;

export type IsSite = (element: ElementNode) => boolean;

/**
 * Which elements their names make the site's. What holds most of the page's prose is not, whatever it is called; what a
 * story may be called as well is so only where it holds little of the prose and no container of a story.
 */
export function siteParts(body: ElementNode): IsSite {
  const total = measureOf(body).prose;
  const sure = outermost(body, (element) => siteName(element) === 'sure').reduce(
    (sum, e) => sum + measureOf(e).prose,
    0,
  );
  const hasStory = (element: ElementNode): boolean => find(element, isStoryName) !== null || isStoryName(element);
  const storyElsewhere = find(body, (e) => isStoryName(e) && measureOf(e).prose >= LEAST) !== null;
  const pictures = outermost(body, isPictureSeries).reduce((sum, e) => sum + measureOf(e).prose, 0);
  const hasOwn = total - pictures >= Math.max(MUCH, total * 0.15);
  const cards = outermost(body, isCards).reduce((sum, e) => sum + measureOf(e).prose, 0);
  const hasMore = total - cards >= Math.max(MUCH, total * 0.15);
  const shared = namesOfMost(body, total);
  return (element) => {
    const name = siteName(element);
    if (name !== 'sure' && hasMore && isCards(element)) return true;
    if (hasOwn && isPictureSeries(element)) return true;
    if (name === null) return false;
    const { prose } = measureOf(element);
    if (prose === 0) return true;
    if (name === 'likely' && classesOf(element).some((one) => shared.has(one))) return false;
    const held = hasStory(element) ? storyProse(element) : 0;
    if (held >= total * 0.5 || (held > 0 && held >= (total - sure) * 0.5)) return false;
    if (name === 'sure') return prose < total * 0.5 || (storyElsewhere && held === 0);
    return prose < (total - sure) * SOME;
  };
}

/** The names of what holds most of the page's prose: they say nothing of other elements that bear them. */
function namesOfMost(body: ElementNode, total: number): ReadonlySet<string> {
  const names = new Set<string>();
  let at: ElementNode | undefined = body;
  while (at !== undefined && total > 0) {
    for (const name of classesOf(at)) names.add(name);
    at = elementsOf(at).find((child) => measureOf(child).prose >= total * 0.5);
  }
  return names;
}

function storyProse(element: ElementNode): number {
  if (isStoryName(element)) return measureOf(element).prose;
  return outermost(element, isStoryName).reduce((sum, story) => sum + measureOf(story).prose, 0);
}

/** Elements below that pass a test, none inside another, none inside what is passed over. */
export function outermost(node: ElementNode, test: IsSite, passed: IsSite = () => false): readonly ElementNode[] {
  return elementsOf(node).flatMap((child) =>
    test(child) ? [child] : passed(child) ? [] : outermost(child, test, passed),
  );
}

/** Fewer alike say nothing. */
const CARDS_LEAST = 3;
/** A card tells little of what it leads to. */
const CARD = { letters: 1200, sentences: 4 } as const;
/** Of a card's letters, those in links. */
const LINKED = 0.15;
/** Letters of a title that leads somewhere. */
const TITLE = 12;

/**
 * Whether an element is a row of cards that lead to other pages: its children are alike, each little text under a title
 * of its own that is a link, or beside the time at which it was said, which is one.
 */
export function isCards(element: ElementNode): boolean {
  if (/^(p|table|tr|dl)$/.test(element.name)) return false;
  const inside = elementsOf(element).filter((child) => measureOf(child).letters > 0);
  const cards = inside.filter(isCard);
  // What tells more than a card does is no part of a row of them.
  if (inside.some((child) => measureOf(child).sentences > CARD.sentences)) return false;
  return cards.length >= CARDS_LEAST && cards.length >= inside.length * 0.75;
}

/** Fewer pictures are the page's own. */
const SERIES_LEAST = 5;
const COUNTER = /^\s*\d{1,3}\s*\/\s*(\d{1,3})\s*$/;

/** Whether an element is a show of pictures: its children bear their number of all of them, `3/50`, and a caption each. */
export function isPictureSeries(element: ElementNode): boolean {
  if (!/^(ul|ol|div|section)$/.test(element.name)) return false;
  const inside = elementsOf(element).filter((child) => measureOf(child).letters > 0);
  if (inside.length < SERIES_LEAST) return false;
  const totals = inside.map((child) => {
    const counter = find(
      child,
      ({ name, children }) => name !== 'p' && children.length === 1 && isCounter(children[0]),
    );
    return counter === null ? null : (COUNTER.exec(rawText(counter))?.[1] ?? null);
  });
  const [first] = totals;
  return first != null && totals.every((total) => total === first) && Number(first) >= SERIES_LEAST;
}

function isCounter(node: PageNode | undefined): boolean {
  return node?.type === 'text' && COUNTER.test(rawText(node));
}

function isCard(element: ElementNode): boolean {
  const { letters, linked, sentences } = measureOf(element);
  if (letters > CARD.letters || sentences > CARD.sentences) return false;
  if (linked < letters * LINKED) return find(element, isTimeLink) !== null;
  return isLinkedLine(element) || find(element, isLinkedLine) !== null;
}

/** Whether an element is a link whose words are only a time or a date: it leads to what was said then. */
function isTimeLink({ name, attributes, children }: ElementNode): boolean {
  if (name !== 'a' || attributes.href === undefined) return false;
  const text = children.map(rawText).join('').trim();
  return /^\d{1,4}([.:/hH-]\d{1,2}){1,2}$/.test(text);
}

/** Whether an element is a line of its own with nothing but a link in it. */
function isLinkedLine(element: ElementNode): boolean {
  if (!/^(h[1-6]|div|p|li|a|td|article|section)$/.test(element.name)) return false;
  const { letters, linked } = measureOf(element);
  if (linked < TITLE || linked < letters) return false;
  return element.name !== 'a' || element.children.some(({ type }) => type === 'element');
}

/** Of the page's prose, what its named containers must hold together. */
const MOST = 0.6;
/** Of the page's prose, what an element without a name must hold to be its container. */
const NEARLY_ALL = 0.85;
/** The containers by name, when they hold together most of the prose that is not the site's; a page may show many posts. */
export function namedContainers(body: ElementNode, isSite: IsSite): readonly ElementNode[] {
  const total = proseWithout(body, isSite);
  const tests = [isStoryName, isArticle, isMain];
  for (const test of tests) {
    const found = outermost(body, (e) => !isSite(e) && test(e), isSite);
    const held = found.reduce((sum, element) => sum + proseWithout(element, isSite), 0);
    if (held > 0 && held >= total * MOST) return found.filter((e) => measureOf(e).prose > 0);
    // Where a page has one post and boxes around it, its words are the story.
    const post = test === isArticle ? onlyPost(body, isSite) : null;
    if (post !== null && proseWithout(post, isSite) >= total * MOST) return [post];
  }
  return [];
}

/** The words of the only post of a page that has boxes of its site beside it. */
function onlyPost(body: ElementNode, isSite: IsSite): ElementNode | null {
  const posts = outermost(body, (e) => !isSite(e) && isPost(e), isSite).filter((e) => measureOf(e).prose > 0);
  const [post, ...others] = posts;
  if (post === undefined || others.length > 0) return null;
  if (outermost(body, isSite).every((box) => find(post, (inner) => inner === box) !== null)) return null;
  const all = proseWithout(post, isSite);
  return elementsOf(post).find((e) => isPostText(e) && !isSite(e) && proseWithout(e, isSite) >= all) ?? post;
}

const isArticle = (element: ElementNode): boolean => element.name === 'article';
const isMain = (element: ElementNode): boolean => element.name === 'main' || element.attributes.role === 'main';

/** Goes down from an element as long as one child holds nearly all of the prose. */
export function denseContainer(from: ElementNode, isSite: IsSite): ElementNode {
  const total = proseWithout(from, isSite);
  if (total < LEAST) return from;
  let at = from;
  for (;;) {
    const inside = elementsOf(at).filter((child) => !isSite(child));
    const next = inside.find((child) => proseWithout(child, isSite) >= total * NEARLY_ALL);
    if (!next || !/^(div|section|article|main|td|table|tbody|tr|center|font|form|span|aside)$/.test(next.name))
      return at;
    at = next;
  }
}

function proseWithout(element: ElementNode, isSite: IsSite): number {
  return outermost(element, isSite).reduce((sum, part) => sum - measureOf(part).prose, measureOf(element).prose);
}

/** A heading that leads somewhere is a heading, and an item of a list is what its list is. */
const NO_MENU = /^(h[1-6]|li|dt|dd)$/;

/** Of the letters of a part, those in links that make it a menu. */
export const MENU_LINKS = 0.5;

/** A menu of more letters is none. */
const LONGEST_MENU = 20_000;

/** Whether an element is a link to another page, or was one before its address was lost. */
export function leadsAway({ name, attributes: { href, id, name: place } }: ElementNode): boolean {
  return name === 'a' && (href === undefined ? !(id ?? place) : /^(?!#)./.test(href));
}

/** Whether an element is links and hardly anything else, whatever its name. */
export function isMenu(element: ElementNode): boolean {
  const { letters, linked, prose } = measureOf(element);
  if (letters === 0 || letters > LONGEST_MENU || prose > 0 || NO_MENU.test(element.name)) return false;
  const links = outermost(element, leadsAway).length;
  const own = element.name === 'a' ? 1 : links;
  return own >= 2 ? linked >= letters * MENU_LINKS : own === 1 && linked >= letters * 0.8;
}

/**
 * Amid the story, what bears such a name and no control is the site's where it is a label, `Advertisement`; what people
 * say in small letters, answer with a word that stands on no control, or in several words that lead nowhere, is none.
 */
export function isLabel(element: ElementNode): boolean {
  const text = textOf(element);
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  if (words > LABEL_WORDS) return false;
  if (isAnswer(element) || element.name === 'nav' || (words > 1 && leads(element)))
    return text !== '' && isControlWord(text);
  return !/^\p{Ll}/u.test(text);
}
const LABEL_WORDS = 3;

/** Whether an element is named as links to other pages. */
function leads(element: ElementNode): boolean {
  return classesOf(element).some((name) => /^(?:nav(?:igation|links)?|menu|pager|pagination|toolbar)$/i.test(name));
}

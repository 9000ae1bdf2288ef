import { entryKey, labelKey } from '../../../header/labels.ts';
import { isHeadingLike } from '../../../header/shapes.ts';
import {
  classesOf,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  hasClass,
  type PageNode,
  textOf,
} from '../../../markup/tree.ts';
import { bylineName, isPersonLink, nameIn, posterName } from '../authors.ts';
import { placeOfNode } from '../page.ts';
import { headedTitle, statedTitle } from '../stated-title.ts';
import { add, type Collector, linesOfText, takeFact, takeHeader, takeStory } from './collect.ts';
import { BYLINE, isPersonBesideDay, takePoster } from './posters.ts';
import { siteName } from './site-names.ts';
import type { SitePlan } from './site-plan.ts';

/**
 * What stands above a post, outside its container: its title, or the heading of the chapter that it is, and its author.
 * A page that is a chapter names the work beside it in its head: `Storm - Chapter 2: Rain`.
 */
export function takeHeading(
  into: Collector,
  body: ElementNode,
  { containers, headings, cuts }: SitePlan,
  isCredited: boolean,
): void {
  const around = outside(body, new Set(containers), cuts);
  const declared = statedTitle(into.page.root);
  const named = around.filter((e) => /^h[1-3]$/.test(e.name) && isNamed(declared, e));
  const heading =
    around.find(isTitle) ??
    named.find((e) => isWithin(body, e, 'article')) ??
    named.find(
      (e) => isHeadingLike(textOf(e)) || isTop(declared, body, e) || textOf(e) === headedTitle(into.page.root),
    );
  const words = heading ? textOf(heading) : '';
  const higher = heading ? headings.slice(0, headings.indexOf(heading)).some(({ name }) => name < heading.name) : false;
  const isPart = isHeadingLike(words);
  // What has a higher heading right above it is a chapter of that, whatever the page's head calls the page.
  if (heading && words !== '' && words.length <= 200 && (isPart || !higher)) {
    const work = isPart ? besides(declared, words) : null;
    if (work === null && !(isPart && headings.includes(heading))) takeFact(into, heading, 'Title', [words]);
    else if (work !== null) takeChapter(into, heading, work, headings);
    // The title says the same again.
    const title = work ?? (isPart ? null : words);
    for (const other of headings) if (title !== null && textOf(other) === title) takeHeader(into, other);
    const next = around.slice(around.indexOf(heading) + 1).slice(0, NEAR);
    const below = next.find(isSubtitle) ?? next.slice(0, 1).find((element) => isLower(element, heading));
    if (below && work === null && below.size <= SUBTITLE && textOf(below) !== '')
      takeFact(into, below, 'Subtitle', [textOf(below)]);
  }
  if (!isCredited) takeAuthor(into, body, around, containers);
}

/**
 * Where no name says what the story is, its author's alone is taken from above it, where the page marks the line as that
 * of the author.
 */
export function takeMarkedAuthor(into: Collector, body: ElementNode, { containers, cuts }: SitePlan): void {
  const around = outside(body, new Set(containers), cuts);
  const line = findByline(body) ?? headingByline(around);
  if (line === null || !around.includes(line)) return;
  const name = /^h/.test(line.name) ? bylineName(textOf(line)) : nameIn(linesOfText(nameElement(line)));
  if (name !== null) takeFact(into, line, 'Author', [name]);
}

/** The only heading below others that is a label and a name: `<h5>Author: Ada</h5>` is no part's heading. */
function headingByline(around: readonly ElementNode[]): ElementNode | null {
  const says = (element: ElementNode): boolean => {
    const [label = '', name = ''] = textOf(element).split(/[:：]/);
    return labelKey(label) === 'author' && name.trim().split(/\s+/).length <= 3 && bylineName(textOf(element)) !== null;
  };
  const [only = null, more] = around.filter((element) => /^h[2-6]$/.test(element.name) && says(element));
  return more === undefined ? only : null;
}

/** A second line of the title stands among so many elements below it, and has no more letters. */
const [NEAR, SUBTITLE] = [3, 300];

/** A much lower heading right below the title, of words alone that name nobody. */
function isLower(element: ElementNode, heading: ElementNode): boolean {
  const words = textOf(element);
  if (!/^h[4-6]$/.test(element.name) || !/^h[12]$/.test(heading.name) || /\p{N}/u.test(words)) return false;
  return bylineName(words) === null && posterName(words) === null && find(element, ({ name }) => name === 'a') === null;
}

/** So marked, and not what a site says of itself: `post-subtitle`, `standfirst`. */
function isSubtitle({ attributes }: ElementNode): boolean {
  const names = attributes.class ?? '';
  if (attributes.itemprop === 'alternativeHeadline') return true;
  return (
    /(?:^|[\s_-])(?:sub-?(?:title|head(?:ing|line)?)|standfirst|dek|deck)(?:\s|$)/i.test(names) &&
    !/site|blog/i.test(names)
  );
}

function takeChapter(into: Collector, heading: ElementNode, work: string, headings: readonly ElementNode[]): void {
  const before = headings.slice(0, Math.max(0, headings.indexOf(heading)));
  for (const other of before) if (textOf(other) !== work) takeStory(into, [other]);
  const place = placeOfNode(heading, into.page.reading);
  into.facts.push({ key: 'title', label: '', values: [work], place });
  add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: textOf(heading) }] }]);
  into.taken.add(heading);
}

function takeAuthor(
  into: Collector,
  body: ElementNode,
  around: readonly ElementNode[],
  containers: readonly ElementNode[],
): void {
  const author = find(body, isAuthor) ?? findByline(body);
  if (author) {
    const name = nameIn(linesOfText(nameElement(author)));
    if (name !== null && name.length <= 60) takeFact(into, author, 'Author', [name]);
    return;
  }
  const line = around.find(
    (element) => element.size <= BYLINE && bylineName(textOf(element)) && !into.taken.has(element),
  );
  const named = line ? bylineName(textOf(line)) : null;
  if (line && named !== null) takeFact(into, line, 'Author', [named]);
  if (line) return;
  takePoster(into, body, containers);
}

/** Names that sites give to the line that names the author, and to the name in it. */
const NAMED =
  /(?:^|\s)(?:(?:post|entry|story|article|chapter|blog|meta|p)[-_]{1,2})?(?:author|byline|by-line)(?:[-_]{1,2}(?:name|link))?(?:\s|$)/i;

/** The name that a page gives in a line of its own, which it marks as that of the author; null where it marks none. */
export function markedName(root: ElementNode): string | null {
  const line = findByline(root);
  return line === null ? null : nameIn(linesOfText(nameElement(line)));
}

/** The one name that all lines give that a page marks as its author's; null where they name several people, or nobody. */
export function onlyMarkedName(root: ElementNode): string | null {
  const names = new Set(linesNaming(root).map((line) => nameIn(linesOfText(nameElement(line)))));
  const [name] = names;
  return names.size === 1 && name != null ? name : null;
}

/** Whether a page marks an element as the line that names the author: by a name of it in any language, or as data. */
function isNaming(element: ElementNode): boolean {
  const { rel, itemprop, class: named = '' } = element.attributes;
  if (element.size === 0 || element.size > BYLINE || /^h[1-6]$/.test(element.name)) return false;
  if (rel === 'author' || itemprop === 'author') return true;
  return NAMED.test(named) || (named !== '' && classesOf(element).some((name) => entryKey(name) === 'author'));
}

function linesNaming(node: ElementNode): readonly ElementNode[] {
  return elementsOf(node).flatMap((child) => {
    if (siteName(child) === 'sure') return [];
    return isNaming(child) || isPersonBesideDay(child) ? [child] : linesNaming(child);
  });
}

/** The line that names the author, by its class; what a comment or a sidebar says of others is passed over. */
function findByline(node: ElementNode): ElementNode | null {
  for (const child of elementsOf(node)) {
    if (isNaming(child) && nameIn(linesOfText(nameElement(child))) !== null) return child;
    const found = siteName(child) === 'sure' ? null : findByline(child);
    if (found) return found;
  }
  return null;
}

/** The name itself, where the line marks it: what else stands there is a day, or a button. */
function nameElement(line: ElementNode): ElementNode {
  const inner = (test: (element: ElementNode) => boolean): ElementNode | null =>
    find(line, (element) => test(element) && textOf(element) !== '');
  return (
    inner((element) => hasClass(element, 'fn') || element.attributes.itemprop === 'name') ??
    inner(({ attributes }) => attributes.rel === 'author' || attributes.itemprop === 'author') ??
    inner((element) => NAMED.test(element.attributes.class ?? '')) ??
    inner(isPersonLink) ??
    line
  );
}

/** Elements around the story, each before what is in it, furniture left out. */
function outside(
  node: ElementNode,
  story: ReadonlySet<ElementNode>,
  site: ReadonlySet<PageNode>,
): readonly ElementNode[] {
  return elementsOf(node).flatMap((child) =>
    story.has(child) || (site.has(child) && siteName(child) !== null) ? [] : [child, ...outside(child, story, site)],
  );
}

/** Whether a page's title begins or ends with a heading. */
function isNamed(declared: string, heading: ElementNode): boolean {
  const [title, words] = [declared.toLowerCase(), textOf(heading).toLowerCase()];
  return words.length >= 3 && (title.startsWith(words) || title.endsWith(words));
}

/** A site's own name stands in its header. */
function isTop(declared: string, body: ElementNode, heading: ElementNode): boolean {
  return declared.toLowerCase().startsWith(textOf(heading).toLowerCase()) && !isWithin(body, heading, 'header');
}

function isWithin(body: ElementNode, element: ElementNode, name: string): boolean {
  return findAll(body, (e) => e.name === name).some((e) => find(e, (inner) => inner === element) !== null);
}

/** What a page's title says besides its heading, set off from it; null when it says nothing more. */
function besides(declared: string, heading: string): string | null {
  const [title, words] = [declared.toLowerCase(), heading.toLowerCase()];
  const left = title.startsWith(words)
    ? /^\s*[-–—|:,»«]\s*(\S.*)$/.exec(declared.slice(heading.length))?.[1]
    : title.endsWith(words)
      ? /^(.*\S)\s*[-–—|:,»«]\s*$/.exec(declared.slice(0, -heading.length))?.[1]
      : undefined;
  return left !== undefined && /\p{L}{2}/u.test(left) && !isHeadingLike(left) ? left : null;
}

/** The author's name: so marked, or the name on the card of the post's author (hCard's `fn`); comments have cards too. */
function isAuthor(element: ElementNode): boolean {
  const { rel, itemprop } = element.attributes;
  if (rel === 'author' || itemprop === 'author') return true;
  return isCard(element) && find(element, (inner) => hasClass(inner, 'fn')) !== null;
}

function isCard(element: ElementNode): boolean {
  return (
    hasClass(element, 'vcard') && ['author', 'post-author', 'entry-author'].some((name) => hasClass(element, name))
  );
}

function isTitle(element: ElementNode): boolean {
  const named = /(^|\s)(entry|post|article|story|chapter)-?title(\s|$)/i.test(element.attributes.class ?? '');
  return named && /^h[1-3]$/.test(element.name);
}

import { sayingAt } from '../../../header/signature.ts';
import { isSiteLine } from '../../../header/site-lines.ts';
import { type ElementNode, elementsOf, find, findAll, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import { bareLetters } from '../../../model/index.ts';
import { isNavigation, isSharing } from '../../../words/navigation.ts';
import { bylineName, posterName } from '../authors.ts';
import { isSigned } from '../facts.ts';
import { isInline, measureOf } from '../measure.ts';
import { placeOfNode } from '../page.ts';
import { hasControls, isSetAside, isUsed, type Reading } from '../set-aside.ts';
import { declaredTitles, titleText } from '../stated-title.ts';
import { isCall, isControlWord, isSiteTalk } from './kept-parts.ts';
import { isRemark, isRemarkText } from './own-remarks.ts';
import { isRemarks } from './site-names.ts';
import { isCards, isPictureSeries } from './site-parts.ts';

/** Fewer words may be a heading, a name or a label; of scripts without spaces, fewer signs. */
const LEAST = 3;
const LEAST_SIGNS = 5;
/** More letters are more than a line. */
const LONGEST = 200;
/** What has so much in links is a list of them. */
const LINKED = 0.5;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

/** More links side by side are a list of them. */
const FEW_LINKS = 4;

/** Where a line stands: `beside` what was read as the story, or `amid` it. */
type Stand = 'apart' | 'beside' | 'amid';

/**
 * The lines around a story that nothing shows to be a machine's: no control and nothing that heads some, no number, label
 * or name, no words of the page's title, of its links or of what sites say, and said once. A dedication in a page's foot or
 * a motto beside the story is one; right beside the story's own words a few links that say something are such lines,
 * too: what a reader may choose. `taken` is what was read.
 */
export function bareLines(root: ElementNode, taken: ReadonlySet<PageNode>, reading: Reading): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const linked: ElementNode[] = [];
  const visit = (element: ElementNode, around: Stand): void => {
    const all = elementsOf(element).filter((child) => measureOf(child).letters > 0);
    const [first, last] = [all.findIndex((child) => taken.has(child)), all.findLastIndex((child) => taken.has(child))];
    const links: ElementNode[] = [];
    all.forEach((child, i) => {
      if (taken.has(child)) return;
      const stand = around === 'amid' || (i > first && i < last) ? 'amid' : first < 0 ? around : 'beside';
      if (isSigned(child)) {
        if (isUnsigned(child, reading)) found.push(child);
      } else if (isTheSites(child, reading)) return;
      else if (stand !== 'apart' && isLinks(child)) links.push(child);
      else if (!isLine(child, element)) visit(child, stand);
      else if (saysSomething(child, stand) && !(heads(child) && isOfControls(all[i + 1]))) found.push(child);
    });
    if (links.length <= FEW_LINKS) linked.push(...links);
  };
  visit(root, 'apart');
  if (found.length + linked.length === 0) return found;
  const titles = declaredTitles(root).map(titleText).map(bareLetters);
  const links = linksIn(root).map((link) => bareLetters(textOf(link)));
  const stated = [...titles, ...links].join('\n');
  const times = new Map<string, number>();
  for (const line of [...found, ...linked]) times.set(textOf(line), (times.get(textOf(line)) ?? 0) + 1);
  for (const link of links) times.set(link, (times.get(link) ?? 0) + 1);
  const isOnce = (line: ElementNode): boolean => times.get(textOf(line)) === 1;
  return [
    ...found.filter((line) => isOnce(line) && !stated.includes(bareLetters(textOf(line)))),
    ...linked.filter((line) => {
      const own = linksIn(line).map((link) => bareLetters(textOf(link)));
      return (
        isOnce(line) && own.every((link) => times.get(link) === 1 && !titles.some((title) => title.includes(link)))
      );
    }),
  ];
}

/** Whether a box that is named for what somebody says of themselves says something, and no fact is made of it. */
function isUnsigned(box: ElementNode, reading: Reading): boolean {
  const text = textOf(box);
  return (
    text.length <= LONGEST && says(text, LEAST + 1) && sayingAt([text], placeOfNode(box, reading), 'page').length === 0
  );
}

/** Of the letters of such lines, those in links. */
const LINKS_OF_LINE = 0.6;

/** Such addresses a program makes something of. */
const OF_PROGRAMS = /^(?:mailto:|javascript:|#$)/i;
/** `Next Post: The Rope` */
const LABELLED = /^\S{1,20}(?: \S{1,20})?: /;

/** Whether an element is a few links, each on a line of its own, that say something. */
function isLinks(element: ElementNode): boolean {
  if (!/^(?:p|div|li|dd|td|blockquote|center|a|h[1-6])$/.test(element.name)) return false;
  if (!element.children.every((child) => isInline(child) || isBreak(child))) return false;
  const { letters, linked } = measureOf(element);
  const links = element.name === 'a' ? [element] : linksIn(element);
  if (links.length === 0 || links.length > FEW_LINKS || linked < letters * LINKS_OF_LINE) return false;
  if (links.some(({ attributes: { href = '' } }) => OF_PROGRAMS.test(href))) return false;
  const lines = linesIn(element);
  return (
    lines.length >= links.length &&
    lines.every((line) => !LABELLED.test(line) && says(line, LEAST)) &&
    find(element, isUsed) === null
  );
}

function linesIn(element: ElementNode): readonly string[] {
  return rawText(element)
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/^[>*–—-]+ /, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

function isBreak(node: PageNode): boolean {
  return node.type === 'element' && node.name === 'br';
}

function linksIn(root: ElementNode): readonly ElementNode[] {
  return findAll(root, ({ name, attributes }) => name === 'a' && attributes.href !== undefined);
}

/** Whether all in an element is a program's or a reader's, whatever its words are. */
function isTheSites(element: ElementNode, reading: Reading): boolean {
  return (
    isLeftOut(element, reading) ||
    isRemarks(element) ||
    isRemark(element) ||
    isRemarkText(element) ||
    element.name === 'form' ||
    isCards(element) ||
    isPictureSeries(element) ||
    isCall(element)
  );
}

/** Whether an element's words are not the story's by what it is; one for links that leads nowhere may be anybody's. */
export function isLeftOut(element: ElementNode, reading: Reading): boolean {
  return isSetAside(element, reading) && !(element.name === 'nav' && !hasControls(element));
}

/** Whether an element is a line of running text that leads nowhere; one that flows only where nothing flows beside it. */
function isLine(node: ElementNode, around: ElementNode): boolean {
  const isBlock = /^(?:p|div|li|dd|td|blockquote|section|figcaption|center|address|footer|aside|nav|h[1-6])$/.test(
    node.name,
  );
  const flows = (child: PageNode): boolean => child !== node && isInline(child) && measureOf(child).letters > 0;
  if (!isBlock && !(isInline(node) && node.name !== 'a' && !around.children.some(flows))) return false;
  if (!node.children.every((child) => isInline(child) || isBreak(child))) return false;
  // A link may have lost its address; a place that others lead to has a name.
  const links = findAll(
    node,
    ({ name, attributes: { href, id, name: place } }) => name === 'a' && (href !== undefined || !(id ?? place)),
  );
  // Who says where to write says it with an address that is a link.
  if (links.length === 1 && /^mailto:/i.test(links[0]?.attributes.href ?? '')) return find(node, isUsed) === null;
  return links.length === 0 && !hasControls(node);
}

/** Whether a line in a part of the site's, which has no control and is no reader's, says something: it leads nowhere. */
export function isBareSaying(node: PageNode, part: ElementNode): boolean {
  if (node.type === 'text' || isRemarks(part) || isRemark(part) || isRemarkText(part)) return false;
  if (find(part, (inner) => inner.name === 'a' || isUsed(inner)) !== null) return false;
  return isLine(node, part) && saysSomething(node, 'amid');
}

/** Whether a line may head what stands below it. */
function heads(line: ElementNode): boolean {
  return /^h[1-6]$/.test(line.name) || textOf(line).split(' ').length <= LEAST + 1;
}

function isOfControls(next: ElementNode | undefined): boolean {
  if (next === undefined) return false;
  const { letters, linked } = measureOf(next);
  // What has a heading of its own needs no other.
  if (find(next, ({ name }) => /^h[1-6]$/.test(name)) !== null) return false;
  return linked >= letters * LINKED || isUsed(next) || find(next, isUsed) !== null;
}

/** How an element is named whose words are an author's, however few. */
const AUTHORS = /(?:^|[\s_-])(?:dedication|epigraph|motto|afterword|foreword)(?:$|[\s_-])/i;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,64}/g;

/** The year of writing, before what else is said: `Wells, 1999 – for my mother`. */
const YEAR = /(?<=\p{L}, )(?:1[5-9]|20)\d\d(?=,? [–—-] \p{L})/u;

/**
 * Whether a line has words that neither a site nor a program is known to write. Amid the story two do, beside it where
 * they are no label.
 */
function saysSomething(line: ElementNode, stand: Stand): boolean {
  const whole = textOf(line);
  const text = whole.replace(ADDRESS, '');
  if (AUTHORS.test(line.attributes.class ?? '')) return /\p{L}/u.test(text);
  if (text.length > LONGEST || /:$/.test(whole)) return false;
  const isFew = stand === 'amid' || (stand === 'beside' && !/\p{Lu}/u.test(text));
  return linesIn(line).every((one) => !isKnown(one)) && says(text.replace(YEAR, ''), isFew ? FEW : LEAST);
}
const FEW = 2;

/** Whether so many words are neither known as a site’s nor a label, a name or a number. */
function says(text: string, least: number): boolean {
  if (/[\d©®|»›@#←→↑⇐⇒]|:\/\//.test(text)) return false;
  const signs = text.match(WITHOUT_SPACES)?.length ?? 0;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (signs > 0 ? signs < LEAST_SIGNS : words.length < least) return false;
  // A heading of a box and a name have capitals where the language has them.
  if (/\p{Lu}/u.test(text) && !words.slice(1).some((word) => /^\p{Ll}/u.test(word))) return false;
  return !isKnown(text);
}

function isKnown(text: string): boolean {
  return (
    isControlWord(text) ||
    isSiteLine(text) ||
    isNavigation(text) ||
    isSharing(text) ||
    isSiteTalk(text) ||
    bylineName(text) !== null ||
    posterName(text) !== null
  );
}

import { isSiteLine } from '../../../header/site-lines.ts';
import { classesOf, type ElementNode, elementsOf, find, findAll, type PageNode, textOf } from '../../../markup/tree.ts';
import { bareLetters } from '../../../model/index.ts';
import { isNavigation, isSharing } from '../../../words/navigation.ts';
import { bylineName, posterName } from '../authors.ts';
import { isSigned } from '../facts.ts';
import { isInline, measureOf } from '../measure.ts';
import { hasControls, isSetAside, isUsed, type Reading } from '../set-aside.ts';
import { declaredTitles, titleText } from '../stated-title.ts';
import { isCall, isControlWord, isSiteTalk } from './kept-parts.ts';
import { isRemark, isRemarkText } from './own-remarks.ts';
import { isAnswer, isRemarks } from './site-names.ts';
import { isCards, isPictureSeries } from './site-parts.ts';

/** Fewer words may be a heading, a name or a label; of scripts without spaces, fewer signs. */
const LEAST = 3;
const LEAST_SIGNS = 5;
/** More letters are more than a line. */
const LONGEST = 200;
/** What has so much in links is a list of them. */
const LINKED = 0.5;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

/**
 * The lines around a story that nothing shows to be a machine's: no link, no control and nothing that heads some, no
 * number, label or name, no words of the page's title, of its links or of what sites say, and said once. A dedication in
 * a page's foot or a motto beside the story is one. `taken` is what was read.
 */
export function bareLines(root: ElementNode, taken: ReadonlySet<PageNode>, reading: Reading): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const visit = (element: ElementNode): void => {
    const all = elementsOf(element).filter((child) => measureOf(child).letters > 0);
    all.forEach((child, i) => {
      if (taken.has(child) || isTheSites(child, reading)) return;
      if (!isLine(child, element)) visit(child);
      else if (saysSomething(child) && !(heads(child) && isOfControls(all[i + 1]))) found.push(child);
    });
  };
  visit(root);
  if (found.length === 0) return found;
  const stated = [...declaredTitles(root).map(titleText), ...linksIn(root).map(textOf)].map(bareLetters).join('\n');
  const times = new Map<string, number>();
  for (const line of found) times.set(textOf(line), (times.get(textOf(line)) ?? 0) + 1);
  return found.filter((line) => times.get(textOf(line)) === 1 && !stated.includes(bareLetters(textOf(line))));
}

function linksIn(root: ElementNode): readonly ElementNode[] {
  return findAll(root, ({ name, attributes }) => name === 'a' && attributes.href !== undefined);
}

/** Whether all in an element is a program's or a reader's, whatever its words are. */
function isTheSites(element: ElementNode, reading: Reading): boolean {
  return (
    isSetAside(element, reading) ||
    isRemarks(element) ||
    isRemark(element) ||
    isRemarkText(element) ||
    isSigned(element) ||
    element.name === 'form' ||
    isCards(element) ||
    isPictureSeries(element) ||
    isCall(element)
  );
}

/** Whether an element is a line of running text that leads nowhere; one that flows only where nothing flows beside it. */
function isLine(node: ElementNode, around: ElementNode): boolean {
  const isBlock = /^(?:p|div|li|dd|td|blockquote|section|figcaption|center|address|h[1-6])$/.test(node.name);
  const flows = (child: PageNode): boolean => child !== node && isInline(child) && measureOf(child).letters > 0;
  if (!isBlock && !(isInline(node) && node.name !== 'a' && !around.children.some(flows))) return false;
  if (!node.children.every(isInline)) return false;
  // A link may have lost its address; a place that others lead to has a name.
  const links = findAll(
    node,
    ({ name, attributes: { href, id, name: place } }) => name === 'a' && (href !== undefined || !(id ?? place)),
  );
  // Who says where to write says it with an address that is a link.
  if (links.length === 1 && /^mailto:/i.test(links[0]?.attributes.href ?? '')) return find(node, isUsed) === null;
  return links.length === 0 && !hasControls(node);
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

/** Whether a line has words that neither a site nor a program is known to write. */
function saysSomething(line: ElementNode): boolean {
  const whole = textOf(line);
  const text = whole.replace(ADDRESS, '');
  if (AUTHORS.test(line.attributes.class ?? '')) return /\p{L}/u.test(text);
  if (text.length > LONGEST || /[\d©®|»›@#]|:\/\//.test(text) || /:$/.test(whole)) return false;
  const signs = text.match(WITHOUT_SPACES)?.length ?? 0;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (signs > 0 ? signs < LEAST_SIGNS : words.length < LEAST) return false;
  // A heading of a box and a name have capitals where the language has them.
  if (/\p{Lu}/u.test(text) && !words.slice(1).some((word) => /^\p{Ll}/u.test(word))) return false;
  return !(
    isControlWord(text) ||
    isSiteLine(text) ||
    isNavigation(text) ||
    isSharing(text) ||
    isSiteTalk(text) ||
    bylineName(text) !== null ||
    posterName(text) !== null
  );
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

import { isDedicatedTo } from '../../../header/dedication.ts';
import { entryKey } from '../../../header/labels.ts';
import { classesOf, type ElementNode, elementsOf, find, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import { sentencesIn } from '../../../removals/index.ts';
import { isDedicated, talkWeight } from '../../../words/author-talk.ts';
import { isCopyNotice } from '../../../words/copy-notices.ts';
import { inFirstPerson } from '../../../words/narration.ts';
import { isOnControls } from '../../../words/navigation.ts';
import { EASTERN_SITE_TALK, SITE_TALK } from '../../../words/page-tables.ts';
import { whenAsked } from '../../../words/recent.ts';
import { bylineName, isPersonLink, posterName } from '../authors.ts';
import { isInline, measureOf } from '../measure.ts';
import { hasControls, isStill, isUsed } from '../set-aside.ts';
import { isRemark } from './own-remarks.ts';
import { isRemarks, namesRemarks } from './site-names.ts';

/** Whether all the words of a label stand on controls: `Reply`, `Add comment`. */
export function isControlWord(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.every((word) => isOnControls(word));
}

/** More words are no label of a control. */
const LONGEST = 14;

/**
 * Whether an element is a row of controls: each of its lines short, without a sentence, and nearly all of its words
 * such as stand on controls. Only asked of what the story's container does not hold, or holds under a site's name: in a
 * story they are words like others.
 */
export function isControls(node: PageNode): boolean {
  if (isHeading(node) || (node.type === 'element' && measureOf(node).prose > 0)) return false;
  const lines = rawText(node)
    .split('\n')
    .map((line) => line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [])
    .filter((words) => words.length > 0);
  return lines.length > 0 && lines.every((words) => words.length <= LONGEST && areControls(words));
}

/** A single word may be anything. */
function areControls(words: readonly string[]): boolean {
  const known = words.filter((word) => isOnControls(word) || /^\d+$/.test(word)).length;
  return (
    words.length >= 2 && known >= words.length * 0.75 && words.some((word) => isOnControls(word) && word.length > 1)
  );
}

/**
 * Takes the controls out of a part that the page names as its site's and the author has written. A heading, `Comments
 * (3)`, goes only with all that it heads.
 */
export function cutControls(element: ElementNode, cuts: Set<PageNode>): void {
  const headings: number[] = [];
  element.children.forEach((child, i) => {
    if (isControls(child) || isListOfControls(child)) cuts.add(child);
    else if (isHeading(child)) headings.push(i);
    else if (child.type === 'element') cutControls(child, cuts);
  });
  for (const i of headings) {
    const [heading, ...below] = element.children.slice(i) as [ElementNode, ...PageNode[]];
    const next = below.findIndex(isHeading);
    const headed = (next === -1 ? below : below.slice(0, next)).filter((node) => measureOf(node).letters > 0);
    if (headed.length > 0 && headed.every((node) => cuts.has(node))) cutControls(heading, cuts);
  }
}

function isHeading(node: PageNode): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.name);
}

/** `38 comments`, `Print` and `Share`, each an item of a list. */
export function isListOfControls(node: PageNode): boolean {
  if (node.type === 'text' || !/^[uo]l$/.test(node.name)) return false;
  const items = elementsOf(node).map((item) =>
    rawText(item)
      .trim()
      .toLowerCase()
      .replace(/^\d+\s+/, ''),
  );
  return items.length > 1 && items.every((word) => word.length > 1 && isOnControls(word));
}

/** Whether a node is a line of running text, with no link and no control in it. */
function isBareLine(node: PageNode): boolean {
  if (node.type === 'text') return true;
  const isLine = isInline(node) || /^(p|div|li|blockquote)$/.test(node.name);
  return isLine && node.children.every(isInline) && measureOf(node).linked === 0 && !hasControls(node);
}

/** Whether a line of a site's part is the author's: a dedication, what is said of the writing. */
export function isOwnWords(node: PageNode): boolean {
  if (node.type === 'text' || isInline(node) || !isBareLine(node)) return false;
  const text = textOf(node);
  return isDedicated(text) || talksOfWork(text);
}

/** From this weight on it is the author who talks. */
const TALK = 0.6;

/** Whether a part is the page's foot, in which the author may say whom the story is for. */
export function mayDedicate({ name, attributes }: ElementNode): boolean {
  return /foot|colophon/i.test(`${name} ${attributes.id} ${attributes.class}`);
}

/** Whether a line gives the story to somebody: `For my mother.` No site says so of its own. */
export function isDedication(node: PageNode): boolean {
  return isBareLine(node) && isDedicatedTo(textOf(node));
}

/** Whether a paragraph says a sentence, however short, that is no site's: no day, no number, no name of who wrote, no control. */
export function isSaying(node: PageNode): boolean {
  return isDedication(node) || (node.type === 'element' && isStill(node) && isPostLine(node));
}

/** Whether a line beside the words of a post, with a sentence or without, is no site's. */
export function isPostLine(node: PageNode): boolean {
  if (node.type === 'text' || !/^(p|blockquote)$/.test(node.name) || !isBareLine(node)) return false;
  const text = textOf(node);
  if (/[\d©|]/.test(text) || isControls(node)) return false;
  return bylineName(text) === null && posterName(text) === null;
}

/** Whether a few words beside the story's heading, in a part with a site's name, may be a name or a second title: they lead nowhere, count nothing, and stand on no control. */
export function isBesideHeading(node: PageNode): boolean {
  const text = node.type === 'text' ? node.value.trim() : isInline(node) || node.name === 'p' ? textOf(node) : '';
  if (!/\p{L}{2}/u.test(text) || /\d|[.!?…]$/.test(text) || text.split(/\s+/).length > BESIDE) return false;
  return !isControlWord(text) && (node.type === 'text' || (measureOf(node).linked === 0 && !hasControls(node)));
}
/** More words are something else. */
const BESIDE = 5;

/** How an element is named that says who made the story, beside the labels of an author in all languages. */
const PEOPLE = /^(?:authors?|byline|credits|bio)$/i;

/** Whether an element is named for who made the story. */
export function namesPeople(element: ElementNode): boolean {
  return classesOf(element).some((name) => {
    const words = name.split(/[-_]+/);
    return words.some((word) => PEOPLE.test(word) || entryKey(word) === 'author') && !words.some(namesRemarks);
  });
}

const PEOPLES = 120;

/** A test that keeps, of a part of the site's, what says who made the story, too: a few words that lead nowhere and count nothing. */
export function keepingPeople(part: ElementNode, keeps: (node: PageNode) => boolean): (node: PageNode) => boolean {
  // A part that says more is of many stories.
  const { letters, prose } = measureOf(part);
  if (letters > PEOPLES || prose > 0 || isRemarks(part) || find(part, isRemarks) !== null) return keeps;
  const isPeoples = namesPeople(part);
  return (node) =>
    keeps(node) ||
    (node.type === 'element' &&
      (isPeoples || namesPeople(node)) &&
      node.children.every(isInline) &&
      isBesideHeading(node));
}

/** Whether an element is a line in which words stand beside a link: `by Ada`, of which the name is no menu. */
export function isLine(element: ElementNode): boolean {
  const isBare = (node: PageNode): boolean => node.type === 'text' && /\p{L}/u.test(node.value);
  return (
    /^(p|div|h[1-6]|address|center|td)$/.test(element.name) &&
    element.children.every(isInline) &&
    element.children.some(isBare)
  );
}

/** Whether an element is such a line, and a link in it leads to a person: `text by Ada, pictures by Bo`. */
export function isCredit(element: ElementNode): boolean {
  return isLine(element) && find(element, isPersonLink) !== null;
}

/** Cuts a part but for what is kept of it, and nothing is of what readers say in it. */
export function cutAround(part: ElementNode, keeps: (node: PageNode) => boolean, cuts: Set<PageNode>): void {
  const holds = (node: PageNode): boolean =>
    keeps(node) || (node.type === 'element' && node.name !== 'a' && !isRemark(node) && node.children.some(holds));
  const visit = (node: PageNode): void => {
    if (keeps(node)) return;
    if (node.type === 'element' && holds(node)) node.children.forEach(visit);
    else cuts.add(node);
  };
  visit(part);
}

/** Of words such as sites say, so many make a paragraph a program's, and more where somebody speaks of themselves. */
const [MACHINES, THOUGH_SPOKEN] = [2, 5];
const talk = (kind: 'sure' | 'maybe'): RegExp => {
  const forms = Object.values(SITE_TALK).map((row) => row[kind]);
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu');
};
const [SURE_TALK, MAYBE_TALK] = [whenAsked(() => talk('sure')), whenAsked(() => talk('maybe'))];
const EASTERN_TALK = whenAsked(() => new RegExp(EASTERN_SITE_TALK, 'u'));
const OF_ONESELF = /(?<!\p{L})(?:I|I['’]\p{L}+|[Mm]y|[Mm]e|[Mm]ine)(?!\p{L})/u;

/** Whether a paragraph is one of those that programs write around a story. */
export function isSiteTalk(text: string): boolean {
  if (EASTERN_TALK().test(text) || isCopyNotice(text)) return true;
  const weight = 2 * (text.match(SURE_TALK())?.length ?? 0) + (text.match(MAYBE_TALK())?.length ?? 0);
  return weight >= (OF_ONESELF.test(text) ? THOUGH_SPOKEN : MACHINES);
}

/** More letters or sentences are no call. */
const CALL = { letters: 300, sentences: 4 } as const;

/**
 * Whether an element, left out with the site around the story, calls readers to something: a link around its words, or
 * a few words with a form or a button that they are for, `Never miss a story. [Sign up]`. Who speaks of themselves or of
 * the writing, or gives the story to somebody, calls nobody.
 */
export function isCall(element: ElementNode): boolean {
  if (element.name === 'a' && element.attributes.href !== undefined) return true;
  const { letters, sentences } = measureOf(element);
  if (letters === 0 || letters > CALL.letters || sentences > CALL.sentences) return false;
  if (find(element, isUsed) === null) return false;
  const says = (line: string): boolean =>
    inFirstPerson(line, null) || isDedicated(line) || isDedicatedTo(line.trim()) || talksOfWork(line);
  return !rawText(element).split('\n').some(says);
}

function talksOfWork(line: string): boolean {
  return sentencesIn(line) > 0 && talkWeight(line, null) >= TALK;
}

/** So many letters without a long sentence may be a short one; fewer words on a link to an address, `Contact us`, are a site's. */
const [SHORT, WORDS_TO] = [200, 3];

/** Whether an element, left out with the site around the story, is a paragraph that somebody wrote: no link, no program's sentence. */
export function isPageProse(node: ElementNode): boolean {
  if (!/^(?:p|div|li|dd|td|blockquote|section|figcaption|center|h[1-6])$/.test(node.name)) return false;
  const { letters, linked, prose, sentences } = measureOf(node);
  if (letters === 0 || linked * 2 > letters || sentences > 1 || (prose === 0 && letters > SHORT)) return false;
  const tells = (child: PageNode): boolean => !isInline(child) && sentencesIn(textOf(child)) > 0;
  if (node.children.some((child) => child.type === 'element' && tells(child))) return false;
  const text = textOf(node);
  return sentencesIn(text) > 0 && !isSiteTalk(text);
}

/** Whether an element is a paragraph that is one link to write to somebody, in words of its own: `Write to the dog`. */
export function isWrittenTo(node: ElementNode): boolean {
  if (!/^(?:p|div|li|center|address)$/.test(node.name)) return false;
  const [link, ...more] = elementsOf(node);
  if (link?.name !== 'a' || more.length > 0 || !/^mailto:[^?\s]/i.test(link.attributes.href ?? '')) return false;
  const text = textOf(node);
  return text === textOf(link) && !text.includes('@') && text.split(' ').length >= WORDS_TO && !isControls(node);
}

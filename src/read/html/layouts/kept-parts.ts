import { isDedicated, isDedicatedTo } from '../../../header/dedication.ts';
import { type ElementNode, elementsOf, find, type PageNode, rawText } from '../../../markup/tree.ts';
import { sentencesIn } from '../../../removals/index.ts';
import { talkWeight } from '../../../words/author-talk.ts';
import { CONTROL_WORDS, SHARING_PLACES } from '../../../words/page-tables.ts';
import { isInline, measureOf } from '../measure.ts';
import { hasControls } from '../set-aside.ts';

/** Words on the controls of pages for reading. */
const WORDS: ReadonlySet<string> = new Set(
  [...Object.values(CONTROL_WORDS), SHARING_PLACES].flatMap((words) => words.split(/\s+/)),
);

/** Whether all the words of a label stand on controls: `Reply`, `Add comment`. */
export function isControlWord(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.every((word) => WORDS.has(word));
}

/** More words are no label of a control. */
const LONGEST = 14;

/**
 * Whether an element is a row of controls: each of its lines short, without a sentence, and nearly all of its words
 * such as stand on controls. Only asked of what the story's container does not hold, or holds under a site's name: in a
 * story they are words like others.
 */
export function isControls(node: PageNode): boolean {
  if (node.type === 'element' && (/^h[1-6]$/.test(node.name) || measureOf(node).prose > 0)) return false;
  const lines = rawText(node)
    .split('\n')
    .map((line) => line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [])
    .filter((words) => words.length > 0);
  return lines.length > 0 && lines.every((words) => words.length <= LONGEST && areControls(words));
}

/** A single word may be anything. */
function areControls(words: readonly string[]): boolean {
  const known = words.filter((word) => WORDS.has(word) || /^\d+$/.test(word)).length;
  return words.length >= 2 && known >= words.length * 0.75 && words.some((word) => WORDS.has(word) && word.length > 1);
}

/** Takes the controls out of a part that the page names as its site's and the author has written. */
export function cutControls(element: ElementNode, cuts: Set<PageNode>): void {
  for (const child of element.children) {
    if (isControls(child) || isListOfControls(child)) cuts.add(child);
    else if (child.type === 'element') cutControls(child, cuts);
  }
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
  return items.length > 1 && items.every((word) => word.length > 1 && WORDS.has(word));
}

/** Whether a part that the page names as its site's holds words of the author's: a dedication, what is said of the writing. */
export function holdsOwnWords(part: ElementNode): boolean {
  return find(part, isOwnWords) !== null;
}

function isOwnWords(element: ElementNode): boolean {
  if (!/^(p|div|li|blockquote)$/.test(element.name) || !element.children.every(isInline)) return false;
  const { linked, letters } = measureOf(element);
  const text = rawText(element).replace(/\s+/g, ' ').trim();
  if (letters === 0 || linked > 0 || hasControls(element)) return false;
  return isDedicated(text) || (sentencesIn(text) > 0 && talkWeight(text, null) >= TALK);
}

/** From this weight on it is the author who talks. */
const TALK = 0.6;

/** Cuts such a part but for the author's words in it. */
export function cutAroundOwnWords(part: ElementNode, cuts: Set<PageNode>): void {
  for (const child of part.children) {
    if (child.type === 'element' && isOwnWords(child)) continue;
    if (child.type === 'element' && holdsOwnWords(child)) cutAroundOwnWords(child, cuts);
    else if (measureOf(child).letters > 0) cuts.add(child);
  }
}

/**
 * Whether a page's foot around the story holds a sentence that gives it to somebody: `For my mother.` No site says so of
 * its own.
 */
export function holdsDedication(part: ElementNode): boolean {
  const { name, attributes } = part;
  return /foot|colophon/i.test(`${name} ${attributes.id} ${attributes.class}`) && hasDedication(part);
}

function hasDedication(part: ElementNode): boolean {
  if (part.name === 'a') return false;
  return part.children.some((child) => isDedication(child) || (child.type === 'element' && hasDedication(child)));
}

function isDedication(node: PageNode): boolean {
  if (
    node.type === 'element' &&
    ((!isInline(node) && !/^(p|div|li)$/.test(node.name)) || !node.children.every(isInline))
  )
    return false;
  return measureOf(node).linked === 0 && isDedicatedTo(rawText(node).replace(/\s+/g, ' ').trim());
}

/** Cuts such a part but for that sentence. */
export function cutAroundDedication(part: ElementNode, cuts: Set<PageNode>): void {
  for (const child of part.children) {
    if (isDedication(child)) continue;
    if (child.type === 'element' && hasDedication(child)) cutAroundDedication(child, cuts);
    else cuts.add(child);
  }
}

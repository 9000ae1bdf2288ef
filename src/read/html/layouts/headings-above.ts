import { labelKey } from '../../../header/labels.ts';
import { isDate } from '../../../header/page-lines.ts';
import { isHeadingLike } from '../../../header/shapes.ts';
import { type ElementNode, elementsOf, find, findAll, type PageNode, rawText, textOf } from '../../../markup/tree.ts';
import { isNavigation } from '../../../words/navigation.ts';
import { ENTRY } from '../allowed.ts';
import { bylineName, isPersonLink, posterName } from '../authors.ts';
import { isInline, measureOf } from '../measure.ts';
import { hasControls } from '../set-aside.ts';
import { isControls, isControlWord } from './kept-parts.ts';
import { isBanner, isNoteBox, isPostTitle, isRemarks, isStoryHead } from './site-names.ts';
import type { IsSite } from './site-parts.ts';

/** More letters are no heading. */
const LONGEST = 200;

/** What is asked of a page around its story. */
export interface Above {
  readonly body: ElementNode;
  readonly containers: readonly ElementNode[];
  readonly isSite: IsSite;
  /** The names that the page gives to its site. */
  readonly siteNames: readonly string[];
  /** The title of the page. */
  readonly stated: string;
}

/**
 * The headings that stand right above a story's container, beside it or in a head of their own, with nothing between but
 * lines without a sentence and the author's notes: the work's title and the chapter's. A banner, a box of links, what stands beside the story
 * and what stands higher up than its head are the site's.
 */
export function headingsAbove(above: Above, container: ElementNode): readonly ElementNode[] {
  const rungs = rungsTo(above.body, container);
  const found: ElementNode[] = [];
  let hasHead = isPage(container) && find(container, isHeading) !== null;
  for (const rung of rungs) {
    const { parent, at } = rung;
    const before = elementsOf(parent).slice(0, elementsOf(parent).indexOf(at)).reverse();
    for (const [i, element] of before.entries()) {
      if (/^t[dh]$/.test(element.name)) continue;
      if (above.isSite(element)) {
        if (found.length === 0 && !hasHead) found.unshift(...leadsIn(element, above));
        continue;
      }
      if (isHeading(element)) {
        const next = i > 0 ? before[i - 1] : at;
        const isOver = element.name === 'h1' || !next || !isLinks(next) || isPartHeading(element);
        const isWork = element.name === 'h1' && (!rung.isOutside || found.some(isPartHeading));
        // Higher up than the head of the story, a page has its work's title or nothing of it.
        if (isOver && (!hasHead || isWork) && isStorys(element)) found.unshift(element);
        continue;
      }
      if (isCountedLine(element) && before.slice(i + 1).some((one) => isHeading(one) && !above.isSite(one))) {
        found.unshift(element);
        continue;
      }
      if (isNoteBox(element) || find(element, isNoteBox) !== null || isHeadedNote(element)) continue;
      const isOther = above.containers.some((one) => one === element || find(element, (inner) => inner === one));
      if (isOther) return found;
      if (measureOf(element).prose > 0) return found.length > 0 || hasHead ? found : titleOver(element, above);
      if (!hasHead && isHead(element, rung, above)) found.unshift(...headingsIn(element).filter(isStorys));
    }
    if (found.some((heading) => heading.name === 'h1' || isPostTitle(heading))) break;
    hasHead ||= found.length > 0;
  }
  return found;
}

/** An element that holds the story, and the child of it that does. */
interface Rung {
  readonly parent: ElementNode;
  readonly at: ElementNode;
  /** Whether the page says that this is of its content, or that only what is below is. */
  readonly isInside: boolean;
  readonly isOutside: boolean;
}

/** The elements around a container, the nearest first. */
function rungsTo(body: ElementNode, container: ElementNode): readonly Rung[] {
  const path: ElementNode[] = [];
  const reach = (node: ElementNode): boolean => {
    path.push(node);
    if (node === container || elementsOf(node).some(reach)) return true;
    path.pop();
    return false;
  };
  reach(body);
  return path
    .slice(0, -1)
    .map((parent, i) => ({
      parent,
      at: path[i + 1] as ElementNode,
      isInside: path.slice(0, i + 1).some(isPage),
      isOutside: path.slice(i + 1).some(isPage),
    }))
    .reverse();
}

/** Whether an element opens with a label of what an author says beside a story: `Notes:` over a few words. */
function isHeadedNote(element: ElementNode): boolean {
  const head = find(element, ({ name }) => /^h[2-6]$/.test(name));
  if (head === null || measureOf(element).sentences > NOTE || !textOf(element).startsWith(textOf(head))) return false;
  return labelKey(textOf(head).replace(/\s*:$/, '')) !== null;
}
/** More sentences are no note between a heading and its story. */
const NOTE = 40;

/** The only first heading of a head that says sentences, too, where the page's own title begins with its words. */
function titleOver(head: ElementNode, { stated }: Above): readonly ElementNode[] {
  if (head.name !== 'header') return [];
  const [only, ...others] = findAll(head, ({ name }) => name === 'h1');
  const isTitle = only !== undefined && others.length === 0 && isStorys(only) && stated.startsWith(textOf(only));
  return isTitle && find(head, isForm) === null ? [only] : [];
}

const isHeading = ({ name }: ElementNode): boolean => /^h[1-3]$/.test(name);
const isPage = ({ name, attributes }: ElementNode): boolean =>
  name === 'article' || name === 'main' || attributes.role === 'main';

/** Whether a heading's words are those of a chapter's: `Chapter 3`, `第七章 归途`. */
export function isPartHeading(heading: ElementNode): boolean {
  return isHeadingLike(textOf(heading));
}

/** Whether an element is one line that counts a chapter, and leads nowhere: `<p class="sub">2. The Oar</p>` below a title. */
function isCountedLine(element: ElementNode): boolean {
  const isLine = element.name !== 'a' && element.size <= LONGEST && element.children.every(isInline);
  return (
    isLine && isPartHeading(element) && find(element, ({ name }) => name === 'a') === null && !hasControls(element)
  );
}

function headingsIn(element: ElementNode): readonly ElementNode[] {
  if (isHeading(element)) return [element];
  return isBanner(element) ? [] : elementsOf(element).flatMap(headingsIn);
}

/** Whether a heading is no day, no name of who wrote, and no site's. */
function isStorys(heading: ElementNode): boolean {
  const words = textOf(heading);
  if (words === '' || words.length > LONGEST || isBanner(heading)) return false;
  const isDay = isDate(words) || /(^|[\s_-])date/i.test(heading.attributes.class ?? '');
  return !isDay && bylineName(words) === null && posterName(words) === null;
}

/**
 * The headings in a part that bears a site's name and stands right above the story: where nothing in it is headed by
 * them but counters, buttons and who wrote, they head what comes next, the story.
 */
function leadsIn(part: ElementNode, { siteNames }: Above): readonly ElementNode[] {
  if (part.name === 'nav' || isRemarks(part) || measureOf(part).prose > 0 || find(part, isForm) !== null) return [];
  const headings = findAll(part, ({ name }) => /^h[1-4]$/.test(name));
  const own = headings.filter(
    (heading) =>
      isStorys(heading) &&
      labelKey(textOf(heading).replace(/:$/, '')) === null &&
      !isControlWord(textOf(heading)) &&
      !siteNames.includes(textOf(heading).toLowerCase()),
  );
  const [last] = headings.slice(-1);
  if (last === undefined || !own.includes(last)) return [];
  const isLink = (element: ElementNode): boolean =>
    element.name === 'a' && /^(?!#|javascript:)./.test(element.attributes.href ?? '') && !isPersonLink(element);
  const links = findAll(part, isLink).filter(
    (link) => !headings.some((heading) => find(heading, (inner) => inner === link) !== null),
  );
  // What counts a chapter heads no list, and may stand between the ways to others.
  if (links.length >= (isPartHeading(last) ? WAYS : LINKS)) return [];
  const words = textOf(last);
  const below = rawText(part)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const says = (line: string): boolean => !/\d/.test(line) && !isControlWord(line) && line.split(' ').length > WORDS;
  return below.slice(below.indexOf(words) + 1).some(says) ? [] : own;
}
/** A line of more words is headed. */
const WORDS = 3;
/** As many links are a list, which has a heading of its own. */
const [LINKS, WAYS] = [2, 4];

/** Whether an element above the story is its head: it has headings and no links to elsewhere but names and the like. */
function isHead(element: ElementNode, { isInside, isOutside }: Rung, { siteNames }: Above): boolean {
  const headings = headingsIn(element);
  if (headings.length === 0) return false;
  const isHeader = element.name === 'header' || element.name === 'hgroup';
  if (isStoryHead(element) || (isHeader && isInside)) return true;
  const isPart = headings.some(isPartHeading);
  const [only, ...others] = headings;
  if (isPart && (isHeader || (only?.name === 'h1' && others.length === 0))) return true;
  const links = findAll(element, ({ name }) => name === 'a');
  if (isPart && others.length === 0 && links.length < WAYS && find(element, isForm) === null) return true;
  if (isHeader && (isOutside || headings.some((heading) => siteNames.includes(textOf(heading).toLowerCase()))))
    return false;
  return !isLinks(element) && find(element, (inner) => isLinks(inner) || isForm(inner)) === null;
}

const isForm = ({ name }: ElementNode): boolean => name === 'form' || name === ENTRY;

/** Whether an element is several links and hardly anything else, which don't lead from chapter to chapter. */
function isLinks(element: ElementNode): boolean {
  if (isHeading(element) || element.name === 'a') return false;
  const { letters, linked } = measureOf(element);
  return (
    linked >= letters / 2 && findAll(element, ({ name }) => name === 'a').length > 1 && !isNavigation(textOf(element))
  );
}

/** A longer line heads nothing. */
const LONGEST_LINE = 120;

/** Whether a few words below the story head what comes next and stays: `Questions for parents`, above the questions. */
export function headsNext(nodes: readonly PageNode[], at: number, leaves: (next: ElementNode) => boolean): boolean {
  const line = nodes[at];
  if (line?.type !== 'element' || isInline(line) || hasControls(line)) return false;
  const { letters, linked, prose } = measureOf(line);
  if (letters === 0 || letters > LONGEST_LINE || linked > 0 || prose > 0) return false;
  let below = at + 1;
  while (below < nodes.length && measureOf(nodes[below] as PageNode).letters === 0) below++;
  const next = nodes[below];
  if (next?.type !== 'element' || isInline(next) || isControls(next) || leaves(next)) return false;
  const said = measureOf(next);
  const words = textOf(line);
  if (said.prose === 0 || said.linked > 0 || /[\d©|]/.test(words) || isControlWord(words)) return false;
  return bylineName(words) === null && posterName(words) === null;
}

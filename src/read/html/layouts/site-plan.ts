import { byName, type ElementNode, find, findAll, type PageNode, rawText } from '../../../markup/tree.ts';
import { sentencesIn } from '../../../removals/index.ts';
import { CONTROL } from '../allowed.ts';
import { isPersonLink } from '../authors.ts';
import { isInline, measureOf } from '../measure.ts';
import { hasControls, isStill, isTold } from '../set-aside.ts';
import { siteNames, statedTitle } from '../stated-title.ts';
import { isBareSaying } from './bare-lines.ts';
import { isChoices, isNamedChoice } from './choices.ts';
import { headingsAbove, headsNext, isPartHeading } from './headings-above.ts';
import {
  cutAround,
  cutControls,
  isBesideHeading,
  isCall,
  isControls,
  isCredit,
  isDedication,
  isLine,
  isListOfControls,
  isOwnWords,
  isPostLine,
  isSaying,
  keepingPeople,
  mayDedicate,
} from './kept-parts.ts';
import { cutAllBut, fareAlike, ownRemarks } from './own-remarks.ts';
import { isLooselyNamed, isPost, isRemarks, isStoryName, siteName } from './site-names.ts';
import {
  denseContainer,
  type IsSite,
  isCards,
  isLabel,
  isMenu,
  isPictureSeries,
  LEAST,
  MENU_LINKS,
  namedContainers,
  outermost,
  siteParts,
} from './site-parts.ts';

/** Where the story of a page stands, and what of the page is the site's. */
export interface SitePlan {
  /** The elements that hold the story; the page's body where none does so alone. */
  readonly containers: readonly ElementNode[];
  /** Whether the page names them as the story's. */
  readonly named: boolean;
  /** The headings right above them, which are the story's. */
  readonly headings: readonly ElementNode[];
  /** The site's parts, each with everything in it. */
  readonly cuts: ReadonlySet<PageNode>;
}

const plans = new WeakMap<ElementNode, SitePlan>();

/** Plans a page, once. */
export function planOf(root: ElementNode): SitePlan {
  const known = plans.get(root);
  if (known) return known;
  const made = planned(byName(root, 'body') ?? root, root);
  plans.set(root, made);
  return made;
}

function planned(body: ElementNode, root: ElementNode): SitePlan {
  const isSite = siteParts(body);
  const named = namedContainers(body, isSite);
  const containers = named.length > 0 ? named : [denseContainer(body, isSite)];
  const cuts = new Set<PageNode>();
  const isOpen = named.length === 0;
  const above = { body, containers, isSite, siteNames: siteNames(root), stated: statedTitle(root) };
  // Where no name says what the story is, only what heads a chapter is surely its heading, and what would leave with the site's.
  const found = containers.flatMap((container) => headingsAbove(above, container));
  // A story with a heading of its own needs none of a part of the site's: `Recent posts`.
  const isHeaded = containers.some((container) => find(container, ({ name }) => /^h[1-6]$/.test(name)) !== null);
  const leaving = isOpen && found.length > 0 && !isHeaded ? outermost(body, isSite) : [];
  const headings = found.filter(
    (heading) => !isOpen || isPartHeading(heading) || leaving.some((part) => holds(part, new Set([heading]))),
  );
  around(body, { containers: new Set([...containers, ...headings]), headings, isOpen, isSite, cuts, isBelow: false });
  const told = measureOf(body).prose >= LEAST;
  const remarked = outermost(body, isRemarks, (e) => containers.includes(e)).length > 0;
  for (const container of containers) within(container, isSite, cuts, { start: told, end: told, remarked });
  const more = ownRemarks(body, containers);
  for (const cut of more.length > 0 ? [...cuts] : []) {
    if (cut.type === 'text' || !more.some((one) => find(cut, (inner) => inner === one) !== null)) continue;
    cuts.delete(cut);
    cutAllBut(cut, new Set(more), cuts);
  }
  return { containers: [...containers, ...more], named: !isOpen, headings, cuts };
}

/** What is asked of the page around its story. */
interface Around {
  /** The story's containers, and the headings above them. */
  readonly containers: ReadonlySet<ElementNode>;
  readonly headings: readonly ElementNode[];
  readonly isOpen: boolean;
  readonly isSite: IsSite;
  readonly cuts: Set<PageNode>;
  /** Whether the story's container has been passed. */
  isBelow: boolean;
}

/**
 * Around the story: by names, menus, controls; where the page names its story, all without a sentence. What somebody says
 * in an article, beside the story's container, is no site's.
 */
function around(node: ElementNode, page: Around, outside = false, amid = false): void {
  const { containers, isOpen, isSite, cuts } = page;
  if (containers.has(node) || isParagraph(node) || isLine(node)) return;
  const inPost = amid || isPost(node);
  const inArticle = outside || node.name === 'article' || inPost;
  const isHead = isSite(node) && node.children.some((child) => page.headings.some((heading) => heading === child));
  const isBare = !isOpen || isHead;
  const leaves = (one: ElementNode): boolean => isSite(one) || isCall(one) || holds(one, containers);
  for (const [i, child] of node.children.entries()) {
    if (isHead && isBesideHeading(child)) continue;
    if (child.type === 'text') {
      if (isBare && measureOf(child).prose === 0) cuts.add(child);
      continue;
    }
    if (containers.has(child)) {
      page.isBelow ||= !page.headings.includes(child);
      continue;
    }
    if (holds(child, containers)) around(child, page, inArticle, inPost);
    // Nothing in a list of links that is none is the site's.
    else if (child.name === 'nav' && isTold(child)) continue;
    // What a reader chooses below the story is told with it.
    else if (page.isBelow && isNamedChoice(child)) continue;
    else if (
      isSite(child) ||
      (isMenu(child) && !(isOpen && isPersonLink(child))) ||
      isControls(child) ||
      (!isOpen && !inArticle && isAsked(child))
    ) {
      const keeps = mayDedicate(child) ? isDedication : isNothing;
      cutAround(child, keepingPeople(child, inArticle && !isOpen ? isSaying : keeps), cuts);
    } else if (isBare && page.isBelow && headsNext(node.children, i, leaves)) continue;
    else if (isBare && measureOf(child).prose === 0) {
      const keeps = inPost ? isPostLine : inArticle ? isSaying : mayDedicate(child) ? isDedication : isNothing;
      cutAround(child, keepingPeople(child, keeps), cuts);
    } else around(child, page, inArticle, inPost);
  }
}

/** Whether an element beside a story that the page names asks its readers something, with a button for the answer. */
function isAsked(element: ElementNode): boolean {
  return !isParagraph(element) && isCall(element);
}

const isNothing = (): boolean => false;

function holds(element: ElementNode, containers: ReadonlySet<ElementNode>): boolean {
  return find(element, (inner) => containers.has(inner)) !== null;
}

/** Whether nothing but what has no sentence stands between a node and the start or the end of its container. */
interface Edges {
  readonly start: boolean;
  readonly end: boolean;
  /** The page has a place for readers' remarks outside the story. */
  readonly remarked: boolean;
}

/**
 * Inside a container: what is named for the site, when it links or has no sentence and stands at an edge; menus at the
 * edges. What stands between sentences without a sure name or links is the story's.
 */
function within(container: ElementNode, isSite: IsSite, cuts: Set<PageNode>, edges: Edges): void {
  if (isParagraph(container)) return;
  const sizes = container.children.map((child) => measureOf(child).prose);
  const first = sizes.findIndex((size) => size > 0);
  const last = sizes.findLastIndex((size) => size > 0);
  const own = container.children.map((child, i) => (sizes[i] ?? 0) > 0 && (child.type === 'text' || !isSite(child)));
  const [opening, closing] = [own.indexOf(true), own.lastIndexOf(true)];
  const hasText = container.children.some((child) => child.type === 'text' && measureOf(child).letters > 0);
  // What hangs under the words of a list's item is told with them.
  const isItem = hasText && /^(li|dd)$/.test(container.name);
  container.children.forEach((child, i) => {
    if (child.type === 'text' || (hasText && isInline(child))) return;
    const start = edges.start && !isItem && (first === -1 || i <= first);
    const end = edges.end && !isItem && (first === -1 || i >= last);
    const atEdge = (start || end) && sizes[i] === 0;
    const isOurs = siteName(child) === null && !atEdge && isStoryName(container);
    if (atEdge && siteName(child) !== 'sure' && isChoices(child)) return;
    // Above or below all that is told here.
    const apart = (edges.start && i < opening) || (edges.end && i > closing);
    if (isSite(child) && !isOurs && isProven(child, atEdge, apart, edges.remarked)) {
      const isLoose = isLooselyNamed(child);
      const says = (node: PageNode): boolean => isLoose && isBareSaying(node, child);
      const keeps = (node: PageNode): boolean =>
        isOwnWords(node) || says(node) || (start && node.type === 'element' && isCredit(node));
      cutAround(child, keepingPeople(child, mayBeAuthors(child) ? keeps : says), cuts);
    } else if (atEdge && ((isMenu(child) && !isCredit(child)) || isListOfControls(child) || isToolbar(child)))
      cuts.add(child);
    else {
      if (isSite(child)) cutControls(child, cuts);
      within(child, isSite, cuts, { ...edges, start, end });
    }
  });
  fareAlike(container, cuts);
}

/** Whether an element holds controls side by side and a few words that say what they are for: `Text size:`. */
function isToolbar(element: ElementNode): boolean {
  if (element.size > TOOLBAR || findAll(element, ({ name }) => name === CONTROL).length < TOOLS) return false;
  if (find(element, ({ name }) => /^h[1-6]$/.test(name)) !== null || sentencesIn(rawText(element)) > 0) return false;
  const words = (node: PageNode): number => rawText(node).match(/\p{L}+/gu)?.length ?? 0;
  const tools = findAll(element, ({ name }) => name === CONTROL).reduce((sum, tool) => sum + words(tool), 0);
  return words(element) - tools <= TOOL_WORDS;
}

/** Several controls, so few words beside them, and no more letters. */
const [TOOLS, TOOL_WORDS, TOOLBAR] = [2, 8, 400];

/** Whether the author may have written in a part of the site's: its name may be a word of the story, or is an element's. */
function mayBeAuthors(part: ElementNode): boolean {
  return siteName(part) !== 'sure' || part.name === 'footer';
}

/** Whether an element holds running text alone: what stands in it is part of its sentences. */
function isParagraph(element: ElementNode): boolean {
  return /^h[1-6]$/.test(element.name) || (measureOf(element).prose > 0 && element.children.every(isInline));
}

/**
 * Whether an element in the story's container is the site's: by a name of a site's own; by a name that may be a word of the
 * story only with a control or a link in it, where it says no sentence, or where readers' remarks stand, if the page has
 * no other place for them; of what has no name but its element's, such as a footer, a short sentence without links is the author's.
 */
function isProven(element: ElementNode, atEdge: boolean, apart: boolean, remarked: boolean): boolean {
  const { letters, linked, prose } = measureOf(element);
  if (isCards(element) || isPictureSeries(element)) return true;
  if (siteName(element) === 'sure') {
    if (hasControls(element)) return true;
    // A site's notice has a button or leads somewhere: what has neither, and says sentences amid the story, is told.
    if (!isLooselyNamed(element)) return atEdge || apart || (prose === 0 && isLabel(element));
    if (isStill(element)) return apart && !remarked && isRemarks(element);
    return apart || isLabel(element);
  }
  if (linked >= letters * MENU_LINKS) return true;
  return atEdge && prose === 0 && (linked > 0 || hasControls(element) || sentencesIn(rawText(element)) === 0);
}

import { labelKey } from '../../../header/labels.ts';
import { partLine } from '../../../header/part-mark.ts';
import {
  byName,
  classesOf,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  type PageNode,
  rawText,
  textOf,
  wordsOfNode,
} from '../../../markup/tree.ts';
import { isProse } from '../../../removals/index.ts';
import { addressesReaders, talkWeight } from '../../../words/author-talk.ts';
import { readLabel } from '../../../words/division-label.ts';
import { whenAsked } from '../../../words/recent.ts';
import { measureOf } from '../measure.ts';
import { isRemarks, siteName } from './site-names.ts';

/** How one remark of a reader's is named. */
const REMARK =
  /^(?:[\w-]+[-_])?(?:comment|reply)(?:[-_](?:item|node|box|wrap(?:per)?|container|article|thread|\d+))?$/i;
/** How what names its writer is named, and what says that the writer is the one who posted the page. */
const WRITER = /^(?:[\w-]+[-_])?(?:author|user-?name|poster|nick(?:name)?|byline)(?:[-_](?:name|link))?$/i;
const POSTER = /^(?:submitter|op|is-op|original-?poster|by-?(?:post-?)?author)$/i;

/** Letters of prose without a label above it that are more than a remark. */
const LONG = 600;
/** Of a remark's own prose, what the element that holds it must have. */
const NEARLY_ALL = 0.85;
/** From this weight on it is the author who talks, and does not tell. */
const TALK = 0.4;
/** Of the paragraphs of a tale, so many may say `you` to somebody who is not in it. */
const TO_READERS = 0.2;

/**
 * The parts of a story that its own author has posted among the remarks of readers, as people do where a post may be no
 * longer: by the one who posted the page, prose that tells, with the label of a part above it or long.
 */
export function ownRemarks(body: ElementNode, containers: readonly ElementNode[]): readonly ElementNode[] {
  return postersRemarks(body, containers).flatMap((remark) => {
    const said = bodyOf(remark);
    return said !== null && goesOn(said) ? [...withoutInner(remark).filter(isSubject), said] : [];
  });
}

/** The remarks on a page of the one who posted it, whatever they say. */
export function postersRemarks(body: ElementNode, containers: readonly ElementNode[] = []): readonly ElementNode[] {
  const remarks = remarksOf(body).filter((one) => measureOf(one).letters > 0 && !containers.includes(one));
  if (remarks.length === 0) return [];
  const posters = new Set(
    withoutInner(body)
      .filter(isWriter)
      .map(nameOf)
      .filter((name) => name !== ''),
  );
  const named = whenAsked(() => namesOutside(body, remarks));
  return remarks.filter((remark) => {
    const own = withoutInner(remark);
    const writer = own.find(isWriter);
    return (
      isNamed(remark, POSTER) ||
      (isMarked(remark) && !remarks.every(isMarked)) ||
      own.some((e) => isWriter(e) && isNamed(e, POSTER)) ||
      (writer !== undefined && posters.has(nameOf(writer))) ||
      (writer === undefined && named().has(firstWords(remark)))
    );
  });
}

/** Whether a remark says that the author wrote it, by its own name or in a word beside the writer's: `Autor`. */
function isMarked(remark: ElementNode): boolean {
  if (isNamed(remark, /^author$/i)) return true;
  return withoutInner(remark).some((e) => /^(?:span|em|i|small|sup)$/.test(e.name) && labelKey(textOf(e)) === 'author');
}

/** Whether an element is named for what the author of the page answers, whatever the others around it are called. */
export function isPosters(element: ElementNode): boolean {
  return classesOf(element).some((name) => /^by-?(?:post-?)?author$/i.test(name)) && measureOf(element).letters > 0;
}

/** The remarks of a page: where only their words have a name, each is the largest element with those of one alone. */
function remarksOf(body: ElementNode): readonly ElementNode[] {
  const named = findAll(body, isRemark);
  if (named.length > 0) return named;
  const found: ElementNode[] = [];
  const visit = (element: ElementNode): number => {
    if (isRemarkText(element)) return 1;
    const inner = elementsOf(element).map((child) => ({ child, texts: visit(child) }));
    const all = inner.reduce((sum, { texts }) => sum + texts, 0);
    if (all > 1 || element === body) found.push(...inner.filter(({ texts }) => texts === 1).map(({ child }) => child));
    return all;
  };
  visit(body);
  return found;
}

/** No name is longer. */
const LONGEST_NAME = 40;

/** The first words of a remark, where the name of its writer stands. */
function firstWords(remark: ElementNode): string {
  return folded(
    wordsOfNode(remark)
      .trimStart()
      .slice(0, 200)
      .split(/\n|\s{2,}|\s(?=\p{L}{3}\.? \d)/u)[0] ?? '',
  );
}

/** The short texts of a page outside its remarks, alone in their element or said of a picture: names of who posted it are among them. */
function namesOutside(body: ElementNode, remarks: readonly ElementNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: PageNode): void => {
    if (node.type === 'text') {
      if (node.value.length <= LONGEST_NAME && /\p{L}{2}/u.test(node.value)) names.add(folded(node.value));
      return;
    }
    if (remarks.includes(node) || isRemarks(node) || siteName(node) === 'sure') return;
    if (node.attributes.alt) names.add(folded(node.attributes.alt));
    node.children.forEach(visit);
  };
  visit(body);
  names.delete('');
  return names;
}

/** How the heading of a remark is named; what answers another has the other's. */
function isSubject(element: ElementNode): boolean {
  return isNamed(element, /^(?:comment|reply)[-_](?:subject|title)$/i) && !/^re\b/i.test(textOf(element));
}

/** Takes all but some elements out of a part of the site's. */
export function cutAllBut(part: ElementNode, kept: ReadonlySet<PageNode>, cuts: Set<PageNode>): void {
  for (const child of part.children) {
    if (kept.has(child)) continue;
    if (child.type === 'element' && find(child, (inner) => kept.has(inner)) !== null) cutAllBut(child, kept, cuts);
    else cuts.add(child);
  }
}

/** In a box of remarks all fare as most of them: cut, or left in the story. */
export function fareAlike(box: ElementNode, cuts: Set<PageNode>): void {
  const remarks = isRemarks(box) ? elementsOf(box).filter(isRemark) : [];
  const isCut = remarks.filter((one) => cuts.has(one)).length * 2 > remarks.length;
  for (const one of remarks) {
    if (isCut) cuts.add(one);
    else cuts.delete(one);
  }
}

/** Whether prose goes on with the story: it has the label of a later part, or is long, and talks to nobody. */
export function goesOn(said: ElementNode): boolean {
  const lines = rawText(said)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = lines.join('\n');
  if (!isProse(text) || talkWeight(text, null) >= TALK) return false;
  const [first = ''] = lines;
  const label = readLabel(first.replace(/[.:]$/, ''));
  if ((label?.form === 'counted' && (label.number ?? 0) > 1) || (partLine(first)?.number ?? 0) > 1) return true;
  const toReaders = lines.filter((line) => addressesReaders(line, null)).length;
  return measureOf(said).prose >= LONG && toReaders <= lines.length * TO_READERS;
}

/** The element of a remark that holds nearly all the prose of its own. */
function bodyOf(remark: ElementNode): ElementNode | null {
  let at = remark;
  for (;;) {
    const inside = elementsOf(at).filter((child) => !isRemark(child) && find(child, isRemark) === null);
    const proses = inside.map((child) => measureOf(child).prose);
    const all = proses.reduce((sum, prose) => sum + prose, 0);
    const most = proses.findIndex((prose) => prose >= all * NEARLY_ALL);
    if (all === 0) return measureOf(at).prose > 0 ? at : null;
    if (most < 0 || inside[most]?.name === 'p') return at;
    at = inside[most] as ElementNode;
  }
}

/** The elements of a remark that are not of an answer to it. */
function withoutInner(remark: ElementNode): readonly ElementNode[] {
  return elementsOf(remark).flatMap((child) => (isRemark(child) ? [] : [child, ...withoutInner(child)]));
}

/** How the words of a remark are named that nothing of that name is around. */
const WORDS = /^(?:comment|reply)[-_](?:body|content|block|text)$/i;

/** Whether an element is named for the words of a remark. */
export function isRemarkText(element: ElementNode): boolean {
  return /^(?:div|p|dd|section|blockquote)$/.test(element.name) && isNamed(element, WORDS);
}

/** Whether an element is named as one remark of a reader's. */
export function isRemark(element: ElementNode): boolean {
  if (!/^(?:div|li|p|article|section)$/.test(element.name)) return false;
  // What others say as they post an entry again.
  return (
    isNamed(element, REMARK) ||
    (isNamed(element, /^note$/) && isNamed(element, /^(?:reblog|reply)$/) && byName(element, 'blockquote') !== null)
  );
}

function isWriter(element: ElementNode): boolean {
  return isNamed(element, WRITER) && measureOf(element).prose === 0;
}

function nameOf(writer: ElementNode): string {
  return folded(textOf(writer));
}

function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:by|u\/|@)\s*/, '');
}

function isNamed(element: ElementNode, names: RegExp): boolean {
  return classesOf(element).some((name) => names.test(name));
}

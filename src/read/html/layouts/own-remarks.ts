import { partLine } from '../../../header/part-mark.ts';
import {
  byName,
  classesOf,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  type PageNode,
  textOf,
} from '../../../markup/tree.ts';
import { isProse } from '../../../removals/index.ts';
import { addressesReaders, talkWeight } from '../../../words/author-talk.ts';
import { readLabel } from '../../../words/division-label.ts';
import { measureOf } from '../measure.ts';

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

/**
 * The parts of a story that its own author has posted among the remarks of readers, as people do where a post may be no
 * longer: by the one who posted the page, prose that tells, with the label of a part above it or long.
 */
export function ownRemarks(body: ElementNode, containers: readonly ElementNode[]): readonly ElementNode[] {
  const remarks = findAll(body, isRemark).filter((one) => measureOf(one).prose > 0 && !containers.includes(one));
  if (remarks.length === 0) return [];
  const posters = new Set(
    withoutInner(body)
      .filter(isWriter)
      .map(nameOf)
      .filter((name) => name !== ''),
  );
  return remarks.flatMap((remark) => {
    const own = withoutInner(remark);
    const writer = own.find(isWriter);
    const isPoster =
      isNamed(remark, POSTER) ||
      own.some((e) => isWriter(e) && isNamed(e, POSTER)) ||
      (writer !== undefined && posters.has(nameOf(writer)));
    const said = isPoster ? bodyOf(remark) : null;
    return said !== null && goesOn(said) ? [said] : [];
  });
}

/** Takes all but some elements out of a part of the site's. */
export function cutAllBut(part: ElementNode, kept: ReadonlySet<PageNode>, cuts: Set<PageNode>): void {
  for (const child of part.children) {
    if (kept.has(child)) continue;
    if (child.type === 'element' && find(child, (inner) => kept.has(inner)) !== null) cutAllBut(child, kept, cuts);
    else cuts.add(child);
  }
}

/** Whether prose goes on with the story: it has the label of a later part, or is long, and talks to nobody. */
export function goesOn(said: ElementNode): boolean {
  const lines = elementsOf(said).map(textOf);
  const text = lines.join('\n');
  if (!isProse(text) || talkWeight(text, null) >= TALK) return false;
  const [first = ''] = lines;
  const label = readLabel(first.replace(/[.:]$/, ''));
  if ((label?.form === 'counted' && (label.number ?? 0) > 1) || (partLine(first)?.number ?? 0) > 1) return true;
  return measureOf(said).prose >= LONG && !addressesReaders(text, null);
}

/** The element of a remark that holds nearly all the prose of its own. */
function bodyOf(remark: ElementNode): ElementNode | null {
  let at = remark;
  for (;;) {
    const inside = elementsOf(at).filter((child) => !isRemark(child) && find(child, isRemark) === null);
    const proses = inside.map((child) => measureOf(child).prose);
    const all = proses.reduce((sum, prose) => sum + prose, 0);
    const most = proses.findIndex((prose) => prose >= all * NEARLY_ALL);
    if (all === 0) return null;
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
  return textOf(writer)
    .toLowerCase()
    .replace(/^(?:by|u\/|@)\s*/, '');
}

function isNamed(element: ElementNode, names: RegExp): boolean {
  return classesOf(element).some((name) => names.test(name));
}

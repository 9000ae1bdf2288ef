import { type ElementNode, elementsOf, find, findAll, rawText, textOf } from '../../../markup/tree.ts';
import {
  bylineName,
  firstPoster,
  isPersonLink,
  nameBesideTime,
  nameIn,
  posterName,
  statedAuthors,
} from '../authors.ts';
import { isInline } from '../measure.ts';
import { type Collector, takeFact } from './collect.ts';
import { mayDedicate } from './kept-parts.ts';
import { isRemark } from './own-remarks.ts';
import { isRemarks, siteName } from './site-names.ts';

/** More letters are no byline, but what is told of the author. */
export const BYLINE = 120;

/** Takes who posted the page as the author: from a line above the story, else from the post's foot. */
export function takePoster(into: Collector, body: ElementNode, containers: readonly ElementNode[]): void {
  const post = findPoster(body);
  const poster = post && post !== 'prose' ? posterName(textOf(post)) : null;
  if (post && post !== 'prose' && poster !== null) takeFact(into, post, 'Author', [poster]);
  else takeBelow(into, body, containers);
}

/** The line that says when and by whom the page was posted, above its first prose: what is posted below are answers. */
function findPoster(node: ElementNode): ElementNode | 'prose' | null {
  for (const child of elementsOf(node)) {
    if (isRemarks(child) || isRemark(child)) continue;
    const found = findPoster(child);
    if (found) return found;
    if (child.size <= BYLINE && !find(child, isHeading) && posterName(textOf(child)) !== null) return child;
    if (child.name === 'p' && child.size > BYLINE / 2) return 'prose';
  }
  return null;
}

/** What holds a heading says more than who posted it. */
function isHeading({ name }: ElementNode): boolean {
  return /^h[1-6]$/.test(name);
}

/** What the post's foot says: that is the author where nothing else on the page says, and one name stands there. */
function takeBelow(into: Collector, body: ElementNode, containers: readonly ElementNode[]): void {
  const { root, data } = into.page;
  if (statedAuthors(root, data).length > 0 || containers.some(isSignedByName)) return;
  const lines = postersBelow(body, new Set(containers));
  const names = new Set(lines.map(posterIn));
  const [line] = lines;
  const [name] = names;
  if (line && name != null && names.size === 1) takeFact(into, line, 'Author', [name]);
}

/** Whether one of the first or last lines of a story says by whom it is. */
function isSignedByName(story: ElementNode): boolean {
  const lines = rawText(story)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [...lines.slice(0, EDGE), ...lines.slice(-EDGE)].some(
    (line) => line.length <= BYLINE && bylineName(line) !== null,
  );
}
const EDGE = 5;

/** The lines outside the story, its remarks and the site's sides that say who posted it. */
function postersBelow(node: ElementNode, story: ReadonlySet<ElementNode>): readonly ElementNode[] {
  return elementsOf(node).flatMap((child) => {
    if (story.has(child) || isRemarks(child) || isRemark(child)) return [];
    if (siteName(child) === 'sure' && !mayDedicate(child)) return [];
    const inner = postersBelow(child, story);
    if (inner.length > 0) return inner;
    return child.size <= BYLINE && posterIn(child) !== null ? [child] : [];
  });
}

/** Who a line of a post's foot says has posted it: in words beside a time, or by a link to a person beside a day. */
function posterIn(line: ElementNode): string | null {
  const text = textOf(line);
  return firstPoster(text) ?? nameBesideTime(text) ?? personBesideDay(line, text);
}

/** A day or a time in figures, however it is written. */
const WHEN = /(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[:.]\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d)/;

/** Whether an element is a line that links to one person's page beside a day or a time. */
export function isPersonBesideDay(line: ElementNode): boolean {
  return line.size <= BYLINE && line.children.every(isInline) && personBesideDay(line, textOf(line)) !== null;
}

function personBesideDay(line: ElementNode, text: string): string | null {
  const [link, ...others] = /\d/.test(text) ? findAll(line, isPersonLink) : [];
  if (link === undefined || others.length > 0 || !WHEN.test(text.replace(textOf(link), ' '))) return null;
  return nameIn(textOf(link));
}

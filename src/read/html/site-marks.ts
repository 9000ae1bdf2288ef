import { classesOf, type ElementNode, findAll, type PageNode, rawText } from '../../markup/tree.ts';
import { addTo } from '../../model/index.ts';
import { anyOf } from '../../words/forms.ts';
import { whenAsked } from '../../words/recent.ts';
import { REMARKS } from '../../words/site-line-tables.ts';
import { CONTROL } from './allowed.ts';
import { isControlWord } from './layouts/kept-parts.ts';
import { isInline } from './measure.ts';

/** So many links that count remarks are a habit of the page; of elements that are named for them, so many. */
const [COUNTS, NAMED_COUNTS] = [3, 2];
const LONGEST_COUNT = 24;

/** How sites name what counts the remarks at a paragraph. */
const COUNTER =
  /(?:^|[-_])(?:comments?|cmts?|remarks?|repl(?:y|ies)|discuss(?:ions?)?|annotations?|bubbles?)(?:[-_]|$)/i;
/** `3`, `(14)`, `💬 1.2k`, and with the word `31 comments`. */
const COUNT = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(\\d{1,6}(?:[.,]\\d{1,3})?)[km]?(?:\\s*(${anyOf(REMARKS)}))?[^\\p{L}\\p{N}]{0,3}$`,
  'iu',
);

/** What stands beside a heading to change it: MediaWiki's `[edit]`; and links to the heading itself, which say nothing. */
const EDIT = 'mw-editsection';
const ANCHOR =
  /^(?:header-?link|headerlink|header-?anchor|heading-?(?:anchor|link)|anchor(?:-?js)?-?link|permalink|hash-?link|anchor)$/i;

/** The bar that the Wayback Machine lays over a page that it keeps. */
const ARCHIVE_BAR = /^wm-ipp(?:-(?:base|inside|print))?$/;

/**
 * Small marks that a site sets amid the text: how many remarks a paragraph has, what stands at a heading to change it or
 * to lead to it; and the bar of the archive that kept the page.
 */
export function siteMarks(root: ElementNode): ReadonlySet<PageNode> {
  const bars = findAll(root, ({ attributes }) => attributes.id !== undefined && ARCHIVE_BAR.test(attributes.id));
  return new Set<PageNode>([...remarkCounts(root), ...headingMarks(root), ...bars]);
}

/** A mark that counts remarks: its number, and whether it says of what. */
interface Counted {
  readonly node: PageNode;
  readonly number: number;
  readonly says: boolean;
}

/**
 * Elements at the ends of what they stand in whose words are a number and nothing else: several links into another page,
 * or several that are named for remarks; a link that says `31 comments` alone. Marks of notes count on from one to the
 * next; these go up and down.
 */
function remarkCounts(root: ElementNode): readonly PageNode[] {
  const kinds = new Map<string, Counted[]>();
  const places = whenAsked(
    () =>
      new Set(findAll(root, ({ attributes }) => attributes.id !== undefined).map(({ attributes }) => attributes.id)),
  );
  const visit = (node: ElementNode): void => {
    for (const [at, child] of node.children.entries()) {
      if (child.type === 'text') continue;
      const kind = child.size <= LONGEST_COUNT && isInline(child) ? kindOf(child, places) : null;
      const [, number, word] = (kind === null ? null : COUNT.exec(rawText(child).trim())) ?? [];
      // What follows in the same line is looked at only as far as its first sign.
      const isLast =
        number !== undefined && !node.children.slice(at + 1, at + 3).some((rest) => rawText(rest).trim() !== '');
      if (kind === null || !isLast || (kind === LINK && word === undefined)) visit(child);
      else addTo(kinds, kind, { node: child, number: Number.parseFloat(number), says: word !== undefined });
    }
  };
  visit(root);
  return [...kinds].flatMap(([kind, counts]) => (isCounting(kind, counts) ? counts.map(({ node }) => node) : []));
}

const LINK = 'a';

/**
 * What counts alike: links into the same page, or to places that this one lacks, elements that are named alike for
 * remarks; any other link.
 */
function kindOf(element: ElementNode, places: () => ReadonlySet<string | undefined>): string | null {
  const [, page, place] = /^([^#]*)#(.*)/.exec(element.name === 'a' ? (element.attributes.href ?? '') : '') ?? [];
  if (page !== undefined && (page !== '' || (place !== '' && !places().has(place)))) return `#${page}`;
  const named = classesOf(element).find((name) => COUNTER.test(name));
  return named ?? (element.name === 'a' && element.attributes.href !== undefined ? LINK : null);
}

function isCounting(kind: string, counts: readonly Counted[]): boolean {
  if (kind === LINK) return counts.every(({ says }) => says);
  if (kind.startsWith('#'))
    return counts.length >= COUNTS && counts.some(({ number }, k) => k > 0 && number <= (counts[k - 1]?.number ?? 0));
  return counts.length >= NAMED_COUNTS && counts.some(({ number }, k) => number !== k + 1);
}

function headingMarks(root: ElementNode): readonly PageNode[] {
  const headings = findAll(root, ({ name }) => /^h[1-6]$/.test(name));
  return headings.flatMap((heading) =>
    findAll(heading, (element) =>
      classesOf(element).some(
        (name) =>
          name === EDIT || (ANCHOR.test(name) && element.name === 'a' && !/[\p{L}\p{N}]/u.test(rawText(element))),
      ),
    ),
  );
}

/**
 * The buttons that open what an author has hidden in a box of a forum, where they say what that is: `Spoiler: Author's
 * note`.
 */
export function spoilerLabels(root: ElementNode): readonly PageNode[] {
  const boxes = findAll(root, (element) => classesOf(element).some((name) => /spoiler/i.test(name)));
  const says = (text: string): boolean =>
    /spoilers?\s*[:：]\s*\p{L}/iu.test(text) || (/\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u.test(text) && !isControlWord(text));
  return boxes.flatMap((box) => findAll(box, (element) => element.name === CONTROL && says(rawText(element))));
}

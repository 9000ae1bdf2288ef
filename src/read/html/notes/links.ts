import { BLOCK } from '../../../markup/elements.ts';
import { type ElementNode, hasClass, type PageNode, rawText } from '../../../markup/tree.ts';
import { decodedAddress } from '../../../markup/write.ts';
import { anyOf } from '../../../words/forms.ts';
import { BACK_WORDS } from '../../../words/page-tables.ts';

/** An element that leads, or can be led to, and what stands around it. */
export interface Spot {
  readonly node: ElementNode;
  /** The elements around it, innermost first. */
  readonly around: readonly ElementNode[];
  /** The innermost element around or at it that stands on lines of its own. */
  readonly line: ElementNode;
  /** Its place in reading order. */
  readonly order: number;
}

/** A link to a place in the same page. */
export interface PageLink extends Spot {
  /** The address of the place, as `spots` has it. */
  readonly to: string;
  readonly text: string;
}

/** The links inside a page, and the places that have names, by their addresses. */
export interface PageLinks {
  readonly links: readonly PageLink[];
  readonly spots: ReadonlyMap<string, Spot>;
}

/** Finds the links of a page. In a book that was joined into one page, an id counts in its own document only. */
export function linksOf(root: ElementNode): PageLinks {
  const links: PageLink[] = [];
  const spots = new Map<string, Spot>();
  let order = 0;
  const visit = (node: PageNode, around: readonly ElementNode[], line: ElementNode, prefix: string): void => {
    if (node.type === 'text') return;
    const { id, name, href } = node.attributes;
    const inside = hasClass(node, 'epub-document') ? `#${id ?? ''}#` : prefix;
    const own = BLOCK.has(node.name) ? node : line;
    order += 1;
    const spot: Spot = { node, around, line: own, order };
    for (const key of [id, node.name === 'a' ? name : undefined]) {
      if (key !== undefined && !spots.has(prefix + key)) spots.set(prefix + key, spot);
    }
    if (node.name === 'a' && href?.startsWith('#') && href.length > 1) {
      links.push({ ...spot, to: decodedAddress(href), text: rawText(node).replace(/\s+/g, ' ').trim() });
    }
    for (const child of node.children) visit(child, [node, ...around], own, inside);
  };
  visit(root, [], root, '#');
  return { links, spots };
}

/** A number, a letter or a sign, as notes are marked: `12`, `iv`, `a`, `*`, `††`. */
const MARK = String.raw`(?:\d{1,4}[a-z]?|[a-z]|[ivxlc]{1,7}|[*∗†‡§¶‖#]{1,6})`;
/** Arrows that lead back. */
const ARROWS = /[←↑↩↵⏎^]|\ufe0e/g;
const WHOLE = new RegExp(String.raw`^[\s[({]*(?:(?:foot|end)?note\s)?${MARK}[\s\])}.:*]*$`, 'iu');

/** Whether words are the mark of a note and nothing else: `1`, `[iv]`, `(*)`, `Note 3`. */
export function isMark(text: string): boolean {
  return text.length <= 16 && WHOLE.test(withoutArrows(text));
}

/** A mark without the arrow that leads back: `←1`. */
export function withoutArrows(text: string): string {
  return text.replace(ARROWS, '');
}

/** The arrows of a mark that lead back. */
export function arrowsIn(text: string): string {
  return (text.match(ARROWS) ?? []).join(' ');
}

const BACK = new RegExp(String.raw`^\W*(?:${anyOf(BACK_WORDS)})(?!\p{L})`, 'iu');

/** Whether words only lead back: an arrow, `back`, `Return to text`. */
export function isBackWords(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return text.length <= 30 && BACK.test(text);
}

/** The letters and signs of a mark, without what brackets it. */
function bareMark(text: string): string {
  return text.replace(/[\s[\](){}.:]+/g, '');
}

const OPENS_MARK = /^[\s[({]*/;
/** What stands behind a mark: a letter may be a word, so that one that is a mark is set off. */
const [AFTER_LETTER, AFTER_OTHER] = [/(?:[\])}]+[.:]?|[.:])[\s\u00a0]*/uy, /[\])}]*[.:]?(?!\p{N})[\s\u00a0]*/uy];

/** How many characters at the start of a text are the mark, with its brackets; 0 when another thing stands there. */
export function markLength(text: string, mark: string): number {
  const bare = bareMark(mark);
  const start = OPENS_MARK.exec(text)?.[0].length ?? 0;
  if (bare === '' || !text.startsWith(bare, start)) return 0;
  const after = /^\p{L}/u.test(bare) ? AFTER_LETTER : AFTER_OTHER;
  after.lastIndex = start + bare.length;
  return after.test(text) ? after.lastIndex : 0;
}

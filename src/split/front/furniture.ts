import {
  type Block,
  countsOf,
  type Decision,
  type Inline,
  inlineText,
  isInlineParent,
  type RemovalName,
} from '../../model/index.ts';
import { admits, isChoice } from '../../removals/index.ts';
import { isCopyNotice } from '../../words/copy-notices.ts';
import { readLabel } from '../../words/division-label.ts';
import { isBeside, isLinkRow, isNavigation, isRowOfParts, isSharing, sharesTo } from '../../words/navigation.ts';
import { whenAsked } from '../../words/recent.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Claim, FrontMatterClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';

/** A claim on front or back matter, with its decision. */
export function matterClaim(
  view: View,
  from: number,
  to: number,
  matter: 'front' | 'back',
  removal: RemovalName | null,
  cue: string,
  score = 0.9,
): FrontMatterClaim {
  const first = (view.blocks[from] as Block).place;
  const last = (view.blocks[to - 1] as Block).place;
  const decision: Decision = {
    kind: 'front-matter',
    place: { ...first, endLine: last.endLine },
    verdict: 'cut',
    score,
    reasons: [{ cue, weight: score }],
    words: (view.context.texts[from] ?? '').replace(/\s+/g, ' ').slice(0, 60),
  };
  return { kind: 'front-matter', from, to, decision, matter, removal };
}

/** A claim that takes words out under a name, wherever they stand. */
export function removalClaim(
  view: View,
  from: number,
  to: number,
  removal: RemovalName,
  cue: string,
): FrontMatterClaim {
  return matterClaim(view, from, to, 'front', removal, cue);
}

/** How many links a line has, and the words outside of them. */
interface Links {
  readonly linked: number;
  readonly rest: string;
  /** How many of them lead to another page beside this one. */
  readonly beside: number;
  /** How many of them lead to a text as it was typed, which no page of a site is. */
  readonly typed: number;
  /** How many of them name a division: `Chapter 4`. */
  readonly named: number;
}

/** A page of the same site, by an address without the site: `04.md`, `../index.html`. */
const OTHER_PAGE = /^(?!\w+:|\/\/|#)[^\s?#]+\.\w{2,8}(?:[#?]\S*)?$/;
/** A text as it was typed, in this folder or where it is shown on the web. */
const TYPED_TEXT = /\.(?:md|mdx|markdown|adoc|rst)(?:[#?]\S*)?$/i;
/** A link that points back or on. */
const ARROW = /^\s*(?:[←⇐⬅◀«‹🠸🡐]|<{1,2}|&lt;)\s*\p{L}|\p{L}\s*(?:[→⇒➡▶»›🠺🡒]|>{1,2}|&gt;)\s*$/u;

function linksIn(inlines: readonly Inline[], language: string | null): Links {
  let linked = 0;
  let named = 0;
  let rest = '';
  let beside = 0;
  let typed = 0;
  for (const inline of inlines) {
    if (inline.type === 'link') {
      linked++;
      if (TYPED_TEXT.test(inline.href)) typed++;
      if (readLabel(inlineText(inline.children), language) !== null) named++;
      if (OTHER_PAGE.test(inline.href)) beside++;
    } else if (isInlineParent(inline)) {
      const inner = linksIn(inline.children, language);
      linked += inner.linked;
      beside += inner.beside;
      typed += inner.typed;
      named += inner.named;
      rest += inner.rest;
    } else rest += ` ${inlineText([inline])}`;
  }
  return { linked, rest, beside, typed, named };
}

/** A few words before a link, no sentence. */
const LEADING = /^\s*(?:[\p{L}’']+\s*){1,4}:?\s*$/u;

const LONGEST = 120;
/** Whose the page is, which stands below its links. */
const COPYRIGHT = /^\s*(?:©|\([cC]\)\s+\d{4})/u;

/** No sentence of a story, whatever leads from it. */
function isShort(text: string): boolean {
  return text.length <= LONGEST && !endsAsSentence(text);
}

/** An address without the site: `chapter2`, `../prologue`. */
const ON_SITE = /^(?!\w+:|\/\/|#)\S+$/;

/** A list at a file's end whose items are links to other pages, one of them by an arrow, and the few words above that name it. */
function linkListAtEnd(blocks: readonly Block[]): readonly number[] {
  const at = blocks.length - 1;
  const list = blocks[at];
  if (at < 1 || list?.type !== 'list' || list.items.length > 4) return [];
  const texts = list.items.map((item) => {
    const [block, ...more] = item;
    const [link, ...rest] = block?.type === 'paragraph' ? block.children : [];
    const isLink = link?.type === 'link' && rest.length + more.length === 0 && ON_SITE.test(link.href);
    return isLink ? inlineText(link.children) : '';
  });
  if (!texts.every((text) => text !== '' && isShort(text)) || !texts.some((text) => ARROW.test(text))) return [];
  const above = blocks[at - 1];
  const isLabel = above?.type === 'paragraph' && /^[\p{L}\p{M} ]{2,40}:$/u.test(inlineText(above.children).trim());
  return isLabel ? [at - 1, at] : [at];
}

/** The words and the address of a block that is one link. */
function onlyLink(block: Block | undefined): readonly [string, string] | null {
  const [link, ...more] = block?.type === 'paragraph' ? block.children : [];
  return link?.type === 'link' && more.length === 0 ? [inlineText(link.children), link.href] : null;
}

/** Whether a block is a step that the reader chooses, beside others or alone. */
function isStep(blocks: readonly Block[], i: number): boolean {
  const link = onlyLink(blocks[i]);
  if (link === null) return false;
  const isBesideOther = [blocks[i - 1], blocks[i + 1]].some((block) => {
    const other = onlyLink(block);
    return other !== null && other[1] !== link[1] && isChoice(other[0], other[1], false);
  });
  return isChoice(link[0], link[1], !isBesideOther);
}

/** Lines of links at the edges of the divisions, where the file has them again and again, and hardly anywhere else. */
export function findNavigation(view: View): readonly Claim[] {
  const { blocks, claimed, context } = view;
  if (!admits('navigation-line', context.origins)) return [];
  const links = new Set<number>();
  const pages = new Set<number>();
  let sure = false;
  const counts = whenAsked(() => countsOf(context.texts));
  const listed = linkListAtEnd(blocks);
  for (const i of listed) links.add(i);
  if (listed.length > 0) sure = true;
  const rows = whenAsked(() => countsOf(context.texts.filter(isLinkRow).map((text) => text.replace(/\p{Nd}+/gu, '0'))));
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    const line = block.type === 'quotation' && block.children.length === 1 ? (block.children[0] as Block) : block;
    if (line.type !== 'paragraph' || claimed[i] || isStep(blocks, i)) return;
    const { linked, rest, beside, typed, named } = linksIn(line.children, context.language);
    const isBesideFile = beside > 0;
    const isEnd = i === 0 || i === blocks.length - 1;
    const isAllLinks = linked > 0 && isShort(text) && isBeside(rest);
    // Nothing but links, and several of them or the same line once more: above a page's story and below it.
    const isLinked = isAllLinks && (linked > 1 || (counts().get(text) ?? 0) > 1);
    // `Next chapter: <a>The Ferry</a>`: words that lead on, and where they lead.
    const isLed = isBesideFile && linked === 1 && isNavigation(rest) && text.length <= LONGEST;
    const isPointed = isAllLinks && isBesideFile && linked === 1 && isEnd && ARROW.test(text);
    // `[On to the weir](weir.md)` as a file's last line; with the label of a division other words may stand before it.
    const isLast = i > 0 && i === blocks.length - 1 && text.length <= LONGEST;
    const isOn = isLast && typed === 1 && linked === 1 && (isBeside(rest) || (named === 1 && LEADING.test(rest)));
    // `← Back to Home` at a file's end says by itself what it is.
    const isSigned = isEnd && ARROW.test(text) && isNavigation(text);
    // `[Chapter 1](01.md) | [Contents](contents.md) | [Chapter 3](03.md)`
    const isRow = isAllLinks && linked > 1 && beside === linked && isEnd;
    // A row of links has the same words above and below each chapter, but for their numbers.
    const isSameRow = isLinkRow(text) && (rows().get(text.replace(/\p{Nd}+/gu, '0')) ?? 0) > 1;
    const isPartRow = isRowOfParts(text);
    if (isLinked || isLed || isPointed || isOn || isNavigation(text) || isSameRow || isPartRow) links.add(i);
    else if (isAllLinks && isBesideFile) pages.add(i);
    if (
      isLed ||
      isPointed ||
      isOn ||
      isRow ||
      isSigned ||
      (isPartRow && isEnd) ||
      (isAllLinks && isBesideFile && isNavigation(text))
    )
      sure = true;
  });
  // Beside such a line, a link to another page of the site is one of them: `Read from the start`.
  for (const i of [...links]) for (const step of [1, -1]) for (let k = i + step; pages.has(k); k += step) links.add(k);
  const shared = sharedAtEnd(view);
  for (const i of shared) links.add(i);
  if (links.size < 2 && !sure) return [];
  const isEdge = (i: number): boolean =>
    i < 0 ||
    i >= blocks.length ||
    blocks[i]?.type === 'heading' ||
    readLabel(context.texts[i] ?? '', context.language) !== null;
  const reaches = (from: number, step: 1 | -1): boolean => {
    let i = from;
    while (links.has(i) || blocks[i]?.type === 'scene-break' || COPYRIGHT.test(context.texts[i] ?? '')) i += step;
    return isEdge(i);
  };
  const edges = [...links].filter((i) => reaches(i, 1) || reaches(i, -1));
  // A site's links stand where its chapters end; words that stand alone amid the prose as often are the story's.
  if (links.size - edges.length >= edges.length) return [];
  return edges.map((i) => removalClaim(view, i, i + 1, 'navigation-line', 'a line of links between chapters'));
}

/** The lines at the end of a file with which its page was shared: `Share this:`, `Twitter`, `Facebook`, `Like Loading...`. */
function sharedAtEnd({ blocks, claimed, context }: View): readonly number[] {
  const lines: number[] = [];
  for (let i = blocks.length - 1; i >= 0 && !claimed[i] && isSharing(context.texts[i] ?? ''); i--) lines.push(i);
  const texts = lines.map((i) => context.texts[i] ?? '');
  return texts.join('\n').includes('\n') && sharesTo(texts) ? lines : [];
}

/** Notices against copying, wherever they stand: each is proven by its own words. */
export function findCopyNotices(view: View): readonly Claim[] {
  const { blocks, claimed, context } = view;
  if (!admits('copy-notice', context.origins)) return [];
  return blocks.flatMap((block, i) => {
    if (block.type !== 'paragraph' || claimed[i] || !isCopyNotice(context.texts[i] ?? '')) return [];
    return [removalClaim(view, i, i + 1, 'copy-notice', 'the words of a notice against copying')];
  });
}

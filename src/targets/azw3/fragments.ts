import { byteLength } from './bytes.ts';
import type { Element, Node } from './page.ts';

/** Bytes of a fragment at most: Kindles load a page by these. */
export const MOST_BYTES = 8192;

/** A piece of a page that is put into its skeleton. */
export interface Fragment {
  readonly source: string;
  readonly size: number;
  /** Byte of the whole page at which it begins. */
  readonly at: number;
  /** Where it belongs: `P` in the element with the aid, `S` after it. */
  readonly selector: string;
}

/** A place in a page: a fragment's index on the page, a byte in it, and the byte of the whole page. */
export interface Position {
  readonly fragment: number;
  readonly offset: number;
  readonly at: number;
}

/** A page cut in pieces. Skeleton and fragments, put together, are the page. */
export interface CutPage {
  readonly skeleton: string;
  readonly fragments: readonly Fragment[];
  /** Where each id of the page is. */
  readonly ids: ReadonlyMap<string, Position>;
}

/** What a cut under way has come to. */
interface Cut {
  skeleton: string;
  readonly fragments: Fragment[];
  readonly ids: Map<string, Position>;
  /** Bytes of the whole page so far. */
  at: number;
  /** The fragment being filled. */
  source: string;
  size: number;
  selector: string;
}

/**
 * Cuts the content of a page's body into fragments. Each is a run of whole elements; an element too large for one
 * leaves its tags in the skeleton, and its content is cut in turn.
 */
export function cutPage(before: string, body: readonly Node[], after: string, aid: string): CutPage {
  const start = byteLength(before);
  const selector = `P-//*[@aid='${aid}']`;
  const cut: Cut = { skeleton: before, fragments: [], ids: new Map(), at: start, source: '', size: 0, selector };
  cutChildren(body, cut);
  endFragment(cut, selector);
  if (cut.fragments.length === 0) cut.fragments.push({ source: '\n', size: 1, at: cut.at, selector });
  return { skeleton: cut.skeleton + after, fragments: cut.fragments, ids: cut.ids };
}

function cutChildren(children: readonly Node[], cut: Cut): void {
  for (const child of children) {
    if (child.size > MOST_BYTES) cutLarge(child, cut);
    else {
      if (cut.size + child.size > MOST_BYTES) endFragment(cut, cut.selector);
      markIds(child, cut, 0);
      add(written(child), child.size, cut);
    }
  }
}

function cutLarge(node: Node, cut: Cut): void {
  endFragment(cut, cut.selector);
  if (node.type === 'leaf') {
    for (const piece of piecesOf(node.source)) {
      add(piece, byteLength(piece), cut);
      endFragment(cut, cut.selector);
    }
    return;
  }
  addToSkeleton(node.open, cut);
  const outer = cut.selector;
  if (node.aid !== null) cut.selector = `P-//*[@aid='${node.aid}']`;
  if (node.id !== null) cut.ids.set(node.id, here(cut, 0));
  cutChildren(node.children, cut);
  endFragment(cut, outer);
  addToSkeleton(node.close, cut);
  cut.selector = node.aid === null ? outer : `S-//*[@aid='${node.aid}']`;
}

/** Notes where the ids of a node are that goes into the fragment whole. `before`: bytes between here and the node. */
function markIds(node: Node, cut: Cut, before: number): void {
  if (node.type === 'leaf') return;
  if (node.id !== null) cut.ids.set(node.id, here(cut, before));
  let offset = before + byteLength(node.open);
  for (const child of node.children) {
    markIds(child, cut, offset);
    offset += child.size;
  }
}

function here(cut: Cut, before: number): Position {
  return { fragment: cut.fragments.length, offset: cut.size + before, at: cut.at + before };
}

function written(node: Node): string {
  return node.type === 'leaf' ? node.source : writtenElement(node);
}

function writtenElement({ open, children, close }: Element): string {
  let source = open;
  for (const child of children) source += written(child);
  return source + close;
}

function add(source: string, size: number, cut: Cut): void {
  cut.source += source;
  cut.size += size;
  cut.at += size;
}

function addToSkeleton(tag: string, cut: Cut): void {
  cut.skeleton += tag;
  cut.at += byteLength(tag);
}

/** Ends the fragment being filled. White space alone makes none: it goes into the skeleton. */
function endFragment(cut: Cut, selector: string): void {
  if (/^\s*$/.test(cut.source)) cut.skeleton += cut.source;
  else {
    const { source, size } = cut;
    cut.fragments.push({ source, size, at: cut.at - size, selector: cut.selector });
  }
  cut.source = '';
  cut.size = 0;
  cut.selector = selector;
}

/** A long text in pieces that fit a fragment; no character or character reference is cut in two. */
function piecesOf(text: string): readonly string[] {
  const most = Math.floor(MOST_BYTES / 3) - 16;
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + most, text.length);
    if (end < text.length && /[\udc00-\udfff]/.test(text[end] as string)) end -= 1;
    const reference = text.lastIndexOf('&', end - 1);
    if (end < text.length && reference > end - 12 && reference > start && !text.slice(reference, end).includes(';')) {
      end = reference;
    }
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

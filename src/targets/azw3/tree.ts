import type { Token } from '../../markup/source.ts';
import { byteLength } from './bytes.ts';

/** An element of a page with its tags as they will be written. */
export interface Element {
  readonly type: 'element';
  readonly open: string;
  readonly close: string;
  /** What links call it; null when it has no id. */
  readonly id: string | null;
  /** The name under which the book's own indexes find it; null for elements that hold words only. */
  readonly aid: string | null;
  readonly children: readonly Node[];
  /** Bytes of UTF-8 from the first tag to the last. */
  readonly size: number;
}

/** Text, or markup that stands for itself. */
export interface Leaf {
  readonly type: 'leaf';
  readonly source: string;
  readonly size: number;
}

export type Node = Element | Leaf;

/** A tag rewritten for the book. */
export interface RewrittenTag {
  readonly source: string;
  readonly id: string | null;
  readonly aid: string | null;
}

/** The nodes of a run of tokens, which must be well-formed. Comments and empty tags are leaves. */
export function treeOf(tokens: readonly Token[], rewrite: (tag: Token) => RewrittenTag): readonly Node[] {
  let children: Node[] = [];
  const open: { readonly tag: RewrittenTag; readonly before: Node[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'open') {
      open.push({ tag: rewrite(token), before: children });
      children = [];
    } else if (token.type === 'close') {
      const parent = open.pop();
      if (parent === undefined) continue;
      parent.before.push(element(parent.tag, token.source, children));
      children = parent.before;
    } else if (token.type === 'empty') children.push(element(rewrite(token), '', []));
    else children.push({ type: 'leaf', source: token.source, size: byteLength(token.source) });
  }
  return children;
}

function element(tag: RewrittenTag, close: string, children: readonly Node[]): Element {
  let size = byteLength(tag.source) + close.length;
  for (const child of children) size += child.size;
  return { type: 'element', open: tag.source, close, id: tag.id, aid: tag.aid, children, size };
}

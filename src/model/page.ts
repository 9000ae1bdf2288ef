/** An element of a page; every node knows the line it begins on. */
export interface ElementNode {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
  readonly line: number;
  /** Characters of text inside. */
  readonly size: number;
}

export interface TextNode {
  readonly type: 'text';
  readonly value: string;
  readonly line: number;
}

export type PageNode = ElementNode | TextNode;

/** A comment of a page's markup, and the line that it begins on. */
export interface PageComment {
  readonly text: string;
  readonly line: number;
}

/** A page that was read: its tree, and what of it is no part of the tree. */
export interface ReadPage {
  /** Without scripts, styles, comments and too deep tags. Every node knows its line. */
  readonly root: ElementNode;
  /** The text of the page's style sheets. */
  readonly styles: string;
  /** What the page states as data (JSON-LD), as typed. */
  readonly data: readonly string[];
  readonly comments: readonly PageComment[];
  /** What could have done something: scripts, frames, event handlers, links to scripts. */
  readonly unsafe: ReadonlySet<string>;
  /** Tags left out because they were nested deeper than the limit. */
  readonly tooDeep: number;
}

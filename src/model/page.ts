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

import { Parser } from 'htmlparser2';
import { LINE } from './scan.ts';

/** A small tree of a sanitised page; every node knows the line it begins on. */
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

type Growing = { -readonly [Key in keyof ElementNode]: ElementNode[Key] } & { children: PageNode[] };

/** Parses sanitised markup. Never deeper than the scan's limit, so walking it by recursion is safe. */
export function parseTree(markup: string): ElementNode {
  const root: Growing = { type: 'element', name: '', attributes: {}, children: [], line: 1, size: 0 };
  const open: Growing[] = [root];
  let line = 1;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        line = Number(attributes[LINE] ?? line);
        const element: Growing = { type: 'element', name, attributes, children: [], line, size: 0 };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(value) {
        const around = open.at(-1) ?? root;
        const before = around.children.at(-1);
        // The parser hands over text in pieces, at every character reference and every lone `<`.
        if (before?.type === 'text')
          around.children[around.children.length - 1] = { ...before, value: before.value + value };
        else around.children.push({ type: 'text', value, line });
        around.size += value.length;
        for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) line += 1;
      },
      onclosetag() {
        const closed = open.pop();
        const around = open.at(-1) ?? root;
        around.size += closed?.size ?? 0;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(markup);
  parser.end();
  return root;
}

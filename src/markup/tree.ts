import type { ElementNode, PageNode, ReadPage, TextNode } from '../model/index.ts';
import { BLOCK, ENDS_WORD, showsEntry } from './elements.ts';
import { mathLetters, mathText } from './formula.ts';

export type { ElementNode, PageNode, TextNode };

/** An element whose content is still being read. */
export type GrowingElement = { -readonly [Key in Exclude<keyof ElementNode, 'children'>]: ElementNode[Key] } & {
  children: (GrowingElement | { -readonly [Key in keyof TextNode]: TextNode[Key] })[];
};

/** An element whose content comes later. */
export function growing(name: string, line: number, attributes: Record<string, string> = {}): GrowingElement {
  return { type: 'element', name, attributes, children: [], line, size: 0 };
}

/** A page that was made of something else than markup. */
export function madePage(root: ElementNode, more: Partial<ReadPage> = {}): ReadPage {
  return { root, styles: '', data: [], comments: [], unsafe: new Set(), tooDeep: 0, ...more };
}

/** An element that no source has: one that is put between others, or written down from another format. */
export function newElement(
  name: string,
  line: number,
  children: readonly PageNode[] = [],
  attributes: ElementNode['attributes'] = {},
): ElementNode {
  return { type: 'element', name, attributes, children, line, size: sizeOf(children) };
}

/** Characters of text in some nodes. */
export function sizeOf(nodes: readonly PageNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.type === 'text' ? node.value.length : node.size), 0);
}

/** Whether an element has a class, as a whole word. */
export function hasClass(element: ElementNode, name: string): boolean {
  return classesOf(element).includes(name);
}

export function classesOf(element: ElementNode): readonly string[] {
  return element.attributes.class?.split(/\s+/) ?? [];
}

/** Every element below, in document order, for which `test` holds; does not look inside a match. */
export function findAll(node: PageNode, test: (element: ElementNode) => boolean): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const visit = (at: PageNode): void => {
    if (at.type === 'text') return;
    if (at !== node && test(at)) found.push(at);
    else at.children.forEach(visit);
  };
  visit(node);
  return found;
}

/** The first element below for which `test` holds. */
export function find(node: PageNode, test: (element: ElementNode) => boolean): ElementNode | null {
  if (node.type === 'text') return null;
  for (const child of node.children) {
    if (child.type === 'text') continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return null;
}

export function byId(node: PageNode, id: string): ElementNode | null {
  return find(node, (element) => element.attributes.id === id);
}

export function byName(node: PageNode, ...names: readonly string[]): ElementNode | null {
  return find(node, (element) => names.includes(element.name));
}

export function elementsOf(node: ElementNode): readonly ElementNode[] {
  return node.children.filter((child) => child.type === 'element');
}

/** All the words of a node as a page shows them, with the descriptions of its pictures; a page's title is not shown. */
export function rawText(node: PageNode): string {
  if (node.type === 'text') return node.value;
  if (node.name === 'img') return node.attributes.alt ?? '';
  if (node.name === 'entry') return showsEntry(node.attributes.type) ? (node.attributes.value ?? '') : '';
  if (node.name === 'title') return '';
  if (node.name === 'math') return mathText(node);
  if (node.name === 'br' || node.name === 'hr') return '\n';
  const inside = node.children.map(rawText).join('');
  return BLOCK.has(node.name) ? `${inside}\n` : inside;
}

/** The text of a node with a space wherever a word ends; of a formula, the letters that the page has of it. */
export function wordsOfNode(node: PageNode): string {
  if (node.type === 'text') return node.value;
  if (node.name === 'math') return ` ${mathLetters(node)} `;
  const inside = node.children.length === 0 ? rawText(node) : node.children.map(wordsOfNode).join('');
  if (BLOCK.has(node.name)) return `\n${inside}\n`;
  return ENDS_WORD.has(node.name) ? ` ${inside} ` : inside;
}

/** All letters inside an element as they stand, whatever a page shows of them. */
export function lettersIn({ children }: Pick<ElementNode, 'children'>): string {
  return children.map((child) => (child.type === 'text' ? child.value : lettersIn(child))).join('');
}

/** The words of a node on one line. */
export function textOf(node: PageNode): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** The last line a node's words stand on. */
export function lastLine(node: PageNode): number {
  if (node.type === 'text') return node.line + (node.value.trimEnd().match(/\n/g)?.length ?? 0);
  const last = node.children.at(-1);
  return last ? Math.max(node.line, lastLine(last)) : node.line;
}

/** A copy of a tree: `replace` gives what stands in a node's place, or null to go on inside it. */
export function mapped(node: ElementNode, replace: (node: PageNode) => readonly PageNode[] | null): ElementNode {
  const children = node.children.flatMap((child): readonly PageNode[] => {
    const given = replace(child);
    if (given) return given;
    return [child.type === 'text' ? child : mapped(child, replace)];
  });
  return { ...node, children };
}

/** A copy of a tree without one of its nodes. */
export function withoutNode(element: ElementNode, gone: PageNode): ElementNode {
  return mapped(element, (node) => (node === gone ? [] : null));
}

import { newElement, textOf } from '../../markup/tree.ts';
import type { ElementNode, PageNode } from '../../model/index.ts';

/** How words are set: elements around them, the outermost first, and where their paragraph stands. */
export interface Setting {
  marks: readonly string[];
  align: 'center' | 'right' | null;
}

interface Container {
  readonly name: string;
  readonly attributes: ElementNode['attributes'];
  readonly line: number;
  readonly children: PageNode[];
}

/** Writes a page: paragraphs of inlines, in containers that stand in each other. */
export class PageWriter {
  readonly #open: Container[] = [{ name: 'body', attributes: {}, line: 1, children: [] }];
  /** What stands below the paragraph that is being written, when nothing is open around it: notes. */
  readonly #below: ElementNode[] = [];
  #line: PageNode[] = [];
  #gap = false;
  #hasWords = false;

  text(value: string, line: number, { marks }: Setting): void {
    this.put({ type: 'text', value, line }, marks);
  }

  /** An inline node, with marks around it. */
  put(node: PageNode, marks: readonly string[] = []): void {
    this.#hasWords ||= !isBlank(node);
    this.#line.push(marks.reduceRight<PageNode>((inside, name) => newElement(name, node.line, [inside]), node));
  }

  lineBreak(line: number): void {
    if (!this.isBlank()) this.#line.push(newElement('br', line));
  }

  /** Whether nothing is written of the paragraph yet. */
  isBlank(): boolean {
    return !this.#hasWords;
  }

  /** Whether a block of words stands before, and nothing of a new paragraph. */
  isBehindProse(): boolean {
    const last = this.#open.at(-1)?.children.at(-1);
    return this.isBlank() && last?.type === 'element' && last.name === 'p' && last.size > 1;
  }

  /** Ends the paragraph. */
  endParagraph(align: Setting['align']): void {
    const inside = this.takeLine();
    const [first] = inside;
    if (first) {
      this.#add(newElement('p', first.line, inside, align === null ? {} : { style: `text-align:${align}` }));
    }
    if (this.#gap) this.gap(first?.line ?? 1);
    if (this.#open.length === 1) this.#open[0]?.children.push(...this.#below.splice(0));
  }

  /** What is written of the paragraph, which is begun anew. */
  takeLine(): readonly PageNode[] {
    const isEmpty = this.isBlank();
    const inside = this.#line;
    this.#line = [];
    this.#hasWords = false;
    if (isEmpty) return [];
    while (isBreak(inside.at(-1))) inside.pop();
    while (isBreak(inside[0])) inside.shift();
    return inside;
  }

  /** A block, below the paragraph. */
  block(node: ElementNode, align: Setting['align'] = null): void {
    this.endParagraph(align);
    this.#add(node);
    this.endParagraph(null);
  }

  /** Space above what comes next, wider than between paragraphs. */
  gap(line: number): void {
    this.#gap = !this.isBlank();
    if (!this.#gap) this.#add(newElement('p', line, [{ type: 'text', value: '\u00a0', line }]));
  }

  /** A note, which stands below the paragraph that calls it. */
  below(note: ElementNode): void {
    this.#below.push(note);
  }

  open(name: string, line: number, attributes: ElementNode['attributes'] = {}): void {
    this.#open.push({ name, attributes, line, children: [] });
  }

  /** Whether a container of the name is the innermost. */
  isIn(name: string): boolean {
    return this.#open.at(-1)?.name === name;
  }

  close(): void {
    if (this.#open.length === 1) return;
    const { name, line, children, attributes } = this.#open.pop() as Container;
    if (children.length > 0) this.#add(newElement(name, line, children, attributes));
    if (this.#open.length === 1) this.#open[0]?.children.push(...this.#below.splice(0));
  }

  /**
   * Takes the first paragraph that is set large out of the innermost container, and the next one when `isByline` says
   * that it names the author: the title of a page that is set by hand.
   */
  takeTitle(isByline: (words: string) => boolean): {
    readonly title: ElementNode | null;
    readonly byline: ElementNode | null;
  } {
    const children = this.#open.at(-1)?.children ?? [];
    const isLine = (node: PageNode): node is ElementNode => node.type === 'element' && node.name === 'p';
    const at = children.findIndex((node) => isLine(node) && node.size > 1 && node.children.every(isLarge));
    const title = children[at];
    if (title?.type !== 'element') return { title: null, byline: null };
    children.splice(at, 1);
    const next = children.findIndex((node, i) => i >= at && isLine(node) && node.size > 1);
    const byline = children[next];
    if (byline?.type !== 'element' || !isByline(textOf(byline))) return { title, byline: null };
    children.splice(next, 1);
    return { title, byline };
  }

  /** All that was written. */
  finish(align: Setting['align'] = null): readonly PageNode[] {
    this.endParagraph(align);
    while (this.#open.length > 1) this.close();
    const { children } = this.#open[0] as Container;
    children.push(...this.#below.splice(0));
    return children;
  }

  #add(node: PageNode): void {
    this.#open.at(-1)?.children.push(node);
  }
}

function isBlank(node: PageNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.name !== 'img' && node.name !== 'br' && node.children.every(isBlank);
}

function isBreak(node: PageNode | undefined): boolean {
  return node !== undefined && (isBlank(node) || (node.type === 'element' && node.name === 'br'));
}

function isLarge(node: PageNode): boolean {
  if (isBlank(node)) return true;
  return (
    node.type === 'element' &&
    (node.name === 'big' || node.name === 'br' || (node.children.length > 0 && node.children.every(isLarge)))
  );
}

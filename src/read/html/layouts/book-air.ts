import type { Reading } from '../blocks.ts';
import { findAll } from '../query.ts';
import { styleOf } from '../style.ts';
import type { ElementNode, PageNode } from '../tree.ts';

/** Space above a paragraph, in ems, from which it stands apart: paragraphs of web pages stand one em apart. */
const APART = 1.5;
/** Where more of the paragraphs than this stand apart, it is only how the book is set. */
const MOST = 0.2;
const IN_EMS: Readonly<Record<string, number>> = { em: 1, rem: 1, '%': 0.3, pt: 1 / 12, px: 1 / 16 };

/**
 * A document with an empty paragraph above each that its style sets apart: many publishers draw a scene break as
 * space alone. Nothing changes in a book that sets most of its paragraphs so.
 */
export function withAir(documents: readonly ElementNode[], reading: Reading): readonly ElementNode[] {
  if (reading.styles.size === 0) return documents;
  const paragraphs = documents.flatMap((document) => findAll(document, ({ name }) => name === 'p'));
  const apart = new Set<PageNode>(paragraphs.filter((p) => isApart(p, reading)));
  if (apart.size === 0 || apart.size > paragraphs.length * MOST) return documents;
  return documents.map((document) => aired(document, apart));
}

function isApart(paragraph: ElementNode, reading: Reading): boolean {
  const style = styleOf(paragraph, reading.styles);
  if (/text-align:center/.test(style)) return false;
  return spaces(style).reduce((most, space) => Math.max(most, space), 0) >= APART;
}

/** The spaces above that a style states. */
function spaces(style: string): readonly number[] {
  const stated = style.matchAll(/(?:^|;)(?:margin-top|padding-top|margin):([\d.]+)(em|rem|%|pt|px)/g);
  return [...stated].map((match) => Number(match[1]) * (IN_EMS[match[2] ?? ''] ?? 0));
}

function aired(node: ElementNode, apart: ReadonlySet<PageNode>): ElementNode {
  let before: PageNode | null = null;
  const children: PageNode[] = [];
  for (const child of node.children) {
    const follows = before?.type === 'element' && before.name === 'p';
    if (apart.has(child) && follows) children.push(space(child.line));
    if (child.type === 'element' || child.value.trim() !== '') before = child;
    children.push(child.type === 'text' ? child : aired(child, apart));
  }
  return { ...node, children };
}

function space(line: number): ElementNode {
  const text = { type: 'text', value: '\u00a0', line } as const;
  return { type: 'element', name: 'p', attributes: {}, children: [text], line, size: 1 };
}

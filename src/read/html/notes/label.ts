import { type ElementNode, lettersIn, type PageNode } from '../../../markup/tree.ts';
import type { Marks } from './apart.ts';
import type { FoundNote } from './find.ts';
import { arrowsIn, isMark, markLength, withoutArrows } from './links.ts';

/** A note without its mark and without what only leads back. */
export interface BareNote {
  readonly nodes: readonly PageNode[];
  /** The mark as it stands before the note; null when the note does not repeat it. */
  readonly label: string | null;
  /** What led back. */
  readonly gone: readonly ElementNode[];
  /** Arrows that led back from the mark. */
  readonly arrows: string;
}

/** Parts a note from its mark: a link back at its start, or the words of its reference. `marks` as for the page. */
export function bareNote({ nodes, references, backs }: FoundNote, marks: Marks): BareNote {
  const start = opening(nodes, backs);
  const isLabel = start !== null && isMark(start.words);
  const gone = [...backs].filter((back) => !(isLabel && back === start.node));
  const kept = nodes.map((node) => without(node, new Set(gone), marks));
  const text = lettersIn({ children: kept });
  const length =
    isLabel && start ? start.end + closers(text.slice(start.end)) : markLength(text, references[0]?.text ?? '');
  const label = withoutArrows(text.slice(0, length));
  return {
    nodes: length === 0 ? kept : dropped(kept, length),
    label:
      length === 0
        ? null
        : label
            .replace(/\s+/g, ' ')
            .replace(/ (?=[\])}.:])/g, '')
            .trim(),
    gone,
    arrows: arrowsIn(text.slice(0, length)),
  };
}

interface Opening {
  readonly node: ElementNode;
  readonly words: string;
  /** Characters of text up to its end. */
  readonly end: number;
}

/** The link back with which a note begins, only brackets before it. */
function opening(nodes: readonly PageNode[], backs: ReadonlySet<ElementNode>): Opening | null {
  let before = '';
  const visit = (node: PageNode): Opening | null | undefined => {
    if (node.type === 'text') {
      before += node.value;
      return /^[\s[({]*$/.test(before) ? undefined : null;
    }
    if (backs.has(node)) {
      const words = lettersIn({ children: [node] });
      return { node, words, end: before.length + words.length };
    }
    return first(node.children, visit);
  };
  return first(nodes, visit) ?? null;
}

function first<T>(nodes: readonly PageNode[], visit: (node: PageNode) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = visit(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Characters that close a mark: `]`, `.`, and the white space after it. */
function closers(text: string): number {
  return /^[\s\])}]*[.:)]?\s*/.exec(text)?.[0].length ?? 0;
}

function without(node: ElementNode, gone: ReadonlySet<PageNode>, marks: Marks): ElementNode {
  const left = node.children.filter((child) => !gone.has(child));
  const children = left.map((child) => (child.type === 'text' ? child : without(child, gone, marks)));
  return { ...node, attributes: marks.get(node) ?? node.attributes, children };
}

/** Nodes without their first characters of text. */
function dropped(nodes: readonly PageNode[], count: number): readonly PageNode[] {
  let left = count;
  const shorter = (node: PageNode): PageNode => {
    if (left === 0) return node;
    if (node.type === 'element') return { ...node, children: node.children.map(shorter) };
    const value = node.value.slice(left);
    left -= node.value.length - value.length;
    return { ...node, value };
  };
  return nodes.map(shorter);
}

import { BLOCK } from '../depth.ts';
import { isFootnote } from '../footnote.ts';
import { find, textOf } from '../query.ts';
import type { ElementNode, PageNode } from '../tree.ts';
import { mapped } from './documents.ts';

/**
 * Documents with every footnote moved to the paragraph that refers to it, so that it is read there; notes to which
 * nothing refers stay where they are.
 */
export function withNotesInPlace(documents: readonly ElementNode[]): readonly ElementNode[] {
  const notes = new Map<string, ElementNode>();
  for (const document of documents) gatherNotes(document, document.attributes.id ?? '', notes);
  if (notes.size === 0) return documents;
  const moved = new Set<ElementNode>();
  const placed = documents.map((document) => placedIn(document, notes, moved));
  return placed
    .map((document) => withoutMoved(document, moved))
    .filter((document) => textOf(document) !== '' || find(document, ({ name }) => name === 'img'));
}

/** Footnotes by the addresses of links to them. */
function gatherNotes(node: ElementNode, path: string, notes: Map<string, ElementNode>): void {
  for (const child of node.children) {
    if (child.type === 'text') continue;
    const { id } = child.attributes;
    if (id !== undefined && isFootnote(child)) notes.set(`#${path}#${id}`, child);
    else gatherNotes(child, path, notes);
  }
}

/** A copy with the notes that its paragraphs refer to below them. The copies of notes are marked as moved. */
function placedIn(node: ElementNode, notes: ReadonlyMap<string, ElementNode>, moved: Set<ElementNode>): ElementNode {
  const children = node.children.flatMap((child): readonly PageNode[] => {
    if (child.type === 'text' || isFootnote(child)) return [child];
    if (holdsBlock(child)) return [placedIn(child, notes, moved)];
    const found = referred(child, notes).filter((note) => !moved.has(note));
    for (const note of found) moved.add(note);
    return [child, ...found.map((note): ElementNode => ({ ...note }))];
  });
  return { ...node, children };
}

function referred(node: PageNode, notes: ReadonlyMap<string, ElementNode>): readonly ElementNode[] {
  if (node.type === 'text') return [];
  const note = node.name === 'a' ? notes.get(node.attributes.href ?? '') : undefined;
  return [...new Set([...(note ? [note] : []), ...node.children.flatMap((child) => referred(child, notes))])];
}

function withoutMoved(document: ElementNode, moved: ReadonlySet<PageNode>): ElementNode {
  return mapped(document, (node) => (moved.has(node as ElementNode) ? [] : null));
}

function holdsBlock(node: ElementNode): boolean {
  return node.children.some((child) => child.type === 'element' && (BLOCK.has(child.name) || holdsBlock(child)));
}

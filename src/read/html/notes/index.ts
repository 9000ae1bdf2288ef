import { type ElementNode, find, lettersIn, type PageNode } from '../../../markup/tree.ts';
import type { Edit, Footnote } from '../../../model/index.ts';
import { blocksOf } from '../blocks.ts';
import { type Reading, setAside } from '../set-aside.ts';
import { REFERENCE } from '../style.ts';
import { type Marks, takenOut } from './apart.ts';
import { type FoundNote, findNotes } from './find.ts';
import { arrowsIn, isMark, markLength, withoutArrows } from './links.ts';

/** A note as it was taken out of the page. */
export interface PageNote {
  readonly identifier: string;
  readonly nodes: readonly PageNode[];
  readonly label: string;
  /** Whether the page shows the mark only where it refers to the note. */
  readonly repeated: boolean;
  readonly line: number;
}

/** A page whose notes stand apart; each reference is marked with its note's identifier. */
export interface NotesApart {
  readonly root: ElementNode;
  readonly notes: readonly PageNote[];
}

/** Takes the notes of a page out of its tree, so that no layout meets them. A page without links inside has none. */
export function notesApart(root: ElementNode, reading: Reading): NotesApart {
  if (find(root, ({ attributes }) => attributes.href?.startsWith('#') === true) === null) return { root, notes: [] };
  const found = findNotes(root);
  if (found.length === 0) return { root, notes: [] };
  const marks = new Map<PageNode, Readonly<Record<string, string>>>();
  const named = found.map((note, i) => ({ note, identifier: `${reading.source}#${i + 1}` }));
  for (const { note, identifier } of named) {
    for (const { node } of note.references) marks.set(node, { [REFERENCE]: identifier });
  }
  const notes = named.map(({ note, identifier }): PageNote => {
    const { nodes, label, gone, arrows } = bareNote(note, marks);
    for (const back of gone) setAside(back, reading, 'markup');
    const line = note.nodes[0]?.line ?? 1;
    const place = { source: reading.source, line, endLine: line };
    if (arrows !== '') reading.removals.push({ name: 'markup', place, text: arrows });
    const shown = label ?? note.references[0]?.text ?? '';
    return { identifier, nodes, label: shown, repeated: label === null, line };
  });
  const emptied = takenOut(root, new Set(found.flatMap(({ nodes }) => nodes)), marks);
  for (const node of emptied.gone) setAside(node, reading, 'markup');
  return { root: emptied.root, notes };
}

/** The notes of a page as blocks. */
export function footnotesOf(notes: readonly PageNote[], reading: Reading): readonly Footnote[] {
  return notes.map(({ identifier, nodes, label, line }) => {
    const inside = nodes.flatMap((node) => (node.type === 'text' || node.name === 'p' ? [node] : node.children));
    const children = blocksOf(inside, reading);
    const endLine = Math.max(line, children.at(-1)?.place.endLine ?? line);
    const place = { source: reading.source, line, endLine };
    const note = { type: 'note', purpose: 'footnote', identifier, label, position: 'after' } as const;
    return { ...note, place, gapBefore: 1, children };
  });
}

/** The marks that were put before notes which do not repeat them, as edits: letters that the page shows once. */
export function markEdits(notes: readonly PageNote[], { source }: Reading): readonly Edit[] {
  return notes
    .filter(({ repeated }) => repeated)
    .map(({ label, line }) => {
      const place = { source, line, endLine: line };
      return { rule: 'footnote-mark', place, run: 0, start: 0, before: '', after: label };
    });
}

/** A note without its mark and without what only leads back. */
interface BareNote {
  readonly nodes: readonly PageNode[];
  /** The mark as it stands before the note; null when the note does not repeat it. */
  readonly label: string | null;
  /** What led back. */
  readonly gone: readonly ElementNode[];
  /** Arrows that led back from the mark. */
  readonly arrows: string;
}

/** Parts a note from its mark: a link back at its start, or the words of its reference. `marks` as for the page. */
function bareNote({ nodes, references, backs }: FoundNote, marks: Marks): BareNote {
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

import { type ElementNode, find, type PageNode } from '../../../markup/tree.ts';
import type { Edit, Footnote } from '../../../model/index.ts';
import { blocksOf } from '../blocks.ts';
import { type Reading, setAside } from '../set-aside.ts';
import { REFERENCE } from '../style.ts';
import { takenOut } from './apart.ts';
import { findNotes } from './find.ts';
import { bareNote } from './label.ts';

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

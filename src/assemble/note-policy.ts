import type { Block, Inline, Move, Note, Removal, Section } from '../model/index.ts';
import { blockText, inlineText, isInlineParent } from '../model/index.ts';
import type { Labels } from './labels.ts';
import { madePage } from './pages.ts';

/** Body sections after the notes policy, with what became of the notes. */
export interface Noted {
  readonly sections: readonly Section[];
  /** The page of collected notes; null when there is none. */
  readonly page: Section | null;
  readonly removals: readonly Removal[];
  /** The notes that now stand on the page. */
  readonly moves: readonly Move[];
}

/** Keeps the author's notes in place, moves them to a page at the end, or leaves them out with a removal each. */
export function placeNotes(sections: readonly Section[], policy: 'keep' | 'end' | 'drop', labels: Labels): Noted {
  if (policy === 'keep') return { sections, page: null, removals: [], moves: [] };
  const moved: Section[] = [];
  const removals: Removal[] = [];
  const moves: Move[] = [];
  const walk = (section: Section): Section => {
    const notes = section.blocks.filter(isAuthorsNote);
    if (policy === 'drop')
      for (const note of notes) if (!note.fromHeader) removals.push(removal(note, blockText(note)));
    if (policy === 'end' && notes.length > 0) {
      for (const note of notes) if (!note.fromHeader) moves.push({ place: note.place, text: blockText(note, '\n') });
      moved.push({ ...madePage('section', `notes-${section.id}`, section.name, 'back'), blocks: notes });
    }
    const rest = notes.length === 0 ? section.blocks : section.blocks.filter((b) => !isAuthorsNote(b));
    const blocks = policy === 'drop' ? rest.map((block) => withoutInlineNotes(block, removals)) : rest;
    return { ...section, blocks, children: section.children.map(walk) };
  };
  const kept = sections.map(walk);
  const page =
    moved.length === 0 ? null : { ...madePage('notes', 'notes', labels.notes, 'back'), children: moved, listed: true };
  return { sections: kept, page, removals, moves };
}

function isAuthorsNote(block: Block): block is Note {
  return block.type === 'note' && block.purpose === 'note';
}

function removal(block: Block, text: string): Removal {
  return { name: 'authors-note', place: block.place, text };
}

function withoutInlineNotes(block: Block, removals: Removal[]): Block {
  if (block.type === 'quotation' || block.type === 'letter') {
    return { ...block, children: block.children.map((child) => withoutInlineNotes(child, removals)) };
  }
  if (block.type !== 'paragraph' || !block.children.some(holdsNote)) return block;
  const drop = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline) => {
      if (inline.type === 'note') {
        removals.push(removal(block, inlineText(inline.children)));
        return [];
      }
      return isInlineParent(inline) ? { ...inline, children: drop(inline.children) } : inline;
    });
  return { ...block, children: drop(block.children) };
}

function holdsNote(inline: Inline): boolean {
  return inline.type === 'note' || (isInlineParent(inline) && inline.children.some(holdsNote));
}

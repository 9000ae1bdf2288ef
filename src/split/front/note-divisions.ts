import type { Block } from '../../model/index.ts';
import { decide, type NoteClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { noteChildren } from '../note-children.ts';
import { type NoteLabel, noteLabel } from '../note-label.ts';

/** So many words stand before what an author adds to a chapter. */
const TOLD = 100;
/** Of the words before it, what it may have: more is no note but the story itself. */
const SHARE = 0.5;
/** What a heading says behind its label: `Author's Notes (v1.7)`. */
const ASIDE = /\s*[([{][^()[\]{}\n]{1,30}[)\]}]\s*$/;

/**
 * Notes that have a heading of the markup, and headings of their own below it: a log of the work, thanks, answers. Such
 * a note ends where a heading stands as high as its own, or with the file; headings and rules inside are the note's.
 */
export function findNoteDivisions(view: View): readonly NoteClaim[] {
  const { blocks, claimed, context } = view;
  const claims: NoteClaim[] = [];
  let words = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const label = block.type === 'heading' && !claimed[i] ? labelOf(context.texts[i] ?? '') : null;
    if (block.type !== 'heading' || label === null) {
      words += context.words[i] ?? 0;
      continue;
    }
    const to = endOf(blocks, i, block.level);
    const inside = blocks.slice(i + 1, to);
    const own = context.words.slice(i + 1, to).reduce((sum, count) => sum + count, 0);
    const isParted = inside.some(({ type }) => type === 'heading' || type === 'scene-break');
    if (isParted && words >= TOLD && own <= words * SHARE && !claimed.slice(i, to).some(Boolean)) {
      const reasons = [{ cue: `the heading "${label.label}", and what stands below it`, weight: 0.9 }];
      const decision = decide('note', block, context.texts[i] ?? '', 'cut', reasons);
      const children = noteChildren(blocks.slice(i, to), label);
      claims.push({
        kind: 'note',
        from: i,
        to,
        purpose: 'note',
        label: label.label,
        position: 'after',
        children,
        decision,
      });
      i = to - 1;
    }
    words += own;
  }
  return claims;
}

function endOf(blocks: readonly Block[], from: number, level: number): number {
  const next = blocks.findIndex((block, j) => j > from && block.type === 'heading' && block.level <= level);
  return next === -1 ? blocks.length : next;
}

/** The label that a whole heading is; nothing but a note of the author, the translator or the poster bears it. */
function labelOf(text: string): NoteLabel | null {
  const label = noteLabel(text.replace(ASIDE, ''));
  if (!label?.sure || !label.alone || label.purpose !== 'note') return null;
  return { ...label, label: text.trim(), length: text.length };
}

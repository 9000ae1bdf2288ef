import type { Block } from '../../model/index.ts';
import { talkWeight } from '../../words/author-talk.ts';
import { readLabel } from '../../words/division-label.ts';
import { endingPhrase } from '../../words/endings.ts';
import { type NoteLabel, noteLabel } from '../note-label.ts';
import type { View } from './candidate.ts';

/** Whether a source marks as a heading what opens a note or ends the story. */
export function isNoDivision(view: View, i: number, text: string): boolean {
  if (endingPhrase(text, view.context.language) !== null) return true;
  const label = noteLabel(text);
  if (label?.alone !== true) return false;
  return !isNamedLikeNote(view, i, label) && !closesBook(view, i, label) && !opensBook(view, i, label);
}

/** Whether words such as `To the Reader` head a page before the story: the first heading, as high as the chapters below it. */
function opensBook({ blocks, context }: View, i: number, { label, purpose, sure }: NoteLabel): boolean {
  const block = blocks[i];
  if (block?.type !== 'heading' || purpose !== 'note' || sure || blocks.slice(0, i).some((one) => one.type !== 'note'))
    return false;
  const below = blocks.flatMap((other, at) =>
    at > i && other.type === 'heading' && other.level <= block.level ? [at] : [],
  );
  const isAgain = (at: number): boolean => noteLabel(context.texts[at] ?? '')?.label === label;
  return below.length >= CHAPTERS && (below[0] ?? 0) > i + 1 && !below.some(isAgain);
}

/** So many chapters at least stand above what closes a book. */
const CHAPTERS = 2;

/**
 * Whether a heading such as `Acknowledgements` or `Author’s Note` is a page of the book and no note to its last chapter: it
 * is as high as the chapters above it, none of which stands below it, and comes once.
 */
function closesBook({ blocks, context }: View, i: number, { label, purpose }: NoteLabel): boolean {
  const block = blocks[i];
  if (block?.type !== 'heading' || purpose !== 'note') return false;
  const alike = blocks.flatMap((other, at) =>
    other.type === 'heading' && other.level <= block.level && at !== i ? [at] : [],
  );
  const notes = alike.filter((at) => noteLabel(context.texts[at] ?? '') !== null);
  if (notes.some((at) => noteLabel(context.texts[at] ?? '')?.label === label)) return false;
  const chapters = alike.filter((at) => !notes.includes(at) && at < i && blocks[at]?.type === 'heading');
  const isCounted = (at: number): boolean =>
    readLabel((context.texts[at] ?? '').trim(), context.language)?.form === 'counted';
  const last = chapters.at(-1);
  if (last === undefined || chapters.length < CHAPTERS || alike.some((at) => at > i && isCounted(at))) return false;
  const told = blocks
    .slice(last, i)
    .some((one, at) => one.type === 'paragraph' && (context.words[last + at] ?? 0) >= TOLD);
  return told && chapters.some((at) => (blocks[at] as { level?: number }).level === block.level);
}

/** A paragraph of so many words has told something. */
const TOLD = 8;

/**
 * Whether a heading of one of the words that notes have for their label (`Notes`, `Acknowledgements`) is a chapter's all
 * the same: the story has begun above, nobody below it speaks to the readers or of the work, and no other heading says it.
 */
function isNamedLikeNote({ blocks, context }: View, i: number, { label, sure, purpose }: NoteLabel): boolean {
  if (sure || purpose !== 'note') return false;
  const isHeading = (block: Block | undefined): boolean => block?.type === 'heading';
  if (!blocks.slice(0, i).some((block, at) => block.type === 'paragraph' && (context.words[at] ?? 0) >= TOLD))
    return false;
  let at = i + 1;
  for (; at < blocks.length && !isHeading(blocks[at]); at++) {
    const text = context.texts[at] ?? '';
    if (blocks[at]?.type !== 'paragraph' || talkWeight(text, context.language) >= 0.1 - 1e-9) return false;
  }
  const isAgain = (other: number): boolean =>
    other !== i && isHeading(blocks[other]) && noteLabel(context.texts[other] ?? '')?.label === label;
  return at > i + 1 && !blocks.some((_, other) => isAgain(other));
}

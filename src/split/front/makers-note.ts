import { type Block, opensWith } from '../../model/index.ts';
import { extentOf } from '../../removals/index.ts';
import type { Claim, NoteClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { matterClaim } from './furniture.ts';

/** How the makers of an electronic text begin to speak of it. */
const MAKERS =
  /^\W*(?:(?:original )?transcriber(?:['’]?s['’]?)? ?(?:notes?)?\b|transcribed (?:from|by)\b|e-?text (?:prepared|produced|transcribed)\b|produced by\b.{0,80}(?:proofread|distributed)|typographical errors corrected\b|(?:production|editorial) notes? for|this e-?(?:text|book) was\b|\[?transcribers?['’]? note)/i;
const mayTell = opensWith(
  'original tr|transcribe|e-text|etext|produced by|typographical|production|editorial|this e'.split('|'),
);

/** So many words of prose before or behind a note are the story's: it stands between two parts of it. */
const STORY_WORDS = 150;
/** A label alone on its line is no longer. */
const LABEL = 60;

/**
 * What the makers of an electronic text say about it. Their words stay in the book: as front matter above the story, as
 * back matter below it, as a note between its parts.
 */
export function findMakersNotes(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const { blocks, claimed, context } = view;
  let told = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (claimed[i] || !opensNote(view, i)) {
      told += context.words[i] ?? 0;
      continue;
    }
    const to = endOf(view, i);
    if (to === i) continue;
    const isAbove = told <= STORY_WORDS;
    const isBelow = sum(context.words, to) <= STORY_WORDS;
    const cue = 'a note of the e-text’s makers';
    if (isAbove || isBelow) claims.push(matterClaim(view, i, to, isAbove ? 'front' : 'back', null, cue));
    else claims.push(noteBetween(view, i, to, cue));
    i = to - 1;
  }
  return claims;
}

function sum(words: readonly number[], from: number): number {
  let all = 0;
  for (let i = from; i < words.length && all <= STORY_WORDS; i++) all += words[i] ?? 0;
  return all;
}

function opensNote(view: View, i: number): boolean {
  const text = view.context.texts[i] ?? '';
  if (mayTell(text) && MAKERS.test(text.slice(0, 200))) return true;
  const next = view.context.texts[i + 1] ?? '';
  return BOXED.test(text) && BOXED.test(next) && MAKERS.test(next.slice(0, 200));
}

/** A line of a box drawn with bars. */
const BOXED = /^\s*(?:\||\+-)/;

/** What a note of the makers consists of: the text of a box, or a paragraph and what its label or its setting adds. */
function endOf(view: View, from: number): number {
  const { blocks, context, claimed } = view;
  const text = (i: number): string => context.texts[i] ?? '';
  const belongs = (i: number): boolean => {
    if (claimed[i]) return false;
    if (BOXED.test(text(from))) return BOXED.test(text(i));
    if (i === from + 1 && text(from).trim().length < LABEL) return true;
    return isSetIn(blocks[i]) || isListed(blocks[i], text(i));
  };
  return extentOf('transcriber-note', view, from, belongs);
}

function isSetIn(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && (block.indent ?? 0) > 0;
}

/** A correction: `Page 12: a comma was added`, an item of a list. */
function isListed(block: Block | undefined, text: string): boolean {
  if (block?.type === 'list' || block?.type === 'table') return true;
  return /^\W*(?:pages?|p\.|line|chapter)\s*\d/i.test(text) && text.length < 400;
}

function noteBetween(view: View, from: number, to: number, cue: string): NoteClaim {
  const { decision } = matterClaim(view, from, to, 'back', null, cue);
  return {
    kind: 'note',
    from,
    to,
    purpose: 'note',
    label: null,
    position: 'after',
    children: view.blocks.slice(from, to),
    decision: { ...decision, kind: 'note' },
  };
}

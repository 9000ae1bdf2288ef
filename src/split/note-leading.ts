import { sentencesIn } from '../removals/index.ts';
import { workWords } from '../words/author-talk.ts';
import type { NoteClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { isDrawn, isEmphasised, type NoteGround } from './note-ground.ts';
import { isProvedAbove } from './note-proof.ts';
import { judged, noteAt, sumOf, THRESHOLD, wordReasons } from './note-reasons.ts';

/** An introduction at the head of a part, in emphasis throughout, has no more blocks and words. */
const [INTRO_BLOCKS, INTRO_WORDS] = [10, 300];

/**
 * Blocks at the head of a part, each set in emphasis from its first word to its last, down to a drawn line: what is said
 * before a story, where the words are about a piece of work and no scene.
 */
function introduction(start: number, ground: NoteGround, held: ReadonlySet<number>): NoteClaim | null {
  const { blocks, claimed, context } = ground;
  let to = start;
  let words = 0;
  while (to < start + INTRO_BLOCKS && words <= INTRO_WORDS && !claimed[to] && !held.has(to) && isEmphasised(blocks[to]))
    words += context.words[to++] ?? 0;
  if (to === start || words > INTRO_WORDS || !isDrawn(to, ground) || isEmphasised(blocks[to + 1])) return null;
  if (workWords(context.texts.slice(start, to).join('\n'), context.language) < 3) return null;
  const reasons = [
    { cue: 'in emphasis throughout', weight: 0.25 },
    { cue: 'between the head of the part and an ornament', weight: 0.2 },
  ];
  const speaks = wordReasons(context.texts.slice(start, to).join('\n'), ground);
  return sumOf([...reasons, ...speaks]) < THRESHOLD - 1e-9
    ? null
    : noteAt(start, to, [...reasons, ...speaks], 'before', ground);
}

/** A paragraph in doubled brackets, in which no story sets its own sentences but for whoever speaks so throughout. */
const DOUBLED =
  /^(?:\(\((?!\()[\s\S]*\p{L}[\s\S]*\)\)|\[\[(?!\[)[\s\S]*\p{L}[\s\S]*\]\]|\{\{(?!\{)[\s\S]*\p{L}[\s\S]*\}\})$/u;
/** Such a note has so many words at least, and at most. */
const [FEWEST_DOUBLED, MOST_DOUBLED] = [5, 120];

/** The one paragraph of a file in such brackets, at the head of a part. */
function doubled(start: number, ground: NoteGround): NoteClaim | null {
  const { texts, words } = ground.context;
  const text = (texts[start] ?? '').trim();
  const count = words[start] ?? 0;
  if (!/^[([{]{2}/.test(text) || count < FEWEST_DOUBLED || count > MOST_DOUBLED || !DOUBLED.test(text)) return null;
  if (ground.voiceOf(start).speech) return null;
  const open = text.slice(0, 2);
  const others = texts.filter((other, i) => i !== start && other.trimStart().startsWith(open));
  if (others.length > 0) return null;
  return noteAt(
    start,
    start + 1,
    [{ cue: 'the only paragraph in doubled brackets, at the head of a part', weight: 0.7 }],
    'before',
    ground,
  );
}

/** One or two blocks at the head of a part, set off from the prose by a larger gap or an ornament. */
export function leading(start: number, ground: NoteGround, held: ReadonlySet<number>): NoteClaim | null {
  const { blocks, claimed, context } = ground;
  const intro = introduction(start, ground, held) ?? doubled(start, ground);
  if (intro !== null) return intro;
  for (let to = start + 1; to <= Math.min(start + 3, blocks.length - 1); to++) {
    if (claimed[to - 1] || held.has(to - 1) || isDrawn(to - 1, ground)) return null;
    const next = blocks[to];
    const fence = isDrawn(to, ground) || (next?.gapBefore ?? 0) > context.gaps.base || claimed[to]?.kind === 'heading';
    if (!fence) continue;
    const place = [{ cue: 'set off at the head of the part', weight: 0.15 }];
    if (start === 0 && isDrawn(to, ground) && isHeaded(context)) {
      place.push({ cue: 'between the header and an ornament', weight: 0.2 });
    }
    if (start === 0 && isPostedAs(to, ground)) return noteAt(start, to, [...place, POSTED], 'before', ground);
    return isProvedAbove(start, to, ground) ? judged(start, to, place, 'before', ground) : null;
  }
  return null;
}

/** Of a post that is a later part, what stands above the heading with the part's own number is said to readers, in so few words. */
const POSTED = { cue: 'above the heading of the part that was posted', weight: THRESHOLD };
const MOST_ABOVE = 80;

/** Whether the block at an end is the heading of the part that the file's header says it is, a later one, with few words above it. */
function isPostedAs(to: number, { blocks, claimed, context }: NoteGround): boolean {
  const claim = claimed[to];
  const number = context.metadata.part?.number ?? 0;
  if (number < 2 || claim?.kind !== 'heading' || claim.heading.number !== number) return false;
  // Verse, a quotation or what somebody says is a motto.
  const isSaid = (i: number): boolean =>
    blocks[i]?.type === 'paragraph' && !/^[\s"“‘'«„—–-]/.test(context.texts[i] ?? '');
  const above = Array.from({ length: to }, (_, i) => i);
  if (!above.every(isSaid) || !above.some((i) => sentencesIn(context.texts[i] ?? '') > 0)) return false;
  return context.words.slice(0, to).reduce((sum, count) => sum + count, 0) <= MOST_ABOVE;
}

/** Whether the file opened with a typed header, which is off the blocks by now. */
function isHeaded({ metadata }: SplitContext): boolean {
  return metadata.title !== null || metadata.authors.length > 0 || metadata.fields.length > 0;
}

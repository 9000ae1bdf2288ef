import type { Reason } from '../model/index.ts';
import { addressesReaders, opensWithPlea, saysWhereToWrite, talkCues, workWords } from '../words/author-talk.ts';
import { readsOn } from './note-extent.ts';
import type { NoteGround } from './note-ground.ts';
import { SHORT_PLEA } from './note-reasons.ts';

/** Beside so much that is the author's own, the rest of a note is little. */
const MOSTLY = 3;
/** So few words are no sentence of a story. */
const FEW = 3;
/** So few stand between the ending of a part and the next heading where no scene does. */
const FEW_LINES = 20;

/** What shows by its place alone whose words a block holds: a name, the rights, a footnote's mark. */
const TELLING = ['says who may copy the story', 'tells of the author by name', 'signed by the author', 'signed'];

/** A stretch without a label: words that are plainly its author's, those that may be, and the others. */
interface Shares {
  readonly plain: number;
  readonly own: number;
  readonly other: number;
}

const NO_SHARES: Shares = { plain: 0, own: 0, other: 0 };

/**
 * The shares of the stretches that end at a block, by where they begin, each higher than the one before. Of most edges of
 * parts it is seen without them that no note stands there.
 */
export function sharesAbove(end: number, ground: NoteGround): (from: number) => Shares {
  let [at, shares] = [end, NO_SHARES];
  return (from) => {
    while (at > from) shares = sharesWith(shares, --at, ground);
    return shares;
  };
}

/** The shares of a stretch that begins one block higher. */
function sharesWith({ plain, own, other }: Shares, at: number, ground: NoteGround): Shares {
  const { texts, words, language } = ground.context;
  const count = words[at] ?? 0;
  if (readsOn(at, ground)) return { plain: plain + count, own: own + count, other };
  const talk = talkCues(texts[at] ?? '', language).reduce((sum, [, weight]) => sum + weight, 0);
  if (talk >= 0.3 - 1e-9) return { plain: plain + count, own: own + count, other };
  return talk >= 0.1 - 1e-9 ? { plain, own: own + count, other } : { plain, own, other: other + count };
}

/**
 * Whether a stretch at the end of a part is proved to be a note: a border parts it from the story (an ending, a drawn
 * line, a larger gap, another note) or another voice begins there, and most of its words are by themselves its author's.
 * What is more than `half` of the prose must be so nearly throughout.
 */
export function isProvedBelow(
  from: number,
  to: number,
  place: readonly Reason[],
  sharesFrom: (from: number) => Shares,
  half: number,
  ground: NoteGround,
): boolean {
  if (place.length === 0 && !changesVoice(from, to, ground)) return false;
  const { plain, own, other } = sharesFrom(from);
  if (own + other > half && own < MOSTLY * other) return false;
  const cues = new Set(place.map(({ cue }) => cue));
  if (TELLING.some((cue) => cues.has(cue))) return true;
  // Behind the ending: a name, or one paragraph in brackets, `(Anybody who can guess it gets a cookie.)`.
  const isLittle =
    cues.has('in brackets') ||
    cues.has('opens with signs as no paragraph of the story does') ||
    (ground.context.words[from] ?? 0) <= FEW;
  if (to === from + 1 && cues.has('after the ending') && isLittle) return true;
  if (place.length === 0) return plain > 0 && own >= other;
  // Between the ending of a part and the heading of the next one, what speaks of the work at all is no scene.
  if (
    own > 0 &&
    own + other <= FEW_LINES &&
    cues.has('little follows') &&
    ground.claimed[ground.cuts[from] ?? to]?.kind === 'heading'
  )
    return true;
  return own > 0 && own >= other && (plain > 0 || own + other <= SHORT_PLEA);
}

/** Whether somebody else begins to speak at a block: to the readers, or of himself where the narrator never does. */
function changesVoice(from: number, to: number, ground: NoteGround): boolean {
  const { language } = ground.context;
  const text = ground.context.texts[from] ?? '';
  const { pleads, firstPerson } = ground.voiceOf(from);
  if (pleads() && to === from + 1 && (ground.context.words[from] ?? 0) <= SHORT_PLEA) return true;
  if (saysWhereToWrite(text) || (pleads() && opensWithPlea(text))) return true;
  if (ground.personal) return false;
  const opening = /^[^.!?…]*/u.exec(text)?.[0] ?? '';
  return firstPerson() || (addressesReaders(opening, language) && workWords(opening, language) > 1);
}

/** Whether most words of a stretch above the story speak of it as a piece of work, or to its readers. */
export function isProvedAbove(from: number, to: number, ground: NoteGround): boolean {
  const { texts, words, language } = ground.context;
  let [own, all, isPlain] = [0, 0, false];
  for (let i = from; i < to; i++) {
    all += words[i] ?? 0;
    const talk = talkCues(texts[i] ?? '', language).reduce((sum, [, weight]) => sum + weight, 0);
    isPlain ||= ground.voiceOf(i).pleads() || talk >= 0.15 - 1e-9;
    if (ground.voiceOf(i).pleads() || talk > 0) own += words[i] ?? 0;
  }
  return isPlain && own * 2 >= all;
}

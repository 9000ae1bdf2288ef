import type { Reason } from '../model/index.ts';
import { addressesReaders, opensWithPlea, saysWhereToWrite, talkCues } from '../words/author-talk.ts';
import { decide, type NoteClaim } from './claim.ts';
import type { NoteGround } from './note-ground.ts';

/** A line of so few words that asks for reviews says nothing else. */
export const SHORT_PLEA = 8;
/** The score from which on a stretch is the author's. */
export const THRESHOLD = 0.6;

/** What a note's words may weigh beyond what is looked at first: the looks at all of the words are dear. */
const WORDS_WEIGH = 2;

/** All reasons, those of the place first; without the dear ones when they could not bring the sum to the threshold. */
function allReasons(from: number, to: number, place: readonly Reason[], ground: NoteGround): readonly Reason[] {
  const texts = ground.context.texts.slice(from, to);
  const voices = texts.map((_, i) => ground.voiceOf(from + i));
  const told: Reason[] = [...place];
  // Where no spaces part the words, every sign counts as one.
  const isShort = (i: number): boolean => (ground.context.words[from + i] ?? 0) <= 60 || (texts[i] ?? '').length <= 200;
  // Whoever asks for comments and says where to send them may take many words for it.
  const plea = voices.some((voice, i) => voice.pleads() && (isShort(i) || saysWhereToWrite(texts[i] ?? '')));
  if (plea) told.push({ cue: 'asks for reviews or thanks readers', weight: 0.5 });
  if (plea && opensWithPlea(texts[0] ?? '')) told.push({ cue: 'opens with it', weight: 0.25 });
  if (voices.every((voice, i) => voice.pleads() && (ground.context.words[from + i] ?? 0) <= SHORT_PLEA))
    told.push({ cue: 'says nothing else', weight: 0.3 });
  const personal = ground.personal || isQuoted(from, texts, ground);
  const own = personal ? 0 : ownShare(from, texts.length, ground);
  if (own === 1) told.push({ cue: 'says "I" where the narrator never does', weight: 0.35 });
  else if (own >= 0.5) told.push({ cue: 'mostly says "I" where the narrator never does', weight: 0.2 });
  const manner: Reason[] = [];
  if (voices.some((voice) => voice.speech)) manner.push({ cue: 'holds speech', weight: -0.6 });
  // Stories in the first person name no addresses, or hardly any.
  if (ground.personal && !texts.some((text) => saysWhereToWrite(text)))
    manner.push({ cue: 'the narrator says "I" throughout', weight: -0.2 });
  const hopeless = sumOf([...told, ...manner]) + WORDS_WEIGH < THRESHOLD - 1e-9;
  return hopeless
    ? told
    : [
        ...told,
        ...wordReasons(texts.join('\n'), { ...ground, personal }),
        ...manner,
        ...lengthReasons(from, to, ground),
      ];
}

/** What weighs less speaks of no work: a song, a page. */
const SPEAKS_OF_WORK = 0.1;

/** Whether nothing but quotations stand there, which speak of no work: whoever says "I" and "you" in them is quoted. */
function isQuoted(from: number, texts: readonly string[], { blocks, context }: NoteGround): boolean {
  const talk = (text: string): number => talkCues(text, context.language).reduce((sum, [, weight]) => sum + weight, 0);
  return texts.every((text, i) => blocks[from + i]?.type === 'quotation' && talk(text) < SPEAKS_OF_WORK - 1e-9);
}

/** The share of blocks in which somebody speaks of himself, or asks for reviews. */
function ownShare(from: number, count: number, ground: NoteGround): number {
  const voices = Array.from({ length: count }, (_, i) => ground.voiceOf(from + i));
  return voices.filter((voice) => voice.pleads() || voice.firstPerson()).length / count;
}

/** What the words of a stretch speak for. */
export function wordReasons(all: string, { context, personal }: NoteGround): readonly Reason[] {
  const { language, metadata } = context;
  const reasons: Reason[] = talkCues(all, language).map(([cue, weight]) => ({ cue, weight }));
  const say = (cue: string, weight: number): void => void reasons.push({ cue, weight });
  if (!personal && addressesReaders(all, language)) say('speaks to readers', 0.1);
  const names = [metadata.title, ...metadata.authors].filter((name) => name !== null && name.length > 3);
  if (names.some((name) => name !== null && all.includes(name))) say('names the story or its author', 0.2);
  return reasons;
}

function lengthReasons(from: number, to: number, ground: NoteGround): readonly Reason[] {
  const words = ground.context.words.slice(from, to).reduce((sum, count) => sum + count, 0);
  return words > 120 ? [{ cue: 'long', weight: -0.15 }] : [];
}

/** What reasons weigh together. */
export function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((total, reason) => total + reason.weight, 0);
}

/** A stretch as a note, if what speaks for it is enough. */
export function judged(
  from: number,
  to: number,
  place: readonly Reason[],
  position: 'before' | 'after',
  ground: NoteGround,
): NoteClaim | null {
  const reasons = allReasons(from, to, place, ground);
  return sumOf(reasons) < THRESHOLD - 1e-9 ? null : noteAt(from, to, reasons, position, ground);
}

/** A stretch as a note, for the reasons given. */
export function noteAt(
  from: number,
  to: number,
  reasons: readonly Reason[],
  position: 'before' | 'after',
  ground: NoteGround,
): NoteClaim | null {
  const block = ground.blocks[from];
  if (!block) return null;
  return {
    kind: 'note',
    from,
    to,
    purpose: 'note',
    label: null,
    position,
    children: ground.blocks.slice(from, to),
    decision: decide('note', block, ground.context.texts[from] ?? '', 'cut', reasons),
  };
}

import type { Reason } from '../model/index.ts';
import { addressesReaders, saysWhereToWrite, talkCues } from '../words/author-talk.ts';
import { endingPhrase } from '../words/endings.ts';
import { RIGHTS_WORDS } from '../words/note-tables.ts';
import { decide, type NoteClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { datelineLine } from './dateline-line.ts';
import { isDrawn, type NoteGround, speechWithin } from './note-ground.ts';
import { isTalk, markedNotes } from './note-marker.ts';

/** The most blocks and words that a note without a label may have. */
const NOTE_BLOCKS = 12;
const NOTE_WORDS = 250;
/** So few words between the ending of a part and the next part are no scene. */
const CLOSING_WORDS = 120;
const RIGHTS = new RegExp(`(?:${Object.values(RIGHTS_WORDS).join('|')})`, 'iu');
const BRACKETED = /^\s*[*_]*[([{<].*[)\]}>][*_]*\s*$/su;
/** A line of so few words that asks for reviews says nothing else. */
const SHORT_PLEA = 8;
/** The score from which on a stretch is the author's. */
const THRESHOLD = 0.6;

/** The notes without a label at the edges of the parts: after the ending or the prose, and before the prose. */
export function unlabelledNotes(ground: NoteGround, labelled: readonly NoteClaim[]): readonly NoteClaim[] {
  const { blocks, claimed } = ground;
  const held = new Set(labelled.filter((claim) => claim.position !== 'inline').flatMap(indices));
  blocks.forEach((block, i) => {
    if (block.type === 'note') held.add(i);
  });
  const notes: NoteClaim[] = [...markedNotes(ground, held)];
  for (const i of notes.flatMap(indices)) held.add(i);
  for (let end = blocks.length; end > 0; end--) {
    const edge = end === blocks.length || claimed[end] || held.has(end);
    if (!edge || claimed[end - 1] || held.has(end - 1)) continue;
    const note = trailing(end, ground, held);
    if (!note) continue;
    notes.push(note);
    // What stands above it may be one more, parted from it by an ornament.
    for (const i of indices(note)) held.add(i);
  }
  for (let start = 0; start < blocks.length; start++) {
    const edge = start === 0 || claimed[start - 1]?.kind === 'heading' || claimed[start - 1]?.kind === 'front-matter';
    if (!edge || claimed[start] || held.has(start)) continue;
    const note = leading(start, ground, held);
    if (note && !notes.some((other) => other.from < note.to && note.from < other.to)) notes.push(note);
  }
  return notes.sort((a, b) => a.from - b.from);
}

function indices(claim: NoteClaim): readonly number[] {
  return Array.from({ length: claim.to - claim.from }, (_, i) => claim.from + i);
}

/** The best run of blocks that ends where its part ends. */
function trailing(end: number, ground: NoteGround, held: ReadonlySet<number>): NoteClaim | null {
  const { blocks, claimed } = ground;
  let last = end;
  while (last > 0 && isDrawn(last - 1, ground)) last--;
  const notes = footnotesBefore(last, ground);
  if (notes < last) return judged(notes, last, [{ cue: 'footnotes of the text', weight: 0.9 }], 'after', ground);
  let best: NoteClaim | null = null;
  let words = 0;
  for (let from = last - 1; from >= Math.max(0, last - NOTE_BLOCKS); from--) {
    const block = blocks[from];
    if (!block || claimed[from] || held.has(from) || isDrawn(from, ground)) break;
    words += ground.context.words[from] ?? 0;
    if (words > NOTE_WORDS || !hasProseAbove(from, ground, held)) break;
    const place = placeReasons(from, ground, held);
    // What the blocks below say is no reason for one above them that is not set off and says nothing of the kind.
    if (!/\p{L}/u.test(ground.context.texts[from] ?? '')) continue;
    if (from < last - 1 && place.length === 0 && !isTalk(from, ground)) continue;
    const claim = judged(from, last, place, 'after', ground);
    if (claim && (!best || claim.decision.score >= best.decision.score)) best = claim;
    // Once somebody plainly speaks to the readers, the story does not go on before its part ends.
    const plain: NoteClaim | null = best === null ? judged(from, from + 1, place, 'after', ground) : null;
    if (plain !== null && !speechWithin(from + 1, last, ground))
      best = { ...plain, to: last, children: blocks.slice(from, last) };
  }
  return best;
}

/** Whether prose of the same part stands above a block: what closes a part does not open it. */
function hasProseAbove(from: number, ground: NoteGround, held: ReadonlySet<number>): boolean {
  for (let i = from - 1; i >= 0 && (!ground.claimed[i] || ground.claimed[i]?.kind === 'ending'); i--)
    if (ground.claimed[i]?.kind === 'ending' || (!held.has(i) && !isDrawn(i, ground))) return true;
  return false;
}

function placeReasons(from: number, ground: NoteGround, held: ReadonlySet<number>): readonly Reason[] {
  const { blocks, claimed, context } = ground;
  const gap = blocks[from]?.gapBefore ?? 0;
  const reasons: Reason[] = [];
  if (closesPart(from, ground)) {
    reasons.push({ cue: 'after the ending', weight: 0.5 }, { cue: 'little follows', weight: 0.15 });
  } else if (claimed[from - 1]?.kind === 'ending') reasons.push({ cue: 'after the ending', weight: 0.5 });
  if (held.has(from - 1)) reasons.push({ cue: 'behind a note', weight: 0.3 });
  if (RIGHTS.test(context.texts[from] ?? '')) reasons.push({ cue: 'says who may copy the story', weight: 0.3 });
  if (BRACKETED.test(context.texts[from] ?? '')) reasons.push({ cue: 'in brackets', weight: 0.1 });
  if (isDrawn(from - 1, ground)) reasons.push({ cue: 'after an ornament', weight: 0.15 });
  if (gap > context.gaps.base) {
    const others = [...context.gaps.counts].reduce((n, [size, count]) => (size > context.gaps.base ? n + count : n), 0);
    reasons.push(
      others <= 2 ? { cue: 'after the only larger gap', weight: 0.3 } : { cue: 'after a larger gap', weight: 0.15 },
    );
  }
  return reasons;
}

/** Whether a block stands between the ending of a part and the next part, with few words and no speech there. */
function closesPart(from: number, ground: NoteGround): boolean {
  const { blocks, claimed, context, cuts } = ground;
  let words = 0;
  let at = from;
  while (at > 0 && !claimed[at - 1] && words <= CLOSING_WORDS) words += context.words[--at] ?? 0;
  // A line that only a pin makes an ending may have the story's last words behind it.
  if (claimed[at - 1]?.kind !== 'ending' || !endingPhrase(context.texts[at - 1] ?? '', context.language)) return false;
  const end = cuts[from] ?? blocks.length;
  for (let i = from; i < end && words <= CLOSING_WORDS; i++) {
    words += context.words[i] ?? 0;
    if (ground.voiceOf(i).speech || datelineLine(context.texts[i] ?? '')?.time === 'exact') return false;
  }
  return words <= CLOSING_WORDS;
}

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
  const plea = voices.some((voice, i) => voice.pleads && (isShort(i) || saysWhereToWrite(texts[i] ?? '')));
  if (plea) told.push({ cue: 'asks for reviews or thanks readers', weight: 0.5 });
  if (voices.every((voice, i) => voice.pleads && (ground.context.words[from + i] ?? 0) <= SHORT_PLEA))
    told.push({ cue: 'says nothing else', weight: 0.3 });
  const own = ground.personal ? 0 : ownShare(from, texts.length, ground);
  if (own === 1) told.push({ cue: 'says "I" where the narrator never does', weight: 0.35 });
  else if (own >= 0.5) told.push({ cue: 'mostly says "I" where the narrator never does', weight: 0.2 });
  const manner: Reason[] = [];
  if (voices.some((voice) => voice.speech)) manner.push({ cue: 'holds speech', weight: -0.6 });
  if (ground.personal) manner.push({ cue: 'the narrator says "I" throughout', weight: -0.2 });
  const hopeless = sumOf([...told, ...manner]) + WORDS_WEIGH < THRESHOLD - 1e-9;
  return hopeless
    ? told
    : [...told, ...wordReasons(texts.join('\n'), ground), ...manner, ...lengthReasons(from, to, ground)];
}

/** The share of blocks in which somebody speaks of himself, or asks for reviews. */
function ownShare(from: number, count: number, ground: NoteGround): number {
  const voices = Array.from({ length: count }, (_, i) => ground.voiceOf(from + i));
  return voices.filter((voice) => voice.pleads || voice.firstPerson()).length / count;
}

function wordReasons(all: string, { context, personal }: NoteGround): readonly Reason[] {
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

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((total, reason) => total + reason.weight, 0);
}

/** One or two blocks at the head of a part, set off from the prose by a larger gap or an ornament. */
function leading(start: number, ground: NoteGround, held: ReadonlySet<number>): NoteClaim | null {
  const { blocks, claimed, context } = ground;
  for (let to = start + 1; to <= Math.min(start + 3, blocks.length - 1); to++) {
    if (claimed[to - 1] || held.has(to - 1) || isDrawn(to - 1, ground)) return null;
    const next = blocks[to];
    const fence = isDrawn(to, ground) || (next?.gapBefore ?? 0) > context.gaps.base || claimed[to]?.kind === 'heading';
    if (!fence) continue;
    const place = [{ cue: 'set off at the head of the part', weight: 0.15 }];
    if (start === 0 && isDrawn(to, ground) && isHeaded(context)) {
      place.push({ cue: 'between the header and an ornament', weight: 0.2 });
    }
    return judged(start, to, place, 'before', ground);
  }
  return null;
}

/** Whether the file opened with a typed header, which is off the blocks by now. */
function isHeaded({ metadata }: SplitContext): boolean {
  return metadata.title !== null || metadata.authors.length > 0 || metadata.fields.length > 0;
}

function judged(
  from: number,
  to: number,
  place: readonly Reason[],
  position: 'before' | 'after',
  ground: NoteGround,
): NoteClaim | null {
  const block = ground.blocks[from];
  const reasons = allReasons(from, to, place, ground);
  if (!block || sumOf(reasons) < THRESHOLD - 1e-9) return null;
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

/** A footnote as it is typed below a text: `[1] The old one.`, `[Footnote 2: …]`, `(3) See above.` */
const FOOTNOTE = /^[*_]{0,2}(?:\[(\d{1,3})\]|\((\d{1,3})\)|\[?Footnote (\d{1,3})\b)/i;
/** The line that may stand above them. */
const TITLE = /^[\W_]*(?:foot|end)notes[\W_]*$/i;

/** A long text is looked through for marks only so far back, in blocks. */
const REACH = 4000;

/**
 * The first of the blocks that end at block `end` and are footnotes, their title included; `end` when the block before
 * it is none, or when no mark in the text before leads to any of them.
 */
function footnotesBefore(end: number, { context, claimed, blocks }: NoteGround): number {
  const numbers: string[] = [];
  let from = end;
  for (; from > 0 && !claimed[from - 1] && blocks[from - 1]?.type === 'paragraph'; from--) {
    const found = FOOTNOTE.exec((context.texts[from - 1] ?? '').slice(0, 40));
    if (found === null) break;
    const lines = (context.texts[from - 1] ?? '').split('\n');
    numbers.push(...lines.flatMap((line) => FOOTNOTE.exec(line.slice(0, 40))?.slice(1).find(Boolean) ?? []));
  }
  if (numbers.length === 0) return end;
  const titled = from > 0 && !claimed[from - 1] && TITLE.test((context.texts[from - 1] ?? '').slice(0, 40));
  const before = context.texts.slice(Math.max(0, from - REACH), from);
  const called = numbers.some((n) => before.some((text) => text.includes(`[${n}]`) || text.includes(`(${n})`)));
  if (!titled && !called) return end;
  return titled ? from - 1 : from;
}

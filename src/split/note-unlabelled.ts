import type { Reason } from '../model/index.ts';
import { endingPhrase } from '../words/endings.ts';
import { anyOf } from '../words/forms.ts';
import { RIGHTS_WORDS } from '../words/note-tables.ts';
import type { NoteClaim } from './claim.ts';
import { datelineLine } from './dateline-line.ts';
import { enclosedNote } from './note-enclosed.ts';
import { isDrawn, type NoteGround, speechWithin } from './note-ground.ts';
import { leading } from './note-leading.ts';
import { isTalk, markedNotes } from './note-marker.ts';
import { isProvedBelow, sharesAbove } from './note-proof.ts';
import { judged } from './note-reasons.ts';
import { footnotesBefore } from './typed-footnotes.ts';

/** The most blocks and words that a note without a label may have. */
const NOTE_BLOCKS = 16;
const NOTE_WORDS = 250;
/** The most that one may have where its first block is plainly about the work. */
const TALK_WORDS = 600;
/** So few words between the ending of a part and the next part are no scene. */
const CLOSING_WORDS = 120;
const RIGHTS = new RegExp(`(?:${anyOf(RIGHTS_WORDS)})`, 'iu');
const BRACKETED = /^\s*[*_]*[([{<].*[)\]}>][*_]*\s*$/su;

/** The notes without a label at the edges of the parts: after the ending or the prose, and before the prose. */
export function unlabelledNotes(ground: NoteGround, labelled: readonly NoteClaim[]): readonly NoteClaim[] {
  const { blocks, claimed } = ground;
  const held = new Set(labelled.filter((claim) => claim.position !== 'inline').flatMap(indices));
  blocks.forEach((block, i) => {
    if (block.type === 'note') held.add(i);
  });
  const notes: NoteClaim[] = [...markedNotes(ground, held)];
  for (const i of notes.flatMap(indices)) held.add(i);
  const isSaid = labelled.some(({ purpose, position }) => purpose === 'note' && position !== 'inline');
  const speaks = (): boolean => isSaid || notes.length > 0;
  const half = wordsOfProse(ground, held) / 2;
  for (let end = blocks.length; end > 0; end--) {
    const edge = end === blocks.length || claimed[end] || held.has(end);
    if (!edge || claimed[end - 1] || held.has(end - 1)) continue;
    let last = end;
    while (last > 0 && isDrawn(last - 1, ground)) last--;
    const isFree = last > 0 && !claimed[last - 1] && !held.has(last - 1);
    const enclosed = (): NoteClaim | null => (isFree ? enclosedNote(last - 1, 'after', ground, speaks()) : null);
    const note = trailing(end, ground, held, half) ?? enclosed();
    if (!note) continue;
    notes.push(note);
    // What stands above it may be one more, parted from it by an ornament.
    for (const i of indices(note)) held.add(i);
  }
  for (let start = 0; start < blocks.length; start++) {
    const above = claimed[start - 1]?.kind;
    // Below the warnings of a part its note stands, too.
    const edge = start === 0 || above === 'heading' || above === 'front-matter' || isHeading(start - 1, ground, held);
    if (!edge || claimed[start] || held.has(start)) continue;
    const note =
      (start > 0 && above === undefined ? null : leading(start, ground, held)) ??
      enclosedNote(start, 'before', ground, speaks());
    if (note && !notes.some((other) => other.from < note.to && note.from < other.to)) notes.push(note);
  }
  return notes.sort((a, b) => a.from - b.from);
}

/** Whether a note, or what a typed header says of the part, stands right below a heading and ends at a block. */
function isHeading(at: number, { claimed }: NoteGround, held: ReadonlySet<number>): boolean {
  let above = at;
  while (above >= 0 && held.has(above)) above--;
  return at >= 0 && above < at && (above < 0 || claimed[above]?.kind === 'heading');
}

function indices(claim: NoteClaim): readonly number[] {
  return Array.from({ length: claim.to - claim.from }, (_, i) => claim.from + i);
}

/** The best proved run of blocks that ends where its part ends. */
function trailing(end: number, ground: NoteGround, held: ReadonlySet<number>, half: number): NoteClaim | null {
  const { blocks, claimed } = ground;
  let last = end;
  while (last > 0 && isDrawn(last - 1, ground)) last--;
  const notes = footnotesBefore(last, ground);
  if (notes < last) return judged(notes, last, [{ cue: 'footnotes of the text', weight: 0.9 }], 'after', ground);
  let best: NoteClaim | null = null;
  let words = 0;
  const sharesFrom = sharesAbove(last, ground);
  for (let from = last - 1; from >= Math.max(0, last - NOTE_BLOCKS); from--) {
    const block = blocks[from];
    if (!block || claimed[from] || held.has(from) || isDrawn(from, ground) || goesOnInForm(from, ground)) break;
    words += ground.context.words[from] ?? 0;
    if (
      words > (words > NOTE_WORDS && isTalk(from, ground) ? TALK_WORDS : NOTE_WORDS) ||
      !hasProseAbove(from, ground, held)
    )
      break;
    const place = [...placeReasons(from, ground, held), ...signedReasons(last - 1, from, ground)];
    // What the blocks below say is no reason for one above them that is not set off and says nothing of the kind.
    if (!/\p{L}/u.test(ground.context.texts[from] ?? '')) continue;
    if (from < last - 1 && place.length === 0 && !isTalk(from, ground)) continue;
    if (!isProvedBelow(from, last, place, sharesFrom, half, ground)) continue;
    const claim = judged(from, last, place, 'after', ground);
    if (claim && (!best || claim.decision.score >= best.decision.score)) best = claim;
    // Once somebody plainly speaks to the readers, the story does not go on before its part ends.
    const plain: NoteClaim | null =
      best === null && from + 1 < last ? judged(from, from + 1, place, 'after', ground) : null;
    if (plain !== null && !speechWithin(from + 1, last, ground))
      best = { ...plain, to: last, children: blocks.slice(from, last) };
  }
  return best;
}

/** So many lines above that open alike are the form of the story; they are looked for in so many blocks. */
const [FORM_LINES, FORM_BLOCKS] = [3, 12];
/** What opens a line of a log, a list or a chat: `[23:06] <ines>`, `12.`, `Ines:`. */
const LOG_LINE = /^(?:[[<][^\]>\n]{1,30}[\]>]|\d[\d.:/-]*[.):]?)(?=\s)(?:\s<[^>\n]{1,30}>)?/u;
const SPOKEN_LINE = /^[\p{L}\d_]{1,20}:(?=\s)/u;

/**
 * Whether a block goes on in the form of the story above it: its lines open as those of a log or list do, or with somebody
 * who speaks so there. `[23:41] <attic> thank you for reading the log` is the story's.
 */
function goesOnInForm(at: number, { context: { texts } }: NoteGround): boolean {
  const form = openingForm(texts[at] ?? '');
  if (form === null) return false;
  let alike = 0;
  for (let i = at - 1; i >= Math.max(0, at - FORM_BLOCKS) && alike < FORM_LINES; i--)
    for (const line of (texts[i] ?? '').split('\n')) if (openingForm(line) === form) alike++;
  return alike >= FORM_LINES;
}

/** How a line opens, letters and digits told alike; of a speaker the name. Null where it opens as prose does. */
function openingForm(text: string): string | null {
  const log = LOG_LINE.exec(text)?.[0];
  if (log !== undefined) return log.replace(/\d+/g, '0').replace(/[\p{L}_]+/gu, 'a');
  return SPOKEN_LINE.exec(text)?.[0] ?? null;
}

/** The words of a text that are claimed for nothing else: a note without a label has not half of them. */
function wordsOfProse({ blocks, claimed, context }: NoteGround, held: ReadonlySet<number>): number {
  return blocks.reduce((sum, _, i) => sum + (claimed[i] || held.has(i) ? 0 : (context.words[i] ?? 0)), 0);
}

/** Whether prose of the same part stands above a block: what closes a part does not open it. */
function hasProseAbove(from: number, ground: NoteGround, held: ReadonlySet<number>): boolean {
  for (let i = from - 1; i >= 0 && (!ground.claimed[i] || ground.claimed[i]?.kind === 'ending'); i--)
    if (ground.claimed[i]?.kind === 'ending' || (!held.has(i) && !isDrawn(i, ground))) return true;
  return false;
}

/** A signature has no more words. */
const SIGNED_WORDS = 4;

/** Whether the last block of a stretch is the name of whoever wrote the blocks above it. */
function signedReasons(at: number, from: number, { context }: NoteGround): readonly Reason[] {
  const text = (context.texts[at] ?? '').trim();
  if (at <= from || text.length > 60 || (context.words[at] ?? 0) > SIGNED_WORDS) return [];
  const name = /^(?:[~–—-]{1,3}\s?)?(\p{L}[\p{L}\d_.'’ -]*)[~–—-]?$/u.exec(text)?.[1]?.trim() ?? '';
  const own =
    name.length > 2 && context.metadata.authors.some((author) => author.toLowerCase().includes(name.toLowerCase()));
  if (own) return [{ cue: 'signed by the author', weight: 0.4 }];
  return name !== '' && /^[~–—-]/u.test(text) ? [{ cue: 'signed', weight: 0.2 }] : [];
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
  if (tellsOfAuthor(from, ground)) reasons.push({ cue: 'tells of the author by name', weight: 0.45 });
  if (BRACKETED.test(context.texts[from] ?? '')) reasons.push({ cue: 'in brackets', weight: 0.1 });
  else if (opensAlone(from, ground))
    reasons.push({ cue: 'opens with signs as no paragraph of the story does', weight: 0.1 });
  if (isDrawn(from - 1, ground)) reasons.push({ cue: 'after an ornament', weight: 0.15 });
  if (gap > context.gaps.base) {
    const others = [...context.gaps.counts].reduce((n, [size, count]) => (size > context.gaps.base ? n + count : n), 0);
    reasons.push(
      others <= 2 ? { cue: 'after the only larger gap', weight: 0.3 } : { cue: 'after a larger gap', weight: 0.15 },
    );
  }
  return reasons;
}

/** Doubled signs before the words of a paragraph: `>> Thank you all!` */
const SIGNED = /^(?:>>|\*\*|~~|\+\+|::|\/\/|--|##)\s?(?=[\p{L}\d])/u;

/** Whether a block opens with such signs, and only others do that stand last in their part. */
function opensAlone(at: number, { blocks, claimed, context }: NoteGround): boolean {
  const signs = SIGNED.exec(context.texts[at] ?? '')?.[0].trim();
  if (signs === undefined || blocks[at]?.type !== 'paragraph') return false;
  return !context.texts.some(
    (text, i) => text.startsWith(signs) && i < blocks.length - 1 && !claimed[i] && !claimed[i + 1],
  );
}

/** Whether a block opens with the full name of an author, of whom the text above says nothing. */
function tellsOfAuthor(from: number, { context }: NoteGround): boolean {
  const text = context.texts[from] ?? '';
  const name = context.metadata.authors.find((author) => /\S\s\S/.test(author) && text.startsWith(author));
  if (name === undefined || text.length < 2 * name.length) return false;
  return !context.texts.slice(0, from).some((above) => above.length > 2 * name.length && above.includes(name));
}

/** Whether a block stands between the ending of a part and the next part, with few words and no speech there. */
function closesPart(from: number, ground: NoteGround): boolean {
  const { blocks, claimed, context, cuts } = ground;
  let words = 0;
  let at = from;
  while (at > 0 && !claimed[at - 1] && words <= CLOSING_WORDS) words += context.words[--at] ?? 0;
  // A line that only a pin makes an ending may have the story's last words behind it.
  const ending = endingPhrase(context.texts[at - 1] ?? '', context.language);
  // Behind the end of a part the next one may begin, where nothing heads that.
  const end = cuts[from] ?? blocks.length;
  if (
    claimed[at - 1]?.kind !== 'ending' ||
    ending === null ||
    (ending.role === 'continued' && (ending.number !== null || ending.isMark) && claimed[end]?.kind !== 'heading')
  )
    return false;
  for (let i = from; i < end && words <= CLOSING_WORDS; i++) {
    words += context.words[i] ?? 0;
    if (ground.voiceOf(i).speech || datelineLine(context.texts[i] ?? '')?.time === 'exact') return false;
  }
  return words <= CLOSING_WORDS;
}

import type { Block } from '../model/index.ts';
import { makesFaces, pleads, saysWhereToWrite, talkWeight, workWords } from '../words/author-talk.ts';
import { inFirstPerson, opensInSpeech } from '../words/narration.ts';
import { datelineLine } from './dateline-line.ts';
import { isDrawn, isEmphasised, type NoteGround, signedEnd, tailOf } from './note-ground.ts';
import { endsNote, type NoteLabel, noteLabel } from './note-label.ts';
import { countWords } from './scene/prose.ts';

/** How far, in blocks, the end of a note is looked for. */
const REACH = 15;
/** The most words of a note that a gap, an ornament or the end of its part closes. */
const NOTE_WORDS = 400;
/** So few words between a note and an ornament are no scene. */
const FENCED_WORDS = 60;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

/** The block after a labelled note's last one, by the best evidence there is; what signs it is of the note. */
export function extentOf(i: number, label: NoteLabel, ground: NoteGround): number {
  const to = saidUntil(i, label, ground);
  return label.purpose === 'note' ? signedEnd(to, ground) : to;
}

function saidUntil(i: number, label: NoteLabel, ground: NoteGround): number {
  const end = Math.min(ground.cuts[i] ?? ground.blocks.length, i + REACH);
  return (
    closedByBracket(i, label, end, ground) ??
    closedByWords(i, end, ground) ??
    closedByHeading(i, label, ground) ??
    (label.purpose === 'warnings' && !label.alone ? i + 1 : null) ??
    closedByPart(i, label, ground) ??
    read(i, label, end, ground)
  );
}

/** The block after the talk that goes on behind a note which the reader took off the head of the file. */
export function extentBehind(i: number, ground: NoteGround): number {
  return signedEnd(talksUntil(i, ground), ground);
}

function talksUntil(i: number, ground: NoteGround): number {
  const end = Math.min(ground.cuts[i] ?? ground.blocks.length, i + REACH);
  if (isParted(ground.blocks[i], ground.blocks[i + 1])) {
    let to = i + 1;
    while (
      to < end &&
      !isFence(to, i, ground) &&
      talkWeight(ground.context.texts[to] ?? '', ground.context.language) >= SURE
    )
      to++;
    return to;
  }
  // What parted the note from the story may have gone with the header: only talk goes on.
  const fence = fenceAfter(i, i + 1, end, ground, true);
  if (fence !== null) return fence;
  let to = i + 1;
  while (
    to < end &&
    !isFence(to, i, ground) &&
    readsAsNote(ground.context.texts[to] ?? '', true, ground.context.language)
  )
    to++;
  return to;
}

/** From this weight on, a text is talk wherever it stands. */
const SURE = 0.6;

/** Whether lines stood between two blocks that the header's reader took: a title, or the line that ended the note. */
function isParted(note: Block | undefined, next: Block | undefined): boolean {
  return note !== undefined && next !== undefined && next.place.line - next.gapBefore - 1 > note.place.endLine;
}

function closedByBracket(i: number, label: NoteLabel, end: number, ground: NoteGround): number | null {
  if (label.bracket === null) return null;
  const close = CLOSING[label.bracket.charAt(0)] ?? ')';
  for (let j = i; j < end; j++) {
    if ((ground.context.texts[j] ?? '').replace(/(?<![\s*_~.])[\s*_~.]+$/u, '').endsWith(close)) return j + 1;
  }
  return null;
}

function closedByWords(i: number, end: number, ground: NoteGround): number | null {
  for (let j = i + 1; j < end; j++) if (endsNote(ground.context.texts[j] ?? '')) return j + 1;
  return null;
}

/**
 * A note under a heading of its own above the first chapter: up to the heading of that, where the source marks both so and
 * nobody speaks between them. A heading that counts on may be the second chapter's: the first has none.
 */
function closedByHeading(i: number, label: NoteLabel, ground: NoteGround): number | null {
  const { blocks, claimed } = ground;
  const to = ground.cuts[i] ?? blocks.length;
  const [own, next, claim] = [blocks[i], blocks[to], claimed[to]];
  if (own?.type !== 'heading' || !label.alone || label.purpose !== 'note' || ground.opened(i)) return null;
  if (next?.type !== 'heading' || next.level > own.level || claim?.kind !== 'heading') return null;
  if ((claim.heading.number ?? 1) > 1 || claimed.slice(0, i).some((one) => one?.kind === 'heading')) return null;
  const tail = tailOf(ground, i);
  const isDivided = blocks.slice(i, to).some((block) => block.type === 'scene-break');
  return tail.words > NOTE_WORDS || tail.speech || isDivided ? null : to;
}

/**
 * A note after the prose of its part: all that follows when the note is set off (by an ending, an ornament, a larger
 * gap, a label on a line of its own), else up to the last block that the author speaks in.
 */
function closedByPart(i: number, label: NoteLabel, ground: NoteGround): number | null {
  const end = ground.cuts[i] ?? ground.blocks.length;
  if (ground.positionOf(i, end) === 'before') return null;
  const tail = tailOf(ground, i);
  if (tail.words > NOTE_WORDS || tail.speech) return null;
  const stop = stopAtBreakOrLabel(i, end, ground);
  if (ground.claimed[end]?.kind !== 'ending' && (label.alone || isSetOff(i, ground))) return stop;
  return spokenUntil(i, leastExtent(i, label, stop, ground), stop, ground);
}

/** The block after the last one of the author's, where no more words than the author's stand before it that are not. */
function spokenUntil(from: number, least: number, stop: number, ground: NoteGround): number {
  const { words } = ground.context;
  let own = words.slice(from, least).reduce((sum, count) => sum + count, 0);
  let other = 0;
  let to = least;
  for (let j = least; j < stop; j++) {
    if (!readsOn(j, ground)) other += words[j] ?? 0;
    else if (other > own) break;
    else {
      own += other + (words[j] ?? 0);
      other = 0;
      to = j + 1;
    }
  }
  return to;
}

function isSetOff(i: number, ground: NoteGround): boolean {
  if (ground.claimed[i - 1]?.kind === 'ending' || (i > 0 && isDrawn(i - 1, ground))) return true;
  return (ground.blocks[i]?.gapBefore ?? 0) > ground.context.gaps.base;
}

/** A label alone takes at least the next block with it; the line drawn right under it is its own. */
function leastExtent(i: number, label: NoteLabel, end: number, ground: NoteGround): number {
  const isRuled = label.alone && i + 2 < end && isDrawn(i + 1, ground) && ground.blocks[i + 1]?.gapBefore === 0;
  if (isRuled && !isDrawn(i + 2, ground)) return i + 3;
  return label.alone && i + 1 < end && !isDrawn(i + 1, ground) ? i + 2 : i + 1;
}

function stopAtBreakOrLabel(i: number, end: number, ground: NoteGround): number {
  for (let j = i + 1; j < end; j++) {
    if (isDrawn(j, ground) || isLabelled(j, ground)) return j;
  }
  return end;
}

/** Block by block: up to an ornament or a larger gap when one is near, else as long as the author speaks. */
function read(i: number, label: NoteLabel, end: number, ground: NoteGround): number {
  const least = leastExtent(i, label, end, ground);
  // A note set in emphasis throughout ends where the story's own letters begin.
  if (!label.alone && isEmphasised(ground.blocks[i]) && !isEmphasised(ground.blocks[least])) return least;
  const fence = fenceAfter(i, least, end, ground);
  if (fence !== null) return fence;
  let to = least;
  while (to < end && !isFence(to, i, ground) && !isLabelled(to, ground) && readsOn(to, ground)) to++;
  return to;
}

/** Whether a block by itself reads like the author's own words. */
export function readsOn(j: number, ground: NoteGround): boolean {
  return readsAsNote(ground.context.texts[j] ?? '', ground.personal, ground.context.language);
}

function isLabelled(j: number, ground: NoteGround): boolean {
  return noteLabel(ground.context.texts[j] ?? '') !== null;
}

function isFence(j: number, from: number, ground: NoteGround): boolean {
  const block = ground.blocks[j];
  if (!block || isDrawn(j, ground) || opensScene(ground.context.texts[j] ?? '')) return true;
  if (block.gapBefore <= ground.context.gaps.base) return false;
  if (indentOf(block) > 0 && indentOf(ground.blocks[from]) === 0) return true;
  // Right behind the label, a gap parts the note from the story when what follows is not the author's.
  return j > from + 1 || (from >= 0 && !isAlone(from, ground) && !readsOn(j, ground));
}

/** A line that names a clock time, a date or whose view follows: the story's, however near the note it stands. */
function opensScene(text: string): boolean {
  if (text.length > 70 || text.includes('\n')) return false;
  return /\b(?:pov|point of view)\W*$/iu.test(text) || datelineLine(text)?.time === 'exact';
}

/** A note stands flush where the story's paragraphs are indented. */
function indentOf(block: Block | undefined): number {
  return block?.type === 'paragraph' ? (block.indent ?? 0) : 0;
}

function isAlone(i: number, ground: NoteGround): boolean {
  return noteLabel(ground.context.texts[i] ?? '')?.alone ?? true;
}

/** The next ornament or larger gap, if what stands before it is short or mostly the author's own talk. */
function fenceAfter(i: number, least: number, end: number, ground: NoteGround, isTalk = false): number | null {
  let words = 0;
  let talk = 0;
  for (let j = i + 1; j < end; j++) {
    const spoken = talk * 2 >= j - i - 1;
    const short = isTalk ? talk > 0 && spoken : words <= FENCED_WORDS || spoken;
    if (j >= least && isFence(j, i, ground)) return short ? j : null;
    const text = ground.context.texts[j] ?? '';
    words += ground.context.words[j] ?? 0;
    // Behind what the header says, a narrator who says "I" may begin.
    if (readsAsNote(text, isTalk || ground.personal, ground.context.language)) talk++;
    if (words > NOTE_WORDS || opensInSpeech(text) || isLabelled(j, ground)) return null;
  }
  return null;
}

/** Talk has such a word among so many. */
const RARE = 25;

/** Whether a block reads like the author's own words; `personal` says that the story's narrator says "I" too. */
function readsAsNote(text: string, personal: boolean, language: string | null): boolean {
  if (text.length > 3000 || opensInSpeech(text)) return false;
  if (pleads(text)) return true;
  const words = workWords(text, language) + (saysWhereToWrite(text) || makesFaces(text) ? 2 : 0);
  // A long paragraph of the story has some such words by chance.
  const often = words * RARE >= countWords(text);
  return personal ? words >= 3 && often : (words >= 2 && often) || inFirstPerson(text, language);
}

import type { Block } from '../model/index.ts';
import { endsAsSentence } from '../words/stops.ts';
import { decide, type NoteClaim } from './claim.ts';
import type { NoteGround } from './note-ground.ts';

/** Marks of footnotes as they are typed at the head of one: `* `, `**) `, `(*) `, `† `, `¹ `, `[1] `. */
const MARK =
  /^(?:[*_]{1,2}(?=[([]))?(?:\((\*{1,5}|[†‡§]{1,2}|\d{1,3})\)|\[(\*{1,5}|[†‡§]{1,2}|\d{1,3})\]|(\*{1,5}|[†‡§]{1,2}|[¹²³⁰⁴-⁹]{1,3})\)?)\s*(?=[\p{L}\p{N}"“„«‘'¿¡—–])/u;

/** A footnote stands so near below the words that it explains, in blocks, where its mark is no number. */
const NEAR = 60;

/** Emphasis that a star closes began no farther back, in letters. */
const REACH = 400;

/** A note at block `i` to a word that bears its mark: `the gas company**`, and below `** Founded 1841.` */
export function typedFootnote(i: number, ground: NoteGround): NoteClaim | null {
  const { blocks, context, claimed } = ground;
  const block = blocks[i];
  const text = context.texts[i] ?? '';
  if (block?.type !== 'paragraph' || claimed[i]) return null;
  if (text.startsWith('[a]')) return comments(i, ground);
  const found = MARK.exec(text.slice(0, 40));
  const mark = found?.slice(1).find(Boolean);
  if (!found || mark === undefined || text.length <= found[0].length || isFramed(text, mark)) return null;
  if (!isCalled(i, mark, found[0].trim(), ground)) return null;
  // Numbers that count on below it belong to other words above.
  let to = i + 1;
  while (/\d/.test(mark) && blocks[to]?.type === 'paragraph' && !claimed[to] && /\d/.test(markOf(context.texts[to])))
    to++;
  const reasons = [{ cue: 'a footnote: its mark stands behind a word above', weight: 0.9 }];
  return {
    kind: 'note',
    from: i,
    to,
    purpose: 'note',
    label: null,
    position: ground.positionOf(i, to),
    children: blocks.slice(i, to),
    decision: decide('note', block, text, 'cut', reasons),
  };
}

/** How a comment begins that a word processor prints below a text: `[b]A mule, perhaps?` */
const COMMENT = /^\[([a-z]{1,2})\](?=\S)/;

/**
 * The comments that end a file, as Google Docs prints those of whoever read a draft: lettered in order from `[a]` on, the
 * first of them behind a word above; a line without a letter goes on with the one above it.
 */
function comments(i: number, ground: NoteGround): NoteClaim | null {
  const { blocks, context, claimed } = ground;
  if (lastOpening(context.texts) !== i) return null;
  const own = blocks.slice(i);
  if (!own.every((block, k) => block.type === 'paragraph' && !claimed[i + k])) return null;
  const marks = context.texts
    .slice(i)
    .flatMap((text) => text.split('\n').flatMap((line) => COMMENT.exec(line)?.[1] ?? []));
  const counts = marks.map(countOf);
  const isOrdered =
    counts.every((count, k) => count > (counts[k - 1] ?? 0)) && (counts.at(-1) ?? 0) < marks.length * 1.5;
  const isCalledAbove = context.texts.slice(0, i).some((text) => /\S\s?\[a\]/.test(text));
  if (!isOrdered || !isCalledAbove || marks.length * 2 < own.length) return null;
  const reasons = [{ cue: 'comments on the draft: their letters stand behind words above', weight: 0.9 }];
  const decision = decide('note', own[0] as Block, context.texts[i] ?? '', 'cut', reasons);
  const to = blocks.length;
  const position = ground.positionOf(i, to);
  return { kind: 'note', from: i, to, purpose: 'note', label: null, position, children: own, decision };
}

const openings = new WeakMap<readonly string[], number>();

/** The last text that begins with `[a]`: only there comments may begin. */
function lastOpening(texts: readonly string[]): number {
  const known = openings.get(texts) ?? texts.findLastIndex((text) => text.startsWith('[a]'));
  openings.set(texts, known);
  return known;
}

/** 1 for `a`, 26 for `z`, 27 for `aa`. */
function countOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

/**
 * Whether a paragraph stands between two of such marks, as thoughts and voices do: `§ Go home, she thought. §` Between
 * several stars only what is no sentence does: `***Some weeks later***`.
 */
function isFramed(text: string, mark: string): boolean {
  const bare = text.trim();
  if (/^(?:\d|\*$)/.test(mark) || bare.length <= 2 * mark.length) return false;
  if (!bare.startsWith(mark) || !bare.endsWith(mark)) return false;
  return !mark.startsWith('*') || !endsAsSentence(bare.slice(0, -mark.length));
}

function markOf(text = ''): string {
  return MARK.exec(text.slice(0, 40))?.slice(1).find(Boolean) ?? '';
}

/**
 * Whether the mark stands behind a word above, and nowhere opens anything: a star that closes emphasis has its fellow.
 * A number must be typed in the same brackets; other marks are one in any.
 */
function isCalled(i: number, mark: string, typed: string, { context }: NoteGround): boolean {
  const isNumber = /^\d/.test(mark);
  const whole = isNumber ? typed : mark;
  for (let at = i - 1; at >= Math.max(0, i - NEAR); at--) {
    const text = context.texts[at] ?? '';
    if (isFramed(text, mark)) continue;
    for (let from = text.indexOf(whole); from >= 0; from = text.indexOf(whole, from + whole.length)) {
      const [before, after] = [text.slice(Math.max(0, from - 3), from), text.slice(from + whole.length)];
      const behindWord = /[\p{L}\p{M}\p{N}.,;:!?…"”’»)]\s?[([]?$/u.test(before) && !/[*†‡§¹²³⁰⁴-⁹]$/u.test(before);
      if (behindWord && !/^[\p{L}\p{N}*†‡§]/u.test(after) && !(mark.startsWith('*') && isEmphasis(text, from)))
        return true;
    }
  }
  return false;
}

/** Whether a star at an offset closes what one before it has opened. */
function isEmphasis(text: string, at: number): boolean {
  return /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}"“„«])[^*]*$/u.test(text.slice(Math.max(0, at - REACH), at));
}

/** A footnote as it is typed below a text: `[1] The old one.`, `[Footnote 2: …]`, `(3) See above.` */
const FOOTNOTE = /^[*_]{0,2}(?:\[(\d{1,3})\]|\((\d{1,3})\)|\[?Footnote (\d{1,3})\b)/i;
/** The line that may stand above them. */
const TITLE = /^[\W_]*(?:foot|end)notes[\W_]*$/i;

/** A long text is looked through for marks only so far back, in blocks. */
const MARKS_REACH = 4000;

/**
 * The first of the blocks that end at block `end` and are footnotes, their title included; `end` when the block before
 * it is none, or when no mark in the text before leads to any of them.
 */
export function footnotesBefore(end: number, { context, claimed, blocks }: NoteGround): number {
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
  const before = context.texts.slice(Math.max(0, from - MARKS_REACH), from);
  const called = numbers.some((n) => before.some((text) => text.includes(`[${n}]`) || text.includes(`(${n})`)));
  if (!titled && !called) return end;
  return titled ? from - 1 : from;
}

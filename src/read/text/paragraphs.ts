import { type Box, boxesOf, drawingIn, itemStarts } from './boxes.ts';
import { isFigured, isSum } from './enclosed.ts';
import { isHanging, isLined, type LineEnd, linedEnds } from './lined.ts';
import { isDrawn, type Line } from './lines.ts';
import {
  beginsLower,
  endsSentence,
  floor,
  isLabelled,
  isSelfWrapped,
  mayGoOn,
  RAGGED,
  room,
  type Stretch,
} from './measure.ts';
import type { Profile } from './profile.ts';

/** Lines that belong together, and what each line end inside means. */
export interface Draft {
  readonly lines: readonly Line[];
  /** One for each line but the last: whether its end was meant. */
  readonly hard: readonly boolean[];
  readonly gapBefore: number;
  /** Set when the lines stood in a drawn frame. */
  readonly framed?: true;
  /** Set when the lines draw a picture. */
  readonly drawing?: true;
}

/** Splits stretches into drafts of paragraphs, by what each line end means; the ends of the lines in `kept` were meant. */
export function toDrafts(stretches: readonly Stretch[], profile: Profile, kept: ReadonlySet<number>): Draft[] {
  // What is framed above the story belongs to its head.
  const opening = stretches.findIndex(isProse);
  const drawings = drawnOnce(stretches, opening);
  return stretches.flatMap(({ lines, gapBefore }, at) => {
    const boxes =
      opening !== -1 && at > opening
        ? boxesOrDrawing(boxesOf(lines), drawings.get(at))
        : boxesOf(lines).filter((box) => at === opening && isBoxedNotice(box, lines));
    const plain = (from: number, to: number): Draft[] => {
      const part = lines.slice(from, to);
      return cut(part, withKept(part, lineEnds(part, profile), kept), from === 0 ? gapBefore : 0);
    };
    if (boxes.length === 0) return plain(0, lines.length);
    let done = 0;
    const drafts = boxes.flatMap(({ from, to, inside, sided, drawing }): Draft[] => {
      const before = plain(done, from);
      done = to;
      const hard = inside.slice(1).map(() => true);
      const framed = drawing ? { drawing } : sided ? {} : { framed: true as const };
      return [...before, { lines: inside, hard, gapBefore: from === 0 ? gapBefore : 0, ...framed }];
    });
    return [...drafts, ...plain(done, lines.length)];
  });
}

/** Whether a stretch is nothing but a frame of stars round sentences: no story begins so, and no title is in it. */
function isBoxedNotice({ from, to, inside, sided }: Box, lines: readonly Line[]): boolean {
  const last = inside.at(-1);
  return from === 0 && to === lines.length && sided === undefined && last !== undefined && endsSentence(last);
}

function boxesOrDrawing(boxes: readonly Box[], drawing: Box | undefined): readonly Box[] {
  return boxes.length === 0 && drawing !== undefined ? [drawing] : boxes;
}

/** The pictures drawn below the first prose, by stretch. One that comes again is an ornament. */
function drawnOnce(stretches: readonly Stretch[], opening: number): ReadonlyMap<number, Box> {
  const found = stretches.flatMap(({ lines }, at) => {
    const drawing = opening !== -1 && at > opening ? drawingIn(lines) : null;
    return drawing === null ? [] : [{ at, drawing, form: drawing.inside.map(({ text }) => text).join('\n') }];
  });
  const once = found.filter(({ form }) => found.filter((other) => other.form === form).length === 1);
  return new Map(once.map(({ at, drawing }) => [at, drawing]));
}

/** Letters from which a stretch is surely prose. */
const PROSE = 80;

function isProse({ lines }: Stretch): boolean {
  return lines.reduce((sum, line) => sum + line.text.length, 0) >= PROSE && !lines.some(isLabelled);
}

/** Lines that a transcriber fenced in stand apart from what touches them. */
function withKept(lines: readonly Line[], ends: readonly LineEnd[], kept: ReadonlySet<number>): readonly LineEnd[] {
  if (kept.size === 0) return ends;
  return ends.map((end, i) => {
    const [inside, goesOn] = [i, i + 1].map((at) => kept.has(lines[at]?.number ?? 0));
    if (inside && goesOn) return 'hard';
    return inside || goesOn ? 'paragraph' : end;
  });
}

function cut(lines: readonly Line[], ends: readonly LineEnd[], gapBefore: number): Draft[] {
  const drafts: Draft[] = [];
  let start = 0;
  for (let i = 0; i < lines.length; i++) {
    if (i < lines.length - 1 && ends[i] !== 'paragraph') continue;
    const hard = ends.slice(start, i).map((end) => end === 'hard');
    drafts.push({ lines: lines.slice(start, i + 1), hard, gapBefore: start === 0 ? gapBefore : 0 });
    start = i + 1;
  }
  return drafts;
}

/** The column at which a stretch wraps: that of its indent when the text has one, else the text's own. */
function wrapOf(lines: readonly Line[], profile: Profile): number | null {
  const level = floor(lines);
  return (level > 0 ? profile.widths.get(level) : undefined) ?? profile.width;
}

/** What every line end inside a stretch means. */
function lineEnds(lines: readonly Line[], profile: Profile): LineEnd[] {
  if (lines.length < 2) return [];
  if (isSum(lines) || isFigured(lines)) return lines.slice(1).map(() => 'hard');
  const items = itemStarts(lines);
  const ends = plainEnds(lines, profile, items.size > 0);
  return ends.map((end, i) => {
    const [line, next] = [lines[i] as Line, lines[i + 1] as Line];
    if (isDrawn(line.text) !== isDrawn(next.text)) return 'paragraph';
    return items.has(i + 1) ? 'paragraph' : end;
  });
}

function plainEnds(lines: readonly Line[], profile: Profile, isList: boolean): LineEnd[] {
  if (profile.style === 'indent' && lines.some((line) => opens(line, profile))) return indentEnds(lines, profile);
  if (profile.style === 'hanging')
    return lines.slice(1).map((next) => (next.indent < profile.indent - 1 ? 'paragraph' : 'soft'));
  if (profile.width !== null && isHanging(lines, profile.width))
    return lines.slice(1).map((next) => (next.indent > floor(lines) ? 'soft' : 'paragraph'));
  if (profile.width === null) return unwrappedEnds(lines, profile);
  const width = wrapOf(lines, profile) ?? profile.width;
  if (profile.rewrapped && restsOf(lines, width).size > 0) return rewrappedEnds(lines, width, profile);
  const mayBeLined = !profile.ragged || lines.slice(1).filter(mayGoOn).length * 4 < lines.length;
  if (!isList && mayBeLined && isLined(lines, width)) return linedEnds(lines, width);
  return proseEnds(lines, width, profile);
}

const NONE: ReadonlySet<number> = new Set();

/** What is left of a line is shorter than this share of the wrap column. */
const REST = 0.6;

/** The lines that are what a mail program left of a full line above them, by their index. */
function restsOf(lines: readonly Line[], width: number): ReadonlySet<number> {
  const rests = new Set<number>();
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1] as Line, lines[i] as Line];
    if (room(line, next, width) <= RAGGED && next.width < width * REST) rests.add(i);
  }
  return rests;
}

/** In lines that were wrapped twice a rest says nothing of where paragraphs end, but where its sentence ends, too. */
function rewrappedEnds(lines: readonly Line[], width: number, profile: Profile): LineEnd[] {
  const rests = restsOf(lines, width);
  return proseEnds(lines, width, profile).map((end, i) => {
    const goesOn = profile.style === 'blank' || !endsSentence(lines[i] as Line);
    return end === 'paragraph' && rests.has(i) && goesOn ? 'soft' : end;
  });
}

/** Narrowest line that a typist would have wrapped. */
const WRAPPED = 48;

/** In a text without wraps every line is a paragraph, but for stretches and labels' values that are wrapped all the same. */
function unwrappedEnds(lines: readonly Line[], { clauses, broken }: Profile): LineEnd[] {
  const labelled = lines.some(isLabelled);
  // Narrow lines of one length are verse here: prose of this text is not wrapped at all.
  const wide = lines.some((line) => line.width >= WRAPPED);
  const wrapped = (wide || labelled) && isSelfWrapped(lines);
  // The column of the label whose value is being read.
  let label: number | null = null;
  let open = false;
  return lines.slice(1).map((next, i) => {
    const line = lines[i] as Line;
    open = clauses && isOpen(line.text, open);
    if (open || (clauses && /[、，]$/u.test(line.text) && !/^[「『]/u.test(next.text))) return 'soft';
    if (isLabelled(line)) label = line.indent;
    if (isLabelled(next) && !(label !== null && next.indent > label + 1)) return 'paragraph';
    if (label !== null && next.indent > label + 1) return 'soft';
    label = null;
    const runsOn = beginsLower(next) && !endsSentence(line);
    return wrapped || (runsOn && (broken || (labelled && next.indent > line.indent) || line.width >= WRAPPED))
      ? 'soft'
      : 'paragraph';
  });
}

/** Whether a speech that a line begins, or that was open before it, goes on behind it. */
function isOpen(text: string, before: boolean): boolean {
  const [begun, closed] = [text.lastIndexOf('「'), text.lastIndexOf('」')];
  return begun === closed ? before : begun > closed;
}

/** Whether a line has the indent with which the text's paragraphs begin. */
function opens(line: Line, profile: Profile): boolean {
  return line.indent >= Math.max(1, profile.indent - 1) && line.indent <= profile.indent + 2;
}

/** An indented line opens a paragraph; lines much deeper are no prose and stand apart. */
function indentEnds(lines: readonly Line[], profile: Profile): LineEnd[] {
  const { width } = profile;
  const rests = profile.rewrapped && width !== null ? restsOf(lines, width) : NONE;
  return lines.slice(1).map((next, i) => {
    const line = lines[i] as Line;
    if (opens(next, profile) || (profile.loose && !beginsLower(next))) return 'paragraph';
    // In Japanese and Chinese speech is not indented, though narration is.
    if (/^(?:[「『（〈《【]|[\p{L}\p{N}・ー]{1,8}「.*」$)/u.test(next.text) && endsSentence(line)) return 'paragraph';
    const [deep, deeper] = [line.indent > profile.indent + 2, next.indent > profile.indent + 2];
    if (deep || deeper) return deep && deeper ? 'hard' : 'paragraph';
    const early = width !== null && room(line, next, width) > width * 0.3;
    return early && !rests.has(i) && !beginsLower(next) ? 'paragraph' : 'soft';
  });
}

/** Columns by which a line set apart, such as a signature, is deeper than prose. */
const SET_APART = 6;

/** In prose a line end is a wrap unless it leaves so much room that a paragraph must end there. */
function proseEnds(lines: readonly Line[], width: number, profile: Profile): LineEnd[] {
  const labelled = isLabelled(lines[0] as Line);
  return lines.slice(1).map((next, i) => {
    const line = lines[i] as Line;
    const left = room(line, next, width);
    if (labelled && isLabelled(next)) return 'hard';
    if (beginsLower(next)) return 'soft';
    if (Math.abs(next.indent - line.indent) >= SET_APART && next.indent > 0) return 'paragraph';
    if (profile.ragged) return left > width * 0.5 && endsSentence(line) ? 'paragraph' : 'soft';
    if (left > width * 0.3) return 'paragraph';
    if (!endsSentence(line)) return 'soft';
    if (profile.even && left > 1) return 'paragraph';
    if (profile.style === 'flush' && (left >= 0 || isSpeech(line, next))) return 'paragraph';
    // The next word would have fitted: somebody else speaks.
    if (left > 0 && isSpeech(line, next)) return 'paragraph';
    return left > width * 0.2 ? 'paragraph' : 'soft';
  });
}

/** Whether one line ends a speech and the next begins another: a change of speakers. */
function isSpeech(line: Line, next: Line): boolean {
  if (/^[—–]\s?[\p{Lu}¿¡]/u.test(next.text)) return endsSentence(line);
  return /["”]$|[.!?…]['’]$/.test(line.text) && /^(?:["“]|['‘]\p{Lu})/u.test(next.text);
}

import { opensInSpeech } from '../../words/narration.ts';
import { endsAsSentence } from '../../words/stops.ts';
import { datelineLine } from '../dateline-line.ts';
import { type Cue, openingCues } from './evidence.ts';
import { type SceneGround, type Stand, thickGaps } from './ground.ts';
import { announcesNext, breaksOff, endsInsideSpeech } from './prose.ts';

/** A larger gap between two paragraphs of prose, with all that speaks for and against a break there. */
export interface GapCandidate {
  readonly index: number;
  readonly cues: readonly Cue[];
}

/** A quotation that a colon announces is closed by the next larger gap within this many blocks. */
const QUOTATION_BLOCKS = 12;
/** Nearer than this, in words, two gaps of one line more, or two gaps well above, are scars rather than scenes. */
const CROWDED_WORDS = 150;
const CROWDED_WORDS_BIG = 30;
/** How many blocks back an inset's short lines are looked for. */
const INSET_REACH = 3;
/** The longest line that may stand by itself. */
const LINE = 60;
/** Columns by which an inset is deeper than the prose. */
const INSET_COLUMNS = 3;
/** So many blank lines more than usual are no slip, though the file has them once. */
const WIDE = 3;
/** A file this long (in paragraphs) whose larger gaps are at most this share of them keeps its gaps on purpose. */
const LONG_FILE = 150;
const RARE_SHARE = 1 / 150;
const COMMON_SHARE = 0.15;

/** The larger gaps that nothing explains but a break, or a scar; `ornaments` is how many breaks the file draws. */
export function gapCandidates(ground: SceneGround, ornaments: number): readonly GapCandidate[] {
  const indices = unexplained(ground);
  const sizes = new Set(indices.map((i) => ground.blocks[i]?.gapBefore));
  const crowded = indices.map((_, n) => isCrowded(ground, indices, n));
  const thick = thickGaps(ground, indices);
  const { regular, scarred } = habitsOf(ground, indices, crowded, thick);
  const headed = headedGaps(ground, regular).filter((i) => !indices.includes(i));
  const headedCues: readonly Cue[] = ['regular', 'headed', ...(ornaments > 0 ? (['drawnToo'] as const) : [])];
  const openings = headed.map((i) => ({ index: i, cues: [...sizeCues(ground, i, sizes.size), ...headedCues] }));
  const plain = indices.map((i, n) => {
    const isRegular = regular.has(gapOf(ground, i));
    const isScarred = scarred.has(gapOf(ground, i));
    const cues: Cue[] = [
      ...sizeCues(ground, i, sizes.size),
      ...habitCues(ground, indices.length, crowded[n] ?? false, gapOf(ground, i) >= ground.context.gaps.base + WIDE),
      ...(thick.has(gapOf(ground, i)) ? (['thick'] as const) : []),
      ...openingCues(ground.context.texts[i] ?? '', ground.context.texts[i + 1] ?? ''),
      ...joinCues(ground, i),
    ];
    if (isRegular) cues.push('regular');
    if (isScarred && cues.includes('smallGap')) cues.push('scarred');
    if (!isRegular && cues.includes('smallGap') && cues.includes('speech')) cues.push('speechAtSmallGap');
    if (ornaments > 0) cues.push(isRegular ? 'drawnToo' : 'drawnElsewhere');
    return { index: i, cues };
  });
  return [...plain, ...openings].sort((a, b) => a.index - b.index);
}

/** Gaps of a size that parts scenes, before a line that stands by itself over prose: a place, a time or a name opens it. */
function headedGaps(ground: SceneGround, regular: ReadonlySet<number>): readonly number[] {
  const { stands, context } = ground;
  const found: number[] = [];
  for (let i = 1; i + 1 < stands.length; i++) {
    if (!regular.has(gapOf(ground, i)) || gapOf(ground, i + 1) >= gapOf(ground, i)) continue;
    const text = context.texts[i] ?? '';
    const line = text.length <= LINE && !text.includes('\n') && (stands[i] === 'apart' || isInsetLine(text));
    if (!line || stands[i - 1] !== 'prose' || stands[i + 1] !== 'prose') continue;
    if (!announcesNext(context.texts[i - 1] ?? '') && !announcesNext(text)) found.push(i);
  }
  return found;
}

function gapOf(ground: SceneGround, i: number): number {
  return ground.blocks[i]?.gapBefore ?? 0;
}

/** So many gaps of one size show a habit; of gaps that are one line above the usual, which slip in easily, so many. */
const HABIT = 2;
const SMALL_HABIT = 3;

/** The sizes of gap that the file parts scenes with, and those that stand round insets and notes as often. */
interface GapHabits {
  readonly regular: ReadonlySet<number>;
  readonly scarred: ReadonlySet<number>;
}

/** A habit is several gaps of one size, far from each other, more than stand round insets, and not mostly before speech. */
function habitsOf(
  ground: SceneGround,
  indices: readonly number[],
  crowded: readonly boolean[],
  thick: ReadonlySet<number>,
): GapHabits {
  const plain = new Map<number, number>();
  const speech = new Map<number, number>();
  const all = new Map<number, number>();
  const add = (to: Map<number, number>, i: number): void =>
    void to.set(gapOf(ground, i), (to.get(gapOf(ground, i)) ?? 0) + 1);
  indices.forEach((i, n) => {
    if (crowded[n]) return;
    add(plain, i);
    if (opensInSpeech(ground.context.texts[i] ?? '')) add(speech, i);
  });
  for (let i = 1; i < ground.blocks.length; i++) {
    if (isInStory(ground.stands[i]) && isInStory(ground.stands[i - 1])) add(all, i);
  }
  const { base } = ground.context.gaps;
  const regular = new Set<number>();
  const scarred = new Set<number>();
  for (const [size, times] of plain) {
    const small = base > 0 && size === base + 1;
    const others = (all.get(size) ?? 0) - times;
    if (others >= SMALL_HABIT && others >= times * 2) scarred.add(size);
    if (thick.has(size) || times < (small ? SMALL_HABIT : HABIT) || times <= others) continue;
    if (!small || (speech.get(size) ?? 0) * 4 <= times) regular.add(size);
  }
  return { regular, scarred };
}

function isInStory(stand: Stand | undefined): boolean {
  return stand === 'prose' || stand === 'apart' || stand === 'note';
}

function unexplained(ground: SceneGround): readonly number[] {
  const { blocks, stands, context } = ground;
  const indices: number[] = [];
  let quotedUntil = -1;
  for (let i = 1; i < blocks.length; i++) {
    if ((blocks[i]?.gapBefore ?? 0) <= context.gaps.base) continue;
    if (announcesNext(context.texts[i - 1] ?? '')) quotedUntil = i + QUOTATION_BLOCKS;
    else if (i <= quotedUntil) quotedUntil = -1;
    else if (stands[i] === 'prose' && stands[i - 1] === 'prose' && !bordersInset(ground, i)) indices.push(i);
  }
  const led = ledParagraphs(ground, indices);
  const plain = indices.filter((i) => !led.has(i));
  return [...plain, ...belowThoughts(ground, plain)].sort((a, b) => a - b);
}

/** Gaps well above the usual, of a size that parts prose elsewhere, below a lone sentence in italics with none above it: a thought ends the scene. */
function belowThoughts(ground: SceneGround, indices: readonly number[]): readonly number[] {
  const { blocks, stands, context } = ground;
  const { base } = context.gaps;
  const sizes = new Set(indices.map((i) => gapOf(ground, i)).filter((size) => base > 0 && size >= 2 * base + 1));
  if (sizes.size === 0) return [];
  const isThought = (i: number): boolean => {
    const block = blocks[i];
    const isPlain = block?.type === 'paragraph' && block.role === undefined && block.align === undefined;
    const text = context.texts[i] ?? '';
    return isPlain && block.gapBefore <= base && !text.includes('\n') && endsAsSentence(text) && /\p{Ll}/u.test(text);
  };
  return blocks.flatMap((_, i) => {
    if (!sizes.has(gapOf(ground, i)) || stands[i] !== 'prose' || stands[i - 1] !== 'apart') return [];
    return stands[i - 2] === 'prose' && isThought(i - 1) && !isInsetLine(context.texts[i] ?? '') ? [i] : [];
  });
}

/** So many chapters whose first paragraph stands apart make a habit of print, and this share of all chapters. */
const LED = 3;
const LED_SHARE = 0.6;

/** The gaps below the first paragraph of chapter after chapter: a way of setting them, where no scene is over. */
function ledParagraphs({ stands }: SceneGround, indices: readonly number[]): ReadonlySet<number> {
  const isGap = new Set(indices);
  const second = stands.flatMap((stand, i) =>
    stand === 'prose' && stands[i - 1] === 'prose' && stands[i - 2] === 'cut' ? [i] : [],
  );
  const led = second.filter((i) => isGap.has(i));
  return new Set(led.length >= LED && led.length >= second.length * LED_SHARE ? led : []);
}

/** Whether a gap sets off a letter, a telegram, a poem or its source rather than parting two scenes. */
function bordersInset(ground: SceneGround, i: number): boolean {
  const text = (j: number): string => ground.context.texts[j] ?? '';
  if (isInsetLine(text(i)) || isBracketed(text(i - 1))) return true;
  if (isFootnote(text(i)) || isFootnote(text(i - 1)) || isIndented(ground, i - 1)) return true;
  for (let j = i - 1; j >= Math.max(0, i - INSET_REACH); j--) {
    if (ground.stands[j] === 'apart' || isInsetLine(text(j))) return true;
    if ((ground.blocks[j]?.gapBefore ?? 0) > ground.context.gaps.base) return false;
  }
  return false;
}

/** A short line that is no sentence: an address, a signature, a date. */
function isInsetLine(text: string): boolean {
  const line = text.trim();
  // Behind a dash stands what is said, or a sound: `-스릉`.
  if (line.length > LINE || /^[-–—―]\s?\p{L}/u.test(line)) return false;
  if (/[\p{L}\p{N},_]$/u.test(line)) return true;
  return datelineLine(line.replace(/^["“‘']|["”’']?\.?["”’']?$/gu, ''))?.time === 'exact';
}

/** Set in as a whole, as lists and quotations are, where the paragraphs of the file are not. */
function isIndented(ground: SceneGround, i: number): boolean {
  const block = ground.blocks[i];
  return block?.type === 'paragraph' && (block.indent ?? 0) >= INSET_COLUMNS && !ground.indented;
}

/** A footnote that stands where its mark is: `* A few years since …`, `[3] "Strickland: …"`. */
function isFootnote(text: string): boolean {
  return /^\s*(?:\*{1,3}|[†‡]|[[{(]\d{1,3}[\]})])\s?[\p{L}"“‘']/u.test(text.slice(0, 12));
}

function isBracketed(text: string): boolean {
  return text.length < 120 && /^[\s_*]*[[(].*[\])][\s_*.]*$/su.test(text);
}

function sizeCues(ground: SceneGround, i: number, sizes: number): readonly Cue[] {
  const { base } = ground.context.gaps;
  const gap = ground.blocks[i]?.gapBefore ?? 0;
  const cues: Cue[] = [];
  if (base === 0) cues.push('blankLine');
  else if (gap === 2 * base + 1) cues.push('emptyParagraph');
  else cues.push(gap === base + 1 ? 'smallGap' : 'bigGap');
  if (sizes === 1) cues.push('consistent');
  return cues;
}

function habitCues(ground: SceneGround, count: number, crowded: boolean, isWide: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  const prose = ground.blocks.length;
  const share = count / Math.max(1, prose);
  if (prose >= LONG_FILE && share <= RARE_SHARE) cues.push('rare');
  if (count > 3 && share > COMMON_SHARE) cues.push('common');
  if (crowded) cues.push('crowded');
  else if ((count > 1 || isWide) && prose < LONG_FILE) cues.push('scattered');
  return cues;
}

/** Whether another larger gap is nearer than scenes are long. */
function isCrowded(ground: SceneGround, indices: readonly number[], n: number): boolean {
  const i = indices[n] ?? 0;
  // A blank line in a file without them is no slip of the hand, nor is one that is well above the usual.
  const { base } = ground.context.gaps;
  const small = base > 0 && gapOf(ground, i) === base + 1;
  const least = small ? CROWDED_WORDS : CROWDED_WORDS_BIG;
  const near = (j: number | undefined): boolean =>
    j !== undefined && Math.abs((ground.words[j] ?? 0) - (ground.words[i] ?? 0)) < least;
  return near(indices[n - 1]) || near(indices[n + 1]);
}

function joinCues(ground: SceneGround, i: number): readonly Cue[] {
  const before = ground.context.texts[i - 1] ?? '';
  const cues: Cue[] = [];
  if (breaksOff(before)) cues.push('fragment');
  if (endsInsideSpeech(before) && opensInSpeech(ground.context.texts[i] ?? '')) cues.push('insideSpeech');
  return cues;
}

import { addTo, type Block, countsOf } from '../../model/index.ts';
import { oneSpaced } from '../../words/fold.ts';
import { opensInSpeech } from '../../words/narration.ts';
import { marksPicture } from '../../words/picture-words.ts';
import type { Claim } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import { textBefore } from '../heading/candidate.ts';
import { isFaintOrnament, isOrnament } from './ornament.ts';
import { announcesNext, goesOn } from './prose.ts';

/**
 * What a block is to scenes: `prose`; `apart` (verse, letters, signs: of the story, but no place for a cut by gap);
 * `mark` (dateline, scene label); `note`; `drawn` (an ornament); `cut` (heading, ending, front matter).
 */
export type Stand = 'prose' | 'apart' | 'mark' | 'note' | 'drawn' | 'cut';

export interface SceneGround {
  readonly blocks: readonly Block[];
  readonly claimed: readonly (Claim | undefined)[];
  readonly context: SplitContext;
  readonly stands: readonly Stand[];
  /** Words before each block, counted from the start of the file; one more entry than blocks. */
  readonly words: readonly number[];
  /** How many headings the file has. */
  readonly headings: number;
  /** Whether the file's paragraphs begin with an indent. */
  readonly indented: boolean;
}

/** What the search for scene breaks asks again and again of a file: words before each block, repeated lines, the usual indent. */
export function sceneGround(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): SceneGround {
  const words = [0];
  for (const count of context.words) words.push((words.at(-1) ?? 0) + count);
  const faint = faintOrnaments(context.texts, context.language);
  const repeated = repeatedLines(context.texts);
  const lines = countsOf(context.texts.filter((text) => text.length <= FAINT));
  const stands = blocks.map((block, i): Stand => {
    const stand = standOf(block, claimed[i], context.texts[i] ?? '', faint, context.language);
    // What a colon announces and nothing repeats is shown to the reader: stars on a card.
    const isDrawn = stand === 'drawn' && block.type === 'paragraph';
    // The same for letters that somebody says in the next paragraph: `Ooo` — `said the ghost.`
    const isShown =
      isDrawn &&
      (announcesNext(context.texts[i - 1] ?? '') ||
        goesOn(i, blocks, context.texts) ||
        isWritten(context.texts[i] ?? '', lines));
    if (isShown && (lines.get(context.texts[i] ?? '') ?? 0) < 2) return 'apart';
    return stand === 'prose' && repeated.size > 0 && repeated.has(shapeOf(context.texts[i] ?? '')) ? 'apart' : stand;
  });
  const headings = new Set(claimed.filter((claim) => claim?.kind === 'heading')).size;
  const deep = blocks.filter((block) => block.type === 'paragraph' && (block.indent ?? 0) > 0).length;
  return { blocks, claimed, context, stands, words, headings, indented: deep > blocks.length * INDENTED };
}

/** Whether somebody writes a row of letters, as shorter rows of the same stand alone in the text: `x x x`, `x x`. */
function isWritten(text: string, lines: ReadonlyMap<string, number>): boolean {
  const letter = /^([oOxX])(?: \1){2,4}$/.exec(text.trim())?.[1];
  return letter !== undefined && [letter, `${letter} ${letter}`].some((row) => lines.get(row) === 1);
}

/** From this share of indented paragraphs on, indents begin paragraphs. */
const INDENTED = 0.3;
/** A longer text is prose, however often it comes. */
const LINE = 80;
/** So often a line comes again before it is a caption, a refrain or a running head. */
const AGAIN = 4;

function shapeOf(text: string): string {
  return text.length > LINE ? '' : oneSpaced(text.replace(/\d+/g, '#')).trim();
}

/** The shapes of short lines without speech that come again and again, numbers not counted. */
function repeatedLines(texts: readonly string[]): ReadonlySet<string> {
  const counts = countsOf(texts.map(shapeOf).filter((shape) => shape.length > 1 && !opensInSpeech(shape)));
  return new Set([...counts].filter(([, times]) => times >= AGAIN).map(([shape]) => shape));
}

/** No faint sign has more code units, blanks included. */
const FAINT = 24;

/** The faint signs that the file draws breaks with: those that stand alone more than once. */
function faintOrnaments(texts: readonly string[], language: string | null): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    // What a colon announces is a mark or a word that somebody made.
    if (text.length > FAINT || !isFaintOrnament(text) || announcesNext(texts[i - 1] ?? '')) continue;
    const sign = text.trim();
    addTo(places, sign, i);
  }
  const isApart = (at: readonly number[]): boolean => at.every((i, n) => n === 0 || i - (at[n - 1] ?? 0) >= SILENCES);
  // A lone hyphen between paragraphs that nobody speaks is no word of the story.
  const isStroke = (sign: string, at: number): boolean =>
    /^[-–.]$/u.test(sign) && isTold(texts[at + 1]) && isTold(texts[at - 1], sign);
  // Chinese sets silence in quotation marks; a doubled ellipsis by itself, and nobody answers it, parts scenes.
  const isRow = (sign: string, at: readonly number[]): boolean =>
    language === 'zh' &&
    /^…{4,}$/.test(sign) &&
    at.every((i) => texts[i + 1] !== undefined && !opensInSpeech(texts[i + 1] ?? ''));
  const drawn = [...places].filter(
    ([sign, at]) =>
      isRow(sign, at) ||
      (at.length > 1 ? !SILENCE.test(sign) || (at.length > 2 && isApart(at)) : isStroke(sign, at[0] ?? 0)),
  );
  return new Set(drawn.map(([sign]) => sign));
}

/** Long enough to be told, and no speech; above the sign a speech may end, but not behind the same sign. */
function isTold(text: string | undefined, sign?: string): boolean {
  if (text === undefined || text.length < LINE) return false;
  return sign === undefined ? !opensInSpeech(text) : !text.startsWith(sign);
}

/** Somebody's silence, unless it comes again and again, each time so many paragraphs further on. */
const SILENCE = /^…+$/;
const SILENCES = 12;

function standOf(
  block: Block,
  claim: Claim | undefined,
  text: string,
  faint: ReadonlySet<string>,
  language: string | null,
): Stand {
  if (claim?.kind === 'note') return claim.position === 'inline' ? 'prose' : 'note';
  if (claim?.kind === 'dateline' || claim?.kind === 'scene-label') return 'mark';
  if (claim?.kind === 'scene-break') return 'drawn';
  if (claim && claim.kind !== 'prose') return 'cut';
  if (claim && block.type === 'paragraph') return 'prose';
  if (block.type === 'scene-break') return 'drawn';
  if (block.type !== 'paragraph') return block.type === 'note' ? 'note' : 'apart';
  if (isOrnament(text) || (text.length <= FAINT && faint.has(text.trim()))) return 'drawn';
  return isApart(block, text) || marksPicture(text, language) ? 'apart' : 'prose';
}

/** Kept lines, other alignment, all capitals or all emphasis: a sign, a telegram, an inscription. */
function isApart(block: Extract<Block, { type: 'paragraph' }>, text: string): boolean {
  if (block.role !== undefined || block.align !== undefined || text.includes('\n')) return true;
  if (isWithoutSmallLetters(text.slice(0, 400))) return true;
  const marked = block.children.filter((child) => child.type !== 'text' || child.value.trim().length > 1);
  return marked.length > 0 && marked.every((child) => child.type === 'emphasis' || child.type === 'strong');
}

/** Whether a text has no letters, or two or more and all of them capitals. */
function isWithoutSmallLetters(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return letters.length === 0;
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** So many gaps of one size, with so many letters between most of them, let a reader breathe; scenes are longer. */
const [THICK, BREATH] = [5, 800];

/** The sizes of gaps that come every few paragraphs, in a file without blank lines between paragraphs. */
export function thickGaps({ blocks, context }: SceneGround, indices: readonly number[]): ReadonlySet<number> {
  if (context.gaps.base > 0 || indices.length < THICK) return new Set();
  const letters = textBefore(context.texts);
  const bySize = new Map<number, number[]>();
  for (const i of indices) {
    const size = blocks[i]?.gapBefore ?? 0;
    bySize.set(size, [...(bySize.get(size) ?? []), letters[i] ?? 0]);
  }
  const isThick = (at: readonly number[]): boolean => {
    const between = at.slice(1).map((sum, n) => sum - (at[n] ?? 0));
    return at.length >= THICK && (between.sort((a, b) => a - b)[between.length >> 1] ?? 0) < BREATH;
  };
  return new Set([...bySize].filter(([, at]) => isThick(at)).map(([size]) => size));
}

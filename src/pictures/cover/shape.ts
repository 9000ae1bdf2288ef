import type { Face } from './face.ts';
import { faceFor, type Look } from './fonts.ts';

/** A glyph and where it stands, in ems from the beginning of its line. */
interface Glyph {
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  /** Ems to a unit of the outline. */
  readonly scale: number;
}

/** A line of text as outlines. */
export interface ShapedLine {
  /** In ems. */
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

interface Run {
  text: string;
  readonly face: Face;
  readonly level: number;
}

/** Writing from right to left, and the signs that ask for it: the blocks of UAX #9's classes R and AL, and its formats. */
const FROM_RIGHT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The embedding level of each UTF-16 unit (UAX #9). */
async function levelsOf(text: string): Promise<ArrayLike<number>> {
  if (!FROM_RIGHT.test(text)) return [];
  const { default: factory } = await import('bidi-js');
  // The package's types speak of an ES module; Node loads its CommonJS form, whose default is the factory itself.
  const bidi = (factory as unknown as typeof factory.default)();
  return bidi.getEmbeddingLevels(text).levels;
}

/** Sets a line: each character in a font that has it, right-to-left text in its order. Characters in no font are left out. */
export async function shapeLine(text: string, look: Look): Promise<ShapedLine> {
  const runs = inVisualOrder(await runsOf(text, look));
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const run of runs) {
    const scale = 1 / run.face.unitsPerEm;
    for (const { outline, x, y, advance } of await run.face.shape(run.text, run.level % 2 === 1)) {
      glyphs.push({ outline, x: width + x * scale, y: y * scale, scale });
      width += advance * scale;
    }
  }
  return { width, glyphs };
}

/** The characters of a text that some font has; joiners and marks go with the letter before them. */
export async function settable(text: string, look: Look): Promise<string> {
  let result = '';
  for (const character of text) {
    if (/\s/u.test(character)) result += ' ';
    else if (/\p{Cf}/u.test(character) || (await faceFor(character, look))) result += character;
  }
  return result.replace(/ {2,}/g, ' ').trim();
}

async function runsOf(text: string, look: Look): Promise<Run[]> {
  const levels = await levelsOf(text);
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    const last = runs.at(-1);
    const face = await faceIn(character, look, last?.face);
    if (face === null) continue;
    if (last && last.face === face && last.level === level) last.text += character;
    else runs.push({ text: character, face, level });
  }
  return runs;
}

/** The font of a character: that of the run before it for marks, joiners and signs, so that they stay together. */
async function faceIn(character: string, look: Look, before: Face | undefined): Promise<Face | null> {
  if (before && /[\p{Cf}\p{M}\p{Script=Common}]/u.test(character)) {
    if (/\p{Cf}/u.test(character) || before.has(character.codePointAt(0) ?? 0)) return before;
  }
  return await faceFor(character, look);
}

/** Runs from left to right: from the highest level down, stretches of it and above are turned (UAX #9, rule L2). */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}

import type { Look } from './fonts.ts';
import { type ShapedLine, shapeLine } from './shape.ts';

/** Room for a text, and the sizes to try in it, from the largest down. All in pixels of the cover. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly number[];
  readonly look: Look;
}

/** A text broken into lines that fit their room. */
export interface SetText {
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly lines: readonly ShapedLine[];
  readonly height: number;
}

/** Writing that is read from below the baseline to high above it needs more room between lines. */
const LEADING = { arabic: 1.5, wide: 1.3, other: 1.14 };
/** Signs that begin no line, and signs that end none (Requirements for Japanese Text Layout, appendix A). */
const NOT_FIRST =
  /^[、。，．・：；？！゛゜ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ）〕］｝〉》」』】…‥,.!?:;)\]}»”’]/u;
const NOT_LAST = /[（〔［｛〈《「『【([{«“‘]$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Sets a text as large as its room allows, its lines about equally long. A text too long for the smallest size is cut
 * with an ellipsis.
 */
export async function setText(text: string, room: Room): Promise<SetText> {
  const measure = measuring(room.look);
  const leadingOf = /\p{Script=Arabic}/u.test(text) ? LEADING.arabic : WIDE.test(text) ? LEADING.wide : LEADING.other;
  const pieces = piecesOf(text);
  const smallest = room.sizes.at(-1) ?? 40;
  for (const size of room.sizes) {
    const most = Math.max(1, Math.floor(room.height / (size * leadingOf)));
    const whole = size === smallest ? await brokenUp(pieces, room.width / size, measure) : pieces;
    const lines = await fill(whole, room.width / size, measure);
    if (lines === null || (lines.length > most && size !== smallest)) continue;
    const balanced = lines.length > most ? cut(lines, most) : await balance(whole, lines, room.width / size, measure);
    return await outlined(balanced, size, leadingOf, room);
  }
  return await outlined([], smallest, leadingOf, room);
}

async function outlined(
  lines: readonly string[],
  size: number,
  leadingOf: number,
  { look, width }: Room,
): Promise<SetText> {
  const leading = size * leadingOf;
  const shaped: ShapedLine[] = [];
  for (const line of lines) {
    let words = line;
    let set = await shapeLine(words, look);
    // The ellipsis of a line that was cut may need room.
    while (set.width * size > width && words.length > 2) {
      words = `${[...words].slice(0, -2).join('').trimEnd()}…`;
      set = await shapeLine(words, look);
    }
    shaped.push(set);
  }
  return { size, leading, lines: shaped, height: leading * shaped.length };
}

type Measure = (text: string) => Promise<number>;

/** Widths in ems, each measured once. */
function measuring(look: Look): Measure {
  const known = new Map<string, Promise<number>>();
  return (text) => {
    const width = known.get(text) ?? shapeLine(text, look).then((line) => line.width);
    known.set(text, width);
    return width;
  };
}

/** A text as pieces that stay whole, each with the space after it: words, and single signs of Han and kana. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const word of text.split(/(?<=\s)|(?<=[-–—/])(?=\S)/u)) {
    for (const piece of word.split(new RegExp(`(?<=${WIDE.source})|(?=${WIDE.source})`, 'u'))) {
      const before = pieces.at(-1);
      if (before !== undefined && !/\s$/.test(before) && (NOT_FIRST.test(piece) || NOT_LAST.test(before))) {
        pieces[pieces.length - 1] = before + piece;
      } else if (piece !== '') pieces.push(piece);
    }
  }
  return pieces;
}

/** Lines no wider than `width`; null when a piece is wider. */
async function fill(pieces: readonly string[], width: number, measure: Measure): Promise<string[] | null> {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if ((await measure(longer.trimEnd())) <= width) {
      line = longer;
      continue;
    }
    if ((await measure(piece.trimEnd())) > width) return null;
    lines.push(line.trimEnd());
    line = piece;
  }
  return [...lines, line.trimEnd()].filter((l) => l !== '');
}

/** The same number of lines, as equally long as can be. */
async function balance(
  pieces: readonly string[],
  lines: readonly string[],
  width: number,
  measure: Measure,
): Promise<readonly string[]> {
  if (lines.length < 2) return lines;
  let best = lines;
  let [narrow, wide] = [width / lines.length / 1.5, width];
  for (let step = 0; step < 7; step++) {
    const middle = (narrow + wide) / 2;
    const tried = await fill(pieces, middle, measure);
    if (tried !== null && tried.length <= lines.length) [best, wide] = [tried, middle];
    else narrow = middle;
  }
  return best;
}

/** More pieces of one word than any cover has lines. */
const MOST_PIECES = 40;

/** Pieces wider than a line, broken with hyphens; Arabic letters hold together and get none. */
async function brokenUp(pieces: readonly string[], width: number, measure: Measure): Promise<readonly string[]> {
  const result: string[] = [];
  for (const piece of pieces) {
    let rest = piece;
    for (let guard = 0; guard < MOST_PIECES && (await measure(rest.trimEnd())) > width; guard++) {
      const letters = [...rest];
      const share = width / (await measure(rest.trimEnd()));
      let take = Math.max(1, Math.floor(letters.length * share) - 1);
      const hyphen =
        /\p{L}/u.test(rest) && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(rest) && !WIDE.test(rest) ? '-' : '';
      while (take > 1 && (await measure(letters.slice(0, take).join('') + hyphen)) > width) take--;
      result.push(letters.slice(0, take).join('') + hyphen);
      rest = letters.slice(take).join('');
    }
    result.push(rest);
  }
  return result;
}

/** The first lines, the last of them with an ellipsis. */
function cut(lines: readonly string[], most: number): readonly string[] {
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.replace(/[\s.,;:–—-]+$/u, '')}…`];
}

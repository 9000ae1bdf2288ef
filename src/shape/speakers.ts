import { type Block, type Inline, inlineText } from '../model/index.ts';
import { linesOf } from './unit.ts';

/** A line that names who says it. */
export interface Turn {
  readonly speaker: string;
  /** What is said, without the name. */
  readonly said: string;
  /** Whether the line is marked as only a message is: by a time or by angle brackets. */
  readonly marked: boolean;
  readonly children: readonly Inline[];
}

/** Space between a time, a name and a colon; never more of it. */
const BLANK = String.raw`\s{0,8}`;
const TIME = String.raw`[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?${BLANK}(?:[ap]\.?m\.?)?[\])]?`;
/** Small pictures in a name, with what colours and joins them. */
const SIGN = String.raw`\p{So}\p{Emoji_Modifier}\u{FE0F}\u{200D}`;
const NAME = String.raw`[\p{L}@_${SIGN}][\p{L}\p{N}_.'’@${SIGN}-]*(?: [\p{L}\p{N}_.'’${SIGN}-]+){0,3}`;
/** Each with a cheap look that spares most lines the dear one. */
const FORMS: readonly { readonly may: RegExp; readonly form: RegExp; readonly marked: boolean }[] = [
  {
    may: /^[[(]?\d/,
    form: new RegExp(`^${TIME}${BLANK}[-–—]?${BLANK}[<[]?(${NAME})[>\\]]?:?\\s+(?=\\S)`, 'iu'),
    marked: true,
  },
  { may: /\d[:.]\d/, form: new RegExp(`^(${NAME})${BLANK}${TIME}${BLANK}:\\s*(?=\\S)`, 'iu'), marked: true },
  { may: /^</, form: new RegExp(`^<(${NAME})>:?\\s+(?=\\S)`, 'u'), marked: true },
  { may: /:\s|：/, form: new RegExp(`^(${NAME})(?::\\s+|：\\s*)(?=\\S)`, 'u'), marked: false },
];

/** Longest name, and the words that are labels of a story header rather than names. */
const LONGEST_NAME = 28;
const LABELS =
  /^(title|author|by|from|to|subject|date|rating|rated|summary|warnings?|disclaimer|notes?|pairings?|fandom|category|genre|spoilers?|time ?line|series|part|chapter|a\/?n\d*|ps|p\.s|e-?mail|feedback|distribution|archive|status|dedication|tags?|characters?|note)$/iu;

/** A name, with a time and marks, ends in its colon within so many characters; what is said begins soon after. */
const COLON_BY = 100;
const SAID_BY = 2 * COLON_BY;

/** A cheap look at a text that may begin with a turn: it has a colon near its head, or begins with a time or a bracket. */
function mayBeTurn(text: string): boolean {
  return text.lastIndexOf(':', COLON_BY) >= 0 || text.lastIndexOf('：', COLON_BY) >= 0 || /^[\s*_]*[[(<\d]/.test(text);
}

/** Reads a line as a turn; null when it names no speaker. */
export function turnOf(children: readonly Inline[]): Turn | null {
  const text = inlineText(children)
    .trim()
    .replace(/^[*_]+|(?<![*_])[*_]+(?=:)/g, '');
  if (!mayBeTurn(text)) return null;
  const head = text.slice(0, SAID_BY);
  for (const { may, form, marked } of FORMS) {
    const match = may.test(head) ? form.exec(head) : null;
    if (!match) continue;
    const [before, speaker = ''] = match;
    const said = text.slice(before.length);
    if (speaker.length > LONGEST_NAME || LABELS.test(speaker) || /\.{2,}$/.test(speaker)) return null;
    if (!marked && !/^[\p{Lu}\p{Lo}\p{N}@_]|\d|_|\p{So}/u.test(speaker)) return null;
    return { speaker, said, marked, children };
  }
  return null;
}

/** Every line of a paragraph as a turn; null when one of them is none. */
export function turnsOf(block: Block): Turn[] | null {
  if (block.type !== 'paragraph' || block.role !== undefined || !mayBeTurn(inlineText(block.children))) return null;
  const turns: Turn[] = [];
  for (const line of linesOf(block.children)) {
    const turn = turnOf(line.children);
    if (turn === null) return null;
    turns.push(turn);
  }
  return turns;
}

/** A run of neighbouring paragraphs in which every line names its speaker. */
export interface Dialogue {
  readonly at: number;
  readonly count: number;
  readonly turns: readonly Turn[];
}

/** All such runs, in order. `gap` is the most blank lines between two turns. */
export function dialoguesOf(blocks: readonly Block[], gap: number): Dialogue[] {
  const found: Dialogue[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const turns = turnsOf(blocks[at] as Block);
    if (turns === null) continue;
    let count = 1;
    for (let next = blocks[at + 1]; next && next.gapBefore <= gap; next = blocks[at + count]) {
      const more = turnsOf(next);
      if (more === null) break;
      turns.push(...more);
      count++;
    }
    found.push({ at, count, turns });
    at += count - 1;
  }
  return found;
}

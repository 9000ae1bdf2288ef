import {
  type Block,
  type Decision,
  type Inline,
  inlineText,
  type Messages,
  PlainPattern,
  type Reason,
  scoreOf,
  type Table,
} from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { NO_SPEAKER_LABELS } from '../words/value-tables.ts';

import type { Shaped } from './index.ts';
import { holding, linesOf, withFound } from './unit.ts';

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
const FORMS: readonly { readonly may: RegExp; readonly form: PlainPattern; readonly marked: boolean }[] = [
  {
    may: /^[[(]?\d/,
    form: new PlainPattern(`^${TIME}${BLANK}[-–—]?${BLANK}[<[]?(${NAME})[>\\]]?:?\\s+(?=\\S)`, 'iu'),
    marked: true,
  },
  { may: /\d[:.]\d/, form: new PlainPattern(`^(${NAME})${BLANK}${TIME}${BLANK}:\\s*(?=\\S)`, 'iu'), marked: true },
  { may: /^</, form: new PlainPattern(`^<(${NAME})>:?\\s+(?=\\S)`, 'u'), marked: true },
  { may: /:\s|：/, form: new PlainPattern(`^(${NAME})(?::\\s+|：\\s*)(?=\\S)`, 'u'), marked: false },
];

/** Longest name, and the words that are labels of a story header rather than names. */
const LONGEST_NAME = 28;
const LABELS = new RegExp(`^(?:${NO_SPEAKER_LABELS})$`, 'iu');

/** A name, with a time and marks, ends in its colon within so many characters; what is said begins soon after. */
const COLON_BY = 100;
const SAID_BY = 2 * COLON_BY;

/** A cheap look at a text that may begin with a turn: it has a colon near its head, or begins with a time or a bracket. */
function mayBeTurn(text: string): boolean {
  return text.lastIndexOf(':', COLON_BY) >= 0 || text.lastIndexOf('：', COLON_BY) >= 0 || /^[\s*_]*[[(<\d]/.test(text);
}

/** Reads a line as a turn; null when it names no speaker. */
function turnOf(children: readonly Inline[]): Turn | null {
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

/** The text of the first inlines, as much of it as a look at a turn needs. */
function headOf(inlines: readonly Inline[]): string {
  let text = '';
  for (let i = 0; i < inlines.length && text.length <= COLON_BY; i++) text += inlineText(inlines.slice(i, i + 1));
  return text;
}

/** Every line of a paragraph as a turn; null when one of them is none. */
function turnsOf(block: Block): Turn[] | null {
  if (block.type !== 'paragraph' || block.role !== undefined || !mayBeTurn(headOf(block.children))) return null;
  const turns: Turn[] = [];
  for (const line of linesOf(block.children)) {
    const turn = turnOf(line.children);
    if (turn === null) return null;
    turns.push(turn);
  }
  return turns;
}

/** Whether typed lines are a chat: each names who says it, and names come back or times stand beside them. */
export function areTurns(lines: readonly string[]): boolean {
  if (lines.length < 2 || !lines.every((line) => mayBeTurn(line.trimStart()))) return false;
  const turns = lines.map((line) => turnOf([{ type: 'text', value: line.replace(/\*\*|__/g, '') }]));
  const speakers = new Set(turns.map((turn) => turn?.speaker.toLowerCase()));
  if (speakers.has(undefined)) return false;
  return turns.every((turn) => turn?.marked === true) || (turns.length > 2 && speakers.size < turns.length);
}

/** A run of neighbouring paragraphs in which every line names its speaker. */
export interface Dialogue {
  readonly at: number;
  readonly count: number;
  readonly turns: readonly Turn[];
}

/** All such runs, in order. `gap` is the most blank lines between two turns. */
function dialoguesOf(blocks: readonly Block[], gap: number): Dialogue[] {
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

/** Speeches in a source from which a play is in it. */
const IN_ALL = 20;

const isCast = (turn: Turn): boolean =>
  !turn.marked && !/\p{Ll}/u.test(turn.speaker) && /\p{Lu}{2}/u.test(turn.speaker);

/**
 * Sets a play as plays are set: a table of two columns, who speaks and what is said. A play is known by many speeches
 * whose speakers are typed in capitals and come back.
 */
export function findDrama(blocks: readonly Block[], gap: number): Shaped {
  const scenes = dialoguesOf(blocks, Math.max(1, gap)).filter((scene) => scene.turns.every(isCast));
  const turns = scenes.flatMap((scene) => scene.turns);
  const cast = new Set(turns.map((turn) => turn.speaker));
  if (turns.length < IN_ALL || cast.size < 2 || turns.length < cast.size * 2) return { blocks, decisions: [] };
  const known = new Set(scenes.filter((scene) => scene.turns.length > 1).flatMap((s) => s.turns.map((t) => t.speaker)));
  const found = new Map<number, { readonly block: Block; readonly count: number }>();
  for (const scene of scenes) {
    // A speech alone between stage directions belongs to the play when its speaker is of the cast.
    if (scene.turns.every((turn) => known.has(turn.speaker)))
      found.set(scene.at, { block: toTable(scene, blocks), count: scene.count });
  }
  return { blocks: withFound(blocks, found), decisions: [] };
}

function toTable(scene: Dialogue, blocks: readonly Block[]): Table {
  const [first, last] = [blocks[scene.at], blocks[scene.at + scene.count - 1]] as [Block, Block];
  return {
    type: 'table',
    place: { ...first.place, endLine: last.place.endLine },
    gapBefore: first.gapBefore,
    headed: false,
    rows: scene.turns.map(cells),
  };
}

/** A speech as two cells. The colon stays with the name; soft breaks stay in the speech. */
function cells(turn: Turn): (readonly Inline[])[] {
  const [first, ...rest] = turn.children;
  if (first?.type !== 'text') return [turn.children];
  const colon = first.value.indexOf(':') + 1;
  const said = first.value.slice(colon).trimStart();
  return [
    [{ type: 'text', value: first.value.slice(0, colon) }],
    said === '' ? rest : [{ type: 'text', value: said }, ...rest],
  ];
}

/** From this score on, turns are messages. */
const MESSAGES = 0.5;

function reasonsFor({ turns }: Dialogue): Reason[] {
  const speakers = new Set(turns.map((turn) => turn.speaker.toLowerCase()));
  const mean = turns.reduce((sum, turn) => sum + turn.said.length, 0) / turns.length;
  return holding(
    ['each line names who says it', 0.2, true],
    ['speakers come back', 0.3, speakers.size < turns.length],
    ['two speakers or more', 0.1, speakers.size > 1],
    ['three lines or more', 0.1, turns.length >= 3],
    // A form, a list of helpers, lines of a header: each label stands once.
    [
      'nobody speaks twice',
      -0.1,
      turns.length >= 3 && speakers.size === turns.length && !turns.some(({ marked }) => marked),
    ],
    ['times or brackets as in a chat', 0.4, turns.filter((turn) => turn.marked).length >= turns.length * 0.5],
    ['short lines', 0.1, mean < 80],
    ['one line only', -0.6, turns.length < 2],
    [
      'names in capitals, as in a play',
      -0.4,
      turns.every(({ marked, speaker }) => !marked && /\p{Lu}/u.test(speaker) && !/\p{Ll}/u.test(speaker)),
    ],
    ['long speeches', -0.4, mean > 160],
    ['quotation marks', -0.4, turns.filter((turn) => /^["“„«「『]/.test(turn.said)).length > turns.length / 2],
  );
}

/** Finds runs of text messages or chat: lines that each name their speaker, who takes turns. */
export function findMessages(blocks: readonly Block[], gap: number): Shaped {
  const decisions: Decision[] = [];
  const found = new Map<number, { readonly block: Messages; readonly count: number }>();
  for (const dialogue of dialoguesOf(blocks, Math.max(1, gap))) {
    // A whole story told in such lines is a script: its lines are its paragraphs.
    if (dialogue.turns.some(({ speaker }) => readLabel(speaker)?.form === 'counted')) continue;
    if (dialogue.turns.length < 2 || dialogue.turns.length > Math.max(8, blocks.length / 2)) continue;
    const [first, last] = [blocks[dialogue.at], blocks[dialogue.at + dialogue.count - 1]] as [Block, Block];
    const place = { ...first.place, endLine: last.place.endLine };
    const reasons = reasonsFor(dialogue);
    const score = scoreOf(reasons);
    const words = `${dialogue.turns[0]?.speaker}: ${dialogue.turns[0]?.said}`.slice(0, 40);
    decisions.push({ kind: 'messages', place, verdict: score >= MESSAGES ? 'cut' : 'none', score, reasons, words });
    if (score < MESSAGES) continue;
    const lines = dialogue.turns.map((turn) => turn.children);
    found.set(dialogue.at, {
      block: { type: 'messages', place, gapBefore: first.gapBefore, lines },
      count: dialogue.count,
    });
  }
  return { blocks: withFound(blocks, found), decisions };
}

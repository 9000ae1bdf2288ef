import type { Block, Decision, Messages, Reason } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { scoreOf, withFound } from './found.ts';
import type { Shaped } from './index.ts';
import { type Dialogue, dialoguesOf } from './speakers.ts';

/** From this score on, turns are messages. */
const MESSAGES = 0.5;

function reasonsFor({ turns }: Dialogue): Reason[] {
  const speakers = new Set(turns.map((turn) => turn.speaker.toLowerCase()));
  const mean = turns.reduce((sum, turn) => sum + turn.said.length, 0) / turns.length;
  const reasons: Reason[] = [{ cue: 'each line names who says it', weight: 0.2 }];
  const add = (cue: string, weight: number, holds: boolean): void => {
    if (holds) reasons.push({ cue, weight });
  };
  add('speakers come back', 0.3, speakers.size < turns.length);
  add('two speakers or more', 0.1, speakers.size > 1);
  add('three lines or more', 0.1, turns.length >= 3);
  // A form, a list of helpers, lines of a header: each label stands once.
  add(
    'nobody speaks twice',
    -0.1,
    turns.length >= 3 && speakers.size === turns.length && !turns.some(({ marked }) => marked),
  );
  add('times or brackets as in a chat', 0.4, turns.filter((turn) => turn.marked).length >= turns.length * 0.5);
  add('short lines', 0.1, mean < 80);
  add('one line only', -0.6, turns.length < 2);
  add(
    'names in capitals, as in a play',
    -0.4,
    turns.every(({ marked, speaker }) => !marked && /\p{Lu}/u.test(speaker) && !/\p{Ll}/u.test(speaker)),
  );
  add('long speeches', -0.4, mean > 160);
  add('quotation marks', -0.4, turns.filter((turn) => /^["“„«「『]/.test(turn.said)).length > turns.length / 2);
  return reasons;
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

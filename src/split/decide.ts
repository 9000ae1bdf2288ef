import type { Block, Decision, DecisionKind, Reason, Verdict } from '../model/index.ts';

/** How many words of a block name it in a decision. */
const WORDS_SHOWN = 8;

/**
 * A decision about a block. The score is the sum of the reasons' weights, held between 0 and 1.
 */
export function decide(
  kind: DecisionKind,
  block: Block,
  text: string,
  verdict: Verdict,
  reasons: readonly Reason[],
): Decision {
  return { kind, place: block.place, verdict, score: scoreOf(reasons), reasons, words: firstWords(text) };
}

/** The sum of the weights, held between 0 and 1 and rounded to hundredths. */
export function scoreOf(reasons: readonly Reason[]): number {
  const sum = reasons.reduce((total, reason) => total + reason.weight, 0);
  return Math.round(Math.max(0, Math.min(1, sum)) * 100) / 100;
}

function firstWords(text: string): string {
  return text.slice(0, 160).trim().split(/\s+/, WORDS_SHOWN).join(' ');
}

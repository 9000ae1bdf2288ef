import type { Block, Decision, Diagnostic, Verdict } from '../../model/index.ts';
import { type Claim, decide, type Findings, type SceneBreakClaim } from '../claim.ts';
import type { SplitContext } from '../context.ts';

import { shownBreaks } from './drawn.ts';
import type { Cue } from './evidence.ts';
import { reasonsOf, THRESHOLDS, weigh } from './evidence.ts';
import { gapCandidates } from './gap.ts';
import type { SceneGround } from './ground.ts';
import { sceneGround } from './ground.ts';
import { shiftCandidates } from './unmarked.ts';

/** Unmarked places that are neither cut nor suggested are not worth a decision below this score. */
const WORTH_TELLING = 0.3;

/**
 * Finds the scene breaks: drawn ornaments, datelines and labels that open scenes, larger gaps by the file's own
 * habit, and unmarked leaps of time, place or view. What is not sure enough to cut is suggested, with a diagnostic.
 */
export function findSceneBreaks(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const ground = sceneGround(blocks, claimed, context);
  const shown = shownBreaks(ground);
  const claims: SceneBreakClaim[] = [...shown.claims];
  const decisions: Decision[] = [...shown.decisions];
  const diagnostics: Diagnostic[] = [];
  const drawn = shown.ornaments > 0;
  let gapCuts = 0;
  for (const { index, cues } of gapCandidates(ground, shown.ornaments)) {
    const verdict = verdictOf(weigh(cues), THRESHOLDS[context.breaks].cut, THRESHOLDS[context.breaks].suggest);
    const decision = decisionAt(ground, index, verdict, cues);
    decisions.push(decision);
    if (verdict === 'cut') {
      claims.push({ kind: 'scene-break', from: index, to: index, decision });
      gapCuts++;
    } else if (!cues.includes('drawnElsewhere'))
      diagnostics.push(ambiguousGap(decision, blocks[index]?.gapBefore ?? 0, context.gaps.base));
  }
  if (!drawn && gapCuts === 0) {
    const unmarked = unmarkedBreaks(ground, new Set(decisions.map((decision) => decision.place.line)));
    claims.push(...unmarked.claims);
    decisions.push(...unmarked.decisions);
    diagnostics.push(...unmarked.diagnostics);
  }
  return { claims: claims.sort((a, b) => a.from - b.from), decisions, diagnostics };
}

/** Leaps that the source does not mark; `taken` holds the lines that were decided already. */
function unmarkedBreaks(
  ground: SceneGround,
  taken: ReadonlySet<number>,
): Findings & { readonly claims: readonly SceneBreakClaim[] } {
  const limits = THRESHOLDS[ground.context.breaks];
  const claims: SceneBreakClaim[] = [];
  const decisions: Decision[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { index, cues } of shiftCandidates(ground)) {
    const score = weigh(cues);
    if (score < WORTH_TELLING || taken.has(ground.blocks[index]?.place.line ?? 0)) continue;
    const verdict = verdictOf(score, limits.unmarkedCut, limits.unmarkedSuggest);
    const decision = decisionAt(ground, index, verdict, cues);
    decisions.push(decision);
    if (verdict === 'cut') claims.push({ kind: 'scene-break', from: index, to: index, decision });
    if (verdict === 'suggest')
      diagnostics.push(
        possibleBreak(
          decision,
          cues.some((cue) => cue === 'cast' || cue === 'view' || cue === 'person'),
        ),
      );
  }
  return { claims, decisions, diagnostics };
}

function verdictOf(score: number, cut: number, suggest: number): Verdict {
  if (score >= cut) return 'cut';
  return score >= suggest ? 'suggest' : 'none';
}

function decisionAt(ground: SceneGround, index: number, verdict: Verdict, cues: readonly Cue[]): Decision {
  const block = ground.blocks[index];
  if (!block) throw new RangeError(`no block ${index}`);
  return decide('scene-break', block, ground.context.texts[index] ?? '', verdict, reasonsOf(cues));
}

function ambiguousGap(decision: Decision, gap: number, base: number): Diagnostic {
  return {
    id: 'ambiguous-gap',
    severity: 'info',
    place: decision.place,
    reason: `${gap} blank lines stand here where ${base} is usual; it was not taken for a scene break.`,
    remedy: 'If a scene begins here, pin the break or draw one ("* * *").',
  };
}

function possibleBreak(decision: Decision, view: boolean): Diagnostic {
  const cues = decision.reasons.filter((reason) => reason.weight > 0).map((reason) => reason.cue);
  return {
    id: view ? 'possible-pov-change' : 'possible-scene-break',
    severity: 'info',
    place: decision.place,
    reason: `A scene may begin at "${decision.words}": ${cues.join(', ')}.`,
    remedy: 'If a scene begins here, pin the break or draw one ("* * *").',
  };
}

import type { Decision } from '../../model/index.ts';
import type { SceneBreakClaim } from '../claim.ts';
import { decide } from '../decide.ts';
import type { Cue } from './evidence.ts';
import { reasonsOf, THRESHOLDS, weigh } from './evidence.ts';
import type { SceneGround, Stand } from './ground.ts';

/** The breaks that the source shows: ornaments, and the datelines and labels that open scenes. */
export interface Shown {
  readonly claims: readonly SceneBreakClaim[];
  readonly decisions: readonly Decision[];
  /** How many ornaments part prose from prose. */
  readonly ornaments: number;
}

export function shownBreaks(ground: SceneGround): Shown {
  const { stands } = ground;
  const before = nearest(stands, 1);
  const after = nearest(stands, -1);
  const claims: SceneBreakClaim[] = [];
  const decisions: Decision[] = [];
  let ornaments = 0;
  stands.forEach((stand, i) => {
    if ((stand !== 'drawn' && stand !== 'mark') || (stand === 'mark' && !opensGroup(ground, i))) return;
    const cues: Cue[] = [cueOf(ground, i)];
    if (before[i] === 'cut') cues.push('nothingBefore');
    if (after[i] === 'cut') cues.push('nothingAfter');
    const cut = weigh(cues) >= THRESHOLDS[ground.context.breaks].cut;
    const claim = claimAt(ground, i, cues, cut);
    decisions.push(claim.decision);
    if (stand === 'drawn') ornaments += cut ? 1 : 0;
    if (stand === 'drawn' || cut) claims.push(claim);
  });
  return { claims, decisions, ornaments };
}

function cueOf(ground: SceneGround, i: number): Cue {
  if (ground.stands[i] === 'drawn') return 'ornament';
  return ground.claimed[i]?.kind === 'scene-label' ? 'label' : 'dateline';
}

/** An ornament holds its block, also where it cuts nothing; other breaks fall before theirs. */
function claimAt(ground: SceneGround, i: number, cues: readonly Cue[], cut: boolean): SceneBreakClaim {
  const block = ground.blocks[i];
  if (!block) throw new RangeError(`no block ${i}`);
  const text = ground.context.texts[i] ?? '';
  const decision = decide('scene-break', block, text, cut ? 'cut' : 'none', reasonsOf(cues));
  return { kind: 'scene-break', from: i, to: ground.stands[i] === 'drawn' ? i + 1 : i, decision };
}

/** The first block of a group of datelines and labels that no ornament opens already. */
function opensGroup(ground: SceneGround, i: number): boolean {
  let j = i - 1;
  if (ground.stands[j] === 'mark') return false;
  while (ground.stands[j] === 'note') j--;
  return ground.stands[j] !== 'drawn';
}

/**
 * For each block, whether prose or a cut stands nearest before it (`step` 1) or after it (`step` -1), notes and
 * ornaments not counted. The ends of the file are cuts.
 */
function nearest(stands: readonly Stand[], step: 1 | -1): readonly ('prose' | 'cut')[] {
  const near = new Array<'prose' | 'cut'>(stands.length).fill('cut');
  let last: 'prose' | 'cut' = 'cut';
  for (let i = step === 1 ? 0 : stands.length - 1; i >= 0 && i < stands.length; i += step) {
    near[i] = last;
    const stand = stands[i];
    if (stand === 'cut') last = 'cut';
    else if (stand === 'prose' || stand === 'apart' || (stand === 'mark' && step === -1)) last = 'prose';
  }
  return near;
}

import type { Block, Decision, Diagnostic, Pin } from '../../model/index.ts';
import type { Claim, Findings } from '../claim.ts';
import { claimBlocks, NO_FINDINGS } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import { forced, pinDecision } from './force.ts';
import { type Found, isMet, nestUnderVolumes, type PlacedPin, placePins } from './heading.ts';

/** All the detectors, one after the other, with what they must leave alone. */
export type Detect = (pinned: Findings) => readonly Findings[];

/** From this round on, every pin is forced, so that the last one cannot undo the first. */
const LAST_ROUND = 2;

/**
 * Runs the detectors so that every pin holds. Pins that say what was found anyway change nothing; the others go in as
 * claims before the detectors, which then see the file as the user does.
 */
export function detectWithPins(
  blocks: readonly Block[],
  context: SplitContext,
  pins: readonly Pin[],
  detect: Detect,
): readonly Findings[] {
  const placed = placePins(blocks, context.texts, pins);
  let found = detect(NO_FINDINGS);
  if (pins.length === 0) return found;
  const must = new Set<PlacedPin>();
  for (let round = 0; round <= LAST_ROUND; round++) {
    const seen = foundOf(blocks, found);
    const unmet = placed.filter((one) => !must.has(one) && (round === LAST_ROUND || !isMet(one, seen)));
    if (unmet.length === 0 || (round === LAST_ROUND && unmet.every((one) => isMet(one, seen)))) break;
    for (const one of unmet) must.add(one);
    const ground = { blocks, context, found: seen };
    const claims = [...must].flatMap((one) => forced(one, ground));
    found = settled(detect({ claims, decisions: [], diagnostics: [] }), [...must], new Set(claims));
  }
  const lost = pins.filter((pin) => !placed.some((one) => one.pin === pin));
  return [...settledDecisions(found, placed, blocks, context), { ...NO_FINDINGS, diagnostics: lost.map(notInStory) }];
}

function notInStory(pin: Pin): Diagnostic {
  return {
    id: 'pin-mismatch',
    severity: 'error',
    place: pin.place,
    reason: `line ${pin.document?.line ?? pin.line} (“${pin.before}”) is not part of the story's text: it was read as a signature or a site's line`,
    remedy: 'Pin a line of the story, or take the pin away.',
  };
}

function foundOf(blocks: readonly Block[], found: readonly Findings[]): Found {
  const claims = found.flatMap((findings) => findings.claims);
  const held = claimBlocks(
    blocks.map(() => undefined),
    claims,
  );
  const cuts = new Set<number>();
  for (const claim of claims) {
    if (claim.kind !== 'scene-break' || claim.decision.verdict !== 'cut') continue;
    cuts.add(claim.from).add(claim.to);
  }
  return { claims, held, cuts };
}

/** Findings without breaks and front matter that pins forbid, and with chapters under pinned volumes. */
function settled(
  found: readonly Findings[],
  must: readonly PlacedPin[],
  pinned: ReadonlySet<Claim>,
): readonly Findings[] {
  const unbroken = new Set(must.filter(({ pin }) => pin.as === 'no-scene').map(({ from }) => from));
  const all = found.flatMap((findings) => findings.claims);
  const story = must.find(({ pin }) => pin.as === 'header-end')?.from ?? Infinity;
  const denied = (claim: Claim): boolean =>
    claim.kind === 'scene-break'
      ? unbroken.has(claim.from)
      : claim.kind === 'front-matter' && claim.matter === 'front' && claim.removal === null && claim.from >= story;
  const kept = all.filter((claim) => pinned.has(claim) || !denied(claim));
  const rest = found.map((findings) => ({ ...findings, claims: [] as readonly Claim[] }));
  return [{ claims: nestUnderVolumes(kept, pinned), decisions: [], diagnostics: [] }, ...rest];
}

/** Every pin is the decision at its place: what was thought of it before, and questions about it, are gone. */
function settledDecisions(
  found: readonly Findings[],
  placed: readonly PlacedPin[],
  blocks: readonly Block[],
  context: SplitContext,
): readonly Findings[] {
  const own = placed.map((one) => pinDecision(one, { blocks, context }));
  const lines = new Map<number, Set<Decision['kind'] | 'any'>>();
  placed.forEach(({ pin }, i) => {
    const kinds = lines.get(pin.line) ?? new Set();
    lines.set(pin.line, kinds.add(pin.as === 'prose' ? 'any' : (own[i] as Decision).kind));
  });
  const isOpen = ({ kind, place }: Decision): boolean => {
    const kinds = lines.get(place.line);
    return !kinds?.has(kind) && !kinds?.has('any');
  };
  const kept = found.map((findings) => ({
    ...findings,
    decisions: findings.decisions.filter(isOpen),
    diagnostics: findings.diagnostics.filter((diagnostic) => !lines.has(diagnostic.place?.line ?? 0)),
  }));
  return [{ claims: [], decisions: own, diagnostics: [] }, ...kept];
}

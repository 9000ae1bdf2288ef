import type { Block, Division, Manuscript, Outcome, Removal } from '../model/index.ts';
import { blockText, holdsWords, outcome } from '../model/index.ts';
import type { Claim, Findings } from './claim.ts';
import { claimBlocks } from './claim.ts';
import type { SplitContext, SplitOptions } from './context.ts';
import { contextOf } from './context.ts';
import { findDatelines } from './dateline.ts';
import { findEndings } from './ending.ts';
import { withFootnotes } from './footnotes.ts';
import { findStructure } from './front/index.ts';
import { findLabels } from './label.ts';
import { findNotes } from './note.ts';
import { partsOf } from './parts.ts';
import { detectWithPins } from './pins/index.ts';
import { findSceneBreaks } from './scene/index.ts';
import { settledDivision } from './settled.ts';

export type { SplitOptions } from './context.ts';

type Detector = (blocks: readonly Block[], claimed: readonly (Claim | undefined)[], context: SplitContext) => Findings;

/** In this order: what an earlier detector claims, a later one leaves alone. */
const DETECTORS: readonly Detector[] = [
  findStructure,
  findEndings,
  findNotes,
  findDatelines,
  findLabels,
  findSceneBreaks,
];

/**
 * Divides a manuscript into parts. Every cut, suggested cut and rejected candidate is a decision in the trace;
 * pins that the manuscript carries win over every detector. Words that leave the story (a printed contents list, lettered ornaments) are removals there.
 */
export function split(manuscript: Manuscript, options: SplitOptions = {}): Outcome<Division> {
  const { blocks } = manuscript;
  if (manuscript.settled && !manuscript.pins) return settledDivision(manuscript);
  const context = contextOf(manuscript, options);
  const detect = (pinned: Findings): readonly Findings[] => detectAll(blocks, context, pinned);
  const found = detectWithPins(blocks, context, manuscript.pins ?? [], detect);
  const claims = found.flatMap((findings) => findings.claims);
  const parted = partsOf(blocks, claims);
  const parts = withFootnotes(parted.parts, manuscript.footnotes);
  const division = { source: manuscript.source, metadata: manuscript.metadata, parts };
  const decisions = found.flatMap((findings) => findings.decisions).sort((a, b) => a.place.line - b.place.line);
  const moves = parted.carried.map((note) => ({ place: note.place, text: blockText(note, '\n') }));
  const trace = { decisions, removals: removalsOf(blocks, claims, context), moves };
  return outcome(
    division,
    trace,
    found.flatMap((findings) => findings.diagnostics),
  );
}

/** Every detector's findings in turn; what is pinned is claimed before the first of them. */
function detectAll(blocks: readonly Block[], context: SplitContext, pinned: Findings): readonly Findings[] {
  const found: Findings[] = [pinned];
  let claimed = claimBlocks(
    blocks.map(() => undefined),
    pinned.claims,
  );
  for (const detect of DETECTORS) {
    const findings = detect(blocks, claimed, context);
    found.push(findings);
    claimed = claimBlocks(claimed, findings.claims);
  }
  return found;
}

/** The words that parts no longer hold, by name: claimed removals and ornaments made of letters. */
function removalsOf(blocks: readonly Block[], claims: readonly Claim[], context: SplitContext): readonly Removal[] {
  const removals: Removal[] = [];
  const remove = (name: Removal['name'], i: number): void => {
    const block = blocks[i];
    const text = context.texts[i] ?? '';
    if (block && holdsWords(text)) removals.push({ name, place: block.place, text });
  };
  const kept = new Set(claims.flatMap((claim) => (claim.kind === 'prose' ? claim.from : [])));
  blocks.forEach((block, i) => {
    if (block.type === 'scene-break' && !kept.has(i)) remove('ornament', i);
  });
  for (const claim of claims) {
    const without = claim.kind === 'prose' || claim.kind === 'heading' ? claim.without : undefined;
    const place = blocks[claim.from]?.place;
    if (without && place && holdsWords(without.text)) removals.push({ ...without, place });
    for (let i = claim.from; i < claim.to; i++) {
      if (blocks[i]?.type === 'scene-break') continue;
      if (claim.kind === 'front-matter' && claim.removal !== null) remove(claim.removal, i);
      else if (claim.kind === 'scene-break') remove('ornament', i);
    }
  }
  return removals;
}

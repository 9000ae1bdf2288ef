import {
  type Block,
  type Decision,
  type DecisionKind,
  type Diagnostic,
  type Heading,
  type Move,
  type Reason,
  type RemovalName,
  scoreOf,
  type Verdict,
} from '../model/index.ts';

/**
 * What a detector says about the blocks `from` (inclusive) to `to` (exclusive) of a manuscript.
 * Detectors only claim; `parts.ts` alone turns claims into parts. A later detector never claims a claimed block.
 */
export type Claim =
  | HeadingClaim
  | EndingClaim
  | NoteClaim
  | RoleClaim
  | SceneBreakClaim
  | FrontMatterClaim
  | ProseClaim;

interface ClaimBase {
  readonly from: number;
  readonly to: number;
  readonly decision: Decision;
}

export interface HeadingClaim extends ClaimBase {
  readonly kind: 'heading';
  readonly heading: Heading;
  /** Blocks that stand under the heading and are not prose of the chapter: epigraphs. */
  readonly rest?: readonly Block[];
  /** Words on the heading's line that its heading does not repeat: the work's title before a chapter's. */
  readonly without?: Without;
  /** The words of its label, where they stand behind its title. */
  readonly turned?: Move;
  /** Where the division stands: front and back matter have headings too (preface, notes). Body when left out. */
  readonly matter?: 'front' | 'body' | 'back';
}

export interface EndingClaim extends ClaimBase {
  readonly kind: 'ending';
  readonly role: 'continued' | 'the-end';
}

export interface NoteClaim extends ClaimBase {
  readonly kind: 'note';
  readonly purpose: 'note' | 'warnings' | 'summary';
  readonly label: string | null;
  readonly position: 'before' | 'after' | 'inline';
  /** The note's content without its label; for an inline note, the blocks that stand in place of the claimed ones. */
  readonly children: readonly Block[];
}

/** A dateline or a scene label. With `children`, they stand in place of the blocks (a dateline split off its prose). */
export interface RoleClaim extends ClaimBase {
  readonly kind: 'dateline' | 'scene-label';
  readonly children?: readonly Block[];
}

/** `from === to` for a break that the source does not draw: it falls before block `from`. */
export interface SceneBreakClaim extends ClaimBase {
  readonly kind: 'scene-break';
}

/** What is no prose of a chapter: front or back matter that is kept apart, or words that leave from any place under a name. */
export interface FrontMatterClaim extends ClaimBase {
  readonly kind: 'front-matter';
  readonly matter: 'front' | 'back';
  /** null when the blocks stay in the book as front or back matter. */
  readonly removal: RemovalName | null;
  /** What stands in the place of blocks that stay. */
  readonly children?: readonly Block[];
  readonly without?: Without;
}

/** Words that leave blocks which stay otherwise. */
export interface Without {
  readonly name: RemovalName;
  readonly text: string;
}

/** Blocks that a pin keeps as the story's own prose, whatever they look like; `children` stand in their place. */
export interface ProseClaim extends ClaimBase {
  readonly kind: 'prose';
  readonly children: readonly Block[];
  readonly without?: Without;
}

/**
 * What every detector returns. `claims` is what is done; `decisions` holds the decision of every claim
 * and also those that were only suggested or turned down.
 */
export interface Findings {
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing found. */
export const NO_FINDINGS: Findings = { claims: [], decisions: [], diagnostics: [] };

/**
 * Marks every block with the claim that holds it. A scene break between blocks (`from === to`) holds none.
 * The result is new; blocks already held keep their first claim.
 */
export function claimBlocks(
  held: readonly (Claim | undefined)[],
  claims: readonly Claim[],
): readonly (Claim | undefined)[] {
  const next = [...held];
  for (const claim of claims) {
    for (let i = claim.from; i < claim.to; i++) next[i] ??= claim;
  }
  return next;
}

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

function firstWords(text: string): string {
  return text.slice(0, 160).trim().split(/\s+/, WORDS_SHOWN).join(' ');
}

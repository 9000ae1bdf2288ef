import { type Label, readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import type { Claim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { matterClaim } from './furniture.ts';

/** A longer text is no heading. */
const LONGEST = 160;

/**
 * Headings printed twice, one right below the other: `Chapter 1` over `Chapter 1: The Ferry`, or the same line again.
 * The fuller one stays. A heading whose text begins with its words is no double, and so is a first line of prose.
 */
export function findDoubledHeadings(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  for (let i = 0; i + 1 < view.blocks.length; i++) {
    const [above, below] = [headingAt(view, i), headingAt(view, i + 1)];
    if (!above || !below || !isSameDivision(above.label, below.label)) continue;
    const [first, second] = [titleOf(above), titleOf(below)];
    if (first !== '' && second !== '' && first !== second) continue;
    const double = first === '' && second !== '' ? i : i + 1;
    claims.push(matterClaim(view, double, double + 1, 'front', 'repeated-heading', 'a heading printed twice'));
    i++;
  }
  return claims;
}

interface Found {
  readonly text: string;
  readonly label: Label;
}

function headingAt({ blocks, claimed, context }: View, i: number): Found | null {
  const text = context.texts[i] ?? '';
  const kind = blocks[i]?.type;
  if (claimed[i] || text.length > LONGEST || text.includes('\n')) return null;
  if (kind !== 'heading' && kind !== 'paragraph') return null;
  const label = readLabel(text, context.language);
  return label?.form === 'counted' && label.number !== null ? { text, label } : null;
}

function isSameDivision(a: Label, b: Label): boolean {
  return a.word === b.word && a.number === b.number && a.total === b.total;
}

function titleOf({ text, label }: Found): string {
  return fold(text.slice(label.titleStart, label.titleEnd));
}

import type { Block } from '../../model/index.ts';
import type { Claim, Findings } from '../claim.ts';
import { claimBlocks } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import type { View } from '../heading/candidate.ts';
import { findHeadings } from '../heading/index.ts';
import { findContents } from './contents.ts';
import { findDoubledHeadings } from './doubled.ts';
import { findTags } from './furniture.ts';
import { findMakersNotes } from './makers-note.ts';
import { findBackMatter, findFrontMatter, findRepeatedTitles } from './matter.ts';
import { contentsClaims, keepList, namesHeadings } from './printed-list.ts';

/**
 * Finds how a book is laid out: front matter, the printed contents (which then confirm headings), headings, back
 * matter. Files without headings get front and back matter only where it is unmistakable.
 */
export function findStructure(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const claims: Claim[] = [];
  let view: View = { blocks, claimed, context };
  const add = (found: readonly Claim[]): void => {
    claims.push(...found);
    view = { ...view, claimed: claimBlocks(view.claimed, found) };
  };
  add(findTags(view));
  add(findMakersNotes(view));
  add(findDoubledHeadings(view));
  const contents = findContents(view);
  if (contents) add(contentsClaims(view, contents));
  add(findRepeatedTitles(view));
  const headings = findHeadings(blocks, view.claimed, context, contents);
  if (contents && !namesHeadings(contents, view, headings.claims)) keepList(claims);
  add(headings.claims);
  const pinned = new Set(claimed.filter((claim) => claim?.kind === 'heading'));
  const places = [...(pinned as ReadonlySet<Claim>), ...headings.claims]
    .filter((claim) => claim.kind === 'heading')
    .sort((a, b) => a.from - b.from);
  const first = places[0];
  const last = places.at(-1);
  if (first && (places.length > 1 || contents)) add(findFrontMatter(view, first.from, contents));
  if (last && places.length > 1) add(findBackMatter(view, last.to));
  const own = new Set<Claim>(headings.claims);
  const rest = claims.filter((claim) => !own.has(claim)).map((claim) => claim.decision);
  return { claims, decisions: [...rest, ...headings.decisions], diagnostics: [] };
}

import type { Block, Decision, RemovalName } from '../../model/index.ts';
import { admits } from '../../removals/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { isNavigation } from '../../words/navigation.ts';
import type { Claim, FrontMatterClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';

/** A claim on front or back matter, with its decision. */
export function matterClaim(
  view: View,
  from: number,
  to: number,
  matter: 'front' | 'back',
  removal: RemovalName | null,
  cue: string,
  score = 0.9,
): FrontMatterClaim {
  const first = (view.blocks[from] as Block).place;
  const last = (view.blocks[to - 1] as Block).place;
  const decision: Decision = {
    kind: 'front-matter',
    place: { ...first, endLine: last.endLine },
    verdict: 'cut',
    score,
    reasons: [{ cue, weight: score }],
    words: (view.context.texts[from] ?? '').replace(/\s+/g, ' ').slice(0, 60),
  };
  return { kind: 'front-matter', from, to, decision, matter, removal };
}

/** Lines of links at the edges of the divisions, where the file has them again and again, and hardly anywhere else. */
export function findNavigation(view: View): readonly Claim[] {
  const { blocks, claimed, context } = view;
  if (!admits('navigation-line', context.origins)) return [];
  const links = new Set<number>();
  blocks.forEach((block, i) => {
    if (block.type === 'paragraph' && !claimed[i] && isNavigation(context.texts[i] ?? '')) links.add(i);
  });
  if (links.size < 2) return [];
  const isEdge = (i: number): boolean =>
    i < 0 ||
    i >= blocks.length ||
    blocks[i]?.type === 'heading' ||
    readLabel(context.texts[i] ?? '', context.language) !== null;
  const reaches = (from: number, step: 1 | -1): boolean => {
    let i = from;
    while (links.has(i) || blocks[i]?.type === 'scene-break') i += step;
    return isEdge(i);
  };
  const edges = [...links].filter((i) => reaches(i, 1) || reaches(i, -1));
  // A site's links stand where its chapters end; words that stand alone amid the prose as often are the story's.
  if (links.size - edges.length >= edges.length) return [];
  return edges.map((i) => matterClaim(view, i, i + 1, 'front', 'navigation-line', 'a line of links between chapters'));
}

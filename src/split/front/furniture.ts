import {
  type Block,
  type Decision,
  type Inline,
  inlineText,
  isInlineParent,
  type RemovalName,
} from '../../model/index.ts';
import { admits } from '../../removals/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { isBeside, isNavigation } from '../../words/navigation.ts';
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

/** How many links a line has, and the words outside of them. */
function linksIn(inlines: readonly Inline[]): { readonly linked: number; readonly rest: string } {
  let linked = 0;
  let rest = '';
  for (const inline of inlines) {
    if (inline.type === 'link') linked++;
    else if (isInlineParent(inline)) {
      const inner = linksIn(inline.children);
      linked += inner.linked;
      rest += inner.rest;
    } else rest += ` ${inlineText([inline])}`;
  }
  return { linked, rest };
}

/** No sentence of a story, whatever leads from it. */
function isShort(text: string): boolean {
  return text.length <= 120 && !/[.!?…。！？]["”’»]?\s*$/u.test(text);
}

/** Lines of links at the edges of the divisions, where the file has them again and again, and hardly anywhere else. */
export function findNavigation(view: View): readonly Claim[] {
  const { blocks, claimed, context } = view;
  if (!admits('navigation-line', context.origins)) return [];
  const links = new Set<number>();
  const counts = new Map<string, number>();
  for (const text of context.texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    if (block.type !== 'paragraph' || claimed[i]) return;
    const { linked, rest } = linksIn(block.children);
    // Nothing but links, and several of them or the same line once more: above a page's story and below it.
    const isLinked = linked > 0 && (linked > 1 || (counts.get(text) ?? 0) > 1) && isShort(text) && isBeside(rest);
    if (isLinked || isNavigation(text)) links.add(i);
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

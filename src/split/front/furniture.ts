import type { Block, Decision, RemovalName } from '../../model/index.ts';
import { admits } from '../../removals/index.ts';
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

const ILLUSTRATION = /^\s*\[(?:illustration|frontispiece|image|picture|map|decoration|plate|ornament)\b/i;
/** Illustration tags. */
export function findTags(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const { blocks, claimed, context } = view;
  if (!admits('illustration-tag', context.origins)) return claims;
  for (let i = 0; i < blocks.length; i++) {
    const text = context.texts[i] ?? '';
    if (claimed[i] || text.length === 0) continue;
    const tag = text.trimStart().startsWith('[') && ILLUSTRATION.test(text.slice(0, 40)) ? tagEnd(view, i) : null;
    if (tag !== null) {
      claims.push(matterClaim(view, i, tag, 'front', 'illustration-tag', 'an illustration tag'));
      i = tag - 1;
    }
  }
  return claims;
}

/** A tag with its caption has at most so many blocks and characters. */
const MOST_TAG_BLOCKS = 12;
const LONGEST_TAG = 1000;

/** The end of a tag that opens block `from`: where its bracket closes a block; null when it closes amid prose. */
function tagEnd(view: View, from: number): number | null {
  let [depth, length] = [0, 0];
  for (let i = from; i < Math.min(view.blocks.length, from + MOST_TAG_BLOCKS) && !view.claimed[i]; i++) {
    const text = view.context.texts[i] ?? '';
    length += text.length;
    if (length > LONGEST_TAG) return null;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '[') depth++;
      else if (text[at] === ']') depth--;
      if (depth === 0) return isTagsOnly(text.slice(at + 1)) ? i + 1 : null;
    }
  }
  return null;
}

/** What follows a tag in its block: nothing, or tags alone. */
function isTagsOnly(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\[[^[\]]*\]/g, ''));
}

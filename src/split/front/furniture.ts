import type { Block, Decision, RemovalName } from '../../model/index.ts';
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
const TRANSCRIBER =
  /^\W*(?:(?:original )?transcriber(?:['’]?s['’]?)? ?(?:notes?)?\b|transcribed (?:from|by)\b|e-?text (?:prepared|produced|transcribed)\b|produced by\b.{0,80}(?:proofread|distributed)|typographical errors corrected\b|(?:production|editorial) notes? for|this e-?(?:text|book) was\b|\[?transcribers?['’]? note)/i;
const LAST_PART = 0.85;

/** Illustration tags, and what the makers of an electronic text say about it. */
export function findFurniture(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const { blocks, claimed } = view;
  for (let i = 0; i < blocks.length; i++) {
    const text = view.context.texts[i] ?? '';
    if (claimed[i] || text.length === 0) continue;
    if (ILLUSTRATION.test(text.slice(0, 40)) && /\]\W*$/.test(text.slice(-8)) && isOneTag(text)) {
      claims.push(matterClaim(view, i, i + 1, 'front', 'illustration-tag', 'an illustration tag'));
    } else if (TRANSCRIBER.test(text.slice(0, 200))) {
      const to = noteEnd(view, i);
      const matter = i > blocks.length / 2 ? 'back' : 'front';
      claims.push(matterClaim(view, i, to, matter, 'transcriber-note', 'a note of the e-text’s makers'));
      i = to - 1;
    }
  }
  return claims;
}

/** One bracket that holds the whole text, not a tag followed by prose and another bracket. */
function isOneTag(text: string): boolean {
  const close = text.indexOf(']');
  return text.length < 1000 && (close >= text.trimEnd().length - 1 || text.lastIndexOf('[') > 0 === false);
}

/** A note of the makers runs to the end of the file when it stands last, else to the next larger gap. */
function noteEnd(view: View, from: number): number {
  const { blocks, context } = view;
  if (from > blocks.length * LAST_PART) return blocks.length;
  const shortTitle = (context.texts[from] ?? '').length < 60;
  let i = from + 1;
  while (i < blocks.length && i < from + 40) {
    const gap = (blocks[i] as Block).gapBefore;
    if (gap > context.gaps.base + 1 || (i > from + 1 && gap > context.gaps.base)) break;
    if (!shortTitle && ((blocks[i] as Block & { indent?: number }).indent ?? 0) === 0) break;
    i++;
  }
  return i;
}

import type { Block, Decision, Heading, Inline } from '../../model/index.ts';
import { foldedForPin, inlineText } from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import type { Claim, HeadingClaim } from '../claim.ts';
import { inlinesOf } from '../heading/candidate.ts';
import { sliceInlines } from '../heading/inlines.ts';
import type { PinGround } from './force.ts';
import { isVolume } from './met.ts';
import type { PlacedPin } from './place.ts';

/** The longest unlabelled block, in characters, that is a heading; a longer one is the division's first prose. */
const LONGEST_HEADING = 120;

/** A pinned chapter or volume: its words are the block's, or the pin's title above the block. */
export function headingClaim({ pin, from, to }: PlacedPin, ground: PinGround, decision: Decision): HeadingClaim {
  const blocks = ground.blocks.slice(from, to);
  const first = blocks[0] as Block;
  const text = ground.context.texts[from] ?? '';
  const own = isHeadingText(text) ? wordsOf(first, text) : null;
  const kind = pin.as === 'volume' ? 'volume' : 'chapter';
  const depth = pin.level ?? usualDepth(ground.found.claims, pin.as === 'volume');
  const base = { kind, depth, place: first.place } as const;
  const says = own ? foldedForPin(`${inlineText(own.label)} ${inlineText(own.title)}`) : '';
  const wanted = foldedForPin(pin.title ?? '');
  if (own && (pin.title === undefined || says === wanted || foldedForPin(inlineText(own.title)) === wanted)) {
    return { kind: 'heading', from, to, decision, heading: { ...base, ...own }, matter: 'body' };
  }
  const title: readonly Inline[] = pin.title === undefined ? [] : [{ type: 'text', value: pin.title }];
  const heading: Heading = { ...base, number: null, label: [], title, given: true };
  return { kind: 'heading', from, to, decision, heading, matter: 'body', rest: blocks };
}

function isHeadingText(text: string): boolean {
  return !text.includes('\n') && (text.length <= LONGEST_HEADING || readLabel(text) !== null);
}

/** A block's words as number, label and title. */
function wordsOf(block: Block, text: string): Pick<Heading, 'number' | 'label' | 'title'> {
  const inlines = inlinesOf(block);
  const label = readLabel(text);
  if (!label) return { number: null, label: [], title: inlines };
  return {
    number: label.number,
    label: sliceInlines(inlines, label.start, label.end),
    title: sliceInlines(inlines, label.titleStart, label.titleEnd),
  };
}

/** The depth that most chapters of the file have, or the volumes; the outermost when there are none. */
function usualDepth(claims: readonly Claim[], volume: boolean): number {
  const counts = new Map<number, number>();
  for (const claim of claims) {
    if (claim.kind !== 'heading' || isVolume(claim.heading) !== volume || claim.heading.kind === 'section') continue;
    counts.set(claim.heading.depth, (counts.get(claim.heading.depth) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 1;
}

/** Puts the headings of the body one deeper when a pinned volume stands at the depth of the file's chapters. */
export function nestUnderVolumes(claims: readonly Claim[], pinned: ReadonlySet<Claim>): readonly Claim[] {
  const volume = claims.find((claim) => claim.kind === 'heading' && isVolume(claim.heading) && pinned.has(claim));
  if (volume?.kind !== 'heading') return claims;
  const { depth } = volume.heading;
  const level = claims.some(
    (claim) =>
      claim.kind === 'heading' && !isVolume(claim.heading) && claim.from > volume.from && claim.heading.depth === depth,
  );
  if (!level) return claims;
  return claims.map((claim) => {
    if (claim.kind !== 'heading' || isVolume(claim.heading) || claim.from < volume.from) return claim;
    return { ...claim, heading: { ...claim.heading, depth: claim.heading.depth + 1 } };
  });
}

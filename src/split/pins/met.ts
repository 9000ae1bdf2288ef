import type { Heading } from '../../model/index.ts';
import { foldedForPin, inlineText } from '../../model/index.ts';
import type { Claim, HeadingClaim } from '../claim.ts';
import type { PlacedPin } from './place.ts';

/** What the detectors found, by block. */
export interface Found {
  readonly claims: readonly Claim[];
  /** The claim that holds each block. */
  readonly held: readonly (Claim | undefined)[];
  /** Blocks before which a scene break falls: the block of an ornament, and the one after it. */
  readonly cuts: ReadonlySet<number>;
}

/** What verse or a letter cannot be at the same time. */
const NOT_SHAPED: ReadonlySet<Claim['kind']> = new Set(['heading', 'ending', 'dateline', 'scene-label']);

/** Whether a decision is what the pin asks for already, so that it may stand as it is. */
export function isMet({ pin, from, to }: PlacedPin, found: Found): boolean {
  const claim = found.held[from];
  const own = claim?.from === from;
  switch (pin.as) {
    case 'scene':
      return found.cuts.has(from) && (claim === undefined || own) && claim?.kind !== 'heading';
    case 'no-scene':
      return !found.cuts.has(from);
    case 'chapter':
    case 'volume':
      return own && claim.kind === 'heading' && isHeadingMet(claim, pin.as, pin.level, pin.title);
    case 'note':
      return own && claim.kind === 'note' && (pin.until === undefined || claim.to === to);
    case 'ending':
    case 'dateline':
    case 'scene-label':
      return own && claim.kind === pin.as;
    case 'header-end':
      return false;
    case 'verse':
    case 'letter':
      return !(own && NOT_SHAPED.has(claim.kind));
    default:
      return claim === undefined || claim.kind === 'prose';
  }
}

function isHeadingMet(
  { heading }: HeadingClaim,
  as: 'chapter' | 'volume',
  level: number | undefined,
  title: string | undefined,
): boolean {
  if ((as === 'volume') !== isVolume(heading)) return false;
  if (level !== undefined && level !== heading.depth) return false;
  return title === undefined || foldedForPin(title) === foldedForPin(inlineText(heading.title));
}

/** A division that holds chapters. */
export function isVolume(heading: Heading): boolean {
  return heading.kind === 'volume' || heading.kind === 'story';
}

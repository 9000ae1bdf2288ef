import {
  addTo,
  type Block,
  beginsWith,
  type Decision,
  foldedForPin,
  type Heading,
  headingWords,
  type Inline,
  inlineText,
  type Pin,
  usualOf,
} from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import type { Claim, HeadingClaim } from '../claim.ts';
import { inlinesOf } from '../heading/candidate.ts';
import { sliceInlines } from '../heading/inlines.ts';
import type { PinGround } from './force.ts';

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
  if (pin.replace && own) {
    return { kind: 'heading', from, to, decision, heading: { ...base, ...own, given: true }, matter: 'body' };
  }
  const says = own ? foldedForPin(headingWords(own)) : '';
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
  const headings = claims.flatMap((claim) => (claim.kind === 'heading' ? [claim.heading] : []));
  const alike = headings.filter((heading) => isVolume(heading) === volume && heading.kind !== 'section');
  return usualOf(alike.map(({ depth }) => depth)) ?? 1;
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
      return own && claim.kind === 'heading' && !pin.replace && isHeadingMet(claim, pin.as, pin.level, pin.title);
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
function isVolume(heading: Heading): boolean {
  return heading.kind === 'volume' || heading.kind === 'story';
}

/** A pin and the block it is about. */
export interface PlacedPin {
  readonly pin: Pin;
  readonly from: number;
  /** The block after the last one it is about. */
  readonly to: number;
}

/** Finds the blocks of pins that reading found in the source already; several may begin on one line of markup. */
export function placePins(blocks: readonly Block[], texts: readonly string[], pins: readonly Pin[]): PlacedPin[] {
  if (pins.length === 0) return [];
  const starts = new Map<number, number[]>();
  blocks.forEach((block, i) => {
    addTo(starts, block.place.line, i);
  });
  return pins.flatMap((pin): PlacedPin[] => {
    const here = starts.get(pin.line) ?? [];
    const from = here.find((i) => beginsWith(texts[i] ?? '', pin.before)) ?? here[0];
    if (from === undefined) return [];
    let to = from + 1;
    while (pin.until !== undefined && to < blocks.length && (blocks[to]?.place.line ?? Infinity) <= pin.until) to++;
    return [{ pin, from, to }];
  });
}

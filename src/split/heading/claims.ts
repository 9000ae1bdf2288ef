import { type Block, type Decision, type Heading, holdsWords, type Inline, type Verdict } from '../../model/index.ts';
import { type Label, labelInside, movedLabel, readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import type { Claim, HeadingClaim } from '../claim.ts';
import { type Candidate, inlinesOf, type Span, type View } from './candidate.ts';
import { epigraphAfter, NO_EPIGRAPH } from './epigraph.ts';
import { wordsOf } from './family.ts';
import { sliceInlines } from './inlines.ts';
import type { Standing } from './levels.ts';
import { CUT, type Scored, SUGGEST } from './score.ts';

/** The claims of the accepted headings, each with its standing. */
export function claimsOf(view: View, accepted: readonly Scored[], standings: readonly Standing[]): HeadingClaim[] {
  const again = sayVolumesAgain(view, accepted, standings);
  return accepted.map((one, k) => claimOf(view, one, standings[k] as Standing, again));
}

/** Whether all labels that say a volume's number stand under the heading that says it: `VOLUME II`, `Chapter 2.I`. */
function sayVolumesAgain(view: View, accepted: readonly Scored[], standings: readonly Standing[]): boolean {
  let volume: number | null = null;
  return accepted.every(({ candidate }, k) => {
    const { label } = candidate;
    if (standings[k]?.kind === 'volume') volume = (label ?? labelInside(wordsOf(view, candidate)))?.number ?? null;
    return label?.volume === undefined || label.volume.number === volume;
  });
}

/** The claim of an accepted heading, its epigraph and prose of the same block included. */
function claimOf(view: View, scored: Scored, standing: Standing, volumesAgain: boolean): HeadingClaim {
  const again = saidAgain(view, scored.candidate);
  const candidate = again?.candidate ?? scored.candidate;
  const span = candidate.labelSpan;
  const said = volumesAgain && span ? candidate.label?.volume : undefined;
  const epigraph = candidate.body ? NO_EPIGRAPH : epigraphAfter(view, candidate.to);
  const to = candidate.to + epigraph.count;
  const rest = [...bodyBlocks(view, candidate), ...epigraph.blocks];
  const heading: Heading = {
    kind: standing.kind,
    depth: standing.depth,
    number: candidate.label?.number ?? null,
    label: span ? labelInlines(view, span, said) : [],
    title: joinSpans(view, candidate.titleSpans),
    place: placeOf(view, candidate),
  };
  const decision = decisionOf(view, scored);
  const volumeSaid = said && span ? (view.context.texts[span.block] ?? '').slice(said.start, said.end) : '';
  const without = again?.without || workTitleBefore(view, candidate) || volumeSaid;
  const claim: HeadingClaim = {
    kind: 'heading',
    from: candidate.from,
    to,
    decision,
    heading,
    matter: standing.matter,
    rest,
  };
  if (without !== '') return { ...claim, without: { name: 'repeated-heading', text: without } };
  const signs = decorationOf(view, candidate);
  return signs === '' ? claim : { ...claim, without: { name: 'ornament', text: signs } };
}

/** The signs around a heading's words that are none of them: `■ ` of `■ Chapter 1`; empty when there are none. */
function decorationOf({ context }: View, { from, to, labelSpan, titleSpans, body }: Candidate): string {
  const spans = [labelSpan, ...titleSpans, body].filter((span) => span !== null).sort((a, b) => a.start - b.start);
  const pieces = context.texts.slice(from, to).flatMap((text, i) => {
    const own = spans.filter(({ block }) => block === from + i);
    return [0, ...own.map(({ end }) => end)].map((start, k) => text.slice(start, own[k]?.start ?? text.length));
  });
  const signs = pieces.join(' ').trim();
  // `oOo` on both sides is drawn, too; between the two may stand the colon of the heading.
  const isDrawn = !/[\p{L}\p{N}]/u.test(signs.replace(/^([oOxX]{3,5})(?!\p{L})(.*)(?<!\p{L})\1$/u, '$2'));
  return holdsWords(signs) && isDrawn ? signs : '';
}

/** A label, without the number of its volume where the volume's own heading says it. */
function labelInlines(view: View, span: Span, said: Label['volume']): readonly Inline[] {
  if (!said) return inlinesIn(view, span);
  return [...inlinesIn(view, { ...span, end: said.start }), ...inlinesIn(view, { ...span, start: said.end })];
}

/** The title of the work that stands before a label on its line, and in the metadata already; empty when none does. */
function workTitleBefore({ context }: View, { labelSpan }: Candidate): string {
  const before = labelSpan ? (context.texts[labelSpan.block] ?? '').slice(0, labelSpan.start) : '';
  return fold(before) !== '' && fold(before) === fold(context.metadata.title ?? '') ? before : '';
}

function bodyBlocks(view: View, { body }: Candidate): readonly Block[] {
  const block = body ? view.blocks[body.block] : undefined;
  if (!body || block?.type !== 'paragraph') return [];
  return [{ ...block, gapBefore: 0, children: sliceInlines(block.children, body.start, body.end) }];
}

function joinSpans(view: View, spans: readonly Span[]): readonly Inline[] {
  return spans.flatMap((span, k): readonly Inline[] => {
    const inlines = inlinesIn(view, span);
    return k > 0 ? [{ type: 'text', value: ' ' }, ...inlines] : inlines;
  });
}

function inlinesIn(view: View, span: Span): readonly Inline[] {
  const block = view.blocks[span.block];
  return block ? sliceInlines(inlinesOf(block), span.start, span.end) : [];
}

function placeOf(view: View, candidate: Candidate): Heading['place'] {
  const first = (view.blocks[candidate.from] as Block).place;
  const last = (view.blocks[candidate.to - 1] as Block).place;
  return { ...first, endLine: Math.max(first.line, candidate.body ? first.line : last.endLine) };
}

/** The record of one candidate, accepted or not. */
export function decisionOf(view: View, { candidate, score, reasons }: Scored): Decision {
  const verdict: Verdict = score >= CUT ? 'cut' : score >= SUGGEST ? 'suggest' : 'none';
  const words = wordsOf(view, candidate).replace(/\s+/g, ' ').slice(0, 60);
  return { kind: 'heading', place: placeOf(view, candidate), verdict, score, reasons, words };
}

/** Whether the next line goes on with it, in small letters right below: a refrain is the first line of a poem. */
function goesOn({ blocks, context }: View, i: number): boolean {
  return blocks[i + 1]?.gapBefore === 0 && /^["'“‘]?\p{Ll}/u.test(context.texts[i + 1] ?? '');
}

/** The narrator's or document's name under several chapters: a label of the scene, not a title. */
export function labelClaims(view: View, accepted: readonly Scored[], repeated: ReadonlySet<number>): readonly Claim[] {
  const under = accepted.map(({ candidate }) => candidate.to).filter((i) => repeated.has(i) && !goesOn(view, i));
  return under.map((i): Claim => {
    const { place } = view.blocks[i] as Block;
    const reasons = [{ cue: 'the same words stand under other headings too', weight: 0.8 }];
    const words = (view.context.texts[i] ?? '').slice(0, 60);
    const decision: Decision = { kind: 'scene-label', place, verdict: 'cut', score: 0.8, reasons, words };
    return { kind: 'scene-label', from: i, to: i + 1, decision };
  });
}

/** A heading without what it says twice, and the words that are left out. */
interface Said {
  readonly candidate: Candidate;
  readonly without: string;
}

/**
 * A heading whose label stands on its line twice, as sites print the count of a chapter before the title that the author
 * typed: `Chapter 1 - Chapter 1: The Mule`, or with the title twice: `Chapter 1: The Mule 01-12 Chapter 1: The Mule`. The
 * last of them stays. Null for any other: `Chapter 1: Chapter 2 of my life` has another number.
 */
function saidAgain({ context }: View, candidate: Candidate): Said | null {
  const { label, labelSpan, titleSpans } = candidate;
  const [title] = titleSpans;
  if (label === null || label.form !== 'counted' || !labelSpan || !title || title.block !== labelSpan.block)
    return null;
  const text = context.texts[labelSpan.block] ?? '';
  const words = text.slice(title.start, title.end);
  const again = againIn(words, label, context.language);
  if (again === null) return null;
  const own = movedLabel(again, title.start);
  const span = { ...labelSpan, start: own.start, end: own.end };
  const first = { ...title, start: own.titleStart, end: own.titleEnd };
  return {
    candidate: { ...candidate, labelSpan: span, titleSpans: [first, ...titleSpans.slice(1)] },
    without: text.slice(labelSpan.start, own.start),
  };
}

/** The label once more in its title, at its start or behind the words of the title that follows it; null for none. */
function againIn(words: string, label: Label, language: string | null): Label | null {
  // `Chapter 3: Chapter 3` may be what the author calls it.
  const isSame = (other: Label | null): boolean =>
    other?.form === 'counted' &&
    other.word === label.word &&
    other.number === label.number &&
    other.titleStart < other.titleEnd;
  const opening = readLabel(words, language);
  if (opening !== null && isSame(opening)) return opening;
  const inside = labelInside(words, isSame);
  if (inside === null) return null;
  const title = fold(words.slice(inside.titleStart, inside.titleEnd));
  const before = fold(words.slice(0, inside.start));
  return before.startsWith(title) && !/\p{L}/u.test(before.slice(title.length)) ? inside : null;
}

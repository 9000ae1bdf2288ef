import {
  type Block,
  blockText,
  type Division,
  type Footnote,
  type Heading,
  type HeadingBlock,
  holdsWords,
  type Inline,
  inlineText,
  languageOf,
  type Manuscript,
  type Outcome,
  outcome,
  type Part,
  type Removal,
  referencesIn,
  referencesOf,
} from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { type Claim, claimBlocks, type Findings } from './claim.ts';
import { contextOf, type SplitContext, type SplitOptions } from './context.ts';
import { findDatelines, withLowHeadingsAsLines } from './dateline.ts';
import { findEndings } from './ending.ts';
import { findStructure } from './front/index.ts';
import { findLabels } from './label.ts';
import { findMarkedLines } from './marked-lines.ts';
import { findNotes } from './note.ts';
import { partsOf } from './parts.ts';
import { detectWithPins } from './pins/index.ts';
import { findSceneBreaks } from './scene/index.ts';
import { countedLines, explains, type Habits, habitsOf, instalmentsOf, serialClaims } from './serial/index.ts';

export type { SplitOptions } from './context.ts';
export { explains, type Habits, habitsOf, instalmentsOf };

type Detector = (blocks: readonly Block[], claimed: readonly (Claim | undefined)[], context: SplitContext) => Findings;

/** In this order: what an earlier detector claims, a later one leaves alone. */
const DETECTORS: readonly Detector[] = [
  findMarkedLines,
  findStructure,
  findEndings,
  findNotes,
  findDatelines,
  findLabels,
  findSceneBreaks,
];

/**
 * Divides a manuscript into parts. Every cut, suggested cut and rejected candidate is a decision in the trace;
 * pins that the manuscript carries win over every detector. Words that leave the story (a printed contents list, lettered ornaments) are removals there.
 */
export function split(manuscript: Manuscript, options: SplitOptions = {}): Outcome<Division> {
  if (manuscript.settled && !manuscript.pins) return settledDivision(manuscript);
  const language = languageOf(manuscript, options.language);
  const blocks = manuscript.settled ? manuscript.blocks : withLowHeadingsAsLines(manuscript.blocks, language);
  const context = contextOf({ ...manuscript, blocks }, options);
  const found = foundIn(blocks, context, manuscript, options.habits);
  const claims = found.flatMap((findings) => findings.claims);
  const parted = partsOf(blocks, claims);
  const parts = withFootnotes(parted.parts, manuscript.footnotes);
  const division = { source: manuscript.source, metadata: manuscript.metadata, parts };
  const decisions = found.flatMap((findings) => findings.decisions).sort((a, b) => a.place.line - b.place.line);
  const turned = claims.flatMap((claim) => (claim.kind === 'heading' && claim.turned ? [claim.turned] : []));
  const moves = [...parted.carried.map((note) => ({ place: note.place, text: blockText(note, '\n') })), ...turned];
  const trace = { decisions, removals: removalsOf(blocks, claims, context), moves };
  return outcome(
    division,
    trace,
    found.flatMap((findings) => findings.diagnostics),
  );
}

/**
 * What the detectors find in a file, and what they find once more where its parts, or the other files of its work, have
 * lines in common at their edges that none of them explains alone.
 */
function foundIn(
  blocks: readonly Block[],
  context: SplitContext,
  { pins = [], metadata, source }: Manuscript,
  shared: Habits | undefined,
): readonly Findings[] {
  const find = (serial: readonly Claim[]): readonly Findings[] =>
    detectWithPins(blocks, context, pins, (pinned) => detectAll(blocks, context, withClaims(pinned, serial)));
  const none = blocks.map(() => undefined);
  const groundOf = (all: readonly Findings[]) => {
    const claims = all.flatMap((findings) => findings.claims);
    return { blocks, context, claims, held: claimBlocks(none, claims) };
  };
  let found = find([]);
  let ground = groundOf(found);
  const counted = context.onlyPinned ? [] : countedLines(ground);
  if (counted.length > 0) {
    found = find(counted);
    ground = groundOf(found);
  }
  const own = (): Habits | null =>
    habitsOf(instalmentsOf([{ source, metadata, parts: partsOf(blocks, ground.claims).parts }]));
  const habits = shared ?? own();
  const serial = habits === null ? [] : serialClaims(ground, habits);
  const free = serial.filter(({ from, to }) => !counted.some((one) => one.from < to && from < one.to));
  return free.length === 0 ? found : find([...counted, ...free]);
}

/** Findings with more claims, where none of theirs stands. */
function withClaims(pinned: Findings, claims: readonly Claim[]): Findings {
  const free = claims.filter(({ from, to }) => !pinned.claims.some((one) => one.from < to && from < one.to));
  return {
    ...pinned,
    claims: [...pinned.claims, ...free],
    decisions: [...pinned.decisions, ...free.map(({ decision }) => decision)],
  };
}

/** Every detector's findings in turn; what is pinned is claimed before the first of them. */
function detectAll(blocks: readonly Block[], context: SplitContext, pinned: Findings): readonly Findings[] {
  const found: Findings[] = [pinned];
  let claimed = claimBlocks(
    blocks.map(() => undefined),
    pinned.claims,
  );
  for (const detect of DETECTORS) {
    const all = detect(blocks, claimed, context);
    const findings = context.onlyPinned ? { ...all, claims: all.claims.filter((claim) => !isChapter(claim)) } : all;
    found.push(findings);
    claimed = claimBlocks(claimed, findings.claims);
  }
  return found;
}

/** Whether a detector says that a chapter begins: a volume, a prologue and the like bear their own names. */
function isChapter(claim: Claim): boolean {
  return claim.kind === 'heading' && (claim.heading.kind === 'chapter' || claim.heading.kind === 'section');
}

/** The words that parts no longer hold, by name: claimed removals and ornaments made of letters. */
function removalsOf(blocks: readonly Block[], claims: readonly Claim[], context: SplitContext): readonly Removal[] {
  const removals: Removal[] = [];
  const remove = (name: Removal['name'], i: number): void => {
    const block = blocks[i];
    const text = context.texts[i] ?? '';
    if (block && holdsWords(text)) removals.push({ name, place: block.place, text });
  };
  const kept = new Set(claims.flatMap((claim) => (claim.kind === 'prose' ? claim.from : [])));
  blocks.forEach((block, i) => {
    if (block.type === 'scene-break' && !kept.has(i)) remove('ornament', i);
  });
  for (const claim of claims) {
    const without = 'without' in claim ? claim.without : undefined;
    const place = blocks[claim.from]?.place;
    if (without && place && holdsWords(without.text)) removals.push({ ...without, place });
    for (let i = claim.from; i < claim.to; i++) {
      if (blocks[i]?.type === 'scene-break') continue;
      if (claim.kind === 'front-matter' && claim.removal !== null) remove(claim.removal, i);
      else if (claim.kind === 'scene-break') remove('ornament', i);
    }
  }
  return removals;
}

type Draft = Omit<Part, 'blocks'> & { readonly blocks: Block[] };

/** Divides a manuscript whose source states its structure: where its blocks say, and nowhere else. */
function settledDivision(manuscript: Manuscript): Outcome<Division> {
  const parts: Draft[] = [];
  let matter: Part['matter'] = 'body';
  for (const block of manuscript.blocks) {
    if (block.type === 'heading' && block.opens) {
      matter = block.opens.matter;
      parts.push(opened(block));
    } else if (block.type === 'scene-break') {
      parts.push({ opening: 'scene-break', matter, heading: null, blocks: [] });
    } else {
      const part: Draft = parts.at(-1) ?? { opening: 'start', matter, heading: null, blocks: [] };
      if (parts.length === 0) parts.push(part);
      part.blocks.push(block);
    }
  }
  const kept = parts.filter((part) => part.heading !== null || part.blocks.length > 0);
  const noted = withFootnotes(kept, manuscript.footnotes);
  return outcome({ source: manuscript.source, metadata: manuscript.metadata, parts: noted });
}

function opened(block: HeadingBlock): Draft {
  const { matter = 'body', words = 'none' } = block.opens ?? {};
  if (words !== 'none') return { opening: 'heading', matter, heading: headingOf(block), blocks: [] };
  return { opening: 'start', matter, heading: null, ...(matter === 'body' ? { untitled: true } : {}), blocks: [] };
}

function headingOf({ children, level, place, opens }: HeadingBlock): Heading {
  const cut = opens?.words === 'both' ? children.findIndex(({ type }) => type === 'hard-break') : -1;
  const label: readonly Inline[] = opens?.words === 'label' ? children : children.slice(0, Math.max(0, cut));
  const title: readonly Inline[] = opens?.words === 'label' ? [] : children.slice(cut + 1);
  const kind = opens === undefined || opens.kind === 'front' ? 'chapter' : opens.kind;
  const number = readLabel(inlineText(label))?.number ?? null;
  return { kind, depth: level, number, label, title, place };
}

/**
 * Parts with each footnote at the end of the one that refers to it first, in the order of the references. A footnote
 * whose reference is in no part, such as that of a title, stands at the end of the part around its own place.
 */
function withFootnotes(parts: readonly Part[], footnotes: readonly Footnote[] = []): readonly Part[] {
  if (footnotes.length === 0) return parts;
  const left = new Map(footnotes.map((note) => [note.identifier, note]));
  const placed = parts.map((part) => {
    const { label = [], title = [] } = part.heading ?? {};
    const named = [...referencesOf(label), ...referencesOf(title), ...part.blocks.flatMap(referencesIn)];
    const found = named.map(({ identifier }) => identifier);
    const notes: Footnote[] = [];
    // A footnote may refer to another, which then follows.
    for (const identifier of found) {
      const note = left.get(identifier);
      if (!note || !left.delete(identifier)) continue;
      notes.push(note);
      found.push(...referencesIn(note).map((reference) => reference.identifier));
    }
    return notes;
  });
  for (const note of left.values()) placed[around(parts, note)]?.push(note);
  if (parts.length === 0) return [{ opening: 'start', matter: 'body', heading: null, blocks: footnotes }];
  return parts.map((part, i) => withNotes(part, placed[i] ?? []));
}

function withNotes(part: Part, notes: readonly Block[]): Part {
  return notes.length === 0 ? part : { ...part, blocks: [...part.blocks, ...notes] };
}

/** The last part that begins before a footnote's place; the first when none does. */
function around(parts: readonly Part[], { place }: Footnote): number {
  const starts = parts.map(({ heading, blocks }) => (heading ?? blocks[0])?.place.line ?? Number.POSITIVE_INFINITY);
  return Math.max(
    0,
    starts.findLastIndex((line) => line <= place.line),
  );
}

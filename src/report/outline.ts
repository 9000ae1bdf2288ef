import {
  addTo,
  type Block,
  type Book,
  blockText,
  type Choice,
  type Decision,
  type Diagnostic,
  type Field,
  isFootnote,
  type Place,
  type Section,
  type SectionKind,
  type SeriesPosition,
  type Trace,
  wordsIn,
} from '../model/index.ts';
import { bookChoices } from './choices.ts';

/** A book's structure with source lines, as `inspect --json` prints it. */
export interface Outline {
  readonly story: string;
  readonly metadata: OutlineMetadata;
  readonly chapters: readonly OutlineChapter[];
  /** How the title and the authors were chosen. */
  readonly choices: readonly Choice[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface OutlineMetadata {
  readonly title: string;
  /** False when the title is only the story's file name. */
  readonly titleStated: boolean;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly language: string;
  readonly warnings: readonly string[];
  readonly series: SeriesPosition | null;
  readonly part: unknown;
  readonly unfinished: boolean;
  readonly fields: readonly Field[];
}

export interface OutlineChapter {
  readonly kind: SectionKind;
  readonly title: string;
  /** Whether the story itself gives the title. */
  readonly titled: boolean;
  /** Line of the heading; null without one. */
  readonly line: number | null;
  /** The decision that made it; null when nothing in the text did. */
  readonly cut: OutlineCut | null;
  readonly scenes: readonly OutlineScene[];
  /** How many footnotes it has; absent without them. */
  readonly footnotes?: number;
  readonly children: readonly OutlineChapter[];
}

export interface OutlineScene extends Place {
  readonly words: number;
  readonly opening: string;
  /** The break that opens the scene; null for the first scene of a chapter. */
  readonly cut: OutlineCut | null;
  /** What in it is no plain prose; absent when nothing is. */
  readonly apart?: readonly OutlineApart[];
}

/** A block that is no plain prose: a note, an ending, a dateline, verse, a letter. */
export interface OutlineApart {
  readonly kind: string;
  readonly line: number;
  readonly endLine: number;
  readonly opening: string;
}

/** How sure a cut is, and what speaks for it most. */
export interface OutlineCut {
  readonly score: number;
  readonly reason: string;
}

/** Makes the outline of a bound book. */
export function outlineOf(
  story: string,
  book: Book,
  { decisions, choices = [] }: Pick<Trace, 'decisions' | 'choices'>,
  diagnostics: readonly Diagnostic[],
): Outline {
  const { metadata } = book;
  const ground = { headings: cutsOf(decisions, 'heading'), breaks: cutsOf(decisions, 'scene-break') };
  return {
    story,
    metadata: {
      title: book.title,
      titleStated: metadata.title !== null,
      subtitle: metadata.subtitle,
      authors: metadata.authors,
      language: book.language,
      warnings: metadata.warnings.map((warning) => warning.text),
      series: metadata.series,
      part: metadata.part,
      unfinished: book.unfinished,
      fields: metadata.fields,
    },
    chapters: book.sections.filter((section) => section.matter === 'body').map((section) => chapterOf(section, ground)),
    choices: bookChoices(choices),
    decisions,
    diagnostics,
  };
}

/** Cuts by source and line. */
type Cuts = ReadonlyMap<string, readonly Decision[]>;

function cutsOf(decisions: readonly Decision[], kind: Decision['kind']): Cuts {
  const cuts = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.kind !== kind || decision.verdict !== 'cut') continue;
    addTo(cuts, decision.place.source, decision);
  }
  return cuts;
}

interface OutlineGround {
  readonly headings: Cuts;
  readonly breaks: Cuts;
}

function chapterOf(section: Section, ground: OutlineGround): OutlineChapter {
  const place = section.heading?.place ?? null;
  const footnotes = section.blocks.filter(isFootnote).length;
  return {
    kind: section.kind,
    title: section.name,
    titled: section.heading !== null || section.work !== undefined,
    line: place?.line ?? null,
    cut: place ? cutIn(ground.headings, place.source, place.line - 1, place.line) : null,
    scenes: scenesOf(footnotes > 0 ? section.blocks.filter((b) => !isFootnote(b)) : section.blocks, ground.breaks),
    ...(footnotes > 0 ? { footnotes } : {}),
    children: section.children.filter((child) => child.matter === 'body').map((child) => chapterOf(child, ground)),
  };
}

/** The last cut after one line and up to another. */
function cutIn(cuts: Cuts, source: string, after: number, line: number): OutlineCut | null {
  const own = cuts.get(source) ?? [];
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.place.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const found = own[low - 1];
  if (!found || found.place.line <= after) return null;
  const main = found.reasons.reduce((best, reason) => (reason.weight > best.weight ? reason : best), NO_REASON);
  return { score: found.score, reason: main.cue };
}

const NO_REASON = { cue: '', weight: 0 };

function scenesOf(blocks: readonly Block[], breaks: Cuts): OutlineScene[] {
  const scenes: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'scene-break') scenes.push([]);
    else scenes.at(-1)?.push(block);
  }
  const held = scenes.filter((scene) => scene.length > 0);
  return held.map((scene, i) => sceneOf(scene, held[i - 1]?.at(-1)?.place ?? null, breaks));
}

function sceneOf(scene: readonly Block[], before: Place | null, breaks: Cuts): OutlineScene {
  const texts = scene.map((block) => blockText(block));
  const first = scene[0]?.place ?? { source: '', line: 0, endLine: 0 };
  const apart = scene.flatMap((block, i) => apartFrom(block, texts[i] ?? ''));
  return {
    source: first.source,
    line: first.line,
    endLine: scene.at(-1)?.place.endLine ?? first.endLine,
    // As the book's own count has it, which leaves notes out.
    words: scene.reduce((sum, block) => sum + (block.type === 'note' ? 0 : wordsIn(block)), 0),
    opening: openingOf(texts[0] ?? ''),
    cut: before ? cutIn(breaks, first.source, before.source === first.source ? before.line : 0, first.line) : null,
    ...(apart.length > 0 ? { apart } : {}),
  };
}

function apartFrom(block: Block, text: string): OutlineApart[] {
  const kind = block.type === 'paragraph' ? block.role : block.type;
  if (kind === undefined) return [];
  return [{ kind, line: block.place.line, endLine: block.place.endLine, opening: openingOf(text) }];
}

/** The first words of a text, for a person to recognise it by. */
function openingOf(text: string): string {
  const words = text.split(/\s+/).slice(0, 8).join(' ');
  return words.length < text.length ? `${words} …` : words;
}

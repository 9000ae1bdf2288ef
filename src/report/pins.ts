import {
  addTo,
  anchorWords,
  type Block,
  blockText,
  type Decision,
  type Division,
  foldedForPin,
  type Manuscript,
  nameInPath,
  type PinKind,
  type Removal,
  showPlace,
} from '../model/index.ts';
import { showReasons } from './tree.ts';

/** What a page of pins is made from: one source as read and as divided, with all its decisions. */
export interface PinnedSource {
  readonly manuscript: Manuscript;
  readonly division: Division;
  readonly decisions: readonly Decision[];
  /** What reading took out of the text. */
  readonly removals: readonly Removal[];
}

/**
 * A settings file that pins every cut as it was made, ready to edit: suggestions and what cannot be pinned as it is
 * stand in comments, with the pin that would change them.
 */
export function showPins(sources: readonly PinnedSource[]): string {
  const rows = sources.flatMap((source) => {
    const own = rowsOf(source, sources.length > 1);
    // Lines of a book's documents each count for themselves.
    return own.some(({ inside }) => inside) ? own : own.sort((a, b) => a.line - b.line);
  });
  const width = Math.min(90, Math.max(0, ...rows.map((row) => row.pin.length)));
  const lines = rows.map(({ pin, why }) => `${pin.padEnd(width)}  # ${why}`);
  return [
    '# Every decision of fascicle, to keep or to change. Save the file beside the story.',
    `# as: ${'title, author, header-end, chapter, volume, scene, no-scene, dateline, scene-label, note, ending, verse,'}`,
    '#     letter, prose (nothing special), delete. A pin is anchored by its line and the first words on it.',
    '# Take the "#" off a line to make it so.',
    'pins:',
    ...lines,
  ].join('\n');
}

interface Row {
  readonly line: number;
  /** Whether the line is one of a document inside the source. */
  readonly inside: boolean;
  readonly pin: string;
  readonly why: string;
}

function rowsOf(source: PinnedSource, several: boolean): Row[] {
  const read = blocksByLine(source.manuscript.blocks);
  const volumes = volumeLines(source.division);
  const headers = source.removals.filter((r) => r.name === 'story-header' || r.name === 'repeated-header');
  const seen = new Set<string>();
  const told = source.decisions.filter((decision) => decision.verdict !== 'none');
  return told.flatMap((decision): Row[] => {
    const { line } = decision.place;
    // Only the first header ends at a pin; those of later parts are found by what they repeat.
    const id = decision.kind === 'header-end' ? decision.kind : `${decision.place.source} ${line} ${decision.kind}`;
    const inside = decision.place.source !== source.manuscript.source;
    const words = wordsAt(read.get(showPlace(decision.place)) ?? [], decision);
    if (seen.has(id) || words === null || isFromHeader(line, headers)) return [];
    seen.add(id);
    const { as, live } = kindOf(decision, volumes);
    const file = several || inside ? `, file: ${JSON.stringify(nameInPath(decision.place.source))}` : '';
    const pin = `- {line: ${line}, before: ${JSON.stringify(words)}, as: ${as}${file}}`;
    const sure = decision.verdict === 'suggest' ? 'perhaps ' : '';
    const why = `${live ? '' : `${decision.kind}: `}${sure}${decision.score.toFixed(2)}, ${showReasons(decision)}`;
    return [{ line, inside, pin: `${live ? '  ' : '#  '}${pin}`, why }];
  });
}

/** Whether a line's words were taken for the header, so that a decision there is about what was made of them. */
function isFromHeader(line: number, headers: readonly Removal[]): boolean {
  return headers.some(({ place }) => place.line <= line && line <= place.endLine);
}

/** Blocks of a source by their first line; several may stand on one line of markup. */
function blocksByLine(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const lines = new Map<string, Block[]>();
  for (const block of blocks) {
    addTo(lines, showPlace(block.place), block);
  }
  return lines;
}

/** The first words at a decision's line as the source has them; null when no block of the story begins there. */
function wordsAt(blocks: readonly Block[], decision: Decision): string | null {
  const wanted = foldedForPin(decision.words).slice(0, 12);
  const block = blocks.find((b) => foldedForPin(blockText(b)).startsWith(wanted)) ?? blocks[0];
  if (block === undefined) return null;
  return anchorWords(blockText(block)) || null;
}

/** The pin that keeps a decision; `live` is false when it can only be undone or when it is not made yet. */
function kindOf(decision: Decision, volumes: ReadonlySet<number>): { as: PinKind; live: boolean } {
  const made = decision.verdict === 'cut';
  switch (decision.kind) {
    case 'heading':
      return { as: volumes.has(decision.place.line) ? 'volume' : 'chapter', live: made };
    case 'scene-break':
      return { as: 'scene', live: made };
    case 'note':
    case 'ending':
    case 'dateline':
    case 'scene-label':
    case 'header-end':
    case 'verse':
    case 'letter':
      return { as: decision.kind, live: made };
    case 'front-matter':
    case 'messages':
    case 'script':
    case 'box':
      return { as: 'prose', live: false };
  }
}

function volumeLines(division: Division): ReadonlySet<number> {
  const volumes = division.parts.flatMap(({ heading }) =>
    heading && (heading.kind === 'volume' || heading.kind === 'story') ? heading.place.line : [],
  );
  return new Set(volumes);
}

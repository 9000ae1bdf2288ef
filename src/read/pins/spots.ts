import {
  anchorWords,
  type Block,
  bareText,
  beginsWith,
  blockText,
  type Removal,
  showPlace,
} from '../../model/index.ts';
import { rowsOf } from './anchor.ts';

/** A line that a pin can name. */
export interface Spot {
  readonly source: string;
  readonly line: number;
  /** The last line of its block. */
  readonly endLine: number;
  /** The words from here to the end of the block. */
  readonly text: string;
  /** The first words on the line, as a pin gives them. */
  readonly before: string;
  /** Whether a block begins here; else it is a line inside a paragraph. */
  readonly opens: boolean;
}

/**
 * The lines of a story that pins can name, in the order of the source: its blocks, the lines of paragraphs that have
 * one for each line of their source, and the lines that went into the front matter or were left out.
 */
export function spotsOf(blocks: readonly Block[], removals: readonly Removal[]): readonly Spot[] {
  const own = blocks.flatMap((block): Spot[] => {
    const rows = rowsOf(block);
    if (rows.length > 1) return rows.flatMap((_, i) => spotAt(block.place, i, rows.slice(i).join(' ')));
    return spotAt(block.place, 0, blockText(block));
  });
  // Of a line that a pin gave another title its own words count, by which the pin finds it.
  const retitled = removals.filter(({ name }) => name === 'deleted-by-user').flatMap(goneSpots);
  const first = withoutLinesOf(own, retitled);
  const left = removals.filter(({ name }) => name !== 'deleted-by-user').flatMap(goneSpots);
  const all = [...first, ...retitled, ...withoutLinesOf(left, [...first, ...retitled])];
  return all.sort((a, b) => (a.source === b.source ? a.line - b.line : 0));
}

function withoutLinesOf(spots: readonly Spot[], others: readonly Spot[]): readonly Spot[] {
  const known = new Set(others.map(showPlace));
  return spots.filter((spot) => !known.has(showPlace(spot)));
}

function goneSpots({ place, text }: Removal): readonly Spot[] {
  const rows = text.split('\n');
  const spans = rows.length === place.endLine - place.line + 1 ? rows : [text];
  return spans.flatMap((_, i) => spotAt(place, i, spans.slice(i).join(' ')));
}

function spotAt({ source, line, endLine }: Block['place'], row: number, text: string): Spot[] {
  const before = anchorWords(text);
  return before === '' ? [] : [{ source, line: line + row, endLine, text, before, opens: row === 0 }];
}

/** The spot at a line, or the one that holds it, or the next below an empty line; null when the story ends above it. */
export function spotAtLine(spots: readonly Spot[], line: number): Spot | null {
  const exact = spots.find((spot) => spot.line === line);
  const holding = spots.findLast((spot) => spot.line < line && line <= spot.endLine);
  return exact ?? holding ?? spots.find((spot) => spot.line > line) ?? null;
}

/** The spots that begin with some words; where none does, those of the blocks in which the words stand. */
export function spotsWith(spots: readonly Spot[], words: string): readonly Spot[] {
  const opening = spots.filter(({ text }) => beginsWith(text, words));
  if (opening.length > 0) return opening;
  const wanted = bareText(words);
  const inside = wanted === '' ? [] : spots.filter(({ text }) => bareText(text).includes(wanted));
  // Of the lines of a paragraph the last that still holds the words is the one they stand on.
  return inside.filter(({ source, line }, i) => inside[i + 1]?.source !== source || inside[i + 1]?.line !== line + 1);
}

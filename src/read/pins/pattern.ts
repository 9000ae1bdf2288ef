import { inlineLines } from '../../header/lines.ts';
import {
  anchorWords,
  type Block,
  blockText,
  type Diagnostic,
  inlineText,
  type JoinedDocument,
  type Pin,
} from '../../model/index.ts';
import { placeIn } from '../relocate.ts';
import { rowsOf } from './anchor.ts';

/** Longer lines are prose, whatever a pattern says. */
const LONGEST_HEADING = 240;

/**
 * The lines of a source that are headings by a pattern of the user's, as pins. Where the user pins a line too, that
 * pin counts.
 */
export function headingPins(
  blocks: readonly Block[],
  isHeading: (line: string) => boolean,
  source: string,
  pins: readonly Pin[],
): readonly Pin[] {
  const taken = new Set(pins.flatMap((pin) => (pin.source === undefined || pin.source === source ? pin.line : [])));
  return blocks.flatMap((block) => {
    const rows = linesIn(block);
    const isEach = rows.length === block.place.endLine - block.place.line + 1 || rows.length === 1;
    return rows.flatMap((row, i): Pin[] => {
      const line = block.place.line + (isEach ? i : 0);
      const before = anchorWords(row);
      const isHit = row.length <= LONGEST_HEADING && before !== '' && isHeading(row);
      return isHit && (isEach || i === 0) && !taken.has(line)
        ? [{ as: 'chapter', line, before, source, place: null }]
        : [];
    });
  });
}

/** The lines of a block, where each is one of the source; else its words as one. */
function linesIn(block: Block): readonly string[] {
  const rows = rowsOf(block);
  if (rows.length > 1) return rows.map((row) => row.trim());
  if (block.type !== 'paragraph' && block.type !== 'heading') return [blockText(block).trim()];
  return [
    inlineLines(block.children)
      .lines.map((line) => inlineText(line))
      .join(' ')
      .trim(),
  ];
}

/** So many of the lines that a pattern hits are shown. */
const SHOWN = 5;

/**
 * What the user's pattern hits: a preview, or a warning when it hits nothing. Shown lines are those of the documents
 * that a source was joined from.
 */
export function patternHits(
  hits: readonly Pin[],
  source: string,
  documents: readonly JoinedDocument[] = [],
): Diagnostic {
  const lineOf = (line: number): number => placeIn({ source, line, endLine: line }, documents).line;
  const shown = hits.slice(0, SHOWN).map(({ line, before }) => `${lineOf(line)} “${before}”`);
  const more = hits.length > SHOWN ? ` and ${hits.length - SHOWN} more` : '';
  const place = { source, line: hits[0]?.line ?? 1, endLine: hits[0]?.line ?? 1 };
  return hits.length === 0
    ? {
        id: 'pattern-hits',
        severity: 'warning',
        place,
        reason: 'the pattern for chapters hits no line of this file',
        remedy: 'It is compared with each line; `^` and `$` are its beginning and end.',
      }
    : {
        id: 'pattern-hits',
        severity: 'info',
        place,
        reason: `the pattern for chapters hits ${hits.length} line${hits.length === 1 ? '' : 's'}: ${shown.join(', ')}${more}`,
        remedy: null,
      };
}

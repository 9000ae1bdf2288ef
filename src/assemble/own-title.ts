import type { Division, Heading, Part } from '../model/index.ts';
import { inlineText } from '../model/index.ts';

/** A longer heading is no title. */
const LONGEST = 200;

/**
 * A division that states no title, under the heading at its top: when that is the only one of its rank, and neither
 * counts nor names a part, it says what the story is called, and the headings below it open the chapters. Null for
 * every other division. For a source that is a book by itself: in a series such a heading is a chapter's.
 */
export function underOwnTitle(division: Division): Division | null {
  const { metadata, parts } = division;
  const at = parts.findIndex((part) => part.heading !== null || part.blocks.length > 0);
  const top = parts[at];
  const heading = top?.heading;
  if (metadata.title !== null || metadata.part !== null || !top || !heading || !mayName(heading, parts)) return null;
  const title = inlineText(heading.title).replace(/\s+/g, ' ').trim();
  if (title === '' || title.length > LONGEST) return null;
  const own: Part = { ...top, opening: 'start', heading: null };
  const below = parts.slice(at + 1).map((part) => raised(part, heading.depth));
  // Words without a story under them are all the text there is.
  if (own.blocks.length === 0 && below.length === 0) return null;
  return {
    ...division,
    metadata: { ...metadata, title },
    parts: own.blocks.length === 0 ? below : [own, ...below],
  };
}

function mayName(heading: Heading, parts: readonly Part[]): boolean {
  if (heading.label.length > 0 || heading.number !== null || heading.given) return false;
  if (!['volume', 'story', 'chapter'].includes(heading.kind)) return false;
  return parts.every((part) => part.heading === null || part.heading === heading || part.heading.depth > heading.depth);
}

/** A part one rank up, now that nothing stands above it. */
function raised(part: Part, depth: number): Part {
  if (part.heading === null) return part;
  return { ...part, heading: { ...part.heading, depth: part.heading.depth - depth } };
}

import type { Block, Footnote, Part } from '../model/index.ts';
import { referencesIn, referencesOf } from '../model/index.ts';

/**
 * Parts with each footnote at the end of the one that refers to it first, in the order of the references. A footnote
 * whose reference is in no part, such as that of a title, stands at the end of the part around its own place.
 */
export function withFootnotes(parts: readonly Part[], footnotes: readonly Footnote[] = []): readonly Part[] {
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

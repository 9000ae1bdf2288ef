import type { Block, Division, Field, Metadata, Note, Paragraph, Place, Warning } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { folded } from './merge.ts';

/**
 * What a later part's own header says about that part alone, as notes to stand before it, or below what was said below it: warnings that the first
 * part does not give, its rating, its summary, its notes. The first part's header speaks for the whole story.
 */
export function partNotes(division: Division, first: Metadata): readonly Note[] {
  const { metadata } = division;
  const known = new Set(first.warnings.map((w) => folded(w.text)));
  const own = metadata.warnings.filter((w) => !known.has(folded(w.text)));
  const [warning] = own;
  return [
    ...(warning
      ? [
          note(
            'warnings',
            null,
            own.map((w) => paragraph(w.text, w.place)),
            warning.place,
          ),
        ]
      : []),
    ...ownFields(metadata, first, 'rating'),
    ...ownFields(metadata, first, 'summary'),
    ...ownFields(metadata, first, 'notes').map((one) =>
      isBelow(one, division) ? { ...one, position: 'after' as const } : one,
    ),
  ];
}

/** Whether what is said stands below the last words of its part: a signature. */
function isBelow({ place }: Note, { parts }: Division): boolean {
  const last = parts.findLast(({ blocks }) => blocks.length > 0)?.blocks.at(-1);
  return last !== undefined && place.source === last.place.source && place.line > last.place.line;
}

function ownFields(metadata: Metadata, first: Metadata, key: 'rating' | 'summary' | 'notes'): readonly Note[] {
  const known = new Set(first.fields.filter((f) => f.key === key).flatMap((f) => f.values.map(folded)));
  return metadata.fields
    .filter((f) => f.key === key && f.values.some((value) => !known.has(folded(value))))
    .map((field) => fieldNote(field, key));
}

function fieldNote(field: Field, key: 'rating' | 'summary' | 'notes'): Note {
  const children = field.values.map((value) => paragraph(value, field.place));
  return note(key === 'notes' ? 'note' : 'summary', field.label === '' ? null : field.label, children, field.place);
}

function note(purpose: Note['purpose'], label: string | null, children: readonly Block[], place: Place): Note {
  return { type: 'note', purpose, label, position: 'before', fromHeader: true, children, place, gapBefore: 1 };
}

function paragraph(value: string, place: Place): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }], place, gapBefore: 1 };
}

/**
 * Warnings that stand in the running text, at the head of a part or chapter: they belong in front too. A note that
 * only repeats known warnings gives none.
 */
export function warningsInText(divisions: readonly Division[], stated: readonly Warning[]): readonly Warning[] {
  const known = new Set(stated.map((w) => folded(w.text)));
  const found: Warning[] = [];
  for (const { parts } of divisions) {
    for (const block of parts.flatMap((part) => part.blocks)) {
      if (block.type !== 'note' || block.purpose !== 'warnings') continue;
      for (const warning of warningsOf(block)) {
        const pieces = warning.text.split(/[,;/]/).map(folded);
        if (known.has(folded(warning.text)) || pieces.every((piece) => known.has(piece))) continue;
        known.add(folded(warning.text));
        found.push(warning);
      }
    }
  }
  return found;
}

function warningsOf(block: Note): readonly Warning[] {
  return block.children.flatMap((child) =>
    blockText(child)
      .split(/;\s+/)
      .map((text) => ({ text: text.trim(), place: child.place }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
}

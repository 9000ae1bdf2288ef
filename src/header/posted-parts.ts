import type { Block, Metadata, Paragraph } from '../model/index.ts';
import type { Entry, FieldEntry, NoteEntry } from './entry.ts';
import type { InnerHeader } from './interior.ts';
import { isRepeated } from './interior.ts';
import type { LabelKey } from './labels.ts';
import { titleAndPart } from './part-mark.ts';
import { stricterRating } from './ratings.ts';
import { undecorated } from './shapes.ts';

/** What a later part says of itself stays with it, as a note before it. */
const NOTES: Partial<Record<LabelKey, NoteEntry['purpose']>> = {
  warnings: 'warnings',
  'part-warnings': 'warnings',
  notes: 'note',
  summary: 'summary',
  disclaimer: 'note',
  dedication: 'note',
  thanks: 'note',
  feedback: 'note',
  spoilers: 'note',
};

/** The entries of a later part's header, with what is new in it as notes and the rest as a repeated header. */
export function laterEntries(header: InnerHeader, top: readonly Entry[]): readonly Entry[] {
  return header.entries.map((entry): Entry => {
    if (entry.kind === 'part')
      return header.headed
        ? { ...entry, kind: 'drop', name: 'repeated-header', what: 'repeat' }
        : { kind: 'kept', lines: entry.lines };
    if (entry.kind === 'drop') return entry.name === 'story-header' ? { ...entry, name: 'repeated-header' } : entry;
    if (entry.kind !== 'field') return entry;
    const purpose = NOTES[entry.key];
    if (purpose !== undefined && entry.label !== '' && !isRepeated(entry, top)) return asNote(entry, purpose);
    return { kind: 'drop', name: 'repeated-header', what: 'repeat', lines: entry.lines };
  });
}

/** A field as a note before its part. */
export function asNote(entry: FieldEntry, purpose: NoteEntry['purpose']): NoteEntry {
  return { kind: 'note', purpose, label: entry.label, lines: entry.lines, start: entry.start ?? 0 };
}

/** The words of a header that mark its part, `(2/3)` at the end of a title, `2/3` after the label `Part`; empty when none do. */
export function partWords(entries: readonly Entry[]): string {
  for (const entry of entries) {
    if (entry.kind !== 'field') continue;
    if (entry.key === 'part') return entry.value;
    if (entry.key === 'title') {
      const mark = titleAndPart(undecorated(entry.value)).mark;
      if (mark !== null) return mark;
    }
  }
  return '';
}

/** A paragraph that stands where a header stood, holding its part mark: the division's own heading. */
export function markBlock(words: string, at: Block): Paragraph {
  const line = at.place.line;
  return {
    type: 'paragraph',
    place: { ...at.place, line, endLine: line },
    gapBefore: at.gapBefore,
    children: [{ type: 'text', value: words }],
  };
}

/** Metadata with what later headers add: the strictest rating, and a title or author that the first did not give. */
export function withLater(metadata: Metadata, later: readonly Metadata[]): Metadata {
  let { title, authors, fields } = metadata;
  for (const next of later) {
    title ??= next.title;
    if (authors.length === 0) authors = next.authors;
    const rating = next.fields.find((field) => field.key === 'rating');
    if (rating) fields = withRating(fields, rating);
  }
  return { ...metadata, title, authors, fields };
}

function withRating(fields: Metadata['fields'], rating: Metadata['fields'][number]): Metadata['fields'] {
  if (!fields.some((field) => field.key === 'rating')) return [...fields, rating];
  return fields.map((field) => {
    const [own, ...more] = field.key === 'rating' ? field.values : [];
    return own === undefined ? field : { ...field, values: [stricterRating(own, rating.values[0] ?? own), ...more] };
  });
}

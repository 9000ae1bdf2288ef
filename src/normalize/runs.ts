import {
  type Block,
  type Footnote,
  type Inline,
  type Manuscript,
  type Metadata,
  type Place,
  topOf,
  type Verse,
} from '../model/index.ts';
import { type Flat, flatString, flatten, unflatten } from './flat.ts';
import type { RunKind } from './rule.ts';

/** A run of a manuscript before any rule has seen it. */
export interface RawRun {
  readonly kind: RunKind;
  readonly place: Place;
  readonly flat: Flat;
}

/** What becomes of a run: called for every run in reading order; null leaves it as it is. */
type Visit = (kind: RunKind, place: Place, flatten: () => Flat) => Flat | null;

/** Every run of a manuscript, metadata first, then blocks. */
export function runsOf(manuscript: Manuscript): RawRun[] {
  const runs: RawRun[] = [];
  mapManuscript(manuscript, (kind, place, flat) => {
    runs.push({ kind, place, flat: flat() });
    return null;
  });
  return runs;
}

/** How many of a manuscript's runs, the first ones, are values of its metadata. */
export function metadataRuns(manuscript: Manuscript): number {
  let count = 0;
  mapMetadata(manuscript.metadata, manuscript.source, () => {
    count++;
    return null;
  });
  return count;
}

/** A manuscript with its runs put in the place of the old ones; null leaves a run as it was. */
export function withRuns(manuscript: Manuscript, runs: readonly (Flat | null)[]): Manuscript {
  let at = 0;
  return mapManuscript(manuscript, () => runs[at++] ?? null);
}

function mapManuscript(manuscript: Manuscript, visit: Visit): Manuscript {
  const metadata = mapMetadata(manuscript.metadata, manuscript.source, visit);
  const blocks = manuscript.blocks.map((block) => mapBlock(block, visit));
  if (!manuscript.footnotes) return { ...manuscript, metadata, blocks };
  const footnotes = manuscript.footnotes.map((note) => mapBlock(note, visit) as Footnote);
  return { ...manuscript, metadata, blocks, footnotes };
}

function mapMetadata(metadata: Metadata, source: string, visit: Visit): Metadata {
  const top: Place = topOf(source);
  const value = (text: string, place: Place): string => visit('field', place, () => flatString(text))?.text ?? text;
  const maybe = (text: string | null): string | null => (text === null ? null : value(text, top));
  return {
    ...metadata,
    title: maybe(metadata.title),
    subtitle: maybe(metadata.subtitle),
    authors: metadata.authors.map((author) => value(author, top)),
    warnings: metadata.warnings.map((warning) => ({ ...warning, text: value(warning.text, warning.place) })),
    fields: metadata.fields.map((field) =>
      field.key === 'email' || field.key === 'url'
        ? field
        : { ...field, values: field.values.map((text) => value(text, field.place)) },
    ),
    series: metadata.series && { ...metadata.series, name: maybe(metadata.series.name) },
  };
}

function mapInlines(kind: RunKind, place: Place, inlines: readonly Inline[], visit: Visit): readonly Inline[] {
  const flat = visit(kind, place, () => flatten([inlines]));
  return flat === null ? inlines : (unflatten(flat)[0] ?? []);
}

function mapBlock(block: Block, visit: Visit): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: mapInlines('prose', block.place, block.children, visit) };
    case 'heading':
      return { ...block, children: mapInlines('heading', block.place, block.children, visit) };
    case 'quotation':
    case 'letter':
      return { ...block, children: block.children.map((child) => mapBlock(child, visit)) };
    case 'note': {
      const { label } = block;
      const shown = label === null ? null : (visit('field', block.place, () => flatString(label))?.text ?? label);
      return { ...block, label: shown, children: block.children.map((child) => mapBlock(child, visit)) };
    }
    case 'verse':
      return mapVerse(block, visit);
    case 'messages':
      return { ...block, lines: block.lines.map((line) => mapInlines('cell', block.place, line, visit)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => mapBlock(child, visit))) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => mapInlines('cell', block.place, cell, visit))),
      };
    case 'preformatted': {
      const flat = visit('preformatted', block.place, () => ({ text: block.text, spans: [], opaques: [] }));
      return flat === null ? block : { ...block, text: flat.text };
    }
    case 'scene-break':
      return block;
  }
}

/** A stanza is one run, so that a speech or an emphasis may reach over its lines. */
function mapVerse(verse: Verse, visit: Visit): Verse {
  const stanzas = verse.stanzas.map((stanza) => {
    const flat = visit('verse', verse.place, () => flatten(stanza.map((line) => line.children)));
    if (flat === null) return stanza;
    const lines = unflatten(flat);
    return stanza.map((line, index) => ({ ...line, children: lines[index] ?? [] }));
  });
  return { ...verse, stanzas };
}

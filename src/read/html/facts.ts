import { type LabelKey, labelKey } from '../../header/labels.ts';
import { languageTag } from '../../header/language-names.ts';
import { listMembers } from '../../header/lists.ts';
import { partValue } from '../../header/part-mark.ts';
import { type Field, type Metadata, NO_METADATA, type Place, type SeriesPosition } from '../../model/index.ts';

/** A fact that a format declares: `values` has several members when the format itself parts them. */
export interface Fact {
  readonly key: LabelKey;
  /** As typed, without its colon. */
  readonly label: string;
  readonly values: readonly string[];
  readonly place: Place;
}

/** A fact by its label; one value of a list field is cut into its members. */
export function fact(label: string, values: readonly string[], place: Place): Fact {
  const key = labelKey(label) ?? 'other';
  const [only] = values;
  return { key, label, values: values.length === 1 && only !== undefined ? listMembers(key, only) : values, place };
}

/** The metadata that facts make; the first title, language, series and part win. */
export function metadataOf(facts: readonly Fact[]): Metadata {
  return facts.reduce(withFact, NO_METADATA);
}

function withFact(metadata: Metadata, given: Fact): Metadata {
  const { key, label, place } = given;
  const values = given.values.map((value) => value.trim()).filter((value) => value !== '');
  const text = values.join(', ');
  if (values.length === 0) return metadata;
  switch (key) {
    case 'title':
      return { ...metadata, title: metadata.title ?? text };
    case 'subtitle':
      return { ...metadata, subtitle: metadata.subtitle ?? text };
    case 'author':
      return { ...metadata, authors: [...metadata.authors, ...values.filter((v) => !metadata.authors.includes(v))] };
    case 'warnings':
    case 'part-warnings':
      return { ...metadata, warnings: [...metadata.warnings, ...values.map((value) => ({ text: value, place }))] };
    case 'language':
      return withLanguage(metadata, { key: 'other', label, values, place }, text);
    case 'series':
      return { ...metadata, series: mergeSeries(metadata.series, seriesOf(text)) };
    case 'part':
      return withPart(metadata, { key: 'other', label, values, place }, text);
    default:
      return { ...metadata, fields: [...metadata.fields, { key, label, values, place }] };
  }
}

function withLanguage(metadata: Metadata, otherwise: Field, text: string): Metadata {
  const tag = languageTag(text);
  if (tag === null) return { ...metadata, fields: [...metadata.fields, otherwise] };
  return { ...metadata, language: metadata.language ?? tag };
}

function withPart(metadata: Metadata, otherwise: Field, text: string): Metadata {
  const part = partValue(text);
  return part ? { ...metadata, part: metadata.part ?? part } : { ...metadata, fields: [...metadata.fields, otherwise] };
}

/** A longer text names no place in a series. */
const LONGEST_SERIES = 400;

/** `Part 2 of Name`, `Name (2/5)`, `Name, book 2`, `Name [2]` or a bare name. */
export function seriesOf(text: string): SeriesPosition {
  if (text.length > LONGEST_SERIES) return { name: text, index: null, total: null };
  if (/^#\d+$/.test(text)) return { name: null, index: Number(text.slice(1)), total: null };
  const before = /^(?:part|book|work|story|volume)\s+(\d+)\s+of\s+(.+)$/i.exec(text);
  if (before) return { name: before[2]?.trim() ?? null, index: Number(before[1]), total: null };
  const after =
    /^(.+?)[\s,:]*(?:[([]\s*#?|\b(?:part|book|volume|no\.?)\s+|#)(\d+)(?:\s*(?:\/|of)\s*(\d+))?\s*[)\]]?$/i.exec(text);
  if (after)
    return { name: after[1]?.trim() ?? null, index: Number(after[2]), total: after[3] ? Number(after[3]) : null };
  return { name: text, index: null, total: null };
}

function mergeSeries(known: SeriesPosition | null, more: SeriesPosition): SeriesPosition {
  if (known === null) return more;
  return { name: known.name ?? more.name, index: known.index ?? more.index, total: known.total ?? more.total };
}

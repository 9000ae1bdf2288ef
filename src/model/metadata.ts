import type { Place } from './source.ts';

/** What a labelled line of a story header says. `other` keeps its typed label. */
export type FieldKey =
  | 'email'
  | 'rating'
  | 'category'
  | 'genre'
  | 'fandom'
  | 'relationships'
  | 'characters'
  | 'tags'
  | 'spoilers'
  | 'timeline'
  | 'summary'
  | 'disclaimer'
  | 'dedication'
  | 'feedback'
  | 'distribution'
  | 'status'
  | 'published'
  | 'updated'
  | 'date'
  | 'beta'
  | 'thanks'
  | 'notes'
  | 'words'
  | 'chapters'
  | 'url'
  | 'challenge'
  | 'publisher'
  | 'rights'
  | 'other';

export interface Field {
  readonly key: FieldKey;
  /** The label as typed, without its colon; empty when the field was recognised without one. */
  readonly label: string;
  /** The members of a list field, or one whole value. Typed values, never normal forms. */
  readonly values: readonly string[];
  readonly place: Place;
  /** Set for what front matter says under a key of its own: how a site files the page. */
  readonly filed?: true;
}

export interface Warning {
  readonly text: string;
  readonly place: Place;
}

/** A series that the story says it belongs to. */
export interface SeriesPosition {
  readonly name: string | null;
  readonly index: number | null;
  readonly total: number | null;
}

/** Which posted part of one work a source says it is: `Part 2/6`. */
export interface PartPosition {
  readonly number: number | null;
  readonly total: number | null;
}

/** How a source says that its lines and pages run, where it says so. */
export interface Writing {
  /** Lines run from top to bottom, the first at the right. */
  readonly vertical: boolean;
  /** The way the pages turn. */
  readonly pages: 'ltr' | 'rtl';
}

/** What a source says about its story. Nothing here is ever invented. */
export interface Metadata {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** BCP 47 tag, when the source states a language or one was set. */
  readonly language: string | null;
  readonly warnings: readonly Warning[];
  /** Every other stated fact, in the order in which the source gives them. */
  readonly fields: readonly Field[];
  readonly series: SeriesPosition | null;
  readonly part: PartPosition | null;
  /** Absent when no source says how its lines run: they run as the language's do. */
  readonly writing?: Writing;
}

/** Facts of a story that a user can state in one word each, as settings. */
export const SETTABLE_FACTS = [
  'summary',
  'tags',
  'rating',
  'genre',
  'category',
  'fandom',
  'relationships',
  'characters',
  'status',
  'dedication',
  'publisher',
  'rights',
  'url',
] as const;

/** What the user states of a story, over what the story states itself. */
export interface GivenFacts {
  readonly subtitle?: string;
  readonly warnings?: readonly string[];
  readonly fields?: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  /** Everything else, by its label: who translated it, its ISBN. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
}

export const NO_METADATA: Metadata = {
  title: null,
  subtitle: null,
  authors: [],
  language: null,
  warnings: [],
  fields: [],
  series: null,
  part: null,
};

/** The first value of a field, joined when it is a list; null when the story does not state it. */
export function fieldText(metadata: Metadata, key: FieldKey): string | null {
  const field = metadata.fields.find((f) => f.key === key);
  return field ? field.values.join(', ') : null;
}

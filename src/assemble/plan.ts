import type { Metadata } from '../model/index.ts';
import { isoDate } from './dates.ts';
import { dateFields } from './facts.ts';
import { identifierOf } from './identifier.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import { mergeMetadata } from './merge.ts';
import { seriesStem, stemOf } from './natural.ts';
import type { AssembleOptions } from './options.ts';
import type { OrderedDivision } from './order.ts';
import { warningsInText } from './part-notes.ts';

/** What is known before the sections are built. */
export interface Plan {
  readonly items: readonly OrderedDivision[];
  readonly metadata: Metadata;
  readonly title: string;
  readonly language: string;
  readonly labels: Labels;
  readonly options: AssembleOptions;
}

/** Joins what the sources state with what the settings say. */
export function planOf(items: readonly OrderedDivision[], options: AssembleOptions): Plan {
  const divisions = items.map((item) => item.division);
  const stated = mergeMetadata(divisions);
  const warnings = [...stated.warnings, ...warningsInText(divisions, stated.warnings)];
  const metadata = withOverrides({ ...stated, warnings }, options);
  const language = metadata.language ?? options.detectedLanguage ?? 'en';
  const labels = labelsOf(options.labels ?? language);
  return { items, metadata, title: metadata.title ?? fallbackTitle(items, options), language, labels, options };
}

function withOverrides(metadata: Metadata, { title, author, language, series }: AssembleOptions): Metadata {
  return {
    ...metadata,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: author }),
    ...(language === undefined ? {} : { language }),
    ...(series === undefined ? {} : { series: { name: series.name, index: series.index ?? null, total: null } }),
  };
}

/** No title is invented: a story without one goes by the name of its file or folder. */
function fallbackTitle(items: readonly OrderedDivision[], { name }: AssembleOptions): string {
  if (name !== undefined && name.trim() !== '') return name;
  const source = items[0]?.division.source;
  if (source === undefined) return 'Untitled';
  return items.length > 1 ? seriesStem(source) : stemOf(source);
}

/** The identifier, from words that name the story for good; parts that are added later do not change them. */
export function identifierFor({ items, metadata, title, options }: Plan): string {
  const author = metadata.authors.slice(0, 1);
  if (metadata.title !== null) return identifierOf([metadata.title, ...author, metadata.series?.name ?? '']);
  return identifierOf([options.name ?? seriesStem(items[0]?.division.source ?? title), ...author]);
}

/** The date of the work as ISO 8601; null when nothing states one clearly. */
export function dateOf({ metadata, options }: Plan): string | null {
  if (options.date !== undefined) return options.date;
  for (const field of dateFields(metadata)) {
    const date = isoDate(field.values[0] ?? '');
    if (date !== null) return date;
  }
  return null;
}

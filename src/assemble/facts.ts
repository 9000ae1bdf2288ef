import { addTo, type Fact, type Field, type FieldKey, type Metadata } from '../model/index.ts';
import { bareLabel, countedLabel, type Labels } from '../words/book-labels.ts';
import { languageName } from '../words/language-names.ts';

/** Facts in the order in which a reader wants them; `series`, `part` and `language` are not fields of a header line. */
const ORDER: readonly (Exclude<FieldKey, 'other'> | 'series' | 'part' | 'language')[] = [
  'summary',
  'rating',
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'tags',
  'spoilers',
  'timeline',
  'challenge',
  'series',
  'part',
  'status',
  'published',
  'updated',
  'date',
  'words',
  'chapters',
  'language',
  'disclaimer',
  'dedication',
  'thanks',
  'beta',
  'feedback',
  'email',
  'distribution',
  'url',
  'publisher',
  'rights',
];

/** Facts by which a reader of stories posted on the net chooses one: with one of them the whole list stands, as it was made to be read. */
const CHOSEN_BY: ReadonlySet<FieldKey> = new Set([
  'rating',
  'fandom',
  'relationships',
  'characters',
  'spoilers',
  'timeline',
  'challenge',
  'disclaimer',
  'beta',
  'feedback',
  'distribution',
]);
/** What is told before a story whatever else is stated. The rest is how a site or a desk files it: dates, tags, counts. */
const TOLD_BEFORE: ReadonlySet<(typeof ORDER)[number]> = new Set([
  'summary',
  'genre',
  'series',
  'part',
  'dedication',
  'thanks',
  'publisher',
  'rights',
]);

/** What the assembled book adds to what the story states. */
export interface FactContext {
  readonly labels: Labels;
  readonly unfinished: boolean;
  /** Numbers of the posted parts that the book holds. */
  readonly parts: readonly number[];
  readonly keepNotes: boolean;
  /** Whether the work comes in several sources: then what each new one changes is left to `growingFacts`. */
  readonly several: boolean;
}

/** The facts of a work: those on its page before the story, and those for the last page. */
export interface StatedFacts {
  readonly before: readonly Fact[];
  readonly last: readonly Fact[];
}

/** Every stated fact as a label and its values: known facts in a fixed order, then the rest as typed, notes last. */
export function factsOf(metadata: Metadata, context: FactContext): StatedFacts {
  const { labels } = context;
  const isChosen = metadata.warnings.length > 0 || metadata.fields.some(({ key }) => CHOSEN_BY.has(key));
  const isBefore = (key: (typeof ORDER)[number]): boolean => isChosen || TOLD_BEFORE.has(key);
  const factUnder = (key: (typeof ORDER)[number]): readonly Fact[] => {
    const values = valuesOf(key, metadata, context);
    return values.length === 0 ? [] : [{ label: ownLabel(key, metadata) ?? labelOf(key, labels), values }];
  };
  const others = (isLast: boolean): readonly Fact[] =>
    gathered(metadata.fields.filter(({ key, filed }) => key === 'other' && (filed === true && !isChosen) === isLast));
  const notes = context.keepNotes ? fieldValues(metadata, 'notes') : [];
  const before = [
    ...ORDER.filter(isBefore).flatMap(factUnder),
    ...others(false),
    ...(notes.length > 0 ? [{ label: labels.fields.notes, values: notes }] : []),
  ];
  // That a text is in its language tells its reader nothing.
  const known = ORDER.filter((key) => !isBefore(key) && key !== 'language').flatMap(factUnder);
  return { before, last: [...known, ...others(true)] };
}

/** Facts that change with every part that is added: which parts there are, and the last dates. */
export function growingFacts(metadata: Metadata, context: FactContext): readonly Fact[] {
  const { labels } = context;
  const rows: readonly Fact[] = [
    { label: bareLabel(labels.part), values: partValues(metadata, context) },
    { label: labels.fields.updated, values: fieldValues(metadata, 'updated') },
    { label: labels.fields.date, values: fieldValues(metadata, 'date').slice(1) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

/** What an author calls in many ways says more than what it is: `In response to`, `With thanks to my beta`. */
const CALLED: ReadonlySet<string> = new Set(['beta', 'challenge', 'words']);

/** The label that a story's own line gives to such a fact; null where it has none, and where several lines state it. */
function ownLabel(key: (typeof ORDER)[number], { fields }: Metadata): string | null {
  const [field, more] = CALLED.has(key) ? fields.filter((one) => one.key === key) : [];
  return field === undefined || more !== undefined || field.label === '' ? null : field.label;
}

function labelOf(key: (typeof ORDER)[number], labels: Labels): string {
  if (key === 'part') return bareLabel(labels.part);
  if (key === 'series' || key === 'language') return labels[key];
  return labels.fields[key];
}

function valuesOf(key: (typeof ORDER)[number], metadata: Metadata, context: FactContext): readonly string[] {
  if (key === 'series') return seriesValues(metadata, context.labels);
  if (key === 'part') return context.several ? [] : partValues(metadata, context);
  if (key === 'updated' && context.several) return [];
  if (key === 'language') return metadata.language === null ? [] : [languageName(metadata.language)];
  const values = fieldValues(metadata, key);
  if (key === 'date' && context.several) return values.slice(0, 1);
  return key === 'status' && values.length === 0 && context.unfinished ? [context.labels.unfinished] : values;
}

function fieldValues(metadata: Metadata, key: FieldKey): readonly string[] {
  return metadata.fields.filter((field) => field.key === key).flatMap((field) => field.values);
}

/** Facts with one label as one fact. */
export function gathered(facts: readonly Fact[]): readonly Fact[] {
  const values = new Map<string, string[]>();
  for (const fact of facts) for (const value of fact.values) addTo(values, fact.label, value);
  return [...values].map(([label, all]) => ({ label, values: all }));
}

function seriesValues({ series }: Metadata, labels: Labels): readonly string[] {
  if (!series) return [];
  const place =
    series.index === null
      ? []
      : [`${countedLabel(labels.part, series.index)}${series.total === null ? '' : ` ${labels.of} ${series.total}`}`];
  return [...(series.name === null ? [] : [series.name]), ...place];
}

/** Which part this is, or which parts are here; nothing when all the stated parts are. */
function partValues({ part }: Metadata, { labels, parts }: FactContext): readonly string[] {
  const first = parts[0] ?? part?.number ?? null;
  const last = parts.at(-1) ?? first;
  const total = part?.total ?? null;
  // `(1/1)` says that there are no other parts.
  if (first === null || last === null || total === 1) return [];
  if (parts.length > 1 && (total === null || parts.length >= total)) return [];
  const shown = first === last ? `${first}` : `${first}–${last}`;
  return [total === null ? shown : `${shown} ${labels.of} ${total}`];
}

/** Fields with a date, the clearest statement of when the work was made first. */
export function dateFields({ fields }: Metadata): readonly Field[] {
  const of = (key: FieldKey): readonly Field[] => fields.filter((field) => field.key === key);
  return [...of('published'), ...of('date'), ...of('updated')];
}

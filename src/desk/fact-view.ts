import { speakerWords } from '../facts/index.ts';
import { type Choice, type Field, type Place, SETTABLE_FACTS } from '../model/index.ts';
import { bookChoices } from '../report/choices.ts';
import type { At, FactView } from './api.ts';
import type { Shown } from './session.ts';

/** What the book says of itself, fact by fact, with who says so. */
export function factViews({ bound, settings, indexOf }: Shown): readonly FactView[] {
  const { title, metadata, language } = bound.book.value;
  const choices = bookChoices(bound.trace.choices ?? []);
  const known = new Set(bound.sources.map(({ source }) => source));
  const at = (place: Place | null | undefined): At | null =>
    place && known.has(place.source) ? [indexOf(place.source), place.line] : null;
  const chosen = (key: 'title' | 'author', values: readonly string[]): FactView => {
    const taken = choices.find(({ of }) => of === key)?.taken ?? ([] as Choice['taken']);
    const [first] = taken;
    const set = settings[key] !== undefined;
    const by = set ? 'settings' : (first?.by ?? null);
    return {
      key,
      values,
      by,
      from: by ? speakerWords(by) : '',
      at: set || (by !== null && NAMES.has(by)) ? null : at(first?.place),
      editable: true,
      set,
    };
  };
  const { series, warnings, subtitle } = metadata;
  const seriesWords = series?.name ? [`${series.name}${series.index === null ? '' : ` ${series.index}`}`] : [];
  const fact = (key: string, values: readonly string[], place: Place | null | undefined): FactView => {
    const set = key in settings;
    const editable = EDITABLE.has(key);
    const by = set ? 'settings' : null;
    return { key, values, by, from: by ? speakerWords(by) : '', at: set ? null : at(place), editable, set };
  };
  const { date } = bound.book.value;
  const fields = metadata.fields.map((field) => fact(nameOf(field), field.values, field.place));
  const missing = (key: string): readonly FactView[] =>
    fields.some((one) => one.key === key) ? [] : [fact(key, [], null)];
  return [
    chosen('title', [title]),
    chosen('author', metadata.authors),
    fact('subtitle', subtitle === null ? [] : [subtitle], null),
    fact('series', seriesWords, null),
    // A language that nobody states was seen in the words.
    {
      ...fact('language', [language], null),
      ...(metadata.language === null ? { from: 'the words of the story' } : {}),
    },
    fact('date', date === null ? [] : [date], null),
    fact(
      'warnings',
      warnings.map((warning) => warning.text),
      warnings[0]?.place,
    ),
    ...missing('summary'),
    ...missing('tags'),
    // What the settings leave away can be had back.
    ...SETTABLE_FACTS.filter((key) => settings[key] !== undefined && key !== 'summary' && key !== 'tags').flatMap(
      missing,
    ),
    ...fields,
  ];
}

/** Names of files and folders, which stand on no line. */
const NAMES: ReadonlySet<string> = new Set(['file-name', 'file-names', 'folder', 'works']);

/** Facts that the settings can say otherwise. */
const EDITABLE: ReadonlySet<string> = new Set([
  'title',
  'author',
  'subtitle',
  'series',
  'language',
  'date',
  'warnings',
  ...SETTABLE_FACTS,
]);

function nameOf({ key, label }: Field): string {
  return key === 'other' ? label : key;
}

import { speakerWords } from '../facts/index.ts';
import type { Choice, Field, Place } from '../model/index.ts';
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
    const from = set ? speakerWords('settings') : first ? speakerWords(first.by) : '';
    return { key, values, from, at: set ? null : at(first?.place), editable: true, set };
  };
  const { series, warnings } = metadata;
  const seriesWords = series?.name ? [`${series.name}${series.index === null ? '' : ` ${series.index}`}`] : [];
  return [
    chosen('title', [title]),
    chosen('author', metadata.authors),
    plain('series', seriesWords, settings.series !== undefined),
    plain('language', [language], settings.language !== undefined),
    plain('date', bound.book.value.date === null ? [] : [bound.book.value.date], settings.date !== undefined),
    ...(metadata.subtitle === null ? [] : [stated('subtitle', [metadata.subtitle], null)]),
    ...(warnings.length === 0
      ? []
      : [
          stated(
            'warnings',
            warnings.map(({ text }) => text),
            at(warnings[0]?.place),
          ),
        ]),
    ...metadata.fields.map((field) => stated(nameOf(field), field.values, at(field.place))),
  ];
}

function plain(key: string, values: readonly string[], set: boolean): FactView {
  return { key, values, from: set ? speakerWords('settings') : '', at: null, editable: true, set };
}

function stated(key: string, values: readonly string[], at: At | null): FactView {
  return { key, values, from: '', at, editable: false, set: false };
}

function nameOf({ key, label }: Field): string {
  return key === 'other' ? label : key;
}

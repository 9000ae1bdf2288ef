import {
  bareLetters,
  type Choice,
  type Field,
  type Metadata,
  type SeriesPosition,
  type StatedFact,
  type Warning,
} from '../model/index.ts';
import { seriesSaid } from '../words/series-place.ts';
import { choose, strongestFirst, voiceOf } from './choice.ts';
import { claimsIn, titleChoice } from './title.ts';

/** What the facts of one source come to, and how its title and authors were chosen. */
interface Folded {
  readonly metadata: Metadata;
  readonly choices: readonly Choice[];
}

/**
 * The one fold of stated facts into metadata, whoever states them. Facts of one voice (a site's, the typed header's)
 * add to each other in the order in which they are stated; a weaker voice fills the gaps that a stronger one leaves.
 */
export function foldFacts(facts: readonly StatedFact[], source: string): Folded {
  const voices = voicesOf(facts);
  const title = titleChoice(facts, source);
  const author = choose('author', source, claimsIn(facts, 'author'));
  const { warnings, fields } = gathered(voices);
  const stated = voices.flat();
  const writing = stated.find((fact) => fact.kind === 'writing')?.writing;
  const subtitle = subtitleOf(stated, title);
  const series = seriesOf(voices);
  const said = series === null && subtitle !== null ? seriesSaid(subtitle) : null;
  // `Part Two of The Salt Road` below that title says what part this is of the work.
  const named = said && !bareLetters(title.taken[0]?.value ?? '').includes(bareLetters(said.name ?? '')) ? said : null;
  const metadata: Metadata = {
    title: title.taken[0]?.value ?? null,
    subtitle: named === null ? subtitle : null,
    authors: author.taken.map(({ value }) => value),
    language: stated.find((fact) => fact.kind === 'language')?.value ?? null,
    warnings,
    fields,
    series: series ?? named,
    part: stated.find((fact) => fact.kind === 'part')?.part ?? null,
    ...(writing === undefined ? {} : { writing }),
  };
  return { metadata, choices: [title, author] };
}

/** Facts without the titles and authors that are passed over: what one source says when another quotes it. */
export function chosenFacts(facts: readonly StatedFact[], source: string): readonly StatedFact[] {
  const { choices } = foldFacts(facts, source);
  return facts.filter((fact) => {
    const choice = choices.find(({ of }) => of === fact.kind);
    if (choice === undefined || !('value' in fact)) return true;
    return choice.taken.some(({ by, value }) => by === fact.by && value === fact.value);
  });
}

/** Facts by voice, the strongest first; those of one voice as they were stated. */
function voicesOf(facts: readonly StatedFact[]): readonly (readonly StatedFact[])[] {
  const voices = new Map<number, StatedFact[]>();
  for (const { by } of strongestFirst(facts)) if (!voices.has(voiceOf(by))) voices.set(voiceOf(by), []);
  for (const fact of facts) voices.get(voiceOf(fact.by))?.push(fact);
  return [...voices.values()];
}

/** Titles above which another that the story states says more of the work. */
const ABOVE_ANOTHER = ['pin', 'printed-title'];

/** The stated subtitle; below a title that is pinned or printed apart, another title that was found. */
function subtitleOf(stated: readonly StatedFact[], { taken: [title], passed }: Choice): string | null {
  const subtitles = stated.filter((fact) => fact.kind === 'subtitle');
  if (title === undefined || !ABOVE_ANOTHER.includes(title.by)) {
    const lost = title === undefined ? null : lostTitle(title.value, passed);
    const below = subtitles.find(({ value }) => value !== lost)?.value ?? null;
    return [lost, below].filter((one) => one !== null).join(': ') || null;
  }
  const own = subtitles.find(({ by }) => title.by === 'pin' || by === title.by);
  const second = passed.find(({ by, value }) => value !== title.value && by !== 'properties');
  return own?.value ?? second?.value ?? subtitles[0]?.value ?? null;
}

/** Who states a title in a line that leaves the story's text for it. */
const IN_TEXT = ['header', 'page-heading'];

/** A title that a line of the story gave and that is passed over, when the one that counts says nothing of it: it must stand somewhere. */
function lostTitle(title: string, passed: Choice['passed']): string | null {
  const known = bareLetters(title);
  const lost = passed.find(
    ({ by, value }) =>
      IN_TEXT.includes(by) && !known.includes(bareLetters(value)) && !bareLetters(value).includes(known),
  );
  return lost?.value ?? null;
}

function seriesOf(voices: readonly (readonly StatedFact[])[]): SeriesPosition | null {
  for (const voice of voices) {
    const places = voice.flatMap((fact) => (fact.kind === 'series' ? [fact.series] : []));
    const [first, ...more] = places;
    if (first === undefined) continue;
    return more.reduce(
      (known, next) => ({
        name: known.name ?? next.name,
        index: known.index ?? next.index,
        total: known.total ?? next.total,
      }),
      first,
    );
  }
  return null;
}

interface Gathered {
  readonly warnings: readonly Warning[];
  readonly fields: readonly Field[];
}

/** Every warning, and every other fact: of a kind that a stronger voice states, the weaker one's is left. */
function gathered(voices: readonly (readonly StatedFact[])[]): Gathered {
  let warnings: readonly Warning[] = [];
  let fields: readonly Field[] = [];
  for (const voice of voices) {
    const own = voice.reduce(
      (all: readonly Field[], fact) => (fact.kind === 'field' ? withField(all, fact.field) : all),
      [],
    );
    const known = new Set(fields.map(({ key }) => key));
    const warned = new Set(warnings.map(({ text }) => text));
    const said = new Set([...fields.flatMap(({ values }) => values), ...warned]);
    const added = own.filter(({ key }) => key === 'other' || !known.has(key)).flatMap((field) => unsaid(field, said));
    const found = voice.flatMap((fact) =>
      fact.kind === 'warning' && !warned.has(fact.value) ? [{ text: fact.value, place: fact.place }] : [],
    );
    warnings = [...warnings, ...found];
    fields = [...fields, ...added];
  }
  return { warnings, fields };
}

/** A repeated label adds its values to the field that is there. */
function withField(fields: readonly Field[], field: Field): readonly Field[] {
  const at = fields.findIndex(
    (other) => other.key === field.key && (field.key !== 'other' || other.label === field.label),
  );
  const known = fields[at];
  if (known === undefined) return [...fields, field];
  const fresh = field.values.filter((value) => !known.values.includes(value));
  return fields.with(at, { ...known, values: [...known.values, ...fresh] });
}

/** Subjects that say again what a field says, and a date that is the day of publishing, say nothing more. */
function unsaid(field: Field, said: ReadonlySet<string>): readonly Field[] {
  if (field.key !== 'tags' && field.key !== 'date') return [field];
  const values = field.values.filter((value) => !said.has(value));
  return values.length > 0 ? [{ ...field, values }] : [];
}

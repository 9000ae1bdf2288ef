import { type Comparison, chapterKey, compareEditions, type GoneChapter, type KeptPlace } from './assemble/index.ts';
import { type DividedSource, divide } from './divide.ts';
import { type ChapterMark, type Diagnostic, type Part, type Source, topOf } from './model/index.ts';
import { unpack } from './open/index.ts';
import { formatOfSource } from './read/index.ts';

/** Books of the story as they were made before, and whether chapters that only they have stay. */
export interface EarlierEdition {
  readonly books: readonly Source[];
  readonly keepsGone: boolean;
  /** Whether the contents tell new and revised chapters. */
  readonly marks: boolean;
}

/** How a new edition differs from the earlier one. */
export interface Edition {
  /** The files of the earlier books, with their pictures. */
  readonly opened: readonly Source[];
  /** Chapters that stay though the source no longer has them, a source each. */
  readonly gone: readonly DividedSource[];
  /** Where each of them goes: into which source, before the chapter that begins there; null for its end. */
  readonly places: readonly KeptPlace[];
  /** Chapters by the place where they begin. */
  readonly marks: ReadonlyMap<string, ChapterMark>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the earlier books back into what they were bound from, and compares them with the new edition. */
export async function readEdition(earlier: EarlierEdition, now: readonly DividedSource[]): Promise<Edition> {
  const { value: opened } = await unpack(earlier.books);
  const past: DividedSource[] = [];
  for (const source of opened) {
    const reader = await formatOfSource(source)?.load();
    if (reader) past.push(divide(source, reader));
  }
  const story = now[0]?.source ?? '';
  const divisions = now.map(({ division }) => division.value);
  const compared = compareEditions(
    divisions,
    past.map(({ division }) => division.value),
  );
  const kept = earlier.keepsGone ? compared.gone : [];
  const marks = new Map(earlier.marks ? compared.marks : []);
  for (const { key } of kept) marks.set(key, 'kept');
  const gone = kept.map(({ division, parts }): DividedSource => {
    const source = past[division] as DividedSource;
    const { value } = source.division;
    return {
      ...source,
      diagnostics: [],
      division: { ...source.division, value: { ...value, parts: asChapter(parts) } },
    };
  });
  const told = [
    ...(earlier.marks && compared.revised.length > 0 ? [toldRevised(story, compared.revised)] : []),
    ...(kept.length > 0 ? [toldKept(story, kept)] : []),
  ];
  return { opened, gone, places: kept.map(({ place }) => place), marks, diagnostics: told };
}

/** A chapter without a heading begins one all the same, whatever stands before it. */
function asChapter([first, ...others]: readonly Part[]): readonly Part[] {
  if (first === undefined) return [];
  return [first.heading === null ? { ...first, untitled: true } : first, ...others];
}

/** The sources of a new edition, with the chapters that stay where they stood; `shown` are both, these last. */
export function withKept(shown: readonly DividedSource[], { gone, places }: Edition): readonly DividedSource[] {
  const sources = shown.slice(0, shown.length - gone.length);
  const kept = shown.slice(sources.length).map(({ division }, i) => ({ parts: division.value.parts, ...places[i] }));
  return sources.map((source, i) => {
    const own = kept.filter(({ into }) => into === i);
    const { value } = source.division;
    const keys = new Set(value.parts.map(chapterKey));
    const at = (key: string | null): readonly Part[] =>
      own
        .filter(({ before = null }) => (before !== null && keys.has(before) ? before : null) === key)
        .flatMap((one) => one.parts);
    const parts = value.parts.flatMap((part) => {
      const before = at(chapterKey(part) ?? '');
      return before.length === 0 ? [part] : [...before, ...asChapter([part])];
    });
    const all = own.length === 0 ? value.parts : [...parts, ...at(null)];
    return { ...source, division: { ...source.division, value: { ...value, parts: all } } };
  });
}

/** So many chapters are named. */
const NAMED = 8;

function quoted(name: string): string {
  return name === '' ? 'one without a name' : `“${name}”`;
}

function listed(names: readonly string[]): string {
  return (names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names).join(', ');
}

function toldKept(story: string, gone: readonly GoneChapter[]): Diagnostic {
  return {
    id: 'chapters-gone',
    severity: 'warning',
    place: topOf(story),
    reason: `no more in the source, and kept from the last book: ${listed(gone.map(({ name }) => quoted(name)))}`,
    remedy: 'Without `keep: gone` in the settings they are left out.',
  };
}

function toldRevised(story: string, revised: Comparison['revised']): Diagnostic {
  return {
    id: 'chapters-revised',
    severity: 'info',
    place: topOf(story),
    reason: `revised since the last book: ${listed(revised.map(({ name, changed }) => `${quoted(name)} (${Math.round(changed * 100)} % of its words)`))}`,
    remedy: 'The contents mark them; nothing needs to be done.',
  };
}

import type { Diagnostic, JoinedDocument, Pin, Place, Source } from '../model/index.ts';

/**
 * A stage's value with every place in it named by the document that it stands in: `book.epub/OEBPS/ch1.xhtml:12`
 * instead of a line of the page that was joined from them. Values are plain JSON; what is shared stays shared.
 */
export function relocate<T>(value: T, source: string, documents: readonly JoinedDocument[]): T {
  const done = new Map<object, unknown>();
  const moved = (at: unknown): unknown => {
    if (typeof at !== 'object' || at === null || isPlain(at)) return at;
    if (isPlace(at, source)) return placeIn(at, documents);
    // Of all that a book holds it is its blocks that several stages share; to remember the rest costs more than it saves.
    if (!('type' in at)) return withMoved(at, moved);
    const known = done.get(at);
    if (known !== undefined) return known;
    const next = withMoved(at, moved);
    done.set(at, next);
    return next;
  };
  return moved(value) as T;
}

/** Bytes, runs of text and line ends hold no place: most of a book stays as it is. */
function isPlain(value: object): boolean {
  return 'type' in value ? PLAIN.has(value.type) : ArrayBuffer.isView(value);
}

const PLAIN: ReadonlySet<unknown> = new Set(['text', 'soft-break', 'hard-break']);

/** An array or object with its members moved; itself when none of them is another. */
function withMoved<T extends object>(at: T, moved: (inner: unknown) => unknown): T {
  if (Array.isArray(at)) {
    const next = at.map(moved);
    return next.some((inner, i) => inner !== at[i]) ? (next as unknown as T) : at;
  }
  let copy: T | null = null;
  for (const key of Object.keys(at) as (keyof T)[]) {
    const next = moved(at[key]);
    if (next === at[key]) continue;
    copy ??= { ...at };
    copy[key] = next as T[keyof T];
  }
  return copy ?? at;
}

function isPlace(value: object, source: string): value is Place {
  return 'source' in value && value.source === source && 'line' in value && 'endLine' in value && !('as' in value);
}

function placeIn(place: Place, documents: readonly JoinedDocument[]): Place {
  const at = documentAt(place.line, documents);
  const document = documents[at];
  if (!document) return place;
  const last = (documents[at + 1]?.line ?? Infinity) - 1;
  const shift = (document.from ?? 1) - document.line;
  return { source: document.name, line: place.line + shift, endLine: Math.min(last, place.endLine) + shift };
}

/** The index of the last document that begins on the line or before it; -1 for none. They stand in order. */
function documentAt(line: number, documents: readonly JoinedDocument[]): number {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Pins that name a document, by its whole name or its end, as pins of the page that was joined from it; those that
 * name the source by its end, as pins of the source.
 */
export function joinedPins(pins: readonly Pin[], source: string, documents: readonly JoinedDocument[]): readonly Pin[] {
  return pins.map((pin) => {
    const at = documents.findIndex(({ name }) => names(pin, name));
    const document = documents[at];
    if (!document) return pin.source !== undefined && names(pin, source) ? { ...pin, source } : pin;
    const shift = document.line - (document.from ?? 1);
    const until = pin.until === undefined ? {} : { until: pin.until + shift };
    const to = (documents[at + 1]?.line ?? Number.MAX_SAFE_INTEGER) - 1;
    const named = { name: document.name, from: document.line, to, shift };
    return { ...pin, source, line: pin.line + shift, ...until, document: named };
  });
}

/** Whether a pin is for a source or a document of this name: by its whole name or its end. */
function names(pin: Pin, name: string): boolean {
  return name === pin.source || name.endsWith(`/${pin.source}`);
}

/** An error for every pin that is for none of the sources and none of the documents in them; none without sources. */
export function strayPins(pins: readonly Pin[], sources: readonly Source[]): readonly Diagnostic[] {
  const all = sources.flatMap(({ name, documents = [] }) => [name, ...documents.map((document) => document.name)]);
  if (sources.length === 0) return [];
  const stray = pins.filter((pin) => pin.source !== undefined && !all.some((name) => names(pin, name)));
  return stray.map(
    (pin): Diagnostic => ({
      id: 'pin-mismatch',
      severity: 'error',
      place: pin.place,
      reason: `no file of the story is called ${pin.source}`,
      remedy: 'Write its name as messages show it; `fascicle inspect --pins` prints pins with theirs.',
    }),
  );
}

import type { JoinedDocument, Place } from '../model/index.ts';

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

/** A place in a joined text as one in the document that stands there. */
export function placeIn(place: Place, documents: readonly JoinedDocument[]): Place {
  const at = documentAt(place.line, documents);
  const document = documents[at];
  if (!document) return place;
  const line = ownLine(place.line, document);
  const ending = documents[documentAt(place.endLine, documents)];
  // A text that came encoded, or with lines between its own, is several runs of lines of one file.
  const isWithin = ending !== undefined && ending.name === document.name;
  const last = ownLine(Math.min(place.endLine, (documents[at + 1]?.line ?? Infinity) - 1), document);
  return { source: document.name, line, endLine: isWithin ? Math.max(last, ownLine(place.endLine, ending)) : last };
}

function ownLine(line: number, document: JoinedDocument): number {
  return line + (document.from ?? 1) - document.line;
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

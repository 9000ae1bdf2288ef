import {
  beginsWith,
  type Diagnostic,
  type JoinedDocument,
  type LineRun,
  type Pin,
  type Source,
} from '../../model/index.ts';

/**
 * The pins for each source of a story. The posts of an archive all count its lines: a pin that names the archive, or
 * nothing where there is no other file, is for the post that holds its line.
 */
export function pinsBySource(pins: readonly Pin[], sources: readonly Source[]): ReadonlyMap<Source, readonly Pin[]> {
  const owned = new Map<Source, Pin[]>(sources.map((source) => [source, []]));
  for (const pin of pins) for (const source of ownersOf(pin, sources)) owned.get(source)?.push(pin);
  return owned;
}

function ownersOf(pin: Pin, sources: readonly Source[]): readonly Source[] {
  const direct = sources.filter(({ name }) => names(pin, name));
  if (direct.length > 0) return direct;
  const able = sources.flatMap((source) => {
    const runs = runsFor(pin, source.documents ?? []);
    return pin.source === undefined || runs.length > 0 ? { source, runs } : [];
  });
  const isOneFile = able.every(({ runs }) => runs.length > 0) && areOneFile(able.flatMap(({ runs }) => runs));
  if (!isOneFile || able.length < 2) return able.map(({ source }) => source);
  const above = able.map(({ runs }) => Math.max(0, ...runs.map(({ from }) => (from <= pin.line ? from : 0))));
  const holder = able[above.indexOf(Math.max(...above))];
  // Words that moved to another post are looked for there.
  const owner = [holder, ...able].find((one) => one !== undefined && hasLine(one.source, pin.before)) ?? holder;
  return owner === undefined ? [] : [owner.source];
}

/** Whether some line of a source's text begins with a pin's words. */
function hasLine({ bytes }: Source, before: string): boolean {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .some((line) => beginsWith(line, before));
}

function areOneFile(runs: readonly LineRun[]): boolean {
  return runs.every(({ name }) => name === runs[0]?.name);
}

/** The runs of lines that a pin counts: those of the document that it names, or of the only file that there is. */
function runsFor(pin: Pin, documents: readonly JoinedDocument[]): readonly LineRun[] {
  const all = documents.map((document, i): LineRun => {
    const { name, line, from = 1 } = document;
    return {
      name,
      from,
      to: (documents[i + 1]?.line ?? Number.MAX_SAFE_INTEGER) - 1 - (line - from),
      shift: line - from,
    };
  });
  const named = all.filter(({ name }) => names(pin, name));
  return named.length > 0 || !areOneFile(all) ? named : all;
}

/**
 * The pins of one source with lines as its joined text counts them. Where several of its lines stand on one line of the
 * file, as in an encoded message, the pin's words tell which is meant.
 */
export function joinedPins(pins: readonly Pin[], source: string, documents: readonly JoinedDocument[]): readonly Pin[] {
  return pins.map((pin) => {
    if (pin.source !== undefined && !names(pin, source) && !documents.some(({ name }) => names(pin, name))) return pin;
    const runs = runsFor(pin, documents);
    const own = pin.source === undefined ? pin : { ...pin, source };
    const lines = linesIn(runs, pin.line);
    const [line] = lines;
    const [run] = runs;
    if (line === undefined || run === undefined) return own;
    const until = pin.until === undefined ? {} : { until: linesIn(runs, pin.until).at(-1) ?? pin.until };
    return { ...own, line, ...until, document: { name: run.name, line: pin.line, lines, runs } };
  });
}

/** The lines of the joined text that stand on a line of the file; the last one above it where none does. */
function linesIn(runs: readonly LineRun[], line: number): readonly number[] {
  const held = runs.filter(({ from, to }) => from <= line && line <= to);
  if (held.length > 0) return held.map(({ shift }) => line + shift);
  const above = runs.findLast(({ from }) => from <= line) ?? runs[0];
  return above === undefined ? [] : [Math.max(above.from, Math.min(above.to, line)) + above.shift];
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

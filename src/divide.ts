import { decode } from './decode/index.ts';
import { type Account, checkSource, WORD_FAULTS } from './ledger/index.ts';
import {
  type Diagnostic,
  type Division,
  type Manuscript,
  type Outcome,
  type Removal,
  type Source,
  showPlace,
  textsOf,
} from './model/index.ts';
import { metadataRuns, type NormalizeOptions, normalize } from './normalize/index.ts';
import { joinedPins, placeIn, type Reader, type ReadOptions, readText, relocate } from './read/index.ts';
import { behindOf, isRemoval, valuesIn, voiceBehind, voiceOf } from './removals/index.ts';
import { type SplitOptions, split } from './split/index.ts';

/** Choices for the stages that work on a single source. */
export interface DivideOptions {
  readonly read?: ReadOptions;
  readonly normalize?: NormalizeOptions;
  readonly split?: SplitOptions;
  /** Set for a book to be looked at, not to be written: nothing is proven of its words. */
  readonly draft?: object;
}

/** One source after each stage that works on a single source. */
export interface DividedSource {
  readonly source: string;
  readonly manuscript: Outcome<Manuscript>;
  readonly normalized: Outcome<Manuscript>;
  readonly division: Outcome<Division>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ways to read a source that take less of it apart, the first that keeps more of its structure before the others. */
const SIMPLER: readonly { readonly read: ReadOptions; readonly what: string }[] = [
  { read: { anyPage: true }, what: 'what a page of its site has around a story' },
  { read: { header: false }, what: 'the lines above the story' },
  { read: { anyPage: true, header: false }, what: 'what stands around the story' },
];

/**
 * Reads, normalizes and splits one source, and checks its words. The reader comes from the table of formats. A source of
 * which words would be lost or moved is read once more with less of it taken apart, and that is told: a book with some
 * lines too many is worth more than none. What no reading keeps whole has its errors among the diagnostics.
 */
export function divide(source: Source, reader: Reader, options: DivideOptions = {}): DividedSource {
  const found = divideOnce(source, reader, options);
  const fault = wordFault(found);
  if (fault === null) return found;
  for (const { read, what } of SIMPLER) {
    const simpler = divideOnce(source, reader, { ...options, read: { ...options.read, ...read } });
    if (wordFault(simpler) === null)
      return { ...simpler, diagnostics: [...simpler.diagnostics, readSimply(fault, source.name, what)] };
  }
  return found;
}

/** The first message that words are not whole, or null. */
function wordFault({ diagnostics }: DividedSource): Diagnostic | null {
  return diagnostics.find(({ id }) => WORD_FAULTS.has(id)) ?? null;
}

function readSimply({ place, reason }: Diagnostic, source: string, what: string): Diagnostic {
  return {
    id: 'read-simply',
    severity: 'warning',
    place,
    reason: `${what} would have cost words (${reason.replace(`${source}: `, '')}), and was left in the story`,
    remedy:
      'No word is missing, but some lines may be too many: look at the first and last pages. This is a fault of the program: please report it, with the lines around this place.',
  };
}

function divideOnce(source: Source, reader: Reader, options: DivideOptions): DividedSource {
  const { documents = [] } = source;
  // What a container was converted to is UTF-8, whatever the user says of the files.
  const encoding = source.letters === undefined ? options.read?.encoding : 'utf-8';
  const decoded = decode(source.bytes, source.name, encoding, lineShower(source));
  const pins = joinedPins(options.read?.pins ?? [], source.name, documents);
  const manuscript = readText(decoded.value, source.name, reader, { ...options.read, pins }, source);
  const normalized = normalize(manuscript.value, options.normalize);
  const parted = split(normalized.value, options.split);
  const { metadata } = manuscript.value;
  const removals = [decoded, manuscript, normalized, parted].flatMap((stage) => stage.trace.removals);
  const behind = behindOf(removals, valuesIn(metadata), () => textsOf(parted.value));
  const passages = [...behind.values(), ...(source.behind ?? [])];
  const apart = source.isApart ? { isApart: true as const } : {};
  const value = passages.length === 0 ? { ...parted.value, ...apart } : { ...parted.value, ...apart, behind: passages };
  const division = { ...parted, value };
  const stages = [decoded, manuscript, normalized, division];
  const fields = metadataRuns(manuscript.value);
  const account: Account = {
    source: source.name,
    text: source.letters ?? reader.letters(decoded.value.text),
    hasLines: source.letters === undefined || documents.length > 0,
    ...(source.generated === undefined ? {} : { generated: source.generated }),
    edits: [...manuscript.trace.edits, ...normalized.trace.edits.filter((edit) => edit.run >= fields)],
    removals: removals.filter((removal) => isRemoval(removal, manuscript.value.origins ?? ['typed'])),
    moves: [...(source.moves ?? []), ...stages.flatMap((stage) => stage.trace.moves ?? [])],
    division: division.value,
  };
  const said = stages.flatMap((stage) => stage.diagnostics);
  const placed = (all: readonly Removal[]): readonly Removal[] =>
    documents.length === 0 ? all : relocate(all, source.name, documents);
  const diagnostics = [
    ...said,
    ...voiceOf(placed(removals.filter((one) => !behind.has(one))), metadata),
    ...voiceBehind(placed([...behind.values()])),
    ...(options.draft ? [] : checkSource(account)),
  ];
  const divided = { source: source.name, manuscript, normalized, division, diagnostics };
  return documents.length === 0 ? divided : relocate(divided, source.name, documents);
}

/**
 * A divided source without what lay between the stages, which is as large as the book: how it begins is all that is
 * asked of it later by a program that shows none of it.
 */
export function withoutStates(divided: DividedSource): DividedSource {
  const { manuscript, normalized } = divided;
  const opening = manuscript.value.blocks.filter(({ type }) => type !== 'note').slice(0, 1);
  return {
    ...divided,
    manuscript: { ...manuscript, value: { ...manuscript.value, blocks: opening } },
    normalized: { ...normalized, value: { ...normalized.value, blocks: [] } },
  };
}

/** How a line of a source is called in the file that the user has; with the document's name where it is one of several. */
function lineShower({ name, documents = [] }: Source): (line: number) => string {
  const isOne = new Set(documents.map((document) => document.name)).size < 2;
  return (line) => {
    const place = placeIn({ source: name, line, endLine: line }, documents);
    return isOne ? String(place.line) : showPlace(place);
  };
}

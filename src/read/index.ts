import { type Decoded, decode } from '../decode/index.ts';
import { foldFacts } from '../facts/index.ts';
import { isMailAtTop } from '../header/posted.ts';
import {
  type Diagnostic,
  languageOf,
  type Manuscript,
  type Metadata,
  type Origin,
  type Outcome,
  outcome,
  type Pin,
  type Source,
  type Speaker,
  type StatedFact,
  topOf,
} from '../model/index.ts';
import { isNameless, saysNothing } from '../words/nobody.ts';
import { confirmedTitle, typedHeader } from './confirmed-title.ts';
import { withoutConflicts } from './conflicts.ts';
import { type FormatRow, formatOf, formats } from './formats.ts';
import { detectLanguage } from './language.ts';
import { applyPins } from './pins/index.ts';
import { headingPins, patternHits } from './pins/pattern.ts';
import type { Reader, ReaderResult } from './reader.ts';

/** The format a source says it is in, else that of its name's ending. */
export function formatOfSource(source: Source): FormatRow | null {
  return formats.find((row) => row.id === source.format) ?? formatOf(source.name);
}

/** What there is to say of a source in no known format. */
export function unknownFormat(name: string): Diagnostic {
  return {
    id: 'unknown-format',
    severity: 'error',
    place: topOf(name),
    reason: `${name} is in a format that fascicle does not read`,
    remedy: 'Save it as .txt, .md or .html; `fascicle list formats` shows every format.',
  };
}

/** What the texts of a book tell of their languages, as BCP 47 tags. */
interface Languages {
  /** That of most of them. */
  readonly detectedLanguage?: string;
  /** That of each that surely tells, by its source's name. */
  readonly languages: ReadonlyMap<string, string>;
}

/** The languages of the manuscripts whose texts surely tell. */
export function languagesOf(manuscripts: readonly Manuscript[]): Languages {
  const languages = new Map<string, string>();
  const votes = new Map<string, number>();
  for (const manuscript of manuscripts) {
    const found = manuscript.detectedLanguage;
    if (!found || languageOf(manuscript) === null) continue;
    languages.set(manuscript.source, found.tag);
    votes.set(found.tag, (votes.get(found.tag) ?? 0) + found.confidence);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best ? { detectedLanguage: best[0], languages } : { languages };
}

export { type FormatRow, formatOf, formats } from './formats.ts';
export { joinedPins, pinsBySource, strayPins } from './pins/owners.ts';
export type { Reader, ReaderResult } from './reader.ts';
export { placeIn, relocate } from './relocate.ts';

/** Choices of the read stage. */
export interface ReadOptions {
  /** The encoding of the bytes, by its label, when the user states it; no guess is made then. */
  readonly encoding?: string;
  /** True reads a web page as any page is read, whatever site it comes from. */
  readonly anyPage?: boolean;
  /** False leaves the story's typed header in the blocks. */
  readonly header?: boolean;
  /** Whether a line is the heading of a chapter, by a pattern of the user's. */
  readonly isHeading?: (line: string) => boolean;
  /** The user's decisions, by line; those for another source are left alone. */
  readonly pins?: readonly Pin[];
}

/**
 * Reads one source: decodes its bytes, lets the format's reader make blocks of the text, and takes the story's typed
 * header off the top. Bytes that are not text give an empty manuscript and the error `not-text`, a source in which
 * nothing stands the error `no-text`.
 */
export function read(source: Source, reader: Reader, options: ReadOptions = {}): Outcome<Manuscript> {
  const decoded = decode(source.bytes, source.name, options.encoding);
  const manuscript = readText(decoded.value, source.name, reader, options, source);
  return joined(manuscript.value, [decoded, manuscript]);
}

/** Who takes a title off the top of the text. */
const PRINTED: ReadonlySet<Speaker> = new Set(['printed-title', 'page-heading', 'page']);

/** The second half of `read`: a decoded source becomes a manuscript, with what its container says and leaves out. */
export function readText(
  decoded: Decoded,
  name: string,
  reader: Reader,
  options: ReadOptions = {},
  container: Pick<Source, 'stated' | 'removals' | 'origin' | 'page' | 'documents' | 'sentOn'> = {},
): Outcome<Manuscript> {
  const merged = withoutConflicts(decoded.text, name);
  const body = reader.read(merged.text, name, container.page, options.anyPage);
  const given = options.pins ?? [];
  const hits = options.isHeading ? headingPins(body.value.blocks, options.isHeading, name, given) : [];
  const pinned = applyPins(body.value.blocks, [...given, ...hits], name);
  const origins = originsOf(container.origin ?? formatOf(`.${reader.id}`)?.origin ?? 'typed', body, merged.text);
  const known = { stated: [...(container.stated ?? []), ...(body.value.facts ?? [])], sentOn: container.sentOn };
  const isTitled = known.stated.some(({ kind, by }) => kind === 'title' && PRINTED.has(by));
  const header =
    options.header === false || body.value.settled ? null : typedHeader(pinned, name, origins, known, isTitled);
  const blocks = header ? header.value.blocks : pinned.blocks;
  const pins = pinned.pins.filter((pin) => pin.as !== 'header-end' || header?.value.moved);
  const said = container.stated ?? [];
  const stated = [
    ...pinned.stated,
    ...(body.value.settled ? ofOwnBook(body.value.facts, said) : [...body.value.facts, ...said]),
    ...(header?.value.facts ?? []),
  ];
  const confirmed = header === null ? null : confirmedTitle(stated, blocks);
  const named = body.value.settled ? languageIn(said) : null;
  const heard = named === null ? detectLanguage(blocks) : { tag: named, confidence: 1 };
  const { metadata, choices } = foldFacts(
    [...stated, ...(confirmed === null ? [] : [confirmed])].filter((fact) => !isDefault(fact, heard)),
    name,
  );
  const manuscript: Manuscript = {
    source: name,
    format: reader.id,
    encoding: decoded.encoding,
    ...(origins.length === 1 && origins[0] === 'typed' ? {} : { origins }),
    detectedLanguage: heard,
    metadata,
    blocks,
    ...(body.value.footnotes?.length ? { footnotes: body.value.footnotes } : {}),
    ...(pins.length > 0 ? { pins } : {}),
    ...(body.value.settled ? { settled: true as const } : {}),
  };
  const empty = decoded.encoding !== 'binary' && manuscript.blocks.length === 0 && !says(manuscript.metadata);
  const removals = [...(container.removals ?? []), ...merged.removals, ...pinned.removals];
  const isNamed = metadata.title !== null && !isNameless(metadata.title);
  const untitled = header !== null && !isNamed ? [noTitle(name, metadata.title)] : [];
  const told = outcome(null, { removals, choices }, [
    ...untitled,
    ...merged.diagnostics,
    ...pinned.diagnostics,
    ...(options.isHeading ? [patternHits(hits, name, container.documents)] : []),
    ...(empty ? [noText(name)] : []),
  ]);
  return joined(manuscript, header ? [body, header, told] : [body, told]);
}

/** What a book made here states. Its pages say whether anybody stated its language; its package always names one. */
function ofOwnBook(pages: readonly StatedFact[], given: readonly StatedFact[]): readonly StatedFact[] {
  const silent = languageIn(pages) === null ? given : pages;
  return [...pages, ...given].filter((fact) => fact.kind !== 'language' || !silent.includes(fact));
}

/** How surely a text must be of another language than the one that templates and new documents name by default. */
const SURELY = 0.9;
const BY_DEFAULT: ReadonlySet<StatedFact['by']> = new Set(['page-head', 'properties', 'package']);

/** Whether a fact is the English of a template or an empty document, over a text that is in no way English. */
function isDefault(fact: StatedFact, heard: Manuscript['detectedLanguage']): boolean {
  if (fact.kind !== 'language' || !BY_DEFAULT.has(fact.by) || !/^en\b/i.test(fact.value)) return false;
  return heard != null && heard.tag !== 'en' && heard.confidence >= SURELY;
}

function languageIn(facts: readonly StatedFact[]): string | null {
  return facts.find((fact) => fact.kind === 'language')?.value ?? null;
}

function joined<T>(value: T, steps: readonly Outcome<unknown>[]): Outcome<T> {
  return {
    value,
    trace: {
      edits: steps.flatMap((step) => step.trace.edits),
      decisions: steps.flatMap((step) => step.trace.decisions),
      removals: steps.flatMap((step) => step.trace.removals),
      moves: steps.flatMap((step) => step.trace.moves ?? []),
      choices: steps.flatMap((step) => step.trace.choices ?? []),
    },
    diagnostics: steps.flatMap((step) => step.diagnostics),
  };
}

/** Whether a source states anything about its story: a file of front matter alone is no mistake. */
function says(metadata: Metadata): boolean {
  return metadata.title !== null || metadata.authors.length > 0 || metadata.fields.length > 0;
}

/** What reading told, when a title came to light since: that there is none, only where it holds the place of one. */
export function toldOfTitle(told: readonly Diagnostic[], title: string | null): readonly Diagnostic[] {
  if (title === null) return told;
  return told.flatMap((one) =>
    one.id !== 'no-title' ? one : isNameless(title) ? { ...one, reason: holdsPlace(title) } : [],
  );
}

function holdsPlace(title: string): string {
  return `“${title}” only holds the place of a title`;
}

function noTitle(source: string, stated: string | null): Diagnostic {
  const stem = source.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const stands = saysNothing(stem) ? 'the story’s first words stand for it' : 'the file name will be used';
  return {
    id: 'no-title',
    severity: 'warning',
    place: topOf(source),
    reason: stated === null ? `no title found; ${stands}` : holdsPlace(stated),
    remedy: 'Add a line "Title: …" at the top of the file, or set the title in the settings file beside it.',
  };
}

function noText(source: string): Diagnostic {
  return {
    id: 'no-text',
    severity: 'error',
    place: topOf(source),
    reason: 'there is no text in this file',
    remedy: 'Take it out of the folder, or save the story into it again.',
  };
}

/**
 * Where a text comes from: what its file says, and what the text itself shows. A post that was saved as plain text is
 * mail all the same, and whatever has page numbers or form feeds was printed once.
 */
export function originsOf(stated: Origin, { value, trace }: Outcome<ReaderResult>, text: string): readonly Origin[] {
  const origins: Origin[] = [stated];
  if (stated === 'typed' && isMailAtTop(value.blocks)) origins.push('mail');
  const isPrinted = trace.removals.some(({ name }) => name === 'page-furniture') || text.split('\f', 3).length > 2;
  if (isPrinted) origins.push('scan');
  return origins;
}

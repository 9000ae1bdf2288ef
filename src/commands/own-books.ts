import { lstatSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { BookFile, Manifest, StoryEntry } from '../io/manifest/entry.ts';
import { type Covers, hashOf, inputsOf, isSame, pathFrom, sameAs } from '../io/manifest/inputs.ts';
import { isThere, readManifest, writeManifest } from '../io/manifest/manifest.ts';
import { asBuilt, isOwnBook, ownIdentifierAt, withoutFiles } from '../io/own-book.ts';
import { isThere as isFileThere, posix } from '../io/plain-file.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { BoundBook } from '../pipeline.ts';

import type { BuiltStory, Summary } from '../report/built.ts';

import { build } from '../version.ts';
import type { BuildChoices, MadeStory } from './build-story.ts';

/** A story bound into a book. */
export interface BoundStory {
  readonly story: StoryFiles;
  /** Null when there was nothing to bind. */
  readonly bound: BoundBook | null;
}

/**
 * Binds a story without the books that this program made of it before: those among its files that carry the identifier
 * of the book, or of the book of one of its parts. A book of ours that is made of something else is a source like any
 * other, which shows only when the rest has been bound. A single book is what the user named.
 */
export async function bindWithoutOwn<T extends BoundStory>(
  story: StoryFiles,
  bind: (story: StoryFiles) => Promise<T>,
): Promise<T> {
  const own = story.own ?? [];
  if (own.length === 0 || isOwnBook(story)) return await bind(story);
  const all = new Set(own.map((book) => book.path));
  let aside = new Set<string>();
  if (story.files.length > all.size) {
    const rest = await bind(withoutFiles(story, all));
    const names = new Set(await namesOf(rest));
    aside = new Set(own.filter(({ identifier }) => names.has(identifier)).map((book) => book.path));
    if (aside.size === all.size) return rest;
  }
  for (;;) {
    const made = await bind(withoutFiles(story, aside));
    const names = new Set(made.bound === null ? [] : ownNames(made.bound));
    const copies = own.filter((b) => !aside.has(b.path) && names.has(b.identifier));
    if (copies.length === 0 || story.files.length === aside.size + copies.length) return made;
    aside = new Set([...aside, ...copies.map((book) => book.path)]);
  }
}

/**
 * The identifiers by which books of a bound story are known: its own, and those of its files and folders each alone.
 * Books of ours among its files say nothing of what it is called.
 */
export async function namesOf({ story, bound }: BoundStory): Promise<readonly string[]> {
  if (bound === null) return [];
  if (story.files[0] === story.path) return ownNames(bound);
  const own = new Set(story.own?.map((book) => posix(book.path)));
  const sources = bound.sources.map(({ source }) => source).filter((source) => !isIn(own, source));
  // The stages are loaded by whoever makes a book, not by whoever finds all books as they were.
  const { identifiersOf } = await import('../pipeline.ts');
  const folders = (story.members ?? []).map(({ name, files }) => ({ name, files: new Set(files.map(posix)) }));
  return [
    ...ownNames(bound),
    ...identifiersOf(bound, [
      ...sources.map((source) => ({ name: stemOf(source), has: (other: string) => other === source })),
      ...folders.map((folder) => ({ name: folder.name, has: (source: string) => isIn(folder.files, source) })),
    ]),
  ];
}

/** The identifiers of a story's own books: of the whole, and of each that it is cut into. */
export function ownNames({ book, portions = [] }: BoundBook): readonly string[] {
  return [book.value.identifier, ...portions.map((portion) => portion.book.identifier)];
}

/** Whether a source is one of some files, or comes out of one of them. */
function isIn(files: ReadonlySet<string>, source: string): boolean {
  if (files.has(source)) return true;
  for (let at = source.lastIndexOf('/'); at > 0; at = source.lastIndexOf('/', at - 1)) {
    if (files.has(source.slice(0, at))) return true;
  }
  return false;
}

function stemOf(source: string): string {
  return source.replace(/^.*\//, '').replace(/(?<=.)\.[^.]+$/, '');
}

/** A book without a story: what became of it, or with a dry run what would. */
export interface Pruned {
  readonly file: string;
  readonly what: 'deleted' | 'kept';
  readonly why: string;
}

/**
 * Deletes the books whose stories are gone, and those that a story had before under another name: only files that the
 * manifest says were made here, that are still as they were made, and that carry the mark of it. Throws what the file system throws.
 */
export async function prune(out: string, dryRun: boolean): Promise<readonly Pruned[]> {
  const manifest = readManifest(out);
  const live = new Set<string>();
  for (const [key, { books }] of manifest) if (isThere(out, key)) for (const { name } of books) live.add(name);
  const pruned: Pruned[] = [];
  const [gone, changed] = [new Set<string>(), new Map(manifest)];
  for (const [key, entry] of manifest) {
    const stays = isThere(out, key);
    const dead = [...(stays ? [] : entry.books), ...entry.former].filter(({ name }) => !live.has(name));
    const why = stays ? `${key} makes another book now` : `its story ${key} is gone`;
    for (const book of dead) pruned.push(...pruneOne(out, book, why, dryRun));
    if (stays) changed.set(key, { ...entry, former: [] });
    else {
      gone.add(key);
      changed.delete(key);
    }
  }
  if (!dryRun && pruned.length > 0) await writeManifest(out, changed, gone);
  return pruned;
}

function pruneOne(out: string, book: BookFile, why: string, dryRun: boolean): readonly Pruned[] {
  const file = path.join(out, book.name);
  if (!isFileThere(file)) return [];
  if (!isSame(book, file)) return [{ file, what: 'kept', why: 'it was changed since it was made' }];
  const isOurs = lstatSync(file).isFile() && ownIdentifierAt(file) !== null;
  if (!isOurs) return [{ file, what: 'kept', why: 'it does not carry the mark of a book that fascicle made' }];
  if (!dryRun) unlinkSync(file);
  return [{ file, what: 'deleted', why }];
}

/** Everything that a book depends on besides files, as a hash. */
export function choicesHash(story: StoryFiles, choices: BuildChoices, markNew: boolean): string {
  const { covers, flags, targets, bundle = false } = choices;
  const asked = [story.path, story.links, covers, flags, targets, markNew, bundle];
  return hashOf(JSON.stringify([build, ...asked, process.env.SOURCE_DATE_EPOCH]));
}

/**
 * The story as it was built before, when nothing has changed since: not its files, its settings, the flags, the
 * program, nor its books. Null when it must be built.
 */
export function builtBefore(
  story: StoryFiles,
  entry: StoryEntry | undefined,
  choices: { readonly hash: string; readonly out: string; readonly covers: Covers },
): BuiltStory | null {
  const { hash, out, covers } = choices;
  if (build === 'unbundled' || entry === undefined || entry.choices !== hash || entry.books.length === 0) return null;
  const inputs = inputsOf(asBuilt(story, entry.identifiers ?? []), entry.asked, covers);
  if (!sameAs(entry.inputs, inputs, out, entry.at)) return null;
  const files = entry.books.map(({ name }) => path.join(out, name));
  if (!entry.books.every((book, i) => isSame(book, files[i] as string))) return null;
  const { summary, diagnostics } = entry;
  return { story: story.path, status: 'unchanged', files, summary: summary as Summary, diagnostics };
}

/** What to remember of a story that was built, while its books still wait for the names of `stem`. */
export function entryOf(
  made: MadeStory,
  stem: string,
  before: { readonly entry: StoryEntry | undefined; readonly choices: string; readonly at: number },
): StoryEntry {
  const books = made.books.map(({ staged, suffix, extension, hash }): BookFile => {
    const { size, mtimeMs, ino } = statSync(staged);
    return { size, modified: mtimeMs, inode: ino, hash, name: `${stem}${suffix}.${extension}` };
  });
  const names = new Set(books.map(({ name }) => name));
  const former = [...(before.entry?.books ?? []), ...(before.entry?.former ?? [])];
  return {
    choices: before.choices,
    at: before.at,
    inputs: made.inputs,
    asked: made.asked,
    stem,
    identifiers: made.identifiers,
    books,
    former: former.filter(({ name }) => !names.has(name)),
    summary: made.summary ?? {},
    diagnostics: made.diagnostics,
    ...made.parts,
  };
}

/** What a manifest calls a story: its path from the folder of books. */
export function keyOf(story: StoryFiles, out: string): string {
  return pathFrom(out, story.path);
}

/** A story's entry. */
export function entryFor(manifest: Manifest, story: StoryFiles, out: string): StoryEntry | undefined {
  return manifest.get(keyOf(story, out));
}

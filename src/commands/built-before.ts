import { statSync } from 'node:fs';
import path from 'node:path';
import type { BookFile, Manifest, StoryEntry } from '../io/manifest/entry.ts';
import { hashOf, isSame, pathFrom, sameAs } from '../io/manifest/inputs.ts';
import { type Covers, inputsOf } from '../io/manifest/story-inputs.ts';
import { asBuilt } from '../io/own-files.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { BuiltStory } from '../report/built.ts';
import type { Summary } from '../report/summary.ts';
import { build } from '../version.ts';
import type { BuildChoices, MadeStory } from './build-story.ts';

/** Everything that a book depends on besides files, as a hash. */
export function choicesHash(story: StoryFiles, choices: BuildChoices, markNew: boolean): string {
  const { covers, flags, targets } = choices;
  const asked = [story.path, story.links, covers, flags, targets, markNew];
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
  const books = made.books.map(({ staged, extension, hash }): BookFile => {
    const { size, mtimeMs, ino } = statSync(staged);
    return { size, modified: mtimeMs, inode: ino, hash, name: `${stem}.${extension}` };
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

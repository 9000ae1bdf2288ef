import path from 'node:path';
import { entryFor } from '../commands/own-books.ts';
import { booksIn, type Manifest } from '../io/manifest/entry.ts';
import { isSame } from '../io/manifest/inputs.ts';
import { isThere, readManifest } from '../io/manifest/manifest.ts';
import { ownIdentifierAt } from '../io/own-book.ts';
import { isThere as isFileThere } from '../io/plain-file.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { Made } from './api.ts';
import { type Library, OUT } from './library.ts';
import { Refused } from './request.ts';
import { setAside } from './trash.ts';

/** How a story stands to its books, and which books of it are left from another title. */
export async function madeOf(library: Library, story: StoryFiles): Promise<Made> {
  const manifest = readManifest(OUT);
  const entry = entryFor(manifest, story, OUT);
  const { state, trouble } = library.standing(story, manifest);
  return {
    state,
    trouble,
    files: (entry?.books ?? []).map(({ name }) => posix(name)).filter((file) => isFileThere(file)),
    old: oldNames(manifest, story).map(posix),
  };
}

/** Sets a book aside that a story had under an earlier title. Gives the name by which it comes back. */
export async function retire(story: StoryFiles, file: string): Promise<string> {
  const name = oldNames(readManifest(OUT), story).find((one) => posix(one) === file);
  if (name === undefined)
    throw new Refused(409, `${file} is not an earlier book of this story any more.`, 'It was left where it is.');
  return await setAside([path.join(OUT, name)]);
}

/**
 * The books that `--prune` would delete of a story that is still there: as they were made, and with the mark of it.
 * Whatever another story makes now, or somebody has changed, is no old book.
 */
function oldNames(manifest: Manifest, story: StoryFiles): readonly string[] {
  const live = new Set<string>();
  for (const [key, { books }] of manifest) if (isThere(OUT, key)) for (const { name } of books) live.add(name);
  const known = booksIn(manifest);
  const former = entryFor(manifest, story, OUT)?.former ?? [];
  return [...new Set(former.map(({ name }) => name))].filter((name) => {
    const file = path.join(OUT, name);
    return !live.has(name) && isSame(known.get(name) ?? null, file) && ownIdentifierAt(file) !== null;
  });
}

function posix(name: string): string {
  return `${OUT}/${name}`;
}

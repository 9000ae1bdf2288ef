import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type FindPicture, folderOf, pathsOf } from '../pictures.ts';
import { isInside } from '../plain-file.ts';
import { settingsFileOf } from '../settings/file.ts';
import type { StoryFiles } from '../stories.ts';

/** The folder of covers and what is in it, looked up once for all stories of a build. */
export interface Covers {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Looks into the folder of covers. */
export function coversIn(folder: string): Covers {
  try {
    return { folder, names: readdirSync(folder).sort() };
  } catch {
    return { folder, names: [] };
  }
}

/**
 * Every file that a story's book depends on, there or not: sources, settings of all layers, covers by name, and what
 * was `asked` for beyond that when the book was made.
 */
export function inputsOf(story: StoryFiles, asked: readonly string[], covers: Covers): readonly string[] {
  const name = story.name.toLowerCase();
  const byName = covers.names.filter((cover) => cover.toLowerCase().replace(/\.[^.]+$/, '') === name);
  const own = [story, ...(story.members ?? [])].map(settingsFileOf);
  const settings = [
    ...unlessOutside(['fascicle.yaml'], ['.']),
    ...own.flatMap((file) => unlessOutside([file], [path.dirname(file), folderOf(story)])),
  ];
  const named = byName.map((cover) => path.join(covers.folder, cover));
  return [...new Set([...story.files, ...settings, ...unlessOutside(named, [covers.folder]), ...asked])];
}

/** Without the links that lead out of all the folders: what they lead to is not opened to see it change, either. */
function unlessOutside(files: readonly string[], folders: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(file) || folders.some((folder) => isInside(file, folder)));
}

/**
 * Where a cover that settings name may be: beside them, or in the folder of covers. What lies outside these is not
 * taken, and not opened to see it change.
 */
export function coverPlaces(story: StoryFiles, named: string, covers: string): readonly string[] {
  const folders = [path.dirname(settingsFileOf(story)), covers];
  return folders.flatMap((folder) => unlessOutside([path.join(folder, named)], [folder]));
}

/** Finds pictures as `find` does, and notes the files that were asked for. */
export function noting(find: FindPicture, asked: Set<string>): FindPicture {
  return async (address, source) => {
    const found = await find(address, source);
    for (const relative of pathsOf(address)) {
      const file = path.join(path.dirname(source), relative);
      // What is there and was refused lies outside the story's folder: it is not opened to see it change, either.
      if (found !== null || !existsSync(file)) asked.add(file);
    }
    return found;
  };
}

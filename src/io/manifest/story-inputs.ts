import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type FindPicture, pathsOf } from '../pictures.ts';
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
  const settings = [story, ...(story.members ?? [])].map(settingsFileOf);
  const files = [...story.files, ...story.links, 'fascicle.yaml', ...settings];
  return [...new Set([...files, ...byName.map((cover) => path.join(covers.folder, cover)), ...asked])];
}

/** Where a cover that settings or a flag name may be. */
export function coverPlaces(story: StoryFiles, named: string, covers: string): readonly string[] {
  return [path.dirname(settingsFileOf(story)), covers, ''].map((folder) => path.join(folder, named));
}

/** Finds pictures as `find` does, and notes the files that were asked for. */
export function noting(find: FindPicture, asked: Set<string>): FindPicture {
  return async (address, source) => {
    for (const relative of pathsOf(address)) asked.add(path.join(path.dirname(source), relative));
    return await find(address, source);
  };
}

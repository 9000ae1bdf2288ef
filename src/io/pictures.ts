import path from 'node:path';
import { readBeside } from './plain-file.ts';
import type { StoryFiles } from './stories.ts';

/** A larger file is no picture for a book. */
export const LARGEST_PICTURE = 100_000_000;

/** The bytes of a picture at an address that a source gives; null when there are none. */
export type FindPicture = (address: string, source: string) => Promise<Uint8Array | null>;

/**
 * Finds the pictures that lie beside a story's sources, as `Story_files/map.jpg` does. Nothing outside the story's
 * folder is opened, by whatever path or link, and nothing on the network.
 */
export function picturesBeside(story: StoryFiles): FindPicture {
  const folders = [...new Set([story, ...(story.members ?? [])].map(folderOf))];
  return async (address, source) => {
    for (const relative of pathsOf(address)) {
      const file = path.join(path.dirname(source), relative);
      const found = readBeside(file, folders, LARGEST_PICTURE);
      if (found && 'bytes' in found) return found.bytes;
    }
    return null;
  };
}

/** The folder that a story's own files lie in. */
export function folderOf(story: StoryFiles): string {
  const isFile = story.files.length === 1 && story.files[0] === story.path;
  return isFile ? path.dirname(story.path) : story.path;
}

/** The paths that an address may mean: as typed, and with `%20` and its like decoded. None for a full address. */
export function pathsOf(address: string): readonly string[] {
  const typed = address.replaceAll('\\', '/');
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(typed) || typed.includes('\0')) return [];
  const bare = typed.replace(/[?#].*$/s, '');
  try {
    const decoded = decodeURIComponent(bare);
    return decoded.includes('\0') ? [] : [...new Set([decoded, bare, typed])];
  } catch {
    return [bare];
  }
}

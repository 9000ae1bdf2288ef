import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../model/index.ts';
import { formatOf } from '../read/index.ts';
import { byNaturalOrder } from './natural-order.ts';

/** One story on disk: a file, or a folder whose files are its parts. */
export interface StoryFiles {
  /** The story's name: its file or folder name without an ending. */
  readonly name: string;
  /** The path as the user gave or would give it. */
  readonly path: string;
  /** Source files in natural order, as paths. */
  readonly files: readonly string[];
}

/** Finds the stories directly inside a folder, in natural order. Names that begin with a dot are not stories. */
export async function storiesIn(folder: string): Promise<StoryFiles[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(byNaturalOrder);
  const found = await Promise.all(names.map((name) => storyAt(path.join(folder, name))));
  return found.filter((story) => story !== null && story.files.length > 0) as StoryFiles[];
}

/** The story at a path; null when nothing there can be read as a story. Throws when the path does not exist. */
export async function storyAt(storyPath: string): Promise<StoryFiles | null> {
  const info = await stat(storyPath);
  const name = path.basename(path.resolve(storyPath));
  if (info.isDirectory()) {
    const names = (await readdir(storyPath)).filter((n) => !n.startsWith('.') && formatOf(n)).sort(byNaturalOrder);
    return { name, path: storyPath, files: names.map((n) => path.join(storyPath, n)) };
  }
  if (!formatOf(name)) return null;
  return { name: name.replace(/\.[^.]+$/, ''), path: storyPath, files: [storyPath] };
}

/** Reads one source file whole. */
export async function loadSource(file: string): Promise<Source> {
  const [bytes, info] = await Promise.all([readFile(file), stat(file)]);
  const format = formatOf(file)?.id ?? '';
  return { name: file.split(path.sep).join('/'), format, bytes, modified: Math.floor(info.mtimeMs) };
}

import { copyFile, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from '../io/plain-file.ts';
import { settingsFileOf } from '../io/settings/load.ts';
import type { StoryFiles } from '../io/stories.ts';
import { Refused } from './request.ts';

/** Where stories and books go that are taken away. The folder is never a source, and nothing in it is ever deleted. */
const TRASH = '.fascicle-trash';
/** What stood where, beside what was removed. */
const NOTE = 'from.json';

/** Moves a story and its settings out of the way. Gives the name by which it comes back. */
export async function removeStory(story: StoryFiles): Promise<string> {
  const settings = settingsFileOf(story);
  const beside = path.dirname(settings) === path.dirname(story.path) && isThere(settings) ? [settings] : [];
  return await setAside([story.path, ...beside]);
}

/** Moves files out of the way, all of them under the name of the first. Gives the name by which they come back. */
export async function setAside(files: readonly [string, ...string[]]): Promise<string> {
  const stamp = new Date().toISOString().replace(/[^\d]/g, '').slice(0, 17);
  const name = `${stamp}-${path.basename(files[0])}`.slice(0, 120);
  const folder = path.join(TRASH, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, NOTE), JSON.stringify(files));
  for (const file of files) await move(file, path.join(folder, path.basename(file)));
  return name;
}

/** Moves a file; from another disk, it is there whole before it goes here. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

/** Puts back where it was what was set aside. Throws a Refused when something else stands there now. */
export async function restore(name: string): Promise<void> {
  const known = await readdir(TRASH).catch(() => [] as string[]);
  if (!known.includes(name)) throw new Refused(404, 'That is not in .fascicle-trash any more.');
  const folder = path.join(TRASH, name);
  if ((await lstat(folder)).isSymbolicLink()) throw new Refused(404, 'That is not in .fascicle-trash any more.');
  const held: unknown = JSON.parse(await readFile(path.join(folder, NOTE), 'utf8'));
  const moved = (Array.isArray(held) ? held : []).filter((one): one is string => typeof one === 'string');
  const here = process.cwd();
  for (const file of moved) {
    if (isThere(file)) throw new Refused(409, `${file} stands there again.`, 'Move it away first.');
    if (!path.resolve(file).startsWith(here + path.sep)) throw new Refused(400, 'That was somewhere else.');
  }
  for (const file of moved) await rename(path.join(folder, path.basename(file)), file);
}

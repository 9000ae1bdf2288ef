import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isThere, ownSettings, readPlain } from '../io/plain-file.ts';
import { makeFolder, writeWhole } from '../io/write.ts';
import { isFolder } from '../send/copy.ts';
import { mountRoots } from '../send/find.ts';
import type { Folders } from './api.ts';
import { Refused } from './request.ts';

/** Bytes of the longest path, and folders that are listed together. */
const [LONGEST, MOST] = [4096, 300];

/** Where the folder is remembered that the user named as the e-reader's: beside the mail settings of this user. */
function keptIn(): string {
  return ownSettings('reader');
}

/** The folder that the user named as the e-reader's, whether it is there now or not; null when none was named. */
export function rememberedReader(): string | null {
  try {
    const [line = ''] = new TextDecoder().decode(readPlain(keptIn(), LONGEST)).split(/\r?\n/, 1);
    return path.isAbsolute(line) ? line : null;
  } catch {
    return null;
  }
}

/** That folder, when it is not there now: the e-reader is not plugged in. */
export async function absentReader(): Promise<string | null> {
  const folder = rememberedReader();
  return folder === null || (await isFolder(folder)) ? null : folder;
}

/** Remembers a folder as the e-reader's, or forgets it with an empty name. Gives it in full. */
export async function rememberReader(typed: string): Promise<string | null> {
  const wanted = typed.trim();
  const folder = wanted === '' ? null : inFull(wanted);
  if (folder !== null && !(await isFolder(folder)))
    throw new Refused(400, `There is no folder ${folder}.`, 'Plug the e-reader in, and name the folder of its disk.');
  if (folder === null && !isThere(keptIn())) return null;
  await makeFolder(path.dirname(keptIn()));
  await writeWhole(keptIn(), new TextEncoder().encode(folder === null ? '' : `${folder}\n`));
  return folder;
}

/** A folder and those in it, to go on from; of no folder, those where disks appear. */
export async function foldersAt(typed: string): Promise<Folders> {
  if (typed.trim() === '') {
    const roots = [...mountRoots(), os.homedir()];
    const there = await Promise.all(roots.map(async (root) => ((await isFolder(root)) ? [root] : [])));
    return { at: '', above: null, below: there.flat() };
  }
  const at = inFull(typed.trim());
  const entries = await readdir(at, { withFileTypes: true }).catch(() => null);
  if (entries === null) throw new Refused(404, `There is no folder ${at}.`);
  const below = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(at, name))
    .sort((a, b) => a.localeCompare(b))
    .slice(0, MOST);
  const above = path.dirname(at);
  return { at, above: above === at ? '' : above, below };
}

/** A folder as it was typed, as a path from the root. */
function inFull(typed: string): string {
  return path.resolve(typed.replace(/^~(?=$|[/\\])/, os.homedir()));
}

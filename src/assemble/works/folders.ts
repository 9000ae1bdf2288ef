import type { Division } from '../../model/index.ts';

/** The sources of one folder, or of one opened container that holds several. */
export interface SourceFolder {
  /** The folder's own name; empty for the folder that holds all. */
  readonly name: string;
  readonly divisions: readonly Division[];
}

/**
 * Sources by the folder in which they lie below the one that holds them all. A container with a single source in it
 * is no folder: many archives hand out every work in an archive of its own.
 */
export function foldersOf(divisions: readonly Division[]): readonly SourceFolder[] {
  const alone = containersWithOne(divisions);
  const paths = divisions.map((division) =>
    folderOf(division.source).filter((_, i, all) => !alone.has(pathTo(all, i))),
  );
  const shared = paths.reduce(sharedStart, paths[0] ?? []).length;
  const folders = new Map<string, Division[]>();
  for (const [i, division] of divisions.entries()) {
    const key = (paths[i] ?? []).slice(shared).join('/');
    const known = folders.get(key);
    if (known) known.push(division);
    else folders.set(key, [division]);
  }
  return [...folders].map(([key, inside]) => ({ name: key.split('/').at(-1) ?? '', divisions: inside }));
}

function folderOf(source: string): readonly string[] {
  return source.split(/[/\\]/).slice(0, -1);
}

function pathTo(folders: readonly string[], last: number): string {
  return folders.slice(0, last + 1).join('/');
}

/** Paths of folders that are opened files, with one source inside. */
function containersWithOne(divisions: readonly Division[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { source } of divisions) {
    const folders = folderOf(source);
    folders.forEach((name, i) => {
      if (/\.[a-z][a-z0-9]{1,5}$/i.test(name))
        counts.set(pathTo(folders, i), (counts.get(pathTo(folders, i)) ?? 0) + 1);
    });
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}

function sharedStart(a: readonly string[], b: readonly string[]): readonly string[] {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}

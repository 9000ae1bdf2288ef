/** A file that was brought, and its path below what was brought. */
export interface Brought {
  readonly path: string;
  readonly file: File;
}

/** Everything that was dropped, folders with all that is in them. */
export async function filesIn(data: DataTransfer | null): Promise<readonly Brought[]> {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  const loose = entries.flatMap((entry, i) => {
    const file = entry === null ? (items[i]?.getAsFile() ?? null) : null;
    return file ? [{ path: file.name, file }] : [];
  });
  const found = await Promise.all(entries.map((entry) => (entry ? filesBelow(entry) : [])));
  return [...loose, ...found.flat()];
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly Brought[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Brought[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    for (const one of some) all.push(...(await filesBelow(one)));
  }
}

/** What the names begin with, as far as it is words: what several parts of one work are called. */
export function commonStart(names: readonly string[]): string {
  const [first = '', ...more] = names.map((name) => name.replace(/\.[^.]+$/, ''));
  let end = first.length;
  for (const name of more) while (!name.startsWith(first.slice(0, end))) end--;
  return first
    .slice(0, end)
    .replace(/(?:\b(?:chapter|part|ch|pt|kapitel|teil)\b)?[\s\d._#-]*$/i, '')
    .trim();
}

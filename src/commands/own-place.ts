import { UsageError } from './usage.ts';

/** What is to be written, and from what. */
interface Made {
  readonly title: string;
  /** Ending of the file's name, without the dot. */
  readonly ending: string;
  readonly sources: readonly string[];
  /** How messages call it: `the cover`. */
  readonly what: string;
}

/**
 * Where a file goes that a command writes beside the books, and whether nothing stands there. Only what was written
 * here, and is as it was written, gives way unasked. Throws a UsageError.
 */
export async function placeFor(
  { out, force }: { readonly out?: string | undefined; readonly force: boolean },
  { title, ending, sources, what }: Made,
): Promise<{ readonly file: string; readonly isFree: boolean }> {
  const [{ fileNameFor }, { isOwnPictureAt }, { isThere, realPath }] = await Promise.all([
    import('../io/file-name.ts'),
    import('../io/own-book.ts'),
    import('../io/plain-file.ts'),
  ]);
  const places = new Set(sources.map(realPath));
  const stem = fileNameFor(title);
  for (let count = 1; ; count++) {
    const file = out ?? `${stem}${count === 1 ? '' : ` (${count})`}.${ending}`;
    if (!isThere(file)) return { file, isFree: true };
    const isSource = places.has(realPath(file));
    if (!isSource && (isOwnPictureAt(file) || (force && out !== undefined))) return { file, isFree: false };
    if (out === undefined) continue;
    throw new UsageError(
      isSource
        ? `${file} is what ${what} is made from, and is not written over; give another name with --out`
        : `${file} is there, and fascicle did not write it, or it was changed since: give another name with --out, or add --force to write over it`,
    );
  }
}

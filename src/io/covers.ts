import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, Outcome, PictureFile } from '../model/index.ts';
import { outcome } from '../model/index.ts';

/** Name endings of pictures that can be made a cover. */
const PICTURE = /\.(?:jpe?g|png|svg|webp|gif|avif|tiff?)$/i;

/** The cover of a story: `<covers>/<story>.jpg|png|svg|webp|…`, matched by name; null when there is none. */
export async function coverFor(story: string, folder: string): Promise<Outcome<PictureFile | null>> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const name = names
    .sort()
    .find((n) => n.toLowerCase().replace(/\.[^.]+$/, '') === story.toLowerCase() && PICTURE.test(n));
  return name === undefined ? outcome(null) : await loadCover(path.join(folder, name));
}

/** Reads one picture file; an unreadable one is the error `cover-unreadable` and gives no cover. */
export async function loadCover(file: string): Promise<Outcome<PictureFile | null>> {
  if (!PICTURE.test(file)) return refusedCover(file, 'is not a .jpg, .png, .svg or .webp picture');
  try {
    return outcome({ name: file.split(path.sep).join('/'), bytes: await readFile(file) });
  } catch {
    return refusedCover(file, 'cannot be read');
  }
}

/** No cover, and the error that says why. */
export function refusedCover(file: string, what: string): Outcome<null> {
  const diagnostic: Diagnostic = {
    id: 'cover-unreadable',
    severity: 'error',
    place: { source: file.split(path.sep).join('/'), line: 1, endLine: 1 },
    reason: `the cover ${file} ${what}`,
    remedy: 'Replace it with a whole JPEG, PNG, WebP or SVG picture, or take it away.',
  };
  return outcome(null, {}, [diagnostic]);
}

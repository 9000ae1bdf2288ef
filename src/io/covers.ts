import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, Outcome, PictureFile } from '../model/index.ts';
import { outcome } from '../model/index.ts';
import { LARGEST_PICTURE } from './pictures.ts';
import { readBeside } from './plain-file.ts';

/** Name endings of pictures that can be made a cover. */
const PICTURE = /\.(?:jpe?g|png|svg|webp|gif|avif|tiff?)$/i;

/** The cover of a story: `<covers>/<story>.jpg|png|svg|webp|…`, matched by name; null when there is none. */
export async function coverFor(story: string, folder: string): Promise<Outcome<PictureFile | null>> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const name = names
    .sort()
    .find((n) => n.toLowerCase().replace(/\.[^.]+$/, '') === story.toLowerCase() && PICTURE.test(n));
  return name === undefined ? outcome(null) : loadCover(path.join(folder, name), folder);
}

/**
 * Reads one picture file, which must lie inside the folder when there is one; what cannot be read is the error
 * `cover-unreadable` and gives no cover.
 */
export function loadCover(file: string, folder?: string): Outcome<PictureFile | null> {
  if (!PICTURE.test(file)) return refusedCover(file, 'is not a .jpg, .png, .svg or .webp picture');
  const found = readBeside(file, [folder ?? path.parse(path.resolve(file)).root], LARGEST_PICTURE);
  if (found && 'bytes' in found) return outcome({ name: file.split(path.sep).join('/'), bytes: found.bytes });
  return refusedCover(file, found?.refused ?? 'is not there');
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

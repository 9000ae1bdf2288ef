import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, Outcome, Picture } from '../model/index.ts';
import { outcome } from '../model/index.ts';

const MEDIA_TYPES: Readonly<Record<string, Picture['mediaType']>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** First bytes by which a picture's format is known; an SVG is known by its root element. */
function isWhole(mediaType: Picture['mediaType'], bytes: Uint8Array): boolean {
  const starts = (...head: number[]) => head.every((byte, i) => bytes[i] === byte);
  if (mediaType === 'image/jpeg') return starts(0xff, 0xd8) && bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (mediaType === 'image/png') return starts(0x89, 0x50, 0x4e, 0x47) && endsWithIend(bytes);
  return /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096)));
}

function endsWithIend(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-8, -4)) === 'IEND';
}

/** The cover of a story: `<covers>/<story>.jpg|jpeg|png|svg`, matched by name; null when there is none. */
export async function coverFor(story: string, folder: string): Promise<Outcome<Picture | null>> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const name = names
    .sort()
    .find((n) => n.toLowerCase().replace(/\.[^.]+$/, '') === story.toLowerCase() && mediaTypeOf(n) !== undefined);
  return name === undefined ? outcome(null) : await loadCover(path.join(folder, name));
}

/** Reads one picture file; an unreadable or broken one is the error `cover-unreadable` and gives no cover. */
export async function loadCover(file: string): Promise<Outcome<Picture | null>> {
  const mediaType = mediaTypeOf(file);
  if (mediaType === undefined) return refusedCover(file, 'is not a .jpg, .png or .svg picture');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return refusedCover(file, 'cannot be read');
  }
  if (!isWhole(mediaType, bytes)) return refusedCover(file, 'is broken or not what its name says');
  return outcome({ mediaType, bytes, alt: '' });
}

function mediaTypeOf(name: string): Picture['mediaType'] | undefined {
  return MEDIA_TYPES[path.extname(name).slice(1).toLowerCase()];
}

/** No cover, and the error that says why. */
export function refusedCover(file: string, what: string): Outcome<null> {
  const diagnostic: Diagnostic = {
    id: 'cover-unreadable',
    severity: 'error',
    place: { source: file.split(path.sep).join('/'), line: 1, endLine: 1 },
    reason: `the cover ${file} ${what}`,
    remedy: 'Replace it with a whole JPEG, PNG or SVG picture, or take it away.',
  };
  return outcome(null, {}, [diagnostic]);
}

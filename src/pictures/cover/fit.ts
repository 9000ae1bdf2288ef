import type { Sharp } from 'sharp';
import type { Diagnostic, Outcome, Picture, PictureFile } from '../../model/index.ts';
import { outcome } from '../../model/index.ts';
import { open } from '../convert.ts';
import { loadSharp } from '../native.ts';
import { withRoom } from '../raster.ts';

/** A cover's size on e-readers and in shops: 1,600 by 2,560 pixels. */
const WIDTH = 1600;
const HEIGHT = 2560;
/** A small cover grows at most so much: beyond it only the file would grow. */
const MOST_GROWTH = 2;
/** Covers over a megabyte are dropped by some readers. */
const MOST_BYTES = 1_000_000;
/** JPEG qualities to try, until the file is small enough. */
const QUALITIES = [88, 75, 60];
/** Shares of the width to try after that. */
const SHARES = [1, 0.7, 0.5, 0.35];

/**
 * A user's cover picture as baseline JPEG in sRGB, upright, in its own proportions, at most 1,600 by 2,560 pixels and
 * under a megabyte. One that is no whole picture is the error `cover-unreadable`.
 */
export async function fitCover(file: PictureFile): Promise<Outcome<Picture | null>> {
  try {
    return outcome({ mediaType: 'image/jpeg', bytes: await fitted(file.bytes), alt: '' });
  } catch (error) {
    const [why = ''] = error instanceof Error ? error.message.split('\n') : [];
    return outcome(null, {}, [unreadable(file.name, why)]);
  }
}

async function fitted(given: Uint8Array): Promise<Uint8Array> {
  const { image, meta } = await open(given, HEIGHT);
  const turned = meta.orientation !== undefined && meta.orientation >= 5;
  const [width, height] = turned ? [meta.height, meta.width] : [meta.width, meta.height];
  const scale = Math.min(WIDTH / width, HEIGHT / height, MOST_GROWTH);
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const upright = image
    .rotate()
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
  const pixels = await withRoom(meta, () => upright.raw().toBuffer({ resolveWithObject: true }));
  return await smallEnough(loadSharp()(pixels.data, { raw: pixels.info }), size.width);
}

/** The picture as JPEG under a megabyte: of less quality when need be, and then of fewer pixels. */
async function smallEnough(image: Sharp, width: number): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const share of SHARES) {
    const smaller = share === 1 ? image : image.clone().resize({ width: Math.max(1, Math.round(width * share)) });
    for (const quality of QUALITIES) {
      bytes = await smaller.clone().jpeg({ quality }).toBuffer();
      if (bytes.length < MOST_BYTES) return bytes;
    }
  }
  return bytes;
}

function unreadable(name: string, why: string): Diagnostic {
  return {
    id: 'cover-unreadable',
    severity: 'error',
    place: { source: name, line: 1, endLine: 1 },
    reason: `the cover ${name} is broken, or no picture that can be read: ${why}`,
    remedy: 'Replace it with a whole JPEG, PNG, WebP or SVG picture, or take it away; until then one is drawn.',
  };
}

import { dataOf } from '../address.ts';
import { openRaster, withRoom } from '../raster.ts';
import { eachShape } from './measure.ts';
import type { Shape } from './tree.ts';

/** Pictures within one drawing, and pixels that they have together before they are made smaller. */
const [MOST_PICTURES, MOST_PIXELS] = [64, 60_000_000];

/**
 * Makes every picture that a drawing holds anew, at most `longest` pixels long, so that whatever draws it meets bytes
 * made here only. A broken one, or a drawing within the drawing, is left out. Gives the pixels of each. Throws an Error
 * for more than any honest drawing holds.
 */
export async function remakePictures(root: Shape, longest: number): Promise<(shape: Shape) => number> {
  const shapes: Shape[] = [];
  eachShape(root, (shape) => {
    if (shape.attributes.get('href')?.startsWith('#') === false) shapes.push(shape);
  });
  const made = new Map<string, { readonly address: string; readonly pixels: number } | null>();
  const sizes = new Map<Shape, number>();
  let pixels = 0;
  for (const shape of shapes) {
    const address = shape.attributes.get('href') ?? '';
    let picture = made.get(address);
    if (picture === undefined) {
      if (made.size >= MOST_PICTURES) throw new Error('the drawing holds too many pictures');
      const opened = await openInner(address);
      pixels += opened?.pixels ?? 0;
      if (pixels > MOST_PIXELS) throw new Error('the pictures in the drawing have too many pixels');
      picture = opened && (await opened.remake(longest));
      made.set(address, picture);
    }
    if (picture === null) shape.attributes.delete('href');
    else shape.attributes.set('href', picture.address);
    sizes.set(shape, picture?.pixels ?? 0);
  }
  return (shape) => sizes.get(shape) ?? 0;
}

interface Inner {
  readonly pixels: number;
  remake(longest: number): Promise<{ readonly address: string; readonly pixels: number } | null>;
}

/** Looks at the head of a picture only. */
async function openInner(address: string): Promise<Inner | null> {
  const bytes = dataOf(address);
  const opened = bytes && (await openRaster(bytes).catch(() => null));
  if (!opened) return null;
  const { image, meta } = opened;
  return {
    pixels: meta.width * meta.height,
    async remake(longest) {
      const smaller = image.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
      const kind = meta.format === 'jpeg' ? smaller.jpeg({ quality: 95 }) : smaller.png({ compressionLevel: 1 });
      const made = await withRoom(meta, () => kind.toBuffer({ resolveWithObject: true })).catch(() => null);
      if (made === null) return null;
      const { data, info } = made;
      return {
        address: `data:image/${info.format};base64,${data.toString('base64')}`,
        pixels: info.width * info.height,
      };
    },
  };
}

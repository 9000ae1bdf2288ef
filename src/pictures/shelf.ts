import { createHash } from 'node:crypto';
import type { BookPicture } from '../model/index.ts';
import type { Converted } from './convert.ts';

/** The pictures of one book: a picture that is used twice is kept once. */
export interface Shelf {
  /** Keeps a picture and gives its path in the book, made from its content. */
  add(picture: Converted, described: boolean): string;
  pictures(): readonly BookPicture[];
}

/** An empty shelf. */
export function shelf(): Shelf {
  const hrefs = new Map<Converted, string>();
  const kept = new Map<string, BookPicture>();
  return {
    add(picture, described) {
      const href = hrefs.get(picture) ?? hrefOf(picture);
      hrefs.set(picture, href);
      const before = kept.get(href);
      if (before === undefined) kept.set(href, { href, mediaType: picture.mediaType, bytes: picture.bytes, described });
      else if (before.described && !described) kept.set(href, { ...before, described });
      return href;
    },
    pictures: () => [...kept.values()],
  };
}

function hrefOf({ bytes, mediaType }: Converted): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `images/${name}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** Whether a description says what is to be seen: not nothing, a file name or `image 3`. */
export function saysWhatItShows(alt: string): boolean {
  const words = alt.trim();
  if (!/[\p{L}\p{N}]/u.test(words) || /\.(?:jpe?g|png|gif|webp|svg|bmp)$/i.test(words)) return false;
  return !/^(?:image|img|picture|pic|photo|illustration|graphic)[-_ ]?\d*$/i.test(words);
}

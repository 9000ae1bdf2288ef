import { coverOfFile } from '../shelf/facts.ts';
import type { ShelvedBook } from './shelf.ts';

/** Gives the small cover of a book, as JPEG; a plain page for a book without one, or with a broken one. */
export type CoverOf = (book: ShelvedBook) => Promise<Uint8Array>;

/** Covers that are made at one time, and bytes of covers that are kept. */
const [AT_ONCE, MOST_KEPT] = [2, 64 * 1024 ** 2];

/** Makes each cover once, when it is first asked for, and keeps it while its book stays what it is. */
export function coverMaker(): CoverOf {
  const queue = inTurn(AT_ONCE);
  /** By the book's stamp, the one that was longest not asked for first. */
  const kept = new Map<string, Promise<Uint8Array>>();
  let bytes = 0;
  let plain: Promise<Uint8Array> | null = null;
  const make = async ({ facts, editions }: ShelvedBook): Promise<Uint8Array> => {
    const { plainThumbnail, thumbnailOf } = await import('../pictures/thumbnail.ts');
    const file = editions.find(({ extension }) => extension.endsWith('epub'))?.file;
    const picture = file && facts ? await coverOfFile(file, facts) : null;
    const small = picture && (await thumbnailOf(picture).catch(() => null));
    plain ??= plainThumbnail();
    return small ?? (await plain);
  };
  return async (book) => {
    const key = book.editions.map(({ stamp }) => stamp).join(' ');
    const known = kept.get(key);
    const cover = known ?? queue(() => make(book));
    kept.delete(key);
    kept.set(key, cover);
    if (known) return await known;
    cover.catch(() => kept.delete(key));
    bytes += (await cover).length;
    for (const [old, made] of kept) {
      if (bytes <= MOST_KEPT || old === key) break;
      kept.delete(old);
      bytes -= (await made).length;
    }
    return await cover;
  };
}

/** Lets so many pieces of work run at one time; the others wait for their turn. */
export function inTurn(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

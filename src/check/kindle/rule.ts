import type { Finding } from '../engine.ts';
import type { OpenBook } from '../own/archive.ts';

/** A book as Send to Kindle gets it. */
export interface SentBook extends OpenBook {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The package document, pages and NCX, decoded, by path. */
  readonly xml: ReadonlyMap<string, string>;
  /** The stylesheets, decoded, by path. */
  readonly css: ReadonlyMap<string, string>;
}

/** Something that Send to Kindle is known to refuse. */
export interface KindleRule {
  readonly id: string;
  /** What it looks for, in one line. */
  readonly summary: string;
  find(book: SentBook): readonly Finding[];
}

/** A finding that stops the book. */
export function refusal(id: string, message: string, where: string | null): Finding {
  return { id, severity: 'error', message, where };
}

/** `path:line` of a place in a text. */
export function placeIn(path: string, text: string, index: number): string {
  return `${path}:${text.slice(0, index).split('\n').length}`;
}

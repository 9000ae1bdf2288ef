import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Source } from '../../../src/model/index.ts';
import { sourceOf, zippedFolder } from '../../open/books.ts';

const FOLDER = path.join(import.meta.dirname, 'fixtures');

/** What a careful reader finds in a file: written by hand from the story, never from a program's answer. */
export interface Expected {
  readonly title: string;
  readonly authors: readonly string[];
  readonly language?: string;
  readonly series?: { readonly name: string; readonly index?: number };
  /** Which part of its story a saved page is. */
  readonly part?: { readonly number: number | null; readonly total: number | null };
  readonly warnings?: readonly string[];
  /** Every other fact of the story; the file states no more. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Each chapter with its whole text: the kind of a block and its words, lines of verse parted by ` / `. */
  readonly chapters: readonly { readonly title: string; readonly blocks: readonly string[] }[];
  /** Words in italics or bold, in order; notes aside. */
  readonly emphasis: readonly string[];
  /** How many pictures the story shows. */
  readonly pictures?: number;
}

/** A file in the layout of its origin, and what is in it. */
export interface Case {
  readonly origin: string;
  readonly name: string;
  readonly source: Source;
  readonly expected: Expected;
}

/** Every case, by origin: `<origin>/<case>.<ending>`, or a folder `<origin>/<case>.<ending>/` that is zipped. */
export function layoutCases(): readonly Case[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: origin }) => {
    const entries = readdirSync(path.join(FOLDER, origin), { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.endsWith('.yaml'))
      .map((entry) => {
        const at = path.join(FOLDER, origin, entry.name);
        const bytes = entry.isDirectory() ? zippedFolder(at) : new Uint8Array(readFileSync(at));
        const expected = parse(readFileSync(at.replace(/\.\w+$/, '.expected.yaml'), 'utf8')) as Expected;
        return { origin, name: entry.name, source: sourceOf(entry.name, bytes), expected };
      });
  });
}

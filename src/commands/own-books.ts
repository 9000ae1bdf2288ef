import path from 'node:path';
import { isOwnBook, withoutFiles } from '../io/own-files.ts';
import type { StoryFiles } from '../io/stories.ts';
import { type BoundBook, identifiersOf } from '../pipeline.ts';

/** A story bound into a book. */
export interface BoundStory {
  readonly story: StoryFiles;
  /** Null when there was nothing to bind. */
  readonly bound: BoundBook | null;
}

/**
 * Binds a story without the books that this program made of it before: those among its files that carry the identifier
 * of the book, or of the book of one of its parts. A book of ours that is made of something else is a source like any
 * other, which shows only when the rest has been bound. A single book is what the user named.
 */
export async function bindWithoutOwn<T extends BoundStory>(
  story: StoryFiles,
  bind: (story: StoryFiles) => Promise<T>,
): Promise<T> {
  const own = story.own ?? [];
  if (own.length === 0 || isOwnBook(story)) return await bind(story);
  const all = new Set(own.map((book) => book.path));
  let aside = new Set<string>();
  if (story.files.length > all.size) {
    const rest = await bind(withoutFiles(story, all));
    const names = new Set(namesOf(rest));
    aside = new Set(own.filter(({ identifier }) => names.has(identifier)).map((book) => book.path));
    if (aside.size === all.size) return rest;
  }
  for (;;) {
    const made = await bind(withoutFiles(story, aside));
    const copies = own.filter((b) => !aside.has(b.path) && b.identifier === made.bound?.book.value.identifier);
    if (copies.length === 0 || story.files.length === aside.size + copies.length) return made;
    aside = new Set([...aside, ...copies.map((book) => book.path)]);
  }
}

/**
 * The identifiers by which books of a bound story are known: its own, and those of its files and folders each alone.
 * Books of ours among its files say nothing of what it is called.
 */
export function namesOf({ story, bound }: BoundStory): readonly string[] {
  if (bound === null) return [];
  if (story.files[0] === story.path) return [bound.book.value.identifier];
  const own = new Set(story.own?.map((book) => posix(book.path)));
  const sources = bound.sources.map(({ source }) => source).filter((source) => !isIn(own, source));
  const folders = (story.members ?? []).map(({ name, files }) => ({ name, files: new Set(files.map(posix)) }));
  return identifiersOf(bound, [
    ...sources.map((source) => ({ name: stemOf(source), has: (other: string) => other === source })),
    ...folders.map((folder) => ({ name: folder.name, has: (source: string) => isIn(folder.files, source) })),
  ]);
}

/** Whether a source is one of some files, or comes out of one of them. */
function isIn(files: ReadonlySet<string>, source: string): boolean {
  if (files.has(source)) return true;
  for (let at = source.lastIndexOf('/'); at > 0; at = source.lastIndexOf('/', at - 1)) {
    if (files.has(source.slice(0, at))) return true;
  }
  return false;
}

function stemOf(source: string): string {
  return source.replace(/^.*\//, '').replace(/(?<=.)\.[^.]+$/, '');
}

function posix(file: string): string {
  return file.split(path.sep).join('/');
}

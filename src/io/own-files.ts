import { existsSync } from 'node:fs';
import path from 'node:path';
import { booksIn, manifestFile } from './manifest/entry.ts';
import { isSame } from './manifest/inputs.ts';
import { notesFile, openNotes } from './manifest/notes.ts';
import type { StoryFiles } from './stories.ts';

/** A book among a story's files that this program made, and nobody has changed since. */
export interface OwnFile {
  readonly path: string;
  readonly identifier: string;
}

/** The books in a folder that its manifest says were made there, and that are as they were made; by name. */
export function madeIn(folder: string): ReadonlySet<string> {
  if (!existsSync(manifestFile(folder)) && !existsSync(notesFile(folder))) return new Set();
  try {
    const books = [...booksIn(openNotes(folder).manifest).values()];
    return new Set(books.filter((book) => isSame(book, path.join(folder, book.name))).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

/** The files that are books of our own, whatever they are called and wherever they were made. */
export async function ownFilesAmong(files: readonly string[]): Promise<readonly OwnFile[]> {
  const books = files.filter((file) => /\.epub$/i.test(file));
  if (books.length === 0) return [];
  const { ownIdentifierAt } = await import('./own-book.ts');
  return books.flatMap((file) => {
    const identifier = ownIdentifierAt(file);
    return identifier === null ? [] : [{ path: file, identifier }];
  });
}

/** Whether a story is one file, which is a book of our own. */
export function isOwnBook({ files, own = [] }: StoryFiles): boolean {
  return files.length === 1 && own.length === 1;
}

/** A story without some of its files. */
export function withoutFiles(story: StoryFiles, files: ReadonlySet<string>): StoryFiles {
  if (files.size === 0) return story;
  const { own, members, ...rest } = story;
  const left = members?.map((member) => withoutFiles(member, files)).filter((m) => m.files.length + m.links.length > 0);
  const ownLeft = own?.filter((book) => !files.has(book.path)) ?? [];
  return {
    ...rest,
    files: story.files.filter((file) => !files.has(file)),
    ...(ownLeft.length > 0 ? { own: ownLeft } : {}),
    ...(left && left.length > 0 ? { members: left } : {}),
  };
}

/** A story as it was built before: without the books of ours that were then known to be made of it. */
export function asBuilt(story: StoryFiles, identifiers: readonly string[]): StoryFiles {
  if (isOwnBook(story)) return story;
  const made = (story.own ?? []).filter(({ identifier }) => identifiers.includes(identifier));
  return withoutFiles(story, new Set(made.map((book) => book.path)));
}

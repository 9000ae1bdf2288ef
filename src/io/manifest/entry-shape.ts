import path from 'node:path';
import type { StoryEntry } from './entry.ts';

/** Says whether a value that was read is what it should be. */
type Is = (value: unknown) => boolean;

const text: Is = (value) => typeof value === 'string';
const number: Is = (value) => typeof value === 'number';
/** A path that the system can be asked for; that of the folder itself is empty. */
const file: Is = (value) => typeof value === 'string' && !value.includes('\0');
/** The name of a file in the folder itself. */
const name: Is = (value) =>
  file(value) && path.basename(value as string) === value && !/^\.{0,2}$/.test(value as string);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const object =
  (members: Readonly<Record<string, Is>>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([key, is]) => is((value as Record<string, unknown>)[key]));

const state = { size: number, modified: number, inode: number, hash: text };
const place = object({ source: text, line: number, endLine: number });

/** What a manifest must say of a story; an entry that says anything else was not written here. */
const entry = object({
  choices: text,
  at: number,
  inputs: list(object({ path: file, state: orNull(object(state)) })),
  asked: list(file),
  stem: text,
  // Of manifests that were written before there were any, too.
  identifiers: (value) => value === undefined || list(text)(value),
  books: list(object({ ...state, name })),
  former: list(object({ ...state, name })),
  summary: object({ title: text, chapters: number, scenes: number, words: number, suggestions: number }),
  diagnostics: list(object({ id: text, severity: text, place: orNull(place), reason: text, remedy: orNull(text) })),
  sources: list(text),
  chapters: list(text),
});

/** Whether a value that was read is an entry. */
export function isEntry(value: unknown): value is StoryEntry {
  return entry(value);
}

/** Whether a text that was read may be the path of a story. */
export function isKey(value: unknown): value is string {
  return file(value);
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import { settle, stage } from '../stage.ts';
import { BETWEEN_BUNDLED } from '../stories.ts';
import type { FileState, Seen } from './inputs.ts';

/** A book in the folder, as it was written. */
export interface BookFile extends FileState {
  readonly name: string;
}

/** What is known of one story's last build. */
export interface StoryEntry {
  /** Hash of everything that was chosen: flags, targets, the program's build. */
  readonly choices: string;
  /** When its files were looked at, in milliseconds since 1970. */
  readonly at: number;
  readonly inputs: readonly Seen[];
  /** Files that were asked for when it was made: the cover its settings name, pictures it shows. */
  readonly asked: readonly string[];
  /** The name that its books go by, without endings. */
  readonly stem: string;
  readonly books: readonly BookFile[];
  /** Books that it had under other names or in other kinds; they stay until they are asked away. */
  readonly former: readonly BookFile[];
  /** What was said of the build, to be said again. */
  readonly summary: object;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of its sources and of its chapters, for telling which are new next time. */
  readonly sources: readonly string[];
  readonly chapters: readonly string[];
}

/** What the folder of books knows about itself: entries by the path of their story, from that folder. */
export type Manifest = Map<string, StoryEntry>;

const NAME = '.fascicle.json';
/** Rises when the meaning of a field changes; a manifest of another version counts as none. */
const VERSION = 1;

/** Where the manifest of a folder of books is. */
export function manifestFile(out: string): string {
  return path.join(out, NAME);
}

/** Reads the manifest of a folder of books. One that is missing, broken or foreign is empty: all books are new then. */
export function readManifest(out: string): Manifest {
  try {
    const held: unknown = JSON.parse(readFileSync(manifestFile(out), 'utf8'));
    const { version, stories } = held as { version?: unknown; stories?: unknown };
    if (version !== VERSION || typeof stories !== 'object' || stories === null) return new Map();
    return new Map(Object.entries(stories).filter(([, entry]) => isEntry(entry)) as [string, StoryEntry][]);
  } catch {
    return new Map();
  }
}

/**
 * Writes the entries of this build into the manifest, whole or not at all. What another program has written there
 * meanwhile stays. Throws what the file system throws.
 */
export async function writeManifest(out: string, changed: Manifest, gone: ReadonlySet<string>): Promise<void> {
  const entries = readManifest(out);
  for (const key of gone) entries.delete(key);
  for (const [key, entry] of changed) entries.set(key, entry);
  const text = JSON.stringify({ version: VERSION, stories: Object.fromEntries(entries) });
  await settle(await stage(out, new TextEncoder().encode(`${text}\n`), NAME), manifestFile(out));
}

/** Whether a story is still where the manifest says. Stories that were bundled are, while the first of them is. */
export function isThere(out: string, key: string): boolean {
  return existsSync(path.resolve(out, key)) || existsSync(path.resolve(out, key.split(BETWEEN_BUNDLED)[0] as string));
}

/** The names that are taken in a folder, by whose they are: of stories or books that are still there. */
export function ownersOf(out: string, manifest: Manifest): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const [key, { stem, books }] of manifest) {
    const held = books.some(({ name }) => statSync(path.join(out, name), { throwIfNoEntry: false }));
    if (held || isThere(out, key)) owners.set(stem.toLowerCase(), key);
  }
  return owners;
}

function isEntry(value: unknown): value is StoryEntry {
  const entry = value as Partial<StoryEntry> | null;
  const lists = [
    entry?.inputs,
    entry?.asked,
    entry?.books,
    entry?.former,
    entry?.diagnostics,
    entry?.sources,
    entry?.chapters,
  ];
  const named = (entry?.books ?? []).concat(entry?.former ?? []);
  return (
    lists.every(Array.isArray) &&
    typeof entry?.choices === 'string' &&
    typeof entry.at === 'number' &&
    typeof entry.stem === 'string' &&
    named.every(({ name }) => typeof name === 'string' && path.basename(name) === name)
  );
}

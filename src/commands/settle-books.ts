import { lstatSync } from 'node:fs';
import path from 'node:path';
import { type Names, uniqueNames } from '../io/file-name.ts';
import { type BookFile, booksIn, type Manifest, type StoryEntry } from '../io/manifest/entry.ts';
import { isSame } from '../io/manifest/inputs.ts';
import { locked } from '../io/manifest/lock.ts';
import { ownersOf } from '../io/manifest/manifest.ts';
import type { Notes } from '../io/manifest/notes.ts';
import { ownIdentifierAt } from '../io/own-book.ts';
import { isThere, realPath } from '../io/plain-file.ts';
import { abandon, settle, settleFresh } from '../io/stage.ts';
import type { StoryFiles } from '../io/stories.ts';
import { showTrouble, troubleOf } from '../io/trouble.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import type { BuiltStory } from '../report/built.ts';
import type { BuildPlan } from './build-run.ts';
import type { MadeStory } from './build-story.ts';
import { goneChapters } from './new-parts.ts';
import { entryOf, keyOf } from './own-books.ts';

/** What decides on the names of books in a folder. */
export interface Naming {
  readonly out: string;
  /** The name that the user gives, without an ending; null for the book's title. */
  readonly given: string | null;
  /** Whether a file of that name which is not ours is written over. */
  readonly force: boolean;
  readonly names: Names;
  /** The books that were made in the folder, by name. */
  readonly known: Map<string, BookFile>;
}

/** How books get their names in a folder of which so much is known. */
export function namingOf({ choices: { out, stem }, force }: BuildPlan, manifest: Manifest): Naming {
  const names = uniqueNames(ownersOf(out, manifest));
  return { out, given: stem ?? null, force, names, known: new Map(booksIn(manifest)) };
}

/** A story that was made, and what is known of it from before. */
export interface Settling extends Naming {
  readonly story: StoryFiles;
  readonly entry: StoryEntry | undefined;
  readonly choices: string;
  readonly notes: Notes;
  readonly at: number;
}

/** Names one story's books. Another program may build into the folder at the same time: it is told, and asked, first. */
export async function settleBooks(made: MadeStory, settling: Settling): Promise<BuiltStory> {
  const { story, entry, out, notes, names, known } = settling;
  const { summary, diagnostics } = made;
  if (summary === null) return failedStory(story, diagnostics);
  const key = keyOf(story, out);
  try {
    return await locked(out, async () => {
      for (const [owner, { stem, books }] of notes.news()) {
        names.note(stem, owner);
        for (const book of books) known.set(book.name, book);
      }
      const sources = sourcesOf(made, out);
      const wanted = made.books.map(({ suffix, extension, identifier }) => ({
        suffix,
        extension,
        book: { identifier, sources },
      }));
      const { stem, told, isRefused } = stemFor({ title: made.stem, key, wanted }, settling);
      if (isRefused) {
        for (const { staged } of made.books) abandon(staged);
        return failedStory(story, told);
      }
      // What is noted of a book that then does not get its name is seen to be wrong, and it is built again.
      notes.add(key, entryOf(made, stem, settling));
      const files = made.books.map(({ staged, suffix, extension, identifier }) => {
        const file = path.join(out, `${stem}${suffix}.${extension}`);
        giveName(staged, file, standingOf(file, { identifier, sources }, known));
        return file;
      });
      const status = entry ? 'changed' : 'new';
      const plan = entry || made.plan === undefined ? {} : { plan: made.plan };
      const gone = goneChapters(story.path, made.parts, entry);
      return { story: story.path, status, files, summary, diagnostics: [...diagnostics, ...told, ...gone], ...plan };
    });
  } catch (error) {
    for (const { staged } of made.books) abandon(staged);
    return failedStory(story, [refusal(error)]);
  }
}

/** A book that looks for a name. */
export interface Nameless {
  readonly title: string;
  readonly key: string;
  readonly wanted: readonly WantedFile[];
}

/** One of the files of a story's books. */
export interface WantedFile {
  /** What follows the story's name: nothing, or the number of one of several books. */
  readonly suffix: string;
  readonly extension: string;
  readonly book: NewBook;
}

/** The name of a book's files, without endings, and what is to be said of it; no book goes by one that is refused. */
export interface Stem {
  readonly stem: string;
  readonly told: readonly Diagnostic[];
  readonly isRefused: boolean;
}

/**
 * Finds a name under which nothing is written over that was not made here, or that was changed since: the title, or
 * `Title (2)` … The user's own choice is taken, or refused with a reason.
 */
export function stemFor({ title, key, wanted }: Nameless, naming: Naming): Stem {
  const { out, given, force, names, known } = naming;
  const inTheWay = (stem: string): readonly InTheWay[] =>
    wanted.flatMap(({ suffix, extension, book }) => {
      const file = path.join(out, `${stem}${suffix}.${extension}`);
      const standing = standingOf(file, book, known);
      return standing === 'free' || standing === 'own' ? [] : [{ file, standing }];
    });
  if (given !== null) {
    const told = inTheWay(given).filter(({ standing }) => standing === 'source' || !force);
    return { stem: given, told: told.map(refusedName), isRefused: told.length > 0 };
  }
  const left: InTheWay[] = [];
  for (;;) {
    const stem = names.give(title, key);
    const all = [...new Set(wanted.map(({ suffix }) => stem + suffix))];
    if (!all.every((name) => names.take(name, key))) {
      names.bar(stem);
      continue;
    }
    const here = inTheWay(stem);
    const source = here.find(({ standing }) => standing === 'source');
    if (source) return { stem, told: [refusedName(source)], isRefused: true };
    const file = path.join(out, `${stem}${wanted[0]?.suffix ?? ''}.${wanted[0]?.extension ?? ''}`);
    if (here.length === 0) return { stem, told: left.map((other) => otherName(other, file)), isRefused: false };
    left.push(...here);
    names.bar(stem);
  }
}

/** A file that has the name of a book, and is not to be written over. */
interface InTheWay {
  readonly file: string;
  readonly standing: Exclude<Standing, 'free' | 'own'>;
}

function refusedName({ file, standing }: InTheWay): Diagnostic {
  const isSource = standing === 'source';
  return {
    id: 'name-taken',
    severity: 'error',
    place: null,
    reason: `${file} ${STANDS[standing]}; it is left as it is`,
    remedy: isSource
      ? 'Give the book another name with -o, or another folder with --out.'
      : 'Give the book another name, or write over it with --force.',
  };
}

function otherName({ file, standing }: InTheWay, other: string): Diagnostic {
  return {
    id: 'name-taken',
    severity: 'warning',
    place: null,
    reason: `${file} ${STANDS[standing]}; it is left as it is, and the book is ${other}`,
    remedy: 'Move it away, or name it with -o and --force to write over it.',
  };
}

/** Every file that the book depends on: none of them gives way to it. */
export function sourcesOf({ inputs }: Pick<MadeStory, 'inputs'>, out: string): ReadonlySet<string> {
  return new Set(inputs.flatMap((input) => (input.state === null ? [] : realPath(path.resolve(out, input.path)))));
}

/** Throws what the file system throws, and `EEXIST` for a name that somebody took this very moment. */
function giveName(staged: string, file: string, standing: Standing): void {
  if (standing !== 'free') settle(staged, file);
  else if (!settleFresh(staged, file)) {
    throw Object.assign(new Error('EEXIST'), { code: 'EEXIST', syscall: 'write', path: file });
  }
}

/** What the file system refused of a book. Throws every other error. */
export function refusal(error: unknown, place: Place | null = null): Diagnostic {
  const trouble = troubleOf(error);
  if (trouble === null) throw error;
  return { id: 'book-not-written', severity: 'error', place, reason: showTrouble(trouble), remedy: trouble.remedy };
}

function failedStory(story: StoryFiles, diagnostics: readonly Diagnostic[]): BuiltStory {
  return { story: story.path, status: 'failed', files: [], summary: null, diagnostics };
}

/**
 * What has a name that a book is to get: nothing, a book made here that may give way to it, one that was changed since
 * it was made, a file of somebody else's, or one of the files that the book is made from.
 */
export type Standing = 'free' | 'own' | 'changed' | 'foreign' | 'source';

/** What is known of a book that looks for a name. */
export interface NewBook {
  readonly identifier: string;
  /** The files that it is made from, with every link followed. */
  readonly sources: ReadonlySet<string>;
}

/** Says what has a name. `known` are the books that the folder's manifest has, by name. */
export function standingOf(file: string, book: NewBook, known: ReadonlyMap<string, BookFile>): Standing {
  if (!isThere(file)) return 'free';
  if (book.sources.has(realPath(file))) return 'source';
  if (!lstatSync(file).isFile()) return 'foreign';
  const made = known.get(path.basename(file));
  if (made !== undefined && isSame(made, file)) return 'own';
  if (ownIdentifierAt(file) === book.identifier) return 'own';
  return made === undefined ? 'foreign' : 'changed';
}

/** Why a file is left as it is, in words that follow its name. */
export const STANDS: Readonly<Record<Exclude<Standing, 'free' | 'own'>, string>> = {
  changed: 'was changed since fascicle made it',
  foreign: 'was not made by fascicle',
  source: 'is what the book is made from',
};

import { statSync } from 'node:fs';
import path from 'node:path';
import type { BuildPlan } from '../commands/build-run.ts';
import { builtBefore, choicesHash, entryFor } from '../commands/own-books.ts';
import type { Manifest, StoryEntry } from '../io/manifest/entry.ts';
import { coversIn } from '../io/manifest/inputs.ts';
import { readManifest } from '../io/manifest/manifest.ts';
import { realPath } from '../io/plain-file.ts';
import { settingsFileOf } from '../io/settings/load.ts';
import { type FoundStories, type StoryFiles, storiesIn } from '../io/stories.ts';
import type { BuiltStory, Summary } from '../report/built.ts';
import { coverMaker } from '../serve/covers.ts';
import { Shelf, type ShelvedBook } from '../serve/shelf.ts';
import { hashOf } from '../serve/stamp.ts';
import type { BookState, ShelfStory, ShelfView } from './api.ts';

export const OUT = 'out';
export const COVERS = 'covers';

/** What the command line does when it is told nothing else: the desk's books are its books. */
export const PLAN: BuildPlan = {
  choices: { out: OUT, covers: COVERS, flags: {}, targets: ['epub'] },
  force: false,
  markNew: false,
  jobs: undefined,
  isApart: true,
};

/** The stories of the folder that the program runs in, and how they stand to their books. */
export class Library {
  /** The folder of stories, from the working folder: `stories`, or the folder itself. */
  readonly root: string;
  readonly #shelf = new Shelf(OUT);
  readonly #coverOf = coverMaker();
  #found: Promise<FoundStories> | null = null;
  #books: ReadonlyMap<string, ShelvedBook> = new Map();
  #failed = new Map<string, BuiltStory>();

  constructor() {
    this.root = statSync('stories', { throwIfNoEntry: false })?.isDirectory() ? 'stories' : '.';
  }

  /** What was found is looked for anew the next time. */
  forget(): void {
    this.#found = null;
  }

  async stories(): Promise<readonly StoryFiles[]> {
    return (await this.#look()).stories;
  }

  async storyWith(id: string): Promise<StoryFiles | null> {
    return (await this.stories()).find((story) => idOf(story) === id) ?? null;
  }

  async view(): Promise<ShelfView> {
    const { stories, unread } = await this.#look();
    const manifest = readManifest(OUT);
    const covers = coversIn(COVERS);
    const rows = stories.map((story): ShelfStory => {
      const entry = entryFor(manifest, story, OUT);
      const hash = choicesHash(story, PLAN.choices, PLAN.markNew);
      const isBuilt = builtBefore(story, entry, { hash, out: OUT, covers }) !== null;
      return this.#row(story, entry, isBuilt);
    });
    return { folder: path.basename(process.cwd()), stories: rows, unread };
  }

  hasBook(story: StoryFiles): boolean {
    return entryFor(readManifest(OUT), story, OUT) !== undefined;
  }

  /** How one story stands to its books, and what stood in the way of them. */
  standing(story: StoryFiles, manifest: Manifest): Pick<ShelfStory, 'state' | 'trouble'> {
    const entry = entryFor(manifest, story, OUT);
    const hash = choicesHash(story, PLAN.choices, PLAN.markNew);
    const isBuilt = builtBefore(story, entry, { hash, out: OUT, covers: coversIn(COVERS) }) !== null;
    return this.#row(story, entry, isBuilt);
  }

  /** Reads what the books say of themselves. Whether anything is known now that was not before. */
  async readBooks(): Promise<boolean> {
    const found = await this.#shelf.recent().catch(() => null);
    if (found === null) return false;
    const before = this.#books;
    this.#books = new Map(found.books.flatMap((book) => book.editions.map(({ name }) => [name, book] as const)));
    return [...this.#books].some(([name, book]) => before.get(name) !== book) || before.size !== this.#books.size;
  }

  /** The small cover of a story's book; null when there is no such book. */
  async coverOf(id: string): Promise<Uint8Array | null> {
    const story = await this.storyWith(id);
    const entry = story ? entryFor(readManifest(OUT), story, OUT) : undefined;
    if (entry?.books[0] && !this.#books.has(entry.books[0].name)) await this.readBooks();
    const book = this.#books.get(entry?.books[0]?.name ?? '');
    return book ? await this.#coverOf(book) : null;
  }

  /** Remembers what a build has refused, for as long as the story stays as it is. */
  note(built: BuiltStory): void {
    if (built.status === 'failed') this.#failed.set(built.story, built);
    else this.#failed.delete(built.story);
  }

  close(): void {
    this.#shelf.close();
  }

  #look(): Promise<FoundStories> {
    this.#found ??= storiesIn(this.root, realPath(OUT)).catch((error) => {
      this.#found = null;
      throw error;
    });
    return this.#found;
  }

  #row(story: StoryFiles, entry: StoryEntry | undefined, isBuilt: boolean): ShelfStory {
    const failed = this.#failed.get(story.path);
    const name = entry?.books[0]?.name;
    const book = name === undefined ? undefined : this.#books.get(name);
    const summary = entry?.summary as Summary | undefined;
    const state: BookState = failed ? 'failed' : isBuilt ? 'built' : entry ? 'changed' : 'new';
    const told = (failed?.diagnostics ?? entry?.diagnostics ?? []).filter(({ severity }) => severity !== 'info');
    const error = failed?.diagnostics.find(({ severity }) => severity === 'error');
    return {
      id: idOf(story),
      path: story.path,
      title: book?.title ?? summary?.title ?? story.name,
      authors: book?.authors ?? [],
      series: book?.series
        ? `${book.series.name}${book.series.position === null ? '' : ` ${book.series.position}`}`
        : null,
      state,
      questions: (summary?.suggestions ?? 0) + told.length,
      words: summary?.words ?? null,
      chapters: summary?.chapters ?? null,
      files: story.files.length,
      changed: changedAt(story),
      cover: entry?.books[0] ? `/cover/${idOf(story)}?${entry.books[0].hash.slice(0, 12)}` : null,
      trouble: error?.reason ?? null,
    };
  }
}

/** A story's id: what its addresses say, never a path. */
export function idOf(story: StoryFiles): string {
  return hashOf(story.path);
}

function changedAt(story: StoryFiles): number {
  const times = [...story.files.slice(0, 50), settingsFileOf(story)].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(0, ...times);
}

import path from 'node:path';
import type { Manifest, StoryEntry } from '../io/manifest/entry.ts';
import { coversIn, pathFrom } from '../io/manifest/inputs.ts';
import { readManifest, settleNotes, writeManifest } from '../io/manifest/manifest.ts';
import { type Notes, openNotes } from '../io/manifest/notes.ts';

import { isOwnBook } from '../io/own-book.ts';
import { sweepFolder, sweepOnSignal } from '../io/stage.ts';
import type { StoryFiles } from '../io/stories.ts';
import { makeFolder } from '../io/write.ts';
import type { BuiltStory } from '../report/built.ts';
import type { BuildChoices, BuildTask } from './build-story.ts';
import type { Making } from './make-all.ts';
import { builtBefore, choicesHash, entryFor } from './own-books.ts';

/** What a build is asked to do besides making books. */
export interface BuildPlan {
  readonly choices: BuildChoices;
  readonly force: boolean;
  readonly markNew: boolean;
  readonly jobs: number | undefined;
  /** Whether books are made beside this thread, which has other things to do. */
  readonly isApart?: true;
}

/** Told of each story in the order in which they were named. */
export interface Listener {
  begin(done: number, total: number, story: string): void;
  done(built: BuiltStory): void;
}

/** A story, and what it was before: null as `ready` when it must be built. */
interface Item {
  readonly story: StoryFiles;
  readonly entry: StoryEntry | undefined;
  readonly ready: BuiltStory | null;
}

/** Looks at every story: which must be built, and which are as they were. Nothing is written. */
export function lookAt(stories: readonly StoryFiles[], plan: BuildPlan, manifest: Manifest): readonly Item[] {
  const { choices, force, markNew } = plan;
  const covers = coversIn(choices.covers);
  return stories.map((story) => {
    const entry = entryFor(manifest, story, choices.out);
    const hash = choicesHash(story, choices, markNew);
    const ready = force ? null : builtBefore(story, entry, { hash, out: choices.out, covers });
    return { story, entry, ready };
  });
}

/** What came of the stories of a build, and the books of ours among them that were passed over. */
export interface Built {
  readonly built: readonly BuiltStory[];
  readonly copies: readonly StoryFiles[];
}

/**
 * Builds stories, and after them the books of ours that stand among them, but for those that were made of one of the
 * stories: these are told apart by what the others turn out to be. Of stories that the user did not name, what the
 * folder of books knows counts as well.
 */
export async function buildAll(
  stories: readonly StoryFiles[],
  plan: BuildPlan,
  listener: Listener,
  isNamed: boolean,
): Promise<Built> {
  const books = stories.filter(isOwnBook);
  const others = stories.filter((story) => !isOwnBook(story));
  const first = others.length > 0 || books.length === 0 ? await buildStories(others, plan, listener) : [];
  if (books.length === 0) return { built: first, copies: [] };
  const copies = copiesAmong(books, isNamed ? stories : null, plan.choices.out);
  const left = books.filter((book) => !copies.includes(book));
  return { built: left.length > 0 ? [...first, ...(await buildStories(left, plan, listener))] : first, copies };
}

/** The books of ours that are the books of some stories; null for every story that the folder of books knows. */
export function copiesAmong(
  books: readonly StoryFiles[],
  stories: readonly StoryFiles[] | null,
  out: string,
): readonly StoryFiles[] {
  if (stories?.length === 1) return [];
  const manifest = readManifest(out);
  return books.filter((book) => {
    const own = entryFor(manifest, book, out);
    const [name, identifier] = [pathFrom(out, book.path), book.own?.[0]?.identifier ?? ''];
    const isMadeOf = (entry: StoryEntry | undefined, isBook: boolean): boolean =>
      entry !== undefined &&
      entry !== own &&
      (entry.books.some((made) => made.name === name) || (!isBook && (entry.identifiers ?? []).includes(identifier)));
    // Of two books of ours that the user names, only what the folder knows says that one was made of the other.
    if (stories) return stories.some((story) => isMadeOf(entryFor(manifest, story, out), isOwnBook(story)));
    return [...manifest.values()].some((entry) => isMadeOf(entry, false));
  });
}

/**
 * Builds stories, tells of each, and notes in the manifest what was built from what. A story that can't be built
 * doesn't stop the others. Throws a UsageError, or what the file system throws for the folder itself.
 */
async function buildStories(
  stories: readonly StoryFiles[],
  plan: BuildPlan,
  listener: Listener,
): Promise<readonly BuiltStory[]> {
  const { out } = plan.choices;
  await makeFolder(out);
  const notes = openNotes(out);
  const items = lookAt(stories, plan, notes.manifest);
  sweepFolder(out);
  if (items.every(({ ready }) => ready !== null)) {
    await settleNotes(out);
    return items.map(({ ready }, i) => told(ready as BuiltStory, i, items.length, listener));
  }
  const { makeAll } = await import('./make-all.ts');
  const at = Date.now();
  const making = await makeAll(items.filter(({ ready }) => ready === null).map(taskOf(plan)), plan.jobs, plan.isApart);
  const unwatch = sweepOnSignal(out, () => making.end());
  try {
    return await settleAll(items, making, { plan, notes, listener, at });
  } finally {
    await making.end();
    unwatch();
    sweepFolder(out, true);
  }
}

function told(ready: BuiltStory, i: number, total: number, listener: Listener): BuiltStory {
  listener.begin(i, total, ready.story);
  listener.done(ready);
  return ready;
}

function taskOf({ choices, markNew }: BuildPlan): (item: Item) => BuildTask {
  return ({ story, entry }) => ({
    story,
    choices,
    known: markNew && entry ? entry : null,
    earlier: entry ? epubsOf(entry.books.map(({ name }) => path.join(choices.out, name))) : [],
  });
}

/** The books that can be read back, each in one kind. */
function epubsOf(books: readonly string[]): readonly string[] {
  const plain = books.filter((name) => /(?<!\.kepub)\.epub$/i.test(name));
  return plain.length > 0 ? plain : books.filter((name) => /\.epub$/i.test(name));
}

interface Settling {
  readonly plan: BuildPlan;
  readonly notes: Notes;
  readonly listener: Listener;
  readonly at: number;
}

/** Gives the finished books their names, in the order of the stories whoever finishes first. */
async function settleAll(items: readonly Item[], making: Making, settling: Settling): Promise<readonly BuiltStory[]> {
  const { plan, notes, listener, at } = settling;
  const { namingOf, settleBooks } = await import('./settle-books.ts');
  const naming = namingOf(plan, notes.manifest);
  const built: BuiltStory[] = [];
  let index = 0;
  for (const [i, { story, entry, ready }] of items.entries()) {
    if (ready) {
      built.push(told(ready, i, items.length, listener));
      continue;
    }
    listener.begin(i, items.length, story.path);
    const made = await making.next(index++);
    const choices = choicesHash(story, plan.choices, plan.markNew);
    const result = await settleBooks(made, { ...naming, story, entry, choices, notes, at });
    listener.done(result);
    built.push(result);
  }
  if (built.some(({ status }) => status === 'new' || status === 'changed')) await writeManifest(plan.choices.out);
  return built;
}

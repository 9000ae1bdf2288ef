import path from 'node:path';
import { type Names, uniqueNames } from '../io/file-name.ts';
import type { Manifest, StoryEntry } from '../io/manifest/entry.ts';
import { locked } from '../io/manifest/lock.ts';
import { ownersOf, settleNotes, writeManifest } from '../io/manifest/manifest.ts';
import { type Notes, openNotes } from '../io/manifest/notes.ts';
import { coversIn } from '../io/manifest/story-inputs.ts';
import { settle, sweepFolder, sweepOnSignal } from '../io/stage.ts';
import type { StoryFiles } from '../io/stories.ts';
import { showTrouble, troubleOf } from '../io/trouble.ts';
import { makeFolder } from '../io/write.ts';
import type { BuiltStory } from '../report/built.ts';
import type { BuildChoices, BuildTask, MadeStory } from './build-story.ts';
import { builtBefore, choicesHash, entryFor, entryOf, keyOf } from './built-before.ts';
import type { Making } from './make-all.ts';

/** What a build is asked to do besides making books. */
export interface BuildPlan {
  readonly choices: BuildChoices;
  readonly force: boolean;
  readonly markNew: boolean;
  readonly jobs: number | undefined;
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
  readonly choices: string;
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
    return { story, entry, choices: hash, ready };
  });
}

/**
 * Builds stories, tells of each, and notes in the manifest what was built from what. A story that can't be built
 * doesn't stop the others. Throws a UsageError, or what the file system throws for the folder itself.
 */
export async function buildStories(
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
    return items.map((item, i) => told(item, i, items.length, listener));
  }
  const { makeAll } = await import('./make-all.ts');
  const at = Date.now();
  const making = await makeAll(items.filter(({ ready }) => ready === null).map(taskOf(plan)), plan.jobs);
  const unwatch = sweepOnSignal(out, () => making.end());
  try {
    return await settleAll(items, making, { plan, notes, listener, at });
  } finally {
    await making.end();
    unwatch();
    sweepFolder(out, true);
  }
}

function told({ story, ready }: Item, i: number, total: number, listener: Listener): BuiltStory {
  listener.begin(i, total, story.path);
  listener.done(ready as BuiltStory);
  return ready as BuiltStory;
}

function taskOf({ choices, markNew }: BuildPlan): (item: Item) => BuildTask {
  return ({ story, entry }) => ({ story, choices, known: markNew && entry ? entry : null });
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
  const { out } = plan.choices;
  const names = uniqueNames(ownersOf(out, notes.manifest));
  const built: BuiltStory[] = [];
  let index = 0;
  for (const [i, item] of items.entries()) {
    if (item.ready) {
      built.push(told(item, i, items.length, listener));
      continue;
    }
    listener.begin(i, items.length, item.story.path);
    const made = await making.next(index++);
    const result = await settleOne(item, made, { plan, notes, names, at });
    listener.done(result);
    built.push(result);
  }
  if (built.some(({ status }) => status === 'new' || status === 'changed')) await writeManifest(out);
  return built;
}

interface Naming {
  readonly plan: BuildPlan;
  readonly notes: Notes;
  readonly names: Names;
  readonly at: number;
}

/** Names one story's books. Another program may build into the folder at the same time: it is told, and asked, first. */
async function settleOne(item: Item, made: MadeStory, { plan, notes, names, at }: Naming): Promise<BuiltStory> {
  const { story, entry, choices } = item;
  const { summary, diagnostics } = made;
  if (summary === null) return { story: story.path, status: 'failed', files: [], summary, diagnostics };
  const { out, stem: given } = plan.choices;
  const key = keyOf(story, out);
  const files: string[] = [];
  try {
    await locked(out, async () => {
      for (const [owner, { stem }] of notes.news()) names.note(stem, owner);
      // A name that the user gives is taken as it is.
      const stem = given ?? names.give(made.stem, key);
      // What is noted of a book that then does not get its name is seen to be wrong, and it is built again.
      notes.add(key, entryOf(made, stem, { entry, choices, at }));
      for (const { staged, extension } of made.books) {
        const file = path.join(out, `${stem}.${extension}`);
        settle(staged, file);
        files.push(file);
      }
    });
  } catch (error) {
    return refused(story, error);
  }
  return { story: story.path, status: entry ? 'changed' : 'new', files, summary, diagnostics };
}

function refused(story: StoryFiles, error: unknown): BuiltStory {
  const trouble = troubleOf(error);
  if (trouble === null) throw error;
  const reason = showTrouble(trouble);
  const remedy = trouble.remedy;
  const diagnostics = [{ id: 'book-not-written', severity: 'error', place: null, reason, remedy } as const];
  return { story: story.path, status: 'failed', files: [], summary: null, diagnostics };
}

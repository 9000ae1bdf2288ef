import path from 'node:path';
import { uniqueNames } from '../io/file-name.ts';
import { type Manifest, ownersOf, readManifest, type StoryEntry, writeManifest } from '../io/manifest/manifest.ts';
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

/** Milliseconds between two notes of what is done: a build that is killed does not begin from nothing. */
const NOTE_EVERY = 5000;

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
  const manifest = readManifest(out);
  const items = lookAt(stories, plan, manifest);
  if (items.every(({ ready }) => ready !== null)) return items.map((item, i) => told(item, i, items.length, listener));
  sweepFolder(out);
  const { makeAll } = await import('./make-all.ts');
  const at = Date.now();
  const making = await makeAll(items.filter(({ ready }) => ready === null).map(taskOf(plan)), plan.jobs);
  const unwatch = sweepOnSignal(out, () => making.end());
  try {
    return await settleAll(items, making, { plan, manifest, listener, at });
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
  readonly manifest: Manifest;
  readonly listener: Listener;
  readonly at: number;
}

/** Gives the finished books their names, in the order of the stories whoever finishes first. */
async function settleAll(items: readonly Item[], making: Making, settling: Settling): Promise<readonly BuiltStory[]> {
  const { plan, manifest, listener, at } = settling;
  const { out } = plan.choices;
  // A name that the user gives is taken as it is.
  const nameFor = plan.choices.stem === undefined ? uniqueNames(ownersOf(out, manifest)) : (name: string) => name;
  const changed: Manifest = new Map();
  const built: BuiltStory[] = [];
  let [index, noted] = [0, at];
  for (const [i, item] of items.entries()) {
    if (item.ready) {
      built.push(told(item, i, items.length, listener));
      continue;
    }
    listener.begin(i, items.length, item.story.path);
    const made = await making.next(index++);
    const result = await settleOne(item, made, { out, at, nameFor });
    if (result.entry) changed.set(keyOf(item.story, out), result.entry);
    listener.done(result.built);
    built.push(result.built);
    if (Date.now() - noted > NOTE_EVERY) {
      await writeManifest(out, changed, new Set());
      noted = Date.now();
    }
  }
  if (changed.size > 0) await writeManifest(out, changed, new Set());
  return built;
}

async function settleOne(
  item: Item,
  made: MadeStory,
  { out, at, nameFor }: { out: string; at: number; nameFor: (name: string, owner?: string) => string },
): Promise<{ built: BuiltStory; entry: StoryEntry | null }> {
  const { story, entry, choices } = item;
  const { summary, diagnostics } = made;
  if (summary === null) {
    return { built: { story: story.path, status: 'failed', files: [], summary, diagnostics }, entry: null };
  }
  const stem = nameFor(made.stem, keyOf(story, out));
  const files: string[] = [];
  try {
    for (const { staged, extension } of made.books) {
      const file = path.join(out, `${stem}.${extension}`);
      await settle(staged, file);
      files.push(file);
    }
  } catch (error) {
    return { built: refused(story, error), entry: null };
  }
  const status = entry ? 'changed' : 'new';
  return {
    built: { story: story.path, status, files, summary, diagnostics },
    entry: entryOf(made, stem, files, { entry, choices, at }),
  };
}

function refused(story: StoryFiles, error: unknown): BuiltStory {
  const trouble = troubleOf(error);
  if (trouble === null) throw error;
  const reason = showTrouble(trouble);
  const remedy = trouble.remedy;
  const diagnostics = [{ id: 'book-not-written', severity: 'error', place: null, reason, remedy } as const];
  return { story: story.path, status: 'failed', files: [], summary: null, diagnostics };
}

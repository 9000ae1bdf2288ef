import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { reachDisk } from '../io/stage.ts';
import { guardFor, Interrupted, TookTooLong } from '../io/time-limit.ts';
import type { BuildTask, MadeStory } from './build-story.ts';
import { faultOf, givenUp, timeFor, UsageError } from './report.ts';

/** Stories being made, in their order; the books of each wait for their names. */
export interface Making {
  /** Made one after the other when it is asked for, or by threads that are ahead. */
  readonly next: (index: number) => Promise<MadeStory>;
  /** Ends all work. */
  readonly end: () => Promise<void>;
}

/** Bytes of sources for which threads are worth their start, and what each story costs besides, as so many bytes. */
const [WORTH, EACH] = [2_500_000, 15_000];

/**
 * Makes stories: few or short ones in this thread unless it must stay free, many on every core, or on as many as are
 * asked for.
 */
export async function makeAll(tasks: readonly BuildTask[], jobs: number | undefined, isApart = false): Promise<Making> {
  const sizes = tasks.map(sizeOf);
  const worth = sum(sizes) + tasks.length * EACH >= WORTH;
  const cores = Math.min(jobs ?? (worth ? availableParallelism() : 1), tasks.length);
  if (cores < 2 && !isApart)
    return { next: async (i) => await makeAlone(tasks[i] as BuildTask, sizes[i] ?? 0), end: async () => {} };
  const { makeThere } = await import('./make-there.ts');
  return await makeThere(
    tasks.map((task, i) => ({ task, size: sizes[i] ?? 0 })),
    cores,
  );
}

async function makeAlone(task: BuildTask, size: number): Promise<MadeStory> {
  return await onDisk(task, await makeHere(task, timeFor(size)));
}

function sizeOf({ story }: BuildTask): number {
  return sum(story.files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

const REPORT = 'Please report it with the story.';

/**
 * Makes one story in this thread, in at most `limit` milliseconds of the processor; a fault is a diagnostic of the
 * story. Throws a UsageError, or an Interrupted.
 */
export async function makeHere(task: BuildTask, limit: number): Promise<MadeStory> {
  const { failed, makeStory } = await import('./build-story.ts');
  const made = await makeStory(task, guardFor(limit)).catch((error) => {
    if (error instanceof UsageError || error instanceof Interrupted) throw error;
    if (error instanceof TookTooLong) return failed(task.story, [givenUp(task, error.message, REPORT)]);
    return failed(task.story, [faultOf(error, task.story.path)]);
  });
  // A copy, for whatever was cut out of a story's text holds the whole of it.
  return structuredClone(made);
}

/** Waits until a story's books are on the disk; what it refuses is a diagnostic. */
export async function onDisk({ story, choices }: BuildTask, made: MadeStory): Promise<MadeStory> {
  try {
    for (const { staged, suffix, extension } of made.books) {
      await reachDisk(staged, path.join(choices.out, `${made.stem}${suffix}.${extension}`));
    }
    return made;
  } catch (error) {
    const { failed, troubleWith } = await import('./build-story.ts');
    return failed(story, [troubleWith(error)]);
  }
}

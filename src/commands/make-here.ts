import path from 'node:path';
import { reachDisk } from '../io/stage.ts';
import { guardFor, Interrupted, TookTooLong } from '../io/time-limit.ts';
import type { BuildTask, MadeStory } from './build-story.ts';
import { givenUp } from './given-up.ts';
import { UsageError } from './usage.ts';

const REPORT = 'Please report it with the story.';

/**
 * Makes one story in this thread, in at most `limit` milliseconds of the processor; a fault is a diagnostic of the
 * story. Throws a UsageError, or an Interrupted.
 */
export async function makeHere(task: BuildTask, limit: number): Promise<MadeStory> {
  const [{ failed, makeStory }, { faultOf }] = await Promise.all([import('./build-story.ts'), import('./fault.ts')]);
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
    for (const { staged, extension } of made.books) {
      await reachDisk(staged, path.join(choices.out, `${made.stem}.${extension}`));
    }
    return made;
  } catch (error) {
    const { failed, troubleWith } = await import('./build-story.ts');
    return failed(story, [troubleWith(error)]);
  }
}

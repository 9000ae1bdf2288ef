import path from 'node:path';
import { reachDisk } from '../io/stage.ts';
import type { BuildTask, MadeStory } from './build-story.ts';
import { UsageError } from './usage.ts';

/** Makes one story in this thread; a fault is a diagnostic of the story. Throws a UsageError. */
export async function makeHere(task: BuildTask): Promise<MadeStory> {
  const [{ failed, makeStory }, { faultOf }] = await Promise.all([import('./build-story.ts'), import('./fault.ts')]);
  const made = await makeStory(task).catch((error) => {
    if (error instanceof UsageError) throw error;
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

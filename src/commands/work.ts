import { setImmediate } from 'node:timers/promises';
import { type BuildTask, type MadeStory, makeStory } from './build-story.ts';
import { UsageError } from './report.ts';

/** What a thread gives back: errors of usage and faults don't keep their kind on the way. */
export type WorkerAnswer = { readonly made: MadeStory } | { readonly usage: string } | { readonly fault: string };

/** Builds stories in a worker thread, one after another. */
export default async function work(tasks: readonly BuildTask[]): Promise<readonly WorkerAnswer[]> {
  const answers: WorkerAnswer[] = [];
  for (const task of tasks) {
    answers.push(await buildOne(task));
    // Memory that libraries hold outside of the engine, as for drawn pixels, is given back when the event loop turns; a
    // story that waits for no file, and the pause between two batches, don't let it.
    await setImmediate();
  }
  return answers;
}

async function buildOne(task: BuildTask): Promise<WorkerAnswer> {
  try {
    return { made: await makeStory(task) };
  } catch (error) {
    if (error instanceof UsageError) return { usage: error.message };
    if (process.env.FASCICLE_DEBUG) console.error(error);
    return { fault: error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error) };
  }
}

import { type Crew, Lost } from '../io/workers.ts';
import type { Diagnostic } from '../model/index.ts';
import type { BuildTask, MadeStory } from './build-story.ts';
import { faultOf } from './fault.ts';
import { givenUp, timeFor } from './given-up.ts';
import { UsageError } from './usage.ts';
import type { WorkerAnswer } from './work.ts';

/** Threads that make stories, some at a time. */
export type Threads = Crew<readonly BuildTask[], readonly WorkerAnswer[]>;

/** A story, and the bytes of its sources. */
export interface Sized {
  readonly task: BuildTask;
  readonly size: number;
}

/**
 * Makes stories one after another in a thread. When it ends before they are done, which is one story's fault, each is
 * made by itself. Wrong usage is given back, not thrown.
 */
export async function makeInThread(
  batch: readonly Sized[],
  crew: Threads,
): Promise<readonly (MadeStory | UsageError)[]> {
  const bytes = batch.reduce((sum, { size }) => sum + size, 0);
  const tasks = batch.map(({ task }) => task);
  try {
    const answers = await crew.run(tasks, timeFor(bytes));
    return await Promise.all(tasks.map((task, i) => storyOf(task, answers[i] as WorkerAnswer)));
  } catch (error) {
    const [only] = tasks;
    if (tasks.length === 1 && only) {
      const why = error instanceof Lost ? givenUp(only, error.message, BY_ITSELF) : faultOf(error, only.story.path);
      return [await lost(only, why)];
    }
    const made: (MadeStory | UsageError)[] = [];
    for (const one of batch) made.push(...(await makeInThread([one], crew)));
    return made;
  }
}

async function storyOf(task: BuildTask, answer: WorkerAnswer): Promise<MadeStory | UsageError> {
  if ('made' in answer) return answer.made;
  return 'usage' in answer ? new UsageError(answer.usage) : await lost(task, faultOf(answer.fault, task.story.path));
}

/** The pipeline is loaded in this thread only when a story is lost. */
async function lost({ story }: BuildTask, diagnostic: Diagnostic): Promise<MadeStory> {
  const { failed } = await import('./build-story.ts');
  return failed(story, [diagnostic]);
}

const BY_ITSELF = 'Build it by itself with `--jobs 1`; if that fails too, please report it with the story.';

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { reachDisk } from '../io/stage.ts';
import type { Crew } from '../io/workers.ts';
import type { Diagnostic } from '../model/index.ts';
import type { BuildTask, MadeStory } from './build-story.ts';
import { UsageError } from './usage.ts';
import type { WorkerAnswer } from './work.ts';

/** Stories being made, in their order; the books of each wait for their names. */
export interface Making {
  /** Made one after the other when it is asked for, or by threads that are ahead. */
  readonly next: (index: number) => Promise<MadeStory>;
  /** Ends all work. */
  readonly end: () => Promise<void>;
}

/** Bytes of sources for which threads are worth their start: each takes as long as a dozen short stories. */
const WORTH = 3_000_000;
/** Milliseconds that a story may take, and more for each MB of it. A slow machine takes a second for a MB. */
const [TIME, TIME_PER_MB] = [120_000, 60_000];

/** Makes stories: few or short ones in this thread, many on every core, or in as many threads as are asked for. */
export async function makeAll(tasks: readonly BuildTask[], jobs: number | undefined): Promise<Making> {
  const sizes = tasks.map(sizeOf);
  const worth = sizes.reduce((sum, size) => sum + size, 0) >= WORTH;
  const wanted = jobs ?? (worth ? availableParallelism() : 1);
  const size = Math.min(wanted, tasks.length);
  if (size < 2) return await makeHere(tasks);
  const { startCrew, workerFile } = await import('../io/workers.ts');
  const crew = await startCrew<BuildTask, WorkerAnswer>(workerFile, size);
  const made = inTurn(tasks, size, (task, i) => makeThere(task, sizes[i] ?? 0, crew));
  // The disk is waited for here, while the threads go on.
  const there = made.map(async (story, i) => await onDisk(tasks[i] as BuildTask, await story));
  for (const story of there) story.catch(() => {});
  return { next: (i) => there[i] as Promise<MadeStory>, end: () => crew.end() };
}

async function makeHere(tasks: readonly BuildTask[]): Promise<Making> {
  const [{ failed, makeStory }, { faultOf }] = await Promise.all([import('./build-story.ts'), import('./fault.ts')]);
  const next = async (i: number): Promise<MadeStory> => {
    const task = tasks[i] as BuildTask;
    const made = await makeStory(task).catch((error) => {
      if (error instanceof UsageError) throw error;
      return failed(task.story, [faultOf(error, task.story.path)]);
    });
    // A copy, for whatever was cut out of a story's text holds the whole of it.
    return await onDisk(task, structuredClone(made));
  };
  return { next, end: async () => {} };
}

/** Waits until a story's books are on the disk; what it refuses is a diagnostic. */
async function onDisk({ story, choices }: BuildTask, made: MadeStory): Promise<MadeStory> {
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

async function makeThere(task: BuildTask, size: number, crew: Crew<BuildTask, WorkerAnswer>): Promise<MadeStory> {
  const [{ Lost }, { faultOf }] = await Promise.all([import('../io/workers.ts'), import('./fault.ts')]);
  const fail = (diagnostic: Diagnostic): MadeStory => lost(task, diagnostic);
  try {
    const answer = await crew.run(task, TIME + (TIME_PER_MB * size) / 1e6);
    if ('made' in answer) return answer.made;
    if ('usage' in answer) throw new UsageError(answer.usage);
    return fail(faultOf(answer.fault, task.story.path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail(error instanceof Lost ? givenUp(task, error.message) : faultOf(error, task.story.path));
  }
}

function lost(task: BuildTask, diagnostic: Diagnostic): MadeStory {
  const parts = { sources: [], chapters: [] };
  const nothing = { stem: '', books: [], summary: null, asked: [], inputs: [], parts };
  return { ...nothing, story: task.story.path, diagnostics: [diagnostic] };
}

function givenUp({ story }: BuildTask, why: string): Diagnostic {
  return {
    id: 'story-given-up',
    severity: 'error',
    place: { source: story.files[0] ?? story.path, line: 1, endLine: 1 },
    reason: `the story was given up: ${why}`,
    remedy: 'Build it by itself with `--jobs 1`; if that fails too, please report it with the story.',
  };
}

/** Does work on items in their order, so many at once, and gives the promises of all. */
function inTurn<T, R>(items: readonly T[], size: number, work: (item: T, i: number) => Promise<R>): Promise<R>[] {
  const waiting: { resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  const results = items.map(() => new Promise<R>((resolve, reject) => waiting.push({ resolve, reject })));
  for (const result of results) result.catch(() => {});
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const i = next++;
      await work(items[i] as T, i).then(waiting[i]?.resolve, waiting[i]?.reject);
    }
  };
  for (let i = 0; i < size; i++) void lane();
  return results;
}

function sizeOf({ story }: BuildTask): number {
  return story.files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

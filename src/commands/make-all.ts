import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { BuildTask, MadeStory } from './build-story.ts';
import { timeFor } from './given-up.ts';
import { makeHere, onDisk } from './make-here.ts';

/** Stories being made, in their order; the books of each wait for their names. */
export interface Making {
  /** Made one after the other when it is asked for, or by threads that are ahead. */
  readonly next: (index: number) => Promise<MadeStory>;
  /** Ends all work. */
  readonly end: () => Promise<void>;
}

/** Bytes of sources for which threads are worth their start, and what each story costs besides, as so many bytes. */
const [WORTH, EACH] = [2_500_000, 15_000];

/** Makes stories: few or short ones in this thread, many on every core, or on as many as are asked for. */
export async function makeAll(tasks: readonly BuildTask[], jobs: number | undefined): Promise<Making> {
  const sizes = tasks.map(sizeOf);
  const worth = sum(sizes) + tasks.length * EACH >= WORTH;
  const cores = Math.min(jobs ?? (worth ? availableParallelism() : 1), tasks.length);
  if (cores < 2)
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

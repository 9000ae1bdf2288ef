import { type Crew, Lost, startCrew, workerFile } from '../io/workers.ts';
import type { Diagnostic } from '../model/index.ts';
import type { BuildTask, MadeStory } from './build-story.ts';
import { type Making, onDisk } from './make-all.ts';
import { faultOf, givenUp, timeFor, UsageError } from './report.ts';
import type { WorkerAnswer } from './work.ts';

/**
 * Stories that a thread is given at once, and their bytes: between two such batches it waits until this thread has a
 * moment for it. They get smaller towards the end, so that all threads end together.
 */
const [BATCH, BATCH_BYTES] = [8, 400_000];

/** A story to make, and what becomes of it. */
interface Order extends Sized {
  readonly made: Promise<MadeStory>;
  readonly keep: (made: Promise<MadeStory>) => void;
}

/** Makes stories in so many threads, in any order. */
export async function makeThere(stories: readonly Sized[], threads: number): Promise<Making> {
  const crew: Threads = await startCrew(workerFile, threads);
  const orders = stories.map(orderOf);
  const waiting = new Set(orders);
  for (let i = 0; i < threads; i++) void giveAway(waiting, threads, crew);
  let ended = false;
  const end = async (): Promise<void> => {
    ended = true;
    await crew.end();
  };
  // Stories that are broken off with the program are nobody's fault, and nothing is said of them.
  const next = async (i: number): Promise<MadeStory> => {
    const made = await (orders[i] as Order).made;
    return ended ? await new Promise<never>(() => {}) : made;
  };
  return { next, end };
}

function orderOf(story: Sized): Order {
  let keep: Order['keep'] = () => {};
  const made = new Promise<MadeStory>((resolve) => {
    // The disk is waited for while the next story is made.
    keep = (promise) => resolve(promise.then((done) => onDisk(story.task, done)));
  });
  made.catch(() => {});
  return { ...story, made, keep };
}

/** Has one thread make batches of stories until none are left. */
async function giveAway(waiting: Set<Order>, threads: number, crew: Threads): Promise<void> {
  while (waiting.size > 0) {
    const batch = takeBatch(waiting, threads);
    const made = makeInThread(batch, crew);
    for (const [i, { keep }] of batch.entries()) keep(made.then((all) => orThrow(all[i] as MadeStory | UsageError)));
    await made;
  }
}

function orThrow(made: MadeStory | UsageError): MadeStory {
  if (made instanceof UsageError) throw made;
  return made;
}

/** Takes the next stories for one of so many threads. */
function takeBatch(waiting: Set<Order>, threads: number): Order[] {
  const most = Math.min(BATCH, Math.ceil(waiting.size / (2 * threads)));
  const batch: Order[] = [];
  let bytes = 0;
  for (const order of waiting) {
    bytes += order.size;
    if (batch.length === most || (batch.length > 0 && bytes > BATCH_BYTES)) break;
    batch.push(order);
    waiting.delete(order);
  }
  return batch;
}

/** Threads that make stories, some at a time. */
export type Threads = Crew<readonly BuildTask[], readonly WorkerAnswer[]>;

/** A story, and the bytes of its sources. */
interface Sized {
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

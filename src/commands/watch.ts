import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { madeIn } from '../io/own-book.ts';
import { realPath } from '../io/plain-file.ts';
import type { BuildFlags } from './build.ts';
import { report } from './report.ts';

/** Milliseconds of quiet after a change: an editor writes, renames and touches in one go. */
const QUIET = 150;
/** How deep below a watched folder changes count: stories, their parts, and pictures beside them. */
const DEEPEST = 4;

/** What is watched, and where books go. */
type Watched = Pick<BuildFlags, 'stories' | 'covers' | 'out' | 'json'>;

/**
 * Builds, and builds again whenever a story, its settings, pictures or covers change, until it is told to stop. What
 * the build itself writes doesn't count. A build that fails is told of, and the watch goes on.
 */
export async function watchAndBuild(args: Watched, build: (quiet: boolean) => Promise<number>): Promise<void> {
  process.exitCode = await build(false);
  const { watch } = await import('chokidar');
  const folders = foldersOf(args);
  const isOurs = booksFolder(args.out, folders);
  const watcher = watch(folders, {
    ignoreInitial: true,
    depth: DEEPEST,
    ignored: (file) => isOurs(file) || /(^|[/\\])(\.[^./\\]|node_modules$)/.test(path.relative('', file)),
  });
  const rebuild = async (): Promise<void> => {
    process.exitCode = await build(true).catch(async (error) => await report(error, args.json));
  };
  const again = soon(rebuild);
  watcher.on('all', (_, file) => {
    if (!isOwnOutput(args.out, file)) again();
  });
  watcher.on('error', () => {});
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  // The watcher takes a moment more to notice everything: what changed until then is found by looking.
  await pause(QUIET);
  again();
  if (!args.json) console.error('Watching for changes; Ctrl+C ends it.');
  await toldToStop();
  await watcher.close();
  process.exit(process.exitCode);
}

/** The folders in which a change may concern the build. */
function foldersOf({ stories = [], covers }: Watched): string[] {
  const roots = (stories.length > 0 ? stories : ['stories']).map((story) =>
    statSync(story, { throwIfNoEntry: false })?.isDirectory() ? story : path.dirname(story),
  );
  return [...new Set([...roots, covers, 'fascicle.yaml'])].filter(
    (root) => root === 'fascicle.yaml' || existsSync(root),
  );
}

/** Tells what lies in the folder of books. One that holds stories, too, is watched. */
function booksFolder(out: string, folders: readonly string[]): (file: string) => boolean {
  const at = realPath(out);
  const holdsStories = folders.some((folder) => isWithin(realPath(folder), at));
  return (file) => !holdsStories && isWithin(realPath(file), at);
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}

/** Whether a change is one that the build itself made: the folder of books knows the file as it is now. */
function isOwnOutput(out: string, file: string): boolean {
  return realPath(path.dirname(file)) === realPath(out) && madeIn(out).has(path.basename(file));
}

/** Runs work once it has been quiet for a while, and never twice at the same time. */
function soon(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let [running, wanted] = [false, false];
  const run = async (): Promise<void> => {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    await work();
    running = false;
    if (wanted) {
      wanted = false;
      start();
    }
  };
  const start = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  };
  return start;
}

/** Waits for a signal to stop, or for the end of what the terminal gives. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

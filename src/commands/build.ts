import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import type { StoryFiles } from '../io/stories.ts';
import type { BuiltStory } from '../report/built.ts';
import { printable, printableJson, say, talk } from '../report/diagnostics.ts';
import { type BuildOptions, buildOptions } from './build-options.ts';
import type { BuildPlan, Listener } from './build-run.ts';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';
import { UsageError, unknown } from './report.ts';
import type { Shard } from './shard.ts';

export interface BuildFlags extends SettingFlags, BuildOptions {
  stories?: string[];
}

/** `fascicle build [stories…]`: every story becomes a book in the out folder. */
export const buildCommand: CommandModule<object, BuildFlags> = {
  command: ['build [stories..]', '$0'],
  describe: 'Build books from stories (default: every story under stories/)',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('stories', { type: 'string', array: true, describe: 'story files or folders' })
      .options(buildOptions)
      .example('$0', 'every story under stories/ becomes a book in out/')
      .example('$0 tale.txt --out books', 'one story, into another folder')
      .example('$0 saga/', 'the files of a folder become one book') as unknown as Argv<BuildFlags>,
  handler: (args: ArgumentsCamelCase<BuildFlags>) => runBuild(args),
};

/** Builds what the flags say, and sets the exit code. Throws a UsageError, or what the file system throws. */
export async function runBuild(given: BuildFlags): Promise<void> {
  if ([given.output, ...(given.stories ?? [])].some(isStream)) {
    process.exitCode = await streamed(given);
    return;
  }
  if (given.format !== undefined)
    throw new UsageError('--format says what standard input is: `fascicle build - --format md`');
  const plan = await planOf(given);
  const args = { ...given, out: plan.choices.out };
  const shard = args.shard === undefined ? null : (await import('./shard.ts')).shardOf(args.shard);
  const build = (quiet: boolean): Promise<number> => buildOnce(args, plan, { shard, quiet });
  if (args['dry-run']) {
    const { dryRun } = await import('./dry-run.ts');
    process.exitCode = await dryRun(await storiesOf(args, shard), plan, args);
  } else if (args.watch) {
    const { watchAndBuild } = await import('./watch.ts');
    await watchAndBuild(args, build);
  } else process.exitCode = await build(false);
}

/** `-`, as it was typed or as the parser is given it. */
function isStream(word: string | undefined): boolean {
  return word === '-' || word === './-';
}

/** A build from standard input, or to standard output. */
async function streamed(given: BuildFlags): Promise<number> {
  const { stories = [], out, format, covers, force } = given;
  const output = isStream(given.output) ? '-' : given.output;
  const [story, ...more] = stories.map((word) => (isStream(word) ? '-' : word));
  if (story === undefined || more.length > 0)
    throw new UsageError('standard input is one story, and standard output one book: name one story, or `-`');
  const [target = 'epub', ...others] = await targetsOf(output === '-' ? { ...given, output: 'book.epub' } : given);
  if (others.length > 0) throw new UsageError('one kind of book at a time: name one --target');
  const { buildStream } = await import('./build-stream.ts');
  return await buildStream({ story, out, output, format, covers, force, target, flags: settingsFromFlags(given) });
}

interface Way {
  readonly shard: Shard | null;
  /** Says nothing of what has not changed. */
  readonly quiet: boolean;
}

/** Builds once and gives the exit code. */
async function buildOnce(args: BuildFlags, plan: BuildPlan, { shard, quiet }: Way): Promise<number> {
  const [{ buildAll }, { showBuilt, showCopies, showEnd, showUnread }, { progressOn }] = await Promise.all([
    import('./build-run.ts'),
    import('../report/built.ts'),
    import('../report/built.ts'),
  ]);
  const { stories: found, unread } = await storiesOf(args, shard);
  const isAsked = args.ask && process.stdin.isTTY && process.stderr.isTTY;
  const stories = isAsked ? await (await import('./plan.ts')).agreedTo(found, plan.choices) : found;
  if (stories.length === 0 && found.length > 0) {
    talk('nothing was built');
    return 0;
  }
  const progress = progressOn(process.stderr);
  const listener: Listener = {
    begin: (done, total, story) => {
      if (!quiet) progress.begin(done, total, story);
    },
    done: (result) => {
      progress.clear();
      if (!args.json && !(quiet && result.status === 'unchanged')) showBuilt(result, stories.length === 1 && !isAsked);
    },
  };
  const { built, copies } = await buildAll(stories, plan, listener, (args.stories ?? []).length > 0);
  const pruned = args.prune ? await (await import('./own-books.ts')).prune(args.out, false) : [];
  const idle = quiet && pruned.length === 0 && built.every(({ status }) => status === 'unchanged');
  if (!idle && args.json) {
    say(printableJson({ books: built, ...(args.prune ? { pruned } : {}) }));
  } else if (!idle) {
    for (const { file, what, why } of pruned) say(printable(`${file}: ${what}: ${why}`));
    showEnd(built, args.out);
  }
  if (!idle && unread.length > 0) showUnread(unread.map((await import('./bind-story.ts')).unreadable));
  const advice = idle ? null : await (await import('./bundle.ts')).bundleAdvice(stories, args);
  if (advice !== null) talk(printable(advice));
  if (!idle) showCopies(copies.map((book) => book.path));
  return exitCodeOf(built);
}

async function storiesOf(
  args: BuildFlags,
  shard: Shard | null,
): Promise<{ stories: readonly StoryFiles[]; unread: readonly string[] }> {
  const { findStories } = await import('./bind-story.ts');
  const { bundled } = await import('./bundle.ts');
  const found = bundled(await findStories(args.stories ?? [], args.out), args);
  if (shard === null) return found;
  const { inShard } = await import('./shard.ts');
  return { stories: inShard(found.stories, shard), unread: shard.index === 1 ? found.unread : [] };
}

async function planOf(args: BuildFlags): Promise<BuildPlan> {
  const { covers, force, jobs } = args;
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 1024)) {
    throw new UsageError(`--jobs cannot be ${jobs}: it is a number from 1 on`);
  }
  const { placeOf } = await import('./bundle.ts');
  const choices = {
    ...placeOf(args),
    bundle: args.bundle,
    covers,
    flags: settingsFromFlags(args),
    targets: await targetsOf(args),
  };
  return { choices, force, markNew: args['mark-new'], jobs };
}

/** The kinds of book asked for by flags, or by the ending of the one book's name. */
async function targetsOf(args: BuildFlags): Promise<readonly string[]> {
  const { endingOf } = await import('./bundle.ts');
  const ending = args.target === undefined && args.device === undefined ? endingOf(args) : null;
  return await chooseTargets(ending === null ? args : { target: [ending] });
}

/** 3 when the disk refused something, 1 when a story has errors, else 0. */
function exitCodeOf(built: readonly BuiltStory[]): number {
  const errors = built.flatMap((story) => story.diagnostics.filter((d) => d.severity === 'error'));
  if (errors.some(({ id }) => id === 'book-not-written' || id === 'source-unreadable')) return 3;
  return errors.length > 0 ? 1 : 0;
}

/** What a command line says about the kinds of book: targets by id, or the device that they are for. */
interface TargetFlags {
  readonly target?: readonly string[] | undefined;
  readonly device?: string | undefined;
}

/**
 * The ids of the targets wanted: those named (one flag may name several, `epub,kepub`), or the best for a device; EPUB unless
 * told otherwise. Throws a UsageError for names that there are not. An experimental target is announced.
 */
async function chooseTargets({ target, device }: TargetFlags): Promise<readonly string[]> {
  if (target !== undefined && device !== undefined) throw new UsageError('give either --target or --device, not both');
  // All there is to know of the usual one, without loading what makes books: there may be none to make.
  if (target === undefined && device === undefined) return ['epub'];
  const names = target ?? [await targetFor(device as string)];
  const { targets, targetOf } = await import('../targets/index.ts');
  const wanted = new Set(names.flatMap((name) => name.split(',')).map((name) => name.trim().toLowerCase()));
  const known = targets.map(({ id }) => id);
  for (const id of wanted) {
    const found = targetOf(id);
    if (found === null) throw unknown('target', id, known);
    if (found.experimental) {
      console.error(`note: ${id} is experimental: programs read these books whole; no device has tried one yet`);
    }
  }
  return [...wanted];
}

/** The id of the target that a device shows best. */
async function targetFor(name: string): Promise<string> {
  const { deviceOf, devices } = await import('../send/devices.ts');
  const device = deviceOf(name.trim().toLowerCase());
  if (device?.targets[0] !== undefined) return device.targets[0];
  const known = devices.map(({ id }) => id);
  throw unknown('device', name, known);
}

import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import type { StoryFiles } from '../io/stories.ts';
import type { BuiltStory } from '../report/built.ts';
import type { Target } from '../targets/index.ts';
import type { BuildChoices } from './build-story.ts';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';
import { UsageError, unknown } from './usage.ts';

interface BuildFlags extends SettingFlags {
  stories?: string[];
  out: string;
  covers: string;
  target: string[];
  json: boolean;
}

/** `fascicle build [stories…]`: every story becomes a book in the out folder. */
export const buildCommand: CommandModule<object, BuildFlags> = {
  command: ['build [stories..]', '$0'],
  describe: 'Build books from stories (default: every story under stories/)',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('stories', { type: 'string', array: true, describe: 'story files or folders' })
      .option('out', { type: 'string', default: 'out', describe: 'folder for the books' })
      .option('covers', { type: 'string', default: 'covers', describe: 'folder of cover pictures, matched by name' })
      .option('target', { type: 'string', array: true, default: ['epub'], describe: 'kind of book; see list targets' })
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' })
      .example('$0', 'every story under stories/ becomes a book in out/')
      .example('$0 tale.txt --out books', 'one story, into another folder')
      .example('$0 saga/', 'the files of a folder become one book') as Argv<BuildFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<BuildFlags>): Promise<void> {
  const [{ findStories }, { uniqueNames }, { makeFolder }, { showEnd, showUnread }] = await Promise.all([
    import('./find-stories.ts'),
    import('../io/file-name.ts'),
    import('../io/write.ts'),
    import('../report/built.ts'),
  ]);
  const targets = await targetsOf(args.target);
  const { stories, unread } = await findStories(args.stories ?? []);
  const { out, covers } = args;
  await makeFolder(out);
  const choices = { out, covers, flags: settingsFromFlags(args), targets, nameFor: uniqueNames() };
  const built = await buildAll(stories, choices, args.json);
  if (args.json) console.log(JSON.stringify({ books: built }, null, 2));
  else showEnd(built, out);
  showUnread(unread);
  process.exitCode = exitCodeOf(built);
}

/** Builds the stories one after the other, and tells of each. A story that can't be built doesn't stop the others. */
async function buildAll(
  stories: readonly StoryFiles[],
  choices: BuildChoices,
  quiet: boolean,
): Promise<readonly BuiltStory[]> {
  const [{ buildStory, failed }, { showBuilt }, { progressOn }, { faultOf }] = await Promise.all([
    import('./build-story.ts'),
    import('../report/built.ts'),
    import('../report/progress.ts'),
    import('./fault.ts'),
  ]);
  const progress = progressOn(process.stderr);
  const built: BuiltStory[] = [];
  for (const [done, story] of stories.entries()) {
    progress.begin(done, stories.length, story.path);
    const result = await buildStory(story, choices).catch((error) => {
      if (error instanceof UsageError) throw error;
      return failed(story, [faultOf(error, story.path)]);
    });
    built.push(result);
    progress.clear();
    if (!quiet) showBuilt(result);
  }
  return built;
}

/** The targets by id; one flag may name several, `epub,kepub`. */
async function targetsOf(ids: readonly string[]): Promise<Target[]> {
  const { targets, targetOf } = await import('../targets/index.ts');
  const wanted = new Set(ids.flatMap((id) => id.split(',')).map((id) => id.trim().toLowerCase()));
  return [...wanted].map((id) => {
    const target = targetOf(id);
    if (target) return target;
    throw unknown(
      'target',
      id,
      targets.map((known) => known.id),
    );
  });
}

/** 3 when the disk refused something, 1 when a story has errors, else 0. */
function exitCodeOf(built: readonly BuiltStory[]): number {
  const errors = built.flatMap((story) => story.diagnostics.filter((d) => d.severity === 'error'));
  if (errors.some(({ id }) => id === 'book-not-written' || id === 'source-unreadable')) return 3;
  return errors.length > 0 ? 1 : 0;
}

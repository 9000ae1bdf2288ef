import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import type { BuiltStory } from '../report/built.ts';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';

interface BuildFlags extends SettingFlags {
  stories?: string[];
  out: string;
  covers: string;
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
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' }) as Argv<BuildFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<BuildFlags>): Promise<void> {
  const [{ findStories }, { buildStory }, { targets }, { uniqueNames }, { showBuilt }] = await Promise.all([
    import('./find-stories.ts'),
    import('./build-story.ts'),
    import('../targets/index.ts'),
    import('../io/file-name.ts'),
    import('../report/built.ts'),
  ]);
  const stories = await findStories(args.stories ?? []);
  const choices = {
    out: args.out,
    covers: args.covers,
    flags: settingsFromFlags(args),
    targets: targets.filter((target) => target.id === 'epub'),
    nameFor: uniqueNames(),
  };
  const built: BuiltStory[] = [];
  for (const story of stories) {
    const result = await buildStory(story, choices);
    built.push(result);
    if (!args.json) showBuilt(result);
  }
  if (args.json) console.log(JSON.stringify({ books: built }, null, 2));
  const failed = built.some((b) => b.diagnostics.some((d) => d.severity === 'error'));
  if (failed) process.exitCode = 1;
}

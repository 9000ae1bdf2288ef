import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { placeFor } from './cover.ts';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';

interface StyleFlags extends SettingFlags {
  story: string;
  out?: string;
  covers: string;
  force: boolean;
}

/** `fascicle style STORY`: the same pages of a story in every look, on one page to compare. */
export const styleCommand: CommandModule<object, StyleFlags> = {
  command: 'style <story>',
  describe: 'Write the same pages of a story in every look, to compare in a browser',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('story', { type: 'string', demandOption: true, describe: 'a story file or folder' })
      .option('out', { type: 'string', describe: 'the page to write; named after the title unless given' })
      .option('covers', { type: 'string', default: 'covers', describe: 'folder of cover pictures, matched by name' })
      .option('force', { type: 'boolean', default: false, describe: 'write over a file that stands there' })
      .example('$0 style tale.txt', 'tale.txt in each look of `list styles`') as Argv<StyleFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<StyleFlags>): Promise<void> {
  const [{ bindStory }, { comparison }, { markBytes }, { writeWhole }, { printable, say, showDiagnostics, talk }] =
    await Promise.all([
      import('./bind-story.ts'),
      import('../report/looks.ts'),
      import('../package/mark.ts'),
      import('../io/write.ts'),
      import('../report/diagnostics.ts'),
    ]);
  const { bound, files, diagnostics } = await bindStory(args.story, args.covers, settingsFromFlags(args));
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  for (const message of showDiagnostics(wrong)) talk(message);
  if (wrong.length > 0) {
    process.exitCode = 1;
    return;
  }
  const { title } = bound.book.value;
  const made = { title, ending: 'looks.html', sources: files, what: 'the page' };
  const { file, isFree } = await placeFor(args, made);
  await writeWhole(file, markBytes(Buffer.from(comparison(bound.book.value))), { fresh: isFree });
  say(printable(file));
}

import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';

interface PlanFlags extends SettingFlags {
  folder: string;
  json: boolean;
}

/** `fascicle plan FOLDER`: what becomes of each file, before anything is built. */
export const planCommand: CommandModule<object, PlanFlags> = {
  command: 'plan <folder>',
  describe: 'Show what becomes of each file of a folder: order, name in the contents, what is odd',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('folder', { type: 'string', demandOption: true, describe: 'a folder, an archive or a story' })
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' }) as Argv<PlanFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<PlanFlags>): Promise<void> {
  const [{ bindStory }, { outlineOf }, { planRows, showPlanTable }, { printableJson, say, showDiagnostic }] =
    await Promise.all([
      import('./bind-story.ts'),
      import('../report/outline.ts'),
      import('../report/plan-table.ts'),
      import('../report/diagnostics.ts'),
    ]);
  const { bound, story, diagnostics } = await bindStory(args.folder, 'covers', settingsFromFlags(args));
  const outline = outlineOf(args.folder, bound.book.value, bound.trace, diagnostics);
  const rows = planRows(
    outline,
    story.files.map((file) => file.replaceAll('\\', '/')),
  );
  const told = diagnostics.filter(({ id, severity }) => severity === 'error' || PLANNED.has(id));
  if (args.json) {
    const { title, authors } = outline.metadata;
    say(printableJson({ title, authors, files: rows, diagnostics: told }));
    return;
  }
  say(showPlanTable(rows, process.stdout.columns || 100));
  say('');
  for (const one of told) say(one.severity === 'info' ? one.reason.replace(/: .*/s, '') : showDiagnostic(one));
}

/** Messages that say how the files were put together. */
const PLANNED: ReadonlySet<string> = new Set(['part-order', 'missing-part', 'works-found', 'duplicate-part']);

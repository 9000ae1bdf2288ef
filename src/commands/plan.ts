import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import type { Settings } from '../io/settings/settings.ts';
import type { StoryFiles } from '../io/stories.ts';
import { printable } from '../report/diagnostics.ts';
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
  const { json, text } = await planOf(args.folder, 'covers', settingsFromFlags(args), process.stdout.columns);
  const { printableJson, say } = await import('../report/diagnostics.ts');
  say(args.json ? printableJson(json) : text);
}

/** From so many files on, whoever builds a folder wants to see first what becomes of each. */
export const MANY = 5;

/** What a build of folders depends on, as far as it is to be seen before. */
export interface Asking {
  readonly out: string;
  readonly covers: string;
  readonly flags: Settings;
}

/** Puts a question to whoever sits at the terminal. */
type Ask = (question: string) => Promise<string>;

/**
 * The stories to build: of folders of many files that were never built, those whose plan the
 * user agrees to.
 */
export async function agreedTo(
  stories: readonly StoryFiles[],
  { out, covers, flags }: Asking,
  ask: Ask = askHere,
): Promise<readonly StoryFiles[]> {
  const [{ readManifest }, { entryFor }] = await Promise.all([
    import('../io/manifest/manifest.ts'),
    import('./own-books.ts'),
  ]);
  const manifest = readManifest(out);
  const agreed: StoryFiles[] = [];
  for (const story of stories) {
    const isNew = story.files.length >= MANY && entryFor(manifest, story, out) === undefined;
    const { text } = isNew ? await planOf(story.path, covers, flags, process.stderr.columns) : { text: '' };
    // Whatever begins with an N says no, in most languages.
    if (!isNew || !/^\s*[nqнN]/iu.test(await ask(`${text}\n\nBuild ${printable(story.path)}? [Y/n] `)))
      agreed.push(story);
  }
  return agreed;
}

async function askHere(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

interface ShownPlan {
  readonly text: string;
  readonly json: object;
}

async function planOf(folder: string, covers: string, flags: Settings, width = 100): Promise<ShownPlan> {
  const [{ bindStory }, { outlineOf }, { planRows, showPlanTable }, { showDiagnostic }] = await Promise.all([
    import('./bind-story.ts'),
    import('../report/outline.ts'),
    import('../report/plan-table.ts'),
    import('../report/diagnostics.ts'),
  ]);
  const { bound, story, diagnostics } = await bindStory(folder, covers, flags);
  const outline = outlineOf(folder, bound.book.value, bound.trace, diagnostics);
  const rows = planRows(
    outline,
    story.files.map((file) => file.replaceAll('\\', '/')),
  );
  const told = diagnostics.filter(({ id, severity }) => severity === 'error' || PLANNED.has(id));
  const { title, authors } = outline.metadata;
  const json = { title, authors, files: rows, diagnostics: told };
  const said = told.map((one) => (one.severity === 'info' ? one.reason.replace(/: .*/s, '') : showDiagnostic(one)));
  return { text: [showPlanTable(rows, width || 100), '', ...said].join('\n'), json };
}

/** Messages that say how the files were put together. */
const PLANNED: ReadonlySet<string> = new Set(['part-order', 'missing-part', 'works-found', 'duplicate-part']);

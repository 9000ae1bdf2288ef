import path from 'node:path';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { SETTABLE_FACTS } from '../model/index.ts';
import { UsageError } from './report.ts';

interface FixFlags {
  story?: string;
  words: string[];
  undo: boolean;
  level?: number;
  dryRun: boolean;
  json: boolean;
}

/** `fascicle fix STORY 41 chapter "The Storm"`: writes one correction into the story's settings, and shows what it changes. */
export const fixCommand: CommandModule<object, FixFlags> = {
  command: 'fix [story] [words..]',
  describe: 'Correct one thing: fix STORY 41 chapter "The Storm", or fix STORY title "The Gate"',
  builder: (yargs) =>
    yargs
      .positional('story', { type: 'string', describe: 'a story file or folder' })
      .positional('words', {
        type: 'string',
        array: true,
        default: [],
        describe: 'a line (41, part.txt:41, 41-48, or its first words) and what it is; or a setting and its value',
      })
      .option('undo', {
        type: 'boolean',
        default: false,
        describe: 'undo the last correction (of the story, if named)',
      })
      .option('level', { type: 'number', describe: 'depth of a chapter in the contents; 1 is the outermost' })
      .option('dry-run', { type: 'boolean', default: false, describe: 'show what would change, and write nothing' })
      .option('json', {
        type: 'boolean',
        default: false,
        describe: 'print one JSON object',
      }) as unknown as Argv<FixFlags>,
  handler: run,
};

/** Stands before words that are no option though they begin as one; no command line can hold it. */
const QUOTED = '\0';

/** The words of a command line; of `fix`, those of the story are no options: `-- Where are you?`, and all behind `--`. */
export function withQuotedLines(words: readonly string[]): readonly string[] {
  if (words[0] !== 'fix') return words;
  const end = words.indexOf('--');
  return words.flatMap((word, i) => {
    if (i === end) return [];
    const isOption = /^--?[a-z]+(?:-[a-z]+)*(?:=.*)?$/i.test(word) && (end < 0 || i < end);
    return [word.startsWith('-') && !isOption ? QUOTED + word : word];
  });
}

async function run(args: ArgumentsCamelCase<FixFlags>): Promise<void> {
  if (args.undo) return await undo(args);
  if (args.story === undefined) throw new UsageError('which story? `fascicle fix STORY 41 chapter "The Storm"`');
  const [{ readFix }, { tryCorrection }, { outlineChanges, showChanges }, { showDiagnostic, printableJson, say }] =
    await Promise.all([
      import('./fix-words.ts'),
      import('./correct-story.ts'),
      import('../report/changes.ts'),
      import('../report/diagnostics.ts'),
    ]);
  const words = args.words.map((word) => String(word).replace(QUOTED, ''));
  const tried = await tryCorrection(args.story, readFix(words, args.level));
  const changes = outlineChanges(tried.before, tried.after);
  const isChange = changes.length > 0 || isUnseen(tried);
  const isWritten = tried.errors.length === 0 && isChange && !args.dryRun;
  if (isWritten) await write(tried, words.join(' '));
  if (tried.errors.length > 0) process.exitCode = 1;
  if (args.json) {
    const { file, correction, errors, remarks } = tried;
    say(printableJson({ file, written: isWritten, correction, changes, remarks, diagnostics: errors }));
    return;
  }
  for (const remark of tried.remarks) say(`(${remark})`);
  if (tried.errors.length > 0) {
    say(tried.errors.map(showDiagnostic).join('\n'));
    say(`nothing was written to ${tried.file}`);
  } else if (!isChange) say(`nothing to change: ${await whyNothing(tried)}`);
  else {
    if (changes.length > 0) say(showChanges(changes));
    say(
      args.dryRun
        ? `would be written to ${tried.file}`
        : `written to ${tried.file}; \`fascicle fix --undo\` takes it back`,
    );
  }
}

type Tried = import('./correct-story.ts').TriedCorrection;

async function write({ file, was, text }: Tried, what: string): Promise<void> {
  const { writeFix } = await import('../io/settings/fixes.ts');
  const isWritten = await writeFix('.', { file: path.relative('.', path.resolve(file)), was, text, what });
  if (!isWritten) throw new UsageError(`${file} was changed meanwhile; run it again`);
}

/** A setting that the outline shows nothing of, such as `notes` or `colophon`, is a change all the same. */
function isUnseen({ correction, text, was }: Tried): boolean {
  return 'key' in correction && !IN_OUTLINE.has(correction.key) && text !== was;
}

/** Settings whose value an outline shows. */
const IN_OUTLINE: ReadonlySet<string> = new Set([
  ...['title', 'author', 'language', 'series', 'subtitle', 'warnings', 'contributors', 'isbn'],
  ...SETTABLE_FACTS,
]);

/** Why a correction changes nothing: what stands nearer says otherwise, or the story is like that already. */
async function whyNothing({ correction, after }: Tried): Promise<string> {
  const { showOrigin } = await import('../report/choices.ts');
  if (!('key' in correction)) return 'the story is read like that already';
  const field = after.metadata.fields.find(({ key }) => key === correction.key);
  if (field && field.values.join() !== [correction.value].flat().join())
    return 'the front matter of the story counts more; change it there';
  const choice = after.choices.find(({ of }) => of === correction.key);
  const own = choice?.taken.some(({ value }) => [correction.value].flat().includes(value)) ?? true;
  return own || !choice ? 'it is so already' : `${showOrigin(choice)}, counts more; change it there`;
}

async function undo({ story }: FixFlags): Promise<void> {
  const [{ undoFix }, { settingsFileOf }, { findStory }, { say }] = await Promise.all([
    import('../io/settings/fixes.ts'),
    import('../io/settings/load.ts'),
    import('./bind-story.ts'),
    import('../report/diagnostics.ts'),
  ]);
  const undone = await undoFix('.', story === undefined ? undefined : settingsFileOf(await findStory(story)));
  if ('refused' in undone) throw new UsageError(undone.refused);
  say(`undone in ${undone.fix.file}: ${undone.fix.what}`);
}

#!/usr/bin/env node
import yargs, { type Argv, type CommandModule } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { coverCommand } from './commands/cover.ts';
import { deskCommand } from './commands/desk.ts';
import { fixCommand, withQuotedLines } from './commands/fix.ts';
import { followCommand } from './commands/follow.ts';
import { explainCommand, inspectCommand } from './commands/inspect.ts';
import { listCommand } from './commands/list.ts';
import { planCommand } from './commands/plan.ts';
import { leaveQuietly, report, UsageError, usageError } from './commands/report.ts';
import { sendCommand } from './commands/send.ts';
import { serveCommand } from './commands/serve.ts';
import { styleCommand } from './commands/style.ts';
import { version } from './version.ts';

leaveQuietly();

/** Shells whose completion is known. */
const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** What the chosen command is doing. */
let work: unknown;

// A lone `-` is standard input, or standard output; the parser would drop it.
const given = withQuotedLines(hideBin(process.argv).map((word) => (word === '-' ? './-' : word)));

const cli: Argv = yargs(given.join() === 'version' ? ['--version'] : given)
  .scriptName('fascicle')
  .usage(
    'fascicle [build] [stories..]\n\nTurns stories saved in whatever form into ebooks, and brings them onto the e-reader.',
  )
  .command(apart(buildCommand))
  .command(apart(inspectCommand))
  .command(apart(explainCommand))
  .command(apart(planCommand))
  .command(apart(fixCommand))
  .command(apart(checkCommand))
  .command(apart(coverCommand))
  .command(apart(styleCommand))
  .command(apart(sendCommand))
  .command(apart(followCommand))
  .command(apart(serveCommand))
  .command(apart(deskCommand))
  .command(apart(listCommand))
  .command(
    'completion [shell]',
    'Print the lines that let a shell complete commands and options',
    (yargs) =>
      yargs.positional('shell', { choices: SHELLS, describe: 'bash, zsh or fish; the one you use unless named' }),
    ({ shell }) => {
      work = complete(shell);
    },
  )
  .command('man', 'Print the manual page: fascicle man | man -l -', {}, () => {
    work = showMan();
  })
  .strict()
  .check(refuseMisgiven)
  .version(version)
  .alias({ version: 'v', help: 'h' })
  .detectLocale(false)
  .parserConfiguration({ 'greedy-arrays': false, 'dot-notation': false, 'parse-positional-numbers': false })
  .wrap(Math.min(100, process.stdout.columns || 100))
  .exitProcess(false)
  .fail(refuse);

void run();

/** What a shell needs to complete commands; yargs knows bash and zsh, and tells which by the environment. */
async function complete(shell: (typeof SHELLS)[number] | undefined): Promise<void> {
  const own = SHELLS.find((name) => (process.env.SHELL ?? '').endsWith(name));
  if ((shell ?? own) === 'fish') process.stdout.write((await import('./commands/man.ts')).FISH);
  else {
    if (shell !== undefined) process.env.SHELL = shell;
    if (shell === 'bash') delete process.env.ZSH_NAME;
    cli.showCompletionScript();
  }
}

async function showMan(): Promise<void> {
  const [{ manPage }, { COMMANDS }] = await Promise.all([
    import('./commands/man.ts'),
    import('./commands/bind-story.ts'),
  ]);
  const helpOf = async (command = ''): Promise<string> =>
    await new Promise((done) =>
      cli.wrap(76).parse([command, '--help'].filter(Boolean), {}, (_, __, text) => done(text)),
    );
  process.stdout.write(
    await manPage(
      COMMANDS.filter((name) => name !== 'version'),
      helpOf,
    ),
  );
}

/** Without `await` at the top level: the published program is made of scripts. */
async function run(): Promise<void> {
  try {
    await cli.parseAsync();
    await work;
  } catch (error) {
    process.exitCode = await report(error, process.argv.includes('--json'));
  }
}

/** A command whose work the parser does not wait for: it would write its whole help first, in case the work fails. */
function apart<T>(command: CommandModule<object, T>): CommandModule<object, T> {
  return {
    ...command,
    handler: (args) => {
      work = command.handler(args);
    },
  };
}

interface Options {
  readonly key: Readonly<Record<string, unknown>>;
  readonly string: readonly string[];
  readonly array: readonly string[];
}

/** The options of the command at hand; yargs tells, though its types don't. */
function options(): Options {
  return (cli as unknown as { getOptions(): Options }).getOptions();
}

/** What yargs finds wrong is put into plain words; errors of a command come through as they are. */
function refuse(message: string | null, error: Error | undefined): never {
  if (error && error.name !== 'YError') throw error;
  throw usageError(error?.message ?? message ?? '', Object.keys(options().key), process.argv[2] ?? '');
}

/** An option that takes a value must have one, and an option with one value can't be given two. */
function refuseMisgiven(): true {
  const { string, array } = options();
  const given = process.argv.slice(2);
  for (const name of string) {
    const at = given.flatMap((word, i) => (word === `--${name}` || word.startsWith(`--${name}=`) ? [i] : []));
    if (at.some((i) => given[i] === `--${name}` && /^(--.*)?$/.test(given[i + 1] ?? ''))) {
      throw new UsageError(`--${name} needs a value`);
    }
    if (at.length > 1 && !array.includes(name)) throw new UsageError(`--${name} was given twice`);
  }
  return true;
}

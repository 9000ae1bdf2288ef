#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { inspectCommand } from './commands/inspect.ts';
import { listCommand } from './commands/list.ts';
import { UsageError, usageError } from './commands/usage.ts';
import { version } from './version.ts';

/** Exit codes: 0 done, 1 the input has errors (or the program a fault), 2 wrong usage, 3 the file system refused. */
const [FAULT, WRONG_USAGE, FILE_SYSTEM] = [1, 2, 3];

process.stdout.on('error', leaveQuietly);

const cli = yargs(hideBin(process.argv))
  .scriptName('fascicle')
  .usage('fascicle [build] [stories..]\n\nTurns stories saved as text, Markdown or HTML into EPUB books.')
  .command(buildCommand)
  .command(inspectCommand)
  .command(explainCommand)
  .command(checkCommand)
  .command(listCommand)
  .strict()
  .check(refuseMisgiven)
  .version(version)
  .detectLocale(false)
  .parserConfiguration({ 'greedy-arrays': false, 'dot-notation': false, 'parse-positional-numbers': false })
  .wrap(Math.min(100, process.stdout.columns || 100))
  .exitProcess(false)
  .fail(refuse);

try {
  await cli.parseAsync();
} catch (error) {
  process.exitCode = await report(error);
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

/** Says in a line or two what went wrong, and gives the exit code for it. */
async function report(error: unknown): Promise<number> {
  if (error instanceof UsageError) {
    console.error(`fascicle: ${error.message}\nRun \`fascicle --help\` to see what it can do.`);
    return WRONG_USAGE;
  }
  const { showTrouble, troubleOf } = await import('./io/trouble.ts');
  const trouble = troubleOf(error);
  if (trouble) {
    console.error(`fascicle: ${showTrouble(trouble)}. ${trouble.remedy}`);
    return FILE_SYSTEM;
  }
  const { faultOf } = await import('./commands/fault.ts');
  const { reason, remedy } = faultOf(error);
  console.error(`fascicle: ${reason}. ${remedy}`);
  return FAULT;
}

/** Who reads the answer may stop listening, as \`head\` does. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { inspectCommand } from './commands/inspect.ts';
import { listCommand } from './commands/list.ts';
import { version } from './version.ts';

/** Exit codes: 0 done, 1 the input has errors, 2 wrong usage, 3 the file system refused. */
const WRONG_USAGE = 2;
const FILE_SYSTEM = 3;

await yargs(hideBin(process.argv))
  .scriptName('fascicle')
  .command(buildCommand)
  .command(inspectCommand)
  .command(explainCommand)
  .command(checkCommand)
  .command(listCommand)
  .strict()
  .recommendCommands()
  .version(version)
  .fail((message, error) => fail(message, error))
  .parseAsync();

function fail(message: string, error: Error | undefined): never {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error && code) {
    console.error(`fascicle: ${error.message}`);
    process.exit(FILE_SYSTEM);
  }
  if (error && error.constructor.name !== 'UsageError' && error.name !== 'YError') throw error;
  console.error(`fascicle: ${error?.message ?? message}\nRun \`fascicle --help\` to see what it can do.`);
  process.exit(WRONG_USAGE);
}

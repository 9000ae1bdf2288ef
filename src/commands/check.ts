import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';

interface CheckFlags {
  books: string[];
  for?: 'kindle';
  json: boolean;
}

/** `fascicle check BOOK…`: validates any EPUB; says which engines judged. */
export const checkCommand: CommandModule<object, CheckFlags> = {
  command: 'check <books..>',
  describe: 'Validate EPUB files (no Java needed; EPUBCheck is asked too when it is installed)',
  builder: (yargs) =>
    yargs
      .positional('books', { type: 'string', array: true, demandOption: true, describe: 'EPUB files' })
      .option('for', { choices: ['kindle'], describe: 'find also what Send to Kindle is known to refuse' } as const)
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' }) as Argv<CheckFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<CheckFlags>): Promise<void> {
  const [{ check }, { LARGEST_BOOK, mustBePlain }, { printable, printableJson, say }] = await Promise.all([
    import('../check/index.ts'),
    import('../io/plain-file.ts'),
    import('../report/diagnostics.ts'),
  ]);
  const judgements = [];
  const fit = args.for === undefined ? '' : ` for ${args.for}`;
  for (const book of args.books) {
    mustBePlain(book, LARGEST_BOOK);
    const judgement = await check(book, args.for);
    judgements.push(judgement);
    if (args.json) continue;
    for (const f of judgement.findings) {
      say(printable(`${f.severity}: ${f.where ? `${f.where}: ` : ''}${f.message} [${f.engine} ${f.id}]`));
    }
    say(
      printable(
        `${book}: ${judgement.valid ? 'valid' : 'not valid'}${fit} (judged by ${judgement.engines.join(', ')})`,
      ),
    );
  }
  if (args.json) say(printableJson({ books: judgements }));
  if (judgements.some((judgement) => !judgement.valid)) process.exitCode = 1;
}

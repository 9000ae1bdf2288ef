import { plainBuild } from './commands/plain-line.ts';

// Where the program begins. A plain command line does without the parser, a tenth of what a short story costs.
const plain = plainBuild(process.argv.slice(2));
if (plain) void build(plain);
else void import('./cli.ts');

async function build(args: NonNullable<typeof plain>): Promise<void> {
  const [{ runBuild }, { leaveQuietly, report }] = await Promise.all([
    import('./commands/build.ts'),
    import('./commands/report.ts'),
  ]);
  leaveQuietly();
  try {
    await runBuild(args);
  } catch (error) {
    process.exitCode = await report(error, args.json);
  }
}

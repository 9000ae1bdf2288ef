import { printable, printableJson, say, talk } from '../report/diagnostics.ts';
import { UsageError } from './usage.ts';

/** Exit codes: 0 done, 1 the input has errors (or the program a fault), 2 wrong usage, 3 the file system refused. */
const [FAULT, WRONG_USAGE, FILE_SYSTEM] = [1, 2, 3];

/** Says in a line or two what went wrong, with `json` also as an object on standard output; gives the exit code. */
export async function report(error: unknown, json: boolean): Promise<number> {
  const { Interrupted } = await import('../io/time-limit.ts');
  if (error instanceof Interrupted) {
    const { endedBy, SIGNALS } = await import('../io/stage.ts');
    talk(endedBy('SIGINT'));
    return SIGNALS.SIGINT;
  }
  const { kind, reason, remedy, code } = await wrong(error);
  if (json) say(printableJson({ error: { kind, reason, remedy, exitCode: code } }));
  const end = code === WRONG_USAGE ? `\n${remedy}` : `. ${remedy}`;
  talk(`fascicle: ${printable(reason)}${end}`);
  return code;
}

interface Wrong {
  readonly kind: 'usage' | 'file-system' | 'fault';
  readonly reason: string;
  readonly remedy: string | null;
  readonly code: number;
}

async function wrong(error: unknown): Promise<Wrong> {
  if (error instanceof UsageError) {
    const remedy = 'Run `fascicle --help` to see what it can do.';
    return { kind: 'usage', reason: error.message, remedy, code: WRONG_USAGE };
  }
  const { showTrouble, troubleOf } = await import('../io/trouble.ts');
  const trouble = troubleOf(error);
  if (trouble) return { kind: 'file-system', reason: showTrouble(trouble), remedy: trouble.remedy, code: FILE_SYSTEM };
  const { faultOf } = await import('./fault.ts');
  const { reason, remedy } = faultOf(error);
  return { kind: 'fault', reason, remedy, code: FAULT };
}

/** Ends the program without complaint when whoever reads its answer stops listening, as `head` does. */
export function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

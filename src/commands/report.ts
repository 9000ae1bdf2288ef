import { nearest } from '../io/trouble.ts';
import { type Diagnostic, topOf } from '../model/index.ts';
import { printable, printableJson, say, talk } from '../report/diagnostics.ts';
import type { BuildTask } from './build-story.ts';

/** Wrong usage: the command line asks for something that there is not. Ends the command with exit code 2. */
export class UsageError extends Error {}

/** `there is no target epubb; did you mean epub?` */
export function unknown(kind: string, name: string, known: readonly string[], lead = ''): UsageError {
  const near = nearest(name, known);
  const advice =
    near === null ? `there are ${known.map((id) => lead + id).join(', ')}` : `did you mean ${lead}${near}?`;
  return new UsageError(`there is no ${kind} ${lead}${name}; ${advice}`);
}

/** What yargs says about a command line, in one line, with the nearest option or value that there is. */
export function usageError(message: string, options: readonly string[], command: string): UsageError {
  const unknownOption = /^Unknown arguments?: ([^,\n]+)/.exec(message)?.[1];
  if (unknownOption !== undefined && process.argv.includes(unknownOption.trim())) {
    return new UsageError(`\`fascicle ${command}\` takes one at a time: ${unknownOption.trim()} is too much`);
  }
  if (unknownOption !== undefined) return optionError(unknownOption.trim(), options);
  const [, option, given, choices] = /Argument: (\S+), Given: (.*), Choices: (.*)/.exec(message) ?? [];
  if (option && given !== undefined && choices) {
    const values = [...choices.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    return choiceError(option, given.replace(/^"|"$/g, ''), values);
  }
  if (/^Not enough non-option arguments/.test(message)) {
    return new UsageError(`\`fascicle ${command}\` needs to know more; see \`fascicle ${command} --help\``);
  }
  return new UsageError(message.replace(/\s*\n\s*/g, '; '));
}

function optionError(name: string, options: readonly string[]): UsageError {
  const near = nearest(
    name,
    options.filter((option) => option.length > 1),
  );
  const advice = near === null ? '' : `; did you mean --${near}?`;
  return new UsageError(`there is no option ${name.length === 1 ? '-' : '--'}${name}${advice}`);
}

function choiceError(option: string, given: string, values: readonly string[]): UsageError {
  const near = nearest(given, values);
  const advice = near === null ? '' : `; did you mean ${near}?`;
  return new UsageError(`${option} cannot be ${given || 'empty'}: it is one of ${values.join(', ')}${advice}`);
}

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

/** A fault of the program itself, as a message. With FASCICLE_DEBUG=1 the stack goes to standard error. */
export function faultOf(error: unknown, story: string | null = null): Diagnostic {
  const debug = Boolean(process.env.FASCICLE_DEBUG);
  if (debug) console.error(error);
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  const again = debug ? '' : '; FASCICLE_DEBUG=1 shows where it happened';
  return {
    id: 'internal',
    severity: 'error',
    place: story === null ? null : topOf(story),
    reason: `a fault of fascicle itself (${what})`,
    remedy: `Please report it with the story${again}.`,
  };
}

/** Milliseconds that stories may take, and more for each MB of them. A slow machine takes a second for a MB. */
const [TIME, TIME_PER_MB] = [120_000, 60_000];

/** Milliseconds of the processor that stories of so many bytes may take together. */
export function timeFor(bytes: number): number {
  return TIME + (TIME_PER_MB * bytes) / 1e6;
}

/** What is said of a story that is given up while the others are built. */
export function givenUp({ story }: BuildTask, why: string, remedy: string): Diagnostic {
  return {
    id: 'story-given-up',
    severity: 'error',
    place: topOf(story.files[0] ?? story.path),
    reason: `the story was given up: ${why}`,
    remedy,
  };
}

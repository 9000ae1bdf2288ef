import { type Diagnostic, topOf } from '../model/index.ts';
import type { BuildTask } from './build-story.ts';

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

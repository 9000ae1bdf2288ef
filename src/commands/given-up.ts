import type { Diagnostic } from '../model/index.ts';
import type { BuildTask } from './build-story.ts';

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
    place: { source: story.files[0] ?? story.path, line: 1, endLine: 1 },
    reason: `the story was given up: ${why}`,
    remedy,
  };
}

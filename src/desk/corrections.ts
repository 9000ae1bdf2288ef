import path from 'node:path';
import { type LineRequest, pinFor, settingsTextOf } from '../commands/correct-story.ts';
import { UsageError } from '../commands/usage.ts';
import { locked } from '../io/manifest/lock.ts';
import { type Correction, correctSettings } from '../io/settings/correct.ts';
import { type Fix, fixesIn, undoFix, writeFix } from '../io/settings/fixes.ts';
import { settingsFileOf } from '../io/settings/load.ts';
import type { StoryFiles } from '../io/stories.ts';
import { makeFolder } from '../io/write.ts';
import { outlineOf } from '../report/outline.ts';
import { Refused } from './request.ts';
import type { Shown } from './session.ts';

/** The folder whose lock is held while settings are changed: of two desks, none writes over what the other has written. */
const KEPT = '.fascicle-trash';
/** So many corrections that were undone can be done again. */
const MOST = 100;

/** Writes corrections into the settings of stories as `fix` does, and takes them back. */
export class Corrections {
  /** What was undone, the last one last. */
  #undone: Fix[] = [];

  /** Writes corrections to one story, all of them or none. `what` is said of them in words. */
  async write(story: StoryFiles, corrections: readonly Correction[], what: string): Promise<void> {
    const file = settingsFileOf(story);
    await this.#alone(async () => {
      const was = inWords(() => settingsTextOf(story));
      let text = was ?? '';
      for (const correction of corrections) {
        const corrected = correctSettings(text, correction);
        if ('refused' in corrected)
          throw new Refused(409, `${file}:${corrected.line}: ${corrected.refused}`, 'Mend the file first.');
        text = corrected.text;
      }
      if (text === was) return;
      await writeFix('.', { file, was, text, what });
      this.#undone = this.#undone.filter((fix) => !isOf(fix, file));
    });
  }

  async undo(story: StoryFiles): Promise<void> {
    await this.#alone(async () => {
      const undone = await undoFix('.', settingsFileOf(story));
      if ('refused' in undone) throw new Refused(409, undone.refused);
      this.#undone = [...this.#undone, undone.fix].slice(-MOST);
    });
  }

  async redo(story: StoryFiles): Promise<void> {
    const file = settingsFileOf(story);
    await this.#alone(async () => {
      const fix = this.#undone.findLast((one) => isOf(one, file));
      if (!fix) throw new Refused(409, 'Nothing was undone.');
      if (inWords(() => settingsTextOf(story)) !== fix.was) throw new Refused(409, `${file} was changed since.`);
      await writeFix('.', fix);
      this.#undone = this.#undone.filter((one) => one !== fix);
    });
  }

  /** Whether there is anything to undo and to do again. */
  stateOf(story: StoryFiles): { readonly canUndo: boolean; readonly canRedo: boolean } {
    const file = settingsFileOf(story);
    return {
      canUndo: fixesIn('.').some((fix) => isOf(fix, file)),
      canRedo: this.#undone.some((fix) => isOf(fix, file)),
    };
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    await makeFolder(KEPT);
    return await locked(KEPT, work);
  }
}

function isOf(fix: Fix, file: string): boolean {
  return path.resolve(fix.file) === path.resolve(file);
}

/** The pin that says what a line of a story is, as `fix` would write it. */
export function correctionFor({ bound, story, diagnostics }: Shown, request: LineRequest): Correction {
  const { book, trace } = bound;
  return inWords(() => ({
    pin: pinFor(request, { bound, story }, outlineOf(story.path, book.value, trace, diagnostics), []),
  }));
}

/** What the command line calls wrong usage, the page is told in words. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw new Refused(400, error.message);
    throw error;
  }
}

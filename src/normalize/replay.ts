import type { Edit, Manuscript } from '../model/index.ts';
import { applyEdits } from './apply.ts';
import type { Flat } from './flat.ts';
import { runsOf, withRuns } from './runs.ts';

/** Makes recorded edits again, one after another, on the manuscript they were recorded from. */
export function replay(manuscript: Manuscript, edits: readonly Edit[]): Manuscript {
  const runs = runsOf(manuscript);
  const done: (Flat | null)[] = runs.map(() => null);
  for (const edit of edits) {
    const flat = done[edit.run] ?? runs[edit.run]?.flat;
    if (!flat || flat.text.slice(edit.start, edit.start + edit.before.length) !== edit.before) {
      throw new Error(`edit of ${edit.rule} does not fit run ${edit.run}`);
    }
    done[edit.run] = applyEdits(flat, [edit]);
  }
  return withRuns(manuscript, done);
}

import type { Decision } from './decision.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Edit } from './edit.ts';
import type { Move, Removal } from './removal.ts';

/** What a stage did on the way to its value. */
export interface Trace {
  readonly edits: readonly Edit[];
  readonly decisions: readonly Decision[];
  readonly removals: readonly Removal[];
  readonly moves?: readonly Move[];
  /** Names of the sources in the order in which the book has them. */
  readonly order?: readonly string[];
}

/** What every stage returns: its value, what it did, and what the user should know. */
export interface Outcome<T> {
  readonly value: T;
  readonly trace: Trace;
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_TRACE: Trace = { edits: [], decisions: [], removals: [] };

/** An outcome, with an empty trace and no diagnostics unless given. */
export function outcome<T>(value: T, trace: Partial<Trace> = {}, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, trace: { ...NO_TRACE, ...trace }, diagnostics };
}

import type { Diagnostic, Manuscript, Outcome } from '../model/index.ts';
import { outcome } from '../model/index.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { Log } from './pass.ts';
import { normalizeRun } from './pass.ts';
import { diagnosticsOf } from './remarks.ts';
import type { Proposal, Rule, Run, RunKind } from './rule.ts';
import { rules } from './rules/index.ts';
import { runsOf, withRuns } from './runs.ts';
import type { RuleSet } from './survey.ts';
import { ruleSet } from './survey.ts';

export { replay } from './replay.ts';
export { metadataRuns } from './runs.ts';
export type { Context, Proposal, Rule, Run };
export { rules };

/** The rule sets when no rule is switched off; they are the same for every source. */
const ALL_RULES = new Map<RunKind, RuleSet>();

export interface NormalizeOptions {
  /** Ids of rules that are switched off. */
  readonly off?: readonly string[];
  /** BCP 47 tag of the text, when the user states it; the story's own word and what was detected come next. */
  readonly language?: string;
  /** Whether every edit is recorded; edits that change letters always are. */
  readonly record?: boolean;
}

/**
 * Sets a manuscript's typography right: takes a manuscript as read, gives the same manuscript with lines joined, quotes
 * curled, marks turned into emphasis and so on. Words are never changed, but for characters that stand for others
 * (entities, mojibake, ligatures, tags), and those edits are always in the trace.
 */
export function normalize(manuscript: Manuscript, options: NormalizeOptions = {}): Outcome<Manuscript> {
  const active = rules.filter((rule) => !options.off?.includes(rule.id));
  const raw = runsOf(manuscript);
  const context = contextOf(manuscript, raw, options.language);
  const log: Log = { edits: [], remarks: [], all: options.record === true };
  const sets = active.length === rules.length ? ALL_RULES : new Map<RunKind, RuleSet>();
  const setFor = (kind: RunKind): RuleSet => {
    const known = sets.get(kind);
    if (known) return known;
    const set = ruleSet(active, kind);
    sets.set(kind, set);
    return set;
  };
  const done = raw.map((run, index) =>
    normalizeRun(run, index, raw[index + 1]?.flat.text ?? '', setFor(run.kind), { context, log }),
  );
  const diagnostics: Diagnostic[] = diagnosticsOf(log.remarks);
  return outcome(withRuns(manuscript, done), { edits: log.edits }, diagnostics);
}

import { type Diagnostic, type Edit, type Manuscript, type Outcome, outcome } from '../model/index.ts';
import { type Address, applyEdits } from './apply.ts';
import { type Context, contextOf } from './context.ts';
import type { Flat } from './flat.ts';
import { type Log, normalizeRun, type RuleSet, ruleSet } from './pass.ts';
import {
  EVERYWHERE,
  type Proposal,
  type Remark,
  type Replace,
  type Rule,
  type Run,
  type RunKind,
  replace,
} from './rule.ts';
import { rules } from './rules/index.ts';
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
  /** Changes that the user wants, made before all rules; what is found, and what stands there then. */
  readonly replacements?: readonly Replacement[];
  /** Whether every edit is recorded; edits that change letters always are. */
  readonly record?: boolean;
}

/** A change that the user wants. */
export interface Replacement {
  /** How the user writes it. */
  readonly says: string;
  readonly find: (text: string) => readonly { start: number; end: number; groups: readonly string[] }[];
  readonly put: (groups: readonly string[]) => string;
}

/** The user's changes as a rule: of those that meet, the first counts. Its edits are always in the trace. */
function replacementRule(replacements: readonly Replacement[]): Rule {
  return {
    id: 'replace',
    summary: 'Changes that the settings ask for.',
    kinds: EVERYWHERE,
    signs: null,
    changesLetters: true,
    once: true,
    propose: ({ text }) => {
      const all = replacements.flatMap(({ find, put }) =>
        find(text).map(({ start, end, groups }) => replace(start, end, put(groups))),
      );
      const kept: Replace[] = [];
      for (const one of all.sort((a, b) => a.start - b.start)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
      return kept;
    },
    examples: [],
    unchanged: [],
  };
}

/**
 * Sets a manuscript's typography right: takes a manuscript as read, gives the same manuscript with lines joined, quotes
 * curled, marks turned into emphasis and so on. Words are never changed, but for characters that stand for others
 * (entities, mojibake, ligatures, tags), and those edits are always in the trace.
 */
export function normalize(manuscript: Manuscript, options: NormalizeOptions = {}): Outcome<Manuscript> {
  const { replacements = [] } = options;
  const own = replacements.length > 0 ? [replacementRule(replacements)] : [];
  const active = [...own, ...rules.filter((rule) => !options.off?.includes(rule.id))];
  const raw = runsOf(manuscript);
  const context = contextOf(manuscript, raw, options.language);
  const log: Log = { edits: [], remarks: [], all: options.record === true };
  const sets = own.length === 0 && active.length === rules.length ? ALL_RULES : new Map<RunKind, RuleSet>();
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

/** Remarks as diagnostics. Mojibake is told once for a source, with a count and the first place. */
function diagnosticsOf(remarks: readonly { readonly remark: Remark; readonly at: Address }[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const mojibake = remarks.filter(({ remark }) => remark.id === 'mojibake-repaired');
  const first = mojibake[0];
  if (first) {
    const count = mojibake.reduce((sum, { remark }) => sum + remark.count, 0);
    const { id, reason, remedy } = first.remark;
    const times = `${count} ${count === 1 ? 'place' : 'places'}, first here`;
    diagnostics.push({ id, severity: 'info', place: first.at.place, reason: `${reason} (${times})`, remedy });
  }
  for (const { remark, at } of remarks) {
    if (remark.id === 'mojibake-repaired') continue;
    diagnostics.push({
      id: remark.id,
      severity: 'info',
      place: at.place,
      reason: remark.reason,
      remedy: remark.remedy,
    });
  }
  return diagnostics;
}

import { codeUnitAt, type Edit } from '../model/index.ts';
import { type Address, applyEdits, editsOf } from './apply.ts';
import type { Context } from './context.ts';
import type { Flat } from './flat.ts';
import type { Proposal, Remark, Replace, Rule, Run, RunKind, Wrap } from './rule.ts';
import type { RawRun } from './runs.ts';

/** What the rules did, as it goes on. */
export interface Log {
  readonly edits: Edit[];
  readonly remarks: { readonly remark: Remark; readonly at: Address }[];
  /** Whether edits are kept that change no letter. */
  readonly all: boolean;
}

export interface Work {
  readonly context: Context;
  readonly log: Log;
}

/** A rule that repeats is asked so many times at most; real nesting is three deep. */
const ROUNDS = 8;
/** Passes over a run at most; the second finds what the first made possible, and mostly nothing. */
const PASSES = 4;

/** Asks every rule of a set about a run, in order, until none proposes anything; null when nothing changed. */
export function normalizeRun(raw: RawRun, index: number, next: string, set: RuleSet, work: Work): Flat | null {
  const at: Address = { run: index, place: raw.place };
  let flat = raw.flat;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = flat;
    let bits = set.survey(flat.text);
    for (let bit = 0; bit < set.rules.length; bit++) {
      const rule = set.rules[bit] as Rule;
      if ((bits & (1 << bit)) === 0 || (rule.once && pass > 0)) continue;
      for (let round = 0; round < (rule.repeats ? ROUNDS : 1); round++) {
        const run: Run = { kind: raw.kind, index, text: flat.text, place: raw.place, next };
        const edits = editsFor(rule, run, at, work);
        if (edits.length === 0) break;
        // A text has no other characters than before and those put in, so its own need no second look.
        for (const edit of edits) bits |= set.survey(edit.wrap ? '' : edit.after);
        flat = applyEdits(flat, edits);
      }
    }
    if (flat === before) break;
  }
  return flat === raw.flat ? null : flat;
}

function editsFor(rule: Rule, run: Run, at: Address, { context, log }: Work): readonly Edit[] {
  if (rule.trigger && !rule.trigger(run.text)) return [];
  const changes = takeRemarks(rule.propose(run, context), at, log);
  if (changes.length === 0) return [];
  const edits = editsOf(rule, run.text, changes, at);
  if (log.all || rule.changesLetters) for (const edit of edits) log.edits.push(edit);
  return edits;
}

/** The proposals that change something; remarks go to the log. */
function takeRemarks(proposals: readonly Proposal[], at: Address, log: Log): (Replace | Wrap)[] {
  const changes: (Replace | Wrap)[] = [];
  for (const proposal of proposals) {
    if (proposal.kind === 'remark') log.remarks.push({ remark: proposal, at });
    else changes.push(proposal);
  }
  return changes;
}

/** Which of some rules may have something to do with a text, found in one look at each of its characters. */
type Survey = (text: string) => number;

/** The rules for one kind of run, with their survey: bit n is set when rule n should see the text. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly survey: Survey;
}

/** Rules that work on a kind of run. At most 31, one for each bit. */
export function ruleSet(all: readonly Rule[], kind: RunKind): RuleSet {
  const rules = all.filter((rule) => rule.kinds.includes(kind));
  if (rules.length > 31) throw new Error('more rules than bits');
  const table = new Int32Array(0x10000);
  let always = 0;
  rules.forEach((rule, bit) => {
    if (rule.signs === null) always |= 1 << bit;
    else for (const sign of rule.signs) table[sign.charCodeAt(0)] = (table[sign.charCodeAt(0)] as number) | (1 << bit);
  });
  const survey = (text: string): number => {
    let bits = always;
    const { length } = text;
    for (let i = 0; i < length; i++) bits |= table[codeUnitAt(text, i)] as number;
    return bits;
  };
  return { rules, survey };
}

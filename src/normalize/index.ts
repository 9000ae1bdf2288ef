import { codeUnitAt, type Diagnostic, type Edit, type Manuscript, type Outcome, outcome } from '../model/index.ts';
import { type Address, applyEdits, editsOf } from './apply.ts';
import { type Context, contextOf } from './context.ts';
import type { Flat } from './flat.ts';
import {
  EVERYWHERE,
  type Proposal,
  type Remark,
  type Replace,
  type Rule,
  type Run,
  type RunKind,
  replace,
  type Wrap,
} from './rule.ts';
import { rules } from './rules/index.ts';
import { type RawRun, runsOf, withRuns } from './runs.ts';

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

/** What the rules did, as it goes on. */
interface Log {
  readonly edits: Edit[];
  readonly remarks: { readonly remark: Remark; readonly at: Address }[];
  /** Whether edits are kept that change no letter. */
  readonly all: boolean;
}

interface Work {
  readonly context: Context;
  readonly log: Log;
}

/** A rule that repeats is asked so many times at most; real nesting is three deep. */
const ROUNDS = 8;
/** Passes over a run at most; the second finds what the first made possible, and mostly nothing. */
const PASSES = 4;

/** Asks every rule of a set about a run, in order, until none proposes anything; null when nothing changed. */
function normalizeRun(raw: RawRun, index: number, next: string, set: RuleSet, work: Work): Flat | null {
  const at: Address = { run: index, place: raw.place };
  let flat = raw.flat;
  /** By rule, the text for which it proposed nothing: it needs not be asked again about the same. */
  const settled: Flat[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const before = flat;
    let bits = set.survey(flat.text);
    for (let bit = 0; bit < set.rules.length; bit++) {
      const rule = set.rules[bit] as Rule;
      if ((bits & (1 << bit)) === 0 || settled[bit] === flat || (rule.once && pass > 0)) continue;
      for (let round = 0; round < (rule.repeats ? ROUNDS : 1); round++) {
        const run: Run = { kind: raw.kind, index, text: flat.text, place: raw.place, next };
        const edits = editsFor(rule, run, at, work);
        if (edits.length === 0) {
          settled[bit] = flat;
          break;
        }
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
interface RuleSet {
  readonly rules: readonly Rule[];
  readonly survey: Survey;
}

/** Rules that work on a kind of run. At most 31, one for each bit. */
function ruleSet(all: readonly Rule[], kind: RunKind): RuleSet {
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

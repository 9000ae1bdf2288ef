import type { Edit, Removal, Trace } from '../model/index.ts';
import { showPlace } from '../model/index.ts';
import { showDecision } from './tree.ts';

/** What `explain` needs of a rule. */
export interface ExplainedRule {
  readonly id: string;
  readonly summary: string;
  readonly examples: readonly { readonly before: string; readonly after: string }[];
  readonly unchanged: readonly string[];
}

/** A rule with its examples. */
export function showRule(rule: ExplainedRule): string {
  return [
    `${rule.id}: ${rule.summary}`,
    ...rule.examples.map(({ before, after }) => `  ${visible(before)}  →  ${visible(after)}`),
    ...(rule.unchanged.length > 0 ? ['left as they are:', ...rule.unchanged.map((text) => `  ${visible(text)}`)] : []),
  ].join('\n');
}

/** Everything that happened to a story: decisions, edits grouped by rule, removals by name. */
export function showTrace(trace: Trace): string {
  return [
    `${trace.decisions.length} decisions`,
    ...trace.decisions.map((decision) => `  ${decision.place.source}:${showDecision(decision)}`),
    '',
    `${trace.edits.length} edits`,
    ...grouped(trace.edits, (edit) => edit.rule, showEdit),
    '',
    `${trace.removals.length} removals from the running text`,
    ...grouped(trace.removals, (removal) => removal.name, showRemoval),
  ].join('\n');
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string, show: (item: T) => string): string[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].flatMap(([key, group]) => [
    `  ${key}: ${group.length}`,
    ...group.map((item) => `    ${show(item)}`),
  ]);
}

function showEdit(edit: Edit): string {
  return `${showPlace(edit.place)}: ${visible(edit.before)} → ${visible(edit.after)}`;
}

function showRemoval(removal: Removal): string {
  return `${showPlace(removal.place)}: ${visible(removal.text.slice(0, 80))}`;
}

/** Text in quotes, with line ends and odd characters made visible. */
function visible(text: string): string {
  return JSON.stringify(text);
}

import { type Edit, type Removal, showPlace, type Trace } from '../model/index.ts';
import { printable } from './diagnostics.ts';
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

/** How many edits and removals of one name are shown when not all are asked for. */
const SHOWN = 3;

/**
 * What happened to a story: decisions by kind with their reasons, edits by rule, removals by name. Without `all`,
 * places that were looked at and left alone are only counted, and of edits and removals the first few are shown.
 */
export function showTrace(trace: Trace, all = false): string {
  const told = all ? trace.decisions : trace.decisions.filter((decision) => decision.verdict !== 'none');
  const rejected = trace.decisions.length - told.length;
  const more = rejected > 0 ? ` (and ${rejected} turned down; --all shows them)` : '';
  const most = all ? Infinity : SHOWN;
  return [
    inOneSentence(trace),
    '',
    `${count(told.length, 'decision')}${more}`,
    ...grouped(
      told,
      (decision) => decision.kind,
      (d) => `${printable(d.place.source)}:${showDecision(d)}`,
      Infinity,
    ),
    '',
    count(trace.edits.length, 'edit'),
    ...grouped(trace.edits, (edit) => edit.rule, showEdit, most),
    '',
    `${count(trace.removals.length, 'removal')} from the running text`,
    ...grouped(trace.removals, (removal) => removal.name, showRemoval, most),
  ].join('\n');
}

/** What was decided, and what spoke for it most: `2 headings (the markup says heading), 3 scene breaks (a drawn ornament)`. */
function inOneSentence({ decisions, edits, removals }: Trace): string {
  const kinds = new Map<string, Map<string, number>>();
  for (const { kind, verdict, reasons } of decisions) {
    if (verdict !== 'cut') continue;
    const [main] = reasons.toSorted((a, b) => b.weight - a.weight);
    const cues = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, cues.set(main?.cue ?? '', (cues.get(main?.cue ?? '') ?? 0) + 1));
  }
  const found = [...kinds].map(([kind, cues]) => {
    const number = [...cues.values()].reduce((sum, n) => sum + n, 0);
    const [[cue] = ['']] = [...cues].sort((a, b) => b[1] - a[1]);
    const mostly = cues.size > 1 ? 'mostly ' : '';
    const noun = kind === 'messages' ? 'chat' : kind.replaceAll('-', ' ');
    return `${count(number, noun)}${cue === '' ? '' : ` (${mostly}${cue})`}`;
  });
  const rest = `${count(edits.length, 'edit')} and ${count(removals.length, 'removal')} were made`;
  return found.length === 0 ? `nothing divides the text; ${rest}` : `found: ${found.join(', ')}; ${rest}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : /x$/.test(noun) ? 'es' : 's'}`;
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  show: (item: T) => string,
  most: number,
): string[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].flatMap(([key, group]) => [
    `  ${key}: ${group.length}`,
    ...group.slice(0, most).map((item) => `    ${show(item)}`),
    ...(group.length > most ? [`    and ${group.length - most} more (--all shows them)`] : []),
  ]);
}

function showEdit(edit: Edit): string {
  return `${printable(showPlace(edit.place))}: ${visible(edit.before)} → ${visible(edit.after)}`;
}

function showRemoval(removal: Removal): string {
  return `${printable(showPlace(removal.place))}: ${visible(removal.text.slice(0, 80))}`;
}

/** Text in quotes, with line ends and odd characters made visible. */
function visible(text: string): string {
  return JSON.stringify(text);
}

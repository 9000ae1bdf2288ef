import { isMap, isSeq, type Node, type Pair } from 'yaml';
import type { Diagnostic, Place } from '../../model/index.ts';
import type { PairContext } from './parse.ts';
import { complaintAt, type Settings } from './settings.ts';

/** A text, or a pattern, that the user wants found. */
export interface PatternSetting {
  readonly text?: string;
  readonly pattern?: string;
  /** Where it is written; null on a command line. */
  readonly place: Place | null;
}

/** What is to stand in the place of what is found; `$1` is the first group of a pattern. */
export interface ReplaceSetting extends PatternSetting {
  readonly with: string;
}

/** Everything that a pattern hits in a line, in order. */
export type Matcher = (line: string) => readonly { start: number; end: number; groups: readonly string[] }[];

/** What is wrong with a pattern that is found everywhere. */
export const HITS_NOTHING = 'it hits also where nothing stands';

const REPLACE = 'a list of {text: …, with: …} or {pattern: …, with: …}';

/** Reads `replace:`, a list of what is to be found and what is to stand there. */
export function readReplace(pair: Pair, context: PairContext): Settings {
  if (!isSeq(pair.value)) {
    context.complain(context.lineOf(pair.key), { reason: `\`replace\` must be ${REPLACE}` });
    return {};
  }
  const rules = pair.value.items.flatMap((item): ReplaceSetting[] => {
    const line = context.lineOf(item);
    const given = isMap(item) ? (item.toJSON() as Record<string, unknown>) : {};
    const { text, pattern, with: put, ...more } = given;
    const isOne = (typeof text === 'string' && text !== '') !== (typeof pattern === 'string' && pattern !== '');
    if (!isOne || (typeof put !== 'string' && put !== null) || Object.keys(more).length > 0) {
      context.complain(line, { reason: 'this replaces nothing', remedy: `\`replace\` is ${REPLACE}.` });
      return [];
    }
    const place = { source: context.file, line, endLine: line };
    return [{ ...(typeof text === 'string' ? { text } : { pattern: pattern as string }), with: put ?? '', place }];
  });
  return rules.length > 0 ? { replace: rules } : {};
}

/** Reads `chapters: {pattern: "^第.+章"}`. */
export function readChapterPattern(node: Node, line: number, context: PairContext): Settings {
  const { pattern, ...more } = node.toJSON() as Record<string, unknown>;
  if (typeof pattern === 'string' && pattern !== '' && Object.keys(more).length === 0)
    return { chapters: { pattern, place: { source: context.file, line, endLine: line } } };
  context.complain(line, { reason: '`chapters` with a pattern is written {pattern: "^Chap"}' });
  return {};
}

/** Patterns of the settings that cannot be used, each told at its place. */
export async function patternFaults({ chapters, replace = [] }: Settings): Promise<readonly Diagnostic[]> {
  const all = [...(typeof chapters === 'object' ? [chapters] : []), ...replace];
  if (all.length === 0) return [];
  const { compilePattern } = await import('./matcher.ts');
  return all.flatMap((one): Diagnostic[] => {
    const made = compilePattern(one);
    if (typeof made !== 'string') return [];
    const reason = `the pattern \`${one.pattern}\` cannot be used: ${made}`;
    const remedy =
      made === HITS_NOTHING
        ? 'Let it hit one letter at least.'
        : 'Patterns are those of RE2: no looking around or back.';
    return [complaintAt(one.place?.source ?? '--chapters', one.place?.line ?? 1, { reason, remedy })];
  });
}

import { codeUnitAt } from '../model/index.ts';
import type { Rule, RunKind } from './rule.ts';

/** Which of some rules may have something to do with a text, found in one look at each of its characters. */
export type Survey = (text: string) => number;

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

import { nearest } from '../nearest.ts';
import type { Complaint } from './complaint.ts';

/** What is wrong with the id of a rule; null when there is such a rule. */
export function unknownRule(id: string, rules: readonly string[]): Complaint | null {
  if (rules.includes(id)) return null;
  const near = nearest(id, rules);
  return {
    reason: `there is no rule \`${id}\``,
    remedy: near ? `Did you mean \`${near}\`?` : 'See `fascicle list rules`.',
  };
}

import type { Fact } from '../model/index.ts';
import type { BoundWork } from './bind-work.ts';
import { folded } from './merge.ts';

/**
 * What an author repeats in front of every work (a disclaimer, an address) stands in front of the first that gives it.
 * Only what stands before counts, so that a work that is added changes no other.
 */
export function onceOnly(works: readonly BoundWork[]): readonly BoundWork[] {
  const seen = new Set<string>();
  return works.map((work) => {
    const { fields } = work.plan.labels;
    const repeated = [fields.disclaimer, fields.email, fields.feedback, fields.distribution, fields.rights];
    const by = work.plan.metadata.authors.map(folded).join(' ');
    const facts = work.facts.flatMap((fact): readonly Fact[] => {
      if (!repeated.includes(fact.label)) return [fact];
      const values = fact.values.filter((value) => {
        const key = `${by} ${fact.label} ${folded(value)}`;
        return !seen.has(key) && seen.add(key) !== undefined;
      });
      return values.length === 0 ? [] : [{ ...fact, values }];
    });
    return { ...work, facts };
  });
}

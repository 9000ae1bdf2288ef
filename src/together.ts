import type { DividedSource } from './divide.ts';
import { explains, type Habits, habitsOf, instalmentsOf } from './split/index.ts';
import { byNaturalOrder } from './words/natural-order.ts';

export type { Habits };

/**
 * Divided sources, those divided once more that have lines at their edges which the other sources explain: what stands at
 * the same place of one part after another, in one form, heads it, ends it, or is said by its author or its site.
 */
export function knownTogether(
  sources: readonly DividedSource[],
  again: ReadonlyMap<string, (habits: Habits) => DividedSource>,
): readonly DividedSource[] {
  if (sources.length < 2) return sources;
  const divisions = sources.map(({ division }) => division.value);
  const ordered = divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source));
  const habits = habitsOf(instalmentsOf(ordered));
  if (habits === null) return sources;
  return sources.map((source) => {
    const isServed = explains(habits, instalmentsOf([source.division.value]));
    return isServed ? (again.get(source.source)?.(habits) ?? source) : source;
  });
}

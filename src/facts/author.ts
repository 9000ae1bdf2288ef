import type { Choice, Claim, StatedFact } from '../model/index.ts';
import { strongestFirst } from './speakers.ts';
import { against, reasonFor } from './title.ts';

/** The one decision on a source's authors: all whom the strongest speaker names. */
export function authorChoice(facts: readonly StatedFact[], source: string): Choice {
  const claims = strongestFirst(facts).flatMap((fact): readonly Claim[] =>
    fact.kind === 'author' && fact.value !== '' ? [{ by: fact.by, value: fact.value, place: fact.place }] : [],
  );
  const [first] = claims;
  if (first === undefined) return { of: 'author', source, taken: [], because: 'nobody states one', passed: [] };
  const taken = claims.filter(
    ({ by, value }, i) => by === first.by && claims.findIndex((claim) => claim.value === value) === i,
  );
  const others = claims.filter(({ by }) => by !== first.by);
  return {
    of: 'author',
    source,
    taken,
    because: reasonFor(first, others),
    passed: others.map((claim) => ({ ...claim, because: against(claim, first) })),
  };
}

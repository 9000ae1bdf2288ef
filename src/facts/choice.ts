import { bareLetters, type Choice, type Claim } from '../model/index.ts';
import { rankOf, speakerWords, strongestFirst } from './speakers.ts';

/**
 * The choice among claims: the title of the strongest speaker that was stated first, the authors that the strongest
 * speaker names, each once. Empty claims say nothing.
 */
export function choose(of: Choice['of'], source: string | null, stated: readonly Claim[]): Choice {
  const claims = strongestFirst(stated.filter(({ value }) => value !== ''));
  const [first] = claims;
  if (first === undefined) return { of, source, taken: [], because: 'nobody states one', passed: [] };
  const taken = of === 'title' ? [first] : namedBy(first, claims);
  const others = claims.filter((claim) => claim !== first && (of === 'title' || claim.by !== first.by));
  return {
    of,
    source,
    taken,
    because: reasonFor(first, others),
    passed: others.map((claim) => passedOver(claim, first)),
  };
}

function namedBy({ by }: Claim, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((one, i) => one.by === by && claims.findIndex(({ value }) => value === one.value) === i);
}

/** Why a claim was taken, in words that follow "because". */
function reasonFor(taken: Claim, others: readonly Claim[]): string {
  if (others.length === 0) return 'nobody else states one';
  if (others.every((other) => bareLetters(other.value) === bareLetters(taken.value))) return 'all that state one agree';
  return others.some((other) => other.by !== taken.by)
    ? `${speakerWords(taken.by)} counts most of those that state one`
    : 'it is stated first';
}

/** A claim with why it was passed over. */
export function passedOver(claim: Claim, taken: Claim): Choice['passed'][number] {
  return { ...claim, because: againstClaim(claim, taken) };
}

function againstClaim(claim: Claim, taken: Claim): string {
  if (bareLetters(claim.value) === bareLetters(taken.value)) return 'says the same';
  return rankOf(claim.by) === rankOf(taken.by) ? 'stated later' : `counts less than ${speakerWords(taken.by)}`;
}

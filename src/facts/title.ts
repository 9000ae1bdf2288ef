import type { Choice, Claim, StatedFact } from '../model/index.ts';
import { rankOf, speakerWords, strongestFirst, voiceOf } from './speakers.ts';

/** The titles among some facts, in the order in which they are stated. */
function titlesIn(facts: readonly StatedFact[]): readonly Claim[] {
  return facts.flatMap((fact) =>
    fact.kind === 'title' && fact.value !== '' ? [{ by: fact.by, value: fact.value, place: fact.place }] : [],
  );
}

/**
 * The one decision on a source's title: the strongest speaker's first, unless a site only shows the title that the
 * story itself types, with more around it: `journal: Fic: Salt, 1/1` in the page's head over `Title: Salt`.
 */
export function titleChoice(facts: readonly StatedFact[], source: string): Choice {
  const claims = strongestFirst(titlesIn(facts));
  const [first] = claims;
  if (first === undefined) return { of: 'title', source, taken: [], because: 'nobody states one', passed: [] };
  const typed = claims.find(({ by }) => voiceOf(by) === TYPED);
  const isShown = typed !== undefined && shows(first, typed, facts);
  const taken = isShown ? typed : first;
  const others = claims.filter((claim) => claim !== taken);
  return {
    of: 'title',
    source,
    taken: [taken],
    because: isShown ? `${speakerWords(first.by)} only says it with more around it` : reasonFor(taken, others),
    passed: others.map((claim) => ({
      ...claim,
      because: isShown && claim === first ? 'says more' : against(claim, taken),
    })),
  };
}

/** Why a claim was taken, in words that follow "because". */
export function reasonFor(taken: Claim, others: readonly Claim[]): string {
  if (others.length === 0) return 'nobody else states one';
  if (others.every((other) => sameWords(other.value, taken.value))) return 'all that state one agree';
  return others.some((other) => other.by !== taken.by)
    ? `${speakerWords(taken.by)} counts most of those that state one`
    : 'it is stated first';
}

/** Why a claim was passed over. */
export function against(claim: Claim, taken: Claim): string {
  if (sameWords(claim.value, taken.value)) return 'says the same';
  return rankOf(claim.by) === rankOf(taken.by) ? 'stated later' : `counts less than ${speakerWords(taken.by)}`;
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) === plain(b);
}

const [TYPED, PAGE] = [voiceOf('header'), voiceOf('page')];

/** Whether a page's title is the typed one with more around it. A number in it names a part, which must not be lost. */
function shows(shown: Claim, { value: own }: Claim, facts: readonly StatedFact[]): boolean {
  // What came in a book, a document or a message has its title from there.
  if (voiceOf(shown.by) !== PAGE || facts.some(({ by }) => voiceOf(by) !== PAGE && voiceOf(by) !== TYPED)) return false;
  const at = shown.value.toLowerCase().indexOf(own.toLowerCase());
  if (own.length < 3 || shown.value.length <= own.length || at < 0) return false;
  const [before, after] = [shown.value.slice(0, at), shown.value.slice(at + own.length)];
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return false;
  const numbered = /\p{N}/u.test(`${before} ${after}`.replace(/(?<!\d)1\/1(?!\d)/, ''));
  return !numbered || facts.some(({ kind, by }) => kind === 'part' && voiceOf(by) === TYPED);
}

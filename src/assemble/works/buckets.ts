import { byNaturalOrder } from '../../words/natural-order.ts';
import type { SourceFacts } from './facts.ts';
import { chapterNumbers, mayShareAuthors } from './facts.ts';

/** Sources that seem to be of one work. */
export interface Bucket {
  /** The work's title as compared; null when no source of it states one. */
  readonly base: string | null;
  readonly members: readonly SourceFacts[];
}

/** Puts sources of one folder together by the titles, authors and file names that they have in common. */
export function bucketsOf(facts: readonly SourceFacts[]): readonly Bucket[] {
  const byTitle = new Map<string, { base: string | null; members: SourceFacts[] }[]>();
  for (const one of facts) {
    if (one.base === null) continue;
    const alike = byTitle.get(one.base) ?? [];
    const known = alike.find((b) => mayShareAuthors(authorsOf(b.members), one.authors));
    if (known) known.members.push(one);
    else byTitle.set(one.base, [...alike, { base: one.base, members: [one] }]);
  }
  const titled = [...byTitle.values()].flat();
  const untitled = facts.filter((one) => one.base === null);
  const inOrder = facts
    .filter((one) => one.base !== null)
    .sort((a, b) => byNaturalOrder(a.division.source, b.division.source));
  const named = new Map<string, { base: string | null; members: SourceFacts[] }>();
  for (const one of untitled) {
    const home = homeOf(one, titled, inOrder);
    if (home) home.members.push(one);
    else {
      const key = one.stem;
      const bucket = named.get(key);
      if (bucket) bucket.members.push(one);
      else named.set(key, { base: null, members: [one] });
    }
  }
  const unnamed = [...named.values()];
  return [...titled.flatMap(wholeWorks), ...(titled.length === 0 ? families(unnamed) : unnamed)];
}

function authorsOf(members: readonly SourceFacts[]): readonly string[] {
  // The first that states any speaks for all: others were taken in because they agree with it.
  return members.find((member) => member.authors.length > 0)?.authors ?? [];
}

/** The titled bucket that a source without a title belongs to: by its name, else the only one, else its neighbour's. */
function homeOf<B extends { readonly base: string | null; readonly members: readonly SourceFacts[] }>(
  one: SourceFacts,
  titled: readonly B[],
  inOrder: readonly SourceFacts[],
): B | null {
  const open = titled.filter((bucket) => mayShareAuthors(authorsOf(bucket.members), one.authors));
  const byName = open.find(
    ({ base, members }) => one.stem !== '' && (base === one.stem || members.some((m) => m.stem === one.stem)),
  );
  if (byName) return byName;
  if (titled.length === 1) return open[0] ?? null;
  if (one.stem !== '') return null;
  const before = inOrder.findLast((other) => byNaturalOrder(other.division.source, one.division.source) < 0);
  return open.find(({ members }) => before !== undefined && members.includes(before)) ?? null;
}

/** `Storm 1: Rising` and `Storm 2: Falling` are works, not parts, when each counts its chapters from one. */
function wholeWorks(bucket: Bucket): readonly Bucket[] {
  const { members } = bucket;
  const fromOne = members.filter(({ division }) => {
    const numbers = chapterNumbers(division);
    return numbers.length > 1 && numbers[0] === 1;
  });
  const titles = new Set(members.map(({ title, part }) => `${title?.mark ?? ''} ${part ?? ''}`));
  const indexes = new Set(members.flatMap(({ division }) => division.metadata.series?.index ?? []));
  const isParts = members.some(({ division }) => division.metadata.part?.number != null);
  const areWorks = (fromOne.length > 1 || indexes.size > 1) && titles.size === members.length && !isParts;
  return areWorks ? members.map((member) => ({ base: bucket.base, members: [member] })) : [bucket];
}

/** Files without any title are works when at least two families of names hold several; else parts of one. */
function families(unnamed: readonly Bucket[]): readonly Bucket[] {
  const several = unnamed.filter(({ members }) => members.length > 1 && members[0]?.stem !== '');
  const strangers = unnamed.some((a) =>
    unnamed.some((b) => !mayShareAuthors(authorsOf(a.members), authorsOf(b.members))),
  );
  if (strangers) return unnamed;
  if (several.length > 1 && several.length === unnamed.length) return unnamed;
  return unnamed.length === 0 ? [] : [{ base: null, members: unnamed.flatMap(({ members }) => members) }];
}

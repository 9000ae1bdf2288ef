import type { Bucket } from './buckets.ts';
import { bucketsOf } from './buckets.ts';
import type { SourceFacts } from './facts.ts';
import { chapterNumbers, goesOn, mayShareAuthors } from './facts.ts';

/** Sources of one folder as works, and what says so, in words that follow "because". */
export interface Grouping {
  readonly works: readonly Bucket[];
  readonly reason: string;
}

/** Whether the sources of one folder are parts of one work or several works. `kind` is the user's word for it. */
export function groupsOf(facts: readonly SourceFacts[], kind: 'series' | 'collection' | null): Grouping {
  const whole = [{ base: null, members: facts }];
  if (kind === 'series') return { works: whole, reason: 'the settings say that they are one work' };
  const buckets = bucketsOf(facts);
  if (kind === 'collection') {
    const works = buckets.flatMap((bucket) => (bucket.base === null ? byName(bucket) : [bucket]));
    return { works, reason: 'the settings say that they are several works' };
  }
  if (buckets.length < 2) return { works: buckets.length === 1 ? buckets : whole, reason: 'they state one title' };
  const parts = whyParts(buckets, facts);
  return parts === null ? { works: buckets, reason: whyWorks(buckets) } : { works: whole, reason: parts };
}

/** Files without titles as works: those that are named alike together, each of the others by itself. */
function byName({ members }: Bucket): readonly Bucket[] {
  const named = new Map<string, SourceFacts[]>();
  for (const [i, member] of members.entries()) {
    const key = member.stem === '' ? `${i}` : member.stem;
    const known = named.get(key);
    if (known) known.push(member);
    else named.set(key, [member]);
  }
  return [...named.values()].map((alike) => ({ base: null, members: alike }));
}

/** Why sources with several titles are parts of one work all the same; null when they are works. */
function whyParts(buckets: readonly Bucket[], facts: readonly SourceFacts[]): string | null {
  if (areStrangers(buckets)) return null;
  const indexes = new Set(facts.flatMap(({ division }) => division.metadata.series?.index ?? []));
  const single = buckets.every(({ members }) => members.length === 1);
  if (single && indexes.size < 2) {
    if (areDistinct(facts.map(({ part }) => part)) && shareTotal(facts)) return 'they state part numbers of one whole';
    if (areDistinct(facts.map(({ division }) => chapterNumbers(division)[0] ?? null))) {
      return 'their chapters are numbered through';
    }
  }
  const others = facts.slice(0, -1);
  if (single && others.length > 0 && others.every(({ division }) => goesOn(division)))
    return 'each goes on in the next';
  const standing = buckets.filter(({ members }) => members.length > 1 || members.some((m) => m.isSelfStanding));
  const named = buckets.filter(({ members, base }) => base !== null || (members.length > 1 && members[0]?.stem !== ''));
  if (standing.length >= 2 && named.length >= 2) return null;
  return 'only one of them has the header of a whole work';
}

function areStrangers(buckets: readonly Bucket[]): boolean {
  const sets = new Map<string, readonly string[]>();
  for (const { members } of buckets) {
    const authors = [...new Set(members.flatMap((member) => member.authors))].sort();
    sets.set(authors.join('\n'), authors);
  }
  const distinct = [...sets.values()];
  return distinct.some((a, i) => distinct.slice(i + 1).some((b) => !mayShareAuthors(a, b)));
}

/** All state a number, and no two the same. */
function areDistinct(numbers: readonly (number | null)[]): boolean {
  const stated = numbers.filter((number) => number !== null);
  return stated.length === numbers.length && new Set(stated).size === stated.length;
}

function shareTotal(facts: readonly SourceFacts[]): boolean {
  return new Set(facts.flatMap(({ division }) => division.metadata.part?.total ?? [])).size < 2;
}

function whyWorks(buckets: readonly Bucket[]): string {
  const members = buckets.flatMap((bucket) => bucket.members);
  const indexes = new Set(members.flatMap(({ division }) => division.metadata.series?.index ?? []));
  if (indexes.size > 1) return 'they state different places in a series';
  if (areStrangers(buckets)) return 'they are by different authors';
  return buckets.every(({ base }) => base !== null) ? 'they state different titles' : 'their titles or names differ';
}

import { addTo } from '../../model/index.ts';
import { byNaturalOrder } from '../../words/natural-order.ts';
import { isTextFolder } from '../../words/part-tables.ts';
import { pageTitle } from '../common-title.ts';
import { fileNumbers, isCounted, stemOf } from '../natural.ts';
import { chapterNumbers, goesOn, mayShareAuthors, roundsIn, type SourceFacts } from './facts.ts';

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
    addTo(named, key, member);
  }
  return [...named.values()].map((alike) => ({ base: null, members: alike }));
}

/** Why sources with several titles are parts of one work all the same; null when they are works. */
function whyParts(buckets: readonly Bucket[], facts: readonly SourceFacts[]): string | null {
  if (areStrangers(buckets)) return null;
  if (pageTitle(facts.map(({ division }) => division)) !== null)
    return 'the first of them is the title page of the others';
  const indexes = new Set(facts.flatMap(({ division }) => division.metadata.series?.index ?? []));
  const single = buckets.every(({ members }) => members.length === 1);
  if (single && indexes.size < 2) {
    if (areDistinct(facts.map(({ part }) => part)) && shareTotal(facts)) return 'they state part numbers of one whole';
    if (areDistinct(facts.map(({ division }) => chapterNumbers(division)[0] ?? null))) {
      return 'their chapters are numbered through';
    }
  }
  if (indexes.size === 0 && areCountedThrough(buckets)) return 'they are counted through as parts of one work';
  if (indexes.size === 0 && ((single && areNamedAsParts(facts)) || areFigures(facts)))
    return 'their file names count the parts of one work';
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

/** So many files that are counted are hardly works of their own. */
const COUNTED = 3;

/**
 * Whether names of files count what they hold, from one on, with a word for a part, `chapter_1`, or the same name for
 * all, `harbour01`, and none of them says more of itself than a title and who wrote it. `vance01` names its author.
 */
function areNamedAsParts(facts: readonly SourceFacts[]): boolean {
  if (facts.length < COUNTED || facts.some(({ isDescribed }) => isDescribed)) return false;
  const counted = facts.map(({ named }) => named);
  if (isFromOne(counted)) return true;
  const [first] = facts;
  const isShared = first !== undefined && first.stem !== '' && facts.every(({ stem }) => stem === first.stem);
  const isAuthor = facts.some(({ authors }) => authors.some((author) => author.split(' ').includes(first?.stem ?? '')));
  const sources = facts.map(({ division }) => division.source);
  return isShared && !isAuthor && isFromOne(fileNumbers(sources));
}

/**
 * Whether names are figures alone, which say nothing but an order: of many files that are counted through, or of files in
 * a folder called `chapters`, of which some may be missing.
 */
function areFigures(facts: readonly SourceFacts[]): boolean {
  if (facts.some(({ isDescribed }) => isDescribed)) return false;
  const sources = facts.map(({ division }) => division.source);
  const counted = sources.filter((source) => /^\d{1,4}$/.test(stemOf(source)));
  // There some may have other names, too: extras, an epilogue.
  if (isTextFolder(sources[0]?.split(/[/\\]/).at(-2) ?? ''))
    return counted.length >= COUNTED && counted.length * 4 >= sources.length * 3;
  return counted.length === sources.length && sources.length >= MANY && isFromOne(fileNumbers(sources));
}

/** So many files that are counted through in many ways are hardly works of their own. */
const MANY = 6;

/**
 * Whether files that are titled and named in many ways count one work through: most state the number of a part or a
 * chapter, in the text or with a word for it in the name, `Chapter Nine`, `wk part 33`, and with the figures in the other
 * names no number from one on is left out. A file in ten may be a second copy, or have no number. Two works that each
 * count from one have their numbers twice.
 */
function areCountedThrough(buckets: readonly Bucket[]): boolean {
  const facts = buckets.flatMap(({ members }) => members);
  if (facts.length < MANY || buckets.filter(({ members }) => members.some((m) => m.isDescribed)).length > 1)
    return false;
  const stated = facts.map(({ division, part, named }): readonly number[] => {
    if (part !== null) return [part];
    const numbers = chapterNumbers(division);
    return numbers.length > 0 ? numbers : named === null ? [] : [named];
  });
  const few = Math.floor(facts.length / 10);
  if (stated.filter((own) => own.length > 0).length * 4 < facts.length * 3) return false;
  const byName = fileNumbers(facts.map(({ division }) => division.source));
  const all = stated.map((own, i) => (own.length > 0 ? own : byName[i] == null ? [] : [byName[i]]));
  const numbers = all.flat();
  const distinct = [...new Set(numbers)];
  return all.filter((own) => own.length === 0).length + numbers.length - distinct.length <= few && isFromOne(distinct);
}

function isFromOne(numbers: readonly (number | null)[]): boolean {
  return isCounted(numbers) && Math.min(...numbers.map((number) => number ?? 0)) <= 1;
}

/** Files of one author, or of none named, that say no more of themselves than their titles: works or chapters. */
export function areDoubtful(facts: readonly SourceFacts[]): boolean {
  const authors = new Set(facts.map((one) => [...one.authors].sort().join('\n')));
  const isPlain = facts.every(({ isDescribed, division }) => !isDescribed && division.metadata.series === null);
  const lengths = facts.map(({ division }) => division.parts.reduce((sum, { blocks }) => sum + blocks.length, 0));
  return facts.length >= COUNTED && authors.size < 2 && isPlain && Math.max(...lengths) <= Math.min(...lengths) * 8;
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

/** Sources that seem to be of one work. */
interface Bucket {
  /** The work's title as compared; null when no source of it states one. */
  readonly base: string | null;
  readonly members: readonly SourceFacts[];
}

/** Puts sources of one folder together by the titles, authors and file names that they have in common. */
function bucketsOf(facts: readonly SourceFacts[]): readonly Bucket[] {
  const byTitle = new Map<string, { base: string | null; members: SourceFacts[] }[]>();
  const rounds = roundsIn(facts);
  for (const one of facts) {
    if (one.base === null) continue;
    const alike = byTitle.get(one.base) ?? [];
    const known = rounds.has(one.base)
      ? alike[0]
      : alike.find((b) => mayShareAuthors(authorsOf(b.members), one.authors));
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

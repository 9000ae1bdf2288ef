import { type Diagnostic, type Division, isSourceNamed } from '../../model/index.ts';
import { isTextFolder } from '../../words/part-tables.ts';
import { folded } from '../merge.ts';
import { seriesStem } from '../natural.ts';
import type { AssembleOptions, WorkOption } from '../options.ts';
import { factsApart, factsOfSource, mayShareAuthors, type SourceFacts, titleParts } from './facts.ts';
import { areDoubtful, groupsOf } from './group.ts';
import { foldersOf, inOrder } from './work-order.ts';

/** The sources of one work, with marks of parts taken off their titles. */
export interface Work {
  readonly divisions: readonly Division[];
  /** What the user says of it. */
  readonly given: WorkOption | null;
  /** A name for a work that states no title: its folder's or its files'. Empty when it has none of its own. */
  readonly name: string;
  /** What marks a part in its stated title, as typed: `Chapter 3: The Barge`. */
  readonly marks: ReadonlyMap<Division, string>;
}

/** The works among the sources, in reading order, and what the user should know of how they were found. */
export interface Works {
  readonly works: readonly Work[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells parts of one work from several works, by the settings or else by what the sources state. */
export function worksOf(divisions: readonly Division[], options: AssembleOptions): Works {
  if (divisions.length < 2 && options.works === undefined)
    return { works: divisions.length === 0 ? [] : [only(divisions)], diagnostics: [] };
  const given = givenWorks(divisions, options.works ?? []);
  if (options.kind === 'series') return { works: [workOf(divisions.map(factsOfSource), null, '')], diagnostics: [] };
  const reasons = new Set<string>(
    given.works.some(({ given: by }) => by.isBeside !== true) ? ['the settings name them'] : [],
  );
  const found: Work[] = [];
  for (const folder of foldersOf(given.rest)) {
    const grouping = groupsOf(underOneTitle(factsApart(folder.divisions)), options.kind ?? null);
    if (grouping.works.length > 1) reasons.add(grouping.reason);
    for (const { members } of grouping.works) {
      const own = isTextFolder(folder.name) ? (options.name ?? folder.name) : folder.name;
      found.push(workOf(members, null, own !== '' && grouping.works.length === 1 ? own : ''));
    }
  }
  const united = unite(found);
  if (reasons.size === 0 && united.length > 1) reasons.add('they lie in different folders');
  const works = [
    ...given.works.map(({ divisions: own, given: by }) => workOf(own.map(factsOfSource), by, '')),
    ...united,
  ];
  const isListed = given.works.some(({ given: by }) => by.isBeside !== true);
  const ordered = isListed ? { works, words: 'the settings' } : inOrder(works, options);
  const isDoubtful =
    options.kind === undefined &&
    given.works.length === 0 &&
    works.every(({ divisions: own }) => own.length === 1) &&
    areDoubtful(divisions.map(factsOfSource));
  const facts = { divisions, reason: [...reasons].join('; '), order: ordered.words, isDoubtful };
  return { works: ordered.works, diagnostics: told(ordered.works, facts) };
}

/**
 * The sources of each work, by their names, where all works are by other people than every other: what somebody put into
 * one archive, and no collection. None where any two may belong together.
 */
export function unrelatedWorks(
  divisions: readonly Division[],
  options: AssembleOptions,
): readonly (readonly string[])[] {
  if (options.kind !== undefined || options.works !== undefined) return [];
  const { works } = worksOf(divisions, options);
  const authors = works.map(authorsOf);
  const isApart = authors.every(
    (own, i) => own.length > 0 && authors.slice(i + 1).every((other) => !mayShareAuthors(own, other)),
  );
  return works.length > 1 && isApart ? works.map((work) => work.divisions.map(({ source }) => source)) : [];
}

/** The sources that are a work each and state no title, where several people wrote them. */
export function untitledWorks(divisions: readonly Division[], options: AssembleOptions): ReadonlySet<string> {
  const authors = new Set(divisions.map(({ metadata }) => metadata.authors.map(folded).sort().join('\n')));
  const isUntitled = ({ metadata }: Division): boolean => metadata.title === null;
  authors.delete('');
  if (authors.size < 2 || !divisions.some(isUntitled)) return new Set();
  const works = worksOf(divisions, options).works.filter(({ divisions: own }) => own.length === 1);
  const untitled = works.filter(({ given, divisions: own }) => given?.title === undefined && own.every(isUntitled));
  return new Set(untitled.flatMap(({ divisions: own }) => own.map(({ source }) => source)));
}

/**
 * Sources of which one has the header of the work, and all others its title between a sign and the same words, those of
 * the pages that they were saved from: `Lantern Archive: Storm`, `Storm | Ada Reed`. They are of that title too.
 */
function underOneTitle(facts: readonly SourceFacts[]): readonly SourceFacts[] {
  const title = facts.map(({ title }) => title?.base ?? '').reduce((a, b) => (a === '' || b.length < a.length ? b : a));
  const others = facts.filter(({ base }) => base !== folded(title));
  if (title === '' || others.length !== facts.length - 1) return facts;
  const around = others.map((one) => aroundTitle(one.title?.base ?? '', title));
  const [first] = around;
  if (first === undefined || first === null || around.some((words) => words !== first)) return facts;
  const isAuthor = facts.some(({ authors }) => authors.includes(first));
  // Pages that tell more of themselves are works, unless all that stands around is who wrote them.
  if ((others.length < 2 || others.some(({ isDescribed }) => isDescribed)) && !isAuthor) return facts;
  return facts.map((one) => {
    if (!others.includes(one)) return one;
    const { metadata } = one.division;
    const { number = null, total = null } = one.title ?? {};
    const part = metadata.part ?? (number === null ? null : { number, total });
    return factsOfSource({ ...one.division, metadata: { ...metadata, title, part } });
  });
}

/** The words that a sign parts from a title inside a longer one, as compared; null where they do not stand so. */
function aroundTitle(whole: string, title: string): string | null {
  const at = whole.indexOf(title);
  if (at < 0) return null;
  const [before, after] = [whole.slice(0, at), whole.slice(at + title.length)];
  const isApart = /^(?:.*[:|»«–—-]\s+)?$/u.test(before) && /^(?:\s*[:|»«–—-].*|\s+by\s.*)?$/u.test(after);
  const words = folded(`${before} ${after.replace(/^\s+by\s/, ' ')}`.replace(/[:|»«–—-]+/gu, ' ').trim());
  return isApart && words !== '' ? words : null;
}

function only(divisions: readonly Division[]): Work {
  return { divisions, given: null, name: '', marks: new Map() };
}

/** One word and a count, `Watch 2`: where no header of a work stands around it, its author may call the part so. */
const COUNTED_WORD = /^\p{L}[\p{L}\p{M}'’]*\s\p{Nd}{1,4}$/u;

/** A work of its sources: a mark in a title becomes the number of a part, and the rest is the title. */
function workOf(members: readonly SourceFacts[], given: WorkOption | null, name: string): Work {
  const marks = new Map<Division, string>();
  if (members.length < 2) return { divisions: members.map((m) => m.division), given, name, marks };
  const shared = new Set(members.flatMap(({ base }) => base ?? [])).size === 1;
  const areBare = members.every(({ isSelfStanding }) => !isSelfStanding);
  const divisions = members.map(({ division, title }) => {
    const isMark = title !== null && (title.mark !== null || title.number !== null);
    if (!isMark || !(shared || title.base === null)) return division;
    const { metadata } = division;
    const part = metadata.part ?? (title.number === null ? null : { number: title.number, total: title.total });
    const plain: Division = { ...division, metadata: { ...metadata, title: title.base, part } };
    const mark = title.mark ?? (areBare && COUNTED_WORD.test(metadata.title ?? '') ? metadata.title : null);
    if (mark !== null) marks.set(plain, mark);
    return plain;
  });
  return { divisions, given, name, marks };
}

/** Works of several folders that state the same title, by the same author, are one. */
function unite(works: readonly Work[]): readonly Work[] {
  const united: Work[] = [];
  const byTitle = new Map<string, number[]>();
  for (const work of works) {
    const title = titleOf(work);
    const alike = title === null ? [] : (byTitle.get(title) ?? []);
    const at = alike.find((i) => mayShareAuthors(authorsOf(united[i] as Work), authorsOf(work)));
    if (at !== undefined) united[at] = joined(united[at] as Work, work);
    else {
      if (title !== null) byTitle.set(title, [...alike, united.length]);
      united.push(work);
    }
  }
  return united;
}

function joined(a: Work, b: Work): Work {
  const work = workOf([...a.divisions, ...b.divisions].map(factsOfSource), null, a.name);
  return { ...work, marks: new Map([...a.marks, ...b.marks, ...work.marks]) };
}

function titleOf({ divisions }: Work): string | null {
  const titles = new Set(divisions.flatMap(({ metadata }) => (metadata.title === null ? [] : baseOf(metadata.title))));
  return titles.size === 1 ? ([...titles][0] as string) : null;
}

function baseOf(title: string): readonly string[] {
  const { base } = titleParts(title);
  return base === null ? [] : [folded(base)];
}

function authorsOf({ divisions }: Work): readonly string[] {
  return [...new Set(divisions.flatMap((division) => division.metadata.authors.map(folded)))];
}

/** How a work is called in messages. */
function nameOfWork({ divisions, given, name }: Work): string {
  const stated = divisions.find((division) => division.metadata.title !== null)?.metadata.title;
  return given?.title ?? stated ?? (name !== '' ? name : seriesStem(divisions[0]?.source ?? ''));
}

interface Finding {
  readonly divisions: readonly Division[];
  readonly reason: string;
  readonly order: string;
  /** Whether they may as well be chapters of one work. */
  readonly isDoubtful: boolean;
}

function told(works: readonly Work[], { divisions, reason, order, isDoubtful }: Finding): readonly Diagnostic[] {
  // Nothing was found where each is told of by itself.
  if (works.length < 2 || reason === '') return [];
  const names = works.map(nameOfWork);
  const shown = names.length > 12 ? [...names.slice(0, 6), '…', ...names.slice(-2)] : names;
  const parts = isDoubtful ? 'chapters' : 'parts';
  return [
    {
      id: 'works-found',
      severity: isDoubtful ? 'warning' : 'info',
      place: null,
      reason: `the ${divisions.length} files are ${works.length} works, because ${reason}; in the order of ${order}: ${shown.join('; ')}`,
      remedy: `If they are ${parts} of one work, \`fascicle fix FOLDER kind series\` says so (\`kind: series\` in the settings)${
        isDoubtful ? '; `kind collection` says that they are works' : '; `works` says which files are which'
      }.`,
    },
  ];
}

/** The works that the user names, with their sources, and the sources that are in none of them. */
interface GivenWorks {
  readonly works: readonly { readonly given: WorkOption; readonly divisions: readonly Division[] }[];
  readonly rest: readonly Division[];
}

/** Finds the sources of the works that settings name. A source goes to the first work that names it. */
function givenWorks(divisions: readonly Division[], works: readonly WorkOption[]): GivenWorks {
  const taken = new Set<Division>();
  const found = works.map((given) => {
    const own = divisions.filter((d) => !taken.has(d) && given.files.some((file) => isSourceNamed(d.source, file)));
    for (const division of own) taken.add(division);
    return { given, divisions: own };
  });
  return { works: found.filter((work) => work.divisions.length > 0), rest: divisions.filter((d) => !taken.has(d)) };
}

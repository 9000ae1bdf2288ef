import { addTo, type Division, isSourceNamed } from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { divisionName } from '../../words/named-divisions.ts';
import { byNaturalOrder } from '../../words/natural-order.ts';
import { isMatterFolder } from '../../words/part-tables.ts';
import { publishedOn } from '../dates.ts';
import { fileNumbers, firstPage, isCounted, sharedStart, stemOf } from '../natural.ts';
import type { AssembleOptions } from '../options.ts';
import type { Work } from './index.ts';

/** Works in reading order, and what the order rests on, in words. */
export interface OrderedWorks {
  readonly works: readonly Work[];
  readonly words: string;
}

/** By settings, else by stated places in a series, else as the user named them, else by dates, else by file names. */
export function inOrder(works: readonly Work[], { order, named, placed }: AssembleOptions): OrderedWorks {
  const natural = [...works].sort((a, b) => byNaturalOrder(firstName(a), firstName(b)));
  if (works.length < 2) return { works: natural, words: 'their file names' };
  const rows: readonly { words: string; of: (work: Work) => number | null; partly?: true }[] = [
    { words: 'the settings', of: (work) => placeIn(work, order ?? []), partly: true },
    { words: 'their stated places in the series', of: seriesIndex },
    { words: 'the command line', of: (work) => placeIn(work, named ?? []) },
    { words: 'the numbers in their names', of: leadingNumber },
    { words: 'the numbers in their front matter', of: (work) => placed?.get(firstName(work)) ?? null },
    { words: 'their dates', of: dateOf },
  ];
  for (const { words, of, partly } of rows) {
    const numbers = new Map(natural.map((work) => [work, of(work)]));
    const stated = [...numbers.values()].filter((n) => n !== null);
    const distinct = new Set(stated).size;
    const counts = partly ? stated.length > 0 : stated.length * 2 > works.length && distinct === stated.length;
    if (!counts) continue;
    const page = of === leadingNumber ? firstPage(natural.map(firstName)) : null;
    const placeOf = (work: Work): number =>
      numbers.get(work) ?? (firstName(work) === page ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
    const sorted = [...natural].sort((a, b) => compare(placeOf(a), placeOf(b)));
    return { works: sorted, words };
  }
  return { works: natural, words: 'their file names' };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function firstName({ divisions }: Work): string {
  return [...divisions].map(({ source }) => source).sort(byNaturalOrder)[0] ?? '';
}

function placeIn({ divisions }: Work, names: readonly string[]): number | null {
  const at = names.findIndex((name) => divisions.some(({ source }) => isSourceNamed(source, name) || source === name));
  return at < 0 ? null : at;
}

function seriesIndex({ divisions, given }: Work): number | null {
  return (
    given?.series?.index ?? divisions.find((d) => d.metadata.series?.index != null)?.metadata.series?.index ?? null
  );
}

/** `02 - Storm.txt`: a short number before the name is the order that its owner gave it. */
function leadingNumber(work: Work): number | null {
  const name = firstName(work).split(/[/\\]/).at(-1) ?? '';
  const digits = /^[[(]?(\d{1,3})[\])]?[\s._-]+\D/.exec(name)?.[1];
  return digits === undefined || work.divisions.length > 1 ? null : Number(digits);
}

function dateOf({ divisions }: Work): number | null {
  const dates = divisions.flatMap((division) => publishedOn(division) ?? []);
  return dates.length === 0 ? null : Math.min(...dates);
}

/** The sources of one folder, or of one opened container that holds several. */
interface SourceFolder {
  /** The folder's own name; empty for the folder that holds all. */
  readonly name: string;
  readonly divisions: readonly Division[];
}

/**
 * Sources by the folder in which they lie below the one that holds them all. A container with a single source in it
 * is no folder: many archives hand out every work in an archive of its own.
 */
export function foldersOf(divisions: readonly Division[]): readonly SourceFolder[] {
  const alone = containersWithOne(divisions);
  const pages = pagesOfFolders(divisions);
  const paths = divisions.map(({ source }) =>
    folderOf(source)
      .slice(0, pages.has(source) ? -1 : undefined)
      .filter((_, i, all) => !alone.has(pathTo(all, i))),
  );
  const shared = paths.reduce((a, b) => sharedStart(a, b), paths[0] ?? []).length;
  const folders = new Map<string, Division[]>();
  for (const [i, division] of divisions.entries()) {
    const key = (paths[i] ?? []).slice(shared).join('/');
    addTo(folders, key, division);
  }
  return joinedParts([...folders].map(([key, inside]) => ({ name: key.split('/').at(-1) ?? '', divisions: inside })));
}

/** A count before the name of a folder: `01-part-one`, `99 back`. */
const COUNT = /^\d{1,3}[\s._-]+(?=\p{L})/u;

/**
 * The folders of one work, together in the order of their names, where they are called as its parts and what stands around
 * these, `01-part-one`, `99-back`, and the files in them are not counted anew in each; else the folders as they are.
 */
function joinedParts(folders: readonly SourceFolder[]): readonly SourceFolder[] {
  const names = folders.flatMap(({ name }) => (name === '' ? [] : [name.replace(COUNT, '').replace(/[_-]+/g, ' ')]));
  const isPart = (name: string): boolean => {
    const label = readLabel(name);
    return label?.form === 'counted' && label.number !== null;
  };
  const whole = folders.flatMap((folder) => folder.divisions);
  if (folders.length > 1 && areCountedThrough(whole)) return [{ name: '', divisions: whole }];
  const parts = names.filter(isPart).length;
  if (parts < 2 || !names.every((name) => isPart(name) || isMatterFolder(name) || divisionName(name, null) !== null))
    return folders;
  const divisions = folders.flatMap((folder) => folder.divisions);
  const counted = fileNumbers(divisions.map(({ source }) => source)).filter((number) => number !== null);
  // One in each further part may be a second version of another.
  return new Set(counted).size + parts <= counted.length ? folders : [{ name: '', divisions }];
}

/** So many chapters that are counted through show that they are one work's. */
const COUNTED = 3;

/** Whether every file is called by the number of a chapter, from one on, with none left out or twice, wherever it lies. */
function areCountedThrough(divisions: readonly Division[]): boolean {
  const numbers = divisions.map(({ source }) => {
    const label = readLabel(stemOf(source).replace(/[_-]+/g, ' '));
    return label?.form === 'counted' ? label.number : null;
  });
  return numbers.length >= COUNTED && isCounted(numbers) && Math.min(...numbers.map((number) => number ?? 0)) <= 1;
}

/** So many folders that hold a page each, called alike, are pages of one site. */
const PAGES = 3;

/** Sources that are all that their folder holds, and are called as those of the other folders: `01-barge/index.md`. */
function pagesOfFolders(divisions: readonly Division[]): ReadonlySet<string> {
  const folders = groupedBy(divisions, ({ source }) => folderOf(source).join('/'));
  const alone = folders.flatMap((own) => (own.length === 1 ? own : []));
  const alike = groupedBy(alone, ({ source }) => source.split(/[/\\]/).at(-1) ?? '');
  return new Set(alike.flatMap((own) => (own.length >= PAGES ? own.map(({ source }) => source) : [])));
}

function groupedBy(divisions: readonly Division[], key: (division: Division) => string): readonly Division[][] {
  const groups = new Map<string, Division[]>();
  for (const division of divisions) addTo(groups, key(division), division);
  return [...groups.values()];
}

function folderOf(source: string): readonly string[] {
  return source.split(/[/\\]/).slice(0, -1);
}

function pathTo(folders: readonly string[], last: number): string {
  return folders.slice(0, last + 1).join('/');
}

/** Paths of folders that are opened files, with one source inside. */
function containersWithOne(divisions: readonly Division[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { source } of divisions) {
    const folders = folderOf(source);
    folders.forEach((name, i) => {
      if (/\.[a-z][a-z0-9]{1,5}$/i.test(name))
        counts.set(pathTo(folders, i), (counts.get(pathTo(folders, i)) ?? 0) + 1);
    });
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}

import { countsOf, type Division, folderInPath, inlineText, median, textsOf } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { labelInside } from '../words/division-label.ts';
import { divisionName } from '../words/named-divisions.ts';
import {
  holdsWorkingWord,
  isOlderFolder,
  isPageOfFolder,
  WORKING_FILE,
  withoutWorkingWords,
} from '../words/part-tables.ts';
import { listsAmong } from './list-file.ts';
import { stemOf } from './natural.ts';
import { countedIn, DENSE, density, outlinesAmong, wordsIn } from './outline-file.ts';

/** Many times as many things as the middle one of the other files has a sheet. */
const DENSER = 4;
/** A folder with fewer chapters has no habit. */
const CHAPTERS = 2;
/** So many names of one scheme count chapters, and so many headings those of a whole manuscript. */
const COUNTED = 3;
/** So many of the other files are named as chapters where one of another name is odd. */
const NAMED = 0.8;
/** A file of so many of the others' words at most, under a name such as `notes`, is none of the story's. */
const SMALL = 0.25;
/** A file with this share of all words is the manuscript that the others are about. */
const MOST = 0.5;

/** What an author keeps for the work beside its chapters. */
export interface Papers {
  /** Files that say of chapter after chapter what the other files tell. */
  readonly outlines: ReadonlySet<Division>;
  /** Lists of people, plans, reports, older chapters in a folder of their own. */
  readonly sheets: ReadonlySet<Division>;
  /** A few words under a name such as `notes`. */
  readonly scraps: ReadonlySet<Division>;
}

/**
 * Finds the files of the author's own work beside the chapters, in one decision. First it is asked which files are the
 * chapters: those whose names, or whose folders' names, count; or else one file that holds most of all words under
 * several counted headings. Of the rest are papers:
 * - what heads the chapters of the other files by the same words, and has far fewer below them (`outlinesAmong`);
 * - what is made of headings, lists and labels as no chapter is, where its name has a word for such work (`act one
 *   outline`), stands beside a chapter's (`part-01-symbols`), or counts nothing where all others do, or lies elsewhere;
 * - what lies elsewhere than the chapters under such a word, and older chapters under a word for that (`old/c01`);
 * - a few words under a name that is such a word (`notes`); and what shares a folder with papers for the most part.
 */
export function papersAmong(divisions: readonly Division[]): Papers {
  const outlines = outlinesAmong(divisions);
  const files = filesOf(divisions);
  return {
    outlines,
    sheets: new Set([...sheetsAmong(files), ...listsAmong(divisions)]),
    scraps: scrapsAmong(divisions),
  };
}

/** A file as its name and its place speak of it. */
interface File {
  readonly division: Division;
  readonly stem: string;
  readonly folder: string;
  /** Folders below the one that all files share. */
  readonly inside: readonly string[];
  /** Whether its name, or its folder's, counts a division or says which it is. */
  readonly isChapter: boolean;
  readonly holdsWord: boolean;
}

function filesOf(divisions: readonly Division[]): readonly File[] {
  const places = divisions.map(({ source }) => source.split(/[/\\]/).slice(0, -1));
  const shared = sharedDepth(places);
  const schemes = countsOf(divisions.map(({ source }) => schemeOf(source) ?? ''));
  return divisions.map((division, i) => {
    const place = places[i] as readonly string[];
    const stem = stemOf(division.source).normalize('NFC').toLowerCase();
    const isOfScheme = (schemes.get(schemeOf(division.source) ?? '-') ?? 0) >= COUNTED;
    const isInChapter = place.length > shared && isChapterName((place.at(-1) ?? '').normalize('NFC').toLowerCase());
    // The page of a folder is called as the folder is: `chapter-03/index.html`.
    const holdsWord = holdsWorkingWord(stem) && !(isInChapter && isPageOfFolder(stem));
    const isChapter =
      isOfScheme ||
      (holdsWord ? /^\d/.test(stem) || labelInside(withoutWorkingWords(stem)) !== null : isChapterName(stem)) ||
      (!holdsWord && isInChapter);
    return { division, stem, folder: place.join('/'), inside: place.slice(shared), isChapter, holdsWord };
  });
}

/** How many folders all files share. */
function sharedDepth(places: readonly (readonly string[])[]): number {
  const [first = []] = places;
  const at = first.findIndex((name, i) => places.some((place) => place[i] !== name));
  return at < 0 ? first.length : at;
}

/** The folder and the few letters before a count that begins a name: `c01_pier`, `cap3`; null for other names. */
function schemeOf(source: string): string | null {
  const letters = /^(\p{L}{1,4})[\s_.-]?\d{1,4}(?!\d)/u.exec(stemOf(source).normalize('NFC'))?.[1];
  const folder = source.slice(0, Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  return letters === undefined ? null : folder + letters.toLowerCase();
}

/** Whether a name counts a division or says which it is: `глава 3`, `prologue`, `07`. */
function isChapterName(stem: string): boolean {
  const words = stem.replace(/[_-]+/g, ' ').trim();
  return /^\d/.test(words) || labelInside(words) !== null || divisionName(words, null) !== null;
}

function sheetsAmong(files: readonly File[]): ReadonlySet<Division> {
  if (files.length <= CHAPTERS) return new Set();
  const whole = manuscriptAmong(files);
  const ofChapters = whole === null ? foldersOfChapters(files) : new Set<string>();
  const older = whole === null ? olderAmong(files) : new Set<File>();
  const chapters = files.filter(({ isChapter }) => isChapter).length;
  const isCounted = areCounted(files);
  const odd = files.filter((file) => older.has(file) || (whole === null ? isOdd(file) : !isOfWhole(file, whole)));
  if (odd.length === 0 || (whole === null && files.length - odd.length < CHAPTERS)) return new Set();
  const usual = median(files.filter((file) => !odd.includes(file)).map(({ division }) => density(division)));
  // Where chapters are counted from the first on, what is called otherwise is odd whatever they are made of.
  const least = isCounted ? DENSE : Math.max(DENSE, usual * DENSER);
  const isSheet = (file: File): boolean =>
    older.has(file) ||
    (file.division.metadata.part === null &&
      (density(file.division) >= (isCounted && isHeadedSo(file.division) ? DENSE / 2 : least) ||
        (whole !== null && file.holdsWord))) ||
    liesApart(file);
  const sheets = new Set(odd.filter(isSheet));
  // Where most of a folder is such work, the rest of it is none of the story's either.
  const papers = new Set(
    odd.filter(
      ({ folder }) => !ofChapters.has(folder) && countIn(folder, (file) => sheets.has(file)) * 2 > countIn(folder),
    ),
  );
  return new Set([...sheets, ...papers].map(({ division }) => division));

  function countIn(folder: string, isOne: (file: File) => boolean = () => true): number {
    return files.filter((file) => file.folder === folder && isOne(file)).length;
  }

  /** Elsewhere than the chapters, under a word for such work. */
  function liesApart({ folder, inside, holdsWord, isChapter }: File): boolean {
    return ofChapters.size > 0 && !ofChapters.has(folder) && !isChapter && (holdsWord || inside.some(holdsWorkingWord));
  }

  function isOdd(file: File): boolean {
    const { stem, folder, inside, holdsWord, isChapter } = file;
    if (holdsWord || holdsWorkingWord(inside.at(-1) ?? folder.split('/').at(-1) ?? '')) return true;
    if (files.some((other) => isBesideChapter(stem, other.stem))) return true;
    // In a folder of its own beside one that holds the chapters.
    if (ofChapters.size > 0 && !ofChapters.has(folder) && !isChapter) return true;
    return !isChapter && (isCounted || (chapters >= CHAPTERS + 1 && chapters >= (files.length - 1) * NAMED));
  }
}

/** Whether the heading at a file's top has a word for such work: `World building`, `設定資料集`. */
function isHeadedSo({ parts }: Division): boolean {
  const heading = parts.find((part) => part.heading !== null)?.heading;
  return heading != null && holdsWorkingWord(inlineText(heading.title));
}

/** Whether half of the files and more have one name each that counts them from the first on, with none left out: `capitulo-01` … `capitulo-05`. */
function areCounted(files: readonly File[]): boolean {
  const numbers = files.flatMap(({ stem }) => {
    const [, name, number] = /^(\D*?)[\s_-]*0*(\d{1,3})$/.exec(stem) ?? [];
    return name === undefined ? [] : [`${name} ${number}`];
  });
  const [first = ''] = numbers;
  const name = first.slice(0, first.lastIndexOf(' ') + 1);
  const isRow = numbers.length >= COUNTED && numbers.every((_, i) => numbers.includes(`${name}${i + 1}`));
  return isRow && numbers.length * 2 >= files.length;
}

/** The folders in which files are named as chapters; chapters that have a folder each count together. */
function foldersOfChapters(files: readonly File[]): ReadonlySet<string> {
  const chapters = files.filter(({ isChapter }) => isChapter);
  const own = countsOf(chapters.map(({ folder }) => folder));
  const above = countsOf([...own.keys()].map((folder) => folder.slice(0, folder.lastIndexOf('/') + 1)));
  return new Set(
    [...own].flatMap(([folder, count]) => {
      const isOne = (above.get(folder.slice(0, folder.lastIndexOf('/') + 1)) ?? 0) >= CHAPTERS;
      return count >= CHAPTERS || (isOne && isChapterName((folder.split('/').at(-1) ?? '').toLowerCase()))
        ? [folder]
        : [];
    }),
  );
}

/** Files under a folder for what is older, where as many chapters lie elsewhere. */
function olderAmong(files: readonly File[]): ReadonlySet<File> {
  const older = files.filter(({ inside }) => inside.some(isOlderFolder));
  if (older.length === 0) return new Set();
  const chapters = (all: readonly File[]): number => all.filter(({ isChapter }) => isChapter).length;
  const others = files.filter((file) => !older.includes(file));
  return chapters(others) >= COUNTED && chapters(others) >= chapters(older) ? new Set(older) : new Set();
}

/** The one file that holds most of all words, under several headings that count; null where there is none. */
function manuscriptAmong(files: readonly File[]): File | null {
  const words = files.map(({ division }) => wordsIn(division));
  const all = words.reduce((sum, one) => sum + one, 0);
  const at = words.findIndex((one) => one > all * MOST);
  const file = files[at];
  return file && countedIn(file.division).size >= COUNTED ? file : null;
}

/** Whether a file is the manuscript, or a text that begins with a chapter that is counted as one of its is. */
function isOfWhole(file: File, whole: File): boolean {
  if (file === whole) return true;
  const [first] = countedIn(file.division).keys();
  return first !== undefined && countedIn(whole.division).has(first) && density(file.division) < DENSE;
}

/** `part-01-symbols` beside `part-01`: the same name and one word more, which counts nothing. */
function isBesideChapter(stem: string, other: string): boolean {
  if (other === '' || !stem.startsWith(other) || !isChapterName(other)) return false;
  return /^[\s_.-]+\p{L}{3,}$/u.test(stem.slice(other.length));
}

/** Whether files of one name stand in several folders, each beside one that has far more words. */
function isInEach(division: Division, divisions: readonly Division[]): boolean {
  const stem = stemOf(division.source);
  const alike = divisions.filter(({ source }) => stemOf(source) === stem);
  const isBesideMore = (one: Division): boolean =>
    divisions.some(
      (other) => folderInPath(other.source) === folderInPath(one.source) && wordsIn(one) <= wordsIn(other) * SMALL,
    );
  return alike.length >= COUNTED && alike.every(isBesideMore);
}

/** Files of a few words beside at least two chapters, under a name that says so, of no number or title. */
function scrapsAmong(divisions: readonly Division[]): ReadonlySet<Division> {
  const named = divisions.filter((division) => {
    const stem = stemOf(division.source);
    if (WORKING_FILE.test(stem.replace(/[_-]+/g, ' '))) return true;
    // `cast`, `glossary`, `summary`: names of chapters, too, which have sentences, and stand in one folder.
    if (/\p{L}|\d/u.test(withoutWorkingWords(stem))) return false;
    return isInEach(division, divisions) || sentencesIn(textsOf(division).join('\n')) === 0;
  });
  if (divisions.length <= CHAPTERS || named.length === 0) return new Set();
  const usual = median(divisions.map(wordsIn));
  return new Set(
    named.filter((division) => {
      const { metadata, parts } = division;
      const isNumbered =
        metadata.part !== null || parts.some(({ heading }) => heading !== null && heading.number !== null);
      return !isNumbered && wordsIn(division) <= usual * SMALL;
    }),
  );
}

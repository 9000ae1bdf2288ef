import { addTo, type Division, type Field, type FieldKey, type Heading, NAMED_PARTS } from '../../model/index.ts';
import { type Label, labelInside, readLabel } from '../../words/division-label.ts';
import { divisionWord } from '../../words/divisions.ts';
import { divisionName } from '../../words/named-divisions.ts';
import { numberOf } from '../../words/numerals.ts';
import { FILE_WORDS, OF_PATTERN, STATE_PATTERN } from '../../words/part-tables.ts';
import { lastEnding } from '../endings.ts';
import { wordsOfName } from '../file-name.ts';
import { folded } from '../merge.ts';
import { nameOf, seriesStem } from '../natural.ts';

/** What one source says that tells parts of a work from works. */
export interface SourceFacts {
  readonly division: Division;
  readonly title: TitleParts | null;
  /** The work's title as compared; null when none is stated. */
  readonly base: string | null;
  readonly authors: readonly string[];
  /** The part number that its header or title states. */
  readonly part: number | null;
  /** File name without its count, as compared; empty when the rest says nothing: `ch03`, `part2`. */
  readonly stem: string;
  /** The number in its file's name, where a word that counts parts stands before it: 3 of `chapter_3`. */
  readonly named: number | null;
  /** Whether the header is one that a whole work has. */
  readonly isSelfStanding: boolean;
  /** Whether it says more than who wrote it, and when. */
  readonly isDescribed: boolean;
}

/** Facts that a header gives of a work, not of a part. */
const OF_A_WORK: ReadonlySet<FieldKey> = new Set([
  'summary',
  'rating',
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'status',
  'words',
  'published',
  'url',
]);

/** What pages and posts that are chapters state as well. */
const OF_A_POST: ReadonlySet<FieldKey> = new Set(['words', 'published', 'url']);

const FILE_WORD: ReadonlySet<string> = new Set(
  Object.values(FILE_WORDS).flatMap((words) => words.split('|').map((word) => folded(word))),
);

/** Whether a name, as compared, says no more than "a part": `chapter`, `book one`. */
function isGeneric(stem: string): boolean {
  const label = readLabel(stem);
  if (label?.form === 'counted' && label.titleStart === label.titleEnd) return true;
  const words = stem.split(' ');
  return words.every(
    (word) =>
      /^\d*$/.test(word) ||
      FILE_WORD.has(word) ||
      divisionWord(word)?.serial === true ||
      divisionName(word, null) !== null,
  );
}

export function factsOfSource(division: Division): SourceFacts {
  const { metadata, source } = division;
  const title = metadata.title === null ? null : titleParts(metadata.title);
  const stem = folded(seriesStem(source).replace(/[_.-]+/g, ' '));
  const authors = metadata.authors.map(folded);
  const says = authors.length > 0 || metadata.fields.some((field) => OF_A_WORK.has(field.key));
  return {
    division,
    title,
    base: title?.base == null ? workNamed(metadata, title) : folded(title.base),
    authors,
    part: metadata.part?.number ?? title?.number ?? null,
    stem: isGeneric(stem) ? '' : stem,
    named: labelInside(wordsOfName(nameOf(source)), countsParts)?.number ?? null,
    isSelfStanding: title?.base != null && (says || metadata.series?.index != null),
    isDescribed: metadata.fields.some(isDescribing),
  };
}

/** What each of several sources says: what nearly all say alike describes none of them, as the category of a site's pages. */
export function factsApart(divisions: readonly Division[]): readonly SourceFacts[] {
  const values = new Map<FieldKey, string[]>();
  for (const { metadata } of divisions) {
    for (const field of metadata.fields) {
      if (isDescribing(field)) values.set(field.key, [...(values.get(field.key) ?? []), field.values.join('\n')]);
    }
  }
  const isAlike = (key: FieldKey): boolean => {
    const said = values.get(key) ?? [];
    return divisions.length >= ALIKE && said.length >= divisions.length * NEARLY_ALL && new Set(said).size === 1;
  };
  return divisions.map((division) => {
    const { fields } = division.metadata;
    return { ...factsOfSource(division), isDescribed: fields.some((one) => isDescribing(one) && !isAlike(one.key)) };
  });
}

/** Of so many sources, this share. */
const [ALIKE, NEARLY_ALL] = [3, 0.8];

function isDescribing({ key }: Field): boolean {
  return OF_A_WORK.has(key) && !OF_A_POST.has(key);
}

/** The work that a part names beside a title that is only its own: `novel: Storm` and `title: Chapter 3`. */
function workNamed({ series }: Division['metadata'], title: TitleParts | null): string | null {
  return title?.mark != null && series?.name != null && series.index === null ? folded(series.name) : null;
}

/** Whether two sources may be by the same people: one of them is silent, or they share an author. */
export function mayShareAuthors(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((author) => b.includes(author));
}

/** The numbers of a source's chapter headings. */
export function chapterNumbers({ parts }: Division): readonly number[] {
  return parts.flatMap(({ heading }) => (isChapter(heading) ? (heading.number ?? []) : []));
}

function isChapter(heading: Heading | null): heading is Heading {
  return heading?.kind === 'chapter';
}

/** Whether the last words of a source say that more follows. */
export function goesOn(division: Division): boolean {
  return lastEnding(division.parts)?.role === 'continued';
}

/** A stated title taken apart: `Storm, Chapter 3: The Barge` is part 3 of `Storm`, and its mark names the chapter. */
interface TitleParts {
  /** The title of the work; null when the title is only a mark: `Chapter 3`, `Epilogue`. */
  readonly base: string | null;
  /** What marks the part, as typed: `Chapter 3: The Barge`, `Epilogue`; null for a title without a mark. */
  readonly mark: string | null;
  readonly number: number | null;
  readonly total: number | null;
}

/** `Storm (2)`, `Storm #2`, `Storm [2/5]`. */
const NUMBERED = /^(.*\S)\s*([([#]\s*(\d{1,3})(?:\s*\/\s*(\d{1,3}|\?+))?\s*[)\]]?)$/u;
/** `Storm -- 32 of 37`, `Storm, 2/5`. */
const OF_MANY = new RegExp(`^(.*\\p{L}.*?)[\\s,:;–—-]+(\\d{1,4})\\s*${OF_PATTERN}\\s*(\\d{1,4}|\\?+)$`, 'u');
/** `Storm 1: Rising`, `Storm II`. */
const COUNTED = /^(.*\S)\s+((\d{1,3}|[IVX]{1,5})(?:\s*[:.–—-]+\s*(\S.*))?)$/u;
/** Whether a label counts the parts of one work that come one after the other: `Part 2`, `Kapitel 3`, `Episode 5`. */
function countsParts({ form, word, rank, number }: Label): boolean {
  return form === 'counted' && number !== null && (divisionWord(word)?.serial ?? rank > 1);
}

/** Where the name of a part begins at the end of a title: `Storm: Epilogue`, `Interlude`. Null where there is none. */
function specialAt(title: string): number | null {
  const starts = [0, ...[...title.matchAll(/\s*[,:;–—-]+\s*/gu)].map(({ index, 0: sign }) => index + sign.length)];
  const at = starts.findLast((start) => NAMED_PARTS.has(divisionName(title.slice(start), null)?.kind ?? ''));
  return at ?? null;
}

/** What people add to a title for their own order. */
const REMARK = new RegExp(`\\s*[([（【]${STATE_PATTERN}[)\\]）】]\\s*$`, 'iu');

/** A longer text may be a title, but is none that counts parts. */
const LONGEST = 300;

/** Takes a title apart; the whole title is the work's where nothing marks a part. */
export function titleParts(title: string): TitleParts {
  if (title.length > LONGEST) return { base: title, mark: null, number: null, total: null };
  const whole = title.replace(REMARK, '').trim() || title;
  const label = labelInside(whole, countsParts);
  if (label) {
    return {
      ...parts(whole.slice(0, label.start), whole.slice(label.start)),
      number: label.number,
      total: label.total,
    };
  }
  const special = specialAt(whole);
  if (special !== null) return parts(whole.slice(0, special), whole.slice(special));
  const numbered = NUMBERED.exec(whole);
  if (numbered) return parts(numbered[1], null, numbered[3], numbered[4]);
  const ofMany = OF_MANY.exec(whole);
  if (ofMany) return parts(ofMany[1], null, ofMany[2], ofMany[3]);
  const counted = COUNTED.exec(whole);
  if (counted && /\p{L}{3}/u.test(counted[1] ?? '')) {
    return parts(counted[1], counted[4] === undefined ? null : whole, counted[3]);
  }
  return { base: whole, mark: null, number: null, total: null };
}

function parts(base: string | undefined, mark: string | null | undefined, number?: string, total?: string): TitleParts {
  const bare = (base ?? '').replace(/[\s,:;.([–—-]+$/u, '');
  return {
    base: /[\p{L}\p{N}]/u.test(bare) ? bare : null,
    mark: mark == null ? null : withoutCloser(mark).trim(),
    number: number === undefined ? null : numberOf(number),
    total: total === undefined ? null : numberOf(total),
  };
}

/** `(Chapter 3: The Barge)` loses its last bracket with its first; `The Barge (July)` keeps its own. */
function withoutCloser(mark: string): string {
  const closer = mark.at(-1) ?? '';
  const opener = closer === ')' ? '(' : closer === ']' ? '[' : null;
  return opener === null || mark.split(opener).length >= mark.split(closer).length ? mark : mark.slice(0, -1);
}

/** Titles under which several authors told one work in turns: each part of so many once, and nothing else. */
export function roundsIn(facts: readonly SourceFacts[]): ReadonlySet<string> {
  const titled = new Map<string, SourceFacts[]>();
  for (const one of facts) if (one.base !== null) addTo(titled, one.base, one);
  const isRound = (all: readonly SourceFacts[]): boolean =>
    all.length > 1 &&
    all.every(
      ({ division }, i) => division.metadata.part?.total === all.length && all.some(({ part }) => part === i + 1),
    );
  return new Set([...titled].flatMap(([base, all]) => (isRound(all) ? [base] : [])));
}

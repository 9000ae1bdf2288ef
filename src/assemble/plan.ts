import { choose } from '../facts/index.ts';
import {
  blockText,
  type Choice,
  type Claim,
  type Field,
  type FieldKey,
  type GivenFacts,
  headingLine,
  type Metadata,
  memberOf,
  type StatedFact,
  topOf,
} from '../model/index.ts';
import { type Labels, labelsOf } from '../words/book-labels.ts';
import { isoDate } from '../words/iso-date.ts';
import { SPEECH_SIGNS } from '../words/mark-tables.ts';
import { isNameless, saysLittle, saysNothing } from '../words/nobody.ts';
import { folderAbove, folderTitle, loneTitle, spelledAs, statedAs } from './common-title.ts';
import { dateFields } from './facts.ts';
import { readFileName } from './file-name.ts';
import { identifierOf } from './identifier.ts';
import { mergeMetadata } from './merge.ts';
import { namesOnePart, sharedName } from './name-titles.ts';
import { seriesStem, stemOf } from './natural.ts';
import type { AssembleOptions } from './options.ts';
import type { OrderedDivision } from './order.ts';
import { warningsInText } from './part-notes.ts';

/** What is known before the sections are built. */
export interface Plan {
  readonly items: readonly OrderedDivision[];
  readonly metadata: Metadata;
  readonly title: string;
  /** How the title and the authors of the book were chosen. */
  readonly choices: readonly Choice[];
  readonly language: string;
  readonly labels: Labels;
  readonly options: AssembleOptions;
}

/** Joins what the sources state with what the settings say. */
export function planOf(items: readonly OrderedDivision[], options: AssembleOptions): Plan {
  const divisions = items.map((item) => item.division);
  const stated = mergeMetadata(divisions);
  const warnings = [...stated.warnings, ...warningsInText(divisions, stated.warnings)];
  const said = options.stated ?? [];
  const tag = options.language ?? stated.language ?? options.detectedLanguage ?? 'en';
  const named = namesOf(items, options, tag);
  const lone = loneTitle(divisions);
  // `Book title goes here` says less than the name of a folder or a file.
  const [name] = named.titles;
  const isStandIn = isNameless(stated.title ?? '') && name?.by !== 'first-words' && !saysLittle(name?.value ?? '');
  const title = choose('title', null, [
    ...given(options.title === undefined ? [] : [options.title]),
    ...claimed(said, 'title'),
    ...given(stated.title === null || isStandIn ? [] : [spelledAs(stated.title, options.name ?? '')], 'parts'),
    ...named.titles,
    ...given(lone === null ? [] : [lone], 'one-part'),
  ]);
  const author = choose('author', null, [
    ...given(options.author ?? []),
    ...claimed(said, 'author'),
    ...given(stated.authors, 'parts'),
    ...named.authors,
  ]);
  const authors = author.taken.map(({ value }) => value);
  const metadata = withOverrides({ ...withStated(stated, said), warnings, authors }, options);
  const language = metadata.language ?? options.detectedLanguage ?? 'en';
  const labels = labelsOf(options.labels ?? language);
  const choices = [title, author];
  return { items, metadata, title: title.taken[0]?.value ?? 'Untitled', choices, language, labels, options };
}

/** What the file that lists the parts says of the book's title or authors. */
export function claimed(facts: readonly StatedFact[], kind: 'title' | 'author'): readonly Claim[] {
  return facts.flatMap((one): readonly Claim[] =>
    one.kind === kind ? [{ by: one.by, value: one.value, place: one.place }] : [],
  );
}

/** What the parts state, and of all else what that file does. */
function withStated(metadata: Metadata, facts: readonly StatedFact[]): Metadata {
  if (facts.length === 0) return metadata;
  const language = facts.find((one) => one.kind === 'language')?.value ?? null;
  const fields = facts.flatMap((one) =>
    one.kind === 'field' && !metadata.fields.some(({ key }) => key === one.field.key) ? [one.field] : [],
  );
  const title = claimed(facts, 'title')[0]?.value ?? metadata.title;
  return { ...metadata, title, language: metadata.language ?? language, fields: [...metadata.fields, ...fields] };
}

/** What the settings say, or the sources; how each of these came to it, and on which line, is a choice of its own. */
function given(values: readonly string[], by: Claim['by'] = 'settings'): readonly Claim[] {
  return values.map((value) => ({ by, value, place: null }));
}

function withOverrides(metadata: Metadata, { title, author, language, series, facts }: AssembleOptions): Metadata {
  return {
    ...withGivenFacts(metadata, facts),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: author }),
    ...(language === undefined ? {} : { language }),
    ...(series === undefined ? {} : { series: { name: series.name, index: series.index ?? null, total: null } }),
  };
}

/** What the user states stands in the place of what the story says of the same. */
export function withGivenFacts(metadata: Metadata, facts: GivenFacts | undefined): Metadata {
  if (facts === undefined) return metadata;
  const place = topOf('');
  const given = Object.entries(facts.fields ?? {}).map(
    ([key, values]): Field => ({ key: key as FieldKey, label: '', values, place }),
  );
  const others = Object.entries(facts.others ?? {}).map(
    ([label, values]): Field => ({ key: 'other', label, values, place }),
  );
  const isGiven = ({ key, label }: Field): boolean =>
    [...given, ...others].some((one) => one.key === key && (key !== 'other' || one.label === label));
  return {
    ...metadata,
    ...(facts.subtitle === undefined ? {} : { subtitle: facts.subtitle || null }),
    ...(facts.warnings === undefined ? {} : { warnings: facts.warnings.map((text) => ({ text, place })) }),
    fields: [
      ...metadata.fields.filter((field) => !isGiven(field)),
      ...given.filter(({ values }) => values.length > 0),
      ...others,
    ],
  };
}

interface Named {
  readonly titles: readonly Claim[];
  readonly authors: readonly Claim[];
}

/**
 * No title is invented: a story without one goes by the name of its folder or file, and where that says nothing by its
 * own first words.
 */
function namesOf(items: readonly OrderedDivision[], { name = '' }: AssembleOptions, language: string): Named {
  const source = items[0]?.division.source;
  const counted = source === undefined ? '' : seriesStem(source);
  const stem = items.length > 1 || name === counted ? counted : stemOf(source ?? '');
  const place = source === undefined ? null : topOf(source);
  const folder: readonly Claim[] =
    name.trim() === '' || name === stem || saysNothing(name)
      ? []
      : [
          {
            by: 'folder',
            value: statedAs(
              folderTitle(folderAbove(name, source ?? ''), holds(items)),
              items.map((item) => item.division),
            ),
            place: null,
          },
        ];
  // A folder may be called anything; names that state an author before the title of each part state the work's title too.
  const signed = items.length > 1 ? readFileName(sharedName(items), wordsIn(items)) : null;
  const isSigned = signed !== null && signed.author !== null;
  const read = isSigned ? signed : readFileName(stem, wordsIn(items));
  const own: Claim = isSigned
    ? { by: 'file-names', value: read.title, place }
    : (soleHeading(items, stem) ??
      (saysNothing(stem) ? firstWords(items, language) : null) ?? { by: 'file-name', value: read.title, place });
  return {
    titles: [...folder, own],
    authors: read.author === null ? [] : [{ by: isSigned ? 'file-names' : 'file-name', value: read.author, place }],
  };
}

/**
 * The only heading of a story that has no other, as `Chapter 4: The Hypothesis` of one that was saved by itself, where
 * the name of its file is a chapter's, too, or says hardly anything.
 */
function soleHeading(items: readonly OrderedDivision[], stem: string): Claim | null {
  const headings = items.flatMap(({ division }) => division.parts.flatMap(({ heading }) => heading ?? []));
  const [only, ...more] = headings;
  if (only === undefined || more.length > 0) return null;
  const isPart = namesOnePart(stem, only.number);
  if (only.title.length === 0 ? !isPart : !(isPart || saysLittle(stem))) return null;
  return { by: 'first-words', value: headingLine(only), place: only.place };
}

/** Letters of a story's first words at most. */
const MOST_LETTERS = 40;

/** The first words of a story in the quotation marks of its language, as poems without a title are called. */
function firstWords(items: readonly OrderedDivision[], language: string): Claim | null {
  const blocks = items.flatMap(({ division }) => division.parts.flatMap((part) => part.blocks));
  const first = blocks.find((block) => block.type === 'paragraph' && /[\p{L}\p{N}]/u.test(blockText(block)));
  if (first === undefined) return null;
  const text = blockText(first, ' ')
    .replace(/["“”„«»「」『』]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const sentence = /^.{3,40}?(?=[.!?。！？…](?:\s|$|(?<=[。！？])))/u.exec(text)?.[0] ?? '';
  const cut = text.slice(0, MOST_LETTERS + 1).replace(/[\s,;:–—-]+\S*$/u, '');
  const shown = sentence !== '' ? sentence : text.length <= MOST_LETTERS ? text : `${cut.slice(0, MOST_LETTERS)}…`;
  const tag = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const signs = tag === 'ja' ? '「」' : (memberOf(SPEECH_SIGNS, tag)?.quotes ?? '“”');
  return { by: 'first-words', value: `${signs[0]}${shown}${signs[1]}`, place: first.place };
}

/** Whether the story tells of somebody of a name. */
function wordsIn(items: readonly OrderedDivision[]): (word: string) => boolean {
  return (word) =>
    items.some(({ division }) =>
      division.parts.some(({ blocks }) => blocks.some((block) => wordsOf(blockText(block)).includes(word))),
    );
}

/** Whether the story's own text has some words as they stand. */
function holds(items: readonly OrderedDivision[]): (words: string) => boolean {
  return (words) =>
    items.some(({ division }) =>
      division.parts.some(({ blocks }) => blocks.some((block) => blockText(block).includes(words))),
    );
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The identifier, from words that name the story for good; parts that are added later do not change them. */
export function identifierFor({ items, metadata, title, options }: Plan): string {
  const author = metadata.authors.slice(0, 1);
  if (metadata.title !== null) return identifierOf([metadata.title, ...author, metadata.series?.name ?? '']);
  return identifierOf([options.name ?? seriesStem(items[0]?.division.source ?? title), ...author]);
}

/** The date of the work as ISO 8601; null when nothing states one clearly. */
export function dateOf({ metadata, options }: Plan): string | null {
  if (options.date !== undefined) return options.date;
  for (const field of dateFields(metadata)) {
    const date = isoDate(field.values[0] ?? '');
    if (date !== null) return date;
  }
  return null;
}

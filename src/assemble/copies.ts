import {
  blockText,
  countWords,
  type Diagnostic,
  type Division,
  inlineText,
  type Removal,
  topOf,
} from '../model/index.ts';
import { isProse, sentencesIn } from '../removals/index.ts';
import { saysWhereToWrite, workWords } from '../words/author-talk.ts';
import { anyOf } from '../words/forms.ts';
import { RIGHTS_FORMULAS } from '../words/imprint-tables.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { FILE_BESIDE, WORKING_FILE } from '../words/part-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { whyBetter } from './better-version.ts';
import { areTwoParts, isOneName, likenessesOf, saysAlone, sharedRuns, shareOf } from './likeness.ts';
import { stemOf } from './natural.ts';

/** Sources that go into the book, and what was left out of it. */
export interface Sifted {
  readonly divisions: readonly Division[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/** From this share of a text on, the other one holds it: the rest is a changed word, a header that was not seen. */
const HELD = 0.9;
/** From this share on, two texts whose names are one but for the version are versions of one part. */
const VERSION = 0.5;
/** Shorter texts, in words, are copies only when they are equal. */
const SHORT = 50;

/**
 * Leaves out readmes, second copies of a text under other names or formats, and older versions of a part; nothing that
 * the user names in `wanted`, nor a readme that stands in `order`.
 */
export function sift(divisions: readonly Division[], order: readonly string[], wanted: readonly string[] = []): Sifted {
  const isAmong = (names: readonly string[], { source }: Division): boolean =>
    names.some((name) => source === name || source.endsWith(`/${name}`));
  const isOrdered = (d: Division): boolean => isAmong(order, d);
  const usual = usualWords(divisions);
  const isBeside = (d: Division): boolean =>
    (FILE_BESIDE.test(stemOf(d.source)) && !tellsStory(d, divisions)) || isWorkingFile(d, divisions, usual);
  const beside = divisions.filter((d) => !isOrdered(d) && isBeside(d));
  const rest = beside.length === divisions.length ? divisions : divisions.filter((d) => !beside.includes(d));
  const left: Sifted =
    rest === divisions
      ? { divisions, removals: [], diagnostics: [] }
      : {
          divisions: rest,
          removals: beside.flatMap((d) => removalsOf(d, 'beside-the-story')),
          diagnostics: beside.map(besideStory),
        };
  const copied = withoutCopies(left.divisions, (d) => isAmong(wanted, d));
  return {
    divisions: copied.divisions,
    removals: [...left.removals, ...copied.removals],
    diagnostics: [...left.diagnostics, ...copied.diagnostics],
  };
}

/** A file of so many of the others' words at most, under a name such as `notes`, is none of the story's. */
const SMALL = 0.25;

/** A file of the author's own work beside at least two chapters: named so, far shorter, and of no number or title. */
function isWorkingFile(division: Division, all: readonly Division[], usual: number): boolean {
  const { metadata, parts, source } = division;
  if (all.length < 3 || !WORKING_FILE.test(stemOf(source).replaceAll('_', ' '))) return false;
  const isNumbered = metadata.part !== null || parts.some(({ heading }) => heading !== null && heading.number !== null);
  return !isNumbered && wordsIn(division) <= usual * SMALL;
}

/**
 * Whether a file called as those that tell of the files beside them tells a story itself: prose that speaks of no work
 * and no rights, and about as much of it as the others have.
 */
function tellsStory(division: Division, all: readonly Division[]): boolean {
  const texts = division.parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block)));
  if (!isProse(texts.join(' '))) return false;
  const counts = all
    .filter((other) => !FILE_BESIDE.test(stemOf(other.source)))
    .map(wordsIn)
    .sort((a, b) => a - b);
  if (wordsIn(division) < (counts[counts.length >> 1] ?? 0) * SMALL) return false;
  const { language } = division.metadata;
  return texts.every((text) => workWords(text, language) < 2 && !saysWhereToWrite(text) && !RIGHTS().test(text));
}

const RIGHTS = whenAsked(() => new RegExp(anyOf(RIGHTS_FORMULAS), 'iu'));

function wordsIn({ parts }: Division): number {
  return parts.reduce(
    (sum, { blocks }) => sum + blocks.reduce((all, block) => all + countWords(blockText(block)), 0),
    0,
  );
}

/** How many words the middle one of the divisions has. */
function usualWords(divisions: readonly Division[]): number {
  const isAsked =
    divisions.length > 2 && divisions.some(({ source }) => WORKING_FILE.test(stemOf(source).replaceAll('_', ' ')));
  if (!isAsked) return 0;
  const counts = divisions.map(wordsIn).sort((a, b) => a - b);
  return counts[counts.length >> 1] ?? 0;
}

function withoutCopies(given: readonly Division[], isWanted: (division: Division) => boolean): Sifted {
  const candidates = candidatesOf(given);
  if (candidates.length < 2) return { divisions: given, removals: [], diagnostics: [] };
  const divisions = [...candidates].sort((a, b) => byNaturalOrder(a.source, b.source));
  const all = likenessesOf(divisions);
  const pairs = sharedRuns(all);
  const out = new Map<number, Diagnostic>();
  const equal = new Map<string, number>();
  for (const [i, { letters }] of all.entries()) {
    const first = letters === '' ? undefined : equal.get(letters);
    if (first === undefined) equal.set(letters, i);
    else if (!areTwoParts(divisions[first] as Division, divisions[i] as Division)) judge(first, i, true);
  }
  for (const key of pairs.keys()) {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    if (out.has(a) || out.has(b)) continue;
    const share = shareOf(pairs, all, a, b);
    const small = (all[a]?.words ?? 0) < (all[b]?.words ?? 0) ? a : b;
    const large = small === a ? b : a;
    if ((all[small]?.words ?? 0) < SHORT) continue;
    const [x, y] = [divisions[a] as Division, divisions[b] as Division];
    if (areTwoParts(x, y)) continue;
    const grown = (all[large]?.words ?? 0) / (all[small]?.words ?? 1);
    if (share >= HELD && grown > 1.5)
      out.set(small, copyOf(divisions[small] as Division, divisions[large] as Division, true));
    else if (share >= VERSION && isOneName(x, y)) judge(a, b, false);
  }
  for (const i of out.keys()) if (isWanted(divisions[i] as Division)) out.delete(i);
  return result(given, divisions, out);

  /** Leaves out the lesser of two files with one text, or of two versions. */
  function judge(a: number, b: number, same: boolean): void {
    const [x, y] = [divisions[a] as Division, divisions[b] as Division];
    const { better, why } = whyBetter(
      { division: x, words: all[a]?.words ?? 0 },
      { division: y, words: all[b]?.words ?? 0 },
      same,
    );
    const lesser = better === x ? b : a;
    out.set(
      lesser,
      same
        ? copyOf(divisions[lesser] as Division, better, false)
        : versionOf(divisions[lesser] as Division, better, why),
    );
    if (same && lesser === a) equal.set(all[a]?.letters ?? '', b);
  }
}

/**
 * The sources that may be copies of others. Where every source states a part number of its own, only those that begin
 * and end alike may be, and the rest need not be compared.
 */
function candidatesOf(given: readonly Division[]): readonly Division[] {
  const numbers = new Set(given.map(({ metadata }) => metadata.part?.number ?? null));
  if (numbers.size < given.length || numbers.has(null)) return given;
  const alike = new Map<string, Division[]>();
  for (const division of given) {
    const blocks = division.parts.flatMap((part) => part.blocks);
    const [first, last] = [blocks[0], blocks.at(-1)];
    const key = first && last ? `${blocks.length} ${blockText(first)} ${blockText(last)}` : division.source;
    alike.set(key, [...(alike.get(key) ?? []), division]);
  }
  return [...alike.values()].filter((group) => group.length > 1).flat();
}

function result(
  given: readonly Division[],
  divisions: readonly Division[],
  out: ReadonlyMap<number, Diagnostic>,
): Sifted {
  const lost = new Set([...out.keys()].map((i) => divisions[i] as Division));
  return {
    divisions: given.filter((d) => !lost.has(d)),
    removals: [...lost].flatMap((d) => removalsOf(d, 'duplicate-part')),
    diagnostics: [...out].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic),
  };
}

function removalsOf({ parts }: Division, name: Removal['name']): readonly Removal[] {
  return parts.flatMap((part) => [
    ...(part.heading && !part.heading.given
      ? [
          {
            name,
            place: part.heading.place,
            text: `${inlineText(part.heading.label)} ${inlineText(part.heading.title)}`,
          },
        ]
      : []),
    ...part.blocks.map((block) => ({ name, place: block.place, text: blockText(block) })),
  ]);
}

function copyOf(division: Division, kept: Division, within: boolean): Diagnostic {
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source} holds ${within ? 'a part of the text' : 'the same text as'} ${within ? `that is in ${kept.source}` : kept.source} and was left out${saysAlone(division, kept)}`,
    remedy: within
      ? 'Delete one of the two if that is right, or name both under `order` in the settings to have both.'
      : 'Delete one of the two files, or name both under `order` in the settings to have both.',
  };
}

function versionOf(division: Division, kept: Division, why: string): Diagnostic {
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source} and ${kept.source} are versions of one text; ${kept.source} is in the book, ${why}, and ${division.source} was left out${saysAlone(division, kept)}`,
    remedy: 'Delete the one that you do not want, or name both under `order` in the settings to have both.',
  };
}

function besideStory(division: Division): Diagnostic {
  return {
    id: 'file-left-out',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source}${opening(division)} seems to tell of the files beside it, not to be a part of the story, and was left out`,
    remedy: 'If it belongs in the book, list it under `order` in the settings.',
  };
}

/** The first words of a file in which somebody says a sentence. */
function opening({ parts }: Division): string {
  const text = parts
    .flatMap(({ blocks }) => blocks.map((block) => blockText(block)))
    .find((one) => sentencesIn(one) > 0);
  return text === undefined ? '' : `, which says “${text.slice(0, 400).trim().split(/\s+/, SHOWN).join(' ')}…”,`;
}

/** How many of its first words show what a file says. */
const SHOWN = 10;

import { bareText, type Division } from '../model/index.ts';
import { anyOf } from '../words/forms.ts';
import { isoDate } from '../words/iso-date.ts';
import { COPY_WORDS, EARLIER_VERSIONS, LATER_VERSIONS, VERSION_WORDS } from '../words/part-tables.ts';
import { stemOf } from './natural.ts';

/** A source and how many words its running text has. */
export interface Weighed {
  readonly division: Division;
  readonly words: number;
}

/** Which of two sources with about the same text is the better one, and why, in words that follow "is in the book". */
export function whyBetter(a: Weighed, b: Weighed, same: boolean): { readonly better: Division; readonly why: string } {
  const rows: readonly { why: string; of: (one: Weighed) => number }[] = [
    ...(same ? [] : [{ why: 'the newer one by its name', of: ({ division }: Weighed) => versionNumber(division) }]),
    ...(same ? [] : [{ why: 'the newer one by its date', of: ({ division }: Weighed) => lastDate(division) }]),
    { why: 'the fuller one', of: ({ words }) => words },
    { why: 'which says more of the story', of: ({ division }) => stated(division) },
  ];
  for (const { why, of } of rows) {
    const [x, y] = [of(a), of(b)];
    if (x === y || (x < 0 && y < 0)) continue;
    // A date that only one of them states says nothing.
    if (why.endsWith('date') && (x < 0 || y < 0)) continue;
    return { better: x > y ? a.division : b.division, why };
  }
  return { better: a.division, why: 'the first by name' };
}

const NUMBERED = new RegExp(String.raw`(?:^|[^\p{L}])(?:${VERSION_WORDS})\.?[\s_-]*(\d{1,3})(?!\d)`, 'u');

const MOST_VERSIONS = 1000;

/** `tale v2`, `tale (revised)`, `tale draft`: what the name says of the version; 0 when it says nothing. */
function versionNumber({ source }: Division): number {
  const stem = stemOf(source).toLowerCase();
  const number = Number(NUMBERED.exec(stem)?.[1] ?? 0.5);
  const has = (words: string): boolean => new RegExp(`(?:^|[^\\p{L}])(?:${words})(?:[^\\p{L}]|$)`, 'u').test(stem);
  // A last version follows every draft, whatever number that has.
  if (has(LATER_VERSIONS)) return MOST_VERSIONS + number;
  if (has(EARLIER_VERSIONS)) return number - MOST_VERSIONS;
  return NUMBERED.test(stem) ? number : 0;
}

/** The last day that the source states, in milliseconds; -1 when it states none. */
function lastDate({ metadata }: Division): number {
  const days = metadata.fields.flatMap((field) => {
    if (field.key !== 'updated' && field.key !== 'date' && field.key !== 'published') return [];
    const iso = isoDate(field.values.join(' '));
    return iso === null ? [] : [Date.parse(iso)];
  });
  return days.reduce((last, day) => Math.max(last, day), -1);
}

/** How much a source says of its story and of its order. */
function stated({ metadata, parts }: Division): number {
  const facts = [metadata.title, metadata.part, metadata.series].filter((fact) => fact !== null).length;
  const headings = parts.filter((part) => part.heading !== null).length;
  return (
    facts * 2 + metadata.authors.length * 2 + metadata.warnings.length + metadata.fields.length + Math.min(1, headings)
  );
}

/** What a name says of a version: `v2`, `draft 3`, `(old)`, `final`, `copy`. */
const OF_A_VERSION = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${VERSION_WORDS}|${anyOf(COPY_WORDS)})[\s._-]*\d{0,3}|${LATER_VERSIONS}|${EARLIER_VERSIONS})(?![\p{L}\d])`,
  'giu',
);

/** A file's name without what it says of a version, and without the count that a browser gave a second copy. */
export function versionStem(source: string): string {
  return bareText(stemOf(source).normalize('NFC').toLowerCase().replace(OF_A_VERSION, ' '));
}

/** Whether two names are one but for a version: `tale` and `tale (final)`, `chapter 2` and `chapter 2 (1)`. */
export function isOneName(a: Division, b: Division): boolean {
  const [x, y] = [versionStem(a.source), versionStem(b.source)];
  const counted = (long: string, short: string): boolean =>
    long.startsWith(`${short} `) && /^ \d$/.test(long.slice(short.length));
  return (
    x === y ||
    (counted(x, y) && /\(\d\)$/.test(stemOf(a.source))) ||
    (counted(y, x) && /\(\d\)$/.test(stemOf(b.source)))
  );
}

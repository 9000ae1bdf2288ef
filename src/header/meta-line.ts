import { languageTag } from '../words/language-names.ts';
import { SITE_COUNTERS, SITE_GENRES } from '../words/value-tables.ts';
import type { Entry, FieldEntry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';

const START = /^(?:Rated|Rating):\s*(?:Fiction\s+)?\S+\s+-\s+/i;
const GENRES = new RegExp(`^(?:${SITE_GENRES})(?:/(?:${SITE_GENRES}))*$`);
const COUNTERS = new RegExp(`^(?:${SITE_COUNTERS})$`, 'i');

/** FanFiction.net's line of facts: `Rated: Fiction T - English - Adventure/Drama - A, B - Chapters: 3 - …`. */
export function metaLine(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined) return null;
  if (!START.test(line.text)) return besideEachOther(line, at);
  let next = at + 1;
  let text = line.text;
  for (
    let more = scan.lines[next];
    more && more.index > 0 && / - \S+:| - id/.test(more.text);
    more = scan.lines[++next]
  ) {
    text += ` ${more.text}`;
  }
  const taken = scan.lines.slice(at, next);
  const segments = text.split(/(?<!\s)\s+-\s+/);
  if (segments.length < 3) return null;
  return { entries: metaEntries(segments, taken), next };
}

/** `Author: Ada Reed    E-mail: ada@reed.example`: labels with their values on one line, parted by wide gaps. */
function besideEachOther(line: Line, at: number): Found | null {
  const parts = line.kind === 'text' ? line.text.split(/\s{3,}/) : [];
  if (parts.length < 2 || !parts.every((part) => /^\p{Lu}.*:\s+\S/u.test(part) && labelled(part) !== null)) return null;
  const facts = parts.flatMap((part) => {
    const found = labelled(part);
    return found === null || found.value === '' ? [] : [field(found.key, found.label, found.value, [line])];
  });
  return facts.length === parts.length ? { entries: facts, next: at + 1 } : null;
}

/** What the lines of Pandoc's title block say, in their order. */
const BLOCK_KEYS = ['title', 'author', 'date'] as const;
const PERCENT = /^%(?:\s+(\S.*)|\s*)$/;

/** Pandoc's title block, on the first lines of all: `% The Mill`, `% Ada Reed; Ole Marsh`, `% March 2011`. */
export function titleBlock({ lines }: Scan, at: number): Found | null {
  if (at > 0 || !lines[0]?.text.startsWith('%')) return null;
  const other = lines.slice(0, BLOCK_KEYS.length + 1).findIndex(({ text }) => !PERCENT.test(text));
  // A file of its own beside the chapters holds nothing else.
  const end = other < 0 && lines.length > 1 && lines.length <= BLOCK_KEYS.length ? lines.length : other;
  const values = lines.slice(0, Math.max(0, end)).map(({ text }) => PERCENT.exec(text)?.[1] ?? '');
  if (end < 1 || values[0] === '' || (end === 1 && lines[1]?.gap === 0)) return null;
  return {
    entries: values.flatMap((value, i) => {
      const names = BLOCK_KEYS[i] === 'author' ? value.split(/\s*;\s*/) : [value];
      return names.map((name) => field(BLOCK_KEYS[i] ?? 'title', '', name, lines.slice(i, i + 1)));
    }),
    next: end,
  };
}

/** The pieces of such a line as entries: those without a label are known by what they say. */
export function metaEntries(segments: readonly string[], lines: readonly Line[]): readonly Entry[] {
  return segments.flatMap((segment) => segmentEntries(segment.trim(), lines));
}

function segmentEntries(segment: string, lines: readonly Line[]): Entry[] {
  const labelled = /^([\p{L} ]{2,20}):\s*(.+)$/u.exec(segment);
  if (labelled) {
    const label = labelled[1] ?? '';
    const value = labelled[2] ?? '';
    const key = COUNTERS.test(label) ? 'other' : (labelKey(label) ?? 'other');
    return [field(key, label, key === 'rating' ? value.replace(/^Fiction\s+/i, '') : value, lines)];
  }
  if (/^complete$/i.test(segment)) return [field('status', '', segment, lines)];
  if (languageTag(segment) !== null && segment.length > 2) return [field('language', '', segment, lines)];
  if (GENRES.test(segment)) return [field('genre', '', segment, lines)];
  return people(segment, lines);
}

/** `[A, B] C` is a pairing and all three characters. */
function people(segment: string, lines: readonly Line[]): FieldEntry[] {
  const pairs = [...segment.matchAll(/\[([^\]]+)\]/g)].map((match) => (match[1] ?? '').split(/\s*,\s*/).join('/'));
  const typed = segment.replace(/\[([^\]]+)\]\s*/g, '$1, ').replace(/,\s*$/, '');
  // Until 2012 the two that a story could name were joined by `&`.
  const names = typed.includes(',') ? typed : typed.replaceAll(' & ', ', ');
  return [
    ...(pairs.length > 0 ? [field('relationships', '', pairs.join(', '), lines)] : []),
    field('characters', '', names, lines),
  ];
}

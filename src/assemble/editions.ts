import {
  addTo,
  blockText,
  type ChapterMark,
  countsOf,
  type Division,
  headingLine,
  type Part,
  showPlace,
} from '../model/index.ts';
import { fold } from '../words/fold.ts';
import { nameTitles } from './name-titles.ts';

/** Where a chapter goes that the source no longer has: into which division, before the chapter that begins there. */
export interface KeptPlace {
  readonly into: number;
  /** Null for the division's end. */
  readonly before: string | null;
}

/** Less than this share of a chapter's words is mended, not revised. */
const REVISED = 0.1;
/** Chapters of which more differs are different ones, unless they have the same name. */
const OTHER = 0.5;
/** So many pairs of chapters without a common name are compared word by word. */
const MOST_PAIRS = 4_000;

/** A chapter that the source no longer has, and where it stood among those that it has. */
export interface GoneChapter extends Chapter {
  readonly place: KeptPlace;
}

/** How a new edition differs from an earlier one. */
export interface Comparison {
  readonly marks: ReadonlyMap<string, ChapterMark>;
  /** Revised chapters, with the share of their words that changed. */
  readonly revised: readonly { readonly name: string; readonly changed: number }[];
  readonly gone: readonly GoneChapter[];
}

/** Compares two editions chapter by chapter: by their words, or by their names where these have changed. */
export function compareEditions(newer: readonly Division[], older: readonly Division[]): Comparison {
  const [now, past] = [chaptersOf(newer), chaptersOf(older)];
  const partner = partners(now, past);
  const marks = new Map<string, ChapterMark>();
  const revised: { name: string; changed: number }[] = [];
  for (const chapter of now) {
    const before = partner.get(chapter);
    const changed = before === undefined ? 1 : changedShare(before, chapter);
    if (before === undefined) marks.set(chapter.key, 'isNew');
    else if (changed >= REVISED) {
      marks.set(chapter.key, 'revised');
      revised.push({ name: chapter.name || before.name, changed });
    }
  }
  const heir = new Map([...partner].map(([chapter, before]) => [before, chapter]));
  const gone = past.flatMap((chapter, i): readonly GoneChapter[] => {
    if (heir.has(chapter) || !chapter.parts.some(({ matter }) => matter === 'body')) return [];
    const next = past.slice(i + 1).flatMap((one) => heir.get(one) ?? [])[0];
    const last = past
      .slice(0, i)
      .flatMap((one) => heir.get(one) ?? [])
      .at(-1);
    // Behind the chapter that it followed, where the next one begins another source: what stands before that is its own.
    const isBehind = last !== undefined && last.division !== next?.division;
    const into = (isBehind ? last : (next ?? now.at(-1)))?.division ?? 0;
    return [{ ...chapter, place: { into, before: isBehind ? null : (next?.key ?? null) } }];
  });
  return { marks, revised, gone };
}

interface Chapter {
  readonly name: string;
  readonly key: string;
  readonly division: number;
  readonly parts: readonly Part[];
}

/** Where a chapter begins that begins with this part; null for one without words. */
export function chapterKey({ heading, blocks }: Part): string | null {
  const place = heading?.place ?? blocks[0]?.place;
  return place === undefined ? null : showPlace(place);
}

/** A chapter begins with a source, at a heading, and where a part is one without a heading. */
function chaptersOf(divisions: readonly Division[]): readonly Chapter[] {
  const names =
    divisions.length > 1
      ? nameTitles(
          divisions.map((division) => ({ division, number: null })),
          null,
        )
      : [];
  const chapters: { name: string; key: string; division: number; parts: Part[] }[] = [];
  for (const [division, { parts }] of divisions.entries()) {
    let isFirst = true;
    for (const part of parts) {
      const key = chapterKey(part);
      const last = chapters.at(-1);
      if (key === null) continue;
      if (last && !isFirst && part.heading === null && !part.untitled) last.parts.push(part);
      else
        chapters.push({
          name: headingLine(part.heading) || (isFirst ? (names[division] ?? '') : ''),
          key,
          division,
          parts: [part],
        });
      isFirst = false;
    }
  }
  // A heading alone, as that of a volume, is no chapter that anybody reads.
  return chapters.filter(({ parts }) => parts.some(({ blocks }) => blocks.length > 0));
}

/** For each chapter the one that it was. */
function partners(now: readonly Chapter[], past: readonly Chapter[]): ReadonlyMap<Chapter, Chapter> {
  const found = new Map<Chapter, Chapter>();
  const pair = (left: readonly Chapter[], right: readonly Chapter[], key: (chapter: Chapter) => string): void => {
    const waiting = new Map<string, Chapter[]>();
    for (const chapter of right) addTo(waiting, key(chapter), chapter);
    for (const chapter of left) {
      const other = key(chapter) === '' ? undefined : waiting.get(key(chapter))?.shift();
      if (other) found.set(chapter, other);
    }
  };
  const rest = (): readonly [readonly Chapter[], readonly Chapter[]] => {
    const taken = new Set(found.values());
    return [now.filter((chapter) => !found.has(chapter)), past.filter((chapter) => !taken.has(chapter))];
  };
  pair(now, past, textOf);
  pair(...rest(), (chapter) => fold(chapter.name));
  const [left, right] = rest();
  if (left.length * right.length > MOST_PAIRS) return found;
  for (const chapter of left) {
    const [, open] = rest();
    const [best] = open.map((one) => ({ one, share: changedShare(one, chapter) })).sort((a, b) => a.share - b.share);
    if (best && best.share < OTHER) found.set(chapter, best.one);
  }
  return found;
}

function textOf({ parts }: Chapter): string {
  return parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block, ' '))).join('\n');
}

/** Words, and letters of scripts that set no spaces between words. */
const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[\p{L}\p{M}\p{N}]+/gu;

/** How much of a chapter differs from what it was, from 0 to 1, by the pairs of words that stand side by side. */
function changedShare(before: Chapter, after: Chapter): number {
  const [was, is] = [textOf(before), textOf(after)];
  if (was === is) return 0;
  const [old, now] = [pairsIn(was), pairsIn(is)];
  let shared = 0;
  for (const [pair, count] of now.pairs) shared += Math.min(count, old.pairs.get(pair) ?? 0);
  return 1 - shared / Math.max(old.total, now.total, 1);
}

function pairsIn(text: string): { readonly pairs: ReadonlyMap<string, number>; readonly total: number } {
  const words = text.toLowerCase().match(WORD) ?? [];
  return { pairs: countsOf(words.map((word, i) => `${words[i - 1] ?? ''} ${word}`)), total: words.length };
}

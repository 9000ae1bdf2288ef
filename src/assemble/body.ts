import {
  type Block,
  blockText,
  type Division,
  type Heading,
  inlineText,
  type Metadata,
  type Move,
  median,
  NAMED_PARTS,
  type Note,
  type Part,
  wordsIn,
} from '../model/index.ts';
import type { Labels } from '../words/book-labels.ts';
import { captionParts } from './captions.ts';
import { type Chapter, type ChapterPlan, chaptersOf, gatherNotes } from './chapters.ts';
import { folded } from './merge.ts';
import type { ChapterRule } from './options.ts';
import type { OrderedDivision } from './order.ts';
import { partNotes } from './part-notes.ts';

/** The chapters of a book in order, and the story's own pages before and after them. */
export interface Body {
  readonly front: readonly Chapter[];
  readonly chapters: readonly Chapter[];
  readonly back: readonly Chapter[];
  /** Notes that now stand below the heading they stood above. */
  readonly moves: readonly Move[];
}

/** What all sources of a book share. */
export interface BookContext {
  readonly metadata: Metadata;
  readonly labels: Labels;
  readonly rule: ChapterRule | null;
  readonly keepNotes: boolean;
  /** What marks a part in its stated title, as typed. */
  readonly marks: ReadonlyMap<Division, string>;
  /** What the list of the files calls them. */
  readonly names: ReadonlyMap<string, string>;
}

/** Builds the chapters of all sources. Nesting comes later: here a chapter only knows its depth. */
export function bodyOf(items: readonly OrderedDivision[], context: BookContext): Body {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return { front: [], chapters: [], back: [], moves: [] };
  const front = leading(first.division.parts, 'front');
  const back = trailing(last.division.parts, 'back');
  const gathered = items.map(({ division }) => {
    const from = division === first.division ? front.length : 0;
    const to = division.parts.length - (division === last.division ? back.length : 0);
    return gatherNotes(division.parts.slice(from, Math.max(from, to)));
  });
  const bodies = gathered.map(({ parts }) => parts);
  const plans = plansOf(bodies, context.rule);
  const built = items.map((item, i) => {
    const chapters = chaptersOf(bodies[i] ?? [], plans[i] as ChapterPlan);
    return i === 0 ? chapters : withNotes(chapters, partNotes(item.division, first.division.metadata), context);
  });
  return {
    front: pages(front),
    chapters: captionParts(items, withInnerSections(items, built, context.marks), context),
    back: pages(back),
    moves: gathered.flatMap(({ moves }) => moves),
  };
}

function leading(parts: readonly Part[], matter: Part['matter']): readonly Part[] {
  const end = parts.findIndex((part) => part.matter !== matter);
  return end < 0 ? parts : parts.slice(0, end);
}

function trailing(parts: readonly Part[], matter: Part['matter']): readonly Part[] {
  const last = parts.findLastIndex((part) => part.matter !== matter);
  return parts.slice(last + 1);
}

/** Every piece of front or back matter is a page of its own; only scenes of one piece stay together. */
function pages(parts: readonly Part[]): readonly Chapter[] {
  const plan = { rule: 'headings', hasHeadings: true, depth: 1, deeper: 0 } as const;
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && part.opening === 'scene-break') group.push(part);
    else groups.push([part]);
  }
  const built = groups.flatMap((group) => chaptersOf(group, plan));
  return built.map((page) => (page.heading ? page : { ...page, kind: 'front', isOpening: false }));
}

/** Finds how deep chapters stand, and shifts the sources that go on inside a volume that another one opened. */
function plansOf(bodies: readonly (readonly Part[])[], rule: ChapterRule | null): readonly ChapterPlan[] {
  const headings = bodies.map((parts) => parts.flatMap((part) => part.heading ?? []));
  const all = headings.flat();
  const deepest = chapterDepth(all);
  const holdsVolumes = all.some((h) => h.kind === 'volume' || h.kind === 'story');
  return headings.map((own) => {
    const inner = holdsVolumes && !own.some((h) => h.kind === 'volume' || h.kind === 'story');
    const deeper = inner && own.length > 0 ? Math.max(0, deepest - chapterDepth(own)) : 0;
    return { rule, hasHeadings: all.length > 0, depth: inner ? deepest : 1, deeper };
  });
}

function chapterDepth(headings: readonly { readonly kind: string; readonly depth: number }[]): number {
  return headings.reduce((depth, h) => (h.kind === 'chapter' ? Math.max(depth, h.depth) : depth), 1);
}

/** Puts what a part's header says about that part at its head, unless the words there say it already, and what stood below the part at its end. */
function withNotes(chapters: readonly Chapter[], own: readonly Note[], context: BookContext): readonly Chapter[] {
  if (own.length === 0) return chapters;
  const at = Math.max(
    0,
    chapters.findIndex((c) => c.blocks.length > 0),
  );
  const chapter = chapters[at];
  if (!chapter) return chapters;
  const start = chapter.blocks.findIndex((block) => block.type !== 'note');
  const said = ` ${chapter.blocks.slice(0, Math.max(0, start)).map(noteWords).join(' ')} `;
  const notes = own.filter(
    (note) =>
      (note.purpose !== 'note' || context.keepNotes) && !note.children.every((c) => said.includes(` ${noteWords(c)} `)),
  );
  const [above, below] = [
    notes.filter(({ position }) => position === 'before'),
    notes.filter(({ position }) => position !== 'before'),
  ];
  const headed = chapters.with(at, { ...chapter, blocks: [...above, ...chapter.blocks] });
  const last = headed.at(-1) as Chapter;
  return below.length === 0 ? headed : headed.with(-1, { ...last, blocks: [...last.blocks, ...below] });
}

function noteWords(block: Block): string {
  return folded(blockText(block));
}

/** So many files show whether each holds one chapter. */
const FILES = 3;

/**
 * Where each file of a work holds a chapter, headings below another in one of them are its sections: those under a
 * prologue, `# Before you read` with `## What is in it`, those shorter than a chapter in a file whose head states its own
 * title as all the others' do, and those behind the first words of a file that states in its
 * head which chapter it is. What counts chapters stays one.
 */
function withInnerSections(
  items: readonly OrderedDivision[],
  built: readonly (readonly Chapter[])[],
  marks: ReadonlyMap<Division, string>,
): readonly (readonly Chapter[])[] {
  const single = built.filter((chapters) => chapters.filter(({ kind }) => kind !== 'section').length === 1);
  if (items.length < FILES || single.length * 2 < items.length) return built;
  const usual = median(single.map((chapters) => chapters.reduce((sum, one) => sum + wordsOf(one), 0)));
  const titleOf = ({ division }: OrderedDivision): string | null =>
    division.metadata.title ?? marks.get(division) ?? null;
  const titles = items.flatMap((item) => titleOf(item) ?? []);
  const areTitled = titles.length === items.length && new Set(titles.map(folded)).size === items.length;
  return built.map((chapters, i) => {
    const [first, ...others] = chapters;
    if (first === undefined) return chapters;
    // Among its sections, a file that others follow ends no book: `## Conclusion`.
    const isInside = i < built.length - 1 && first.heading !== null && first.kind === 'chapter';
    const sections = others.filter(({ kind }) => kind === 'section');
    if (isInside && sections.length >= SISTERS && others.every((one) => sections.includes(one) || ENDS.has(one.kind)))
      return [first, ...others.map((one) => (sections.includes(one) ? one : sectionOf(one, sections[0]?.depth ?? 2)))];
    if (!others.every(countsNothing)) return chapters;
    const { division } = items[i] as OrderedDivision;
    // Each file is a chapter by its title, and what stands below headings in this one is less than a chapter.
    if (areTitled && others.length > 0 && chapters.every((one) => wordsOf(one) <= usual * LESS)) {
      const isItself =
        first.heading !== null &&
        folded(headingWords(first.heading)) === folded(titleOf(items[i] as OrderedDivision) ?? '');
      if (isItself && others.every(({ depth }) => depth > first.depth))
        return [
          { ...first, kind: 'chapter', heading: asChapter(first.heading) },
          ...others.map((one) => sectionOf(one, one.depth)),
        ];
      if (!isItself && first.heading !== null && countsNothing(first)) {
        const opening = { ...first, heading: null, blocks: [], isOpening: false };
        return [opening, ...chapters.map((one) => sectionOf(one, one.depth + 1))];
      }
    }
    const isMarked = first.heading === null && marks.has(division);
    if (isMarked) return [first, ...others.map((one) => sectionOf(one, Math.max(one.depth, first.depth + 1)))];
    const isNamed = NAMED_PARTS.has(first.kind) && others.every(({ depth }) => depth > first.depth);
    return isNamed ? [first, ...others.map((one) => sectionOf(one, one.depth))] : chapters;
  });
}

/** So many sections show what stands among them; and what ends a book. */
const SISTERS = 2;
const ENDS: ReadonlySet<Chapter['kind']> = new Set(['epilogue', 'afterword']);

/** A section has at most so much of what a chapter has. */
const LESS = 0.75;

function wordsOf({ blocks }: Chapter): number {
  return blocks.reduce((sum, block) => sum + wordsIn(block), 0);
}

function headingWords({ label, title }: Heading): string {
  return inlineText([...label, ...title]);
}

function asChapter(heading: Heading | null): Heading | null {
  return heading && { ...heading, kind: 'chapter' };
}

function countsNothing({ heading, kind, number }: Chapter): boolean {
  return heading !== null && number === null && (kind === 'chapter' || kind === 'section');
}

function sectionOf(chapter: Chapter, depth: number): Chapter {
  return { ...chapter, kind: 'section', depth };
}

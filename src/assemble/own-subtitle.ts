import { type Block, blockText, type Division, type Heading, inlineText, type Part } from '../model/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { BOOK_KINDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { endsAsClause } from '../words/stops.ts';

/** A longer line is no second title. */
const LONGEST = 100;

/** What kind of work it is, and nothing else: `A Novel`, `Roman`, `소설`. */
const KIND = new RegExp(`^(?:(?:${anyOf(ARTICLES)})\\s+)?(?:\\p{L}+\\s+)?(?:${anyOf(BOOK_KINDS)})$`, 'iu');

/**
 * A division whose title is stated, without the line that stands below it and above the first chapter, which is its
 * subtitle: `## A Novel`, or a heading with nothing under it above others that count or name their parts
 * (`isTitledHere`: its title stood right above), or a short line alone that is no sentence. A line in italics is a motto,
 * and goes before the story. Null where there is no such line.
 */
export function underOwnSubtitle(division: Division, isTitledHere: boolean): Division | null {
  const { metadata, parts } = division;
  if (metadata.title === null || metadata.subtitle !== null || metadata.part !== null) return null;
  const at = parts.findIndex((part) => part.heading !== null || part.blocks.length > 0);
  const [top, ...below] = parts.slice(at);
  if (!top || below[0]?.heading == null) return null;
  const said = emptyHeading(top);
  if (said === null) return mottoOrLine(division, top, below);
  const depth = top.heading?.depth ?? 0;
  const others = below.flatMap(({ heading }) =>
    heading !== null && (depth === 0 || heading.depth <= depth) ? [heading] : [],
  );
  const isTop = isTitledHere && others.length > 1 && others.every(countsOrNames);
  if (said.length > LONGEST || !(KIND.test(said) || isTop)) return null;
  return { ...division, metadata: { ...metadata, subtitle: said }, parts: below };
}

/** The words of a heading that is all there is of a part, and counts and names none. */
function emptyHeading({ heading, blocks }: Part): string | null {
  const [block, ...more] = blocks;
  if (heading === null) {
    return block?.type === 'heading' && more.length === 0 ? plain(blockText(block, ' ')) : null;
  }
  return block === undefined && !heading.given && !countsOrNames(heading) ? plain(inlineText(heading.title)) : null;
}

function mottoOrLine(division: Division, top: Part, below: readonly Part[]): Division | null {
  const [line, ...more] = top.blocks;
  if (top.heading !== null || line?.type !== 'paragraph' || more.length > 0 || line.role !== undefined) return null;
  const said = plain(blockText(line, '\n'));
  if (line.children.every(({ type }) => type === 'emphasis'))
    return top.matter === 'front' ? null : { ...division, parts: [{ ...top, matter: 'front' }, ...below] };
  if (!isTitleLine(line, said)) return null;
  return { ...division, metadata: { ...division.metadata, subtitle: said }, parts: below };
}

/** A line of words without a number, an end of a sentence, speech or a link. */
function isTitleLine(line: Block & { readonly type: 'paragraph' }, said: string): boolean {
  if (line.children.some(({ type }) => type === 'link' || type === 'image' || type === 'note-reference')) return false;
  return (
    said.length <= LONGEST &&
    /^\p{Lu}|^\p{Lo}/u.test(said) &&
    !/[\n\p{N}:;|/]/u.test(said) &&
    !endsAsClause(said) &&
    /\p{L}.*[\s\p{Lo}]\p{L}/u.test(said)
  );
}

function plain(text: string): string {
  return text.trim().replace(/[^\S\n]+/gu, ' ');
}

/** Whether a heading counts its part or names it by what it is: `Chapter 2`, `Epilogue`. */
export function countsOrNames({ label, number, kind }: Heading): boolean {
  return label.length > 0 || number !== null || !['volume', 'story', 'chapter'].includes(kind);
}

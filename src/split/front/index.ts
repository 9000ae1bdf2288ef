import type { Block } from '../../model/index.ts';
import { type Label, labelInside, readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import { type Claim, claimBlocks, type Findings } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import type { View } from '../heading/candidate.ts';
import { findHeadings } from '../heading/index.ts';
import { isBold } from '../heading/unlabelled.ts';
import { captionsToFront, findTags } from './captions.ts';
import { findContents } from './contents.ts';
import { findCopyNotices, findNavigation, removalClaim } from './furniture.ts';
import { withoutGluedPages } from './glued-pages.ts';
import { findMakersNotes } from './makers-note.ts';
import { findBackMatter, findFrontMatter, findPartingLines, findRepeatedTitles, hasEpigraphAlone } from './matter.ts';
import { findNoteDivisions } from './note-divisions.ts';
import { contentsClaims, isSaidBelow, keepList, namesHeadings, strayEntries, toldStrays } from './printed-list.ts';

/**
 * Finds how a book is laid out: front matter, the printed contents (which then confirm headings), headings, back
 * matter. Files without headings get front and back matter only where it is unmistakable.
 */
export function findStructure(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const claims: Claim[] = [];
  let view: View = { blocks, claimed, context };
  const add = (found: readonly Claim[]): void => {
    claims.push(...found);
    view = { ...view, claimed: claimBlocks(view.claimed, found) };
  };
  add(findTags(view));
  add(findNavigation(view));
  add(findCopyNotices(view));
  add(findMakersNotes(view));
  add(findDoubledHeadings(view));
  const listed = withoutGluedPages(view);
  const contents = findContents(listed);
  if (contents) add(contentsClaims(view, contents));
  add(findRepeatedTitles(view));
  add(findNoteDivisions(view));
  add(findPartingLines(view));
  const headings = findHeadings(blocks, view.claimed, context, contents);
  const strays = contents ? strayEntries(contents, listed, headings.claims) : [];
  const isTheirs =
    contents !== null && namesHeadings(contents, listed, headings.claims) && isSaidBelow(contents, listed, strays);
  if (contents && !isTheirs) keepList(claims);
  add(headings.claims);
  const pinned = new Set(claimed.filter((claim) => claim?.kind === 'heading'));
  const places = [...(pinned as ReadonlySet<Claim>), ...headings.claims]
    .filter((claim) => claim.kind === 'heading')
    .sort((a, b) => a.from - b.from);
  const first = places[0];
  const last = places.at(-1);
  const opensBook = first?.heading?.kind === 'prologue' || first?.heading?.number === 1;
  if (first && (places.length > 1 || contents || (opensBook && hasEpigraphAlone(view, first.from)))) {
    captionsToFront(claims, first.from);
    add(findFrontMatter(view, first.from, contents));
  }
  if (last && places.length > 1) add(findBackMatter(view, last.to));
  const own = new Set<Claim>(headings.claims);
  const rest = claims.filter((claim) => !own.has(claim)).map((claim) => claim.decision);
  const diagnostics = contents && isTheirs ? toldStrays(strays, contents, view) : [];
  return { claims, decisions: [...rest, ...headings.decisions], diagnostics };
}

/** A longer text is no heading. */
const LONGEST = 160;

/**
 * Headings printed twice, one right below the other: `Chapter 1` over `Chapter 1: The Ferry`, or the same line again.
 * The fuller one stays. A heading whose text begins with its words is no double, and so is a first line of prose.
 */
function findDoubledHeadings(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const again = partsAgain(view);
  let below = headingAt(view, 0);
  for (let i = 0; i + 1 < view.blocks.length; i++) {
    const above = below;
    below = headingAt(view, i + 1);
    if (again.has(i)) {
      claims.push(removalClaim(view, i, i + 1, 'repeated-heading', 'the title and the number of the part below'));
      continue;
    }
    if (below && isCountedAgain(view.context.texts[i] ?? '', below.text)) {
      claims.push(removalClaim(view, i, i + 1, 'repeated-heading', 'the heading below it behind a count of files'));
      continue;
    }
    const doubled = (above && saidAgainBelow(view, i, above)) ?? titleAgainBelow(view, i);
    if (doubled !== null) {
      claims.push(removalClaim(view, doubled, doubled + 1, 'repeated-heading', 'a heading printed twice'));
      i = doubled;
      continue;
    }
    if (!above || !below || !isSameDivision(above.label, below.label)) continue;
    const [first, second] = [titleOf(above), titleOf(below)];
    if (first !== '' && second !== '' && first !== second) continue;
    const double = first === '' && second !== '' ? i : i + 1;
    claims.push(removalClaim(view, double, double + 1, 'repeated-heading', 'a heading printed twice'));
    i++;
    below = headingAt(view, i + 1);
  }
  return claims;
}

/** A line between a heading and the same again, such as the work's title, has no more letters. */
const LONGEST_BETWEEN = 60;

/**
 * Where a heading is said again below itself with the same number and title, however its word is shortened, and with a
 * short line between at most: `Chapter 2: Rain`, the work's title, `Ch. 2: Rain`. Null where it is not.
 */
function saidAgainBelow(view: View, i: number, { label, text }: Found): number | null {
  const title = titleOf({ label, text });
  if (title === '') return null;
  for (const k of [i + 1, i + 2]) {
    const other = headingAt(view, k);
    const { rank, number } = other?.label ?? {};
    if (other && rank === label.rank && number === label.number && titleOf(other) === title) return k;
    if (other || (view.context.texts[k] ?? '').length > LONGEST_BETWEEN) return null;
  }
  return null;
}

/**
 * Where the title of the markup's heading `7. The Orchard` is said again right below it, in bold or centred as no first
 * line of prose is: `The Orchard`. Null where it is not.
 */
function titleAgainBelow({ blocks, claimed, context }: View, i: number): number | null {
  const [block, below] = [blocks[i], blocks[i + 1]];
  if (block?.type !== 'heading' || below?.type !== 'paragraph' || claimed[i] || claimed[i + 1]) return null;
  if (below.align !== 'center' && !isBold(below.children)) return null;
  const [text, line] = [context.texts[i] ?? '', context.texts[i + 1] ?? ''];
  if (text.length > LONGEST || line.length > text.length) return null;
  const label = readLabel(text, context.language);
  const title = label && label.titleStart < label.titleEnd ? text.slice(label.titleStart, label.titleEnd) : text;
  return [title, text].some((words) => words.trim().toLowerCase() === line.trim().toLowerCase()) ? i + 1 : null;
}

/** Between the title of a posted part and its own heading stand so many blocks and words, notes for the most part. */
const [BETWEEN, BETWEEN_WORDS] = [5, 60];

/**
 * Lines such as `The Ferry, part 12`, where that is the work's title, above headings of the same numbers, with no prose
 * between them; none where one of them has another number below it, as volumes have.
 */
function partsAgain(view: View): ReadonlySet<number> {
  const { context, blocks, claimed } = view;
  const title = fold(context.metadata.title ?? '');
  const found = new Set<number>();
  if (title === '') return found;
  for (let i = 0; i < blocks.length; i++) {
    const text = context.texts[i] ?? '';
    if (text.length > LONGEST || claimed[i] || blocks[i]?.type === 'note') continue;
    if (!mayOpenAlike(text, title) || !fold(text).startsWith(title)) continue;
    const label = labelInside(text);
    if (label?.number == null || label.titleStart < label.titleEnd || fold(text.slice(0, label.start)) !== title)
      continue;
    const below = numberBelow(view, i);
    if (below !== null && below !== label.number) return new Set();
    if (below !== null) found.add(i);
    // Alone it may head a volume.
    if (found.size === 1 && label.number === 1 && label.rank < 3) found.delete(i);
  }
  return found;
}

/** A cheap look whether a text may begin as folded words do, by its first plain letter or figure. */
function mayOpenAlike(text: string, folded: string): boolean {
  const first = /[A-Za-z0-9]|[^\0-\x7f\u2010-\u2027]/.exec(text)?.[0] ?? '';
  return first > '\x7f' || first.toLowerCase() === folded.charAt(0);
}

/** The number of the heading below a line, where no prose stands between them; null for none. */
function numberBelow(view: View, i: number): number | null {
  let words = 0;
  for (let k = i + 1; k <= i + BETWEEN && k < view.blocks.length && words <= BETWEEN_WORDS; k++) {
    const number = headingAt(view, k)?.label.number;
    if (number !== undefined) return number;
    words += view.context.words[k] ?? 0;
  }
  return null;
}

/** `442.第436章 The Ferry` above `第436章 The Ferry`: whoever saved the parts counted them, too. */
function isCountedAgain(above: string, below: string): boolean {
  const rest = /^\s*\d{1,5}\s*[.、,:)）_·\s-]\s*(\S.*)$/u.exec(above)?.[1];
  return rest !== undefined && fold(rest) === fold(below);
}

interface Found {
  readonly text: string;
  readonly label: Label;
}

function headingAt({ blocks, claimed, context }: View, i: number): Found | null {
  const text = context.texts[i] ?? '';
  const kind = blocks[i]?.type;
  if (claimed[i] || text.length > LONGEST || text.includes('\n')) return null;
  if (kind !== 'heading' && kind !== 'paragraph') return null;
  const label = readLabel(text, context.language);
  return label?.form === 'counted' && label.number !== null ? { text, label } : null;
}

function isSameDivision(a: Label, b: Label): boolean {
  return a.word === b.word && a.number === b.number && a.total === b.total;
}

function titleOf({ text, label }: Found): string {
  return fold(text.slice(label.titleStart, label.titleEnd));
}

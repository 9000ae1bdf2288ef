import type { Block } from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { endingPhrase } from '../../words/endings.ts';
import { fold } from '../../words/fold.ts';
import { BEHIND_STORY, DEDICATIONS, IMPRINT_WORDS } from '../../words/front-page-tables.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Claim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { isCaps } from '../heading/candidate.ts';
import { isOrnament } from '../scene/ornament.ts';
import type { Contents } from './contents.ts';
import { matterClaim, removalClaim } from './furniture.ts';

const IMPRINT = new RegExp(IMPRINT_WORDS, 'i');
const { en: TO_SOMEBODY = '' } = DEDICATIONS;
const DEDICATION = new RegExp(String.raw`^\W*(?:${TO_SOMEBODY})\b(?!.*[.!?]["”]?\s+\p{Lu}.*[.!?])`, 'isu');
const NOTE = /^\W*(?:a\/?n\d*\b|author['’]?s? notes?\b|notes?\s*:|disclaimers?\b|warnings?\b|summary\b)/i;
const SHORT = 200;
/** So many words of prose before the first heading are the story's. */
const BEGUN = 150;

/**
 * What stands before the first heading and is not the story: repeated titles, imprint, dedication, epigraph,
 * lists of other books. Prose and anything that may be an author's note is left alone.
 */
export function findFrontMatter(view: View, firstHeading: number, contents: Contents | null): readonly Claim[] {
  const claims: Claim[] = [];
  let run: number | null = null;
  const end = Math.min(firstHeading, view.blocks.length);
  const flush = (to: number): void => {
    if (run !== null && run < to)
      claims.push(matterClaim(view, run, to, 'front', null, 'stands before the first heading', 0.75));
    run = null;
  };
  let told = 0;
  for (let i = 0; i < end; i++) {
    const beforeList = contents !== null && i < contents.from;
    if (view.claimed[i]) flush(i);
    else if (!isFront(view, i, end, beforeList)) {
      flush(i);
      told += view.context.words[i] ?? 0;
      // The story has begun: what is short from here on is speech, a dateline, an ending.
      if (told > BEGUN && !beforeList) break;
    } else if (run === null) run = i;
    else if ((view.blocks[i] as Block).gapBefore > view.context.gaps.base + 1) {
      flush(i);
      run = i;
    }
  }
  flush(end);
  return claims;
}

function isFront(view: View, i: number, end: number, beforeList: boolean): boolean {
  const block = view.blocks[i] as Block;
  const text = view.context.texts[i] ?? '';
  if (block.type === 'scene-break' || block.type === 'note' || NOTE.test(text) || isOrnament(text)) return false;
  if (beforeList || isEpigraph(view, i, end)) return true;
  if (block.type === 'verse' || block.type === 'quotation') return true;
  if (!isSaid(block, text)) return true;
  if (text.length > SHORT) return false;
  return IMPRINT.test(text) || DEDICATION.test(text) || isCaps(text) || !/\p{Ll}[.!?…]["”’']?$/u.test(text.trim());
}

/** A quotation with the name of its source below it, or with nothing else before the first heading (`end`). */
function isEpigraph({ blocks, context: { texts } }: View, i: number, end: number): boolean {
  const [text, below] = [texts[i] ?? '', texts[i + 1] ?? ''];
  if (text.length > 400 || !QUOTED.test(text.trim())) return false;
  if (/^\s*[-–—~]+\s*\p{L}/u.test(below) && below.length <= 80) return true;
  const isOther = (at: number): boolean => blocks[at]?.type !== 'scene-break' && isSaid(blocks[at], texts[at]);
  const others = texts.slice(0, end).flatMap((_, at) => (at !== i && isOther(at) ? [at] : []));
  // Whom it is by may stand there without a dash.
  const isSource = others.every((at) => at === i + 1) && below.length <= 80 && !/[.!?…]\W*$/.test(below);
  return others.length === 0 || isSource;
}

/** Whether a block says something, and is no picture alone. */
function isSaid(block: Block | undefined, text = ''): boolean {
  return text.trim() !== '' && !(block?.type === 'paragraph' && block.children.every(({ type }) => type === 'image'));
}

const QUOTED = /^(?:["“‘«][^"”]+["”’»]|„[^"“”]+["“”]|»[^«]+«|「[^」]+」)$/u;

/** Whether a text that has one heading alone, which opens a book, has nothing above it but an epigraph and pictures. */
export function hasEpigraphAlone(view: View, heading: number): boolean {
  const said = view.context.texts.slice(0, heading).flatMap((text, i) => (isSaid(view.blocks[i], text) ? [i] : []));
  const [first] = said;
  return first !== undefined && said.length <= 2 && isEpigraph(view, first, heading);
}

/** The book's own title above its text, given in the metadata already: it heads nothing. */
export function findRepeatedTitles(view: View): readonly Claim[] {
  const title = fold(view.context.metadata.title ?? '');
  const claims: Claim[] = [];
  if (title === '') return claims;
  // Looked for down to the first prose or heading; most files do not repeat their title, and no label need be read.
  let [read, told] = [0, false];
  for (let i = 0; i < view.blocks.length; i++) {
    const text = view.context.texts[i] ?? '';
    if (text.length > SHORT) break;
    if (view.claimed[i]) continue;
    if (fold(text) !== title) {
      told ||= isTold(text);
      continue;
    }
    if (!headsText(view, i, told) || headsItsOwn(view.blocks, i)) continue;
    while (read <= i && readLabel(view.context.texts[read] ?? '')?.form !== 'counted') read++;
    if (read <= i) break;
    claims.push(removalClaim(view, i, i + 1, 'story-header', 'the title of the book again'));
  }
  return claims;
}

/** Whether the title heads one of several texts of its rank, behind a page of credits or a foreword. */
function headsItsOwn(blocks: readonly Block[], i: number): boolean {
  const heading = blocks[i];
  const isEqual = (block: Block): boolean =>
    block.type === 'heading' && heading?.type === 'heading' && block.level === heading.level;
  return blocks[i + 1]?.type === 'paragraph' && blocks.slice(0, i).some(isEqual);
}

/** A paragraph of so many words that ends as a sentence does. */
const TOLD_WORDS = 8;

function isTold(text: string): boolean {
  return endsAsSentence(text) && text.trim().split(/\s+/, TOLD_WORDS).length >= TOLD_WORDS;
}

/**
 * Whether the title's words stand as a title again, not as a line of the story: a refrain, a cry, a sign that somebody
 * reads. Where something was told above, they must head what is below: as a heading, or right above one.
 */
function headsText({ blocks, context }: View, i: number, told: boolean): boolean {
  const below = context.texts[i + 1] ?? '';
  if (/^\s*\p{Ll}/u.test(below)) return false;
  if (!told || blocks[i]?.type === 'heading') return true;
  if (/[.!?…"”’»]\s*$/u.test(context.texts[i] ?? '')) return false;
  return blocks[i + 1]?.type === 'heading' || readLabel(below)?.form === 'counted';
}

const BACK = new RegExp(String.raw`^\W*(?:${BEHIND_STORY})\W*$`, 'i');

/** Back matter after the end of the story: footnotes, lists of books, what follows the last words. */
export function findBackMatter(view: View, lastHeading: number): readonly Claim[] {
  const { blocks, claimed, context } = view;
  const from = Math.max(lastHeading + 1, Math.floor(blocks.length * 0.6));
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const text = context.texts[i] ?? '';
    if (claimed[i] || text.length > 120 || block.gapBefore <= context.gaps.base + 1 || !BACK.test(text)) continue;
    if (
      (/:\s*$/.test(text) && !/foot|endnote/i.test(text)) ||
      context.texts.slice(i + 1).join('').length > context.texts.join('').length / 4
    )
      return [];
    let to = i + 1;
    while (to < blocks.length && !claimed[to]) to++;
    return [matterClaim(view, i, to, 'back', null, 'stands after the story', 0.7)];
  }
  return [];
}

/** What an author puts behind the end: of so many words, each of its lines of so few. */
const PARTING = { words: 60, line: 15 } as const;

/**
 * Lines set large behind the end of the story, with no prose below them: a dedication, a name, an address. They close
 * the book and head nothing.
 */
export function findPartingLines({ blocks, claimed, context }: View): readonly Claim[] {
  const end = context.texts.findLastIndex((text) => endingPhrase(text, context.language)?.role === 'the-end');
  const behind = blocks.slice(end + 1);
  const isFew = context.words.slice(end + 1).every((words) => words <= PARTING.line);
  const words = context.words.slice(end + 1).reduce((sum, count) => sum + count, 0);
  const hasHeading = behind.some(({ type }) => type === 'heading');
  if (end < blocks.length / 2 || !hasHeading || !isFew || words > PARTING.words || claimed.slice(end).some(Boolean))
    return [];
  return [
    matterClaim({ blocks, claimed, context }, end + 1, blocks.length, 'back', null, 'set large behind the end', 0.8),
  ];
}

import { readHeader } from '../header/index.ts';
import { bareName, isName, looksLikeByline, signedLine } from '../header/names.ts';
import { type Block, blockText, type Origin, type Source, type Speaker, type StatedFact } from '../model/index.ts';
import { BOOK_KINDS } from '../words/byline-tables.ts';
import { labelInside } from '../words/division-label.ts';
import { fold } from '../words/fold.ts';
import { anyOf } from '../words/forms.ts';
import { SENT_IN } from '../words/mail-tables.ts';
import type { applyPins } from './pins/index.ts';

/** What is longer is called by nobody's title. */
const LONGEST = 400;
/** The story's own title stands among so many of its first blocks. */
const FIRST = 8;
/** What parts the pieces of a subject, or of a page's title. */
const SEAM = /\s*[:|•·»]\s+|\s*：\s*|\s+[–—-]+\s+/gu;
/** `Cuento para el martes`, `I: racconto`, `Submission`: what came, and no title. */
const KIND = new RegExp(`(?<!\\p{L})(?:${anyOf(BOOK_KINDS)})(?!\\p{L})|^(?:${anyOf(SENT_IN)})(?!\\p{L})`, 'iu');
/** Who may say more than the title: what a message or a page is called. */
const SAYS_MORE: ReadonlySet<StatedFact['by']> = new Set(['envelope', 'subject', 'page-head']);

/**
 * The title that a text has on a line of its own, where its message or page is called by that and by what came:
 * `Racconto - La nebbia` over `La nebbia`. Null where what stands before it may be the work, of which this is a part.
 */
export function confirmedTitle(facts: readonly StatedFact[], blocks: readonly Block[]): StatedFact | null {
  const stated = facts.find((fact) => fact.kind === 'title' && SAYS_MORE.has(fact.by));
  if (stated?.kind !== 'title' || stated.value.length > LONGEST || facts.some(({ kind }) => kind === 'part'))
    return null;
  const lines = blocks.slice(0, FIRST).filter(isLine);
  for (const { index, 0: sign } of stated.value.matchAll(SEAM)) {
    const [before, own] = [stated.value.slice(0, index), stated.value.slice(index + sign.length)];
    if (!KIND.test(before) || labelInside(before) !== null || /\p{N}/u.test(before)) continue;
    const line = lines.find((block) => fold(blockText(block)) === fold(own) && fold(own) !== '');
    if (line !== undefined)
      return { kind: 'title', value: blockText(line).trim(), by: 'page-heading', place: line.place };
  }
  return null;
}

/** Whether a block is a heading, or one line. */
function isLine(block: Block): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  return !blockText(block, '\n').trim().includes('\n');
}

/** Who says what a whole book is called, whatever the headings of its text say. */
const OF_BOOK: ReadonlySet<Speaker> = new Set(['package', 'printed-title', 'front-matter']);
/** A byline has no more letters, nor a line that is no prose. */
const [BYLINE, PROSE] = [80, 40];

/**
 * The typed header of a text. A heading with more of its rank below it heads a chapter, and is no title with an author,
 * where the book's package, its front matter or its own title page calls the book otherwise (`North by Night`), or where another heading of
 * its rank is the head of somebody else's story: then its byline is not the whole book's.
 */
export function typedHeader(
  { blocks, header }: ReturnType<typeof applyPins>,
  name: string,
  origins: readonly Origin[],
  { stated, sentOn }: { readonly stated: readonly StatedFact[]; readonly sentOn: Source['sentOn'] },
  isTitled: boolean,
): ReturnType<typeof readHeader> {
  const found = readHeader(blocks, name, header, origins, sentOn, isTitled);
  const first = blocks.findIndex((block) => block.type === 'heading');
  const top = blocks[first];
  if (top?.type !== 'heading' || found.value.blocks.includes(top)) return found;
  const others = blocks.flatMap((block, i) =>
    i > first && block.type === 'heading' && block.level === top.level ? [i] : [],
  );
  if (others.length === 0) return found;
  const titles = stated.filter(({ kind, by }) => kind === 'title' && OF_BOOK.has(by));
  const isTitle = titles.some((fact) => fact.kind === 'title' && fold(blockText(top)).startsWith(fold(fact.value)));
  if (isTitle || (titles.length === 0 && !isSignedAlike(blocks, first, others))) return found;
  return readHeader(blocks, name, { ...header, held: [...header.held, first] }, origins, sentOn, isTitled);
}

/** Whether a heading above prose has its author's name right below it, and another of its rank somebody else's. */
function isSignedAlike(blocks: readonly Block[], first: number, others: readonly number[]): boolean {
  const author = signerAt(blocks, first + 1);
  const own = blocks.slice(first + 2, others[0]);
  if (author === null || !own.some((block) => blockText(block).length >= PROSE)) return false;
  return others.some((at) => {
    const other = signerAt(blocks, at + 1);
    return other !== null && other !== author;
  });
}

/** Whom a line alone names as an author, after a word or by the name alone; null for any other block. */
function signerAt(blocks: readonly Block[], at: number): string | null {
  const block = blocks[at];
  const text = block?.type === 'paragraph' ? blockText(block).trim() : '';
  if (text === '' || text.length > BYLINE) return null;
  if (looksLikeByline(text)) return fold(bareName(signedLine(text)?.name ?? text));
  return isName(text) && /\s/.test(text) ? fold(text) : null;
}

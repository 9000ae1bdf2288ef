import { type Block, blockText, type StatedFact } from '../model/index.ts';
import { BOOK_KINDS } from '../words/byline-tables.ts';
import { labelInside } from '../words/division-label.ts';
import { fold } from '../words/fold.ts';
import { anyOf } from '../words/forms.ts';

/** What is longer is called by nobody's title. */
const LONGEST = 400;
/** The story's own title stands among so many of its first blocks. */
const FIRST = 8;
/** What parts the pieces of a subject, or of a page's title. */
const SEAM = /\s*[:|•·»]\s+|\s+[–—-]+\s+/gu;
/** `Cuento para el martes`, `I: racconto`: what came, and no title. */
const KIND = new RegExp(`(?<!\\p{L})(?:${anyOf(BOOK_KINDS)})(?!\\p{L})`, 'iu');
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

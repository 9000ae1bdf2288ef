import type { Block } from '../../model/index.ts';
import type { Claim } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import { isFaintOrnament, isOrnament } from './ornament.ts';

/**
 * What a block is to scenes: `prose`; `apart` (verse, letters, signs: of the story, but no place for a cut by gap);
 * `mark` (dateline, scene label); `note`; `drawn` (an ornament); `cut` (heading, ending, front matter).
 */
export type Stand = 'prose' | 'apart' | 'mark' | 'note' | 'drawn' | 'cut';

export interface SceneGround {
  readonly blocks: readonly Block[];
  readonly claimed: readonly (Claim | undefined)[];
  readonly context: SplitContext;
  readonly stands: readonly Stand[];
  /** Words before each block, counted from the start of the file; one more entry than blocks. */
  readonly words: readonly number[];
  /** How many headings the file has. */
  readonly headings: number;
}

export function sceneGround(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): SceneGround {
  const words = [0];
  for (const count of context.words) words.push((words.at(-1) ?? 0) + count);
  const faint = faintOrnaments(context.texts);
  const stands = blocks.map((block, i) => standOf(block, claimed[i], context.texts[i] ?? '', faint));
  const headings = new Set(claimed.filter((claim) => claim?.kind === 'heading')).size;
  return { blocks, claimed, context, stands, words, headings };
}

/** No faint sign has more code units, blanks included. */
const FAINT = 12;

/** The faint signs that the file draws breaks with: those that stand alone more than once. */
function faintOrnaments(texts: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) {
    if (text.length > FAINT || !isFaintOrnament(text)) continue;
    const sign = text.trim();
    (once.has(sign) ? again : once).add(sign);
  }
  return again;
}

function standOf(block: Block, claim: Claim | undefined, text: string, faint: ReadonlySet<string>): Stand {
  if (claim?.kind === 'note') return claim.position === 'inline' ? 'prose' : 'note';
  if (claim?.kind === 'dateline' || claim?.kind === 'scene-label') return 'mark';
  if (claim?.kind === 'scene-break') return 'drawn';
  if (claim && claim.kind !== 'prose') return 'cut';
  if (claim && block.type === 'paragraph') return 'prose';
  if (block.type === 'scene-break') return 'drawn';
  if (block.type !== 'paragraph') return block.type === 'note' ? 'note' : 'apart';
  if (isOrnament(text) || (text.length <= FAINT && faint.has(text.trim()))) return 'drawn';
  return isApart(block, text) ? 'apart' : 'prose';
}

/** Kept lines, other alignment, all capitals or all emphasis: a sign, a telegram, an inscription. */
function isApart(block: Extract<Block, { type: 'paragraph' }>, text: string): boolean {
  if (block.role !== undefined || block.align !== undefined || text.includes('\n')) return true;
  if (isWithoutSmallLetters(text.slice(0, 400))) return true;
  const marked = block.children.filter((child) => child.type !== 'text' || child.value.trim().length > 1);
  return marked.length > 0 && marked.every((child) => child.type === 'emphasis' || child.type === 'strong');
}

/** Whether a text has no letters, or two or more and all of them capitals. */
function isWithoutSmallLetters(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return letters.length === 0;
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

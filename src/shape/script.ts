import { type Block, type Decision, type Inline, inlineText, type Messages, type Reason } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { NO_SPEAKER_LABELS } from '../words/value-tables.ts';
import type { Shaped } from './index.ts';
import { linesOf, madeDecision, withFound } from './unit.ts';

/** `INES: …`, `BRAM. …`, `LENA (laughing): …`: who speaks in capitals, how, and a sign before what is said. */
const SPEECH =
  /^[*_]{0,2}(\p{Lu}[\p{Lu}\p{M}'’ -]{0,26}\p{Lu})[*_]{0,2}(?:\s?\([^()\n]{1,60}\))?[*_]{0,2}([:.])[*_]{0,2}\s+\S/u;
const LABELS = new RegExp(`^(?:${NO_SPEAKER_LABELS})$`, 'iu');

/** Fewest speeches of a script, and of one whose names are only parted by a full stop. */
const [SPEECHES, STOPPED] = [3, 4];
/** Lines of a story beyond this share are its way of telling: they are its paragraphs. */
const SHARE = 0.5;

interface Speech {
  readonly speaker: string;
  readonly sign: string;
  readonly children: readonly Inline[];
}

/**
 * Sets a passage that is written as a script apart from the prose around it: lines that name in capitals who speaks.
 * Two speak, and one of them comes back. A whole play is a table instead, which is found before.
 */
export function findScripts(blocks: readonly Block[], gap: number): Shaped {
  const decisions: Decision[] = [];
  const found = new Map<number, { readonly block: Block; readonly count: number }>();
  for (let at = 0; at < blocks.length; at++) {
    const speeches: Speech[] = [];
    let end = at;
    for (; end < blocks.length; end++) {
      const block = blocks[end] as Block;
      const own = end > at && block.gapBefore > Math.max(1, gap) ? null : speechesOf(block);
      if (own === null) break;
      speeches.push(...own);
    }
    if (end === at) continue;
    if (isScript(speeches) && end - at <= Math.max(8, blocks.length * SHARE)) {
      const [first, last] = [blocks[at], blocks[end - 1]] as [Block, Block];
      const place = { ...first.place, endLine: last.place.endLine };
      const lines = speeches.map(({ children }) => children);
      const block: Messages = { type: 'messages', form: 'script', place, gapBefore: first.gapBefore, lines };
      found.set(at, { block, count: end - at });
      decisions.push(madeDecision('script', block, REASONS));
    }
    at = end - 1;
  }
  return { blocks: found.size === 0 ? blocks : withFound(blocks, found), decisions };
}

/** All of them hold, or it is no script. */
const REASONS: readonly Reason[] = [
  { cue: 'each line names in capitals who speaks', weight: 0.5 },
  { cue: 'two speakers or more, of whom one comes back', weight: 0.3 },
];

function isScript(speeches: readonly Speech[]): boolean {
  const cast = new Set(speeches.map(({ speaker }) => speaker));
  const isStopped = speeches.some(({ sign }) => sign === '.');
  const enough = speeches.length >= (isStopped ? STOPPED : SPEECHES);
  return enough && cast.size >= 2 && cast.size < speeches.length;
}

function speechesOf(block: Block): readonly Speech[] | null {
  if (block.type !== 'paragraph' || block.role !== undefined) return null;
  // Cheap: a small letter second is no name in capitals.
  if (!/^[*_\s]*\p{Lu}[^\p{Ll}]/u.test(inlineText(block.children.slice(0, 2)).slice(0, 8))) return null;
  const speeches: Speech[] = [];
  for (const { text, children } of linesOf(block.children)) {
    const match = SPEECH.exec(text.slice(0, 140));
    const [, speaker = '', sign = ''] = match ?? [];
    if (match === null || LABELS.test(speaker) || readLabel(speaker)?.form === 'counted') return null;
    speeches.push({ speaker, sign, children });
  }
  return speeches;
}

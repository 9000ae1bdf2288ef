import type { Block, Removal } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { rowOf } from '../removals/index.ts';
import type { DropEntry } from './entry.ts';
import { firstLine } from './first-line.ts';
import { blockLines, type Line, withoutLinesFrom } from './lines.ts';
import { isName } from './names.ts';
import { isBareAddress, isSiteLine } from './site-lines.ts';

/** Blocks without what mail programs and sites put below a story, and the removed lines. */
export interface Cleared {
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/** Nothing is taken out. */
export function uncut(blocks: readonly Block[]): Cleared {
  return { blocks, removals: [] };
}

const SIGNATURE_LINES = 10;
const SIGNATURE_WIDTH = 90;
/** Site lines are looked for in the last blocks of a file. */
const TAIL_BLOCKS = 14;

/** A signature of a person whom nothing else names: the name, and a line or two of a motto. */
const BARE_LINES = 3;

/** Says who wrote: an address, or a person known from the header. */
const ADDRESS = /@|\(at\)|https?:|www\./i;

/** Takes the signature off a file's end: the lines below `--`, when they are short and few and say who wrote. */
export function withoutSignature(
  blocks: readonly Block[],
  source: string,
  mailed: boolean,
  people: readonly string[],
): Cleared {
  const { bound } = rowOf('signature');
  const first = Math.max(0, blocks.length - bound.blocks);
  for (let i = blocks.length - 1; i >= first; i--) {
    const block = blocks[i];
    if (block === undefined) continue;
    const lines = block.type === 'paragraph' || block.type === 'scene-break' ? blockLines(block, i) : [];
    const at = lines.findLastIndex((line) => line.text === '--' || line.text === '—');
    if (at < 0 || lines.length - at > SIGNATURE_LINES + 1) continue;
    const after = blocks.slice(i + 1);
    const texts = [
      ...lines.slice(at + 1).map(({ text, raw = text }) => raw),
      ...after.flatMap((b) => blockText(b, '\n').split('\n')),
    ];
    const close = at < lines.length - 1 || after[0]?.gapBefore === 0;
    if (
      !close ||
      texts.length === 0 ||
      texts.length > SIGNATURE_LINES ||
      texts.some((text) => text.trim().length > SIGNATURE_WIDTH)
    )
      continue;
    const named = texts.some((text) => ADDRESS.test(text) || people.some((name) => text.includes(name)));
    if (!mailed && !named && !(texts.length <= BARE_LINES && isName(texts[0] ?? ''))) continue;
    if (texts.join('\n').length > bound.characters) continue;
    const kept = withoutLinesFrom(block, at);
    const last = blocks.at(-1) ?? block;
    const place = { source, line: lines[at]?.number ?? block.place.line, endLine: last.place.endLine };
    return {
      blocks: [...blocks.slice(0, i), ...(kept === null ? [] : [kept])],
      removals: [{ name: 'signature', place, text: ['--', ...texts].join('\n') }],
    };
  }
  return { blocks, removals: [] };
}

/** A signature between a post and the mail header of the next one, which begins at a block; null when none is there. */
export function signatureAbove(blocks: readonly Block[], at: number): DropEntry | null {
  const below: Line[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const block = blocks[i] as Block;
    if (block.type !== 'paragraph' && block.type !== 'scene-break') return null;
    const lines = blockLines(block, i);
    const mark = lines.findLastIndex((line) => line.text === '--' || line.text === '—');
    below.unshift(...(mark < 0 ? lines : lines.slice(mark)));
    if (below.length > SIGNATURE_LINES + 1 || below.some((line) => line.text.length > SIGNATURE_WIDTH)) return null;
    if (mark >= 0) return below.length > 1 ? { kind: 'drop', name: 'signature', what: 'mail', lines: below } : null;
  }
  return null;
}

/** Takes site lines off a file's end. What asks for reviews there a person wrote: it stays, as a note of the part above. */
export function withoutSiteLines(blocks: readonly Block[]): Cleared {
  const text = (block: Block | undefined): string =>
    block?.type === 'paragraph' && block.place.endLine - block.place.line < 3 ? firstLine(block) : '';
  const isSites = (i: number): boolean => {
    const line = text(blocks[i]);
    if (isBareAddress(line)) return isSiteLine(text(blocks[i - 1])) || isSiteLine(text(blocks[i + 1]));
    return isSiteLine(line);
  };
  const removals: Removal[] = [];
  const kept = blocks.filter((block, i) => {
    const site = i >= blocks.length - TAIL_BLOCKS && isSites(i);
    if (site) removals.push({ name: 'archive-line', place: block.place, text: blockText(block, '\n') });
    return !site;
  });
  return removals.length === 0 ? { blocks, removals } : { blocks: kept, removals };
}

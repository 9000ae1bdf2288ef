import { type Block, blockText, type Place, type Removal, type Speaker, type StatedFact } from '../model/index.ts';
import { rowOf, sentencesIn } from '../removals/index.ts';
import type { DropEntry } from './entry.ts';
import { blockLines, type Line, withoutLinesFrom } from './lines.ts';
import { isName } from './names.ts';
import { isToldOf, printedName } from './person.ts';
import { isHeadingLike } from './shapes.ts';
import type { Cleared } from './tail.ts';

const SIGNATURE_LINES = 10;
const SIGNATURE_WIDTH = 90;

/** A signature of a person whom nothing else names: the name, and a line or two of a motto. */
const BARE_LINES = 3;

/** So many sentences that name nobody are told: the mark above them parts scenes. */
const TOLD = 2;

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
    const after = signedWith(blocks.slice(i + 1));
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
    const isSigned = isName(texts[0] ?? '');
    if (!mailed && !named && !(texts.length <= BARE_LINES && isSigned)) continue;
    if (!named && !isSigned && sentencesIn(texts.join(' ')) >= TOLD) continue;
    if (texts.join('\n').length > bound.characters) continue;
    const kept = withoutLinesFrom(block, at);
    if (!named && (after.length < blocks.length - i - 1 || isAnnounced(blocks, i, lines[at - 1]))) continue;
    const last = after.at(-1) ?? block;
    const place = { source, line: lines[at]?.number ?? block.place.line, endLine: last.place.endLine };
    return {
      blocks: [...blocks.slice(0, i), ...(kept === null ? [] : [kept]), ...blocks.slice(i + 1 + after.length)],
      removals: [{ name: 'signature', place, text: ['--', ...texts].join('\n') }],
    };
  }
  return { blocks, removals: [] };
}

/** Below a signature stand at most so many paragraphs that are none of it. */
const POSTSCRIPTS = 2;

/** The blocks that a signature goes on over: a sentence in a paragraph of its own, without an address, is a postscript. */
function signedWith(blocks: readonly Block[]): readonly Block[] {
  const told = blocks.findIndex(
    (block) => block.gapBefore > 0 && sentencesIn(blockText(block)) > 0 && !ADDRESS.test(blockText(block)),
  );
  if (told < 0 || blocks.length - told > POSTSCRIPTS) return blocks;
  // `EPILOGUE` heads what is told below it.
  const heading = blocks[told - 1];
  const isHeaded = heading !== undefined && heading.gapBefore > 0 && isHeadingLike(blockText(heading));
  return blocks.slice(0, isHeaded ? told - 1 : told);
}

/** Whether a colon announces what stands below a line `--`: it is told, whatever is drawn above it. */
function isAnnounced(blocks: readonly Block[], at: number, line: Line | undefined): boolean {
  const before = blocks[at - 1];
  const text = line?.text ?? (before === undefined ? '' : blockText(before));
  return text.trimEnd().endsWith(':');
}

/** A line that is a telephone number, whatever names it. */
const NUMBER = /^\D{0,12}\+?\d[\d\s()/.-]{5,24}$/;

/**
 * What a person says in a signature, beside the name and the addresses: a motto, a line from a song. It leaves the
 * story, not the book.
 */
export function sayingsIn(removals: readonly Removal[]): readonly StatedFact[] {
  return removals.flatMap(({ name, text, place }): readonly StatedFact[] => {
    if (name !== 'signature') return [];
    const lines = text
      .split('\n')
      .filter((line) => !/^\s*(?:--|—)?\s*$/.test(line) && !isAddressAlone(line) && !NUMBER.test(line.trim()));
    const first = lines.findIndex((line) => !isName(line.trim()));
    return first < 0 ? [] : sayingAt(linesSaid(lines.slice(first)), place, 'header');
  });
}

/**
 * Who signs below a line `--` with a name and an address, where nothing names the story's author and the story tells of
 * nobody so called.
 */
export function signerIn(removals: readonly Removal[], story: readonly Block[]): readonly StatedFact[] {
  return removals.flatMap(({ name, text, place }): readonly StatedFact[] => {
    const lines = name === 'signature' ? text.split('\n').filter((line) => !/^\s*(?:--|—)?\s*$/.test(line)) : [];
    const signer = printedName(lines[0]?.trim() ?? '')?.name ?? null;
    if (signer === null || !lines.slice(1).some((line) => ADDRESS.test(line))) return [];
    const told = story.map((block) => blockText(block));
    return isToldOf(signer, told) ? [] : [{ kind: 'author', value: signer, by: 'header', place }];
  });
}

/** Fewer words beside an address only say what it is: `my page:`, `mail`. */
const BESIDE_ADDRESS = 4;

/** Whether a line holds an address and no words beside it: `Write to ann@x.example if it rings.` says something. */
function isAddressAlone(line: string): boolean {
  if (!ADDRESS.test(line)) return false;
  const beside = line.split(/\s+/).filter((word) => !ADDRESS.test(word) && /\p{L}/u.test(word));
  return beside.length < BESIDE_ADDRESS;
}

/** A longer line may be wrapped. */
const WRAPPED = 45;

/** The lines of a signature, a sentence that runs over two of them in one. */
function linesSaid(lines: readonly string[]): readonly string[] {
  const said: string[] = [];
  for (const line of lines.map((one) => one.trim())) {
    const before = said.at(-1);
    const isWrapped = before !== undefined && before.length >= WRAPPED && !/[.!?…]["”»'’)]*$/u.test(before);
    if (before !== undefined && (isWrapped || /^[^\p{L}\p{N}"“«(]*\p{Ll}/u.test(line)))
      said[said.length - 1] = `${before} ${line}`;
    else said.push(line);
  }
  return said;
}

/** A saying of somebody's as a fact of the story, when there is a sentence in it. */
export function sayingAt(lines: readonly string[], place: Place, by: Speaker): readonly StatedFact[] {
  const values = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  if (sentencesIn(values.join(' ')) === 0) return [];
  return [{ kind: 'field', field: { key: 'notes', label: '', values, place }, by, place }];
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

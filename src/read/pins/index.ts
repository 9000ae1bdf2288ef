import type { HeaderPins } from '../../header/held.ts';
import { labelled } from '../../header/label.ts';
import { inlineLines } from '../../header/lines.ts';
import { bareName, signedLine } from '../../header/names.ts';
import {
  type Block,
  blockText,
  type Diagnostic,
  foldedForPin,
  type HeadingBlock,
  type Inline,
  type Paragraph,
  type Pin,
  type Removal,
  type StatedFact,
  type Verse,
  type VerseLine,
} from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { anchor } from './anchor.ts';

/** A source's blocks with its pins put to work as far as reading goes. */
export interface PinnedBlocks {
  readonly blocks: readonly Block[];
  /** The pins that hold, in the order of their lines. */
  readonly pins: readonly Pin[];
  /** The title and the authors that pins name. */
  readonly stated: readonly StatedFact[];
  readonly header: HeaderPins;
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the line of every pin of one source and does what must be done before the header is read and lines are
 * joined: a block is cut at a pinned line inside it, verse and letters get their shape, pinned titles and authors and
 * what pins delete leave the text. A pin whose words stand elsewhere is the error `pin-mismatch` and does nothing.
 */
export function applyPins(blocks: readonly Block[], all: readonly Pin[], source: string): PinnedBlocks {
  const own = all.filter((pin) => pin.source === undefined || pin.source === source);
  if (own.length === 0) return { ...NOTHING, blocks };
  const anchored = anchor(blocks, own, source);
  const next = [...anchored.blocks];
  const pins: Pin[] = [];
  const removals: Removal[] = [];
  const stated: StatedFact[] = [];
  for (const { pin, index } of anchored.found.toReversed()) {
    const block = next[index];
    if (block === undefined) continue;
    const leave = (name: Removal['name'], to: number): void => {
      for (const gone of next.slice(index, to)) removals.unshift({ name, place: gone.place, text: blockText(gone) });
      next.splice(index, to - index);
    };
    if (pin.as === 'title' || pin.as === 'author') {
      // The first pin in the file counts.
      stated.unshift({ kind: pin.as, value: factIn(block, pin.as), by: 'pin', place: block.place });
      leave('story-header', index + 1);
    } else if (pin.as === 'delete') leave('deleted-by-user', endOf(next, index, pin));
    else if (isReplaced(block, pin)) {
      leave('deleted-by-user', index + 1);
      next.splice(index, 0, { ...headingAt(block), children: [{ type: 'text', value: pin.title ?? '' }] });
      pins.unshift({ ...pin, replace: true });
    } else {
      reshape(next, index, pin);
      const { replace: _, ...kept } = pin;
      pins.unshift(kept);
    }
  }
  return { blocks: next, pins, stated, header: headerPins(next, pins), removals, diagnostics: anchored.diagnostics };
}

const NOTHING: PinnedBlocks = {
  blocks: [],
  pins: [],
  stated: [],
  header: { held: [], end: null },
  removals: [],
  diagnostics: [],
};

/** A title or an author as a line says it: "by Ada Reed" names Ada Reed. */
function factIn(block: Block, of: 'title' | 'author'): string {
  const text = blockText(block).trim();
  return (
    labelled(text)?.value.trim() ||
    (of === 'author' && signedLine(text) ? bareName(signedLine(text)?.name ?? '') : text)
  );
}

/** Whether a pin's title stands instead of its line: where the user says so, or where the line is a heading as it is. */
function isReplaced(block: Block, { as, title, replace }: Pin): boolean {
  if (title === undefined || (as !== 'chapter' && as !== 'volume') || replace === false) return false;
  if (replace) return true;
  const text = blockText(block);
  const label = readLabel(text);
  const isLabelled = label !== null && !label.weak && (label.delimited || label.titleStart === label.titleEnd);
  if (block.type !== 'heading' && !isLabelled) return false;
  const words = label === null ? text : text.slice(label.titleStart, label.titleEnd);
  return ![text, words].some((said) => foldedForPin(said) === foldedForPin(title));
}

function headingAt(block: Block): Omit<HeadingBlock, 'children'> {
  const { place, gapBefore } = block;
  return { type: 'heading', level: block.type === 'heading' ? block.level : 1, place, gapBefore };
}

/** The block after the last one that a pin is about. */
function endOf(blocks: readonly Block[], index: number, pin: Pin): number {
  const last = Math.max(pin.line, pin.until ?? pin.line);
  let to = index + 1;
  while (to < blocks.length && (blocks[to]?.place.line ?? Infinity) <= last && pin.until !== undefined) to++;
  return to;
}

/** Gives the blocks from a pin's line to its last line the shape it names; in place. */
function reshape(blocks: Block[], index: number, pin: Pin): void {
  const shape = { verse: asVerse, letter: asLetter, prose: asProse }[pin.as as 'verse' | 'letter' | 'prose'];
  if (shape === undefined) return;
  const to = endOf(blocks, index, pin);
  blocks.splice(index, to - index, ...shape(blocks.slice(index, to)));
}

/** What the pins say about the header: a pinned block is never part of it. */
function headerPins(blocks: readonly Block[], pins: readonly Pin[]): HeaderPins {
  const end = pins.find((pin) => pin.as === 'header-end');
  const lines = new Set(pins.filter((pin) => pin !== end).map((pin) => pin.line));
  const at = end ? blocks.findIndex((block) => block.place.line === end.line) : -1;
  return { held: blocks.flatMap((block, i) => (lines.has(block.place.line) ? i : [])), end: at < 0 ? null : at };
}

/** Blocks as one poem: every line its own, every block a stanza. */
function asVerse(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (!first || (blocks.length === 1 && first.type === 'verse')) return blocks;
  const stanzas = blocks.flatMap((block) => (block.type === 'verse' ? block.stanzas : [stanzaOf(block)]));
  const verse: Verse = { type: 'verse', ...extentOf(first, blocks), stanzas };
  return [verse];
}

function stanzaOf(block: Block): readonly VerseLine[] {
  const lines = linesOf(block);
  return lines.filter((line) => line.length > 0).map((children) => ({ indent: 0, children }));
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineLines(block.children).lines;
  return blockText(block, '\n')
    .split('\n')
    .map((value): Inline[] => (value.trim() === '' ? [] : [{ type: 'text', value }]));
}

/** Blocks as one letter. */
function asLetter(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (!first || (blocks.length === 1 && first.type === 'letter')) return blocks;
  return [{ type: 'letter', ...extentOf(first, blocks), children: blocks }];
}

/** Blocks without the shape that the reader gave them: paragraphs whose lines join. */
function asProse(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'verse':
        return block.stanzas.map((stanza, i) =>
          paragraphOf(block, joined(stanza.map((line) => line.children)), i === 0),
        );
      case 'messages':
        return [paragraphOf(block, joined(block.lines), true)];
      case 'heading':
        return [paragraphOf(block, block.children, true)];
      case 'preformatted':
        return [paragraphOf(block, joined(block.text.split('\n').map((value) => [{ type: 'text', value }])), true)];
      case 'letter':
      case 'quotation':
      case 'note':
        return block.type === 'note' && block.label !== null ? [block] : asProse(block.children);
      case 'paragraph':
        return block.role === undefined ? [block] : [paragraphOf(block, block.children, true)];
      default:
        return [block];
    }
  });
}

function paragraphOf(block: Block, children: readonly Inline[], first: boolean): Paragraph {
  return { type: 'paragraph', place: block.place, gapBefore: first ? block.gapBefore : 1, children };
}

function joined(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, i): readonly Inline[] => (i === 0 ? line : [{ type: 'soft-break' }, ...line]));
}

function extentOf(first: Block, blocks: readonly Block[]): Pick<Block, 'place' | 'gapBefore'> {
  const endLine = blocks.at(-1)?.place.endLine ?? first.place.endLine;
  return { place: { ...first.place, endLine }, gapBefore: first.gapBefore };
}

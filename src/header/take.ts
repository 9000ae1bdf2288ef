import {
  addTo,
  type Block,
  blockText,
  type Inline,
  inlineText,
  type Note,
  type Paragraph,
  type Removal,
  type RemovalName,
  type VerseLine,
} from '../model/index.ts';
import { isWithin } from '../removals/index.ts';
import type { Entry, NoteEntry } from './entry.ts';
import { inlineLines, type Line, placeOf, rawOffset, withoutPrefix } from './lines.ts';

/** The blocks without a header's lines, with its notes as note blocks, and the lines as removals. */
export function withoutEntries(
  blocks: readonly Block[],
  entries: readonly Entry[],
  source: string,
  marks: ReadonlyMap<number, Block> = new Map(),
): { blocks: readonly Block[]; removals: readonly Removal[] } {
  const used = new Map<number, Set<number>>();
  for (const line of entries.filter((entry) => entry.kind !== 'kept').flatMap((entry) => entry.lines)) {
    used.set(line.block, (used.get(line.block) ?? new Set()).add(line.index));
  }
  const notes = new Map<number, Block[]>();
  for (const entry of entries) {
    const at = entry.lines[0]?.block;
    if (entry.kind === 'note' && at !== undefined) addTo(notes, at, noteBlock(entry, blocks, source));
  }
  const kept: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const mark = marks.get(i);
    if (mark !== undefined) kept.push(mark);
    const taken = used.get(i);
    const lines = taken === undefined ? [block] : keepLines(block, taken);
    // A heading may stand right below a header's note, without a blank line: a stable sort leaves all else as it is.
    kept.push(...[...lines, ...(notes.get(i) ?? [])].sort((a, b) => a.place.line - b.place.line));
  }
  return { blocks: kept, removals: withoutMarks(removalsOf(entries, blocks, source), marks) };
}

/** A note or a part's own warnings, with its label apart. */
function noteBlock(entry: NoteEntry, blocks: readonly Block[], source: string): Note {
  const boxed = entry.lines.every(({ text }) => BOXED.test(text));
  const inlines = entry.lines.map((line) => (boxed ? [unboxed(line)] : lineInlines(blocks[line.block], line)));
  const groups: Inline[][] = [];
  inlines.forEach((children, i) => {
    const line = entry.lines[i];
    const start = line === undefined ? entry.start : rawOffset(line, entry.start);
    const own = i === 0 ? withoutPrefix(children, start + leading(children)) : children;
    if (own.length === 0 || inlineText(own).trim() === '') return;
    const group = groups.at(-1);
    if (group === undefined || line?.index === 0) groups.push([...own]);
    else group.push({ type: line?.meant === true ? 'hard-break' : 'soft-break' }, ...own);
  });
  const place = placeOf(source, entry.lines);
  const children = groups.map((group): Paragraph => ({ type: 'paragraph', place, gapBefore: 0, children: group }));
  return {
    type: 'note',
    purpose: entry.purpose,
    label: entry.label === '' ? null : entry.label,
    position: entry.position ?? 'before',
    place,
    gapBefore: entry.lines[0]?.gap ?? 0,
    children,
  };
}

/** A line between the sides of a drawn box. */
const BOXED = /^[|\u00a6\u2502\u2503\u2551].*[|\u00a6\u2502\u2503\u2551]$/u;

function unboxed({ text }: Line): Inline {
  return { type: 'text', value: text.slice(1, -1).trim() };
}

function leading(inlines: readonly Inline[]): number {
  const text = inlineText(inlines);
  return text.length - text.trimStart().length;
}

function lineInlines(block: Block | undefined, line: Line): readonly Inline[] {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return [{ type: 'text', value: line.text }];
  return inlineLines(block.children).lines[line.index] ?? [];
}

/** One removal for each run of lines that left under the same name; notes and kept lines have not left. */
function removalsOf(entries: readonly Entry[], blocks: readonly Block[], source: string): Removal[] {
  const removals: Removal[] = [];
  // A line that says something of the story, and stands there as a note, has not left.
  const seen = new Set(entries.flatMap((entry) => (entry.kind === 'note' ? entry.lines : [])));
  for (const entry of entries) {
    if (entry.kind === 'note' || entry.kind === 'kept') continue;
    const lines = entry.lines.filter((line) => !seen.has(line));
    if (lines.length === 0) continue;
    for (const line of lines) seen.add(line);
    const name = entry.kind === 'drop' ? entry.name : 'story-header';
    const text = lines.map((line) => sourceText(blocks[line.block], line)).join('\n');
    removals.push({ name, place: placeOf(source, lines), text });
  }
  return removals;
}

/** Removals without the part marks that stay in the text: each is cut out of the first removal from its line on. */
function withoutMarks(removals: readonly Removal[], marks: ReadonlyMap<number, Block>): readonly Removal[] {
  const left = [...removals];
  for (const mark of marks.values()) {
    const words = blockText(mark);
    const at = left.findIndex((removal) => removal.place.line >= mark.place.line && removal.text.includes(words));
    const removal = left[at];
    if (removal === undefined) continue;
    const cut = removal.text.lastIndexOf(words);
    left[at] = { ...removal, text: removal.text.slice(0, cut) + removal.text.slice(cut + words.length) };
  }
  return left;
}

/** The text of a line as its block has it; a table's cells without the marks that were put between them. */
function sourceText(block: Block | undefined, line: Line): string {
  return block?.type === 'table'
    ? (block.rows[line.index] ?? []).map((cell) => inlineText(cell)).join(' ')
    : (line.raw ?? line.text);
}

/**
 * What is left of a block when the header took the lines whose indices are `used`: nothing, or the block with its
 * other lines. Lines between taken ones stand as paragraphs of their own, and so do the lines left of a list or a
 * quotation.
 */
function keepLines(block: Block, used: ReadonlySet<number>): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return keepParagraph(block, used);
    case 'messages': {
      const lines = block.lines.filter((_, i) => !used.has(i));
      return lines.length > 0 ? [{ ...block, lines }] : [];
    }
    case 'table': {
      const rows = block.rows.filter((_, i) => !used.has(i));
      const { spans: _, ...table } = block;
      return rows.length > 0
        ? [{ ...(rows.length === block.rows.length ? block : table), rows, headed: block.headed && !used.has(0) }]
        : [];
    }
    case 'verse':
      return keepVerse(block, used);
    case 'preformatted':
      return keepText(block, used).map((text) => ({ ...block, text }));
    default:
      return keepText(block, used).map((value) => ({
        type: 'paragraph',
        place: block.place,
        gapBefore: block.gapBefore,
        children: [{ type: 'text', value }],
      }));
  }
}

/** The lines of a block that the header did not take, as text. */
function keepText(block: Block, used: ReadonlySet<number>): string[] {
  return blockText(block, '\n')
    .split('\n')
    .filter((line, i) => !used.has(i) && /[\p{L}\p{N}]/u.test(line));
}

function keepParagraph(block: Extract<Block, { type: 'paragraph' | 'heading' }>, used: ReadonlySet<number>): Block[] {
  const { lines, breaks } = inlineLines(block.children);
  const tailFrom = used.size === 0 ? 0 : lastOf(used) + 1;
  const { line, endLine } = block.place;
  const place = (at: number): { line: number; endLine: number } => ({
    line: Math.min(line + at, endLine),
    endLine: Math.min(line + at, endLine),
  });
  const kept: Block[] = [];
  for (let i = 0; i < tailFrom; i++) {
    const children = lines[i];
    if (!used.has(i) && children !== undefined)
      kept.push({ ...block, place: { ...block.place, ...place(i) }, children });
  }
  if (tailFrom >= lines.length) return kept;
  const children: Inline[] = [];
  for (let i = tailFrom; i < lines.length; i++) {
    if (i > tailFrom) children.push(breaks[i - 1] ?? { type: 'soft-break' });
    for (const inline of lines[i] ?? []) children.push(inline);
  }
  kept.push({
    ...block,
    place: { ...block.place, line: place(tailFrom).line },
    gapBefore: tailFrom > 0 ? 0 : block.gapBefore,
    children,
  });
  return kept;
}

function keepVerse(block: Extract<Block, { type: 'verse' }>, used: ReadonlySet<number>): Block[] {
  const stanzas: VerseLine[][] = [];
  let index = 0;
  for (const stanza of block.stanzas) {
    const lines = stanza.filter(() => !used.has(index++));
    if (lines.length > 0) stanzas.push(lines);
  }
  return stanzas.length > 0 ? [{ ...block, stanzas }] : [];
}

function lastOf(indices: ReadonlySet<number>): number {
  let last = -1;
  for (const index of indices) last = Math.max(last, index);
  return last;
}

/** The entries of one header without those that leave under a name whose row allows less: they stay in the text. */
export function withinBounds(entries: readonly Entry[], blocks: readonly Block[]): readonly Entry[] {
  const taken = new Map<RemovalName, Map<number, string[]>>();
  for (const entry of entries) {
    if (entry.kind !== 'drop') continue;
    const own = taken.get(entry.name) ?? new Map<number, string[]>();
    taken.set(entry.name, own);
    for (const { block, text } of entry.lines) if (blocks[block]) addTo(own, block, text);
  }
  const beyond = [...taken].filter(
    ([name, own]) =>
      !isWithin(
        name,
        [...own.values()].map((lines) => lines.join('\n')),
      ),
  );
  const names = new Set(beyond.map(([name]) => name));
  return names.size === 0 ? entries : entries.filter((entry) => entry.kind !== 'drop' || !names.has(entry.name));
}

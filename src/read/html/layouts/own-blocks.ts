import {
  classesOf,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  hasClass,
  textOf,
  withoutNode,
} from '../../../markup/tree.ts';
import {
  alignedColumns,
  type Block,
  type ColumnAlign,
  type Note,
  type Paragraph,
  type ParagraphRole,
  type VerseLine,
} from '../../../model/index.ts';
import { blocksOf } from '../blocks.ts';
import { inlinesIn, placeIn } from '../inlines.ts';
import type { Reading } from '../set-aside.ts';
import { columnsBy, spansOf } from '../table.ts';

const ROLES: ReadonlySet<string> = new Set([
  'dateline',
  'scene-label',
  'continued',
  'the-end',
  'display',
  'box',
  'epigraph',
] satisfies readonly ParagraphRole[]);

/** Columns that a step of indent in verse stands for. */
const COLUMNS = 2;

/** The blocks of a book that this program made, as its classes state them. */
export function ownBlocks(elements: readonly ElementNode[], reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  const first = elements.findIndex((e) => isProse(e));
  const last = elements.findLastIndex((e) => isProse(e) && !isEnding(e));
  elements.forEach((element, index) => {
    const opening = first < 0 || first >= index;
    const position = opening ? 'before' : last >= index ? 'inline' : 'after';
    for (const block of ownBlock(element, reading, position)) {
      const before = blocks.at(-1);
      // A dateline of several lines is an element a line.
      if (isDateline(block) && before && isDateline(before)) blocks[blocks.length - 1] = joined(before, block);
      else blocks.push({ ...block, gapBefore: blocks.length > 0 ? 1 : block.gapBefore });
    }
  });
  return blocks;
}

function isProse(element: ElementNode): boolean {
  return !isNote(element);
}

function isEnding(element: ElementNode): boolean {
  return hasClass(element, 'continued') || hasClass(element, 'the-end');
}

function isNote(element: ElementNode): boolean {
  return hasClass(element, 'authors-note') || hasClass(element, 'chapter-summary');
}

function isDateline(block: Block): block is Paragraph {
  return block.type === 'paragraph' && block.role === 'dateline';
}

function joined(first: Paragraph, second: Paragraph): Paragraph {
  const place = { ...first.place, endLine: second.place.endLine };
  return { ...first, place, children: [...first.children, { type: 'hard-break' }, ...second.children] };
}

function ownBlock(element: ElementNode, reading: Reading, position: Note['position']): readonly Block[] {
  const base = { place: placeIn(element, reading), gapBefore: 1 };
  if (element.name === 'p') return [paragraph(element, reading)];
  if (isNote(element)) return [note(element, reading, position)];
  if (hasClass(element, 'footnote')) return [loneFootnote(element, reading)];
  if (hasClass(element, 'verse')) {
    const stanzas = elementsOf(element).map((stanza) => verseLines(stanza, reading));
    return [{ ...base, type: 'verse', stanzas }];
  }
  if (hasClass(element, 'messages') || hasClass(element, 'script')) {
    const form = hasClass(element, 'script') ? { form: 'script' as const } : {};
    return [{ ...base, type: 'messages', ...form, lines: elementsOf(element).map((line) => inlinesIn(line, reading)) }];
  }
  if (element.name === 'blockquote') {
    const type = hasClass(element, 'letter') ? 'letter' : 'quotation';
    return [{ ...base, type, children: ownBlocks(elementsOf(element), reading) }];
  }
  if (element.name === 'ul' || element.name === 'ol') return [list(element, reading)];
  if (element.name === 'table') return [table(element, reading)];
  return blocksOf([element], reading);
}

function paragraph(element: ElementNode, reading: Reading): Paragraph {
  const names = classesOf(element);
  const role = names.find((name) => ROLES.has(name)) as ParagraphRole | undefined;
  const align = names.find((name) => name === 'center' || name === 'right') as Paragraph['align'];
  const place = placeIn(element, reading);
  const children = inlinesIn(element, reading);
  return { type: 'paragraph', ...(role ? { role } : {}), ...(align ? { align } : {}), place, gapBefore: 1, children };
}

/** A note's label runs into its first paragraph, or stands alone above what is no paragraph. */
function note(element: ElementNode, reading: Reading, position: Note['position']): Note {
  const label = find(element, (e) => hasClass(e, 'note-label'));
  const name = label ? textOf(label).replace(/:$/, '') : null;
  const inner = elementsOf(element).map((child) => (label ? withoutNode(child, label) : child));
  const children = ownBlocks(inner, reading).filter((block) => block.type !== 'paragraph' || block.children.length > 0);
  const purpose = hasClass(element, 'chapter-summary')
    ? 'summary'
    : hasClass(element, 'part-warnings')
      ? 'warnings'
      : 'note';
  return { type: 'note', purpose, label: name, position, place: placeIn(element, reading), gapBefore: 1, children };
}

/** A footnote that no mark leads to; all others are taken out of the page before. */
function loneFootnote(element: ElementNode, reading: Reading): Note {
  const place = placeIn(element, reading);
  const identifier = `${reading.source}#line-${place.line}`;
  const children = ownBlocks(elementsOf(element), reading);
  return { type: 'note', purpose: 'footnote', identifier, label: '', position: 'after', place, gapBefore: 1, children };
}

function verseLines(stanza: ElementNode, reading: Reading): readonly VerseLine[] {
  return findAll(stanza, (e) => hasClass(e, 'line')).map((line) => {
    const step = classesOf(line).find((name) => name.startsWith('indent-'));
    return { indent: step ? Number(step.slice('indent-'.length)) * COLUMNS : 0, children: inlinesIn(line, reading) };
  });
}

/** An item of one plain paragraph is set without paragraph marks. */
function list(element: ElementNode, reading: Reading): Block {
  const items = elementsOf(element).map((item): readonly Block[] => {
    const holds = elementsOf(item).some(({ name }) =>
      /^(p|div|ul|ol|blockquote|pre|table|h[1-6]|aside|figure)$/.test(name),
    );
    return holds ? ownBlocks(elementsOf(item), reading) : [paragraph(item, reading)];
  });
  const start = Number(element.attributes.start ?? 1) || 1;
  return { type: 'list', ordered: element.name === 'ol', start, items, place: placeIn(element, reading), gapBefore: 1 };
}

function table(element: ElementNode, reading: Reading): Block {
  const rows = findAll(element, ({ name }) => name === 'tr').map(elementsOf);
  const spans = spansOf(rows);
  const classed = (cell: ElementNode): ColumnAlign =>
    hasClass(cell, 'right') ? 'right' : hasClass(cell, 'center') ? 'center' : null;
  return {
    type: 'table',
    headed: find(element, ({ name }) => name === 'thead') !== null,
    rows: rows.map((cells) => cells.map((cell) => inlinesIn(cell, reading))),
    ...(spans.length > 0 ? { spans } : {}),
    ...alignedColumns(columnsBy(rows, spans, classed)),
    place: placeIn(element, reading),
    gapBefore: 1,
  };
}

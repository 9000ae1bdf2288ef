import { type ElementNode, elementsOf, find, findAll, lastLine } from '../../markup/tree.ts';
import type { Block, CellSpan, Inline } from '../../model/index.ts';
import { blocksOf, type Reading, walkAll } from './blocks.ts';
import { endRun, type Flow, placeOf, takeGap } from './flow.ts';
import type { Setting } from './style.ts';

/** A cell with more text than this is a column of a page, not a fact in a table. */
const CELL_SIZE = 300;

/** A table of facts becomes a table; a table that only lays out a page is walked through. */
export function addTable(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  endRun(flow);
  const rows = findAll(node, (element) => element.name === 'tr');
  const cells = rows.map((row) => elementsOf(row).filter((cell) => cell.name === 'td' || cell.name === 'th'));
  if (!isFacts(node, cells)) {
    walkAll(flow, node.children, reading, setting);
    return;
  }
  const read = cells.map((row) => row.map((cell) => blocksOf([cell], reading, setting)));
  const around = elementsOf(node).filter((child) => child.name === 'caption');
  walkAll(flow, around, reading, setting);
  endRun(flow);
  const spans = spansOf(cells);
  flow.blocks.push({
    type: 'table',
    headed: cells[0]?.every((cell) => cell.name === 'th') ?? false,
    rows: read.map((row) => row.map(inlinesOf)),
    ...(spans.length > 0 ? { spans } : {}),
    place: placeOf(flow, node.line, lastLine(node)),
    gapBefore: takeGap(flow),
  });
}

/** A cell that reaches further is a mistake. */
const FURTHEST = 50;

/** The cells that reach over several columns or rows, as their attributes say. */
export function spansOf(rows: readonly (readonly ElementNode[])[]): readonly CellSpan[] {
  const reach = (value: string | undefined): number =>
    Math.min(FURTHEST, Math.max(1, Number.parseInt(value ?? '', 10) || 1));
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ attributes }, cell) => {
      const span = { row, cell, columns: reach(attributes.colspan), rows: reach(attributes.rowspan) };
      return span.columns > 1 || span.rows > 1 ? [span] : [];
    }),
  );
}

function isFacts(node: ElementNode, rows: readonly (readonly ElementNode[])[]): boolean {
  if (rows.length < 2 || rows.every((row) => row.length < 2)) return false;
  const complex = find(node, (element) => /^(table|h[1-6]|ul|ol|blockquote|pre|hr|select|form)$/.test(element.name));
  return !complex && !strayText(node) && rows.flat().every((cell) => cell.size <= CELL_SIZE);
}

/** Words in a table but in none of its cells. */
function strayText(node: ElementNode): boolean {
  return node.children.some((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    return /^(tbody|thead|tfoot|tr)$/.test(child.name) ? strayText(child) : !/^(td|th|caption)$/.test(child.name);
  });
}

function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block, index): readonly Inline[] => {
    const children = block.type === 'paragraph' ? block.children : [];
    return index === 0 ? children : [{ type: 'hard-break' }, ...children];
  });
}

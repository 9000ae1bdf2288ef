import { type ElementNode, elementsOf, find, findAll } from '../../markup/tree.ts';
import type { CellSpan } from '../../model/index.ts';

/** A cell with more text than this is a column of a page, not a fact in a table. */
const CELL_SIZE = 300;

/** The rows of cells of a table of facts; null for a table that only lays out a page. */
export function factRows(node: ElementNode): readonly (readonly ElementNode[])[] | null {
  const rows = findAll(node, (element) => element.name === 'tr');
  const cells = rows.map((row) => elementsOf(row).filter((cell) => cell.name === 'td' || cell.name === 'th'));
  return isFacts(node, cells) ? cells : null;
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

import { type ElementNode, elementsOf, find, textOf } from '../../markup/tree.ts';
import { type CellSpan, type ColumnAlign, columnsOfCells } from '../../model/index.ts';
import { alignOf, type ClassStyles, styleOf } from './style.ts';

/** A cell with more text than this is a column of a page, not a fact in a table. */
const CELL_SIZE = 300;

/** The rows of cells of a table of facts; null for a table that only lays out a page. */
export function factRows(node: ElementNode): readonly (readonly ElementNode[])[] | null {
  if (node.name === 'dl') return factPairs(node);
  const rows = rowsOf(node);
  return isFacts(node, rows) ? rows : null;
}

/** The cells of each row. Cells in a table that stand in no row are one, as browsers have it (HTML, "in table body"). */
function rowsOf(node: ElementNode): readonly (readonly ElementNode[])[] {
  const rows: ElementNode[][] = [];
  let open: ElementNode[] | null = null;
  for (const child of elementsOf(node)) {
    if (isCell(child)) {
      if (open) open.push(child);
      else {
        open = [child];
        rows.push(open);
      }
      continue;
    }
    open = null;
    if (child.name === 'tr') rows.push(elementsOf(child).filter(isCell));
    else for (const row of rowsOf(child)) rows.push([...row]);
  }
  return rows;
}

function isCell({ name }: ElementNode): boolean {
  return name === 'td' || name === 'th';
}

/** Letters of a term, and of what is said of it. */
const [TERM, SAID] = [48, 600];

/** The pairs of a definition list in which short terms have one short definition each; null for any other list. */
function factPairs(node: ElementNode): readonly (readonly ElementNode[])[] | null {
  const parts = elementsOf(node);
  const isPaired = parts.every(({ name }, i) => name === (i % 2 === 0 ? 'dt' : 'dd')) && parts.length % 2 === 0;
  if (
    !isPaired ||
    parts.length < 4 ||
    node.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  )
    return null;
  const complex = find(node, ({ name }) => /^(table|h[1-6]|dl|blockquote|pre|hr|select|form)$/.test(name));
  if (complex || parts.some(({ name, size }) => size > (name === 'dt' ? TERM : SAID))) return null;
  return parts.flatMap((term, i) => (i % 2 === 0 ? [[term, parts[i + 1] as ElementNode]] : []));
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

/** How columns stand: as all cells of theirs with words do that are no heads, by what `alignIn` says of a cell. */
export function columnsBy(
  rows: readonly (readonly ElementNode[])[],
  spans: readonly CellSpan[],
  alignIn: (cell: ElementNode) => ColumnAlign,
): readonly ColumnAlign[] {
  const wide = new Set(spans.flatMap(({ row, cell, columns }) => (columns > 1 ? [`${row} ${cell}`] : [])));
  const seen: (ColumnAlign | undefined)[] = [];
  columnsOfCells(rows, spans).forEach((columns, row) => {
    columns.forEach((column, at) => {
      const cell = rows[row]?.[at] as ElementNode;
      if (cell.name === 'th' || wide.has(`${row} ${at}`) || textOf(cell).trim() === '') return;
      const align = alignIn(cell);
      seen[column] = seen[column] === undefined || seen[column] === align ? align : null;
    });
  });
  return Array.from(seen, (align) => align ?? null);
}

/** How a page sets the columns of a table: by each cell, or by all that a cell holds. */
export function columnsSet(
  rows: readonly (readonly ElementNode[])[],
  spans: readonly CellSpan[],
  styles: ClassStyles,
): readonly ColumnAlign[] {
  const stated = (element: ElementNode): ColumnAlign => alignOf(element, styleOf(element, styles));
  return columnsBy(rows, spans, (cell) => {
    const [first = null, ...more] = isWhole(cell) ? elementsOf(cell).map(stated) : [];
    return stated(cell) ?? (more.every((one) => one === first) ? first : null);
  });
}

/** Whether a cell's words all stand in elements of it. */
function isWhole(cell: ElementNode): boolean {
  return cell.children.every((child) => child.type !== 'text' || child.value.trim() === '');
}

import type { CellSpan, ColumnAlign } from './block.ts';

/** Rows of which only the number of cells counts. */
type Rows = readonly { readonly length: number }[];

/** For each cell of each row the column that it begins in: cells that reach over rows or columns push others on. */
export function columnsOfCells(rows: Rows, spans: readonly CellSpan[] = []): readonly (readonly number[])[] {
  if (spans.length === 0) return rows.map(({ length }) => Array.from({ length }, (_, i) => i));
  const reach = new Map(spans.map((span) => [`${span.row} ${span.cell}`, span]));
  /** For each column the row that is the first below what reaches down in it. */
  const free: number[] = [];
  return rows.map(({ length }, row) => {
    let column = 0;
    return Array.from({ length }, (_, cell) => {
      while ((free[column] ?? 0) > row) column++;
      const at = column;
      const { columns = 1, rows: down = 1 } = reach.get(`${row} ${cell}`) ?? {};
      for (; column < at + columns; column++) free[column] = row + down;
      return at;
    });
  });
}

/** A table's columns as a member of it, which is absent where all stand as text does. */
export function alignedColumns(columns: readonly ColumnAlign[]): { readonly columns?: readonly ColumnAlign[] } {
  return columns.some((align) => align !== null) ? { columns } : {};
}

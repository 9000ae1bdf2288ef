import type { Table } from '../model/index.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** A table; the first row is its head when the source says so. */
export function table(block: Table, context: InlineContext): string {
  const rows = block.rows.flatMap((cells, i) => (cells.length > 0 ? [i] : []));
  const [head, ...rest] = rows;
  if (head === undefined) return '';
  const show = (row: number, tag: 'td' | 'th', below: number): string => rowOf(block, row, tag, below, context);
  const body = (of: readonly number[]): string => of.map((row, i) => show(row, 'td', of.length - i)).join('');
  if (!block.headed) return `<table>\n<tbody>\n${body(rows)}</tbody>\n</table>\n`;
  const heading = `<thead>\n${show(head, 'th', 1)}</thead>\n`;
  return `<table>\n${heading}${rest.length > 0 ? `<tbody>\n${body(rest)}</tbody>\n` : ''}</table>\n`;
}

/** A row; its cells reach over no more rows than there are to the end of its part of the table. */
function rowOf(block: Table, row: number, tag: 'td' | 'th', below: number, context: InlineContext): string {
  const cells = block.rows[row] ?? [];
  const shown = cells.map((cell, index) => {
    const span = block.spans?.find((one) => one.row === row && one.cell === index);
    const columns = span && span.columns > 1 ? ` colspan="${span.columns}"` : '';
    const rows = span && Math.min(span.rows, below) > 1 ? ` rowspan="${Math.min(span.rows, below)}"` : '';
    return `<${tag}${columns}${rows}>${renderInlines(cell, context)}</${tag}>`;
  });
  return `<tr>${shown.join('')}</tr>\n`;
}

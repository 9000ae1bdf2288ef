import type { Inline, Table } from '../model/index.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** A table; the first row is its head when the source says so. */
export function table(block: Table, context: InlineContext): string {
  const rows = block.rows.filter((cells) => cells.length > 0);
  const [head, ...rest] = rows;
  if (head === undefined) return '';
  if (!block.headed) return `<table>\n<tbody>\n${body(rows, context)}</tbody>\n</table>\n`;
  const heading = `<thead>\n${row(head, 'th', context)}</thead>\n`;
  return `<table>\n${heading}${rest.length > 0 ? `<tbody>\n${body(rest, context)}</tbody>\n` : ''}</table>\n`;
}

function body(rows: Table['rows'], context: InlineContext): string {
  let xhtml = '';
  for (const cells of rows) xhtml += row(cells, 'td', context);
  return xhtml;
}

function row(cells: readonly (readonly Inline[])[], tag: 'td' | 'th', context: InlineContext): string {
  let xhtml = '<tr>';
  for (const cell of cells) xhtml += `<${tag}>${renderInlines(cell, context)}</${tag}>`;
  return `${xhtml}</tr>\n`;
}

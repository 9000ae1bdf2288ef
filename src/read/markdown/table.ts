import type { Tokens } from 'marked';
import type { Inline } from '../../model/index.ts';
import { inlinesOf } from './inlines.ts';
import { addParagraphs } from './paragraphs.ts';
import type { Writer } from './writer.ts';

/** A table; rows with more cells than columns would lose words, and then the lines stay as typed. */
export function addTable(writer: Writer, token: Tokens.Table, raw: string, line: number): void {
  const cells = [token.header, ...token.rows].flat();
  const kept = cells.reduce((sum, cell) => sum + letters(cell.text), 0);
  if (kept !== letters(raw)) {
    addParagraphs(writer, raw, line);
    return;
  }
  const reading = writer.inlines(line);
  const rows = [token.header, ...token.rows].map((row): readonly (readonly Inline[])[] =>
    row.map((cell) => inlinesOf(cell.text, reading)),
  );
  const place = { source: writer.source, line, endLine: line + raw.split('\n').length - 1 };
  writer.add({ type: 'table', headed: token.header.some((cell) => cell.text.trim() !== ''), rows, place });
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

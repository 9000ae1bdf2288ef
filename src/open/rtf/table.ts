import type { DocumentWriter } from '../document/writer.ts';

/** The table that is being written. A rich text only says where cells and rows end. */
export class OpenTable {
  readonly #writer: DocumentWriter;
  #open: 'none' | 'table' | 'row' | 'cell' = 'none';

  constructor(writer: DocumentWriter) {
    this.#writer = writer;
  }

  /** Before text: opens what the text must stand in, or ends the table that it stands behind. */
  prepare(inTable: boolean): void {
    if (!inTable) {
      this.end();
      return;
    }
    if (this.#open === 'none') this.#writer.openTable();
    if (this.#open === 'none' || this.#open === 'table') this.#writer.openRow();
    if (this.#open !== 'cell') this.#writer.openCell();
    this.#open = 'cell';
  }

  endCell(): void {
    this.prepare(true);
    this.#writer.closeCell(false);
    this.#open = 'row';
  }

  endRow(): void {
    if (this.#open === 'cell') this.endCell();
    if (this.#open !== 'row') return;
    this.#writer.closeRow();
    this.#open = 'table';
  }

  end(): void {
    this.endRow();
    if (this.#open === 'table') this.#writer.closeTable();
    this.#open = 'none';
  }
}

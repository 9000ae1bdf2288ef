import type { DocumentWriter } from '../document/writer.ts';

/** The tables of a document, as their elements come. */
export class Tables {
  readonly #writer: DocumentWriter;
  #headedRow = false;

  constructor(writer: DocumentWriter) {
    this.#writer = writer;
  }

  open(name: string): void {
    if (name === 'w:tbl') this.#writer.openTable();
    else if (name === 'w:tblHeader') this.#headedRow = true;
    else if (name === 'w:tc') this.#writer.openCell();
    else if (name === 'w:tr') {
      this.#headedRow = false;
      this.#writer.openRow();
    }
  }

  close(name: string): void {
    if (name === 'w:tc') this.#writer.closeCell(this.#headedRow);
    else if (name === 'w:tr') this.#writer.closeRow();
    else if (name === 'w:tbl') this.#writer.closeTable();
  }
}

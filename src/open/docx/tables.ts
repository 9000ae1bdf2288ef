import type { Attributes } from '../../markup/xml.ts';
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

/**
 * The content controls around a stretch of text. One that shows its prompt holds nothing that anybody wrote: Word says so
 * itself, whatever the prompt's words are. The same words typed by hand are text.
 */
export class Controls {
  readonly #open: boolean[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'w:sdt') this.#open.push(false);
    else if (name === 'w:showingPlcHdr' && this.#open.length > 0)
      this.#open[this.#open.length - 1] = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
  }

  close(name: string): void {
    if (name === 'w:sdt') this.#open.pop();
  }

  /** Whether the text is a prompt, such as `Click here to enter text`. */
  isPrompt(): boolean {
    return this.#open.includes(true);
  }
}

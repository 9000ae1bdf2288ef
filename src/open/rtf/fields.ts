import type { Look } from '../document/look.ts';

/** What the fields of a rich text do: links, and tables of contents. */
export class RtfFields {
  #instruction = '';
  /** Groups that were open where a table of contents began. */
  #contents: number | null = null;

  get inContents(): boolean {
    return this.#contents !== null;
  }

  begin(): void {
    this.#instruction = '';
  }

  instruct(text: string): void {
    this.#instruction += text;
  }

  /** The result of a field begins, inside `depth` groups; gives the look of its text. */
  beginResult(look: Look, depth: number): Look {
    const link = /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i.exec(this.#instruction);
    if (/^\s*TOC\b/i.test(this.#instruction)) this.#contents ??= depth;
    this.#instruction = '';
    const href = link?.[1] ?? link?.[2];
    return href === undefined ? look : { ...look, link: href };
  }

  /** A field ends, with `depth` groups still open; true when it was the table of contents. */
  end(depth: number): boolean {
    if (this.#contents === null || depth >= this.#contents) return false;
    this.#contents = null;
    return true;
  }
}

import type { Attributes } from '../document/xml.ts';

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

import type { Properties } from '../document/properties.ts';
import { isContentsStyle, styleMeaning } from '../document/styles.ts';
import type { RtfState } from './state.ts';

/** What stands before the text of a rich text: its styles by number, and its properties. */
export class RtfHeader {
  readonly properties: { -readonly [Key in keyof Properties]: Properties[Key] } = {};
  readonly #styles = new Map<number, Partial<RtfState>>();
  #number = 0;
  #name = '';
  #level = 0;

  beginStyle(): void {
    this.#number = 0;
    this.#name = '';
    this.#level = 0;
  }

  /** A control word of a style: only styles of paragraphs are numbered `s`. */
  styleWord(name: string, value: number): void {
    if (name === 's') this.#number = value;
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.#number = -1;
    else if (name === 'outlinelevel' && value >= 0 && value < 9) this.#level = value + 1;
  }

  addName(text: string): void {
    this.#name += text;
  }

  endStyle(): void {
    if (this.#number < 0) return;
    const name = this.#name.replace(/;\s*$/, '');
    const outlined = this.#level > 0 ? ({ kind: 'heading', level: this.#level } as const) : {};
    this.#styles.set(this.#number, { ...(styleMeaning(name) ?? outlined), contents: isContentsStyle(name) });
  }

  /** What a style says of its paragraphs. */
  style(number: number): Partial<RtfState> {
    return this.#styles.get(number) ?? {};
  }

  /** Adds to a property, by the name of its destination. */
  addProperty(destination: string, text: string): void {
    const key = destination === 'doccomm' ? 'description' : (destination as keyof Properties);
    this.properties[key] = (this.properties[key] ?? '') + text;
  }
}

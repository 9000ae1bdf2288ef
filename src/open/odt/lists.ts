import type { Attributes } from '../../markup/xml.ts';
import { formattedNumber } from '../document/number-format.ts';
import type { LevelMark, OdtStyles } from './styles.ts';

interface OpenList {
  readonly style: string;
  count: number;
}

/** The lists that are open, and the numbers that their items and the headings have come to. */
export class Lists {
  readonly #styles: OdtStyles;
  readonly #open: OpenList[] = [];
  readonly #last = new Map<string, number>();
  readonly #headings: number[] = [];
  #item: { readonly shown: string; readonly level: number } | null = null;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): boolean {
    if (name === 'text:list') {
      const style = attributes['text:style-name'] ?? this.#open.at(-1)?.style ?? '';
      const level = this.#open.length;
      const before = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
      const start = (this.#styles.mark(style, level)?.start ?? 1) - 1;
      this.#open.push({ style, count: before ? (this.#last.get(`${style} ${level}`) ?? start) : start });
      return true;
    }
    if (name === 'text:list-header') return true;
    if (name !== 'text:list-item') return false;
    this.#begin(attributes);
    return true;
  }

  close(name: string): boolean {
    if (name === 'text:list-item') this.#item = null;
    else if (name === 'text:list') {
      const list = this.#open.pop();
      if (list) this.#last.set(`${list.style} ${this.#open.length}`, list.count);
    } else return name === 'text:list-header';
    return true;
  }

  /** The mark of the item that begins here; null when none does. */
  takeItem(): { readonly shown: string; readonly level: number } | null {
    const item = this.#item;
    this.#item = null;
    return item;
  }

  /** Counts a heading; its number as the document shows it, empty when headings have none. */
  headingMark(level: number): string {
    this.#headings.length = level;
    this.#headings[level - 1] = (this.#headings[level - 1] ?? 0) + 1;
    const mark = this.#styles.mark(null, level - 1);
    return mark === null || mark.format === '' ? '' : shown(mark, this.#headings[level - 1] ?? 1);
  }

  #begin(attributes: Attributes): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const level = this.#open.length - 1;
    const mark = this.#styles.mark(list.style, level);
    list.count = Number(attributes['text:start-value']) || list.count + 1;
    this.#item = { shown: mark ? (mark.bullet ?? shown(mark, list.count)) || '' : '•', level };
  }
}

function shown(mark: LevelMark, number: number): string {
  return mark.format === '' ? '' : `${mark.before}${formattedNumber(number, mark.format)}${mark.after}`;
}

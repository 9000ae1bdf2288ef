import { type Attributes, readXml } from '../../markup/xml.ts';
import { dingbats, formattedNumber } from '../document/number-format.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

interface NumberedList {
  /** The list's kind, which several lists may share and then count on together. */
  kind: string;
  /** Where its levels start anew. */
  readonly starts: Map<number, number>;
}

/** The lists of a document (`word/numbering.xml`): what mark the next paragraph of a list has. */
export class Numbering {
  readonly #kinds = new Map<string, Level[]>();
  readonly #lists = new Map<string, NumberedList>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  #levels: Level[] = [];
  #level: Level = { format: '', text: '', start: 1 };
  #list: NumberedList | null = null;
  #overridden = 0;

  constructor(bytes: Uint8Array | null) {
    if (bytes === null) return;
    readXml(bytes, { open: (name, attributes) => this.#open(name, attributes), text: () => {}, close: () => {} });
  }

  /** The mark as the document shows it, such as `3.` or `Chapter 3`; empty for none. Counts on. */
  next(id: string, at: number): string {
    const list = this.#lists.get(id);
    const kind = list && this.#kinds.get(list.kind);
    const level = kind?.[at];
    if (!list || !kind || !level) return '';
    const count = this.#counts.get(list.kind) ?? [];
    this.#counts.set(list.kind, count);
    if (!this.#begun.has(id)) for (const [starting, start] of list.starts) count[starting] = start - 1;
    this.#begun.add(id);
    for (let upper = 0; upper < at; upper += 1) count[upper] ??= kind[upper]?.start ?? 1;
    count[at] = (count[at] ?? level.start - 1) + 1;
    count.length = at + 1;
    if (level.format === 'bullet') return dingbats(level.text, false) || '•';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      return formattedNumber(count[of] ?? 1, kind[of]?.format ?? 'decimal');
    });
  }

  #open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      this.#levels = [];
      this.#kinds.set(attributes['w:abstractNumId'] ?? '', this.#levels);
    } else if (name === 'w:num') {
      this.#list = { kind: '', starts: new Map() };
      this.#lists.set(attributes['w:numId'] ?? '', this.#list);
    } else if (name === 'w:abstractNumId' && this.#list) this.#list.kind = value;
    else if (name === 'w:lvlOverride') this.#overridden = Number(attributes['w:ilvl']) || 0;
    else if (name === 'w:startOverride' && this.#list) this.#list.starts.set(this.#overridden, Number(value) || 1);
    else if (name === 'w:lvl') this.#beginLevel(Number(attributes['w:ilvl']) || 0);
    else if (name === 'w:start') this.#level.start = Number(value) || 0;
    else if (name === 'w:numFmt') this.#level.format = value;
    else if (name === 'w:lvlText') this.#level.text = value;
  }

  #beginLevel(at: number): void {
    this.#level = { format: 'decimal', text: '', start: 1 };
    if (this.#list === null && at >= 0 && at < 9) this.#levels[at] = this.#level;
  }
}

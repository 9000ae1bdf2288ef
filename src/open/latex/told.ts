import {
  BLOCK_END,
  BORDER,
  type Diagnostic,
  type Move,
  type Removal,
  type StatedFact,
  topOf,
} from '../../model/index.ts';
import { isRemark, sentencesIn } from '../../removals/index.ts';
import { texLetters } from './letters.ts';
import { Macros } from './macros.ts';
import type { TexNode } from './nodes.ts';

/** Who writes LaTeX by hand remarks in so few words; programs put no such comments into it. */
const FEWEST = 2;
/** Names of commands that a message has. */
const MOST_NAMES = 12;

/** What is to be told of a file beside what it prints. */
export class Told {
  readonly source: string;
  readonly macros: Macros = new Macros();
  readonly removals: Removal[] = [];
  readonly moves: Move[] = [];
  readonly stated: StatedFact[] = [];
  readonly generated: string[] = [];
  /** Notes so far. */
  notes = 0;
  readonly #missing: Diagnostic[] = [];
  readonly #starts: readonly number[];
  readonly #own: ReadonlySet<string>;
  readonly #unknown = new Map<string, { times: number; readonly hasWords: boolean }>();
  #isBeyond = false;

  constructor(source: string, text: string, own: ReadonlySet<string>) {
    this.source = source;
    this.#own = own;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The line of an offset. */
  lineAt(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Tells of a comment that says something. */
  comment(text: string, at: number): void {
    if (isRemark(text, FEWEST) || text.split('\n').some((line) => isRemark(line, FEWEST)))
      this.remove('comment', text.trim(), at);
  }

  placeOf(at: number): Removal['place'] {
    const line = this.lineAt(at);
    return { source: this.source, line, endLine: line };
  }

  /** The words of some nodes, as the check of the whole text has them. */
  letters(nodes: readonly TexNode[]): string {
    return texLetters(nodes, this.#own);
  }

  remove(name: Removal['name'], text: string, at: number): void {
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const words = text.replaceAll(BORDER, ' ').replaceAll(BLOCK_END, '\n').trim();
    this.removals.push({ name, place: this.placeOf(at), text: words });
  }

  /** Words that the file does not print: the user hears of sentences. */
  drop(nodes: readonly TexNode[], at: number, name?: Removal['name']): void {
    const words = this.letters(nodes);
    this.remove(name ?? (sentencesIn(words) > 0 ? 'hidden-text' : 'markup'), words, at);
  }

  /** A file that the text names, and that is not beside it. */
  missing(file: string, at: number): void {
    if (!/^[^.\s]+(?:\.(?:tex|ltx|latex|txt))?$/i.test(file) || this.#missing.length >= MOST_NAMES) return;
    this.#missing.push({
      id: 'file-left-out',
      severity: 'warning',
      place: this.placeOf(at),
      reason: `the text takes in ${file.slice(0, 80)} here, which is not in its folder`,
      remedy: 'Put the file where the text says, below the folder of the main file.',
    });
  }

  unknown(name: string, hasWords: boolean): void {
    const known = this.#unknown.get(name);
    if (known) known.times += 1;
    else this.#unknown.set(name, { times: 1, hasWords });
  }

  /** The file’s own commands print more than any story. */
  beyond(): void {
    this.#isBeyond = true;
  }

  diagnostics(): readonly Diagnostic[] {
    const place = topOf(this.source);
    const names = [...this.#unknown]
      .filter(([, { hasWords }]) => !hasWords)
      .map(([name, { times }]) => `\\${name} (${times})`);
    const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '';
    const words: Diagnostic = {
      id: 'command-unknown',
      severity: 'warning',
      place,
      reason: `nothing here says what these commands print, so that their names stand in the text: ${names.slice(0, MOST_NAMES).join(', ')}${more}`,
      remedy: 'Put the file that defines them (\\newcommand) into the folder, and name it with \\input above the text.',
    };
    const beyond: Diagnostic = {
      id: 'command-unknown',
      severity: 'warning',
      place,
      reason: 'commands that the file defines use each other without an end; what they print is left out',
      remedy: 'Look for a \\newcommand that has its own name in it.',
    };
    return [...this.#missing, ...(names.length > 0 ? [words] : []), ...(this.#isBeyond ? [beyond] : [])];
  }
}

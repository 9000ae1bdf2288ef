import { whenAsked } from '../../words/recent.ts';
import { RAW, type TexNode } from './nodes.ts';
import { isPercentage, type PercentHabits, percentHabits } from './signs.ts';

const FORMULAS = /^(?:math|displaymath|equation|align|gather|multline|eqnarray)\*?$/;
/** Deeper groups are read as if they stood beside each other. */
const DEEPEST = 120;

interface Open {
  /** null for a group. */
  readonly name: string | null;
  readonly at: number;
  readonly children: TexNode[];
}

/** Reads a LaTeX file in one pass, however broken it is: what nobody closes ends with what is around it. */
export function parseTex(text: string): readonly TexNode[] {
  return new Parser(text).nodes();
}

/** Signs that are no plain text. */
const SPECIAL = /[\\{}%$&~[\]]|\n[ \t]*\n\s*/g;

class Parser {
  readonly #text: string;
  readonly #open: Open[] = [{ name: null, at: 0, children: [] }];
  #at = 0;
  /** Conditions of which the branch that is printed is open. */
  #conditions = 0;
  /** From here on no condition ends. */
  #openFrom = Number.POSITIVE_INFINITY;
  readonly #percent: () => PercentHabits;

  constructor(text: string) {
    this.#text = text;
    this.#percent = whenAsked(() => percentHabits(text));
  }

  nodes(): readonly TexNode[] {
    const text = this.#text;
    while (this.#at < text.length) {
      SPECIAL.lastIndex = this.#at;
      const found = SPECIAL.exec(text);
      const stop = found?.index ?? text.length;
      if (stop > this.#at) this.#put({ type: 'text', value: text.slice(this.#at, stop), at: this.#at, end: stop });
      this.#at = stop;
      if (found) this.#special(found[0]);
    }
    while (this.#open.length > 1) this.#close(true);
    return this.#open[0]?.children ?? [];
  }

  #put(node: TexNode): void {
    this.#open.at(-1)?.children.push(node);
  }

  /** Ends the innermost group or environment. A group that nobody closed ends with its paragraph. */
  #close(isOpen = false): void {
    const { name, at, children } = this.#open.pop() as Open;
    const end = this.#at;
    const cut = isOpen && name === null ? children.findIndex(({ type }) => type === 'par') : -1;
    if (cut >= 0) {
      const rest = children.splice(cut);
      this.#put({ type: 'group', children, at, end: rest[0]?.at ?? end });
      for (const node of rest) this.#put(node);
      return;
    }
    this.#put(name === null ? { type: 'group', children, at, end } : { type: 'environment', name, children, at, end });
  }

  #special(sign: string): void {
    const at = this.#at;
    const end = at + sign.length;
    this.#at = end;
    if (sign.startsWith('\n')) this.#put({ type: 'par', at, end });
    else if (sign === '~') this.#put({ type: 'text', value: '\u00a0', at, end });
    else if (sign === '&') this.#put({ type: 'cell', at, end });
    else if (sign === '%' && !isPercentage(this.#text, at, this.#percent)) this.#comment(at);
    else if (/[[\]%]/.test(sign)) this.#put({ type: 'text', value: sign, at, end });
    else if (sign === '$') this.#formula(at, this.#text.startsWith('$$', at) ? '$$' : '$');
    else if (sign === '{') {
      if (this.#open.length < DEEPEST) this.#open.push({ name: null, at, children: [] });
    } else if (sign === '}') this.#endGroup();
    else this.#command(at);
  }

  /** A brace ends what was begun inside of its group, and one too many nothing. */
  #endGroup(): void {
    const group = this.#open.findLastIndex(({ name }) => name === null);
    if (group < 1) return;
    while (this.#open.length > group) this.#close();
  }

  /** To the end of the line, and the white space at the beginning of the next one. */
  #comment(at: number): void {
    const line = this.#text.indexOf('\n', at);
    const stop = line < 0 ? this.#text.length : line;
    let end = line < 0 ? stop : line + 1;
    while (this.#text[end] === ' ' || this.#text[end] === '\t') end += 1;
    // A blank line stays one.
    if (this.#text[end] === '\n') end = stop;
    this.#at = end;
    this.#put({ type: 'comment', value: this.#text.slice(at + 1, stop), at, end });
  }

  #formula(at: number, mark: string, closing = mark): void {
    const start = at + mark.length;
    const length = this.#text.slice(start, start + LONGEST_FORMULA).indexOf(closing);
    const end = start + length;
    const inside = this.#text.slice(start, end);
    if (length <= 0 || /\n[ \t]*\n/.test(inside)) {
      this.#put({ type: 'text', value: mark.replace(/^\\/, ''), at, end: start });
      this.#at = start;
      return;
    }
    this.#at = end + closing.length;
    this.#put({
      type: 'math',
      value: inside,
      name: mark === '$$' || mark === '\\[' ? 'display' : '',
      at,
      end: this.#at,
    });
  }

  #command(at: number): void {
    const text = this.#text;
    NAME.lastIndex = at + 1;
    const letters = NAME.exec(text)?.[0] ?? '';
    if (letters === '') {
      const name = text[at + 1] ?? '';
      this.#at = at + 1 + name.length;
      if (name === '(' || name === '[') {
        this.#formula(at, `\\${name}`, name === '(' ? '\\)' : '\\]');
        return;
      }
      const star = name === '\\' && text[this.#at] === '*';
      if (star) this.#at += 1;
      this.#put({ type: 'command', name, star, spaced: false, at, end: this.#at });
      return;
    }
    const star = text[at + 1 + letters.length] === '*';
    this.#at = at + 1 + letters.length + (star ? 1 : 0);
    if (letters === 'verb') {
      this.#verbatim(at);
      return;
    }
    if (letters === 'begin' || letters === 'end') {
      const name = this.#environmentName();
      if (name !== null) {
        if (letters === 'begin') this.#begin(name, at);
        else this.#end(name);
        return;
      }
    }
    if (this.#conditional(letters, at)) return;
    SPACES.lastIndex = this.#at;
    const space = SPACES.exec(text)?.[0] ?? '';
    this.#at += space.length;
    this.#put({ type: 'command', name: letters, star, spaced: space !== '', at, end: this.#at });
  }

  /**
   * `\iffalse … \else … \fi`: what is never printed is for nobody to read, and the marks themselves are no words. One
   * that nobody ends is a command like others.
   */
  #conditional(name: string, at: number): boolean {
    const isIn = this.#conditions > 0;
    if (
      name === 'iftrue'
        ? this.#branch(this.#at) === null
        : !(name === 'iffalse' || (isIn && /^(?:else|fi)$/.test(name)))
    )
      return false;
    if (name === 'iftrue') this.#conditions += 1;
    if (name === 'fi') this.#conditions -= 1;
    if (name === 'iftrue' || name === 'fi') return true;
    const start = this.#at;
    const stop = this.#branch(start, name === 'else');
    if (stop === null) return false;
    if (name === 'iffalse' && stop.isElse) this.#conditions += 1;
    if (name === 'else') this.#conditions -= 1;
    this.#at = stop.end;
    this.#put({ type: 'verbatim', value: this.#text.slice(start, stop.at), name: 'comment', at, end: stop.end });
    return true;
  }

  /** Where the branch of a condition that begins here ends: with its own `\else`, or with `\fi`. */
  #branch(
    from: number,
    isLast = false,
  ): { readonly at: number; readonly end: number; readonly isElse: boolean } | null {
    if (from >= this.#openFrom) return null;
    let depth = 0;
    BRANCH.lastIndex = from;
    for (let found = BRANCH.exec(this.#text); found; found = BRANCH.exec(this.#text)) {
      const [mark, name = ''] = found;
      if (depth === 0 && (name === 'fi' || (name === 'else' && !isLast)))
        return { at: found.index, end: found.index + mark.length, isElse: name === 'else' };
      depth += name === 'fi' ? -1 : name === 'else' ? 0 : 1;
    }
    this.#openFrom = from;
    return null;
  }

  /** `\verb|as it is|` */
  #verbatim(at: number): void {
    const start = this.#at + 1;
    const length = this.#text.slice(start, start + LONGEST_VERB).indexOf(this.#text[this.#at] ?? '\n');
    const stop = start + Math.max(0, length);
    this.#at = Math.min(this.#text.length, stop + 1);
    this.#put({ type: 'verbatim', value: this.#text.slice(start, stop), name: '', at, end: this.#at });
  }

  #environmentName(): string | null {
    ENVIRONMENT.lastIndex = this.#at;
    const found = ENVIRONMENT.exec(this.#text);
    if (!found) return null;
    this.#at += found[0].length;
    return found[1] ?? null;
  }

  #begin(name: string, at: number): void {
    if (!RAW.has(name) && !FORMULAS.test(name)) {
      if (this.#open.length < DEEPEST) this.#open.push({ name, at, children: [] });
      return;
    }
    const closing = this.#text.indexOf(`\\end{${name}}`, this.#at);
    const end = closing < 0 ? this.#text.length : closing;
    const value = this.#text.slice(this.#at, end);
    this.#at = closing < 0 ? end : closing + `\\end{${name}}`.length;
    this.#put({ type: RAW.has(name) ? 'verbatim' : 'math', value, name, at, end: this.#at });
  }

  #end(name: string): void {
    const open = this.#open.findLastIndex((one) => one.name === name);
    if (open < 1) return;
    while (this.#open.length > open + 1) this.#close(true);
    this.#close();
  }
}

/** Longer ones are no formula but text amid two signs of money, and no stretch of code. */
const LONGEST_FORMULA = 2000;
const LONGEST_VERB = 500;

const BRANCH = /\\(if[A-Za-z@]*|else|fi)(?![A-Za-z@])/g;
const NAME = /[A-Za-z@]*/y;
const SPACES = /[ \t]*(?:\n(?![ \t]*\n)[ \t]*)?/y;
const ENVIRONMENT = /\s{0,4}\{([^{}\\\n]{1,60})\}/y;

import { Tokenizer } from 'htmlparser2';
import { codeUnitAt } from '../model/index.ts';
import { unescaped } from './write.ts';

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

/** Hears of every token, and does nothing. */
export class TokenListener implements Callbacks {
  onattribdata(_start: number, _end: number): void {}
  onattribend(): void {}
  onattribentity(_codepoint: number): void {}
  onattribname(_start: number, _end: number): void {}
  oncdata(start: number, end: number): void {
    this.onsection(start, end);
  }
  onclosetag(_start: number, _end: number): void {}
  oncomment(start: number, end: number, _marks: number): void {
    this.onsection(start, end);
  }
  ondeclaration(start: number, end: number): void {
    this.onsection(start, end);
  }
  onend(): void {}
  onopentagend(_end: number): void {}
  onopentagname(_start: number, _end: number): void {}
  onprocessinginstruction(start: number, end: number): void {
    this.onsection(start, end);
  }
  onselfclosingtag(_end: number): void {}
  ontext(_start: number, _end: number): void {}
  ontextentity(_codepoint: number, _end: number): void {}
  /** What is no text and no tag: a comment, a declaration, an instruction, character data. */
  onsection(_start: number, _end: number): void {}
}

/**
 * Tells of the tokens of a markup by their offsets in it, those that somebody listens for. With `references`, character
 * references are tokens of their own; otherwise they are part of the text.
 */
export function tokenize(markup: string, listener: Partial<Callbacks>, references = false): void {
  const heard = listener instanceof TokenListener ? listener : Object.assign(new TokenListener(), listener);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: references }, heard);
  tokenizer.write(markup);
  tokenizer.end();
}

/** Tells the lines of offsets that come in order; an earlier one gives the last line told. */
export function lineCounter(text: string): (index: number) => number {
  let [line, counted] = [1, 0];
  return (index) => {
    line += lineEnds(text, counted, index);
    counted = Math.max(counted, index);
    return line;
  };
}

/** Number of line ends in a stretch of text. */
export function lineEnds(text: string, start = 0, end: number = text.length): number {
  let lines = 0;
  for (let at = start; at < end; at += 1) if (codeUnitAt(text, at) === 10) lines += 1;
  return lines;
}

const WORDY = /[\p{L}\p{M}\p{N}]/u;

/** Whether what opens with the last `<` before `start` and goes on to `end` stands between two letters. */
export function isInWord(text: string, start: number, end: number): boolean {
  return WORDY.test(text.charAt(end)) && WORDY.test(text.charAt(text.lastIndexOf('<', start) - 1));
}

/** A piece of a well-formed XML document, exactly as it stands there: all sources joined are the document. */
export interface Token {
  readonly type: 'open' | 'close' | 'empty' | 'text' | 'other';
  readonly source: string;
  /** The element's name; empty for text, comments, declarations. */
  readonly name: string;
}

/** Comments, CDATA sections, processing instructions and declarations come before tags, which all begin with `<`. */
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g;

/** Cuts a well-formed XML document into its pieces. Nothing is decoded, so nothing can be lost. */
export function tokensOf(xml: string): readonly Token[] {
  return (xml.match(TOKEN) ?? []).map(token);
}

function token(source: string): Token {
  if (source[0] !== '<' || source === '<') return { type: 'text', source, name: '' };
  if (source[1] === '!' || source[1] === '?') return { type: 'other', source, name: '' };
  const name = /^<\/?([^\s/>]*)/.exec(source)?.[1] ?? '';
  if (source[1] === '/') return { type: 'close', source, name };
  return { type: source.endsWith('/>') ? 'empty' : 'open', source, name };
}

/** An attribute: its name, and its value in quotes. */
const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The decoded value of a tag's attribute; null when the tag does not have it. */
export function attributeOf(tag: Token, name: string): string | null {
  const written = writtenAttribute(tag, name);
  return written === null ? null : unescaped(written);
}

/** The value of a tag's attribute as it stands there; null when the tag does not have it. */
export function writtenAttribute(tag: Token, name: string): string | null {
  if (!tag.source.includes(name)) return null;
  for (const [, written, value = ''] of tag.source.matchAll(ATTRIBUTE)) {
    if (written === name) return value.slice(1, -1);
  }
  return null;
}

/**
 * A tag with attributes written anew: `change` gives what stands for one, its space before it included. One attribute is
 * read after the other, so that what looks like one inside a value is none.
 */
export function withAttributes(tag: string, change: (whole: string, name: string) => string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string) => change(whole, name));
}

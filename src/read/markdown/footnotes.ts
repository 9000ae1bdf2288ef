import type { MarkedExtension, Token, TokenizerExtension, Tokens } from 'marked';
import type { Edit, Footnote } from '../../model/index.ts';

/** The footnotes that a text defines and refers to: the number of each by the name that is typed. */
export type NoteNumbers = ReadonlyMap<string, number>;

/** `[^1]: The note.` and lines that carry it on: the next ones up to a blank line, then indented ones. */
const DEFINITION =
  /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*(?:\n(?![ \t]*\n|[ \t]*$| {0,3}\[\^[^\]\s]{1,60}\]:)[^\n]*)*(?:\n+(?= {2}|\t)[ \t]*\S[^\n]*)*)(?:\n|$)/;
const STARTS = /^ {0,3}\[\^([^\]\s]{1,60})\]:/gm;
/** A definition's start, or else a reference, by its name. */
const REFERENCE =
  /^ {0,3}\[\^[^\]\s]{1,60}\]:|\[\^([^\]\s]{1,60})\]|\^\[((?:[^[\]\n]|\n(?!\s*\n)|\[[^[\]\n]*\]){2,800})\]/gm;
/** Pandoc's note in its place, `^[The note.]`, which may hold a link. */
const IN_PLACE = /^\^\[((?:[^[\]\n]|\n(?!\s*\n)|\[[^[\]\n]*\]){2,800})\]/;

/** Names of footnotes as readers count them: in the order in which the text refers to them. None without `[^` and `^[`. */
export function noteNumbers(text: string): NoteNumbers {
  const numbers = new Map<string, number>();
  if (!text.includes('[^') && !text.includes('^[')) return numbers;
  const defined = new Set(Array.from(text.matchAll(STARTS), ([, name = '']) => name));
  for (const [, name = '', own] of text.matchAll(REFERENCE)) {
    const key = own === undefined ? name : inPlace(own);
    if ((own !== undefined || defined.has(name)) && !numbers.has(key)) numbers.set(key, numbers.size + 1);
  }
  return numbers;
}

/** The name of a note that stands in its place. */
export function inPlace(words: string): string {
  return ` ${words}`;
}

/** A definition among the tokens of a text. */
export interface DefinitionToken extends Tokens.Generic {
  readonly type: 'footnote';
  readonly name: string;
  readonly tokens: Token[];
}

/** What the lexer has to know to read the footnotes of a text. */
export function noteSyntax(numbers: NoteNumbers): MarkedExtension<unknown, unknown> {
  const known = new Set(numbers.keys());
  const definition: TokenizerExtension = {
    name: 'footnote',
    level: 'block',
    start: (src) => {
      // A paragraph is looked through, not all that follows it.
      const end = src.indexOf('\n\n');
      return /^ {0,3}\[\^[^\]\s]{1,60}\]:/m.exec(end < 0 ? src : src.slice(0, end))?.index;
    },
    tokenizer(src) {
      const [raw, name, content = ''] = DEFINITION.exec(src) ?? [];
      // A second definition of one name is text.
      if (raw === undefined || name === undefined || !known.delete(name)) return undefined;
      const text = content.replace(/^(?: {1,4}|\t)/gm, '');
      return { type: 'footnote', raw, name, tokens: this.lexer.blockTokens(text, []) };
    },
  };
  const reference: TokenizerExtension = {
    name: 'footnote-reference',
    level: 'inline',
    start: (src) => {
      const at = src.indexOf('[^');
      return at < 0 ? undefined : at;
    },
    tokenizer(src) {
      const [raw, name = ''] = /^\[\^([^\]\s]{1,60})\]/.exec(src) ?? [];
      return raw !== undefined && numbers.has(name) ? { type: 'footnote-reference', raw, name } : undefined;
    },
  };
  const note: TokenizerExtension = {
    name: 'footnote-in-place',
    level: 'inline',
    start: (src) => {
      const at = src.indexOf('^[');
      return at < 0 ? undefined : at;
    },
    tokenizer(src) {
      const [raw, text = ''] = IN_PLACE.exec(src) ?? [];
      return raw !== undefined && numbers.has(inPlace(text)) ? { type: 'footnote-in-place', raw, text } : undefined;
    },
  };
  return { extensions: [definition, reference, note] };
}

/** The mark of a footnote, as it is printed. */
export function markOf(number: number): string {
  return `[${number}]`;
}

/** The name by which the references of a source find a footnote. */
export function identifierOf(source: string, number: number): string {
  return `${source}#${number}`;
}

/** A typed name that became a number; null when it is the number. */
export function markEdit(typed: string, number: number, place: Footnote['place']): Edit | null {
  const after = String(number);
  const name = typed.startsWith(' ') ? '' : typed;
  return name === after ? null : { rule: 'footnote-mark', place, run: 0, start: 0, before: name, after };
}

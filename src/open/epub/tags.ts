import { tokenize } from '../../markup/tokens.ts';
import { memberOf } from '../../model/index.ts';

/** An attribute of a tag, by where it stands in the text. */
export interface TagAttribute {
  readonly name: string;
  readonly start: number;
  /** Where the value stands, without its quotes; empty when there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A tag by where it stands in the text. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly nameEnd: number;
  /** After its `>`. */
  readonly end: number;
  readonly attributes: readonly TagAttribute[];
}

/** Every tag of a text, in order, read as leniently as browsers read it. */
export function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  let open: { name: string; start: number; nameEnd: number; attributes: TagAttribute[] } | null = null;
  let attribute: { name: string; start: number; from: number; to: number } | null = null;
  const end = (at: number): void => {
    if (open) tags.push({ ...open, closing: false, end: at + 1 });
    open = null;
  };
  const value = (start: number, to: number): void => {
    if (attribute) attribute = { ...attribute, from: attribute.from < 0 ? start : attribute.from, to };
  };
  tokenize(text, {
    onopentagname: (start, nameEnd) => {
      open = { name: text.slice(start, nameEnd).toLowerCase(), start: start - 1, nameEnd, attributes: [] };
    },
    onattribname: (start, to) => {
      attribute = { name: text.slice(start, to).toLowerCase(), start, from: -1, to };
    },
    onattribdata: value,
    onattribend: () => {
      const known = attribute as { name: string; start: number; from: number; to: number } | null;
      if (open && known) {
        const { name, start, from, to } = known;
        open.attributes.push({ name, start, valueStart: from < 0 ? to : from, valueEnd: to });
      }
      attribute = null;
    },
    onopentagend: end,
    onselfclosingtag: end,
    onclosetag: (start, nameEnd) => {
      const close = text.indexOf('>', nameEnd);
      const name = text.slice(start, nameEnd).toLowerCase();
      const after = close < 0 ? text.length : close + 1;
      tags.push({ name, closing: true, start: start - 2, nameEnd, end: after, attributes: [] });
    },
  });
  return tags;
}

/** Spans that number the sentences, and the two frames for columns. */
const MARKS: Readonly<Record<string, RegExp>> = {
  span: /\sclass\s*=\s*["'][^"']*\bkoboSpan\b/,
  div: /\sid\s*=\s*["']book-(?:columns|inner)["']/,
};

/** A document without what a book for Kobo readers has around each sentence and around the whole; no word changes. */
export function withoutKoboMarks(text: string): string {
  if (!text.includes('koboSpan')) return text;
  const open: Record<string, boolean[]> = { span: [], div: [] };
  const pieces: string[] = [];
  let from = 0;
  for (const tag of tagsOf(text)) {
    const marks = memberOf(MARKS, tag.name);
    const stack = memberOf(open, tag.name);
    if (!marks || !stack || isEmpty(tag, text)) continue;
    if (!tag.closing) stack.push(marks.test(text.slice(tag.start, tag.end)));
    if (!(tag.closing ? stack.pop() : stack.at(-1))) continue;
    const lines = text.slice(tag.start, tag.end).replace(/[^\n]+/g, '');
    pieces.push(text.slice(from, tag.start), lines);
    from = tag.end;
  }
  return pieces.join('') + text.slice(from);
}

function isEmpty(tag: Tag, text: string): boolean {
  return !tag.closing && text.slice(tag.start, tag.end).endsWith('/>');
}

import { memberOf } from '../../model/index.ts';
import { type Tag, tagsOf } from './tags.ts';

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

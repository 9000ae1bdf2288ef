import { isDash } from './styles.ts';

/** What the mark before a paragraph says. */
export type ListMark =
  | { readonly type: 'none' }
  | { readonly type: 'item'; readonly ordered: boolean; readonly number: number }
  /** A dash: that of a list, or of a line of dialogue. Only its neighbours tell. */
  | { readonly type: 'dash' }
  /** Words that belong to the text: `Chapter 3`. */
  | { readonly type: 'text'; readonly text: string };

/** Reads a mark as a document shows it: `3.`, `b)`, `•`, `Chapter 3`, `—`. */
export function listMark(shown: string, heading: boolean): ListMark {
  const mark = shown.replace(/\s+/g, ' ').trim();
  if (mark === '') return { type: 'none' };
  if (isDash(mark)) return { type: 'dash' };
  if (heading || /\p{L}{2,}\s|\p{L}{5,}/u.test(mark)) return { type: 'text', text: mark };
  const digits = /\d{1,6}/.exec(mark)?.[0];
  const letter = /^\W*([a-z])\W*$/i.exec(mark)?.[1];
  const ordered = digits !== undefined || /^\W*(?:[ivxlcdm]+|[a-z]{1,2})\W+$/i.test(mark);
  const number = digits ? Number(digits) : letter ? (letter.toLowerCase().codePointAt(0) ?? 97) - 96 : 1;
  return { type: 'item', ordered, number };
}

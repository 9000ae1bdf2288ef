/** Stands for a border inside a line that is no white space: before the mark of a footnote, at a link. */
export const BORDER = '\uFDD0';

/** A line end of the source that is no white space, such as one inside a tag. */
export const TAG_LINE_END = '\uFDD1';

/** Letters, digits, and signs that mean something: emoji, currency, `©`; no signs that typing and markup use. */
const MEANT = /[\p{L}\p{N}%&@§¶†‡‰]|(?![<>^`|~+=¨´¯¸\u02C2-\u02DF])\p{S}/u;

/** Whether a text has a word or a sign that a reader would miss. */
export function holdsWords(text: string): boolean {
  return MEANT.test(text);
}

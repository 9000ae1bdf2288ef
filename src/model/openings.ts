import { codeUnitAt } from './code-unit.ts';
import { isWordSign } from './words.ts';

/** How much decoration stands before a text's first word at most. */
const DECORATION = 100;

/**
 * A cheap look whether a text may begin with one of some words, given in lower case, whatever signs stand before it:
 * compiling a pattern with all of them and running it on every line costs more than all else that is done to the line.
 * Words in full are not asked for: `note` is found in `Notes` and in `noted`.
 */
export function opensWith(words: readonly string[]): (text: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const longest = Math.max(...words.map((word) => word.length));
  return (text) => {
    const from = firstWord(text);
    const rows = byFirst.get(text.charAt(from).toLowerCase());
    if (rows === undefined) return false;
    const head = text.slice(from, from + longest).toLowerCase();
    return rows.some((word) => head.startsWith(word));
  };
}

/** Where a text's first letter or digit stands. */
function firstWord(text: string): number {
  const end = Math.min(text.length, DECORATION);
  let at = 0;
  while (at < end && !isWordSign(codeUnitAt(text, at))) at++;
  return at;
}

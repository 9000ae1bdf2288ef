import { printable, STAND_IN, UNPRINTABLE } from '../model/index.ts';

export { printable };

/** The same for a text of several lines, which keeps its line ends and tabs. */
export function printableLines(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : STAND_IN));
}

/**
 * A value as JSON that a terminal may show as well: what it must not see is written as JSON's `\uXXXX`, so that a
 * program reads exactly what was there.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) =>
    character === '\n' ? character : Array.from({ length: character.length }, (_, i) => escaped(character, i)).join(''),
  );
}

function escaped(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

/** Writes a line or several of the answer: to standard output. */
export function say(text: string): void {
  console.log(printableLines(text));
}

/** Writes talk beside the answer: to standard error. */
export function talk(text: string): void {
  console.error(printableLines(text));
}

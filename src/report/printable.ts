/** What stands for a character that a terminal must not see. */
const STAND_IN = '\u{fffd}';

/**
 * Characters by which a text takes over the line or the terminal that shows it: controls (a terminal obeys them),
 * what begins a line of its own, what turns the order of the letters around it, tags, and halves of characters. Joiners
 * and marks of direction, which Persian, Hindi or Hebrew words need, are none of them.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A name or a reason fit for one line of a terminal, whatever is in it: `a\u001b[2J.txt` shows as `a�[2J.txt`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, STAND_IN);
}

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

/** What stands for a character that a terminal must not see. */
export const STAND_IN = '\u{fffd}';

/**
 * Characters by which a text takes over the line or the terminal that shows it: controls (a terminal obeys them),
 * what begins a line of its own, what turns the order of the letters around it, tags, and halves of characters. Joiners
 * and marks of direction, which Persian, Hindi or Hebrew words need, are none of them.
 */
export const UNPRINTABLE: RegExp =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A name or a reason fit for one line of a terminal, whatever is in it: `a\u001b[2J.txt` shows as `a�[2J.txt`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, STAND_IN);
}

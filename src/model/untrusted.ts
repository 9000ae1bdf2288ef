/** Settings and facts are lists of lists at most; a parser that calls itself for every level ends at some thousands. */
const DEEPEST = 64;

/** Whether a YAML text opens so many levels in each other that no person wrote it, and no parser should be given it. */
export function isDeepYaml(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  const levels = text.split('\n').map((line) => /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0] ?? '');
  return levels.some((level) => level.replace(/[^-?:]/g, '').length > DEEPEST) || risesTo(levels) > DEEPEST;
}

/** How many indents stand in each other. */
function risesTo(levels: readonly string[]): number {
  const open: number[] = [];
  let most = 0;
  for (const { length } of levels) {
    while ((open.at(-1) ?? -1) >= length) open.pop();
    open.push(length);
    most = Math.max(most, open.length);
  }
  return most;
}

/**
 * Whether a source is meant by a name: a file by its path or the end of it, or a folder or container that holds it; `*`
 * stands for any letters of one step of the path. Takes time in proportion to both lengths, whatever the name is.
 */
export function isSourceNamed(source: string, name: string): boolean {
  const wanted = name.replace(/^\.\//, '').replace(/\/$/, '').split('/');
  const steps = source.split('/');
  return steps.some((_, at) => at + wanted.length <= steps.length && wanted.every((w, i) => fits(steps[at + i], w)));
}

/** Whether a step of a path is what a pattern says. The first place where a piece fits is never a worse one than others. */
function fits(step = '', pattern: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return step === first;
  if (!step.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = step.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return step.length - last.length >= at && step.endsWith(last);
}

/**
 * What a table holds under a name that comes from a story; undefined for every other name, also for those that each
 * object has of its own: `constructor`, `toString`.
 */
export function memberOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

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

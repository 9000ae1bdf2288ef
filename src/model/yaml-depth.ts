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

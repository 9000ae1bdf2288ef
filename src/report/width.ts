/** How many columns of a terminal a text takes: letters of China, Japan and Korea take two. */
export function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Narrower than this, nothing can be set well. */
const NARROWEST = 30;

/**
 * Lines that fit a terminal: a longer one goes on below, under its own beginning, and is never broken within a word,
 * a path or an address.
 */
export function fitted(text: string, width: number): string {
  if (width < NARROWEST) return text;
  return text
    .split('\n')
    .map((line) => (columns(line) > width ? broken(line, width) : line))
    .join('\n');
}

/** What stands below the first line of a message is set in. */
const MESSAGE = /^(?:error|warning|info|fascicle): /;

function broken(line: string, width: number): string {
  const [own = ''] = /^ */.exec(line) ?? [];
  const indent = MESSAGE.test(line) ? '    ' : own;
  const lines: string[] = [];
  let current = own;
  for (const word of line.slice(own.length).split(/(?<=\S) (?=\S)/)) {
    const isFirst = current.trim() === '';
    const next = isFirst ? current + word : `${current} ${word}`;
    if (isFirst || columns(next) <= width) current = next;
    else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current].join('\n');
}

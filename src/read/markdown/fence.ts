/** Front matter between its fences. */
export interface FencedYaml {
  readonly yaml: string;
  /** 1-based line of the text on which the YAML begins. */
  readonly line: number;
  /** How many lines the YAML has. */
  readonly lines: number;
  /** Offset in the text just after the closing fence. */
  readonly end: number;
}

/** Front matter longer than this is a story between two rules. */
const MOST_LINES = 400;

/** The YAML between the fences at the top of a text; null when what stands there does not begin with `key:`. */
export function frontMatterYaml(text: string): FencedYaml | null {
  const open = /^\s*---[ \t]*\n/.exec(text.slice(0, 2000));
  if (!open) return null;
  const lines = text.slice(open[0].length).split('\n', MOST_LINES);
  const close = lines.findIndex((line) => /^(---|\.\.\.)[ \t]*$/.test(line));
  const key = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (close === -1 || !/^["']?[\p{L}][\p{L}\p{N} _.'-]{0,40}["']?\s*:(\s|$)/u.test(key)) return null;
  return {
    yaml: lines.slice(0, close).join('\n'),
    line: open[0].split('\n').length,
    lines: close,
    end: open[0].length + lines.slice(0, close + 1).join('\n').length,
  };
}

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

/**
 * The YAML between the fences at the top of a text; null when what stands there does not begin with `key:`. TOML between
 * its own fences, and MultiMarkdown's lines without any, are given as the YAML that says the same.
 */
export function frontMatterYaml(text: string): FencedYaml | null {
  return yamlBetween(text) ?? tomlBetween(text) ?? multiMarkdown(text);
}

function yamlBetween(text: string): FencedYaml | null {
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

/** TOML between lines of three plus signs, as Hugo has it: a key and its value a line. */
function tomlBetween(text: string): FencedYaml | null {
  const open = /^\s*\+\+\+[ \t]*\n/.exec(text.slice(0, 2000));
  if (!open) return null;
  const lines = text.slice(open[0].length).split('\n', MOST_LINES);
  const close = lines.findIndex((line) => /^\+\+\+[ \t]*$/.test(line));
  if (close === -1) return null;
  const inside = lines.slice(0, close);
  const yaml = inside.map((line) => line.replace(/^(["']?[\w.-]+["']?)\s*=\s*/, '$1: ').replace(/^\[.*\]\s*$/, ''));
  return {
    yaml: yaml.join('\n'),
    line: open[0].split('\n').length,
    lines: close,
    end: open[0].length + lines.slice(0, close + 1).join('\n').length,
  };
}

/** Keys that only MultiMarkdown has, which tell its lines from a story's typed header. */
const ITS_OWN =
  /^(?:base header level|xhtml header(?: level)?|html header(?: level)?|latex \w.*|quotes language|format):/im;

/** MultiMarkdown's metadata: `Key: value` from the first line on, up to an empty one. */
function multiMarkdown(text: string): FencedYaml | null {
  const block = /^(?:[A-Za-z][\w \t-]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=\s*\n)/.exec(text.slice(0, 8000))?.[0];
  if (block === undefined || !ITS_OWN.test(block)) return null;
  const entries = block.trimEnd().split(/\n(?![ \t])/);
  const yaml = entries.map((entry) => {
    const colon = entry.indexOf(':');
    const value = entry
      .slice(colon + 1)
      .replace(/\s+/g, ' ')
      .trim();
    // Lines keep their number.
    return `${entry.slice(0, colon)}: ${JSON.stringify(value)}${'\n'.repeat(entry.split('\n').length - 1)}`;
  });
  return { yaml: yaml.join('\n'), line: 1, lines: block.trimEnd().split('\n').length, end: block.trimEnd().length };
}

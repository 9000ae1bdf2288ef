import type { Line } from './lines.ts';

/** `1. Salt`, `(2) Rope`, `• Nails`: the mark of a list item, and what it counts; null when there is none. */
function itemMark(line: Line): string | null {
  return /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[•·◦‣]|[-*+](?=\s))\s+\S/i.exec(line.text)?.[0].split(/\s/)[0] ?? null;
}

/** Places in a stretch where a list item begins: two marks of one kind, at one indent, that count up or repeat. */
export function itemStarts(lines: readonly Line[]): ReadonlySet<number> {
  const found: { readonly at: number; readonly mark: string; readonly indent: number }[] = [];
  lines.forEach((line, at) => {
    const mark = itemMark(line);
    if (mark !== null) found.push({ at, mark, indent: line.indent });
  });
  const starts = new Set<number>();
  for (let i = 1; i < found.length; i++) {
    const [a, b] = [found[i - 1], found[i]];
    if (!a || !b || Math.abs(a.indent - b.indent) > 1 || !follows(a.mark, b.mark)) continue;
    starts.add(a.at).add(b.at);
  }
  return starts;
}

/** Whether the second mark comes after the first: the next number or letter, or the same sign again. */
function follows(a: string, b: string): boolean {
  const [m, n] = [Number.parseInt(a.replace('(', ''), 10), Number.parseInt(b.replace('(', ''), 10)];
  if (!Number.isNaN(m) && !Number.isNaN(n)) return n === m + 1;
  const [letter, next] = [a.charCodeAt(a.length - 2), b.charCodeAt(b.length - 2)];
  return a === b || (a.length === b.length && a.length > 1 && next === letter + 1);
}

import type { Leaf } from './leaves.ts';

/** One line of a run, and the number of line ends that stood before it. */
export interface RunLine {
  readonly leaves: readonly Leaf[];
  readonly breaksBefore: number;
  /** No-break spaces that indent it. */
  readonly indent: number;
}

/** A run cut at its line ends; white space collapsed; lines without a word or picture are only counted. */
export function linesOf(run: readonly Leaf[]): { readonly lines: readonly RunLine[]; readonly breaksAfter: number } {
  const lines: RunLine[] = [];
  let leaves: Leaf[] = [];
  let breaks = 0;
  const end = (): void => {
    const shown = collapse(leaves);
    const indent = indentOf(shown);
    const trimmed = trimEnd(trimStart(shown));
    leaves = [];
    if (trimmed.length === 0) return;
    lines.push({ leaves: trimmed, breaksBefore: breaks, indent });
    breaks = 0;
  };
  for (const leaf of run) {
    if (leaf.type !== 'break') {
      leaves.push(leaf);
      continue;
    }
    end();
    breaks += 1;
  }
  end();
  return { lines, breaksAfter: breaks };
}

/** White space as a browser shows it: runs are one space, none at the start. */
function collapse(leaves: readonly Leaf[]): Leaf[] {
  const result: Leaf[] = [];
  let spaceBefore = true;
  for (const leaf of leaves) {
    if (leaf.type !== 'text') {
      result.push(leaf);
      spaceBefore = false;
      continue;
    }
    let value = leaf.value.replace(/[ \t\r\n\f]+/g, ' ');
    if (spaceBefore && value.startsWith(' ')) value = value.slice(1);
    if (value === '') continue;
    spaceBefore = value.endsWith(' ');
    result.push({
      ...leaf,
      value,
      line: leaf.line + leadingLines(leaf.value),
      endLine: leaf.line + textLines(leaf.value),
    });
  }
  return result;
}

/** No-break spaces before a line's first word. */
function indentOf(leaves: readonly Leaf[]): number {
  let columns = 0;
  for (const leaf of leaves) {
    const lead = leaf.type === 'text' ? (/^[\s\u00a0]*/.exec(leaf.value)?.[0] ?? '') : '';
    columns += lead.match(/\u00a0/g)?.length ?? 0;
    if (leaf.type !== 'text' || lead.length < leaf.value.length) break;
  }
  return columns;
}

function leadingLines(value: string): number {
  const lead = /^\s*/.exec(value)?.[0] ?? '';
  return lead.length === value.length ? 0 : lead.split('\n').length - 1;
}

/** Line ends before the last word of a text. */
function textLines(value: string): number {
  return value.trimEnd().split('\n').length - 1;
}

function trimStart(leaves: Leaf[]): Leaf[] {
  let at = 0;
  for (; at < leaves.length; at += 1) {
    const leaf = leaves[at];
    if (leaf?.type !== 'text') break;
    const value = leaf.value.replace(/^[\s\u00a0]+/, '');
    if (value === '') continue;
    leaves[at] = { ...leaf, value };
    break;
  }
  return leaves.slice(at);
}

function trimEnd(leaves: Leaf[]): Leaf[] {
  let end = leaves.length;
  for (; end > 0; end -= 1) {
    const leaf = leaves[end - 1];
    if (leaf?.type !== 'text') break;
    const value = leaf.value.trimEnd();
    if (value === '') continue;
    leaves[end - 1] = { ...leaf, value };
    break;
  }
  return leaves.slice(0, end);
}

/** The length of a line's text. */
export function lineLength(line: RunLine): number {
  return lineText(line).length;
}

/** The text of a line. */
export function lineText(line: RunLine): string {
  return line.leaves
    .map((leaf) => (leaf.type === 'text' ? leaf.value : leaf.type === 'formula' ? leaf.formula.text : ''))
    .join('');
}

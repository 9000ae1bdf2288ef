import type { Outline } from './outline.ts';
import { outlineRows } from './tree.ts';

/** A row of an outline: as it stays, goes or comes. */
export interface ChangedRow {
  readonly mark: ' ' | '-' | '+' | '…';
  readonly text: string;
}

/** How many rows that stay are shown around each that changes. */
const AROUND = 2;
/** Rows that are compared one with each other; of more, only the first and last alike are found. */
const COMPARED = 600;

/** What a correction changes in a story's outline, with the rows around it; none when it changes nothing. */
export function outlineChanges(before: Outline, after: Outline): readonly ChangedRow[] {
  const rows = compared(outlineRows(before), outlineRows(after));
  const near = rows.map((_, i) => rows.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ mark }) => mark !== ' '));
  return rows.flatMap((row, i): ChangedRow[] => {
    if (near[i]) return [row];
    return near[i - 1] ? [{ mark: '…', text: '' }] : [];
  });
}

/** The changes as lines: `- ` what was, `+ ` what is now. */
export function showChanges(rows: readonly ChangedRow[]): string {
  const shown = rows.at(-1)?.mark === '…' ? rows.slice(0, -1) : rows;
  return shown.map(({ mark, text }) => (mark === '…' ? '  …' : `${mark} ${text}`)).join('\n');
}

function compared(a: readonly string[], b: readonly string[]): readonly ChangedRow[] {
  let top = 0;
  while (top < Math.min(a.length, b.length) && a[top] === b[top]) top++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - top && a.at(-1 - end) === b.at(-1 - end)) end++;
  const kept = (rows: readonly string[]): ChangedRow[] => rows.map((text) => ({ mark: ' ', text }));
  return [
    ...kept(a.slice(0, top)),
    ...aligned(a.slice(top, a.length - end), b.slice(top, b.length - end)),
    ...kept(a.slice(a.length - end)),
  ];
}

/** The rows between: the longest run of rows that both have stays, in order. */
function aligned(a: readonly string[], b: readonly string[]): readonly ChangedRow[] {
  const gone = (rows: readonly string[]): ChangedRow[] => rows.map((text) => ({ mark: '-', text }));
  const come = (rows: readonly string[]): ChangedRow[] => rows.map((text) => ({ mark: '+', text }));
  if (a.length > COMPARED || b.length > COMPARED) return [...gone(a), ...come(b)];
  const longest = a.map(() => new Array<number>(b.length + 1).fill(0));
  longest.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (longest[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const rows: ChangedRow[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      rows.push({ mark: ' ', text: a[i] ?? '' });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) rows.push(...gone([a[i++] ?? '']));
    else rows.push(...come([b[j++] ?? '']));
  }
  return [...rows, ...gone(a.slice(i)), ...come(b.slice(j))];
}

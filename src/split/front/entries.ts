import { readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import { linesOf } from '../heading/candidate.ts';

/** Lists with page numbers give one on at least this share of their lines. */
const PAGED = 0.4;

/** The entries without page numbers. A list that gives pages may have lost the space before them. */
export function pagelessLines(lines: readonly string[]): readonly string[] {
  const last = /\s(?:\d{1,4}|[ivxlc]{1,7})\s*$/u;
  const paged = lines.filter((line) => last.test(line) && /\p{L}/u.test(line)).length >= lines.length * PAGED;
  return lines.map((line) => (paged ? line.replace(last, '').replace(/[\s.…]+$/u, '') : withoutPage(line)));
}

/** The entry as it stands, and without its label. */
export function entryNames(bare: string): readonly string[] {
  const label = readLabel(bare);
  const loose = /^\s*(?:\d{1,3}|[IVXLC]+)[.)]?\s+(.+)$/.exec(bare)?.[1];
  const names = [fold(bare)];
  if (label && label.titleStart < label.titleEnd) names.push(fold(bare.slice(label.titleStart, label.titleEnd)));
  if (loose !== undefined) names.push(fold(loose));
  return names;
}

/** An entry without dot leaders and page number. */
export function withoutPage(line: string): string {
  return line.replace(/(?:\s{2,}|[\s.…]{3,}|\t)\s*(?:\d{1,4}|[ivxlc]{1,7})\s*$/u, '').trimEnd();
}

/** A text without page numbers at its line ends. */
export function pageless(text: string): string {
  return linesOf(text)
    .map((line) => withoutPage(line.text))
    .join('\n');
}

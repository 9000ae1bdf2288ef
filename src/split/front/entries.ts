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
  const text = line.trimEnd();
  const page = /(?:\d{1,4}|[ivxlc]{1,7})$/u.exec(text);
  const before = text.slice(0, page?.index);
  const leader = page ? (/(?<![\s.…])[\s.…]+$/u.exec(before)?.[0] ?? '') : '';
  return /^[\s.…]{3,}$|\s{2}$|\t\s*$/u.test(leader) ? before.slice(0, -leader.length) : text;
}

/** A text without page numbers at its line ends. */
export function pageless(text: string): string {
  return linesOf(text)
    .map((line) => withoutPage(line.text))
    .join('\n');
}

import { fold } from '../../words/fold.ts';
import type { EdgeLine, Instalment } from './edges.ts';

/** So many parts have a habit, and so large a share of all of them. */
export const FEWEST = 3;
export const SHARE = 0.5;

/** One line of one part, and its form. */
export interface Met {
  readonly part: number;
  readonly line: EdgeLine;
}

export function partsIn(met: readonly Met[]): readonly number[] {
  return [...new Set(met.map(({ part }) => part))];
}

/** The share of the parts, or of the files where these are the parts, that have a line. */
export function shareOf(met: readonly Met[], parts: readonly Instalment[]): number {
  const files = new Set(parts.map(({ file }) => file)).size;
  const own = new Set(met.map(({ part }) => parts[part]?.file)).size;
  const share = partsIn(met).length / parts.length;
  return files < FEWEST ? share : Math.max(share, own / files);
}

/** Whether the last part has a line, or the last file. */
export function isInLast(met: readonly Met[], parts: readonly Instalment[]): boolean {
  return met.some(
    ({ part }) =>
      part === parts.length - 1 || ((parts[part]?.file ?? 0) > 0 && parts[part]?.file === parts.at(-1)?.file),
  );
}

/** Signs that part what a program puts on one line. */
export const PARTED: RegExp = /\s(?:[|·•»«/~]|::|<<|>>)\s|^\p{L}[^:]{1,30}:(?:\s*$|\s\P{Ll})/u;

export const IN_BRACKETS: RegExp = /^\s*(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>)\s*$/u;

export const ALL = 0.8;

/** Whether a line is the author's name, behind a label or alone. */
export function isNamed(text: string, parts: readonly Instalment[]): boolean {
  const value = fold(text.slice(text.indexOf(':') + 1));
  return value !== '' && parts.some(({ authors }) => authors.some((author) => fold(author) === value));
}

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

/** What is asked of all parts again and again. */
interface Whole {
  /** The names of their authors, folded. */
  readonly authors: ReadonlySet<string>;
  /** How many files they stand in. */
  readonly files: number;
  /** Lines amid the prose of any of them that open as a label does. */
  readonly spoken: ReadonlySet<string>;
}

const WHOLES = new WeakMap<readonly Instalment[], Whole>();

/** What holds of all parts together, gathered once: thousands of lines ask for it. */
export function wholeOf(parts: readonly Instalment[]): Whole {
  const known = WHOLES.get(parts);
  if (known !== undefined) return known;
  const authors = new Set(parts.flatMap((part) => part.authors.map(fold)));
  const files = new Set(parts.map(({ file }) => file)).size;
  const spoken = new Set(parts.flatMap((part) => [...part.spoken]));
  const whole = { authors, files, spoken };
  WHOLES.set(parts, whole);
  return whole;
}

/** The share of the parts, or of the files where these are the parts, that have a line. */
export function shareOf(met: readonly Met[], parts: readonly Instalment[]): number {
  const { files } = wholeOf(parts);
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
  return value !== '' && wholeOf(parts).authors.has(value);
}

import type { ParagraphRole } from '../../model/index.ts';

/** A text of another light markup as Markdown, line for line: nothing is moved, and every word stays but the markup's. */
export interface AsMarkdown {
  readonly lines: readonly string[];
  readonly facts: readonly LightFact[];
  /** The indices of lines whose words that leave are the author's, of the work on the story: they are told. */
  readonly told?: ReadonlySet<number>;
  /** What the paragraphs are that begin on some lines, by their indices. */
  readonly roles?: ReadonlyMap<number, ParagraphRole | 'right' | 'center'>;
  /** Set when it says what every line is. */
  readonly settled?: true;
}

/** What a line states of the story: `#+AUTHOR: Ada`. */
export interface LightFact {
  readonly label: string;
  readonly value: string;
  /** The line's index, and that of the last one that it stands on; without a label it is none of the book's. */
  readonly at: number;
  readonly to?: number;
}

/** Ends a line of verse, or one that is broken: Markdown's hard break. */
export const BROKEN = '\\';

/** A note of the author's own, as Markdown hides it. */
export function comment(text: string): string {
  return text.trim() === '' ? '' : `<!-- ${text.trim().replaceAll('-->', '')} -->`;
}

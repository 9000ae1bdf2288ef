/** A text of another light markup as Markdown, line for line: nothing is moved, and every word stays but the markup's. */
export interface AsMarkdown {
  readonly lines: readonly string[];
  readonly facts: readonly LightFact[];
}

/** What a line states of the story: `#+AUTHOR: Ada`. */
export interface LightFact {
  readonly label: string;
  readonly value: string;
  /** The line's index. */
  readonly at: number;
}

/** Ends a line of verse, or one that is broken: Markdown's hard break. */
export const BROKEN = '\\';

/** A note of the author's own, as Markdown hides it. */
export function comment(text: string): string {
  return text.trim() === '' ? '' : `<!-- ${text.trim().replaceAll('-->', '')} -->`;
}

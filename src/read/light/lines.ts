/** A text of another light markup as Markdown, line for line: nothing is moved, and every word stays but the markup's. */
export interface AsMarkdown {
  readonly lines: readonly string[];
  readonly facts: readonly LightFact[];
  /** The indices of lines whose words that leave are the author's, of the work on the story: they are told. */
  readonly told?: ReadonlySet<number>;
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

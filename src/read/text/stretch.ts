import { isBlank, type Line } from './lines.ts';

/** A run of lines with no blank line inside. */
export interface Stretch {
  readonly lines: readonly Line[];
  /** Blank lines before it, those that page furniture left behind not counted. */
  readonly gapBefore: number;
}

/** Groups lines into stretches. Blank lines at the end of a text belong to nothing. */
export function toStretches(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let gap = 0;
  let run: Line[] = [];
  const close = (): void => {
    if (run.length > 0) stretches.push({ lines: run, gapBefore: gap });
    if (run.length > 0) gap = 0;
    run = [];
  };
  for (const line of lines) {
    if (isBlank(line)) {
      close();
      gap++;
    } else run.push(line);
  }
  close();
  return stretches;
}

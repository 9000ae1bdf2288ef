import { isBlank, type Line } from './lines.ts';
import { beginsLower, endsSentence, RAGGED, room } from './measure.ts';
import type { Profile } from './profile.ts';

/** The lines without furniture, and without the blank lines that it left where a sentence or paragraph runs on. */
export function withoutFurniture(lines: readonly Line[], furniture: ReadonlySet<number>, profile: Profile): Line[] {
  if (furniture.size === 0) return [...lines];
  const seams = seamsOf(lines, furniture);
  // Where a paragraph ends with its page, its gap adds to the seam's blank lines: the least are the page's own.
  // The head of the first page has nothing before it and says nothing of a seam.
  const inner = seams.filter(({ before }) => before !== undefined);
  const sizes = inner.map(({ blanks }) => blanks.length).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 10)] ?? 0;
  // Where no sentence runs on over any page's end, pages end with paragraphs.
  const whole = inner.length >= 3 && profile.style === 'blank' && inner.every(endsSentenceThere);
  const dropped = new Set<number>(furniture);
  for (const { blanks, before, after } of seams) {
    const keep = blanks.length > usual ? blanks.length - usual : whole || endsParagraph(before, after, profile) ? 1 : 0;
    for (const at of blanks.slice(Math.min(keep, blanks.length))) dropped.add(at);
  }
  return lines.filter((_, at) => !dropped.has(at));
}

/** Whether a paragraph ends with the page, in a text that parts paragraphs by blank lines: its last line leaves room. */
function endsParagraph(before: Line | undefined, after: Line | undefined, { style, width }: Profile): boolean {
  if (before === undefined || after === undefined || style !== 'blank' || beginsLower(after)) return false;
  return endsSentence(before) && room(before, after, width ?? 0) > RAGGED;
}

function endsSentenceThere({ before, after }: Seam): boolean {
  return before !== undefined && after !== undefined && endsSentence(before) && !beginsLower(after);
}

interface Seam {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** Indices of the blank lines around the furniture. */
  readonly blanks: readonly number[];
}

/** The places where pages met: each run of furniture and blank lines between two lines of text. */
function seamsOf(lines: readonly Line[], furniture: ReadonlySet<number>): Seam[] {
  const seams: Seam[] = [];
  let blanks: number[] = [];
  let seam = false;
  let before: Line | undefined;
  lines.forEach((line, at) => {
    if (furniture.has(at)) seam = true;
    else if (isBlank(line)) blanks.push(at);
    else {
      if (seam) seams.push({ before, after: line, blanks });
      [blanks, seam, before] = [[], false, line];
    }
  });
  return seams;
}

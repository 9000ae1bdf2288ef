import type { Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isCapitals, isTitleCase, wordCount } from './shapes.ts';

/** Words of a line that opens a scene or names whose it is, or that belongs to no story. */
const NO_TITLE =
  /\b(?:pov|point of view|later|ago|morning|evening|night|noon|midnight|today|yesterday|hours?|o['’]clock|19\d\d|20\d\d)\b|[,;:.!?…"”]$|[,\d]/iu;

/**
 * Whether a line is a title by its look: in capitals or title case, alone at the very top, above prose or a drawn line,
 * when no other line of the text looks like it, and no other heading is marked as it is.
 */
export function isBareTitle({ lines, entries }: Scan, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (at > 0 || entries.length > 0 || !line || !next || line.of > 1 || next.gap === 0 || line.hasSiblings) return false;
  const words = wordCount(line.text);
  const titled = line.kind === 'text' && isTitleCase(line.text);
  const alike = isCapitals(line.text) ? isCapitals : titled ? isCapitalised : null;
  if (alike === null || words < 2 || words > 8 || NO_TITLE.test(line.text)) return false;
  const others = lines.some(
    (other, i) =>
      i > 0 &&
      other.of <= 2 &&
      other.kind === 'text' &&
      alike(other.text) &&
      !labelled(other.text) &&
      isProse(lines[i + 1]),
  );
  return (isProse(next) || next.kind === 'fence') && !others;
}

function isProse(line: Line | undefined): boolean {
  return line?.kind === 'text' && wordCount(line.text) >= 5 && /\p{Ll}/u.test(line.text);
}

/** A short line of words that each open with a capital, and no sentence: a title, a place, a name. */
function isCapitalised(text: string): boolean {
  return wordCount(text) <= 8 && isTitleCase(text) && !/[.!?…,;:"”’]$/.test(text) && /\p{L}/u.test(text);
}

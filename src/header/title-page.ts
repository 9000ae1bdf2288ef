import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import type { Line } from './lines.ts';
import { isName } from './names.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated } from './shapes.ts';
import { sameWords } from './title-line.ts';

/** A title page stands within so many lines of the top. */
const MAX_LINES = 160;

/**
 * The title page of a printed book that opens with other matter (blurbs, lists of works): a title on a line of its
 * own directly above a person's name, where the same title stands on another line before the first heading.
 */
export function buriedTitlePage(lines: readonly Line[]): readonly Entry[] {
  const end = lines.findIndex((line, i) => i >= MAX_LINES || (line.index === 0 && isHeadingLike(line.text)));
  if (end < 0) return [];
  const zone = lines.slice(0, end);
  for (const [i, line] of zone.entries()) {
    const name = zone[i + 1];
    if (name === undefined || !isOwnLine(line) || !isOwnLine(name)) continue;
    if (
      !isTitleLike(line.text) ||
      !(isCapitals(line.text) || isTitleCase(line.text)) ||
      !isName(undecorated(name.text))
    )
      continue;
    if (!zone.some((other, j) => j !== i && sameWords(other.text, line.text))) continue;
    return [field('title', '', undecorated(line.text), [line]), field('author', '', undecorated(name.text), [name])];
  }
  return [];
}

function isOwnLine(line: Line): boolean {
  return line.of === 1 && line.kind === 'text';
}

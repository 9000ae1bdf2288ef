import type { Labelled } from './label.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isListKey } from './lists.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

const BULLET = /^(?:[-+*•·▪◦○●–—>~]|o(?= ))\s*(?=[\p{L}\p{N}("'“‘])/u;
/** Most items, and most words of one; of an item without a mark before it. */
const [ITEMS, WORDS, BARE_WORDS] = [24, 14, 6];

/** The end of the list that stands below a label without a value, an item a line; the line below the label when none does. */
export function itemsEnd(lines: readonly Line[], at: number, found: Labelled): number {
  const from = at + 1;
  if (found.value !== '' || !isListKey(found.key)) return from;
  let next = from;
  for (let line = lines[next]; line !== undefined && next - from < ITEMS; line = lines[++next]) {
    const listed = line.kind === 'list' || (line.kind === 'text' && BULLET.test(line.text));
    const apart = line.gap > (line.kind === 'list' || next > from ? 1 : 0);
    if (!listed || apart || wordCount(line.text) > WORDS || labelled(line.text) !== null) break;
  }
  return next;
}

/** The items below a label as one value, each set off by a semicolon; null when the lines are no list. */
export function itemsOf(found: Labelled, rest: readonly Line[]): string | null {
  if (found.value !== '' || !isListKey(found.key) || rest.length === 0) return null;
  const marked = rest.every((line) => line.kind === 'list' || BULLET.test(line.text));
  const bare = (line: Line): boolean =>
    wordCount(line.text) <= BARE_WORDS && !/[.!?,;:–—-]$/.test(line.text) && !isHeadingLike(line.text);
  if (!marked && !(rest.length > 1 && rest.every(bare))) return null;
  return rest.map((line) => line.text.replace(BULLET, '').replace(/[,;]$/, '')).join('; ');
}

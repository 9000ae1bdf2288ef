import type { Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';

const LABEL = /^[*_[(]{0,3}(\p{Lu}[\p{L}'’/& -]{1,30}?)[*_]{0,3}\s?::?[*_\])]{0,3}\s+(\S.*)$/u;
/** How many unknown labels in a row a header may have. */
const MAX_STRANGE = 3;

/** A label that is not in the vocabulary, between two lines that are: the author's own fact, kept with its label. */
export function strangeLabel(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const match = line?.kind === 'text' ? LABEL.exec(line.text) : null;
  if (
    line === undefined ||
    match === null ||
    !scan.entries.some((entry) => entry.kind === 'field' && entry.label !== '')
  )
    return null;
  if ((match[1] ?? '').split(/\s+/).length > 4 || !knownBelow(scan.lines, at)) return null;
  return { entries: [field('other', match[1] ?? '', match[2] ?? '', [line])], next: at + 1 };
}

function knownBelow(lines: readonly Line[], at: number): boolean {
  for (let i = at + 1; i <= at + MAX_STRANGE; i++) {
    const line = lines[i];
    if (line === undefined || line.gap > 1) return false;
    if (labelled(line.text) !== null) return true;
    if (!LABEL.test(line.text)) return false;
  }
  return false;
}

const RATING =
  /^[[({]?\s*(?:rated:?\s+\S{1,6}|PG(?:-?1[35])?|NC-?17|FR(?:C|T|M|AO|\d{1,2})|K\+|teen|mature|explicit)\s*[\])}]?\.?$/i;

/** A rating alone on a line below title or author. */
export function bareRating(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || !RATING.test(line.text)) return null;
  if (!scan.entries.some((entry) => entry.kind === 'field' && (entry.key === 'title' || entry.key === 'author')))
    return null;
  return { entries: [field('rating', '', line.text.replace(/^[[({]\s*|\s*[\])}]$/g, ''), [line])], next: at + 1 };
}

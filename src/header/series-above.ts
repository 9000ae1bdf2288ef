import { divisionWord } from '../words/divisions.ts';
import { seriesSaid } from '../words/series-place.ts';
import type { Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { looksLikeByline } from './names.ts';
import { titleLine } from './title-line.ts';

/**
 * Which volume of a series this is, alone on the first line above the title and the author's name: `The Kiln Quartet,
 * Book 3`. What counts the parts of one story says nothing of the kind: `The Kiln, Part 3` above a title is that story.
 */
export function seriesAbove({ lines, entries, ...rest }: Scan, at: number): Found | null {
  const line = lines[at];
  if (at > 0 || entries.length > 0 || line?.kind !== 'text' || line.of > 1 || !/[\p{N}\p{L}]\W*$/u.test(line.text))
    return null;
  const name = line.text.length > 90 ? undefined : seriesSaid(line.text)?.name;
  if (!name || !countsVolumes(line.text.replace(name, ' '))) return null;
  const below = titleLine({ ...rest, lines: lines.slice(1), entries: [] }, 0);
  const fields = below?.entries.map((entry) => (entry.kind === 'field' ? entry.key : entry.kind)) ?? [];
  const next = 1 + (below?.next ?? 0);
  const isSigned = fields.includes('author') || looksLikeByline(lines[next]?.text ?? '');
  if (below === null || fields[0] !== 'title' || !isSigned) return null;
  return { entries: [field('series', '', line.text, [line]), ...below.entries], next };
}

/** Whether words count volumes of a series, and not the parts of one work. */
function countsVolumes(words: string): boolean {
  const counting = words.split(/[^\p{L}]+/u).flatMap((word) => (word === '' ? [] : (divisionWord(word) ?? [])));
  return counting.length > 0 && counting.every(({ rank, serial }) => rank <= 2 && !serial);
}

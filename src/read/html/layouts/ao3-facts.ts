import { fact } from '../facts.ts';
import { placeOfNode } from '../page.ts';
import { elementsOf, findAll, textOf } from '../query.ts';
import type { ElementNode } from '../tree.ts';
import { type Collector, takeHeader } from './collect.ts';

/** The archive's list of tags: each `dt` names a fact, each link in its `dd` is one value, whatever is in it. */
export function takeTags(into: Collector, list: ElementNode): void {
  const { reading } = into.page;
  let label = '';
  for (const entry of elementsOf(list)) {
    const place = placeOfNode(entry, reading);
    if (entry.name === 'dt') label = textOf(entry).replace(/\s*:\s*$/, '');
    if (entry.name !== 'dd') continue;
    if (/^stats/i.test(label)) into.facts.push(...statistics(entry, place));
    else into.facts.push(fact(label, valuesOf(label, entry), place));
  }
  takeHeader(into, list);
}

function valuesOf(label: string, entry: ElementNode): readonly string[] {
  if (/^(series|language)/i.test(label)) return [textOf(entry).split(/,\s+(?=Part \d)/)[0] ?? ''];
  const links = findAll(entry, (element) => element.name === 'a').map(textOf);
  return links.length > 0 ? links : [textOf(entry)];
}

/** `Published: … Completed: … Words: … Chapters: 3/?`, as one text or as a list of its own. */
function statistics(entry: ElementNode, place: ReturnType<typeof placeOfNode>): ReturnType<typeof fact>[] {
  const text = textOf(entry);
  const marks = [...text.matchAll(/\b(Published|Updated|Completed|Words|Chapters|Comments|Kudos|Bookmarks|Hits):/g)];
  return marks.flatMap((mark, index) => {
    const label = mark[1] ?? '';
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim();
    if (value === '' || /^(Comments|Kudos|Bookmarks|Hits)$/.test(label)) return [];
    if (label === 'Completed') return [{ key: 'updated' as const, label, values: [value], place }];
    return [fact(label, [value], place)];
  });
}

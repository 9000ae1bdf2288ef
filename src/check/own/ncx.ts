import type { Finding } from '../engine.ts';
import type { Item } from './archive.ts';
import { elementsOf, isWellFormed } from './markup.ts';
import type { CheckRule } from './rule.ts';

/** Faults of the contents that old readers use (NCX, ANSI/NISO Z39.86-2005, section 8). */
export const ncx: CheckRule = {
  id: 'ncx',
  summary: 'contents for old readers that are broken',
  find: ({ items }) => items.filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml').flatMap(judge),
};

function judge({ path, bytes }: Item): readonly Finding[] {
  if (bytes === null) return [];
  const xml = new TextDecoder().decode(bytes);
  const finding = (message: string, line: number): Finding => ({
    id: 'ncx',
    severity: 'error',
    message,
    where: `${path}:${line}`,
  });
  if (!isWellFormed(xml)) return [finding('the XML ends before its elements do', 1)];
  const elements = elementsOf(xml);
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const { name, attributes, line } of elements) {
    if (attributes.id !== undefined && seen.has(attributes.id))
      found.push(finding(`the id “${attributes.id}” is used twice`, line));
    if (attributes.id !== undefined) seen.add(attributes.id);
    if (
      name === 'navMap' &&
      !elements.some((element) => element.parent?.name === 'navMap' && element.name === 'navPoint')
    ) {
      found.push(finding('the contents have no entry', line));
    }
  }
  return found;
}

import type { Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

/** Prefixes that need no declaration in content documents (EPUB 3.3, "Reserved prefixes"). */
const RESERVED: ReadonlySet<string> = new Set(['msv', 'prism']);

/** Meanings (`epub:type`) from vocabularies that the page does not declare. */
export const vocabularies: CheckRule = elementRule(
  'vocabularies',
  'meanings from vocabularies that are not declared',
  'error',
  (element) => {
    const type = element.attributes['epub:type'];
    if (type === undefined || !type.includes(':')) return null;
    const declared = declaredBy(element);
    const unknown = type
      .split(/\s+/)
      .map((term) => /^([^:\s]*):/.exec(term)?.[1])
      .find((prefix) => prefix !== undefined && !RESERVED.has(prefix) && !declared.has(prefix));
    return unknown === undefined ? null : `the vocabulary “${unknown}” is not declared`;
  },
);

function declaredBy(element: Markup): ReadonlySet<string> {
  let root = element;
  while (root.parent) root = root.parent;
  const prefixes = root.attributes['epub:prefix'] ?? '';
  return new Set([...prefixes.matchAll(/(?<![^\s:])([^\s:]+):\s+\S+/g)].map(([, prefix = '']) => prefix));
}

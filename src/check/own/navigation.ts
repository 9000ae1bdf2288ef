import type { Finding } from '../engine.ts';
import type { Markup } from './markup.ts';
import type { CheckRule } from './rule.ts';

/** A book has one table of contents (EPUB 3.3, "The toc nav element"). */
export const navigation: CheckRule = {
  id: 'navigation',
  summary: 'more than one table of contents in the navigation document',
  find: ({ documents }) =>
    documents.flatMap(({ path, elements }): Finding[] => {
      const [, second] = elements.filter(isContents);
      if (second === undefined) return [];
      const message = 'this is a second table of contents';
      return [{ id: 'navigation', severity: 'error', message, where: `${path}:${second.line}` }];
    }),
};

function isContents({ name, attributes }: Markup): boolean {
  return name === 'nav' && (attributes['epub:type'] ?? '').split(/\s+/).includes('toc');
}

import type { Finding } from '../engine.ts';
import type { Item } from './archive.ts';
import { elementsOf, isWellFormed, type Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

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

/** Addresses that run a program or hold a page of their own. */
const UNSAFE = /^[\s\p{Cc}]*(javascript|vbscript|data\s*:\s*text\/html)/iu;

/** Links that do something else than lead somewhere: readers refuse them, or worse, do not. */
export const links: CheckRule = elementRule('links', 'links that run a script', 'error', ({ attributes }) => {
  const found = ['href', 'src', 'action', 'formaction'].find((name) => UNSAFE.test(attributes[name] ?? ''));
  return found === undefined ? null : `the link “${(attributes[found] ?? '').trim().slice(0, 40)}” runs a script`;
});

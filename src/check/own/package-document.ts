import { pathFrom } from '../../markup/write.ts';
import type { Finding } from '../engine.ts';
import type { Item } from './archive.ts';
import { elementsOf, isWellFormed, type Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

/** Properties without a prefix (EPUB 3.3, "Meta properties vocabulary"; EPUB Accessibility 1.1). */
const PROPERTIES: ReadonlySet<string> = new Set(
  'alternate-script authority belongs-to-collection collection-type display-seq file-as group-position identifier-type meta-auth pageBreakSource role source-of term title-type'.split(
    ' ',
  ),
);

/** Properties that no vocabulary knows, and a guide that leads to files the book does not list. */
export const packageDocument: CheckRule = {
  id: 'package-document',
  summary: 'metadata and guides that lead nowhere',
  find: ({ packageElements, packagePath, items }) => {
    const listed = new Set(items.map(({ path }) => path));
    return packageElements.flatMap((element): Finding[] => {
      const message = unknownProperty(element) ?? deadReference(element, packagePath, listed);
      if (message === null) return [];
      return [{ id: 'package-document', severity: 'error', message, where: `${packagePath}:${element.line}` }];
    });
  },
};

function unknownProperty({ name, attributes }: Markup): string | null {
  const property = name.endsWith('meta') ? attributes.property : undefined;
  if (property === undefined || /^\s*$|:/.test(property) || PROPERTIES.has(property.trim())) return null;
  return `there is no property “${property}”`;
}

function deadReference({ name, attributes }: Markup, base: string, listed: ReadonlySet<string>): string | null {
  if (name !== 'reference' || attributes.href === undefined) return null;
  const path = pathFrom(base, attributes.href);
  return path !== null && listed.has(path)
    ? null
    : `the guide leads to ${attributes.href}, which the book does not list`;
}

/** Files that belong to the container and are in no manifest (EPUB 3.3, "OCF abstract container"). */
const CONTAINER = /^(mimetype$|META-INF\/)/;

/** Files that the manifest does not list: no reader shows them, and they may be someone's leftovers. */
export const manifest: CheckRule = {
  id: 'manifest',
  summary: 'files that the manifest does not list',
  find: ({ files, items, packagePath }) => {
    const listed = new Set([packagePath, ...items.map(({ path }) => path)]);
    return [...files.keys()]
      .filter((name) => !listed.has(name) && !CONTAINER.test(name))
      .map(
        (name): Finding => ({
          id: 'manifest',
          severity: 'warning',
          message: 'the manifest does not list it',
          where: name,
        }),
      );
  },
};

/** Ids that can't be one (HTML, "The id attribute"). What refers to ids is judged by the other engines. */
export const ids: CheckRule = elementRule(
  'ids',
  'ids that are empty or hold spaces',
  'error',
  ({ attributes: { id } }) => (id === undefined || /^\S+$/.test(id) ? null : `“${id}” can’t be an id`),
);

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

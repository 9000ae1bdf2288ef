import { pathFrom } from '../../markup/write.ts';
import type { Finding } from '../engine.ts';
import type { Markup } from './markup.ts';
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

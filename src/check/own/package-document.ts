import type { Finding } from '../engine.ts';
import { pathFrom } from './archive.ts';
import type { Markup } from './markup.ts';
import type { CheckRule } from './rule.ts';

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

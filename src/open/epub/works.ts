import type { SpineDocument } from './document.ts';

/** The documents of a book of our own that holds several works: those of each, and those of the book itself. */
export interface BookOfWorks {
  readonly works: readonly (readonly SpineDocument[])[];
  readonly shared: readonly SpineDocument[];
}

/** The title page of a work, as the renderer writes it. */
const WORK_PAGE = /<section\b[^>]*\sclass="(?:[^"]*\s)?work(?:\s[^"]*)?"/;

/**
 * Sorts the documents of a book that this program bound of several works. A work's documents are named like its title
 * page, and stand together. Null for a book of one work.
 */
export function worksIn(documents: readonly SpineDocument[]): BookOfWorks | null {
  const titles = documents.filter(({ markup }) => WORK_PAGE.test(markup)).map(({ path }) => stem(path));
  if (titles.length < 2) return null;
  // `work-the-ford` begins like `work-the-ford-again`: the longest name that fits is the work's.
  const byLength = [...titles].sort((a, b) => b.length - a.length);
  const ownerOf = ({ path }: SpineDocument): string | undefined => {
    const name = stem(path);
    return byLength.find((title) => name === title || name.startsWith(`${title}-`) || name.startsWith(`${title}.`));
  };
  return {
    works: titles.map((title) => documents.filter((document) => ownerOf(document) === title)),
    shared: documents.filter((document) => ownerOf(document) === undefined),
  };
}

function stem(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.x?html?$/i, '');
}

import { damaged } from '../refused.ts';
import { type BookFiles, textFile } from './files.ts';
import { type PackageFile, readPackage } from './package.ts';
import { allNamed, parseXml } from './xml.ts';

const CONTAINER = 'META-INF/container.xml';
const PAGES = /\.(x?html?|xht)$/i;
const numbered = new Intl.Collator('en', { numeric: true });

/**
 * Finds a book's package document: where the container says, else the only one there. A book without any is read by
 * its pages in the order of their names, and said to be damaged. Null when it holds no page.
 */
export function openPackage(files: BookFiles): PackageFile | null {
  const { archive, name } = files;
  const container = archive.names.includes(CONTAINER) ? textFile(files, CONTAINER) : null;
  const stated = container === null ? [] : allNamed(parseXml(container), 'rootfile');
  const paths = [
    ...stated.map(({ attributes }) => attributes['full-path'] ?? ''),
    ...archive.names.filter((path) => /\.opf$/i.test(path)),
  ];
  const path = paths.find((one) => archive.names.includes(one));
  const text = path === undefined ? null : textFile(files, path);
  if (path !== undefined && text !== null) {
    const found = readPackage(parseXml(text), path);
    if (found.spine.length > 0) return found;
  }
  const pages = archive.names.filter((one) => PAGES.test(one)).sort(numbered.compare);
  if (pages.length === 0) return null;
  const reason = 'the book does not say the order of its pages; they stand in the order of their names';
  files.diagnostics.push(damaged(name, reason));
  const items = pages.map((one) => ({ id: one, path: one, mediaType: 'application/xhtml+xml', properties: [] }));
  const root = parseXml('');
  return { path: '', root, manifest: items, spine: items, guide: new Map(), missing: [], generator: '' };
}

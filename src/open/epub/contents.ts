import { type ElementNode, elementsOf } from '../../markup/tree.ts';
import { allNamed, parseXml, wordsInside } from '../../markup/xml.ts';
import { follow } from './package.ts';

/** One entry of a book's contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly path: string;
  readonly fragment: string | null;
  /** 1 for the outermost. */
  readonly depth: number;
}

/** The entries of a navigation document (EPUB 3), the list of contents only. */
export function navEntries(xml: string, path: string): readonly ContentsEntry[] {
  const navs = allNamed(parseXml(xml), 'nav');
  const nav = navs.find(({ attributes }) => attributes.type?.split(/\s+/).includes('toc')) ?? navs[0];
  return nav ? listed(nav, path, 0) : [];
}

function listed(element: ElementNode, path: string, depth: number): readonly ContentsEntry[] {
  return elementsOf(element).flatMap((child): readonly ContentsEntry[] => {
    if (child.name === 'ol') return listed(child, path, depth + 1);
    if (child.name === 'a' && depth > 0) return entry(wordsInside(child), child.attributes.href, path, depth);
    return listed(child, path, depth);
  });
}

/** The landmarks of a navigation document: what a document is, by its path. */
export function landmarks(xml: string, path: string): ReadonlyMap<string, string> {
  const nav = allNamed(parseXml(xml), 'nav').find(({ attributes }) => /\blandmarks\b/.test(attributes.type ?? ''));
  const links = nav ? allNamed(nav, 'a') : [];
  return new Map(
    links.flatMap(({ attributes }): [string, string][] => {
      const target = follow(path, attributes.href ?? '');
      return target && attributes.type ? [[target.path, attributes.type]] : [];
    }),
  );
}

/** The entries of an NCX (EPUB 2). */
export function ncxEntries(xml: string, path: string): readonly ContentsEntry[] {
  const map = allNamed(parseXml(xml), 'navmap')[0];
  return map ? points(map, path, 1) : [];
}

function points(element: ElementNode, path: string, depth: number): readonly ContentsEntry[] {
  return elementsOf(element)
    .filter(({ name }) => name === 'navpoint')
    .flatMap((point) => {
      const label = elementsOf(point).find(({ name }) => name === 'navlabel');
      const src = elementsOf(point).find(({ name }) => name === 'content')?.attributes.src;
      return [...entry(label ? wordsInside(label) : '', src, path, depth), ...points(point, path, depth + 1)];
    });
}

function entry(title: string, href: string | undefined, path: string, depth: number): readonly ContentsEntry[] {
  const target = href === undefined ? null : follow(path, href);
  return target && title !== '' ? [{ title, ...target, depth }] : [];
}

import type { ContentsEntry, Section } from '../model/index.ts';
import type { InnerSection, Page } from './pages.ts';

/** The contents: listed sections, nested as in the book; the children of an unlisted one stand in its place. */
export function contentsOf(pages: readonly Page[], addresses: ReadonlyMap<string, string>): readonly ContentsEntry[] {
  return pages.flatMap((page) =>
    entry(page.section, addresses.get(page.id), [
      ...innerContents(page.inner, addresses),
      ...contentsOf(page.children, addresses),
    ]),
  );
}

function innerContents(
  inner: readonly InnerSection[],
  addresses: ReadonlyMap<string, string>,
): readonly ContentsEntry[] {
  return inner.flatMap((child) => entry(child.section, addresses.get(child.id), innerContents(child.inner, addresses)));
}

function entry(
  section: Section,
  href: string | undefined,
  children: readonly ContentsEntry[],
): readonly ContentsEntry[] {
  if (!section.listed || href === undefined) return children;
  const mark = section.mark === undefined ? {} : { mark: section.mark };
  return [{ title: section.name, href, ...mark, children }];
}

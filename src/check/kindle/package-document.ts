import type { Finding } from '../engine.ts';
import { elementsOf, type Markup } from '../own/markup.ts';
import { type KindleRule, refusal, type SentBook } from './rule.ts';

const ID = 'kindle-package';

/** A package document, or a navigation document, that leads nowhere. */
export const packageDocument: KindleRule = {
  id: ID,
  summary: 'a package or navigation document that is malformed',
  find: (book) => [...inPackage(book), ...inNavigation(book)],
};

function inPackage({ xml, packagePath, items }: SentBook): readonly Finding[] {
  const opf = elementsOf(xml.get(packagePath) ?? '');
  const named = (name: string): readonly Markup[] =>
    opf.filter((element) => element.name.replace(/^opf:/, '') === name);
  const ids = new Set(named('item').map(({ attributes }) => attributes.id));
  const refs = named('itemref');
  const dangling = refs.filter(({ attributes }) => !ids.has(attributes.idref));
  const complaints = [
    ...(named('dc:title').length === 0 ? ['the package document states no title'] : []),
    ...(refs.length === 0 ? ['the spine lists no page'] : []),
    ...dangling.map(({ attributes }) => `the spine lists “${attributes.idref ?? ''}”, which is not in the manifest`),
    ...items
      .filter(({ bytes }) => bytes === null)
      .map(({ path }) => `the manifest lists “${path}”, which is not there`),
  ];
  return complaints.map((message) => refusal(ID, message, packagePath));
}

/** EPUB 3 wants one navigation document with one list of contents; EPUB 2 wants an NCX. */
function inNavigation(book: SentBook): readonly Finding[] {
  const { version, xml, packagePath, items, documents } = book;
  if (!version.startsWith('3')) {
    const hasNcx = items.some(({ mediaType }) => mediaType === 'application/x-dtbncx+xml');
    return hasNcx ? [] : [refusal(ID, 'there is no NCX', packagePath)];
  }
  const isNav = ({ attributes }: Markup): boolean => (attributes.properties ?? '').split(/\s+/).includes('nav');
  const navs = elementsOf(xml.get(packagePath) ?? '').flatMap((element, i) => (isNav(element) ? [i] : []));
  if (navs.length !== 1) return [refusal(ID, `there are ${navs.length} navigation documents, not one`, packagePath)];
  const lists = documents.flatMap(({ path, elements }) =>
    elements
      .filter((e) => e.name === 'nav' && /\btoc\b/.test(e.attributes['epub:type'] ?? ''))
      .map((nav) => ({ path, nav, elements })),
  );
  const [list] = lists;
  if (list === undefined) return [refusal(ID, 'the navigation document holds no contents (epub:type="toc")', null)];
  const hasLinks = list.elements.some((element) => element.name === 'a' && isWithin(element, list.nav));
  return hasLinks ? [] : [refusal(ID, 'the contents are empty', `${list.path}:${list.nav.line}`)];
}

function isWithin(element: Markup, ancestor: Markup): boolean {
  for (let above = element.parent; above !== null; above = above.parent) if (above === ancestor) return true;
  return false;
}

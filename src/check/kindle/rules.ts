import { decodedAddress, pathFrom } from '../../markup/write.ts';
import type { Finding } from '../engine.ts';
import type { ContentDocument } from '../own/archive.ts';
import { elementsOf, type Markup, sectionsOf } from '../own/markup.ts';
import { type KindleRule, placeIn, refusal, type SentBook } from './rule.ts';

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

const DECLARATION_ID = 'kindle-declaration';

/** Documents without an XML declaration, or in another encoding than UTF-8. */
export const declaration: KindleRule = {
  id: DECLARATION_ID,
  summary: 'documents without an XML declaration, or not in UTF-8',
  find: ({ xml, files }) =>
    [...xml].flatMap(([path, text]) => {
      const bytes = files.get(path);
      const message = bytes === undefined ? null : complaint(text, bytes);
      return message === null ? [] : [refusal(DECLARATION_ID, message, `${path}:1`)];
    }),
};

function complaint(text: string, bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) {
    return 'the document is in UTF-16, not in UTF-8';
  }
  const [stated] = /^\ufeff?<\?xml\s[^?]*\?>/.exec(text) ?? [];
  if (stated === undefined) return 'the document does not begin with an XML declaration';
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(stated)?.[1];
  return encoding === undefined || /^utf-?8$/i.test(encoding) ? null : `the document says that it is in ${encoding}`;
}

const LANGUAGE_ID = 'kindle-language';
const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A book without a language, or with one that is none: `C`, `us`, `und`. */
export const language: KindleRule = {
  id: LANGUAGE_ID,
  summary: 'no language, or none that there is',
  find({ xml, packagePath }) {
    const opf = xml.get(packagePath) ?? '';
    const stated = [...opf.matchAll(/<dc:language\b[^>]*>([^<]*)<\/dc:language>/g)];
    if (stated.every(([, tag = '']) => tag.trim() === '')) {
      return [refusal(LANGUAGE_ID, 'the book states no language (dc:language)', packagePath)];
    }
    return stated
      .filter(([, tag = '']) => !isLanguage(tag.trim()))
      .map((match) =>
        refusal(LANGUAGE_ID, `“${match[1]?.trim()}” is no language`, placeIn(packagePath, opf, match.index)),
      );
  },
};

function isLanguage(tag: string): boolean {
  try {
    return NAMES.of(tag) !== undefined;
  } catch {
    return false;
  }
}

const SIZE_ID = 'kindle-size';
const MEBIBYTE = 1024 ** 2;
/** What e-mail takes in practice; the page on the web takes more. */
const MOST = 50 * MEBIBYTE;

/** Books too large to be sent. */
export const size: KindleRule = {
  id: SIZE_ID,
  summary: 'more than 50 MB',
  find: (book) => {
    if (book.size <= MOST) return [];
    return [refusal(SIZE_ID, `the book has ${Math.ceil(book.size / MEBIBYTE)} MB; 50 can be sent`, null)];
  },
};

const PICTURES_ID = 'kindle-pictures';

/** Pictures that say nowhere what they show. */
export const pictures: KindleRule = {
  id: PICTURES_ID,
  summary: 'pictures without an address',
  find: ({ documents }) =>
    documents.flatMap(({ path, elements }) =>
      elements
        .filter(({ name, attributes }) => name === 'img' && (attributes.src ?? '').trim() === '')
        .map(({ line }) => refusal(PICTURES_ID, 'the picture has no “src”', `${path}:${line}`)),
    ),
};

const LINKS_ID = 'kindle-links';

/** Links to pages and ids that are not there, from pages and from the contents of old readers. */
export const anchors: KindleRule = {
  id: LINKS_ID,
  summary: 'links to places that are not there',
  find(book) {
    const ids = new Map(book.documents.map(({ path, elements }) => [path, idsOf(elements)]));
    return [...book.documents, ...ncxOf(book)].flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        const address = addressOf(element);
        const message = address === null ? null : linkComplaint(path, address, book, ids);
        return message === null ? [] : [refusal(LINKS_ID, message, `${path}:${element.line}`)];
      }),
    );
  },
};

function addressOf({ name, attributes }: Markup): string | null {
  if (name === 'a' || name === 'area') return attributes.href ?? null;
  return name === 'content' ? (attributes.src ?? null) : null;
}

function idsOf(elements: readonly Markup[]): ReadonlySet<string> {
  return new Set(
    elements.flatMap(({ name, attributes }) => [attributes.id ?? '', name === 'a' ? (attributes.name ?? '') : '']),
  );
}

function linkComplaint(
  from: string,
  address: string,
  book: SentBook,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const target = pathFrom(from, address);
  if (target === null) return null;
  if (!book.files.has(target)) return `the link “${address}” leads to a file that is not there`;
  const id = decodedAddress(/#(.*)$/s.exec(address)?.[1] ?? '');
  const known = ids.get(target);
  return id === '' || known === undefined || known.has(id)
    ? null
    : `the link “${address}” leads to an id that is not there`;
}

function ncxOf({ items, xml }: SentBook): readonly ContentDocument[] {
  return items
    .filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
    .map(({ path }) => ({ path, elements: elementsOf(xml.get(path) ?? '') }));
}

const COMMENTS_ID = 'kindle-comments';

/** Comments with two hyphens inside, or with a third one at their end, which XML forbids. */
export const comments: KindleRule = {
  id: COMMENTS_ID,
  summary: '`--` inside comments',
  find: ({ xml }) =>
    [...xml].flatMap(([path, text]) =>
      sectionsOf(text)
        .filter(({ opening }) => opening === '<!--')
        .filter(({ start, end }) => /--|-$/.test(text.slice(start + '<!--'.length, end - '-->'.length)))
        .map(({ start }) => refusal(COMMENTS_ID, 'the comment holds “--”', placeIn(path, text, start))),
    ),
};

const VARIABLES_ID = 'kindle-variables';
/** A custom property set or used (CSS Custom Properties, 2 and 3). */
const VARIABLE = /(?:^|[{;\s"'])(--[\w-]+)\s*:|\bvar\(\s*(--[\w-]+)/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>|\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** CSS variables, in stylesheets and in the styles of documents. */
export const variables: KindleRule = {
  id: VARIABLES_ID,
  summary: 'CSS variables',
  find: ({ xml, css: sheets }) =>
    [...sheets, ...xml].flatMap(([path, text]) =>
      (sheets.has(path) ? [{ css: text, at: 0 }] : stylesIn(text)).flatMap(({ css, at }) => {
        const bare = css.replace(COMMENT, (comment) => ' '.repeat(comment.length));
        const [found] = bare.matchAll(VARIABLE);
        if (found === undefined) return [];
        const message = `the style uses the variable ${found[1] ?? found[2]}`;
        return [refusal(VARIABLES_ID, message, placeIn(path, text, at + found.index))];
      }),
    ),
};

/** The styles that a document holds, with where they begin. */
function stylesIn(text: string): readonly { readonly css: string; readonly at: number }[] {
  return [...text.matchAll(STYLE)].map((match) => {
    const css = match[1] ?? match[2] ?? match[3] ?? '';
    return { css: ` ${css}`, at: match.index + match[0].lastIndexOf(css) - 1 };
  });
}

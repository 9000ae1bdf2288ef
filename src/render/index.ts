import { type Dress, type Look, stylesheetOf, usualLook } from '../looks/index.ts';
import { holdsFormulas } from '../markup/mathml.ts';
import { escapeAttribute, escapeText, hasWords, visible } from '../markup/write.ts';
import {
  type Book,
  type Diagnostic,
  type Outcome,
  outcome,
  type Publication,
  type Resource,
  type Section,
  type Writing,
} from '../model/index.ts';
import type { MarkPlace } from './block.ts';
import { isRightToLeft } from './document.ts';
import { footnotesOf } from './footnotes.ts';
import { printsStory } from './kinds.ts';
import { hasLinks, type Linked, linked } from './links.ts';
import { contentsOf, landmarksOf, navDocument, ncx } from './nav.ts';

import { languageTag, packageDocument } from './package-document.ts';
import { type ContentDocument, coverHref, renderPage, renderUnderContents } from './page.ts';

import { flatten, type Page, pageHref, pagesOf } from './pages.ts';
import { pictureResources } from './picture.ts';

export type { MarkPlace } from './block.ts';

/**
 * A book as the files of an EPUB 3.3 that older readers also open. Every word comes from the book. Characters that XML
 * forbids, links that lead nowhere safe and pictures that the book does not hold are left out, their words kept.
 * The look, and what it brings along, decide the stylesheets and what draws a scene break, no word and no other element.
 * With `mark`, for a program that shows book and sources together, passages say in `data-at` where they stand.
 */
export function render(book: Book, worn: Partial<Dress> = {}, mark?: MarkPlace): Outcome<Publication> {
  const { look = usualLook, sheets = [] } = worn;
  const { identifier, modified, metadata } = book;
  const authors = metadata.authors.filter(hasWords);
  const language = languageTag(book.language);
  const title = visible(book.title, identifier);
  const pages = pagesOf(book);
  const landmarks = landmarksOf(pages);
  const writing = writingOf(look, book, language);
  const ornament = ornamentOf(look, worn.ornament ?? null);
  const files = contentFiles(pages, book, language, { ornament, vertical: writing.vertical, mark });
  const contents = contentsOrTitle(contentsOf(pages, files.addresses), title, files.spine);
  const resources = [
    ...files.resources.map((resource) => ({ ...resource, content: withSheets(resource.content, sheets) })),
    ...coverResource(book),
    ...pictureResources(book),
    ...(worn.resources ?? []),
  ];
  const publication = {
    identifier,
    title,
    language,
    authors,
    writing,
    modified,
    packageDocument: packageDocument(
      book,
      { language, writing },
      [...ownItems, ...resources],
      files.spineIds,
      landmarks,
    ),
    ncx: ncx({ identifier, title, authors, language }, contents),
    nav: withSheets(
      navDocument(language, contentsCaption(pages, title), contents, landmarks, belowContents(pages, book)),
      sheets,
    ),
    stylesheet: stylesheetOf(look, writing.vertical ? 'vertical' : isRightToLeft(language) ? 'rtl' : 'ltr', language),
    resources,
    spine: files.spine,
    contents,
  };
  return outcome(publication, {}, files.dead.length > 0 ? [deadLinks(files.dead)] : []);
}

function deadLinks(dead: readonly string[]): Diagnostic {
  const [first = ''] = dead;
  const words = first.replace(/<[^>]*>/g, '').slice(0, 40);
  const one = dead.length === 1;
  return {
    id: 'link-left-out',
    severity: 'info',
    place: null,
    reason: `${dead.length} ${one ? 'link leads' : 'links lead'} to what is not in the book, as “${words}” does; the words were kept`,
    remedy: null,
  };
}

/** The contents page's own caption; a book without that page still has the navigation document. */
function contentsCaption(pages: readonly Page[], title: string): string {
  const section = flatten(pages).find((page) => page.section.kind === 'contents')?.section;
  return visible(section?.caption ?? '', section?.name ?? '', title);
}

/** What is printed below the contents list. */
function belowContents(pages: readonly Page[], book: Book): string {
  const page = flatten(pages).find(({ section }) => section.kind === 'contents');
  return (page?.inner ?? []).map((inner) => renderUnderContents(inner, book)).join('');
}

const ownItems = [
  { id: 'toc', href: 'toc.xhtml', mediaType: 'application/xhtml+xml', properties: ['nav'] },
  { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: [] },
  { id: 'style', href: 'style.css', mediaType: 'text/css', properties: [] },
];

interface ContentFiles {
  readonly resources: readonly Resource[];
  /** The words of links to places that the book does not hold. */
  readonly dead: readonly string[];
  readonly spine: readonly string[];
  readonly spineIds: readonly string[];
  readonly addresses: ReadonlyMap<string, string>;
}

/** How the book is set, as far as it shows in its documents. */
interface Setting {
  readonly ornament: string | null;
  readonly vertical: boolean;
  readonly mark: MarkPlace | undefined;
}

function contentFiles(pages: readonly Page[], book: Book, language: string, set: Setting): ContentFiles {
  const all = flatten(pages);
  const fragments = new Map(all.map((page) => [page.section.id, pageHref(page)]));
  const pictures = new Set(book.pictures?.map((picture) => picture.href));
  const footnotes = footnotesOf(book);
  const addresses = new Map<string, string>();
  const documents: (ContentDocument & Pick<Resource, 'story'>)[] = [];
  const spine: { id: string; href: string }[] = [];
  for (const page of all) {
    if (page.section.kind === 'contents') {
      addresses.set(page.id, pageHref(page));
      spine.push({ id: 'toc', href: pageHref(page) });
      continue;
    }
    const own = sectionLanguage(page.section, language);
    const context = {
      fragments,
      pictures,
      footnotes,
      ...(isRightToLeft(own) ? { rightToLeft: true as const } : {}),
      ...(set.ornament === null ? {} : { ornament: set.ornament }),
      ...(set.vertical ? { vertical: true as const } : {}),
    };
    const rendered = renderPage(page, book, own, context, set.mark);
    for (const [id, address] of rendered.addresses) addresses.set(id, address);
    const story = printsStory(page.section) ? { story: true as const } : {};
    for (const { id, href, xhtml } of rendered.documents) {
      spine.push({ id, href });
      documents.push({ id, href, xhtml, ...story });
    }
  }
  const led: Linked<(typeof documents)[number]> = documents.some(hasLinks)
    ? linked(documents)
    : { documents, dead: [] };
  const resources = led.documents.map(({ xhtml, ...document }) => {
    const properties = holdsFormulas(xhtml) ? ['mathml'] : [];
    return { ...document, mediaType: 'application/xhtml+xml', content: xhtml, properties };
  });
  return { resources, dead: led.dead, spine: spine.map((s) => s.href), spineIds: spine.map((s) => s.id), addresses };
}

/** How lines and pages run: as the look wants it, else as the source says, else as the language does. */
function writingOf(look: Look, { metadata }: Book, language: string): Writing {
  const said = look.writing === 'source' ? metadata.writing : undefined;
  const vertical = look.writing === 'vertical' || said?.vertical === true;
  if (vertical) return { vertical, pages: said?.pages ?? 'rtl' };
  return { vertical, pages: said?.pages ?? (isRightToLeft(language) ? 'rtl' : 'ltr') };
}

function sectionLanguage(section: Section, otherwise: string): string {
  return section.language === undefined ? otherwise : languageTag(section.language);
}

/** A contents list must not be empty: when nothing is listed, the book's title leads to its first page. */
function contentsOrTitle(
  contents: Publication['contents'],
  title: string,
  spine: readonly string[],
): Publication['contents'] {
  if (contents.length > 0) return contents;
  const body = spine.find((href) => href !== 'toc.xhtml') ?? 'toc.xhtml';
  return [{ title, href: body, children: [] }];
}

function coverResource(book: Book): readonly Resource[] {
  if (book.cover === null) return [];
  const { cover } = book;
  const href = coverHref(cover);
  // Nook shows a cover only under this id.
  return [{ id: 'cover', href, mediaType: cover.mediaType, content: cover.bytes, properties: ['cover-image'] }];
}

/** Looks whose scene breaks the stylesheet draws by itself. */
const DRAWN_BY_SHEET: ReadonlySet<string> = new Set(['line', 'blank']);

/** What stands between scenes beside the `hr`, which says what it means; reading aloud leaves it out. */
function ornamentOf({ ornament }: Look, picture: string | null): string | null {
  const drawn = (inner: string): string => `<p class="ornament" aria-hidden="true">${inner}</p>\n`;
  if (picture !== null) return drawn(`<img class="ornament" src="${escapeAttribute(picture)}" alt=""/>`);
  if (DRAWN_BY_SHEET.has(ornament)) return null;
  return drawn(escapeText(ornament === 'asterisks' ? '* * *' : ornament));
}

const SHEET_LINK = '<link rel="stylesheet" type="text/css" href="style.css"/>\n';

/** A document that names further stylesheets behind the look's own. */
function withSheets<T extends Resource['content']>(document: T, sheets: readonly string[]): T {
  if (sheets.length === 0 || typeof document !== 'string') return document;
  const links = sheets.map((href) => SHEET_LINK.replace('style.css', href)).join('');
  return document.replace(SHEET_LINK, `${SHEET_LINK}${links}`) as T;
}

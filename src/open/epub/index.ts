import { findAll, madePage, newElement } from '../../markup/tree.ts';
import { verticalSelectors } from '../../markup/writing-mode.ts';
import {
  type Outcome,
  outcome,
  type ReadPage,
  type Removal,
  type Source,
  type StatedFact,
  topOf,
} from '../../model/index.ts';
import { isRefusal, openArchive } from '../archive/index.ts';
import { damaged, refused } from '../refused.ts';
import { frameFacts, type SpineDocument, spineDocument } from './document.ts';
import { type BookFiles, bookFiles, expandEntities, isLocked, isTooMuch, openPackage, textFile } from './files.ts';
import { packageFacts, writingFacts } from './metadata.ts';
import {
  type ContentsEntry,
  coverItem,
  landmarks,
  type ManifestItem,
  navEntries,
  ncxEntries,
  type PackageFile,
} from './package.ts';
import { joinBook, worksIn } from './works.ts';

const ENCRYPTION = 'META-INF/encryption.xml';
const PICTURES = /^image\//;

/** Opens an EPUB 2 or 3: its documents in reading order become one page, with its metadata, pictures and cover. */
export async function unpack(source: Source): Promise<Outcome<readonly Source[]>> {
  const archive = openArchive(source.bytes);
  if (isRefusal(archive)) return refused(source.name, archive.reason, archive.remedy);
  const files = bookFiles(archive, source.name);
  const encryption = archive.names.includes(ENCRYPTION) ? textFile(files, ENCRYPTION) : null;
  if (encryption !== null && isLocked(encryption)) return refused(source.name, LOCKED, OPEN_THERE);
  const book = openPackage(files);
  if (!book && files.tooMuch) return refused(source.name, TOO_MUCH, 'Cut it into smaller books.');
  if (!book) return refused(source.name, 'it is no book: there are no pages in it', 'Look whether it is another file.');
  const pages = book.spine.filter(({ mediaType }) => !PICTURES.test(mediaType)).map(({ path }) => path);
  if (files.tooMuch || isTooMuch(files, pages)) return refused(source.name, TOO_MUCH, 'Cut it into smaller books.');
  const spine = readSpine(files, book);
  if (spine.hostile !== null)
    return refused(source.name, ENTITIES, `Look at ${spine.hostile} in it; no real book needs that.`);
  if (files.tooMuch) return refused(source.name, TOO_MUCH, 'Cut it into smaller books.');
  const missing = book.missing.map((name) => damaged(`${source.name}/${book.path}`, unlisted(name)));
  const held = book.generator === OWN ? worksIn(spine.documents) : null;
  const sources = held
    ? held.works.map((work, i) => workSource(source, files, book, { work, first: i === 0, shared: held.shared, spine }))
    : [bookSource(source, files, book, spine)];
  return outcome(sources, {}, [...files.diagnostics, ...missing]);
}

/** What a book made here names as its generator. */
const OWN = 'fascicle';
const TOO_MUCH = 'it holds more text than any book';
const LOCKED = 'it is locked by its seller (DRM), so that only the seller’s own programs can read it';
const OPEN_THERE = 'Ask the author or the shop for a copy without a lock.';
const ENTITIES = 'it declares entities that are made of others or of files, which is how a page is made to swell';

function unlisted(name: string): string {
  return `the book’s reading order names ${name.slice(0, 80)}, which is not in the book`;
}

/** The documents of a book, and the words of those that only repeat its contents. */
interface Spine {
  readonly documents: readonly SpineDocument[];
  readonly contents: readonly Removal[];
  /** The first document that is written to do harm. */
  readonly hostile: string | null;
}

function readSpine(files: BookFiles, book: PackageFile): Spine {
  const { entries, types, nav } = readContents(files, book);
  const vertical = verticalSelectors(sheetsOf(files, book));
  const documents: SpineDocument[] = [];
  const contents: Removal[] = [];
  for (const item of book.spine) {
    if (PICTURES.test(item.mediaType)) {
      documents.push(picturePage(item.path));
      continue;
    }
    const raw = textFile(files, item.path, true);
    if (raw === null) continue;
    const { text, hostile } = expandEntities(raw);
    if (hostile) return { documents, contents, hostile: item.path };
    const own = entries.filter(({ path }) => path === item.path);
    const type = types.get(item.path) ?? book.guide.get(item.path) ?? '';
    const document = spineDocument(text, item.path, item === nav ? [] : own, type);
    if (item !== nav) documents.push({ ...document, ...frameFacts(text, vertical) });
    else contents.push(printedContents(document, files.name, book.generator));
  }
  return { documents, contents, hostile: null };
}

/** A picture that stands in the reading order by itself. */
function picturePage(path: string): SpineDocument {
  const picture = newElement('img', 1, [], { alt: '', src: path });
  const page = madePage(newElement('', 1, [newElement('p', 1, [picture])]));
  return { path, page, lines: 0, from: 1, classes: [], letters: '' };
}

/** The book's own style sheets, one after the other. */
function sheetsOf(files: BookFiles, book: PackageFile): string {
  const sheets = book.manifest.filter(({ mediaType }) => mediaType === 'text/css');
  return sheets.map(({ path }) => textFile(files, path) ?? '').join('\n');
}

/** Those of a book made here are made again. */
function printedContents({ path, from, letters }: SpineDocument, source: string, generator: string): Removal {
  const place = { source: `${source}/${path}`, line: from, endLine: from };
  return { name: generator === OWN ? 'markup' : 'printed-contents', place, text: letters };
}

interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** What the landmarks say of documents, by path. */
  readonly types: ReadonlyMap<string, string>;
  readonly nav: ManifestItem | null;
}

/** The book's contents: its navigation document, else its NCX. */
function readContents(files: BookFiles, book: PackageFile): Contents {
  const nav = book.manifest.find(({ properties }) => properties.includes('nav')) ?? null;
  const text = nav && textFile(files, nav.path);
  const entries = nav && text ? navEntries(text, nav.path) : [];
  const types = nav && text ? landmarks(text, nav.path) : new Map<string, string>();
  if (entries.length > 0) return { entries, types, nav };
  const ncx = book.manifest.find(({ mediaType, path }) => /dtbncx/.test(mediaType) || /\.ncx$/i.test(path));
  const points = ncx ? textFile(files, ncx.path) : null;
  return { entries: ncx && points ? ncxEntries(points, ncx.path) : [], types, nav };
}

/** One work of several in a book of our own, and what is the book's. */
interface Held {
  readonly work: readonly SpineDocument[];
  readonly shared: readonly SpineDocument[];
  readonly first: boolean;
  readonly spine: Spine;
}

/** A work of a book made here, as if it had come by itself; the book's own pages are made again. */
function workSource(source: Source, files: BookFiles, book: PackageFile, { work, shared, first, spine }: Held): Source {
  const contents = first ? [...spine.contents, ...shared.map((one) => printedContents(one, files.name, OWN))] : [];
  const made = bookSource(source, files, book, { documents: work, contents, hostile: null });
  const { cover: _, ...rest } = made;
  const language = work[0]?.language;
  const name = `${source.name}/${work[0]?.path}`;
  const place = topOf(name);
  return {
    ...rest,
    name,
    stated: [
      ...(language === undefined ? [] : [{ kind: 'language', value: language, by: 'package', place } as const]),
      ...writingFacts(book, work, name),
    ],
    collection: statedBy(book, files.name).find((fact) => fact.kind === 'title')?.value ?? '',
  };
}

function bookSource(source: Source, files: BookFiles, book: PackageFile, spine: Spine): Source {
  const { archive, name } = files;
  const styles = sheetsOf(files, book);
  const cover = coverItem(book);
  const pages = spine.documents.filter((document) => !showsOnly(document, cover?.path));
  const joined = joinBook(pages, styles, book.generator, name);
  const bytes = cover ? archive.read(cover.path) : null;
  const pictures = new Map<string, Uint8Array>();
  const shown = new Set(picturesIn(joined.page));
  for (const item of book.manifest.filter(({ mediaType }) => PICTURES.test(mediaType))) {
    const picture = shown.has(item.path) ? archive.read(item.path) : null;
    if (picture) pictures.set(item.path, picture);
  }
  return {
    name,
    format: 'html',
    bytes: new Uint8Array(),
    page: joined.page,
    ...(source.modified === undefined ? {} : { modified: source.modified }),
    stated: [...statedBy(book, name), ...writingFacts(book, pages, `${name}/${book.path}`)],
    letters: [joined.letters, ...spine.contents.map(({ text }) => text)].join('\n'),
    removals: spine.contents,
    documents: joined.documents,
    ...(pictures.size > 0 ? { pictures } : {}),
    ...(bytes ? { cover: bytes } : {}),
  };
}

/** Whether a document is the page of the cover's picture, which the book shows as its cover. */
function showsOnly({ letters, page }: SpineDocument, path: string | undefined): boolean {
  return path !== undefined && !/[\p{L}\p{N}]/u.test(letters) && picturesIn(page).includes(path);
}

/** Addresses of the pictures that a page shows. */
function picturesIn({ root }: ReadPage): readonly string[] {
  return findAll(root, ({ name }) => name === 'img').map(({ attributes }) => attributes.src ?? '');
}

/**
 * The package's metadata. A book of our own says on its pages all but what only the package says apart, and one of
 * Archive of Our Own says there more and better.
 */
function statedBy(book: PackageFile, name: string): readonly StatedFact[] {
  const stem = name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  const facts = packageFacts(book, `${name}/${book.path}`, stem);
  const publisher = facts.find((fact) => fact.kind === 'field' && fact.field.key === 'publisher');
  if (publisher?.kind === 'field' && publisher.field.values[0] === 'Archive of Our Own') return [];
  return book.generator === OWN ? facts.filter(({ kind }) => kind !== 'field') : facts;
}

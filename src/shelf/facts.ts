import { Parser } from 'htmlparser2';
import { isRefusal, openArchive } from '../open/archive/index.ts';
import { withBookFile } from './book-file.ts';

/** A book's facts. */
export interface BookFacts extends PackageFacts {
  /** Whether this program made the book. */
  readonly own: boolean;
  /** Where in the book its cover picture is; null when it has none. */
  readonly coverPath: string | null;
}

/** A package document or a cover picture larger than this is none. */
const [LARGEST_PACKAGE, LARGEST_COVER] = [16 * 1024 ** 2, 32 * 1024 ** 2];
const CONTAINER = 'META-INF/container.xml';

/** Reads the facts of an EPUB; null when the bytes are no EPUB that can be opened. Never throws for what they hold. */
export function factsOf(bytes: Uint8Array): BookFacts | null {
  const archive = openArchive(bytes);
  if (isRefusal(archive)) return null;
  const read = (path: string): Uint8Array | null => (archive.size(path) > LARGEST_PACKAGE ? null : archive.read(path));
  const path = packagePathIn(read(CONTAINER));
  return path === null ? null : factsIn(read(path), path);
}

/** The facts of an EPUB on the disk, of which no more is read than they need; null when it is none. */
export async function factsOfFile(file: string): Promise<BookFacts | null> {
  return await withBookFile(file, async (book) => {
    const path = packagePathIn(await book.read(CONTAINER, LARGEST_PACKAGE));
    return path === null ? null : factsIn(await book.read(path, LARGEST_PACKAGE), path);
  });
}

/** The bytes of an EPUB's cover picture, read without the rest of the book; null when there is none. */
export async function coverOfFile(file: string, { coverPath }: BookFacts): Promise<Uint8Array | null> {
  return coverPath === null ? null : await withBookFile(file, (book) => book.read(coverPath, LARGEST_COVER));
}

/** The mark that every book of this program carries. */
const OWN = /<meta name="generator" content="fascicle\b/;

function factsIn(bytes: Uint8Array | null, packagePath: string): BookFacts | null {
  if (bytes === null) return null;
  const xml = new TextDecoder().decode(bytes);
  const facts = packageFacts(xml);
  return { ...facts, own: OWN.test(xml), coverPath: facts.cover && resolve(packagePath, facts.cover.href) };
}

function packagePathIn(container: Uint8Array | null): string | null {
  if (container === null) return null;
  return /<rootfile\b[^>]*\bfull-path\s*=\s*["']([^"']+)["']/.exec(new TextDecoder().decode(container))?.[1] ?? null;
}

/** A path in the book that an address in its package document leads to; null when it leads out of the book. */
function resolve(base: string, href: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return null;
  try {
    const from = new URL(base.split('/').map(encodeURIComponent).join('/'), 'epub://book/');
    return decodeURIComponent(new URL(href, from).pathname.slice(1));
  } catch {
    return null;
  }
}

/** What a package document says of its book; every text as it stands there, white space folded. */
interface PackageFacts {
  readonly identifier: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly description: string | null;
  readonly subjects: readonly string[];
  readonly publisher: string | null;
  /** Date of the work, as it stands there. */
  readonly date: string | null;
  /** `dcterms:modified`, ISO 8601. */
  readonly modified: string | null;
  readonly series: { readonly name: string; readonly position: number | null } | null;
  /** Address of the cover picture, relative to the package document, and its type. */
  readonly cover: { readonly href: string; readonly mediaType: string } | null;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Reads a package document of EPUB 2 or 3. Damaged XML gives what can be read of it. */
function packageFacts(xml: string): PackageFacts {
  const elements = elementsOf(xml);
  const texts = (name: string): string[] =>
    elements.flatMap((element) => (element.name === `dc:${name}` && element.text !== '' ? [element.text] : []));
  const first = (name: string): string | null => texts(name)[0] ?? null;
  const unique = elements.find(({ name }) => name === 'package')?.attributes['unique-identifier'];
  const identifier = elements.find(({ name, attributes }) => name === 'dc:identifier' && attributes.id === unique);
  return {
    identifier: identifier?.text ?? first('identifier'),
    title: first('title'),
    authors: texts('creator'),
    language: first('language'),
    description: first('description'),
    subjects: texts('subject'),
    publisher: first('publisher'),
    date: first('date'),
    modified: property(elements, 'dcterms:modified')?.text ?? null,
    series: seriesOf(elements),
    cover: coverOf(elements),
  };
}

function property(elements: readonly Element[], name: string, refines?: string): Element | undefined {
  return elements.find(
    ({ attributes }) => attributes.property === name && (refines === undefined || attributes.refines === refines),
  );
}

function named(elements: readonly Element[], name: string): string | undefined {
  return elements.find((element) => element.name === 'meta' && element.attributes.name === name)?.attributes.content;
}

/** EPUB 3's `belongs-to-collection`, or calibre's own words for it. */
function seriesOf(elements: readonly Element[]): PackageFacts['series'] {
  const collection = property(elements, 'belongs-to-collection');
  if (collection && collection.text !== '') {
    const refines = `#${collection.attributes.id ?? ''}`;
    return { name: collection.text, position: numberOf(property(elements, 'group-position', refines)?.text) };
  }
  const name = named(elements, 'calibre:series');
  return name ? { name, position: numberOf(named(elements, 'calibre:series_index')) } : null;
}

function numberOf(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isFinite(number) ? number : null;
}

/** The item marked `cover-image`, or the one that EPUB 2's `cover` names. */
function coverOf(elements: readonly Element[]): PackageFacts['cover'] {
  const items = elements.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const id = named(elements, 'cover');
  const item =
    items.find(({ properties }) => properties?.split(/\s+/).includes('cover-image')) ??
    items.find((attributes) => id !== undefined && attributes.id === id);
  const mediaType = item?.['media-type'] ?? '';
  return item?.href && mediaType.startsWith('image/') ? { href: item.href, mediaType } : null;
}

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name: name.replace(/^opf:/, ''), attributes, text: '' };
        found.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        const element = open.pop();
        if (element) element.text = element.text.replace(/\s+/g, ' ').trim();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

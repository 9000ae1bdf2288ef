import type { Publication, Resource } from '../../model/index.ts';
import { base32, byteLength, joined, utf8 } from './bytes.ts';
import type { CutPage, Position } from './fragments.ts';
import { pageOf, positionAddress, resourceAddress } from './page.ts';

/** The page that holds the contents, when the book prints them. */
const CONTENTS_PAGE = 'toc.xhtml';

/** A page in the text: its skeleton, which its fragments follow. */
export interface Skeleton {
  readonly start: number;
  readonly length: number;
  readonly fragments: number;
}

/** A fragment in the text. */
export interface PlacedFragment {
  /** Byte of the text, put together, at which it goes into its page. */
  readonly insert: number;
  readonly selector: string;
  /** Index of its page. */
  readonly page: number;
  /** Byte after its page's skeleton at which it stands. */
  readonly start: number;
  readonly length: number;
}

/** A place in the book: fragment, byte in it, and byte of the text put together. */
export interface Place {
  readonly fragment: number;
  readonly offset: number;
  readonly at: number;
}

/** All that is text in a book, and where everything stands in it. */
export interface Layout {
  /** Every flow, one after the other. */
  readonly text: Uint8Array;
  /** First byte of each flow, and the first after it. */
  readonly flows: readonly (readonly [number, number])[];
  readonly skeletons: readonly Skeleton[];
  readonly fragments: readonly PlacedFragment[];
  /** Where an address of the publication is; null when the book has no such page. */
  placeOf(href: string): Place | null;
}

interface LaidPage {
  readonly page: CutPage;
  readonly start: number;
  readonly firstFragment: number;
}

/** Stands for a link's target until all pages have their places; as long as the address that takes its place. */
const UNRESOLVED = /"kindle:pos:fid:@{4}:off:(\d{10})"/g;

/** Puts a publication's pages, in reading order, and its flows into one text. */
export function layOut(publication: Publication, resources: BookResources): Layout {
  const targets: string[] = [];
  const pages = cutPages(publication, resources, targets);
  const laid = new Map<string, LaidPage>();
  const skeletons: Skeleton[] = [];
  const fragments: PlacedFragment[] = [];
  let start = 0;
  for (const [index, { href, page }] of pages.entries()) {
    laid.set(href, { page, start, firstFragment: fragments.length });
    const length = byteLength(page.skeleton);
    let after = 0;
    for (const { at, selector, size } of page.fragments) {
      fragments.push({ insert: start + at, selector, page: index, start: after, length: size });
      after += size;
    }
    skeletons.push({ start, length, fragments: page.fragments.length });
    start += length + after;
  }
  const placeOf = (href: string): Place | null => place(href, laid);
  const address = (href: string): string => {
    const found = placeOf(href);
    return found === null ? '' : positionAddress(found.fragment, found.offset);
  };
  const resolve = (source: string): string =>
    source.replace(UNRESOLVED, (_, number) => `"${address(targets[Number(number)] as string)}"`);
  const sources = pages.map(({ page }) => utf8(resolve(page.skeleton + page.fragments.map((f) => f.source).join(''))));
  const flows = flowBounds([start, ...resources.flows.map(({ length }) => length)]);
  return { text: joined([...sources, ...resources.flows]), flows, skeletons, fragments, placeOf };
}

/** Every page of the spine, cut. `targets` receives the address that each unresolved link leads to. */
function cutPages(
  publication: Publication,
  resources: BookResources,
  targets: string[],
): readonly { readonly href: string; readonly page: CutPage }[] {
  const documents = new Map(publication.resources.map(({ href, content }) => [href, content]));
  documents.set(CONTENTS_PAGE, publication.nav);
  const inBook = new Set(publication.spine);
  let aids = 0;
  return publication.spine.map((href) => {
    const page = pageOf(String(documents.get(href)), {
      nextAid: () => base32(aids++, 4),
      resourceAddress: (address) => resources.addresses.get(resolved(address, href)) ?? null,
      linkTo(address) {
        const target = resolved(address, href);
        if (!inBook.has(target.replace(/#.*/s, ''))) return null;
        targets.push(target);
        return `kindle:pos:fid:@@@@:off:${String(targets.length - 1).padStart(10, '0')}`;
      },
    });
    return { href, page };
  });
}

/** An address in a document as a path from the package document's folder, with its fragment. */
function resolved(address: string, from: string): string {
  if (address.startsWith('#')) return from + address;
  const { pathname, hash } = new URL(address, `book:///${from}`);
  return decodeURIComponent(pathname.slice(1) + hash);
}

/** A page's place is its first fragment; that of an id which is not there is its page's. */
function place(href: string, laid: ReadonlyMap<string, LaidPage>): Place | null {
  const [path = '', id = ''] = href.split('#', 2);
  const found = laid.get(path);
  if (found === undefined) return null;
  const { page, start, firstFragment } = found;
  const first: Position = { fragment: 0, offset: 0, at: page.fragments[0]?.at ?? 0 };
  const { fragment, offset, at } = page.ids.get(id) ?? first;
  return { fragment: firstFragment + fragment, offset, at: start + at };
}

function flowBounds(lengths: readonly number[]): readonly (readonly [number, number])[] {
  let end = 0;
  return lengths.map((length) => {
    const begin = end;
    end += length;
    return [begin, end];
  });
}

/** Pictures that a Kindle shows, as records of their own (Kindle Publishing Guidelines, "Image guidelines"). */
const EMBEDDED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif']);

/** The sheet that names fonts, which a Kindle book of ours does not carry. */
const FONTS = 'fonts.css';

/** What a book holds besides its pages: stylesheets and drawings as flows of text, pictures as records. */
export interface BookResources {
  readonly flows: readonly Uint8Array[];
  readonly pictures: readonly Uint8Array[];
  /** The addresses by path inside the publication. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Which of the pictures is the cover; null when none is. */
  readonly cover: number | null;
}

/** Gathers a publication's resources. Flow 0 is the text itself. */
export function resourcesOf(publication: Publication): BookResources {
  const flows: Uint8Array[] = [utf8(publication.stylesheet)];
  const pictures: Uint8Array[] = [];
  const addresses = new Map([['style.css', resourceAddress('flow', 1, 'text/css')]]);
  let cover: number | null = null;
  for (const resource of publication.resources) {
    const { href, mediaType } = resource;
    if (EMBEDDED.has(mediaType)) {
      pictures.push(bytesOf(resource));
      addresses.set(href, resourceAddress('embed', pictures.length, mediaType));
      if (resource.properties.includes('cover-image')) cover = pictures.length - 1;
    } else if (mediaType === 'image/svg+xml' || (mediaType === 'text/css' && href !== FONTS)) {
      flows.push(bytesOf(resource));
      addresses.set(href, resourceAddress('flow', flows.length, mediaType));
    }
  }
  return { flows, pictures, addresses, cover };
}

function bytesOf({ content }: Resource): Uint8Array {
  return typeof content === 'string' ? utf8(content) : content;
}

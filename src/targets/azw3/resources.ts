import type { Publication, Resource } from '../../model/index.ts';
import { utf8 } from './bytes.ts';
import { resourceAddress } from './page.ts';

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

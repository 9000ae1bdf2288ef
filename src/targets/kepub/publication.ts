import { withTypedFormulas } from '../../markup/mathml.ts';
import { attributeOf, type Token, tokensOf } from '../../markup/source.ts';
import type { Publication, Resource } from '../../model/index.ts';
import { koboDocument } from './document.ts';

/** The publication with its content documents as Kobo's reader wants them; done twice it changes nothing more. */
export function koboPublication(publication: Publication): Publication {
  return {
    ...publication,
    packageDocument: withoutFormulaProperty(withCoverProperty(publication.packageDocument)),
    nav: publication.spine.includes('toc.xhtml') ? koboDocument(publication.nav) : publication.nav,
    resources: publication.resources.map(koboResource),
  };
}

function koboResource(resource: Resource): Resource {
  const { mediaType, content } = resource;
  if (mediaType !== 'application/xhtml+xml' || typeof content !== 'string') return resource;
  return {
    ...resource,
    properties: resource.properties.filter((one) => one !== 'mathml'),
    content: koboDocument(withTypedFormulas(content)),
  };
}

/** The package document with its cover named as Kobo's reader looks for it: by the property `cover-image` alone. */
export function withCoverProperty(packageDocument: string): string {
  const tokens = tokensOf(packageDocument);
  const meta = tokens.find((token) => token.name === 'meta' && attributeOf(token, 'name') === 'cover');
  const id = meta === undefined ? 'cover-image' : attributeOf(meta, 'content');
  const isCover = (token: Token): boolean => token.name === 'item' && attributeOf(token, 'id') === id;
  return tokens.map((token) => (isCover(token) ? named(token) : token.source)).join('');
}

/** Kobo's reader shows a formula as it is typed: no page holds one as markup. */
function withoutFormulaProperty(packageDocument: string): string {
  return packageDocument.replace(/(<item\b[^>]*?) properties="mathml"/g, '$1');
}

function named(item: Token): string {
  const properties = attributeOf(item, 'properties');
  if (!attributeOf(item, 'media-type')?.startsWith('image/')) return item.source;
  if (properties === null) return item.source.replace(/\s*\/?>$/, ' properties="cover-image"$&');
  if (properties.split(/\s+/).includes('cover-image')) return item.source;
  return item.source.replace(/(\sproperties\s*=\s*["'])/, '$1cover-image ');
}

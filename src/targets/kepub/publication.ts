import type { Publication, Resource } from '../../model/index.ts';
import { koboDocument } from './document.ts';
import { withCoverProperty } from './package-document.ts';

/** The publication with its content documents as Kobo's reader wants them; done twice it changes nothing more. */
export function koboPublication(publication: Publication): Publication {
  return {
    ...publication,
    packageDocument: withCoverProperty(publication.packageDocument),
    nav: publication.spine.includes('toc.xhtml') ? koboDocument(publication.nav) : publication.nav,
    resources: publication.resources.map(koboResource),
  };
}

function koboResource(resource: Resource): Resource {
  const { mediaType, content } = resource;
  if (mediaType !== 'application/xhtml+xml' || typeof content !== 'string') return resource;
  return { ...resource, content: koboDocument(content) };
}

import sharp, { type Sharp } from 'sharp';
import { type BoundBook, type PipelineOptions, publish, sourceFromText } from '../../src/pipeline.ts';

/** A picture with something to see in it, to be written in any format. */
export function drawing(width: number, height: number): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#247"/><circle cx="50%" cy="50%" r="30%" fill="#d83"/></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

/** A drawing as JPEG. */
export async function jpeg(width = 400, height = 300): Promise<Uint8Array> {
  return await drawing(width, height).jpeg().toBuffer();
}

/** A book made of one text, with pictures that lie beside it. */
export async function bookOf(
  text: string,
  pictures: Readonly<Record<string, Uint8Array>> = {},
  options: PipelineOptions = {},
  name = 'story.html',
): Promise<BoundBook> {
  return await publish([sourceFromText(text, name)], {
    pictures: async (address) => pictures[address] ?? null,
    ...options,
  });
}

/** A page with a title, and the markup between two paragraphs of prose. */
export function page(markup: string): string {
  const prose = '<p>The harbour was full of ice by then, and the boats were drawn up on the shingle under covers.</p>';
  return `<html><head><title>The Harbour</title></head><body><h1>The Harbour</h1>${prose}${markup}${prose.replace('ice', 'snow')}</body></html>`;
}

/** The story's own pages as markup. */
export function storyOf({ publication }: BoundBook): string {
  return publication.value.resources
    .filter((resource) => resource.story)
    .map(({ content }) => String(content))
    .join('\n');
}

/** The files of the book's pictures, the cover left out. */
export function picturesOf({
  publication,
}: BoundBook): readonly { readonly href: string; readonly content: Uint8Array }[] {
  return publication.value.resources.flatMap(({ href, id, content }) =>
    href.startsWith('images/') && id !== 'cover' ? [{ href, content: content as Uint8Array }] : [],
  );
}

/** What the book says of its pictures. */
export function doubts({ diagnostics }: BoundBook): readonly string[] {
  return diagnostics.filter(({ id }) => id === 'picture-missing').map(({ reason }) => reason);
}

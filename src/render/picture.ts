import { escapeAttribute } from '../markup/write.ts';
import { type Book, type Image, type Inline, isInlineParent, type Resource } from '../model/index.ts';

/** Whether the book holds the picture; else its words stand in. */
export function isShown(image: Image, { pictures }: { readonly pictures?: ReadonlySet<string> }): boolean {
  return image.href !== undefined && pictures?.has(image.href) === true;
}

/** A picture of the running text. */
export function img({ href = '', alt }: Image): string {
  return `<img class="picture" src="${escapeAttribute(href)}" alt="${escapeAttribute(alt)}"/>`;
}

/** The picture of a paragraph that holds nothing else, also inside formatting or a link; null for any other. */
export function pictureAlone(inlines: readonly Inline[]): Image | null {
  for (let level = inlines; ; ) {
    const [only, ...others] = level.filter((inline) => !isBlank(inline));
    if (only === undefined || others.length > 0) return null;
    if (!isInlineParent(only)) return only.type === 'image' ? only : null;
    level = only.children;
  }
}

function isBlank(inline: Inline): boolean {
  if (inline.type === 'text') return inline.value.trim() === '';
  return inline.type === 'soft-break' || inline.type === 'hard-break';
}

/** The files of the book's pictures. Their ids hold a dot, which no page's id does. */
export function pictureResources({ pictures = [] }: Book): readonly Resource[] {
  return pictures.map(({ href, mediaType, bytes }, i) => {
    return { id: `picture.${i + 1}`, href, mediaType, content: bytes, properties: [] };
  });
}

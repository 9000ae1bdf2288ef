import type { Inline, Paragraph } from '../model/index.ts';
import type { InlineContext } from './inline.ts';
import { inlineLines, renderInlines } from './inline.ts';
import { img, pictureAlone } from './picture.ts';

/** A paragraph; a dateline is one element a line. Empty when the paragraph holds no words. */
export function paragraph(block: Paragraph, context: InlineContext, opening: boolean): string {
  const picture = pictureAlone(block.children, context);
  if (picture !== null) return `<figure class="picture">${img(picture)}</figure>\n`;
  if (block.role === 'dateline') {
    let xhtml = '';
    for (const line of inlineLines(block.children)) xhtml += element('dateline', line, context);
    return xhtml;
  }
  if (block.role !== undefined) return element(block.role, block.children, context);
  if (block.align !== undefined) return element(block.align, block.children, context);
  return element(opening ? 'first' : '', block.children, context);
}

function element(name: string, inlines: readonly Inline[], context: InlineContext): string {
  const words = renderInlines(inlines, context);
  if (words === '') return '';
  return name === '' ? `<p>${words}</p>\n` : `<p class="${name}">${words}</p>\n`;
}

import type { Note } from '../model/index.ts';
import type { RenderInside } from './block.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** How each purpose is marked. A chapter's summary is no note of the author's, so it is not set as one. */
const MARKS: Readonly<Record<Note['purpose'], { readonly tag: string; readonly class: string }>> = {
  note: { tag: 'aside', class: 'authors-note' },
  warnings: { tag: 'aside', class: 'authors-note part-warnings' },
  summary: { tag: 'div', class: 'chapter-summary' },
};

/** A note, a part's warnings or its summary, set apart; its typed label runs into the first paragraph. */
export function note(block: Note, context: InlineContext, inside: RenderInside): string {
  const content = withLabel(block, context, inside);
  if (content === '') return '';
  const mark = MARKS[block.purpose];
  const name = block.label === null ? '' : ` aria-label="${escapeAttribute(block.label)}"`;
  return `<${mark.tag} class="${mark.class}" role="note"${name}>\n${content}</${mark.tag}>\n`;
}

function withLabel(block: Note, context: InlineContext, inside: RenderInside): string {
  if (block.label === null || block.label.trim() === '') return inside(block.children);
  const label = `<span class="note-label">${escapeText(block.label)}:</span>`;
  const [opening, ...rest] = block.children;
  if (opening?.type !== 'paragraph' || opening.role !== undefined) return `<p>${label}</p>\n${inside(block.children)}`;
  return `<p class="first">${label} ${renderInlines(opening.children, context)}</p>\n${inside(rest)}`;
}

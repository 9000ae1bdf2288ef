import type { Note } from '../model/index.ts';
import type { RenderInside } from './block.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

const CLASSES: Readonly<Record<Note['purpose'], string>> = {
  note: 'authors-note',
  warnings: 'authors-note part-warnings',
  summary: 'authors-note part-summary',
};

/** An author's note, set apart; its typed label runs into the first paragraph. */
export function note(block: Note, context: InlineContext, inside: RenderInside): string {
  const content = withLabel(block, context, inside);
  if (content === '') return '';
  const name = block.label === null ? '' : ` aria-label="${escapeAttribute(block.label)}"`;
  return `<aside class="${CLASSES[block.purpose]}" role="note"${name}>\n${content}</aside>\n`;
}

function withLabel(block: Note, context: InlineContext, inside: RenderInside): string {
  if (block.label === null || block.label.trim() === '') return inside(block.children);
  const label = `<span class="note-label">${escapeText(block.label)}:</span>`;
  const [opening, ...rest] = block.children;
  if (opening?.type !== 'paragraph' || opening.role !== undefined) return `<p>${label}</p>\n${inside(block.children)}`;
  return `<p class="first">${label} ${renderInlines(opening.children, context)}</p>\n${inside(rest)}`;
}

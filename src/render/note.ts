import { escapeAttribute, escapeText } from '../markup/write.ts';
import { type Footnote, isFootnote, type Note } from '../model/index.ts';
import type { RenderInside } from './block.ts';
import { idsOf } from './footnotes.ts';
import { bareMark, type InlineContext, renderInlines } from './inline.ts';

/** How each purpose is marked. A chapter's summary is no note of the author's, so it is not set as one. */
const MARKS: Readonly<Record<Exclude<Note['purpose'], 'footnote'>, { readonly tag: string; readonly class: string }>> =
  {
    note: { tag: 'aside', class: 'authors-note' },
    warnings: { tag: 'aside', class: 'authors-note part-warnings' },
    summary: { tag: 'div', class: 'chapter-summary' },
  };

/** A note, a part's warnings or its summary, set apart; its typed label runs into the first paragraph. */
export function note(block: Note, context: InlineContext, inside: RenderInside): string {
  if (isFootnote(block)) return footnote(block, context, inside);
  const { purpose } = block;
  const label = block.label?.trim() ? `<span class="note-label">${escapeText(block.label)}:</span>` : null;
  const content = withLabel(block, label, context, inside);
  if (content === '' || purpose === 'footnote') return content;
  const mark = MARKS[purpose];
  const name = block.label === null ? '' : ` aria-label="${escapeAttribute(block.label)}"`;
  return `<${mark.tag} class="${mark.class}" role="note"${name}>\n${content}</${mark.tag}>\n`;
}

const ALONE = ' class="footnote" role="note"';

/** A footnote begins with its mark, which leads back to the first reference. */
function footnote(block: Footnote, context: InlineContext, inside: RenderInside): string {
  const { numbers, firsts } = context.footnotes ?? {};
  const { note, reference } = idsOf(numbers?.get(block.identifier) ?? 0);
  const words = escapeText(block.label?.trim() ?? '');
  const back = ` href="#${reference}" epub:type="backlink" role="doc-backlink"`;
  const link = firsts?.has(block.identifier) ? `<a class="note-mark"${back}>${bareMark(words)}</a>` : words;
  const content = withLabel(block, words === '' ? null : link, context, inside);
  if (content === '') return '';
  // Some readers show footnotes only when a mark opens them; what no mark leads to must not be hidden.
  const isOpened = firsts?.has(block.identifier) && block.label !== null;
  const mark = isOpened ? ` id="${note}" class="footnote" epub:type="footnote" role="doc-footnote"` : ALONE;
  return `<aside${mark}>\n${content}</aside>\n`;
}

/** The blocks of a note, its label at the start of the first paragraph. */
function withLabel(block: Note, label: string | null, context: InlineContext, inside: RenderInside): string {
  if (label === null) return inside(block.children);
  const [opening, ...rest] = block.children;
  if (opening?.type !== 'paragraph' || opening.role !== undefined) return `<p>${label}</p>\n${inside(block.children)}`;
  // What follows is not the first paragraph, though it is the first that is set by itself.
  const more = rest[0]?.type === 'paragraph' ? inside(rest).replace(/^<p class="first">/, '<p>') : inside(rest);
  return `<p class="first">${label} ${renderInlines(opening.children, context)}</p>\n${more}`;
}

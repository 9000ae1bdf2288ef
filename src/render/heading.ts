import type { Section } from '../model/index.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** The printed heading of a section: label and title as spans, parted by a line; empty when there is none. */
export function headingWords(section: Section, context: InlineContext): string {
  if (section.heading === null) return visibleOnly(escapeText(section.caption ?? ''));
  const label = visibleOnly(renderInlines(section.heading.label, context));
  const title = visibleOnly(renderInlines(section.heading.title, context));
  if (label === '' || title === '') {
    const [name, words] = label === '' ? ['title', title] : ['label', label];
    return words === '' ? '' : `<span class="${name}">${words}</span>`;
  }
  return `<span class="label">${label}</span><br/>\n<span class="title">${title}</span>`;
}

/** The markup when there is text in it, or a picture with words, else nothing: a heading must not be empty. */
function visibleOnly(xhtml: string): string {
  return xhtml
    .replace(/<img [^>]*alt="[^" ][^>]*>/g, '-')
    .replace(/<[^>]*>/g, '')
    .trim() === ''
    ? ''
    : xhtml;
}

/** The accessible name of a section: its heading when it prints one, else its name. */
export function nameAttribute(section: Section, headingId: string, words: string): string {
  return words === '' ? ` aria-label="${escapeAttribute(section.name)}"` : ` aria-labelledby="${headingId}"`;
}

import type { Verse, VerseLine } from '../model/index.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** Columns of indent to a step of the stylesheet, and how many steps the stylesheet knows. */
const COLUMNS = 2;
const STEPS = 8;

/** Verse: a paragraph a stanza, a line a `br`; each line is a span so that a long one hangs. */
export function verse(block: Verse, context: InlineContext): string {
  let stanzas = '';
  for (const stanza of block.stanzas) {
    const lines = stanza.map((line) => verseLine(line, context)).filter((line) => line !== '');
    if (lines.length > 0) stanzas += `<p>${lines.join('<br/>\n')}</p>\n`;
  }
  return stanzas === '' ? '' : `<div class="verse">\n${stanzas}</div>\n`;
}

function verseLine(line: VerseLine, context: InlineContext): string {
  const words = renderInlines(line.children, context);
  if (words === '') return '';
  const step = Math.min(STEPS, Math.ceil(line.indent / COLUMNS));
  return `<span class="line${step > 0 ? ` indent-${step}` : ''}">${words}</span>`;
}

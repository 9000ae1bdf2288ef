import type { Tokens } from 'marked';
import { inlinesOf } from './inlines.ts';
import { addParagraphs } from './paragraphs.ts';
import type { Writer } from './writer.ts';

/** A title is not longer than this. */
const TITLE_LENGTH = 80;

/** `{#name .unnumbered}`, by which converters name a heading (pandoc's `header_attributes`). */
const ATTRIBUTES = /(?:(?<!\s)\s+)?\{(?:[#.][^{}\n]*|-)\}\s*$/;

/** A heading, or what only looks like one: an ornament of `#`, or prose with a rule right below it. */
export function addHeading(writer: Writer, token: Tokens.Heading, raw: string, line: number): void {
  const lines = raw.split('\n');
  const underline = /^ {0,3}#/.test(raw) ? null : (lines.at(-1) ?? '').trim();
  if (!/[\p{L}\p{N}]/u.test(token.text)) {
    addParagraphs(writer, raw, line);
    return;
  }
  if (underline !== null && !isTitle(lines.slice(0, -1), underline)) {
    addParagraphs(writer, lines.slice(0, -1).join('\n'), line);
    const at = line + lines.length - 1;
    const place = { source: writer.source, line: at, endLine: at };
    if (underline.length >= 3) writer.add({ type: 'scene-break', ornament: underline, place });
    else addParagraphs(writer, underline, at);
    return;
  }
  const attributes = ATTRIBUTES.exec(token.text)?.[0] ?? '';
  writer.remove(attributes, line);
  const text = token.text.slice(0, token.text.length - attributes.length);
  const children = inlinesOf(text.replace(/\n/g, ' '), writer.inlines(line));
  const place = { source: writer.source, line, endLine: line + lines.length - 1 };
  writer.add({ type: 'heading', level: token.depth, place, children });
}

/** One short line without a sentence's end, that is no ending, above a rule: a title. Anything else is prose. */
function isTitle(lines: readonly string[], underline: string): boolean {
  const text = (lines[0] ?? '').trim();
  if (lines.length !== 1 || text.length > TITLE_LENGTH || underline.length < 2) return false;
  if (/[.,;:…"”’')\]*_~-]$/.test(text) || /^["“‘'(*_\p{Ll}-]/u.test(text)) return false;
  if (/^(the\s+end|fin|finis|end|tbc|to\s+be\s+continued)\b/i.test(text)) return false;
  return underline.startsWith('=') || text.split(/\s+/).length <= 10;
}

import type { PlacedLine } from './flowed.ts';

/** What the commands of text/enriched (RFC 1896) and text/richtext (RFC 1341) are in HTML; the others have no words. */
const TAGS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  fixed: 'code',
  excerpt: 'blockquote',
  superscript: 'sup',
  subscript: 'sub',
};

const COMMAND = /<<|<(\/?)([A-Za-z][\w-]{0,59})>|[&<>]/g;

/**
 * Enriched text as HTML, line by line. A single line end is a space there, each further one ends a line; `<param>`
 * holds no words, and a doubled `<` is one. Between `<nofill>` every line stands for itself.
 */
export function enrichedToHtml(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const blank = (i: number): boolean => (lines[i]?.text ?? 'x').trim() === '';
  // Most programs set paragraphs apart by one blank line, though the letter of the format wants two.
  const strict = lines.some((_, i) => i > 0 && blank(i) && blank(i + 1) && !blank(i - 1) && i + 2 < lines.length);
  const state = { hidden: false, unfilled: false };
  return lines.map(({ text, line }, i) => {
    const html = lineToHtml(text, state);
    if (!blank(i)) return { text: state.unfilled ? `${html}<br>` : html, line };
    return { text: strict && !blank(i - 1) && !blank(i + 1) ? '<br>' : '<p>', line };
  });
}

function lineToHtml(text: string, state: { hidden: boolean; unfilled: boolean }): string {
  let html = '';
  let from = 0;
  const put = (words: string): void => {
    if (!state.hidden) html += words;
  };
  for (const match of text.matchAll(COMMAND)) {
    put(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [sign, closing = '', command = ''] = match;
    const name = command.toLowerCase();
    if (command === '') put(sign === '&' ? '&amp;' : sign === '>' ? '&gt;' : '&lt;');
    else if (name === 'param' || name === 'comment') state.hidden = closing === '';
    else if (name === 'nofill') state.unfilled = closing === '';
    else if (name === 'lt') put('&lt;');
    else if (name === 'nl' || name === 'paragraph') put(closing === '' || name === 'paragraph' ? '<p>' : '');
    else if (Object.hasOwn(TAGS, name)) put(`<${closing}${TAGS[name]}>`);
  }
  put(text.slice(from));
  return html;
}

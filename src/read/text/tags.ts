import { BORDER, type Removal } from '../../model/index.ts';
import type { Line } from './lines.ts';

/** Tags that lay a line out and say nothing about its words. */
const LAYOUT = /<\/?(?:center|centre|p|div|font|span|blockquote|body|html)(?:\s[^<>]{0,200})?\/?>/gi;
/** Those of them that stand inside a line, and inside a word. */
const INLINE_TAG = /^<\/?(?:font|span)\b/i;
const RULE = /^<hr(?:\s[^<>]{0,200})?\/?>$/i;
/** A line that is all one heading. */
const HEADING = /^(<h([1-6])(?:\s[^<>]{0,200})?>)([^\n]{1,300})(<\/h\2>)$/iu;
/** A paragraph's tag, or so many headings, show that whoever typed the tags meant them. */
const [PARAGRAPH_TAG, HEADINGS] = [/^<p(?:\s[^<>]{0,200})?>/i, 2];
/** A line of spaces and breaks, as saved pages have between paragraphs: a blank line. */
const BLANK = /^(?:\s|&nbsp;|&#160;|&#xa0;|<br\s?\/?>)+$/i;
/** Two breaks at a line's end leave a blank line below it; so many lines have them where a page's text was pasted. */
const TWO_BREAKS = /(?:<br\s?\/?>\s{0,3}){2,6}$/i;
const PASTED = 2;
/** How a rule is drawn in a text. */
const DRAWN = '* * *';

/** Tags as forums have them; those of emphasis are read later, as if they were typed in angle brackets. */
const FORUM = /\[(\/?)(?:([ibus])|(?:center|left|right|color|size|font|indent|spoiler|quote)(?:=[^\]\n]{0,60})?)\]/gi;
const FORUM_RULE = /^\[hr\](?:\[\/hr\])?$/i;
const CLOSED = /\[\/(?:[ibus]|center|color|size|font|spoiler|quote)\]/i;

/** Lines whose typed tags of layout are taken out, with the letters that went with them. */
export interface Untagged {
  readonly lines: readonly Line[];
  readonly removals: readonly Removal[];
}

/**
 * Reads the few tags of layout that people type in a plain text: `<hr>` draws a scene break, a line in `<h2>` is a
 * heading, `<center>` and its kind go, and a line of `&nbsp;` or `<br>` is blank. So do the tags of forums, `[i]` and its kind, where the text closes one.
 * Other words in angle brackets (`<grin>`) are the author's.
 */
export function withoutLayoutTags(lines: readonly Line[], source: string): Untagged {
  const removals: Removal[] = [];
  const take = (line: Line, text: string): void => {
    removals.push({ name: 'markup', place: { source, line: line.number, endLine: line.number }, text });
  };
  const forum = lines.some(({ text }) => text.includes('[/') && CLOSED.test(text));
  const isHeaded = meansHeadings(lines);
  const isPasted = lines.filter(({ text }) => text.endsWith('>') && TWO_BREAKS.test(text.slice(-60))).length >= PASTED;
  const untagged = lines.flatMap((line): Line | readonly Line[] => {
    if (!/[<&[]/.test(line.text)) return line;
    const gone = (tag: string): string => {
      take(line, tag);
      return '';
    };
    // A block ends the word before it: `links</div><p>and` is no `linksand`.
    const typed = parted(line.text.replace(LAYOUT, (tag) => gone(tag) + (INLINE_TAG.test(tag) ? '' : BORDER)));
    const text = forum
      ? typed.replace(FORUM, (tag, end: string, sign?: string) => (sign === undefined ? gone(tag) : `<${end}${sign}>`))
      : typed;
    const bare = forum && FORUM_RULE.test(text.trim()) ? '<hr>' : text.trim();
    if (BLANK.test(bare)) {
      take(line, bare);
      return { ...line, text: '', width: line.indent };
    }
    if (RULE.test(bare)) {
      take(line, bare);
      return { ...line, text: DRAWN, width: line.indent + DRAWN.length };
    }
    const heading = isHeaded ? HEADING.exec(bare) : null;
    if (heading !== null && !/<\/?h[1-6]/i.test(heading[3] ?? '')) {
      const [, opening = '', level, inner = '', closing = ''] = heading;
      const words = inner.trim();
      for (const tag of [opening, closing]) take(line, tag);
      return { ...line, text: words, width: line.indent + words.length, level: Number(level) };
    }
    const breaks = isPasted ? (TWO_BREAKS.exec(bare.slice(-60))?.[0] ?? '') : '';
    if (breaks !== '') {
      take(line, breaks);
      const words = bare.slice(0, bare.length - breaks.length).trimEnd();
      return [
        { ...line, text: words, width: line.indent + words.length },
        { ...line, text: '', width: line.indent },
      ];
    }
    return text === line.text ? line : { ...line, text: bare, width: line.indent + bare.length };
  });
  return { lines: untagged, removals };
}

/** Whether the tags of headings are markup, and no words of a story in which somebody types one. */
function meansHeadings(lines: readonly Line[]): boolean {
  const tagged = lines.filter(({ text }) => text.startsWith('<'));
  const headings = tagged.filter(({ text }) => HEADING.test(text)).length;
  return headings >= HEADINGS || (headings > 0 && tagged.some(({ text }) => PARAGRAPH_TAG.test(text)));
}

/** A text with one space where blocks began or ended inside it. */
function parted(text: string): string {
  if (!text.includes(BORDER)) return text;
  const pieces = text.split(BORDER).map((piece, i) => (i === 0 ? piece.trimEnd() : piece.trim()));
  return pieces.filter((piece) => piece !== '').join(' ');
}

import type { Removal } from '../../model/index.ts';
import type { Line } from './lines.ts';

/** Tags that lay a line out and say nothing about its words. */
const LAYOUT = /<\/?(?:center|centre|p|div|font|span|blockquote|body|html)(?:\s[^<>]{0,200})?\/?>/gi;
const RULE = /^<hr(?:\s[^<>]{0,200})?\/?>$/i;
/** How a rule is drawn in a text. */
const DRAWN = '* * *';

/** Lines whose typed tags of layout are taken out, with the letters that went with them. */
export interface Untagged {
  readonly lines: readonly Line[];
  readonly removals: readonly Removal[];
}

/**
 * Reads the few tags of layout that people type in a plain text: `<hr>` draws a scene break, `<center>` and its kind
 * go. Other words in angle brackets (`<grin>`) are the author's.
 */
export function withoutLayoutTags(lines: readonly Line[], source: string): Untagged {
  const removals: Removal[] = [];
  const take = (line: Line, text: string): void => {
    removals.push({ name: 'markup', place: { source, line: line.number, endLine: line.number }, text });
  };
  const untagged = lines.map((line): Line => {
    if (!line.text.includes('<')) return line;
    const text = line.text.replace(LAYOUT, (tag) => {
      take(line, tag);
      return '';
    });
    const bare = text.trim();
    if (RULE.test(bare)) {
      take(line, bare);
      return { ...line, text: DRAWN, width: line.indent + DRAWN.length };
    }
    return text === line.text ? line : { ...line, text: bare, width: line.indent + bare.length };
  });
  return { lines: untagged, removals };
}

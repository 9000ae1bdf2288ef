/** Elements whose end a parser waits for, whatever stands before it: one that never comes swallows the page. */
const RAW = /<(title|textarea|style|script|xmp|!--)/gi;

/** What no title, control, script or comment holds, and every page has. */
const PAGE = /<(?:\/head|body|meta|link|p|div|br|h[1-6]|table|center|hr)\b/gi;

/** A page with more of them open is broken in other ways. */
const MOST = 50;

/**
 * Ends a title, control, style, script or comment that nothing ends, at the first tag that shows that the page goes on.
 * A title is taken for one also when another title's end stands far below.
 */
export function closedMarkup(text: string): string {
  const pieces: string[] = [];
  const ends = new Map<string, number>();
  let from = 0;
  let repairs = 0;
  RAW.lastIndex = 0;
  for (let found = RAW.exec(text); found !== null && repairs < MOST; found = RAW.exec(text)) {
    const name = (found[1] ?? '').toLowerCase();
    const close = name === '!--' ? '-->' : `</${name}`;
    const start = RAW.lastIndex;
    const end = endAfter(text, close, start, ends);
    const limit = name === 'title' || end === -1 ? firstTag(text, start, end) : -1;
    if (limit !== -1) {
      pieces.push(text.slice(from, limit), name === '!--' ? close : `${close}>`);
      from = limit;
      repairs += 1;
      RAW.lastIndex = limit;
    } else if (end === -1) break;
    else RAW.lastIndex = end;
  }
  return repairs === 0 ? text : pieces.join('') + text.slice(from);
}

/** Where the next end stands from `start` on; -1 for nowhere. What was looked for is not looked for again. */
function endAfter(text: string, close: string, start: number, ends: Map<string, number>): number {
  const known = ends.get(close);
  if (known !== undefined && (known === -1 || known >= start)) return known;
  const pattern = new RegExp(close, 'gi');
  pattern.lastIndex = start;
  const at = pattern.exec(text)?.index ?? -1;
  ends.set(close, at);
  return at;
}

function firstTag(text: string, start: number, end: number): number {
  PAGE.lastIndex = start;
  const at = PAGE.exec(text)?.index ?? -1;
  return at === -1 || (end !== -1 && at >= end) ? -1 : at;
}

import type { Written, WrittenDash, WrittenTitle } from './context.ts';

/** How a sentence or a speech ends. */
const ENDED = /(?:[.!?…]["'”’»)]*|[,;:–—-])\s*$/u;
/** Fewer in a row say nothing. */
const LEAST = 2;

/**
 * Writes the paragraphs that a dash marks. Word processors make a list of lines that begin with a dash, whether they are
 * dialogue or a list: lines in a row that hardly ever end like sentences are a list, all others keep their dash.
 */
export function withDashLists(written: readonly Written[]): readonly (string | WrittenTitle)[] {
  const result: (string | WrittenTitle)[] = [];
  for (let at = 0; at < written.length; ) {
    const entry = written[at] as Written;
    if (!isDash(entry)) {
      result.push(entry);
      at += 1;
      continue;
    }
    const end = endOfRun(written, at);
    const run = written.slice(at, end);
    const items = run.filter(isDash);
    const isList = items.length >= LEAST && items.filter(({ text }) => ENDED.test(text)).length <= items.length / 4;
    const inner = run.map((one) => (isDash(one) ? dashed(one, isList) : one)) as readonly string[];
    result.push(...(isList ? ['<ul>', ...inner, '</ul>'] : inner));
    at = end;
  }
  return result;
}

function isDash(entry: Written): entry is WrittenDash {
  return typeof entry === 'object' && entry.kind === 'dash';
}

/** Behind the last of the marked paragraphs that follow each other. */
function endOfRun(written: readonly Written[], from: number): number {
  let end = from + 1;
  for (let i = end; i < written.length; i += 1) {
    const entry = written[i] as Written;
    if (isDash(entry)) end = i + 1;
    else if (entry !== '\n') break;
  }
  return end;
}

function dashed({ align, markup }: WrittenDash, isItem: boolean): string {
  return isItem ? `<li><p${align}>${markup}</p></li>` : `<p${align}>— ${markup}</p>`;
}

import { type AsMarkdown, BROKEN, comment } from './lines.ts';

/** A line of one sign of punctuation: over or under a title, or a transition. */
const RULE = /^([!-/:-@[-`{-~])\1{1,}\s*$/;
const DIRECTIVE = /^(\s*)\.\.\s+(?:\|[^|]+\|\s+)?([a-z][\w-]*)::\s*(.*)$/i;
const NOTE = /^\.\.\s+\[(#[\w-]*|\d+|\*)\]\s*/;
const OPTION = /^\s+:([\w-]+):\s*(.*)$/;
/** What prints its own passage: as a quotation, or as it stands. */
const QUOTES =
  /^(?:epigraph|highlights|pull-quote|note|warning|tip|important|hint|caution|attention|danger|admonition|sidebar)$/;
const PRINTS = /^(?:container|class|rst-class|centered|rubric|topic|compound|line-block|only)$/;
const PICTURES = /^(?:image|figure)$/;

/** What the passage below a directive is. */
type Passage = 'quote' | 'print' | 'raw' | 'comment' | 'gone';

/** reStructuredText: underlined titles, `.. directives::`, `[#notes]_`, `| lines` of verse. */
export function rest(lines: readonly string[]): AsMarkdown {
  const titles = titlesIn(lines);
  let passage: { readonly as: Passage; readonly indent: number } | null = null;
  let wasBlank = true;
  const read = (line: string, at: number): string => {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    const before = wasBlank;
    wasBlank = text === '';
    if (text === '') return passage?.as === 'quote' ? '>' : '';
    if (passage !== null && indent > passage.indent) {
      if (passage.as === 'comment') return comment(text);
      if (passage.as === 'gone' || OPTION.test(line)) return '';
      const words = passage.as === 'raw' ? text : inline(text);
      return passage.as === 'quote' ? `> ${words}` : words;
    }
    passage = null;
    const title = titles.get(at);
    if (title !== undefined) return title === 0 ? '' : `${'#'.repeat(title)} ${inline(text)}`;
    const note = NOTE.exec(line);
    if (note) return `[^${nameOf(note[1] ?? '')}]: ${inline(line.slice(note[0].length))}`;
    const directive = DIRECTIVE.exec(line);
    if (directive) {
      const [, , name = '', words = ''] = directive;
      const shows = QUOTES.test(name) ? 'quote' : PRINTS.test(name) || PICTURES.test(name) ? 'print' : null;
      passage = { as: shows ?? (name === 'raw' && /html/i.test(words) ? 'raw' : 'gone'), indent };
      if (PICTURES.test(name)) return `![](${words})`;
      if (/^(?:centered|rubric|topic)$/.test(name)) return inline(words);
      return shows === 'quote' && words !== '' ? `> ${inline(words)}` : '';
    }
    if (/^\s*\.\.\s+(?:_[^:]+:|\|)/.test(line)) return '';
    if (/^\s*\.\.(?:\s|$)/.test(line)) {
      passage = { as: 'comment', indent };
      return comment(text.slice(2));
    }
    if (RULE.test(text)) return before ? '* * *' : '';
    if (/^__\s|^::$/.test(text)) return '';
    const words = inline(text.replace(/::$/, ':').replace(/^#\.(?=\s)/, '1.'));
    if (/^:[\w -]{1,40}:\s/.test(text)) return words + BROKEN;
    // An indented passage is a quotation; the lines that carry on an item of a list are not.
    return indent > 0 && isQuotation(lines, at) ? `> ${words}` : words;
  };
  return { lines: lines.map(read), facts: [] };
}

/** The level of each line that is a title, from 1, and 0 for the rules over and under them. */
function titlesIn(lines: readonly string[]): ReadonlyMap<number, number> {
  const titles = new Map<number, number>();
  const levels: string[] = [];
  for (const [at, line] of lines.entries()) {
    const under = RULE.exec(line)?.[1];
    const [title, over] = [lines[at - 1] ?? '', RULE.exec(lines[at - 2] ?? '')?.[1]];
    if (!under || titles.has(at) || title.trim() === '' || RULE.test(title) || title.startsWith('..')) continue;
    const isOver = over === under;
    if (!isOver && (lines[at - 2]?.trim() || line.trim().length < Math.min(3, title.trim().length))) continue;
    const style = (isOver ? 'over' : '') + under;
    if (!levels.includes(style)) levels.push(style);
    titles.set(at - 1, Math.min(6, levels.indexOf(style) + 1)).set(at, 0);
    if (isOver) titles.set(at - 2, 0);
  }
  return titles;
}

function isQuotation(lines: readonly string[], at: number): boolean {
  let k = at;
  while (k > 0 && /^\s+\S/.test(lines[k - 1] ?? '')) k -= 1;
  const before =
    lines
      .slice(Math.max(0, k - 2), k)
      .reverse()
      .find((line) => line.trim() !== '') ?? '';
  return (lines[k - 1] ?? '').trim() === '' && !/^\s*(?:[-*+•]|\d+[.)]|#\.)\s/.test(before);
}

function nameOf(name: string): string {
  return name === '*' ? 'star' : name.replace('#', '') || 'auto';
}

function inline(text: string): string {
  if (!/[`_\\|]/.test(text)) return text;
  return text
    .replace(/\s?\[(#[\w-]*|\d+|\*)\]_(?!\w)/g, (_, name: string) => `[^${nameOf(name)}]`)
    .replace(/`([^`<]{1,300}?)\s*<([^<>`\s]{1,400})>`__?/g, '[$1]($2)')
    .replace(/:[\w:.-]{1,30}:`([^`]{1,300})`/g, '$1')
    .replace(/(?<!`)`([^`]{1,300})`__?/g, '$1')
    .replace(/\\\s/g, '')
    .replace(/(?<=\p{L})_(?![\p{L}\p{N}_])/gu, '');
}

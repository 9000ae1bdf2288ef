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

/** What only says how a text is made: what stands below it is for the program. */
const MAKES =
  /^(?:contents|toctree|meta|raw|index|highlight|(?:default-)?role|sectnum|section-numbering|include|literalinclude|unicode|date|replace|target-notes|title|default-domain|tabularcolumns|math|graphviz|ifconfig|currentmodule|module)$/;
/** How a directive is named that shows its words as a program's: its first word is the language. */
const CODE = /^(?:code|code-block|sourcecode|parsed-literal)$/;

/** What the passage below a directive is. */
type Passage = 'quote' | 'print' | 'raw' | 'comment' | 'gone';

/** reStructuredText: underlined titles, `.. directives::`, `[#notes]_`, `| lines` of verse. */
export function rest(lines: readonly string[]): AsMarkdown {
  const titles = titlesIn(lines);
  const { inline, noteAt } = notesIn(lines);
  const told = new Set<number>();
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
    if (note) return `${noteAt(note[1] ?? '')}${inline(line.slice(note[0].length))}`;
    const directive = DIRECTIVE.exec(line);
    if (directive) {
      const [, , name = '', words = ''] = directive;
      const shows = QUOTES.test(name) ? 'quote' : PRINTS.test(name) || PICTURES.test(name) ? 'print' : null;
      const isRaw = name === 'raw' && /html/i.test(words);
      passage = { as: isRaw ? 'raw' : (shows ?? (MAKES.test(name) ? 'gone' : 'print')), indent };
      if (shows === null && /\s/.test(words) && !CODE.test(name)) told.add(at);
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
  return { lines: lines.map(read), facts: [], told };
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

/** A mark that leads to a note: its name, a number, or a sign of those that are counted in their order. */
const MARK = /\s?\[(#[\w-]*|\d+|\*)\]_(?!\w)/g;
const COUNTED = /^[#*]$/;

/** The marks of notes and the notes by their names in Markdown: those without a name follow each other. A note that no mark leads to is a paragraph. */
function notesIn(lines: readonly string[]): {
  readonly inline: (text: string) => string;
  readonly noteAt: (name: string) => string;
} {
  const led = new Set<string>();
  const named = (): ((name: string) => string) => {
    const count = { '#': 0, '*': 0 };
    return (name) => {
      if (!COUNTED.test(name)) return name.replace('#', '');
      const sign = name as '#' | '*';
      count[sign] += 1;
      return `${sign === '#' ? 'auto' : 'star'}-${count[sign]}`;
    };
  };
  const first = named();
  for (const line of lines)
    if (line.includes(']_')) for (const [, name = ''] of line.matchAll(MARK)) led.add(first(name));
  const [marks, notes] = [named(), named()];
  return {
    inline: (text) => inlined(text, marks),
    noteAt: (sign) => {
      const name = notes(sign);
      return led.has(name) ? `[^${name}]: ` : '';
    },
  };
}

function inlined(text: string, nameOf: (name: string) => string): string {
  if (!/[`_\\|]/.test(text)) return text;
  return text
    .replace(MARK, (_, name: string) => `[^${nameOf(name)}]`)
    .replace(/`([^`<]{1,300}?)\s*<([^<>`\s]{1,400})>`__?/g, '[$1]($2)')
    .replace(/:[\w:.-]{1,30}:`([^`]{1,300})`/g, '$1')
    .replace(/(?<!`)`([^`]{1,300})`__?/g, '$1')
    .replace(/\\\s/g, '')
    .replace(/(?<=\p{L})_(?![\p{L}\p{N}_])/gu, '');
}

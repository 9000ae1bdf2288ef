import { type AsMarkdown, BROKEN, type LightFact } from './lines.ts';

const HEADING = /^(={1,6}|#{1,6})\s+(\S.*?)(?:\s+\1)?\s*$/;
const ATTRIBUTE = /^:!?([a-zA-Z][\w-]*)!?:(?:\s+(.*?))?\s*$/;
const FACT = /^(?:title|subtitle|author|date|revdate|lang|language|description|keywords)$/;
/** What steers the program that prints it. */
const STEERING =
  /^(?:doctype|icons|toc|toclevels|sect\w+|\w*dir|stem|experimental|source-.*|pdf-.*|epub.*|front-.*|.*-(?:caption|signifier|title|style|uri|label)|xrefstyle|idprefix|idseparator|nofooter|hardbreaks|compat-mode|media|stylesheet|.*css|data-uri|chapter-.*|part-.*|page-.*|partnums|numbered|imagesdir|uuid|version|revnumber|revremark|email|encoding|outlinelevels|autofit-option|leveloffset|attribute-missing)$/;
/** `Ada Byron <ada@example.org>; Ben Ames`, right below the title. */
const AUTHORS =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,3}(?:\s+<[^<>\s]+>)?(?:;\s*\p{Lu}[^<>;]{1,60}(?:<[^<>\s]+>)?)*$/u;
const REVISION = /^v?\d[\w.]*(?:,.*)?$|^v\d/;
/** The day of a revision, `v0.9, 2021-11-05: now with fewer moths`. */
const REVISED = /,\s*(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})(?=$|:)/;
/** Anchors, roles and options on a line of their own. */
const STYLE = /^\[(?:\[[^\]]*\]|[^\]]*)\]$/;
const QUOTED = /^\[(quote|verse)(?:,\s*(.*?))?\]$/;
const FENCE = /^(_{4,}|={4,}|\*{4,}|-{4,}|\.{4,}|\+{4,}|\/{4,}|--|\|={3,})$/;
const DIRECTIVE = /^(?:include|ifdef|ifndef|ifeval|endif|toc|video|audio)::.*\]$/;
const PICTURE = /^image::(\S+?)\[([^\]]*)\]$/;

/** AsciiDoc: `== The river`, `:author: Ada`, `[quote, Ada]` over a passage between `____`, `_emphasis_`, `footnote:[…]`. */
export function asciidoc(lines: readonly string[]): AsMarkdown {
  const facts: LightFact[] = [];
  const values = new Map<string, string>();
  const open: { readonly mark: string; readonly as: string }[] = [];
  const told = new Set<number>();
  const used = lines.filter((line) => line.includes('{')).join('\n');
  const cells = loneCells(lines);
  let style = '';
  /** The lines right below the title of a document: its authors, and its revision. */
  let below = 0;
  const lastBlank = lines.findLastIndex((line) => line.trim() === '');
  const inside = (as: string): boolean => open.some((one) => one.as === as);
  const read = (line: string, at: number): string => {
    const text = line.trimEnd();
    const fence = FENCE.exec(text)?.[1];
    if (fence && (fence !== '--' || open.length > 0 || style !== '')) {
      if (open.at(-1)?.mark === fence) return fenceLine(open.pop()?.as ?? '', false);
      if (!inside('code') && !inside('gone')) {
        open.push({ mark: fence, as: meaningOf(fence, style) });
        style = '';
        return fenceLine(open.at(-1)?.as ?? '', true);
      }
    }
    if (inside('gone')) {
      told.add(at);
      return '';
    }
    if (inside('code')) return text;
    if (inside('verse')) return verse(text, values);
    if (style === 'lines') {
      if (text !== '') return verse(text, values);
      style = '';
      return VERSE_END;
    }
    if (/^\/\/(?!\/)/.test(text)) {
      told.add(at);
      return '';
    }
    if (text === '') below = 0;
    if (cells.has(at)) return inline(text.slice(1).trim(), values) + (cells.has(at + 1) ? BROKEN : '');
    const heading = open.length === 0 ? HEADING.exec(text) : null;
    if (heading) {
      const title = heading[1] === '=' ? heading[2] : undefined;
      below = title === undefined ? 0 : 1;
      style = '';
      // The title of a whole document has its author or its attributes right below it.
      if (title !== undefined && isHead(lines[at + 1] ?? '')) {
        facts.push({ label: 'title', value: title, at });
        return '';
      }
      return `${'#'.repeat(heading[1]?.length ?? 1)} ${inline(heading[2] ?? '', values)}`;
    }
    if (below > 0 && !ATTRIBUTE.test(text)) {
      below += 1;
      if (below === 2 && AUTHORS.test(text)) {
        const value = text.replace(/\s*<[^<>]*>/g, '');
        facts.push({ label: 'author', value, at });
        return '';
      }
      if (REVISION.test(text)) {
        facts.push(...revision(text, at));
        return '';
      }
    }
    const attribute = ATTRIBUTE.exec(text);
    if (attribute) {
      const [, label = '', value = ''] = attribute;
      values.set(label, value);
      if (FACT.test(label) && value !== '') facts.push({ label, value, at });
      else if (!STEERING.test(label) && !used.includes(`{${label}}`)) told.add(at);
      return '';
    }
    const quoted = QUOTED.exec(text);
    if (quoted) {
      style = quoted[1] ?? '';
      // What is said of whose it is keeps its line; verse without it, and without a fence, has its own here.
      if (style === 'verse' && !quoted[2] && at < lastBlank && !FENCE.test((lines[at + 1] ?? '').trimEnd())) {
        style = 'lines';
        return `${VERSE_END}verse`;
      }
      return quoted[2] ? `— ${quoted[2]}` : '';
    }
    if (STYLE.test(text) && !/^\[[^\]]*\s[^\]]*[.!?…]\]$/.test(text)) return '';
    if (DIRECTIVE.test(text) || text === '<<<') return '';
    if (text === "'''" || text === '***' || text === '* * *') return '* * *';
    const picture = PICTURE.exec(text);
    if (picture) return `![${(picture[2] ?? '').split(',')[0]?.replace(/^"|"$/g, '')}](${picture[1]})`;
    const words = inline(listed(text), values);
    if (style === 'verse' && words !== '') return words + BROKEN;
    if (inside('quote') || (style === 'quote' && words !== '')) return words === '' ? '>' : `> ${words}`;
    if (words === '') style = '';
    return words;
  };
  return { lines: lines.map(read), facts, told };
}

/** The lines of tables that have one cell a line and no other line: their words are lines, without the bar. */
function loneCells(lines: readonly string[]): ReadonlySet<number> {
  const cells = new Set<number>();
  let opened = -1;
  lines.forEach((line, at) => {
    if (!/^\|={3,}\s*$/.test(line)) return;
    const inside = opened < 0 ? [] : lines.slice(opened + 1, at);
    if (inside.every((one) => one.trim() === '' || LONE_CELL.test(one)))
      for (const [i, one] of inside.entries()) if (one.trim() !== '') cells.add(opened + 1 + i);
    opened = opened < 0 ? at : -1;
  });
  return cells;
}

/** A line of a table with one cell: `|a draught, folded`. */
const LONE_CELL = /^\|\s*[^\s|][^|]*$/;

/** Whether a line can only stand below the title of a document. */
function isHead(line: string): boolean {
  return ATTRIBUTE.test(line) || REVISION.test(line) || (AUTHORS.test(line) && /<[^<>\s]+@[^<>\s]+>/.test(line));
}

/** What the line of a revision states: its day, and what else it says. */
function revision(line: string, at: number): readonly LightFact[] {
  const date = REVISED.exec(line)?.[1];
  const told = { label: 'revision', value: line.replace(REVISED, ''), at };
  return date === undefined ? [told] : [{ label: 'date', value: date, at }, told];
}

/** What stands between two lines of a fence. */
function meaningOf(fence: string, style: string): string {
  if (fence.startsWith('/')) return 'gone';
  if (/^[-.+]{4}/.test(fence)) return 'code';
  if (style === 'verse') return 'verse';
  return fence.startsWith('_') || style === 'quote' ? 'quote' : 'text';
}

/** The line of a fence, at its beginning or its end. */
function fenceLine(as: string, opens: boolean): string {
  if (as === 'verse') return opens ? `${VERSE_END}|` : VERSE_END;
  return as === 'code' ? '```' : '';
}

const VERSE_END = '```';

/** A line of verse with the blanks before it. */
function verse(text: string, values: ReadonlyMap<string, string>): string {
  return (/^\s*/.exec(text)?.[0] ?? '') + inline(text.trim(), values);
}

/** Items as Markdown has them, and the title of a block without its point. */
function listed(text: string): string {
  const item = /^\s*(\*{1,5}|\.{1,5})\s+(?=\S)/.exec(text);
  if (item) {
    const depth = (item[1]?.length ?? 1) - 1;
    return `${'   '.repeat(depth)}${item[1]?.startsWith('.') ? '1.' : '-'} ${text.slice(item[0].length)}`;
  }
  return text === '+' ? '' : text.replace(/^\.(?=[\p{L}\p{N}"“])/u, '');
}

function inline(text: string, values: ReadonlyMap<string, string>): string {
  const broken = text.replace(/\s\+$/, BROKEN);
  if (!/[`*_#[{<]/.test(broken)) return broken;
  return broken
    .replace(/"`(?=\S)/g, '“')
    .replace(/(?<=\S)`"/g, '”')
    .replace(/'`(?=\S)/g, '‘')
    .replace(/(?<=\S)`'/g, '’')
    .replace(/footnote(?:ref)?:(?:[\w-]+)?\[([^[\]\n]{2,2000})\]/g, '^[$1]')
    .replace(/\[\[[\w-]+\]\]/g, '')
    .replace(/<<([^,<>]{1,200}),\s*([^<>]{1,200})>>/g, '$2')
    .replace(/image:([^\s:[]{1,300})\[([^\]]*)\]/g, '![$2]($1)')
    .replace(/(?:link:)?((?:https?|mailto):[^\s[\]]{1,400})\[([^\]]*)\]/g, (_, to: string, words: string) =>
      words === '' ? `<${to}>` : `[${words.replace(/\^$/, '')}](${to})`,
    )
    .replace(/(?:\[[^\]\n]{0,80}\])?##(\S(?:[^#\n]*\S)?)##/g, '$1')
    .replace(/(?<![\p{L}\p{N}])\[[^\]\n]{1,80}\]#(\S(?:[^#\n]*\S)?)#(?![\p{L}\p{N}])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '**$1**')
    .replace(/__(?=\S)([^_\n]{1,300}?)(?<=\S)__/g, '*$1*')
    .replace(/\{(?:empty|sp|zwsp|nbsp|blank)\}/g, (name) => (/sp/.test(name) ? ' ' : ''))
    .replace(/\{([a-zA-Z][\w-]*)\}/g, (all, name: string) => values.get(name) ?? all);
}

import type { Token, Tokens } from 'marked';
import { lineEnds } from '../../markup/tokens.ts';
import { alignedColumns, type Block, type Inline } from '../../model/index.ts';
import { endingPhrase } from '../../words/endings.ts';
import { fold } from '../../words/fold.ts';
import { quotedFence } from './fence.ts';
import type { DefinitionToken } from './footnotes.ts';
import { addHtml } from './html.ts';
import { inlinesOf } from './inlines.ts';
import { addParagraphs } from './paragraphs.ts';
import { ATTRIBUTES, anchored } from './places.ts';
import type { Writer } from './writer.ts';

/** Writes the blocks of some tokens. Tokens hold all the text between them, so lines are counted from their raw text. */
export function addTokens(writer: Writer, tokens: readonly Token[], line: number): void {
  let at = line;
  for (const token of tokens) {
    const lead = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    addToken(writer, token as Tokens.Generic, at + lead);
    at += lineEnds(token.raw);
  }
}

/** Number of line ends in a text. */
function addToken(writer: Writer, token: Tokens.Generic, line: number): void {
  const raw = token.raw.replace(/^\n+/, '').trimEnd();
  const place = { source: writer.source, line, endLine: line + lineEnds(raw) };
  switch (token.type) {
    case 'space':
      return;
    case 'heading':
      addHeading(writer, token as Tokens.Heading, raw, line);
      return;
    case 'hr':
      writer.add({ type: 'scene-break', ornament: raw.trim(), place });
      return;
    case 'blockquote': {
      const inner = writer.inside(line);
      addTokens(inner, token.tokens ?? [], line);
      writer.add({ type: 'quotation', place, children: inner.blocks });
      return;
    }
    case 'list':
      addList(writer, token as Tokens.List, line, addTokens);
      return;
    case 'table':
      addTable(writer, token as Tokens.Table, raw, line);
      return;
    case 'code': {
      const { lang = '', text } = token as Tokens.Code;
      writer.remove(lang, line);
      const quoted = /^ {0,3}```/.test(raw) ? quotedFence(writer, text, lang, line + 1) : null;
      writer.add(quoted ?? { type: 'preformatted', text, place });
      return;
    }
    case 'html':
      addHtml(writer, raw, line);
      return;
    case 'footnote': {
      const inner = writer.inside(line);
      addTokens(inner, token.tokens ?? [], line);
      writer.addNote((token as DefinitionToken).name, place, inner.blocks);
      return;
    }
    case 'def':
      writer.remove(raw, line);
      return;
    case 'paragraph':
      if (addSetIn(writer, token.raw.replace(/^\n+/, ''), line)) return;
      addParagraphs(writer, raw === '' ? '' : token.raw.replace(/^\n+/, '').trimEnd(), line);
      return;
    default:
      addParagraphs(writer, raw === '' ? '' : token.raw.replace(/^\n+/, '').trimEnd(), line);
      return;
  }
}

/** A title is not longer than this. */
const TITLE_LENGTH = 80;

/** A heading, or what only looks like one: an ornament of `#`, or prose with a rule right below it. */
function addHeading(writer: Writer, token: Tokens.Heading, raw: string, line: number): void {
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
  const [again = ''] = /^#{1,6}\s+(?=[^\s#])/.exec(token.text) ?? []; // `# # The Mill`
  for (const mark of [again.trim(), attributes]) writer.remove(mark, line);
  const text = token.text.slice(again.length, token.text.length - attributes.length);
  const words = inlinesOf(text.replace(/\n/g, ' '), writer.inlines(line));
  const isPlace = [...writer.places.values()].includes(fold(text));
  const children = isPlace ? anchored(words, `${writer.source}#${fold(text)}`) : words;
  const place = { source: writer.source, line, endLine: line + lines.length - 1 };
  writer.add({ type: 'heading', level: token.depth, place, children });
}

/** One short line without a sentence's end, that is no ending, above a rule: a title. Anything else is prose. */
function isTitle(lines: readonly string[], underline: string): boolean {
  const text = (lines[0] ?? '').trim();
  if (lines.length !== 1 || text.length > TITLE_LENGTH || underline.length < 2) return false;
  if (/[.,;:…"”’')\]*_~-]$/.test(text) || /^["“‘'(*_\p{Ll}-]/u.test(text)) return false;
  if (endingPhrase(text) !== null || /^all rights reserved\b/i.test(text)) return false;
  return underline.startsWith('=') || text.split(/\s+/).length <= 10;
}

/** A table; rows with more cells than columns would lose words, and then the lines stay as typed. */
function addTable(writer: Writer, token: Tokens.Table, raw: string, line: number): void {
  const cells = [token.header, ...token.rows].flat();
  const kept = cells.reduce((sum, cell) => sum + letters(cell.text), 0);
  if (kept !== letters(raw)) {
    addParagraphs(writer, raw, line);
    return;
  }
  const reading = writer.inlines(line);
  const rows = [token.header, ...token.rows].map((row): readonly (readonly Inline[])[] =>
    row.map((cell) => inlinesOf(cell.text, reading)),
  );
  const place = { source: writer.source, line, endLine: line + raw.split('\n').length - 1 };
  const columns = alignedColumns(token.align.map((align) => (align === 'left' ? null : align)));
  writer.add({ type: 'table', headed: token.header.some((cell) => cell.text.trim() !== ''), rows, ...columns, place });
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** A list, or prose whose lines begin like one: `1999. That was the year.`, `- What? - he asked.`, a numeral alone. */
function addList(
  writer: Writer,
  token: Tokens.List,
  line: number,
  addTokens: (writer: Writer, tokens: readonly Token[], line: number) => void,
): void {
  if (!isList(token)) {
    addProse(writer, token.raw, line);
    return;
  }
  const items: (readonly Block[])[] = [];
  let at = line;
  for (const item of token.items) {
    const inner = writer.inside(at);
    if (token.ordered) writer.remove(/^\s*\d+[.)]/.exec(item.raw)?.[0].trim() ?? '', at);
    addTokens(inner, withBox(item.tokens), at);
    items.push(inner.blocks);
    at += item.raw.split('\n').length - 1;
  }
  const raw = token.raw.trimEnd();
  const place = { source: writer.source, line, endLine: line + raw.split('\n').length - 1 };
  writer.add({ type: 'list', ordered: token.ordered, start: Number(token.start) || 1, items, place });
}

/** The tokens of an item of things to do, whose box stands with its words. */
function withBox(tokens: readonly Token[]): readonly Token[] {
  const [box, words, ...rest] = tokens;
  return box?.type === 'checkbox' && words?.type === 'text'
    ? [{ ...words, raw: box.raw + words.raw }, ...rest]
    : tokens;
}

/** Longest item of a list that has no other. */
const LONE_ITEM = 80;

/** A single item: a few words that are no sentence, no speech between dashes, no ornament, and no footnote's text. */
function isLoneItem(text: string, raw: string): boolean {
  if (LABELLED.test(text) && /^[-*+][ \t]/.test(raw)) return true;
  if (!/^[-*+][ \t]/.test(raw) || text.includes('\n') || text.length > LONE_ITEM) return false;
  return /\p{L}{2}/u.test(text) && !SPOKEN.test(text) && !/\s[-–—*~]+\s|[-*~]$/.test(text);
}

/** `**Ada** (low): …`: no speech behind a dash has a name in heavy letters. */
const LABELLED = /^\*\*[^*\n]{1,60}(?:\*\*(?: ?\([^()\n]{1,40}\))?:|:\*\*)/;

const SPOKEN = /[.!?…"”»,–—-]\s*$/;

/** Two or more items that count up, or stand close together, or are no sentences; or one that can be nothing else. */
function isList(token: Tokens.List): boolean {
  const { items } = token;
  const [only] = items;
  if (items.length === 1 && only && !token.ordered) return isLoneItem(only.text.trim(), token.raw.trimStart());
  if (items.length < 2 || items.some((item) => item.text.trim() === '')) return false;
  if (token.ordered) {
    const numbers = items.map((item) => Number(/\d+/.exec(item.raw)?.[0] ?? 0));
    const counts = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
    const same = numbers.every((number) => number === numbers[0]);
    return (counts || same) && (numbers[0] ?? 0) <= 1;
  }
  const loose = /\n[ \t]*\n/.test(token.raw.trimEnd());
  const spoken = items.filter((item) => SPOKEN.test(item.text)).length;
  return !((loose && spoken >= items.length / 2) || (spoken === items.length && areSpeeches(token)));
}

/** An item of a list that is set in as a whole, so deep that Markdown has it for program text. */
const SET_IN = /^(?: {4}|\t)\s{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]/;

/** Adds a list that is set in from the margin with all its lines; false where the lines are none. */
function addSetIn(writer: Writer, raw: string, line: number): boolean {
  if (!SET_IN.test(raw)) return false;
  const lines = raw
    .trimEnd()
    .split('\n')
    .map((typed) => typed.replace(/^[ \t]{1,40}/, (blank) => blank.replaceAll('\t', '    ')));
  const least = Math.min(...lines.map((typed) => typed.length - typed.trimStart().length));
  if (least < 4) return false;
  const tokens = writer.lexer.blocks(lines.map((typed) => typed.slice(least)).join('\n'));
  const [list] = tokens;
  if (tokens.length !== 1 || list?.type !== 'list' || !isList(list as Tokens.List)) return false;
  addTokens(writer, tokens, line);
  return true;
}

/** `Is it ours? - asked Min`: who speaks, behind a second dash. */
const SAID = /[\p{L}?!.,…]\s{0,3}[-–—]\s{1,3}\p{Ll}\p{L}+/u;

/**
 * Whether the items of a list that all end as sentences are speeches behind dashes: in one it is said who speaks, or some
 * ask and others answer. Rules and things to do ask nothing, and of questions alone none is answered.
 */
function areSpeeches({ raw, items }: Tokens.List): boolean {
  if (!/^\s*-/.test(raw) || items.some(({ text, task }) => task || /^\*\*|^\[|\n[ \t]*[-*+] /.test(text))) return false;
  if (items.some(({ text }) => SAID.test(text))) return true;
  const asked = items.filter(({ text }) => /\?["”»]?\s*$/.test(text)).length;
  return asked > 0 && asked < items.length;
}

/** The text as typed, marks and all; blank lines part paragraphs. */
function addProse(writer: Writer, raw: string, line: number): void {
  let lines: string[] = [];
  let start = line;
  raw.split('\n').forEach((text, index) => {
    if (text.trim() !== '') {
      if (lines.length === 0) start = line + index;
      lines.push(text);
      return;
    }
    if (lines.length > 0) addParagraphs(writer, lines.join('\n'), start);
    lines = [];
  });
  if (lines.length > 0) addParagraphs(writer, lines.join('\n'), start);
}

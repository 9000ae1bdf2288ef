import type { Token, Tokens } from 'marked';
import type { Block } from '../../model/index.ts';
import { addParagraphs } from './paragraphs.ts';
import type { Writer } from './writer.ts';

/** A list, or prose whose lines begin like one: `1999. That was the year.`, `- What? - he asked.`, a numeral alone. */
export function addList(
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
    addTokens(inner, item.tokens, at);
    items.push(inner.blocks);
    at += item.raw.split('\n').length - 1;
  }
  const raw = token.raw.trimEnd();
  const place = { source: writer.source, line, endLine: line + raw.split('\n').length - 1 };
  writer.add({ type: 'list', ordered: token.ordered, start: Number(token.start) || 1, items, place });
}

/** Longest item of a list that has no other. */
const LONE_ITEM = 80;

/** A single item: a few words that are no sentence, no speech between dashes, no ornament, and no footnote's text. */
function isLoneItem(text: string, raw: string): boolean {
  if (!/^[-*+][ \t]/.test(raw) || text.includes('\n') || text.length > LONE_ITEM) return false;
  return /\p{L}{2}/u.test(text) && !SPOKEN.test(text) && !/\s[-–—*~]+\s|[-*~]$/.test(text);
}

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
  return !(loose && spoken >= items.length / 2);
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

import type { Token, Tokens } from 'marked';
import { readPage } from '../../markup/page.ts';
import type { Inline } from '../../model/index.ts';
import { ALLOWED } from '../html/allowed.ts';
import { type Leaf, type Mark, nest, withMark } from '../html/leaves.ts';
import { pictureAddress } from '../html/picture.ts';
import { PLAIN, settingIn } from '../html/style.ts';
import { withoutAlt } from './html.ts';
import { isHtml } from './lex.ts';

/** What inline reading needs: the lexer, and a place to put the markup it takes out. */
export interface InlineReading {
  inlines(text: string): readonly Token[];
  removeMarkup(text: string): void;
  /** Where a link to a place of the text leads in the book, by the place's name; null where it leads nowhere. */
  placeOf(name: string): string | null;
  /** The footnote of a typed name. */
  note(name: string): { readonly identifier: string; readonly mark: string };
  /** The footnote that stands in its place in the text. */
  noteInPlace(words: string): { readonly identifier: string; readonly mark: string };
}

interface State {
  readonly reading: InlineReading;
  readonly leaves: Leaf[];
  /** Marks of HTML tags that are open, with their names. */
  open: { readonly name: string; readonly marks: readonly Mark[] }[];
  /** Set inside `<script>` and `<style>`. */
  silent: string | null;
}

/** A paragraph's text as inlines. Text without a letter or digit is taken as typed: it is an ornament. */
export function inlinesOf(text: string, reading: InlineReading): readonly Inline[] {
  const state: State = { reading, leaves: [], open: [], silent: null };
  if (/[\p{L}\p{N}]/u.test(text)) readTokens(state, reading.inlines(text), []);
  else addText(state, text.replace(/\\([*_#.\-!>~+=])/g, '$1'), []);
  return nest(trimmed(state.leaves));
}

function readTokens(state: State, tokens: readonly Token[], marks: readonly Mark[]): void {
  for (const token of tokens) {
    if (state.silent !== null && token.type !== 'html') state.reading.removeMarkup(token.raw);
    else readToken(state, token as Tokens.Generic, marks);
  }
}

function readToken(state: State, token: Tokens.Generic, marks: readonly Mark[]): void {
  const inside = (mark: Mark): void => readTokens(state, token.tokens ?? [], withMark(marks, mark));
  switch (token.type) {
    case 'em':
      inside({ kind: 'emphasis' });
      return;
    case 'strong':
      inside({ kind: 'strong' });
      return;
    case 'del':
      inside({ kind: 'strike' });
      return;
    case 'codespan':
      addText(state, token.text as string, withMark(marks, { kind: 'code' }));
      return;
    case 'br':
      state.leaves.push({ type: 'break', marks: [...marks, ...openMarks(state)], line: 0 });
      return;
    case 'link':
      readLink(state, token as Tokens.Link, marks);
      return;
    case 'image':
      readImage(state, token as Tokens.Image, marks);
      return;
    case 'footnote-reference': {
      const { identifier, mark } = state.reading.note(token.name as string);
      addText(state, mark, withMark(marks, { kind: 'note-reference', href: identifier }));
      return;
    }
    case 'footnote-in-place': {
      const { identifier, mark } = state.reading.noteInPlace(token.text as string);
      addText(state, mark, withMark(marks, { kind: 'note-reference', href: identifier }));
      return;
    }
    case 'html':
      readTag(state, token.raw, marks);
      return;
    case 'escape':
      addText(state, token.text as string, marks);
      return;
    case 'text':
      // As typed: marked decodes some character references here, which is the work of a rule that records it.
      if (token.tokens) readTokens(state, token.tokens, marks);
      else addText(state, token.raw, marks);
      return;
    default:
      if (token.tokens && token.tokens.length > 0) readTokens(state, token.tokens, marks);
      else addText(state, (token.text as string | undefined) ?? token.raw, marks);
  }
}

/** Text; each line end inside it is a break, meant or not. */
function addText(state: State, text: string, marks: readonly Mark[]): void {
  const all = openMarks(state).reduce(withMark, marks);
  text.split('\n').forEach((line, index) => {
    if (index > 0) state.leaves.push({ type: 'break', marks: all, line: 0, soft: true });
    if (line !== '') state.leaves.push({ type: 'text', value: line, marks: all, line: 0 });
  });
}

function openMarks(state: State): readonly Mark[] {
  return state.open.flatMap((tag) => tag.marks);
}

/** Addresses that a book may carry: web, mail, and paths without a scheme. */
function isSafe(href: string): boolean {
  const bare = href.replace(/[\s\p{C}]+/gu, '');
  return /^(https?:|mailto:)/i.test(bare) || !/^[a-z][a-z0-9+.-]*:/i.test(bare);
}

function readLink(state: State, token: Tokens.Link, marks: readonly Mark[]): void {
  if (token.raw.startsWith('[')) state.reading.removeMarkup(token.raw.slice(labelEnd(token.raw, token.text)));
  const href = token.href.startsWith('#') ? state.reading.placeOf(token.href.slice(1)) : token.href;
  const linked = href !== null && isSafe(href);
  readTokens(state, token.tokens, linked ? withMark(marks, { kind: 'link', href }) : marks);
}

function readImage(state: State, token: Tokens.Image, marks: readonly Mark[]): void {
  state.reading.removeMarkup(token.raw.slice(labelEnd(token.raw, token.text)));
  const src = isSafe(token.href) || /^data:image\//i.test(token.href) ? token.href : '';
  state.leaves.push({ type: 'image', src, alt: token.text, marks: openMarks(state).reduce(withMark, marks), line: 0 });
}

/** Where the words of `[words](address)` end in its raw text. */
function labelEnd(raw: string, text: string): number {
  const start = raw.indexOf('[') + 1;
  if (raw.startsWith(text, start)) return start + text.length;
  const at = raw.lastIndexOf('](');
  return at === -1 ? Math.max(raw.lastIndexOf(']['), raw.length - 1) : at;
}

/** An inline tag passes the same allow-list as a page; what it means becomes marks, the tag itself is taken out. */
function readTag(state: State, raw: string, marks: readonly Mark[]): void {
  if (!isHtml(raw)) {
    addText(state, raw, marks);
    return;
  }
  state.reading.removeMarkup(withoutAlt(raw));
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(raw) ?? [];
  const tag = name.toLowerCase();
  if (slash === '/') {
    if (state.silent === tag) state.silent = null;
    const at = state.open.findLastIndex((open) => open.name === tag);
    if (at !== -1) state.open = state.open.toSpliced(at, 1);
    return;
  }
  if (tag === 'script' || tag === 'style') state.silent = tag;
  if (tag === 'br') state.leaves.push({ type: 'break', marks: openMarks(state).reduce(withMark, marks), line: 0 });
  if (tag === '' || tag === 'br' || state.open.length > 64) return;
  // Descriptions stay as typed, like the text around them.
  const [element] = readPage(raw, ALLOWED, { references: false }).root.children;
  if (element?.type !== 'element') return;
  if (element.name === 'img') {
    const { alt = '' } = element.attributes;
    const src = pictureAddress(element);
    const all = openMarks(state).reduce(withMark, marks);
    if (src !== '' || alt !== '') state.leaves.push({ type: 'image', src, alt, marks: all, line: 0 });
  } else state.open.push({ name: tag, marks: settingIn(element, PLAIN, new Map()).marks });
}

/** Takes white space off both ends of every line. */
function trimmed(leaves: readonly Leaf[]): readonly Leaf[] {
  const result: Leaf[] = [];
  leaves.forEach((leaf, index) => {
    if (leaf.type !== 'text') {
      result.push(leaf);
      return;
    }
    const first = index === 0 || leaves[index - 1]?.type === 'break';
    const last = index === leaves.length - 1 || leaves[index + 1]?.type === 'break';
    const start = first ? leaf.value.trimStart() : leaf.value;
    const value = last ? start.trimEnd() : start;
    if (value !== '') result.push({ ...leaf, value });
  });
  while (result.at(-1)?.type === 'break') result.pop();
  while (result[0]?.type === 'break') result.shift();
  return result;
}

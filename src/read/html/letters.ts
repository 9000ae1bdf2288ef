import { BLOCK, ENDS_WORD, showsEntry } from '../../markup/elements.ts';
import { endsFormula, FOR_PROGRAMS, lettersOfFormula } from '../../markup/formula.ts';
import { lineEnds, tokenize } from '../../markup/tokens.ts';
import { BLOCK_END, BORDER, TAG_LINE_END } from '../../model/index.ts';
import { ALLOWED } from './allowed.ts';

/**
 * The running text of a page, found with the tokenizer alone: everything but tags, comments, scripts and styles; the
 * descriptions of pictures count as text. It has the line ends of the page, and gaps where tags end words.
 */
export function htmlLetters(source: string): string {
  const text = closedMarkup(source);
  const pieces: string[] = [];
  let tag = '';
  let attribute = '';
  const formula = openFormula();
  const silent = (): boolean => tag === 'script' || tag === 'style' || formula.isSilent();
  let read = 0;
  /** The description of the picture whose tag is being read. */
  let alt: { readonly words: string; readonly end: number }[] = [];
  /** Of two descriptions of one picture the first is shown. */
  let descriptions = 0;
  /** What a form's line is for; what is filled in there is text, too. */
  let entryType = '';
  const described = (): boolean =>
    ((tag === 'img' && attribute === 'alt') || (tag === 'input' && attribute === 'value')) && descriptions <= 1;
  /** What stands between texts: the line ends of tags, comments, scripts and styles. */
  const pass = (to: number): void => {
    const lines = lineEnds(text, read, to);
    if (lines > 0) pieces.push(TAG_LINE_END.repeat(lines));
    read = to;
  };
  const gap = (name: string): void => {
    if (BLOCK.has(name) || name === 'br' || name === 'hr') pieces.push(BLOCK_END);
    else if (ENDS_WORD.has(name)) pieces.push(BORDER);
  };
  const showAlt = (): void => {
    if (tag === 'input' && !showsEntry(entryType)) alt = [];
    for (const { words, end } of alt) {
      pieces.push(words);
      read = Math.max(read, end);
    }
    alt = [];
  };
  tokenize(
    text,
    {
      onattribname: (start, end) => {
        attribute = text.slice(start, end).toLowerCase();
        if (attribute === (tag === 'input' ? 'value' : 'alt')) descriptions += 1;
      },
      onattribdata: (start, end) => {
        if (tag === 'input' && attribute === 'type') entryType += text.slice(start, end);
        if (described()) alt.push({ words: text.slice(start, end), end });
      },
      onattribentity: (codepoint) => {
        if (described()) alt.push({ words: String.fromCodePoint(codepoint), end: 0 });
      },
      onattribend: () => {
        if (described()) alt.push({ words: BORDER, end: 0 });
      },
      // A tag that nothing closes before the page's end shows nothing.
      onopentagend: showAlt,
      onselfclosingtag: showAlt,
      onopentagname: (start, end) => {
        pass(start);
        alt = [];
        descriptions = 0;
        entryType = '';
        tag = text.slice(start, end).toLowerCase();
        const within = formula.isOpen();
        formula.open(tag);
        if (!(within && formula.isOpen())) gap(tag);
      },
      onclosetag: (start, end) => {
        pass(start);
        tag = '';
        const name = text.slice(start, end).toLowerCase();
        formula.close(name);
        if (!formula.isOpen()) gap(name);
      },
      ontext: (start, end) => {
        if (silent()) return;
        pass(start);
        const words = text.slice(start, end);
        pieces.push(formula.isOpen() ? lettersOfFormula(words) : words);
        read = end;
      },
      ontextentity: (codepoint, end) => {
        if (silent()) return;
        const sign = String.fromCodePoint(codepoint);
        pieces.push(formula.isOpen() ? lettersOfFormula(sign) : sign);
        read = Math.max(read, end);
      },
    },
    true,
  );
  return pieces.join('');
}

/** Follows formulas: their parts are one word, and what a program is told of them is not shown. */
function openFormula() {
  let depth = 0;
  let silent = 0;
  return {
    open(tag: string): void {
      if (silent === 0 && endsFormula(tag)) depth = 0;
      if (isFormula(tag)) depth += 1;
      else if (depth > 0 && FOR_PROGRAMS.test(tag)) silent += 1;
    },
    close(tag: string): void {
      if (silent === 0 && endsFormula(tag)) depth = 0;
      if (isFormula(tag) && depth > 0) {
        depth -= 1;
        if (depth === 0) silent = 0;
      } else if (silent > 0 && FOR_PROGRAMS.test(tag)) silent -= 1;
    },
    isOpen: (): boolean => depth > 0,
    isSilent: (): boolean => silent > 0,
  };
}

const isFormula = (tag: string): boolean => /^(?:\w+:)?math$/.test(tag);

/**
 * Elements whose end a parser waits for, whatever stands before it: one that never comes swallows the page; and tags
 * whose end is missing: they swallow what stands before the next.
 */
const RAW = /<(?:(title|textarea|style|script|xmp|!--)|[a-z/!?][^<>]*(?=<))/gi;
const TAG = /^<(\/?)([a-z][\w:-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)(?=$|[\s/])/i;

/** What no title, control, script or comment holds, and every page has. */
const PAGE = /<(?:\/head|body|meta|link|p|div|br|h[1-6]|table|center|hr)\b/gi;

/** So near stand words before what is typed among them. */
const NEAR = 100;

/** A page with more of them open is broken in other ways. */
const MOST = 50;

/**
 * Ends a title, control, style, script or comment that nothing ends, at the first tag that shows that the page goes on.
 * A title is taken for one also when another title's end stands far below. A tag without an end has one before the words
 * that stand in it, and is text where it is no tag of a page.
 */
export function closedMarkup(text: string): string {
  const pieces: string[] = [];
  const ends = new Map<string, number>();
  let from = 0;
  let repairs = 0;
  RAW.lastIndex = 0;
  for (let found = RAW.exec(text); found !== null && repairs < MOST; found = RAW.exec(text)) {
    if (found[1] === undefined) {
      const isInstruction = /^<[!?]/.test(found[0]) && !standsInWords(text, found.index);
      const mended = isInstruction ? found[0] : withTagEnd(found[0]);
      if (mended === found[0]) continue;
      pieces.push(text.slice(from, found.index), mended);
      from = RAW.lastIndex;
      continue;
    }
    const name = found[1].toLowerCase();
    const close = name === '!--' ? '-->' : `</${name}`;
    const start = RAW.lastIndex;
    const end = endAfter(text, close, start, ends);
    if (name === '!--' && end === -1 && standsInWords(text, found.index)) {
      pieces.push(text.slice(from, found.index), '&lt;');
      from = found.index + 1;
      repairs += 1;
      continue;
    }
    const limit = name === 'title' || end === -1 ? firstTag(text, start, end) : -1;
    if (limit !== -1) {
      pieces.push(text.slice(from, limit), name === '!--' ? close : `${close}>`);
      from = limit;
      repairs += 1;
      RAW.lastIndex = limit;
    } else if (end === -1) break;
    else RAW.lastIndex = end;
  }
  return from === 0 ? text : pieces.join('') + text.slice(from);
}

/** Whether words stand before a place, and no tag between. */
function standsInWords(text: string, at: number): boolean {
  return /[\p{L}\p{N}][^<>]*$/u.test(text.slice(Math.max(0, at - NEAR), at).replace(/^.*>/s, ''));
}

/** A tag that the next follows before its own end, with the words that stand in it. */
function withTagEnd(found: string): string {
  const tag = TAG.exec(found);
  const words = found.slice(tag?.[0].length ?? 1);
  // A sign “<” in a value ends no tag.
  if (tag && /^\s*[\w:.-]+\s*=/.test(words)) return found;
  const isTag = tag && (ALLOWED.nameOf((tag[2] ?? '').toLowerCase()) !== null || tag[3] !== '');
  return isTag ? `${tag[0]}>${words.replace(/^\s*\//, '')}` : `&lt;${found.slice(1)}`;
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

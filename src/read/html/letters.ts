import { BORDER, TAG_LINE_END } from '../../model/index.ts';
import { BLOCK, count, ENDS_WORD } from './depth.ts';
import { tokenize } from './tokens.ts';
import { closedMarkup } from './unclosed.ts';

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
  const described = (): boolean => tag === 'img' && attribute === 'alt';
  /** What stands between texts: the line ends of tags, comments, scripts and styles. */
  const pass = (to: number): void => {
    const lines = count(text, read, to);
    if (lines > 0) pieces.push(TAG_LINE_END.repeat(lines));
    read = to;
  };
  const gap = (name: string): void => {
    if (BLOCK.has(name) || name === 'br' || name === 'hr') pieces.push(' ');
    else if (ENDS_WORD.has(name)) pieces.push(BORDER);
  };
  const showAlt = (): void => {
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
      },
      onattribdata: (start, end) => {
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
        tag = text.slice(start, end).toLowerCase();
        formula.open(tag);
        if (!formula.isOpen()) gap(tag);
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
        pieces.push(formula.isOpen() ? words.replace(/\s+/g, BORDER) : words);
        read = end;
      },
      ontextentity: (codepoint, end) => {
        if (silent()) return;
        pieces.push(String.fromCodePoint(codepoint));
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
      if (isFormula(tag)) depth += 1;
      else if (depth > 0 && SILENT_MATH.test(tag)) silent += 1;
    },
    close(tag: string): void {
      if (isFormula(tag) && depth > 0) {
        depth -= 1;
        if (depth === 0) silent = 0;
      } else if (silent > 0 && SILENT_MATH.test(tag)) silent -= 1;
    },
    isOpen: (): boolean => depth > 0,
    isSilent: (): boolean => silent > 0,
  };
}

const isFormula = (tag: string): boolean => /^(?:\w+:)?math$/.test(tag);
const SILENT_MATH = /^(?:\w+:)?(?:annotation(?:-xml)?|mphantom)$/;

import { tokenize } from './tokens.ts';
import { closedMarkup } from './unclosed.ts';

/**
 * The running text of a page, found with the tokenizer alone: everything but tags, comments, scripts and styles; the
 * descriptions of pictures count as text.
 */
export function htmlLetters(source: string): string {
  const text = closedMarkup(source);
  const pieces: string[] = [];
  let tag = '';
  let attribute = '';
  const formula = openFormula();
  const silent = (): boolean => tag === 'script' || tag === 'style' || formula.isSilent();
  const described = (): boolean => tag === 'img' && attribute === 'alt';
  tokenize(
    text,
    {
      onattribname: (start, end) => {
        attribute = text.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        if (described()) pieces.push(text.slice(start, end));
      },
      onattribentity: (codepoint) => {
        if (described()) pieces.push(String.fromCodePoint(codepoint));
      },
      onopentagname: (start, end) => {
        tag = text.slice(start, end).toLowerCase();
        formula.open(tag);
        if (!formula.isOpen()) pieces.push(' ');
      },
      onclosetag: (start, end) => {
        tag = '';
        formula.close(text.slice(start, end).toLowerCase());
        if (!formula.isOpen()) pieces.push(' ');
      },
      ontext: (start, end) => {
        if (!silent()) pieces.push(text.slice(start, end));
      },
      ontextentity: (codepoint) => {
        if (!silent()) pieces.push(String.fromCodePoint(codepoint));
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

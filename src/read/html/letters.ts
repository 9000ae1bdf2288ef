import { tokenize } from './tokens.ts';

/**
 * The running text of a page, found with the tokenizer alone: everything but tags, comments, scripts and styles; the
 * descriptions of pictures count as text.
 */
export function htmlLetters(text: string): string {
  const pieces: string[] = [];
  let tag = '';
  let attribute = '';
  const silent = (): boolean => tag === 'script' || tag === 'style';
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
        pieces.push(' ');
      },
      onclosetag: () => {
        tag = '';
        pieces.push(' ');
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

import { Tokenizer } from 'htmlparser2';

/**
 * The running text of a page, found with the tokenizer alone: everything but tags, comments, scripts and styles; the
 * descriptions of pictures count as text.
 */
export function htmlLetters(text: string): string {
  const pieces: string[] = [];
  let tag = '';
  let attribute = '';
  const ignore = (): void => {};
  const silent = (): boolean => tag === 'script' || tag === 'style';
  const described = (): boolean => tag === 'img' && attribute === 'alt';
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
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
      onattribend: ignore,
      onopentagname: (start, end) => {
        tag = text.slice(start, end).toLowerCase();
        pieces.push(' ');
      },
      onopentagend: ignore,
      onselfclosingtag: ignore,
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
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return pieces.join('');
}

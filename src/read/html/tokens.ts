import { Tokenizer } from 'htmlparser2';

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

const ignore = (): void => {};
const SILENT: Callbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/**
 * Tells of the tokens of a markup by their offsets in it, those that somebody listens for. With `decodeEntities`,
 * character references are tokens of their own; otherwise they are part of the text.
 */
export function tokenize(markup: string, listen: Partial<Callbacks>, decodeEntities = false): void {
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities }, { ...SILENT, ...listen });
  tokenizer.write(markup);
  tokenizer.end();
}

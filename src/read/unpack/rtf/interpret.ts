import { DINGBATS, dingbats } from '../document/dingbat.ts';
import { charsetEncoding, decodeBytes, pageEncoding } from './code-pages.ts';
import { readTokens } from './tokens.ts';

/** A rich text with its characters decoded. */
export interface TextHandler {
  open(): void;
  close(): void;
  word(name: string, value: number | null): void;
  text(value: string): void;
  data(bytes: Uint8Array): void;
}

/** Control words and symbols that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  zwj: '\u200d',
  zwnj: '\u200c',
  zwbo: '\u200b',
  zwnbo: '\u2060',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};

interface Font {
  encoding: string | null;
  name: string;
}

/** What a group inherits and gives back: the font, and how many characters stand in for a Unicode one. */
interface Scope {
  readonly font: number;
  readonly substitutes: number;
  /** Whether the group defines fonts. */
  readonly defining: boolean;
}

/** Reads a rich text and decodes its characters, each by the code page of its font. */
export function interpret(bytes: Uint8Array, handler: TextHandler): void {
  const fonts = new Map<number, Font>();
  const scopes: Scope[] = [];
  let scope: Scope = { font: 0, substitutes: 1, defining: false };
  let page = 'windows-1252';
  let usual = 0;
  let pending: Uint8Array[] = [];
  let skip = 0;

  const put = (value: string): void => {
    const font = fonts.get(scope.font);
    if (scope.defining && font) font.name += value;
    handler.text(dingbats(value, !scope.defining && font !== undefined && DINGBATS.test(font.name.trim())));
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const encoding = (!scope.defining && fonts.get(scope.font)?.encoding) || page;
    const value = decodeBytes(joined(pending), encoding);
    pending = [];
    put(value);
  };
  const define = (name: string, value: number): void => {
    const font = fonts.get(scope.font);
    if (name === 'f') fonts.set(value, { encoding: null, name: '' });
    else if (font && name === 'fcharset') font.encoding = charsetEncoding(value);
    else if (font && name === 'cpg') font.encoding = pageEncoding(value);
  };
  const settings: Readonly<Record<string, (value: number) => void>> = {
    ansicpg: (value) => {
      page = pageEncoding(value);
    },
    mac: () => {
      page = 'macintosh';
    },
    pc: () => {
      page = 'cp437';
    },
    pca: () => {
      page = 'cp850';
    },
    deff: (value) => {
      usual = value;
      scope = { ...scope, font: value };
    },
    uc: (value) => {
      scope = { ...scope, substitutes: Math.min(Math.max(0, value), 16) };
    },
    f: (value) => {
      scope = { ...scope, font: value };
    },
    plain: () => {
      scope = { ...scope, font: usual };
    },
    fonttbl: () => {
      scope = { ...scope, defining: true };
    },
    u: (value) => {
      put(String.fromCharCode(value & 0xffff));
      skip = scope.substitutes;
    },
  };

  readTokens(bytes, {
    open() {
      flush();
      skip = 0;
      scopes.push(scope);
      handler.open();
    },
    close() {
      flush();
      skip = 0;
      scope = scopes.pop() ?? scope;
      handler.close();
    },
    word(name, value) {
      flush();
      const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
      const substitute = skip > 0 && character !== undefined;
      skip = substitute ? skip - 1 : 0;
      if (substitute) return;
      if (character !== undefined) put(character);
      else {
        const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
        if (scope.defining && value !== null) define(name, value);
        setting?.(value ?? 0);
        handler.word(name, value);
      }
    },
    text(more) {
      let from = 0;
      if (skip > 0) {
        from = Math.min(skip, more.length);
        skip -= from;
      }
      if (from < more.length) pending.push(more.subarray(from));
    },
    data(more) {
      flush();
      if (skip > 0) skip -= 1;
      else handler.data(more);
    },
  });
  flush();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

import { decodeAs } from '../../decode/code-pages.ts';
import { DINGBATS, dingbats } from '../document/number-format.ts';
import { readTokens, type TokenHandler } from './tokens.ts';

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

/** Encodings in which bytes that are read apart may belong to one character. */
const MULTIBYTE = /^(?:shift_jis|gb|euc|big5|utf)/;

/** A run longer than this is decoded at once. */
const LONG = 1 << 15;

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
  const interpreter = new Interpreter(handler);
  readTokens(bytes, interpreter);
  interpreter.flush();
}

class Interpreter implements TokenHandler {
  readonly #handler: TextHandler;
  readonly #fonts = new Map<number, Font>();
  readonly #scopes: Scope[] = [];
  #scope: Scope = { font: 0, substitutes: 1, defining: false };
  /** The encoding of fonts that name none. */
  #page = 'windows-1252';
  #usualFont = 0;
  #pending: Uint8Array[] = [];
  /** Characters to pass over: they stand in for one that was given by its number. */
  #skip = 0;

  constructor(handler: TextHandler) {
    this.#handler = handler;
  }

  open(): void {
    this.flush();
    this.#skip = 0;
    this.#scopes.push(this.#scope);
    this.#handler.open();
  }

  close(): void {
    this.flush();
    this.#skip = 0;
    this.#scope = this.#scopes.pop() ?? this.#scope;
    this.#handler.close();
  }

  word(name: string, value: number | null): void {
    this.flush();
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) {
      if (this.#skip > 0) this.#skip -= 1;
      else this.#put(character);
      return;
    }
    this.#skip = 0;
    if (this.#scope.defining && value !== null) this.#define(name, value);
    this.#set(name, value ?? 0);
    this.#handler.word(name, value);
  }

  text(bytes: Uint8Array): void {
    const from = Math.min(this.#skip, bytes.length);
    this.#skip -= from;
    if (from < bytes.length) this.#pending.push(bytes.subarray(from));
    if (bytes.length > LONG && !MULTIBYTE.test(this.#encoding())) this.flush();
  }

  data(bytes: Uint8Array): void {
    this.flush();
    if (this.#skip > 0) this.#skip -= 1;
    else this.#handler.data(bytes);
  }

  /** Decodes what waits for the end of its run. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const value = decodeAs(joined(this.#pending), this.#encoding());
    this.#pending = [];
    this.#put(value);
  }

  #encoding(): string {
    const font = this.#scope.defining ? undefined : this.#fonts.get(this.#scope.font);
    return font?.encoding ?? this.#page;
  }

  #put(value: string): void {
    const font = this.#fonts.get(this.#scope.font);
    const { defining } = this.#scope;
    if (defining && font) font.name += value;
    this.#handler.text(dingbats(value, !defining && font !== undefined && DINGBATS.test(font.name.trim())));
  }

  #define(name: string, value: number): void {
    const font = this.#fonts.get(this.#scope.font);
    if (name === 'f') this.#fonts.set(value, { encoding: null, name: '' });
    else if (font && name === 'fcharset') font.encoding = charsetEncoding(value);
    else if (font && name === 'cpg') font.encoding = pageEncoding(value);
  }

  #set(name: string, value: number): void {
    if (name === 'ansicpg') this.#page = pageEncoding(value);
    else if (name === 'mac') this.#page = 'macintosh';
    else if (name === 'pc' || name === 'pca') this.#page = name === 'pc' ? 'cp437' : 'cp850';
    else if (name === 'deff') this.#usualFont = value;
    if (name === 'f' || name === 'deff') this.#scope = { ...this.#scope, font: value };
    else if (name === 'plain') this.#scope = { ...this.#scope, font: this.#usualFont };
    else if (name === 'uc') this.#scope = { ...this.#scope, substitutes: Math.min(Math.max(0, value), 16) };
    else if (name === 'fonttbl') this.#scope = { ...this.#scope, defining: true };
    else if (name === 'u') {
      this.#put(String.fromCharCode(value & 0xffff));
      this.#skip = this.#scope.substitutes;
    }
  }
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

/** Encodings by code page, where the label is not `windows-` and the number. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'cp437',
  850: 'cp850',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Encodings by the number of a font's character set (Rich Text Format 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  78: 'shift_jis',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};

/** The encoding of a code page; windows-1252 for one that is not known. */
function pageEncoding(page: number): string {
  if (page >= 28591 && page <= 28605 && page !== 28602) return `iso-8859-${page - 28590}`;
  return PAGES[page] ?? (page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : 'windows-1252');
}

/** The encoding of a font's character set; null for the document's own. */
function charsetEncoding(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

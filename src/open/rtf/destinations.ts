import type { Look } from '../document/look.ts';
import type { DocumentWriter } from '../document/writer.ts';
import type { Destination } from './state.ts';
import { hexadecimal } from './tokens.ts';

const NAMES: Readonly<Record<string, Destination>> = {
  stylesheet: 'stylesheet',
  info: 'info',
  field: 'field',
  fldinst: 'instruction',
  fldrslt: 'result',
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
  listtext: 'list-mark',
  pntext: 'list-mark',
  pict: 'picture',
  annotation: 'comment',
  ud: 'body',
};

/** Destinations that are no text of the story (Rich Text Format 1.9.1). */
const SILENT: ReadonlySet<string> = new Set(
  `fonttbl colortbl header headerl headerr headerf footer footerl footerr footerf sp objdata tc tcn tcl xe rxe ftnsep
ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend nonshppict shprslt filetbl revtbl listtable listoverridetable
pgdsctbl atrfstart atrfend atnid atnauthor template upr mmathPict`.split(/\s+/),
);

/** Starred destinations that are entered without being destinations of their own. */
const ENTERED: ReadonlySet<string> = new Set(['shppict', 'shpinst', 'do', 'cs', 'moMath', 'moMathPara']);

/** Groups that hold the properties of a formula's part. */
export const FORMULA_PROPERTIES: RegExp = /^m[a-z]\w*Pr$/;

const PROPERTIES: ReadonlySet<string> = new Set(['title', 'author', 'subject', 'keywords', 'doccomm']);

/** The destination that a control word at the start of a group opens; null for none. */
export function destinationOf(name: string, starred: boolean, around: Destination): Destination | null {
  if (around === 'info') return PROPERTIES.has(name) ? 'property' : 'silent';
  if (around === 'stylesheet') return 'style';
  if (around === 'silent') return name === 'ud' ? 'body' : 'silent';
  if (around === 'unknown') return name === 'ud' ? 'body' : null;
  const known = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (known) return known;
  if (SILENT.has(name) || FORMULA_PROPERTIES.test(name)) return 'silent';
  return starred && !ENTERED.has(name) ? 'unknown' : null;
}

/** What the fields of a rich text do: links, and tables of contents. */
export class RtfFields {
  #instruction = '';
  /** Groups that were open where a table of contents began. */
  #contents: number | null = null;

  get inContents(): boolean {
    return this.#contents !== null;
  }

  begin(): void {
    this.#instruction = '';
  }

  instruct(text: string): void {
    this.#instruction += text;
  }

  /** The result of a field begins, inside `depth` groups; gives the look of its text. */
  beginResult(look: Look, depth: number): Look {
    const link = /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i.exec(this.#instruction);
    if (/^\s*TOC\b/i.test(this.#instruction)) this.#contents ??= depth;
    this.#instruction = '';
    const href = link?.[1] ?? link?.[2];
    return href === undefined ? look : { ...look, link: href };
  }

  /** A field ends, with `depth` groups still open; true when it was the table of contents. */
  end(depth: number): boolean {
    if (this.#contents === null || depth >= this.#contents) return false;
    this.#contents = null;
    return true;
  }
}

/** The table that is being written. A rich text only says where cells and rows end. */
export class OpenTable {
  readonly #writer: DocumentWriter;
  #open: 'none' | 'table' | 'row' | 'cell' = 'none';

  constructor(writer: DocumentWriter) {
    this.#writer = writer;
  }

  /** Before text: opens what the text must stand in, or ends the table that it stands behind. */
  prepare(inTable: boolean): void {
    if (!inTable) {
      this.end();
      return;
    }
    if (this.#open === 'none') this.#writer.openTable();
    if (this.#open === 'none' || this.#open === 'table') this.#writer.openRow();
    if (this.#open !== 'cell') this.#writer.openCell();
    this.#open = 'cell';
  }

  endCell(): void {
    this.prepare(true);
    this.#writer.closeCell(false);
    this.#open = 'row';
  }

  endRow(): void {
    if (this.#open === 'cell') this.endCell();
    if (this.#open !== 'row') return;
    this.#writer.closeRow();
    this.#open = 'table';
  }

  end(): void {
    this.endRow();
    if (this.#open === 'table') this.#writer.closeTable();
    this.#open = 'none';
  }
}

/** The picture of a `\pict` group as it grows: hexadecimal digits, or bytes after `\bin`. */
export class PictureData {
  #extension: string | null = null;
  readonly #digits: string[] = [];
  #bytes: Uint8Array | null = null;

  /** `pngblip` and `jpegblip` are the pictures that every reader shows; the others draw with the commands of a system. */
  word(name: string): void {
    if (name === 'pngblip') this.#extension = 'png';
    else if (name === 'jpegblip') this.#extension = 'jpg';
  }

  text(value: string): void {
    if (this.#extension !== null) this.#digits.push(value);
  }

  data(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Puts the finished picture among the others; gives its address, null for a picture of another kind or an empty one. */
  storeIn(pictures: Map<string, Uint8Array>): string | null {
    if (this.#extension === null) return null;
    const bytes = this.#bytes ?? fromHexadecimal(this.#digits.join(''));
    if (bytes.length === 0) return null;
    const address = `picture-${pictures.size + 1}.${this.#extension}`;
    pictures.set(address, bytes);
    return address;
  }
}

function fromHexadecimal(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  let length = 0;
  let high: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const digit = hexadecimal(text.charCodeAt(at));
    if (digit === null) continue;
    if (high === null) high = digit;
    else {
      bytes[length] = high * 16 + digit;
      length += 1;
      high = null;
    }
  }
  return bytes.subarray(0, length);
}

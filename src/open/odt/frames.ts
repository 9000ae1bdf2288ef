import { formulaOf, lettersOfParts } from '../../markup/formula.ts';
import { type Attributes, readXml } from '../../markup/xml.ts';
import type { Formula, FormulaNode } from '../../model/index.ts';
import type { DocumentWriter } from '../document/writer.ts';
import type { OdtPackage } from './package.ts';

type Growing = { -readonly [Key in keyof FormulaNode]: FormulaNode[Key] } & { children: Growing[] };

/** The formula of an object inside a document; null when the object is none. */
function formulaIn(bytes: Uint8Array): Formula | null {
  const root: Growing = { name: 'mrow', text: '', children: [] };
  const open: Growing[] = [root];
  let isMath = false;
  readXml(bytes, {
    open(prefixed) {
      const name = prefixed.replace(/^.*:/, '');
      if (open.length === 1) isMath = name === 'math';
      const made: Growing = { name, text: '', children: [] };
      open.at(-1)?.children.push(made);
      open.push(made);
    },
    text(value) {
      const at = open.at(-1);
      if (at) at.text += value;
    },
    close() {
      if (open.length > 1) open.pop();
    },
  });
  return isMath ? formulaOf(withoutBlanks(root)) : null;
}

/** The parts without the white space that a program sets between them. */
function withoutBlanks({ name, text, children }: FormulaNode): FormulaNode {
  return { name, text: children.length > 0 ? '' : text, children: children.map(withoutBlanks) };
}

interface Frame {
  address: string | null;
  /** The folder of a formula, chart or sheet inside the document. */
  object: string | null;
  data: string[];
  described: string;
  titled: string;
}

/** The frames of a document: pictures with their descriptions, and text boxes. */
export class Frames {
  readonly found: Map<string, Uint8Array> = new Map();
  readonly #from: OdtPackage;
  readonly #writer: DocumentWriter;
  readonly #open: Frame[] = [];
  #taking: 'data' | 'described' | 'titled' | null = null;

  constructor(from: OdtPackage, writer: DocumentWriter) {
    this.#from = from;
    this.#writer = writer;
  }

  open(name: string, attributes: Attributes): boolean {
    const frame = this.#open.at(-1);
    if (name === 'draw:frame') this.#open.push({ address: null, object: null, data: [], described: '', titled: '' });
    else if (name === 'draw:image' && frame) frame.address ??= attributes['xlink:href'] ?? '';
    else if (name === 'draw:object' && frame) frame.object = attributes['xlink:href'] ?? null;
    else if (name === 'draw:text-box') this.#writer.openBox();
    else if (name === 'office:binary-data') this.#taking = 'data';
    else if (name === 'svg:desc') this.#taking = 'described';
    else if (name === 'svg:title') this.#taking = 'titled';
    else return false;
    return true;
  }

  /** Takes the text of descriptions and data; false when it is the document's. */
  text(value: string): boolean {
    const frame = this.#open.at(-1);
    if (this.#taking === null) return false;
    if (frame && this.#taking === 'data') frame.data.push(value);
    else if (frame && this.#taking !== 'data') frame[this.#taking] += value;
    return true;
  }

  close(name: string): boolean {
    if (name === 'draw:frame') this.#put();
    else if (name === 'draw:text-box') this.#writer.closeAside(false);
    else if (/^(?:office:binary-data|svg:desc|svg:title)$/.test(name)) this.#taking = null;
    else return name === 'draw:image' || name === 'draw:object';
    return true;
  }

  /** A formula is written out; its picture and what a program says of it are not needed then. */
  #putFormula({ object, address, described, titled }: Frame): boolean {
    if (object === null) return false;
    const bytes = this.#from.picture(`${object.replace(/\/$/, '')}/content.xml`);
    const formula = bytes === null ? null : formulaIn(bytes);
    if (formula === null) return false;
    this.#writer.formula(formula);
    this.#writer.generated.push(lettersOfParts(formula.math));
    if (address !== null) this.#writer.leaveOut('markup', described || titled);
    return true;
  }

  #put(): void {
    const frame = this.#open.pop();
    if (!frame || this.#putFormula(frame) || frame.address === null) return;
    const inline = frame.data.length > 0;
    const address = inline ? `picture-${this.found.size + 1}` : frame.address.replace(/^\.\//, '');
    const external = /^[a-z][a-z0-9+.-]*:/i.test(address);
    const bytes = inline ? fromBase64(frame.data.join('')) : external ? null : this.#from.picture(address);
    if (bytes !== null) this.found.set(address, bytes);
    this.#writer.image(address, frame.described || frame.titled);
  }
}

/** Decodes base64; nothing when it is none. */
function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

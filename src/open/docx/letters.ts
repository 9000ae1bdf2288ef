import { BORDER } from '../../model/index.ts';
import { type Attributes, readXml, type XmlHandler } from '../document/xml.ts';
import { OfficeFormula } from './formula.ts';

/** Elements that hold a second copy of what stands elsewhere, or what was taken out. */
const COPIES: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom', 'w:del']);

/** Pictures; their descriptions count as text. */
const PICTURE: ReadonlySet<string> = new Set(['a:blip', 'v:imagedata']);

/** Before a text box or hidden words, and after, a word may end without a space. */
const BORDERED: ReadonlySet<string> = new Set(['w:txbxContent', 'w:vanish']);

/** Gathers the running text of a part of a document: every `w:t` and every formula, whatever stands around it. */
class Letters implements XmlHandler {
  readonly pieces: string[] = [];
  readonly #formula = new OfficeFormula();
  #copies = 0;
  #text = false;
  #separator = false;
  #hidden = false;
  #described = '';
  /** Whether the properties of a paragraph are read, and whether those say that the next goes on with it. */
  #properties = false;
  #joined = false;

  open(name: string, attributes: Attributes): void {
    if (COPIES.has(name)) this.#copies += 1;
    if (name === 'w:pPr') this.#properties = true;
    if (this.#properties && (name === 'w:del' || isDropCap(name, attributes))) this.#joined = true;
    if (name === 'w:footnote' || name === 'w:endnote')
      this.#separator = !/^(?:normal)?$/.test(attributes['w:type'] ?? '');
    if (this.#copies > 0 || this.#formula.open(name, attributes)) return;
    this.#text = name === 'w:t';
    if (name === 'w:vanish') this.#hidden = true;
    if (BORDERED.has(name)) this.pieces.push(BORDER);
    if (name === 'wp:docPr') this.#described = attributes.descr ?? '';
    else if (name === 'v:shape') this.#described = attributes.alt ?? '';
    else if (PICTURE.has(name)) {
      this.pieces.push(this.#described);
      this.#described = '';
    } else if (name === 'w:p') this.#beginParagraph();
    else if (name === 'w:tab' || name === 'w:br') this.pieces.push(' ');
  }

  text(value: string): void {
    if (this.#copies > 0 || this.#formula.text(value)) return;
    if (this.#text && !this.#separator) this.pieces.push(value);
  }

  close(name: string): void {
    if (COPIES.has(name)) this.#copies -= 1;
    if (name === 'w:pPr') this.#properties = false;
    if (this.#copies > 0) return;
    if (this.#formula.isOpen) {
      this.pieces.push(this.#formula.close(name) ?? '');
      return;
    }
    this.#text = false;
    if (name === 'w:txbxContent' || (name === 'w:r' && this.#hidden)) this.pieces.push(BORDER);
    if (name === 'w:r') this.#hidden = false;
  }

  #beginParagraph(): void {
    this.pieces.push(this.#joined ? BORDER : ' ');
    this.#joined = false;
  }
}

function isDropCap(name: string, attributes: Attributes): boolean {
  return name === 'w:framePr' && /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '');
}

/** The running text of a part of a document, found without the writer; empty for a part that is not there. */
export function docxLetters(bytes: Uint8Array | null): string {
  if (bytes === null) return '';
  const letters = new Letters();
  readXml(bytes, letters);
  return letters.pieces.join('');
}

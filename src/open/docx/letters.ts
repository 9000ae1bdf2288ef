import { formulaOf, lettersOfParts } from '../../markup/formula.ts';
import { type Attributes, readXml, type XmlHandler } from '../../markup/xml.ts';
import { BLOCK_END, BORDER, type Formula, type FormulaNode } from '../../model/index.ts';

type Growing = { -readonly [Key in keyof FormulaNode]: FormulaNode[Key] } & { children: Growing[] };

/** Word's elements of formulas (ECMA-376 part 1, 22.1) that MathML has under another name; all others are rows. */
const NAMES: Readonly<Record<string, string>> = {
  'm:f': 'mfrac',
  'm:sSup': 'msup',
  'm:sSub': 'msub',
  'm:sSubSup': 'msubsup',
  'm:rad': 'mroot',
  'm:d': 'mfenced',
  'm:acc': 'mover',
  'm:bar': 'mover',
  'm:limLow': 'munder',
  'm:limUpp': 'mover',
  'm:m': 'mtable',
  'm:mr': 'mtr',
};

/** What stands in a place where nothing is said: the sign of a sum is that of an integral. */
const CHARACTER: Readonly<Record<string, string>> = { 'm:nary': '∫', 'm:acc': '\u0302', 'm:bar': '\u00af' };

/** Gathers a formula of Word's as its elements come. */
export class OfficeFormula {
  readonly #open: Growing[] = [];
  #isText = false;
  #words = '';

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Takes an element of a formula; false for one outside. */
  open(name: string, attributes: Attributes): boolean {
    if (!this.isOpen && name !== 'm:oMath') return false;
    this.#isText = name === 'm:t' || name === 'w:t';
    if (this.#isText || name.startsWith('w:')) return true;
    const value = attributes['m:val'];
    const around = this.#open.at(-1);
    const owner = this.#open.at(-2);
    if (owner && around?.name.endsWith('Pr') && value !== undefined) setProperty(owner, name, value);
    const made: Growing = { name: NAMES[name] ?? name, text: '', children: [] };
    if (CHARACTER[name] !== undefined) made.text = CHARACTER[name];
    if (name === 'm:d') made.fences = { open: '(', close: ')', separator: '|' };
    around?.children.push(made);
    this.#open.push(made);
    return true;
  }

  text(value: string): boolean {
    const around = this.#open.at(-1);
    if (!around) return false;
    if (this.#isText) {
      around.children.push({ name: 'mi', text: value, children: [] });
      this.#words += value;
    }
    return true;
  }

  /** The formula when this ends one that shows something. */
  close(name: string): Formula | null {
    this.#isText = false;
    if (name === 'm:t' || name.startsWith('w:')) return null;
    const closed = this.#open.pop();
    if (this.isOpen || !closed) return null;
    const words = this.#words;
    this.#words = '';
    const made = formulaOf(arranged(closed));
    if (made === null || holdsAll(made.text, words)) return made;
    return formulaOf({ name: 'mtext', text: words, children: [] });
  }
}

/** Whether every letter and number of a formula is in what was written of it. */
function holdsAll(written: string, words: string): boolean {
  const signs = (text: string): string[] => [...text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')].sort();
  return signs(written).join('') === signs(words).join('');
}

function setProperty(of: Growing, name: string, value: string): void {
  const fences = of.fences;
  if (name === 'm:chr') of.text = value;
  else if (fences && name === 'm:begChr') of.fences = { ...fences, open: value };
  else if (fences && name === 'm:endChr') of.fences = { ...fences, close: value };
  else if (fences && name === 'm:sepChr') of.fences = { ...fences, separator: value };
}

/** The parts of an element in the order of MathML, without its properties. */
function arranged(node: FormulaNode): FormulaNode {
  const inside = node.children.filter(({ name }) => !name.endsWith('Pr'));
  const part = (name: string): FormulaNode =>
    arranged(inside.find((child) => child.name === name) ?? { name: 'mrow', text: '', children: [] });
  const sign = (text: string): FormulaNode => ({ name: 'mo', text, children: [] });
  switch (node.name) {
    case 'mroot': {
      const degree = part('m:deg');
      const has = degree.children.length > 0;
      return { name: has ? 'mroot' : 'msqrt', text: '', children: has ? [part('m:e'), degree] : [part('m:e')] };
    }
    case 'mover':
      return node.text === ''
        ? { ...node, children: inside.map(arranged) }
        : { name: 'mover', text: '', children: [part('m:e'), sign(node.text)] };
    case 'm:nary': {
      const limits: FormulaNode = {
        name: 'munderover',
        text: '',
        children: [sign(node.text), part('m:sub'), part('m:sup')],
      };
      return { name: 'mrow', text: '', children: [limits, part('m:e')] };
    }
    default:
      return { ...node, children: inside.map(arranged) };
  }
}

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
    if (name === 'w:t') this.#text = true;
    if (name === 'w:vanish') this.#hidden = true;
    if (BORDERED.has(name)) this.pieces.push(BORDER);
    if (name === 'wp:docPr') this.#described = attributes.descr ?? '';
    else if (name === 'v:textpath') this.pieces.push(BLOCK_END, attributes.string ?? '', BLOCK_END);
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
      const closed = this.#formula.close(name);
      if (closed !== null) this.pieces.push(BORDER, lettersOfParts(closed.math), BORDER);
      return;
    }
    if (name === 'w:t') this.#text = false;
    if (name === 'w:txbxContent' || (name === 'w:r' && this.#hidden)) this.pieces.push(BORDER);
    if (name === 'w:r') this.#hidden = false;
  }

  #beginParagraph(): void {
    this.pieces.push(this.#joined ? BORDER : BLOCK_END);
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

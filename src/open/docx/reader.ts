import type { Attributes, XmlHandler } from '../../markup/xml.ts';
import type { Formula } from '../../model/index.ts';
import { PLAIN_LOOK } from '../document/look.ts';
import { DINGBATS, dingbat, dingbats } from '../document/number-format.ts';
import { DocumentWriter } from '../document/writer.ts';
import { OfficeFormula } from './letters.ts';
import { Numbering } from './numbering.ts';
import { type DocxPackage, Notes, Pictures } from './package.ts';
import { Fields, Paragraphs } from './paragraphs.ts';
import {
  addParagraphProperty,
  addRunProperty,
  type RunProperties,
  readStyles,
  resolveRun,
  type Style,
} from './styles.ts';
import { Controls, Tables } from './tables.ts';

/** Elements that are passed over whole: second copies, what was taken out, how things once were. */
const PASSED: ReadonlySet<string> = new Set(
  `mc:Fallback w:del w:moveFrom w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:trPrChange w:tcPrChange
w:numberingChange w:sdtPr w:sdtEndPr w:tblPr w:tblGrid w:tcPr w:pict.bullet`.split(/\s+/),
);

/** Characters that have elements of their own in a run. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** Writes a DOCX down as a document. */
export class DocxReader implements XmlHandler {
  readonly writer: DocumentWriter;
  readonly pictures: Pictures;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #footnotes: Notes;
  readonly #endnotes: Notes;
  readonly #links: (string | null)[] = [];
  readonly #paragraphs: Paragraphs;
  readonly #fields = new Fields();
  readonly #tables: Tables;
  readonly #formula = new OfficeFormula();
  readonly #controls = new Controls();
  #passed = 0;
  deletions = 0;
  /** Whether the lines of its last section run from top to bottom. */
  vertical = false;
  #inSection = false;
  #run: RunProperties = {};
  /** Which properties are being read. */
  #within: 'paragraph' | 'run' | 'mark' | null = null;
  #text: 'text' | 'instruction' | null = null;

  constructor(name: string, from: DocxPackage) {
    this.writer = new DocumentWriter(name);
    this.pictures = new Pictures(from, this.writer);
    this.#tables = new Tables(this.writer);
    this.#styles = readStyles(from.part('styles'));
    const numbering = new Numbering(from.part('numbering'));
    this.#paragraphs = new Paragraphs(this.writer, this.#fields, this.#styles, numbering);
    this.#footnotes = new Notes(from.part('footnotes'), 'w:footnote');
    this.#endnotes = new Notes(from.part('endnotes'), 'w:endnote');
  }

  open(name: string, attributes: Attributes): void {
    if (PASSED.has(name)) {
      if (this.#within === 'mark' && name === 'w:del') this.#paragraphs.current().own.joined = true;
      else if (name === 'w:del' && this.#passed === 0) this.deletions += 1;
      this.#passed += 1;
    }
    this.#controls.open(name, attributes);
    if (this.#passed > 0) return;
    // The last section's properties, at the end of the body, are those of the pages that follow all others.
    if (name === 'w:sectPr') [this.#inSection, this.vertical] = [true, false];
    else if (name === 'w:textDirection' && this.#inSection) this.vertical = attributes['w:val'] === 'tbRl';
    if (this.#within === null && this.#formula.open(name, attributes)) return;
    if (name === 'w:pPr' && this.#paragraphs.any) this.#within = 'paragraph';
    else if (name === 'w:rPr') this.#within = this.#within === 'paragraph' ? 'mark' : 'run';
    else if (this.#within === 'run') addRunProperty(this.#run, name, attributes);
    else if (this.#within === 'paragraph') this.#property(name, attributes);
    else if (this.#within === null) this.#element(name, attributes);
  }

  text(value: string): void {
    if (this.#passed === 0 && this.#formula.text(value)) return;
    if (this.#text === null || this.#passed > 0) return;
    if (this.#text === 'instruction') this.#fields.instruction(value);
    else this.#put(dingbats(value, false));
  }

  close(name: string): void {
    this.#controls.close(name);
    if (name === 'w:sectPr') this.#inSection = false;
    if (PASSED.has(name)) this.#passed -= 1;
    else if (this.#passed > 0) return;
    else if (this.#formula.isOpen) this.#putFormula(this.#formula.close(name));
    else if (name === 'w:rPr') this.#within = this.#within === 'mark' ? 'paragraph' : null;
    else if (name === 'w:pPr') this.#within = null;
    else if (this.#within === null) this.#end(name);
  }

  finish(): void {
    const left = this.#footnotes.left() + this.#endnotes.left();
    this.writer.leaveOut('hidden-text', left);
  }

  #property(name: string, attributes: Attributes): void {
    const { own } = this.#paragraphs.current();
    if (name === 'w:sectPr') own.sectionBreak = true;
    else if (name === 'w:type' && attributes['w:val'] === 'continuous') own.sectionBreak = false;
    else addParagraphProperty(own, name, attributes);
  }

  /** Puts text where the document has it: shown, hidden, or in a table of contents. */
  #put(value: string, generated = false): void {
    const paragraph = this.#paragraphs.current();
    const link = this.#links.findLast((address) => address !== null) ?? this.#fields.link();
    const { look, hidden } = resolveRun(this.#run, this.#paragraphs.resolved().run, this.#styles, link);
    if (this.#controls.isPrompt()) {
      paragraph.prompt = true;
      if (!generated) this.writer.prompt(value, look);
      return;
    }
    if (hidden) {
      if (!generated) this.writer.leaveOutPiece('hidden-text', value);
      return;
    }
    paragraph.size += value.length;
    if (this.#fields.inContents()) paragraph.contents = true;
    if (generated) this.writer.generatedText(value, look);
    else this.writer.text(value, look);
  }

  #putFormula(formula: Formula | null): void {
    if (formula === null) return;
    this.#run = {};
    const paragraph = this.#paragraphs.current();
    if (this.#controls.isPrompt() || this.#fields.inContents()) this.#put(formula.text);
    else this.writer.formula(formula);
    paragraph.size += formula.text.length;
  }

  #element(name: string, attributes: Attributes): void {
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) this.#put(character);
    else if (this.pictures.open(name, attributes)) this.#paragraphs.current();
    else this.#structure(name, attributes);
  }

  #structure(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:p':
        this.#paragraphs.begin();
        return;
      case 'w:r':
        this.#run = {};
        return;
      case 'w:t':
        this.#text = 'text';
        return;
      case 'w:instrText':
        this.#text = 'instruction';
        return;
      case 'w:br':
      case 'w:cr':
        this.#break(attributes['w:type'] ?? '');
        return;
      case 'w:sym':
        this.#symbol(attributes);
        return;
      case 'w:fldChar':
        this.#fields.mark(attributes['w:fldCharType'] ?? '');
        return;
      case 'w:fldSimple':
        this.#fields.begin(attributes['w:instr'] ?? '');
        return;
      case 'w:hyperlink':
        this.#links.push(this.pictures.address(attributes['r:id'] ?? ''));
        return;
      case 'v:textpath':
        this.#wordArt(attributes.string ?? '');
        return;
      case 'v:rect':
        if (/^t(?:rue)?$/.test(attributes['o:hr'] ?? '')) this.#paragraphs.current().rule = true;
        return;
      default:
        if (name === 'w:footnoteReference') this.#note(this.#footnotes, attributes);
        else if (name === 'w:endnoteReference') this.#note(this.#endnotes, attributes);
        else if (name === 'w:txbxContent') this.writer.openBox();
        else this.#tables.open(name);
    }
  }

  /** Words that are drawn along a line are held by the line. */
  #wordArt(words: string): void {
    this.writer.openBox();
    this.writer.text(words, PLAIN_LOOK);
    this.writer.closeAside(false);
  }

  #note(notes: Notes, attributes: Attributes): void {
    const id = attributes['w:id'] ?? '';
    if (!notes.has(id)) return;
    const run = this.#run;
    const typed = /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '');
    this.writer.openNote(typed);
    notes.play(id, this);
    this.writer.closeAside(true, typed);
    this.#run = run;
  }

  #end(name: string): void {
    if (name === 'w:t' || name === 'w:instrText') this.#text = null;
    else if (name === 'w:p') this.#paragraphs.end();
    else if (name === 'w:fldSimple') this.#fields.end();
    else if (name === 'w:hyperlink') this.#links.pop();
    else if (name === 'w:txbxContent') this.writer.closeAside(false);
    else this.#tables.close(name);
  }

  #break(type: string): void {
    if (type !== 'page') {
      if (type === 'column') this.#put(' ');
      else this.writer.lineBreak();
      return;
    }
    if (!this.writer.isEmpty()) this.#paragraphs.write();
    this.writer.pageBreak();
  }

  #symbol(attributes: Attributes): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    if (!(code > 0 && code <= 0xffff)) return;
    const picture = DINGBATS.test(attributes['w:font'] ?? '') || (code >= 0xf000 && code <= 0xf0ff);
    this.#put(picture ? dingbat(code) : String.fromCharCode(code), true);
  }
}

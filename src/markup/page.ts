import type { PageComment, ReadPage } from '../model/index.ts';
import { BLOCK, dangerOf, FRAMES, IMPLIED_ENDS, VOID } from './elements.ts';
import { endsFormula, unclosedFormula } from './formula.ts';
import { isInWord, lineCounter, lineEnds, TokenListener, tokenize } from './tokens.ts';
import { type GrowingElement, growing } from './tree.ts';

/** What of a page comes into its tree; the text of all other elements stays where it is. */
export interface PageRules {
  /** The name that an element goes by in the tree; null for one whose tags are left out. */
  nameOf(tag: string): string | null;
  /** Whether an element keeps an attribute of this value. */
  keeps(element: string, attribute: string, value: string): boolean;
}

/** Deeper nesting than a person or an editor writes; a tree of this depth is safe to walk by recursion. */
const LIMIT = 256;

const DATA = /\btype\s*=\s*["']?application\/ld\+json/i;
/** Most text that the data of a page may have. */
const MOST_DATA = 500_000;

/** Elements inside which a tag may be closed in itself, whatever the page is. */
const FOREIGN = /^(?:math|svg)$/;

interface OpenElement {
  /** As the page calls it. */
  readonly tag: string;
  readonly node: GrowingElement;
  readonly foreign: boolean;
}

/** How a page is read. */
export interface PageReading {
  /** Character references are what they stand for, unless they are to stay as typed. */
  readonly references?: boolean;
  /** Whether it is XML, where any tag may be closed in itself; a page says so when nobody knows. */
  readonly xml?: boolean;
}

/** Reads a page in one pass, in time linear in its length, as leniently as browsers read it. */
export function readPage(text: string, rules: PageRules, { references = true, xml }: PageReading = {}): ReadPage {
  const reader = new PageReader(text, rules, xml ?? /<\?xml|XHTML|xmlns=/.test(text.slice(0, 600)));
  tokenize(text, reader, references);
  return reader.finish();
}

class PageReader extends TokenListener {
  readonly #text: string;
  readonly #rules: PageRules;
  readonly #root = growing('', 1);
  readonly #open: OpenElement[] = [{ tag: '', node: this.#root, foreign: false }];
  readonly #turnedAway = new Map<string, number>();
  readonly #data: string[] = [];
  readonly #isXml: boolean;
  readonly #lineAt: (index: number) => number;
  #styles = '';
  readonly #comments: PageComment[] = [];
  readonly #unsafe = new Set<string>();
  #tooDeep = 0;
  /** The script or style sheet that is open. */
  #silent: 'script' | 'style' | 'data' | null = null;
  /** The tag that is being read, the name that it goes by, and its attributes. */
  #tag = '';
  #name: string | null = null;
  #tagStart = 0;
  #attributes: Record<string, string> = {};
  #attribute = '';
  #value = '';
  /** Where the last tag ended that was left out for a line end. */
  #lastLineEnd = 0;

  constructor(text: string, rules: PageRules, isXml: boolean) {
    super();
    this.#text = text;
    this.#rules = rules;
    this.#isXml = isXml;
    this.#lineAt = lineCounter(text);
  }

  finish(): ReadPage {
    while (this.#open.length > 1) this.#endElement();
    return {
      root: this.#root,
      styles: this.#styles,
      data: this.#data,
      comments: this.#comments,
      unsafe: this.#unsafe,
      tooDeep: this.#tooDeep,
    };
  }

  override ontext(start: number, end: number): void {
    const words = this.#text.slice(start, end);
    if (this.#silent === 'style') this.#styles += words;
    else if (this.#silent === 'data') this.#addData(words);
    else if (this.#silent === null) this.#put(words, start);
  }

  override ontextentity(codepoint: number, end: number): void {
    if (this.#silent === null) this.#put(String.fromCodePoint(codepoint), end);
  }

  override oncomment(start: number, end: number, marks: number): void {
    if (marks > 0) this.#comments.push({ text: this.#text.slice(start, end - marks), line: this.#lineAt(start) });
    this.onsection(start, end);
  }

  /** Of what is left out, the line ends stay, where they part no word: so lines can be counted in the text. */
  override onsection(start: number, end: number): void {
    const lines = lineEnds(this.#text, start, end + 1);
    if (lines > 0 && !isInWord(this.#text, start, end + 1)) this.#put('\n'.repeat(lines), start);
  }

  override onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, end).toLowerCase();
    this.#name = this.#rules.nameOf(this.#tag);
    this.#tagStart = start - 1;
    this.#attributes = {};
  }

  override onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = '';
  }

  override onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  override onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  override onattribend(): void {
    const danger = dangerOf(this.#attribute, this.#value);
    if (danger) this.#unsafe.add(danger);
    const isKept = this.#name !== null && this.#rules.keeps(this.#name, this.#attribute, this.#value);
    if (isKept && !Object.hasOwn(this.#attributes, this.#attribute)) this.#attributes[this.#attribute] = this.#value;
  }

  override onopentagend(end: number): void {
    this.#begin(end + 1, false);
  }

  override onselfclosingtag(end: number): void {
    this.#begin(end + 1, true);
  }

  override onclosetag(start: number, end: number): void {
    const tag = this.#text.slice(start, end).toLowerCase();
    if (this.#silent !== null) {
      this.#silent = null;
      this.onsection(this.#tagStart, end);
      return;
    }
    const away = this.#turnedAway.get(tag) ?? 0;
    if (away > 0) this.#turnedAway.set(tag, away - 1);
    else this.#end(tag, start);
  }

  #begin(end: number, isClosed: boolean): void {
    const [tag, name] = [this.#tag, this.#name];
    if (tag === 'script' || tag === 'style') {
      this.#beginSilent(tag, end, isClosed);
      return;
    }
    if (FRAMES.has(tag)) this.#unsafe.add('frames');
    this.#endFormula(tag);
    this.#endImplied(tag);
    if (name === null) return;
    const isEmpty = VOID.has(tag) || (isClosed && (this.#isXml || this.#top.foreign));
    if (!isEmpty && this.#open.length > LIMIT) {
      this.#turnAway(tag, end);
      return;
    }
    const node = growing(name, this.#lineAt(this.#tagStart), this.#attributes);
    this.#top.node.children.push(node);
    if (!isEmpty) this.#open.push({ tag, node, foreign: this.#top.foreign || FOREIGN.test(tag) || name === 'math' });
  }

  #beginSilent(tag: 'script' | 'style', end: number, isClosed: boolean): void {
    const isData = tag === 'script' && DATA.test(this.#text.slice(this.#tagStart, end));
    if (tag === 'script') this.#unsafe.add('scripts');
    if (isData) this.#data.push('');
    if (isClosed) this.onsection(this.#tagStart, end);
    else this.#silent = isData ? 'data' : tag;
  }

  #end(tag: string, start: number): void {
    if (VOID.has(tag)) {
      // An end tag of `br` is a line end of its own.
      if (tag === 'br') this.#top.node.children.push(growing('br', this.#lineAt(start)));
      return;
    }
    this.#endFormula(tag);
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    if (at > 0) while (this.#open.length > at) this.#endElement();
    else if (tag === 'p') {
      this.#endImplied('p');
      this.#top.node.children.push(growing('p', this.#lineAt(start)));
      // Whoever typed the end of a block that is not open ended a line there.
    } else if (BLOCK.has(tag)) this.#put(' ', start);
  }

  get #top(): OpenElement {
    return this.#open.at(-1) as OpenElement;
  }

  /** Ends a formula that nobody closed where a block begins or ends. */
  #endFormula(tag: string): void {
    const from = this.#top.foreign && endsFormula(tag) ? unclosedFormula(this.#open) : -1;
    if (from !== -1) while (this.#open.length > from) this.#endElement();
  }

  /** Ends the elements that end when another begins: a paragraph before a list. */
  #endImplied(tag: string): void {
    const ends = IMPLIED_ENDS.get(tag);
    while (ends?.has(this.#top.tag)) this.#endElement();
  }

  #endElement(): void {
    const closed = this.#open.pop() as OpenElement;
    this.#top.node.size += closed.node.size;
  }

  /** Leaves out a tag that is nested too deep; one that began a new line leaves a blank one. */
  #turnAway(tag: string, end: number): void {
    this.#tooDeep += 1;
    this.#turnedAway.set(tag, (this.#turnedAway.get(tag) ?? 0) + 1);
    if (!BLOCK.has(tag)) return;
    const line = this.#lineAt(this.#tagStart);
    if (this.#text.slice(this.#lastLineEnd, this.#tagStart).trim() !== '')
      this.#top.node.children.push(growing('br', line), growing('br', line));
    this.#lastLineEnd = end;
  }

  /** The parser hands over text in pieces, at every character reference and every lone `<`. */
  #put(words: string, at: number): void {
    const { node } = this.#top;
    const before = node.children.at(-1);
    if (before?.type === 'text') before.value += words;
    else node.children.push({ type: 'text', value: words, line: this.#lineAt(at) });
    node.size += words.length;
  }

  #addData(words: string): void {
    const last = this.#data.pop() ?? '';
    this.#data.push(last.length + words.length > MOST_DATA ? last : last + words);
  }
}

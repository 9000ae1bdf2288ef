import { type FoundTag, NAME, tagAt } from './broken-tag.ts';

/** What an XML file of a document that is not well formed says when it is read as well as can be. */
export interface Mended {
  readonly xml: string;
  /** What is wrong with it first, in plain words, and on which line and at which sign of it. */
  readonly reason: string;
}

/** What must be known of a format to mend its files. */
export interface Grammar {
  /**
   * Elements that hold no words but those of others in them, and what must stand around words that are found there:
   * they are running text whose tags are lost.
   */
  readonly frames: readonly (readonly [elements: RegExp, around: readonly string[]])[];
  /** The names of its tags. */
  readonly names: RegExp;
  /** Elements that hold words: another name is typed there, `<grins>`. */
  readonly words: RegExp;
  /** Whether a tag of another name is one when it is closed anywhere. */
  readonly extended?: true;
  /** Elements that stand in a paragraph alone, where they are found outside, and the paragraph that is put around. */
  readonly lost: readonly [elements: RegExp, outside: RegExp, around: string];
  /** Elements that never stand in some others: where one begins, those around it were left open. */
  readonly ends: readonly (readonly [elements: RegExp, others: RegExp])[];
}

const DOCTYPE = /<!DOCTYPE[^[\]<>]*(?:\[[^\]]*\]\s*)?>/iy;
/** What is no tag, by how it begins and ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;
const TAG_BEHIND = /<[/\p{L}]/gu;
const END_TAG = new RegExp(`</(${NAME})\\s*>`, 'gu');
/** An ampersand that begins no reference. */
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/**
 * Mends an XML file that is not well formed: a sign that begins no tag is text, what was not closed ends where what is
 * around it does, what closes nothing goes, and words outside the elements for words stand in one. Null for a file that
 * is well formed, or whose only fault is that its end is missing. In one pass.
 */
export function mendedXml(bytes: Uint8Array, grammar: Grammar): Mended | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return null;
  return mendedText(new TextDecoder().decode(bytes), grammar);
}

/** The same of text that was decoded. */
export function mendedText(xml: string, grammar: Grammar): Mended | null {
  // Nearly all are well formed: nothing is written of those.
  const looked = new Mender(xml, grammar, false);
  looked.run();
  if (looked.reason === null) return null;
  const mender = new Mender(xml, grammar, true);
  mender.run();
  return { xml: mender.pieces.join(''), reason: looked.reason };
}

class Mender {
  readonly pieces: string[] = [];
  readonly #xml: string;
  readonly #grammar: Grammar;
  readonly #writes: boolean;
  readonly #open: string[] = [];
  /** How many elements of a name are open. */
  readonly #counts = new Map<string, number>();
  /** Where each ending of what is no tag stands last. */
  readonly #lasts = new Map<string, number>();
  #hasType = false;
  /** What is closed anywhere. */
  #ends: ReadonlySet<string> | null = null;
  reason: string | null = null;

  constructor(xml: string, grammar: Grammar, writes: boolean) {
    this.#xml = xml;
    this.#grammar = grammar;
    this.#writes = writes;
  }

  run(): void {
    const xml = this.#xml;
    // What was cut off in the middle of a tag ends before it.
    const lastEnd = xml.lastIndexOf('>');
    let at = 0;
    for (;;) {
      const next = xml.indexOf('<', at);
      const end = next < 0 ? next : this.#piece(next);
      if (end === next && (next < 0 || next > lastEnd)) {
        this.#end(next < 0 ? xml.slice(at) : xml.slice(at, next), at);
        return;
      }
      if (end === next) {
        this.#fault('a sign “<” begins no tag', next);
        this.#text(`${xml.slice(at, next)}&lt;`, at);
        at = next + 1;
      } else {
        // The piece was written behind the text before it.
        const written = this.#written;
        this.#text(xml.slice(at, next), at);
        written();
        at = end;
      }
    }
  }

  /** What writes the piece that was read last. */
  #written: () => void = () => {};

  /** Reads the piece of markup at a place; its end, or the place itself when it is none. */
  #piece(at: number): number {
    const xml = this.#xml;
    const other = this.#otherEnd(at);
    if (other > at) {
      this.#written = () => this.#write(xml.slice(at, other));
      return other;
    }
    const tag = tagAt(xml, at, this.#grammar.names);
    if (!tag) return at;
    if (!tag.hasAttributes && this.#grammar.words.test(this.#open.at(-1) ?? '') && !this.#isTag(tag.name)) return at;
    this.#written = () => {
      if (tag.sound !== tag.whole) this.#fault(`the tag of “${tag.name}” is broken`, at);
      this.#tag(tag, at);
    };
    return at + tag.whole.length;
  }

  #isTag(name: string): boolean {
    if (this.#grammar.names.test(name)) return true;
    if (this.#grammar.extended === undefined) return false;
    this.#ends ??= new Set([...this.#xml.matchAll(END_TAG)].map(([, end = '']) => end));
    return this.#ends.has(name);
  }

  /** The end of a comment, a declaration and the like; its place where none begins. */
  #otherEnd(at: number): number {
    const xml = this.#xml;
    for (const [opening, closing] of OTHERS) {
      if (!xml.startsWith(opening, at)) continue;
      const last = this.#lasts.get(closing) ?? xml.lastIndexOf(closing);
      this.#lasts.set(closing, last);
      return last < at + opening.length ? at : xml.indexOf(closing, at + opening.length) + closing.length;
    }
    // A file has one; of what looks like many, the others are text.
    if (this.#hasType || !/^<!d/i.test(xml.slice(at, at + 3))) return at;
    this.#hasType = true;
    DOCTYPE.lastIndex = at;
    return DOCTYPE.test(xml) ? DOCTYPE.lastIndex : at;
  }

  #tag({ sound: source, name, closes, empty }: FoundTag, at: number): void {
    const open = this.#open;
    if (!closes) {
      const others = this.#grammar.ends.find(([elements]) => elements.test(name))?.[1];
      while (others?.test(open.at(-1) ?? '')) {
        this.#fault(`“${open.at(-1)}” is not closed`, at);
        this.#write(`</${this.#closed()}>`);
      }
      const [inner, outside, around] = this.#grammar.lost;
      if (inner.test(name) && outside.test(open.at(-1) ?? '')) {
        this.#fault(`“${name}” stands in “${open.at(-1)}”`, at);
        this.#opened(around);
        this.#write(`<${around}>`);
      }
      if (!empty) this.#opened(name);
      this.#write(source);
      return;
    }
    // The file goes on: it has not ended here.
    if (open[0] === name && this.#counts.get(name) === 1 && this.#goesOn(at)) {
      this.#fault(`“${name}” is closed before its end`, at);
      return;
    }
    if (open.at(-1) !== name) {
      const opened = this.#counts.get(name) ? open.lastIndexOf(name) : -1;
      this.#fault(opened < 0 ? `“${name}” is closed and was never opened` : `“${open.at(-1)}” is not closed`, at);
      if (opened < 0) return;
      while (open.length - 1 > opened) this.#write(`</${this.#closed()}>`);
    }
    this.#closed();
    this.#write(source);
  }

  #goesOn(at: number): boolean {
    TAG_BEHIND.lastIndex = at + 1;
    return TAG_BEHIND.test(this.#xml);
  }

  #opened(name: string): void {
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #closed(): string {
    const name = this.#open.pop() ?? '';
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    return name;
  }

  #text(text: string, at: number): void {
    if (text === '') return;
    let said = text;
    if (text.includes('&')) {
      const stray = text.search(STRAY);
      if (stray >= 0) {
        this.#fault('a sign “&” stands alone', at + stray);
        said = text.replace(STRAY, '&amp;');
      }
    }
    const around = this.#open.at(-1) ?? '';
    const made = /\S/.test(said) ? this.#grammar.frames.find(([elements]) => elements.test(around))?.[1] : undefined;
    if (made) {
      this.#fault(`words stand in “${around}”`, at);
      said =
        made.map((name) => `<${name}>`).join('') +
        said +
        made
          .toReversed()
          .map((name) => `</${name}>`)
          .join('');
    }
    this.#write(said);
  }

  /** What is left of a file whose end is missing. */
  #end(text: string, at: number): void {
    this.#text(text, at);
    for (const name of this.#open.toReversed()) this.#write(`</${name}>`);
  }

  #write(piece: string): void {
    if (this.#writes) this.pieces.push(piece);
  }

  /** The first fault is told. */
  #fault(what: string, at: number): void {
    if (this.reason !== null) return;
    const before = this.#xml.slice(0, at);
    const line = before.split('\n').length;
    this.reason = `${what} (line ${line}, sign ${at - before.lastIndexOf('\n')})`;
  }
}

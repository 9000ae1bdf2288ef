import { Parser } from 'htmlparser2';
import { lineCounter } from './tokens.ts';
import { type ElementNode, type GrowingElement, lettersIn } from './tree.ts';

/** Attributes of an element by their names as written, prefix and all. */
export type Attributes = Readonly<Record<string, string>>;

/** What an XML file is made of. `at` is where the element's tag begins. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, at: number): void;
  text?(value: string): void;
  close?(name: string): void;
}

/** How reading an XML file ended. */
export interface XmlEnd {
  /** Whether every element was closed. */
  readonly whole: boolean;
  /** Whether it declares entities, as no word processor does; they are never replaced. */
  readonly entities: boolean;
}

/** Tables in tables in text boxes come to a hundred. */
const DEEPEST = 4000;

/**
 * Reads an XML file element by element, in one linear pass, however deep it is nested and however damaged it is. Nothing
 * outside is fetched. Throws `BeyondMeasure`.
 */
export function readXml(source: Uint8Array | string, handler: XmlHandler): XmlEnd {
  let depth = 0;
  let entities = false;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new BeyondMeasure('its elements are nested beyond reason');
        handler.open(name, attributes, parser.startIndex);
      },
      ontext: (value) => handler.text?.(value),
      onclosetag: (name) => {
        depth -= 1;
        handler.close?.(name);
      },
      onprocessinginstruction: (_, data) => {
        if (/<!ENTITY|\[/.test(data)) entities = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  if (typeof source === 'string') parser.write(source);
  else for (const piece of decodedPieces(source)) parser.write(piece);
  const whole = depth === 0;
  parser.end();
  return { whole, entities };
}

/** Piece by piece: a parser keeps what it was given until it is used. */
function* decodedPieces(bytes: Uint8Array): Generator<string> {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const decoder = new TextDecoder(utf16 ?? 'utf-8');
  for (let at = 0; at < bytes.length; at += 1 << 16) {
    yield decoder.decode(bytes.subarray(at, at + (1 << 16)), { stream: true });
  }
}

/**
 * Thrown where a document turns out to be larger or deeper than any story; caught where the document is opened. The
 * message is the reason, in plain words.
 */
export class BeyondMeasure extends Error {}

/** Elements of a tree that are nested deeper than this are read as if they stood beside each other. */
const FLAT = 128;

/**
 * The elements of an XML file, well formed or not, by their names without prefix, in lower case; so are the names of
 * attributes. Entities that the file declares itself are not expanded, and nothing outside it is read.
 */
export function parseXml(xml: string): ElementNode {
  const root: GrowingElement = { type: 'element', name: '', attributes: {}, children: [], line: 1, size: 0 };
  const open = [root];
  const lineAt = lineCounter(xml);
  let line = 1;
  try {
    readXml(xml, {
      open(name, given, at) {
        line = lineAt(at);
        const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [localName(key), value]));
        const element: GrowingElement = {
          type: 'element',
          name: localName(name),
          attributes,
          children: [],
          line,
          size: 0,
        };
        open[Math.min(open.length, FLAT) - 1]?.children.push(element);
        open.push(element);
      },
      text(value) {
        open.at(-1)?.children.push({ type: 'text', value, line });
      },
      close() {
        if (open.length > 1) open.pop();
      },
    });
  } catch (error) {
    // What was read of it is all there is to read.
    if (!(error instanceof BeyondMeasure)) throw error;
  }
  return root;
}

/** The name of an element or an attribute in small letters, without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Every element below with one of the names, in document order. */
export function allNamed(element: ElementNode, ...names: readonly string[]): readonly ElementNode[] {
  return element.children.flatMap((child) =>
    child.type === 'text' ? [] : [...(names.includes(child.name) ? [child] : []), ...allNamed(child, ...names)],
  );
}

/** The first element below with the name. */
export function firstNamed(element: ElementNode, name: string): ElementNode | null {
  return allNamed(element, name)[0] ?? null;
}

/** All the words inside an element of an XML file, white space folded. */
export function wordsInside(element: ElementNode): string {
  return lettersIn(element).replace(/\s+/g, ' ').trim();
}

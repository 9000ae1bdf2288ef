import { Parser } from 'htmlparser2';

/** Attributes of an element by their names as written, prefix and all. */
export type Attributes = Readonly<Record<string, string>>;

/** What an XML file is made of. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(value: string): void;
  close(name: string): void;
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

/** Reads an XML file element by element, in one linear pass, however deep it is nested. Nothing outside is fetched. Throws `BeyondMeasure`. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): XmlEnd {
  let depth = 0;
  let entities = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new BeyondMeasure('its elements are nested beyond reason');
        handler.open(name, attributes);
      },
      ontext: (value) => handler.text(value),
      onclosetag: (name) => {
        depth -= 1;
        handler.close(name);
      },
      onprocessinginstruction: (_, data) => {
        if (/<!ENTITY|\[/.test(data)) entities = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const decoder = new TextDecoder(utf16 ?? 'utf-8');
  // Piece by piece: a parser keeps what it was given until it is used.
  for (let at = 0; at < bytes.length; at += 1 << 16) {
    parser.write(decoder.decode(bytes.subarray(at, at + (1 << 16)), { stream: true }));
  }
  const whole = depth === 0;
  parser.end();
  return { whole, entities };
}

/**
 * Thrown where a document turns out to be larger or deeper than any story; caught where the document is opened. The
 * message is the reason, in plain words.
 */
export class BeyondMeasure extends Error {}

import { Parser } from 'htmlparser2';

/** An element of a package file, by its name without prefix. */
export interface XmlElement {
  readonly name: string;
  /** By their names without prefix, but for `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All the words inside, white space folded. */
  readonly text: string;
  readonly line: number;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** Elements nested deeper than this are read as if they stood beside each other. */
const DEEPEST = 128;

/**
 * The elements of an XML file of a book, well formed or not. Entities that the file declares itself are not expanded,
 * and nothing outside it is read.
 */
export function parseXml(xml: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open: Growing[] = [root];
  let line = 1;
  let at = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        for (; at < parser.startIndex; at += 1) if (xml.charCodeAt(at) === 10) line += 1;
        const element: Growing = { name: local(name), attributes: locals(attributes), children: [], text: '', line };
        open[Math.min(open.length, DEEPEST) - 1]?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        const closed = open.length > 1 ? open.pop() : undefined;
        const around = open.at(-1);
        if (!closed || !around) return;
        around.text += closed.text;
        closed.text = closed.text.replace(/\s+/g, ' ').trim();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

/** Every element below with one of the names, in document order. */
export function allNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...allNamed(child, ...names),
  ]);
}

/** The first element below with the name. */
export function firstNamed(element: XmlElement, name: string): XmlElement | null {
  return allNamed(element, name)[0] ?? null;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function locals(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

/** What a document's own declarations come to. */
interface Expanded {
  /** The text with its entities expanded, and every line end where it was. */
  readonly text: string;
  /** Set when an entity is made of others, or of a file: such are written to swell, or to read what is not theirs. */
  readonly hostile: boolean;
}

/** What all the entities of a document may add to it. */
const MOST_ADDED = 1024 ** 2;

const DOCTYPE = /<!DOCTYPE\s[^>[]{0,400}(\[[^\]]{0,100000}\]\s*)?>/iy;
const ENTITY = /<!ENTITY\s+(%\s+)?([\w.:-]+)\s+(?:(?:SYSTEM|PUBLIC)\b[^<>]*|"([^"]*)"\s*|'([^']*)'\s*)>/gi;

/**
 * Takes a document's DOCTYPE away and expands the plain entities that it declares: words and character references.
 * Nothing outside the document is ever read.
 */
export function expandEntities(text: string): Expanded {
  // A document has one, and none inside another.
  DOCTYPE.lastIndex = Math.max(0, text.slice(0, 20_000).search(/<!DOCTYPE\s/i));
  const doctype = DOCTYPE.exec(text);
  if (!doctype) return { text, hostile: /<!ENTITY\s/i.test(text.slice(0, 4096)) };
  const bare = text.replace(doctype[0], doctype[0].replace(/[^\n]+/g, ''));
  const declared = [...(doctype[1] ?? '').matchAll(ENTITY)];
  if (declared.length === 0) return { text: bare, hostile: false };
  const values = new Map(declared.map((match) => [match[2] as string, match[3] ?? match[4] ?? null]));
  const nested = [...values.values()].some((value) => value === null || /&(?!#)[\w.:-]+;/.test(withoutCommon(value)));
  if (nested || declared.some((match) => match[1] !== undefined)) return { text: bare, hostile: true };
  let added = 0;
  const expanded = bare.replace(/&([\w.:-]+);/g, (reference, name: string) => {
    const value = values.get(name);
    if (value === undefined || value === null || added + value.length > MOST_ADDED) return reference;
    added += value.length;
    return value.replace(/\s+/g, ' ');
  });
  return { text: expanded, hostile: false };
}

function withoutCommon(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, '');
}

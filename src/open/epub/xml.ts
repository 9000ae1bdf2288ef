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

import { Parser } from 'htmlparser2';
import { sectionsOf } from '../sections.ts';

/** An element of an XML document, with where it stands. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Markup | null;
  /** 1-based. */
  readonly line: number;
  /** Whether it is SVG, MathML or inside it: their vocabularies are not judged here. */
  readonly foreign: boolean;
}

/** Every element of an XML document, in document order. Damaged XML gives what can be read of it. */
export function elementsOf(xml: string): readonly Markup[] {
  const found: Markup[] = [];
  let parent: Markup | null = null;
  let line = 1;
  let counted = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        line += lineEnds(xml, counted, parser.startIndex);
        counted = parser.startIndex;
        const foreign: boolean = parent?.foreign === true || /^(svg|math)$|:/.test(name);
        parent = { name, attributes, parent, line, foreign };
        found.push(parent);
      },
      onclosetag() {
        parent = parent?.parent ?? null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** Whether every element that an XML document opens is closed in its turn, and nothing else. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let [text, from] = ['', 0];
  for (const { start, end } of sectionsOf(xml)) {
    text += xml.slice(from, start);
    from = end;
  }
  text += xml.slice(from);
  for (const [, close = '', name = '', self = ''] of text.matchAll(
    /<(\/?)([A-Za-z_][^\s/<>"']*)(?:"[^"]*"|'[^']*'|[^"'<>/]|\/(?!>))*(\/?)>/g,
  )) {
    if (close !== '') {
      if (open.pop() !== name) return false;
    } else if (self === '') open.push(name);
  }
  return open.length === 0;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

import { lineCounter } from '../../markup/tokens.ts';
import { BeyondMeasure, readXml } from '../../markup/xml.ts';

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
  const lineAt = lineCounter(xml);
  const open = (name: string, attributes: Markup['attributes'], at: number): void => {
    const foreign: boolean = parent?.foreign === true || /^(svg|math)$|:/.test(name);
    parent = { name, attributes, parent, line: lineAt(at), foreign };
    found.push(parent);
  };
  const close = (): void => {
    parent = parent?.parent ?? null;
  };
  try {
    readXml(xml, { open, close });
  } catch (error) {
    if (!(error instanceof BeyondMeasure)) throw error;
  }
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

/** A comment, a section of character data or an instruction of an XML document, with the marks around it. */
export interface Section {
  readonly opening: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const OPENING = /<!--|<!\[CDATA\[|<\?/g;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]);

/**
 * All such sections that are closed, in order. A kind of which one is open to the end is not looked for again, so that
 * the time stays linear.
 */
export function sectionsOf(xml: string): readonly Section[] {
  const found: Section[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (const { 0: opening, index: start } of xml.matchAll(OPENING)) {
    if (start < from || unclosed.has(opening)) continue;
    const closing = CLOSING.get(opening) ?? '';
    const at = xml.indexOf(closing, start + opening.length);
    if (at < 0) unclosed.add(opening);
    else {
      from = at + closing.length;
      found.push({ opening, start, end: from });
    }
  }
  return found;
}

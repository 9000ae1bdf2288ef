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

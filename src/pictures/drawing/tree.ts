import { readXml } from '../../markup/xml.ts';
import { ATTRIBUTES, declarationsOf, ELEMENTS, PROPERTIES, safeValue, TEXT_ELEMENTS } from './style.ts';

/** An element of a drawing that was read: only what is allowed in it. */
export interface Shape {
  readonly name: string;
  readonly attributes: Map<string, string>;
  /** Elements and, where characters are drawn, text. */
  readonly children: (Shape | string)[];
  /** Ids of the parts that it refers to. */
  readonly references: string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** More elements, or deeper in each other, than anybody draws. */
const [MOST_ELEMENTS, DEEPEST] = [100_000, 150];

type Names = ReadonlyMap<string, string>;

/**
 * Reads the markup of a drawing into a tree of what is allowed in one: known elements, known attributes, and of
 * addresses those within the drawing and those that hold a picture themselves. Throws an Error that says what is wrong.
 */
export function readDrawing(markup: string): Shape {
  let root: Shape | null = null;
  let count = 0;
  /** Elements that are open: the shape, or null within what is left out; and the prefixes in force. */
  const open: { readonly shape: Shape | null; readonly names: Names }[] = [];
  readXml(markup, {
    open(tag, given) {
      count += 1;
      if (count > MOST_ELEMENTS || open.length >= DEEPEST) throw new Error('the drawing is beyond measure');
      const above = open.at(-1);
      const names = namesIn(given, above?.names ?? new Map());
      const name = localName(tag, names, SVG);
      const inside = open.length === 0 ? root === null && name === 'svg' : above?.shape != null;
      const shape = inside && name !== null && ELEMENTS.has(name) ? shapeOf(name, given, names) : null;
      open.push({ shape, names });
      if (shape === null) return;
      if (open.length === 1) root = shape;
      else above?.shape?.children.push(shape);
    },
    text(text) {
      const shape = open.at(-1)?.shape;
      if (shape && (TEXT_ELEMENTS.has(shape.name) || shape.name === 'style')) shape.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  if (root === null) throw new Error('it is no drawing');
  return root;
}

/** The prefixes in force inside an element. */
function namesIn(given: Readonly<Record<string, string>>, above: Names): Names {
  const stated = Object.entries(given).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (stated.length === 0) return above;
  return new Map([...above, ...stated.map(([key, value]) => [key.slice(6), value.trim()] as const)]);
}

/** A name without its prefix, when that stands for the vocabulary wanted. Drawings cut out of a page name none. */
function localName(tag: string, names: Names, wanted: string): string | null {
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const vocabulary = names.get(prefix) ?? (prefix === '' ? wanted : prefix === 'xlink' ? XLINK : null);
  return vocabulary === wanted ? tag.slice(colon + 1) : null;
}

function shapeOf(name: string, given: Readonly<Record<string, string>>, names: Names): Shape {
  const shape: Shape = { name, attributes: new Map(), children: [], references: [] };
  const set = (key: string, value: string): void => {
    const safe = safeValue(value);
    if (safe === null) return;
    shape.attributes.set(key, safe.value);
    shape.references.push(...safe.references);
  };
  let style = '';
  for (const [key, value] of Object.entries(given)) {
    if (key === 'style') style = value;
    else if (key === 'href' || localName(key, names, XLINK) === 'href') setAddress(shape, value.trim());
    else if (key === 'xml:space') shape.attributes.set(key, value);
    else if (ATTRIBUTES.has(key) || PROPERTIES.has(key)) set(key, value);
  }
  // What the style says goes before what an attribute says (SVG 2, section 6.6).
  const declared = declarationsOf(style);
  if (declared.length > 0) {
    shape.attributes.set('style', declared.map(({ property, value }) => `${property}:${value}`).join(';'));
    for (const { references } of declared) shape.references.push(...references);
  }
  return shape;
}

/** Where an element leads: to a part of the drawing, or, for a picture, to data in the address itself. */
function setAddress(shape: Shape, address: string): void {
  if (shape.attributes.has('href')) return;
  if (address.startsWith('#')) {
    shape.attributes.set('href', address);
    shape.references.push(address.slice(1));
  } else if (/^data:/i.test(address) && (shape.name === 'image' || shape.name === 'feImage')) {
    shape.attributes.set('href', address);
  }
}

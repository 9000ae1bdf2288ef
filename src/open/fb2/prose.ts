import { elementsOf, newElement } from '../../markup/tree.ts';
import { wordsInside } from '../../markup/xml.ts';
import type { ElementNode, PageNode } from '../../model/index.ts';
import { allowed } from '../document/tree.ts';
import { type Around, inlineOf, isBlank, isBlock, pictureOf } from './inside.ts';

const [CENTRED, AT_THE_RIGHT] = [{ style: 'text-align:center' }, { style: 'text-align:right' }];

/** Elements of a page that hold what stands in others of a FictionBook. */
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ['cite', 'blockquote'],
  ['epigraph', 'blockquote'],
  ['annotation', 'blockquote'],
  ['blockquote', 'blockquote'],
  ['list', 'ul'],
  ['ul', 'ul'],
  ['ol', 'ol'],
  ['item', 'li'],
  ['li', 'li'],
  ['table', 'table'],
  ['tr', 'tr'],
  ['th', 'th'],
  ['td', 'td'],
]);

/** The blocks of a page that some nodes are; what stands between elements is a paragraph. `depth` is that of a section in them. */
export function blocksIn(nodes: readonly PageNode[], depth: number, around: Around): readonly PageNode[] {
  const blocks: PageNode[] = [];
  let line: PageNode[] = [];
  const endLine = (): void => {
    const [first] = line;
    if (first && !line.every(isBlank)) blocks.push(newElement('p', first.line, line));
    line = [];
  };
  nodes.forEach((node, at) => {
    if (!isBlock(node) && !standsAlone(node, nodes)) {
      line.push(...inlineOf(node, around));
      return;
    }
    endLine();
    blocks.push(...blockOf(node as ElementNode, depth, around, hasWordsBefore(nodes, at)));
  });
  endLine();
  return blocks;
}

/** A picture among paragraphs stands on a line of its own. */
function standsAlone(node: PageNode, among: readonly PageNode[]): boolean {
  return node.type === 'element' && node.name === 'image' && among.some(isBlock);
}

function hasWordsBefore(nodes: readonly PageNode[], at: number): boolean {
  const before = nodes.slice(Math.max(0, at - 3), at).findLast((node) => !isBlank(node));
  return before?.type === 'element' && before.name === 'section';
}

function blockOf(node: ElementNode, depth: number, around: Around, isNext: boolean): readonly PageNode[] {
  const { name, line } = node;
  const holder = HOLDERS.get(name);
  if (holder !== undefined) return [newElement(holder, line, held(node, depth, around), attributesOf(node, holder))];
  switch (name) {
    case 'body':
    case 'section': {
      const blocks = blocksIn(node.children, depth + 1, around);
      const isApart = isNext && !elementsOf(node).some((child) => child.name === 'title');
      const section = newElement('div', line, blocks, idOf(node));
      return isApart ? [newElement('hr', line), section] : [section];
    }
    case 'title':
      return node.children.every(isBlank) ? [] : [headingOf(node, depth - 1, around)];
    case 'subtitle':
      return [subtitleOf(node, around)];
    case 'poem':
      return poemOf(node, depth, around);
    case 'stanza':
      return poemOf(newElement('poem', line, [node]), depth, around);
    case 'v':
      return poemOf(newElement('poem', line, [newElement('stanza', line, [node])]), depth, around);
    case 'text-author':
    case 'date':
      return paragraphs(node, depth, around, AT_THE_RIGHT);
    case 'empty-line':
      return [
        newElement('p', line, [{ type: 'text', value: '\u00a0', line }]),
        ...blocksIn(node.children, depth, around),
      ];
    case 'image':
      return [figureOf(node)];
    case 'hr':
      return [newElement('hr', line)];
    case 'br':
      return [];
    default:
      return paragraphs(node, depth, around, idOf(node));
  }
}

/** A paragraph; blocks that stand in it, because nobody closed it, stand after it. */
function paragraphs(
  node: ElementNode,
  depth: number,
  around: Around,
  attributes: ElementNode['attributes'],
): readonly PageNode[] {
  if (!node.children.some((child) => isBlock(child))) {
    const inside = node.children.flatMap((child) => inlineOf(child, around));
    return inside.every(isBlank) ? [] : [newElement('p', node.line, inside, attributes)];
  }
  return blocksIn(node.children, depth, around);
}

function held(node: ElementNode, depth: number, around: Around): readonly PageNode[] {
  if (/^(?:table|tr|list|ul|ol)$/.test(node.name)) {
    return node.children.flatMap((child) =>
      isBlock(child) ? blockOf(child, depth, around, false) : inlineOf(child, around),
    );
  }
  return blocksIn(node.children, depth + 1, around);
}

function attributesOf(node: ElementNode, name: string): ElementNode['attributes'] {
  const { align } = node.attributes;
  const meaning = node.name === 'epigraph' ? { class: 'epub:epigraph' } : {};
  const aligned = align === undefined || !/^t[hd]$/.test(name) ? {} : { style: `text-align:${align}` };
  return { ...allowed(name, node.attributes), ...meaning, ...aligned };
}

function idOf({ attributes }: ElementNode): ElementNode['attributes'] {
  return attributes.id === undefined ? {} : { id: attributes.id };
}

/** A title, each paragraph of it on a line of its own. */
export function headingOf(title: ElementNode, level: number, around: Around): ElementNode {
  return newElement(`h${Math.min(6, Math.max(1, level))}`, title.line, lineOf(title, around), idOf(title));
}

/** What the paragraphs of an element hold, with a line end between them. */
export function lineOf(element: ElementNode, around: Around): readonly PageNode[] {
  const lines = element.children.some(isBlock)
    ? element.children.filter((child) => !isBlank(child)).map((child) => [child])
    : [element.children];
  const filled = lines
    .map((line) => line.flatMap((node) => (isBlock(node) ? lineOf(node, around) : inlineOf(node, around))))
    .filter((line) => !line.every(isBlank));
  return filled.flatMap((line, i) => (i === 0 ? line : [newElement('br', line[0]?.line ?? 1), ...line]));
}

/** A line between paragraphs: words of it stand out, signs part scenes. */
function subtitleOf(node: ElementNode, around: Around): ElementNode {
  const hasWords = /[\p{L}\p{N}]/u.test(wordsInside(node));
  const line = centred(node, around);
  return hasWords ? { ...line, children: [newElement('strong', node.line, line.children)] } : line;
}

/** The words of an element on a line in the middle. */
export function centred(node: ElementNode, around: Around): ElementNode {
  return newElement('p', node.line, lineOf(node, around), CENTRED);
}

/** A poem: stanzas that follow each other are verse, all else in it stands between them. */
function poemOf(poem: ElementNode, depth: number, around: Around): readonly PageNode[] {
  const blocks: PageNode[] = [];
  let stanzas: ElementNode[] = [];
  const endVerse = (): void => {
    const [first] = stanzas;
    if (first) blocks.push(newElement('div', first.line, stanzas, { class: 'epub:z3998:verse' }));
    stanzas = [];
  };
  const inside = poem.children.flatMap((child): readonly PageNode[] => {
    if (child.type === 'text' || child.name !== 'stanza') return [child];
    const above = child.children.filter((node) => !isLine(node));
    return [...above, { ...child, children: child.children.filter(isLine) }];
  });
  for (const child of inside.filter((node) => !isBlank(node))) {
    if (child.type === 'element' && child.name === 'stanza') {
      const words = lineOf(child, around);
      if (words.length > 0) stanzas.push(newElement('p', child.line, words));
      continue;
    }
    endVerse();
    blocks.push(...blocksIn([underPoem(child)], depth, around));
  }
  endVerse();
  return blocks;
}

/** The title of a poem or a stanza heads no division. */
function underPoem(node: PageNode): PageNode {
  return node.type === 'element' && node.name === 'title' ? { ...node, name: 'subtitle' } : node;
}

function isNamed(node: PageNode, name: string): boolean {
  return node.type === 'element' && node.name === name;
}

function isLine(node: PageNode): boolean {
  return isNamed(node, 'v') || isNamed(node, 'p') || (node.type === 'text' && !isBlank(node));
}

/** A picture with what is printed below it. */
function figureOf(image: ElementNode): ElementNode {
  const { title = '' } = image.attributes;
  const picture = newElement('p', image.line, [pictureOf(image)], idOf(image));
  if (title.trim() === '') return picture;
  const words: PageNode = { type: 'text', value: title, line: image.line };
  return newElement('figure', image.line, [picture, newElement('figcaption', image.line, [words])]);
}

import { type PageRules, readPage } from '../../markup/page.ts';
import { lineEnds } from '../../markup/tokens.ts';
import { classesOf, newElement } from '../../markup/tree.ts';
import { escapeText } from '../../markup/write.ts';
import { isVertical, verticalSelectors } from '../../markup/writing-mode.ts';
import { addTo, countsOf, type ElementNode, type PageNode, type ReadPage } from '../../model/index.ts';
import { ALLOWED } from '../../read/html/allowed.ts';
import { closedMarkup, htmlLetters } from '../../read/html/letters.ts';
import { type ContentsEntry, follow } from './package.ts';

/** A document of the spine, ready to be joined with the others. */
export interface SpineDocument {
  readonly path: string;
  /** What its body holds, as a page that was read: lines count from the body's first. */
  readonly page: ReadPage;
  /** Line ends in the body. */
  readonly lines: number;
  /** Line of the document on which the body's content begins. */
  readonly from: number;
  /** Classes for what stands around it: those of the body, and what the book says that the document is. */
  readonly classes: readonly string[];
  /** The running text, found without what makes the page. */
  readonly letters: string;
  /** Set when its lines run from top to bottom. */
  readonly vertical?: true;
  /** BCP 47 tag that the document states. */
  readonly language?: string;
}

/** Everything is read first, for links may lead to any element; what is allowed of it is decided below. */
const EVERYTHING: PageRules = { nameOf: (tag) => tag, keeps: () => true };

/**
 * Takes the body out of a document: addresses become paths in the archive, meanings (`epub:type`) become classes such
 * as `epub:footnote`, and each entry of the contents that leads into the document stands where it leads. What a book for
 * Kobo readers has around each sentence and around the whole is left out.
 */
export function spineDocument(text: string, path: string, named: readonly ContentsEntry[], type = ''): SpineDocument {
  const entries = standing(named);
  const whole = withoutSections(text);
  const opening = /<body\b[^>]*>/i.exec(whole);
  const start = opening ? opening.index + opening[0].length : afterHead(whole);
  const closing = whole.toLowerCase().lastIndexOf('</body');
  const body = whole.slice(start, closing > start ? closing : whole.length);
  const read = readPage(closedMarkup(body), EVERYTHING, { xml: true });
  const unplaced = new Set(entries);
  const wanted = byFragment(entries);
  const entriesAt = ({ attributes, line }: ElementNode): readonly ElementNode[] =>
    [attributes.id, attributes.name]
      .flatMap((name) => wanted.get(name?.trim() ?? '') ?? [])
      .filter((entry) => unplaced.delete(entry))
      .map((entry) => entryElement(entry, line));
  const isKobo = text.includes('koboSpan');
  const inside = (nodes: readonly PageNode[], drawn: boolean): readonly PageNode[] =>
    nodes.flatMap((node): readonly PageNode[] => {
      if (node.type === 'text') return [node];
      const isDrawing = drawn || node.name === 'svg';
      const children = inside(node.children, isDrawing);
      const made = isDrawing ? fromDrawing(node, children, path) : fromBook(node, children, path);
      return [...entriesAt(node), ...(made && !(isKobo && isKoboMark(node)) ? [made] : children)];
    });
  const nodes = inside(read.root.children, false);
  const frame = opening ? readPage(opening[0], EVERYTHING).root.children[0] : undefined;
  return {
    path,
    page: { ...read, root: newElement('', 1, [...[...unplaced].map((entry) => entryElement(entry, 1)), ...nodes]) },
    lines: lineEnds(body),
    from: 1 + lineEnds(whole, 0, start),
    classes: [...(frame?.type === 'element' ? classNames(frame) : []), ...type.split(/\s+/).flatMap(meaning)],
    letters: `${entries.map(({ title }) => title).join(' ')} ${htmlLetters(body)}`,
  };
}

/** What a document's `html` and `body` say of its language, and whether they or the book's sheets turn its lines. */
export function frameFacts(text: string, vertical: ReadonlySet<string>): Pick<SpineDocument, 'language' | 'vertical'> {
  const head = text.slice(0, text.search(/<body\b/i) + 2000);
  const tags = /<html\b[^>]*>|<body\b[^>]*>/gi;
  const frame = [...head.matchAll(tags)].map(([tag]) => readPage(tag, EVERYTHING).root.children[0]);
  const language = frame.flatMap((node) => (node?.type === 'element' ? (node.attributes.lang ?? []) : []))[0];
  const sheet = head.search(/<style\b/i);
  const own = sheet < 0 ? '' : head.slice(sheet, head.indexOf('</style', sheet) + 1);
  const selectors = own === '' ? vertical : new Set([...vertical, ...verticalSelectors(own)]);
  const turned = frame.some((node) => node?.type === 'element' && isVertical(node, selectors));
  return { ...(language === undefined ? {} : { language }), ...(turned ? { vertical: true } : {}) };
}

/** The class that stands for a meaning. */
function meaning(type: string): readonly string[] {
  return /^[\w:.-]+$/.test(type) ? [`epub:${type.toLowerCase()}`] : [];
}

/** Character data sections hold text as it is; those of scripts and styles hold none. */
function withoutSections(text: string): string {
  if (!text.includes('<![CDATA[')) return text;
  let [plain, from] = ['', 0];
  const unclosed = new Set<string>();
  for (const { 0: opening, 1: silent, index } of text.matchAll(/<(script|style)\b|<!\[CDATA\[/gi)) {
    const kind = (silent ?? opening).toLowerCase();
    if (index < from || unclosed.has(kind)) continue;
    const start = index + opening.length;
    const end = endOf(text, silent === undefined ? /\]\]>/g : new RegExp(`</${kind}\\s{0,100}>`, 'gi'), start);
    if (end === null) {
      unclosed.add(kind);
      continue;
    }
    const words = text.slice(start, end.index);
    plain += text.slice(from, index);
    plain += silent === undefined ? escapeText(words) : text.slice(index, end.next);
    from = end.next;
  }
  return plain + text.slice(from);
}

/** Where the first match of a pattern from an offset on begins, and what comes next. */
function endOf(text: string, closing: RegExp, from: number): { readonly index: number; readonly next: number } | null {
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found && { index: found.index, next: closing.lastIndex };
}

function afterHead(text: string): number {
  const head = /<\/head\s*>|<html\b[^>]*>/i.exec(text);
  return head ? head.index + head[0].length : 0;
}

/** A volume, its part and its first chapter may begin at one place; in a sample all chapters that it lacks lead to its end. */
const MOST_AT_ONE_PLACE = 3;

/** The entries of the contents that stand in a document: not those that only lead to the end of a sample. */
function standing(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const times = countsOf(entries.map(({ fragment }) => fragment));
  return entries.filter(({ fragment }) => fragment === null || (times.get(fragment) ?? 0) <= MOST_AT_ONE_PLACE);
}

function byFragment(entries: readonly ContentsEntry[]): ReadonlyMap<string, readonly ContentsEntry[]> {
  const found = new Map<string, ContentsEntry[]>();
  for (const entry of entries) {
    if (entry.fragment !== null) addTo(found, entry.fragment, entry);
  }
  return found;
}

function entryElement({ title, depth }: ContentsEntry, line: number): ElementNode {
  const words: PageNode = { type: 'text', value: title, line };
  return newElement('span', line, [words], { class: `epub-entry epub-depth-${depth}` });
}

/** What a page may have of an element, its addresses led to the archive's paths, its meanings made classes. */
function fromBook(node: ElementNode, children: readonly PageNode[], path: string): ElementNode | null {
  const { src, href } = node.attributes;
  const target = node.name === 'a' && href !== undefined ? follow(path, href.trim()) : null;
  const classes = typesOf(node);
  return allowedElement(node, children, {
    ...node.attributes,
    ...(node.name === 'img' && src !== undefined ? { src: pathOf(path, src) } : {}),
    ...(target ? { href: `#${target.path}#${target.fragment ?? ''}` } : {}),
    ...(classes.length > 0 ? { class: [...classes, node.attributes.class ?? ''].join(' ').trim() } : {}),
  });
}

/** A drawing holds pictures, and words that are none of the story's: its pictures become ordinary ones. */
function fromDrawing(node: ElementNode, children: readonly PageNode[], path: string): ElementNode | null {
  if (node.name === 'svg') return null;
  if (node.name !== 'image') return allowedElement(node, children, node.attributes);
  const source = node.attributes.href ?? node.attributes['xlink:href'];
  return source === undefined ? null : newElement('img', node.line, [], { alt: '', src: pathOf(path, source) });
}

function allowedElement(
  { name: tag, line }: ElementNode,
  children: readonly PageNode[],
  given: ElementNode['attributes'],
): ElementNode | null {
  const name = ALLOWED.nameOf(tag);
  if (name === null) return null;
  const attributes = Object.entries(given).filter(([key, value]) => ALLOWED.keeps(name, key, value));
  return newElement(name, line, children, Object.fromEntries(attributes));
}

/** Spans that number the sentences, and the two frames for columns. */
function isKoboMark({ name, attributes }: ElementNode): boolean {
  if (name === 'span') return /\bkoboSpan\b/.test(attributes.class ?? '');
  return name === 'div' && /^book-(?:columns|inner)$/.test(attributes.id ?? '');
}

function pathOf(base: string, address: string): string {
  return follow(base, address)?.path ?? address;
}

function classNames(node: ElementNode): readonly string[] {
  return [...classesOf(node), ...typesOf(node)].filter((name) => name !== '');
}

function typesOf({ attributes }: ElementNode): readonly string[] {
  return (attributes['epub:type'] ?? '').split(/\s+/).flatMap(meaning);
}

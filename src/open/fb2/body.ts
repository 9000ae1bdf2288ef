import { elementsOf, newElement } from '../../markup/tree.ts';
import { allNamed, wordsInside } from '../../markup/xml.ts';
import { bareLetters, bareWords, type ElementNode, type PageNode, type StatedFact } from '../../model/index.ts';
import { type Around, addressOf, isBlank, isBlock, type Target } from './inside.ts';
import { blocksIn, centred, headingOf, lineOf } from './prose.ts';

/**
 * The bodies of a book as documents of a page: what opens the book, each of its sections, and each body of notes. A
 * section's title is a heading as deep as the section; one without a title parts scenes.
 */
export function bookDocuments(
  book: ElementNode,
  stated: readonly StatedFact[],
  cover: string | null,
): readonly ElementNode[] {
  const bodies = allNamed(book, 'body');
  const targets = targetsIn(bodies);
  const stories = bodies.filter((body) => !holdsNotes(body));
  const isKnown = isToldBy(stated);
  const isOne = stories.filter((body) => titleOf(body) !== null).length < 2;
  return bodies.flatMap((body, at) => {
    const around: Around = { targets, inNotes: holdsNotes(body) };
    if (around.inNotes) return [notesDocument(body, at, around)];
    return storyDocuments(body, at, around, { isKnown, isOne, cover });
  });
}

/** Bodies of notes have a name; so may others, of which the program knows nothing. */
function holdsNotes({ attributes }: ElementNode): boolean {
  return /^(?:foot|end)?(?:notes?|comments?)$/i.test(attributes.name?.trim() ?? '');
}

function titleOf(element: ElementNode): ElementNode | null {
  return elementsOf(element).find(({ name, children }) => name === 'title' && !children.every(isBlank)) ?? null;
}

interface Opening {
  /** Whether the description says what a line of the title does. */
  readonly isKnown: (line: string) => boolean;
  readonly isOne: boolean;
  readonly cover: string | null;
}

/** What opens a body, and its sections, each a document. */
function storyDocuments(
  body: ElementNode,
  at: number,
  around: Around,
  { isKnown, isOne, cover }: Opening,
): readonly ElementNode[] {
  const title = titleOf(body);
  const depth = title === null || isOne ? 1 : 2;
  const documents: ElementNode[] = title === null ? [] : titleDocuments(title, at, around, isOne ? isKnown : null);
  const children = body.children.filter((child) => child !== title && !isCover(child, cover));
  const first = children.findIndex((child) => child.type === 'element' && child.name === 'section');
  const above = first < 0 ? children : children.slice(0, first);
  if (!above.every(isBlank)) documents.push(document(blocksIn(above, depth, around), body, nameOf(at, 'opening')));
  const sections = first < 0 ? [] : children.slice(first).filter((child) => !isBlank(child));
  sections.forEach((section, i) => {
    const isApart = i > 0 && section.type === 'element' && titleOf(section) === null;
    const blocks = blocksIn([section], depth, around);
    const name = section.type === 'element' ? sectionName(at, body.children.indexOf(section)) : nameOf(at, `${i}`);
    documents.push(document(isApart ? [rule(section.line), ...blocks] : blocks, section, name));
  });
  return documents;
}

/**
 * The title of a body. That of the only one is the book's: lines that the description has as well are left out as a title
 * page, others stand above the text. That of one of several is a heading above its sections.
 */
function titleDocuments(
  title: ElementNode,
  at: number,
  around: Around,
  isKnown: Opening['isKnown'] | null,
): ElementNode[] {
  const pageWith = (heading: ElementNode, what: string, meaning = ''): ElementNode =>
    document([heading], title, nameOf(at, what), meaning);
  if (isKnown === null) return [pageWith(headingOf(title, 1, around), 'title')];
  const lines = linesOf(title);
  const told = lines.filter((line) => isKnown(wordsInside(line)));
  const others = lines.filter((line) => !told.includes(line));
  return [
    ...(told.length === 0
      ? []
      : [pageWith(headingOf({ ...title, children: told }, 1, around), 'title', 'epub:titlepage')]),
    ...others.map((line, i) => pageWith(centred(line, around), `title-${i}`)),
  ];
}

/** The picture of the cover by itself: the book shows it. */
function isCover(node: PageNode, cover: string | null): boolean {
  return node.type === 'element' && node.name === 'image' && cover !== null && addressOf(node) === cover;
}

function rule(line: number): ElementNode {
  return newElement('hr', line);
}

function document(children: readonly PageNode[], { line }: PageNode, id: string, more = ''): ElementNode {
  return newElement('div', line, children, { class: `epub-document ${more}`.trim(), id });
}

function nameOf(body: number, what: string): string {
  return `body-${body + 1}-${what}`;
}

function sectionName(body: number, index: number): string {
  return nameOf(body, `section-${index}`);
}

/** The notes of a book, below what heads them; a note is a section with an id. */
function notesDocument(body: ElementNode, at: number, around: Around): ElementNode {
  const notes = (nodes: readonly PageNode[], depth: number): readonly PageNode[] =>
    nodes.flatMap((node): readonly PageNode[] => {
      if (isBlank(node)) return [];
      if (node.type === 'text' || node.name !== 'section') {
        return isBlock(node) && node.name === 'title'
          ? [headingOf(node, depth, around)]
          : blocksIn([node], depth, around);
      }
      return node.attributes.id === undefined ? notes(node.children, depth + 1) : [noteOf(node, around)];
    });
  return document(notes(body.children, 1), body, nameOf(at, 'notes'), 'epub:footnotes');
}

/** A note: its title is its mark, and stands before its first words. */
function noteOf(section: ElementNode, around: Around): ElementNode {
  const title = titleOf(section);
  const rest = section.children.filter((child) => child !== title);
  const mark = title === null ? [] : lineOf(title, around);
  const blocks = blocksIn(rest, 2, around);
  const [first, ...others] = blocks;
  const isOpening = first?.type === 'element' && first.name === 'p';
  const space = { type: 'text', value: ' ', line: section.line } as const;
  const marked = isOpening
    ? [newElement('p', first.line, [...mark, space, ...first.children]), ...others]
    : [newElement('p', section.line, mark), ...blocks];
  const attributes = { id: section.attributes.id ?? '', role: 'doc-footnote' };
  return newElement('aside', section.line, mark.length === 0 ? blocks : marked, attributes);
}

/** The places to which links may lead, by their ids. */
function targetsIn(bodies: readonly ElementNode[]): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const visit = (node: ElementNode, document: string, isNote: boolean): void => {
    const { id } = node.attributes;
    if (id !== undefined && !targets.has(id)) targets.set(id, { document, isNote: isNote && node.name === 'section' });
    for (const child of elementsOf(node)) visit(child, document, isNote);
  };
  bodies.forEach((body, at) => {
    const isNote = holdsNotes(body);
    body.children.forEach((child, i) => {
      if (child.type === 'element') visit(child, isNote ? nameOf(at, 'notes') : sectionName(at, i), isNote);
    });
  });
  return targets;
}

/** The lines of a title; words between its paragraphs are lines, too. */
function linesOf(title: ElementNode): readonly ElementNode[] {
  const lines: ElementNode[] = [];
  for (const child of title.children) {
    const last = lines.at(-1);
    if (child.type === 'element' && child.name === 'p') lines.push(child);
    else if (last && last.name === title.name)
      lines[lines.length - 1] = { ...last, children: [...last.children, child] };
    else lines.push({ ...title, children: [child] });
  }
  return lines.filter((line) => bareLetters(wordsInside(line)) !== '');
}

/** Whether a line says what the description says: the title, the series, an author by some of the names. */
function isToldBy(stated: readonly StatedFact[]): (line: string) => boolean {
  const whole = stated.flatMap((fact) => {
    if (fact.kind === 'title') return [fact.value];
    return fact.kind === 'series' ? [fact.series.name ?? '', `${fact.series.name} ${fact.series.index ?? ''}`] : [];
  });
  const told = new Set(whole.map(bareLetters));
  const names = stated.flatMap((fact) => (fact.kind === 'author' ? [bareWords(fact.value)] : []));
  return (line) => {
    const words = bareWords(line);
    return told.has(bareLetters(line)) || names.some((name) => words.every((word) => name.includes(word)));
  };
}

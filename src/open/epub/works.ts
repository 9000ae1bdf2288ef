import { find, hasClass, madePage, newElement } from '../../markup/tree.ts';
import {
  type JoinedDocument,
  type PageComment,
  type PageNode,
  type ReadPage,
  TAG_LINE_END,
} from '../../model/index.ts';
import type { SpineDocument } from './document.ts';

/** The documents of a book as one page. */
export interface JoinedBook {
  readonly page: ReadPage;
  readonly documents: readonly JoinedDocument[];
  /** The running text of all of them; each begins on the line on which it does in the page. */
  readonly letters: string;
}

/** Puts the documents of a book into one page, each in a `div class="epub-document"` whose id is its path. */
export function joinBook(
  documents: readonly SpineDocument[],
  styles: string,
  generator: string,
  source: string,
): JoinedBook {
  const sheet = styles.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/[\s<]+/g, ' ');
  const joined: JoinedDocument[] = [];
  const children: PageNode[] = [lineEnd(1)];
  const comments: PageComment[] = [];
  const letters = ['\n'];
  let line = 2;
  for (const { path, page, lines: within, from, classes, letters: words } of documents) {
    joined.push({ name: `${source}/${path}`, line, from });
    const lines = within + 1;
    const flat = lineEnds(words) + tagLines(words) > lines ? words.replace(/\n/g, ' ') : words;
    const inside = page.root.children.map((node) => movedNode(node, line - 1));
    children.push(newElement('div', line, inside, { class: ['epub-document', ...classes].join(' '), id: path }));
    children.push(lineEnd(line + within));
    comments.push(...page.comments.map((comment) => ({ ...comment, line: comment.line + line - 1 })));
    letters.push(flat, '\n'.repeat(Math.max(0, lines - lineEnds(flat) - tagLines(flat))));
    line += lines;
  }
  const pages = documents.map(({ page }) => page);
  const meta = newElement('meta', 1, [], { name: 'generator', content: generator });
  const body = newElement('body', 1, children, { class: 'epub-book' });
  const root = newElement('', 1, [newElement('html', 1, [newElement('head', 1, [meta]), body])]);
  const page = madePage(root, {
    styles: [sheet, ...pages.map((one) => one.styles)].join(''),
    data: pages.flatMap(({ data }) => data),
    comments,
    unsafe: new Set(pages.flatMap(({ unsafe }) => [...unsafe])),
    tooDeep: pages.reduce((sum, { tooDeep }) => sum + tooDeep, 0),
  });
  return { page, documents: joined, letters: letters.join('') };
}

function lineEnd(line: number): PageNode {
  return { type: 'text', value: '\n', line };
}

function movedNode(node: PageNode, lines: number): PageNode {
  const line = node.line + lines;
  return node.type === 'text'
    ? { ...node, line }
    : { ...node, line, children: node.children.map((n) => movedNode(n, lines)) };
}

function lineEnds(text: string, end = '\n'): number {
  let lines = 0;
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) lines += 1;
  return lines;
}

function tagLines(text: string): number {
  return lineEnds(text, TAG_LINE_END);
}

/** The documents of a book of our own that holds several works: those of each, and those of the book itself. */
interface BookOfWorks {
  readonly works: readonly (readonly SpineDocument[])[];
  readonly shared: readonly SpineDocument[];
}

/** Whether a document is the title page of a work, as the renderer writes it. */
function isWorkPage({ page }: SpineDocument): boolean {
  return find(page.root, (element) => element.name === 'section' && hasClass(element, 'work')) !== null;
}

/**
 * Sorts the documents of a book that this program bound of several works. A work's documents are named like its title
 * page, and stand together. Null for a book of one work.
 */
export function worksIn(documents: readonly SpineDocument[]): BookOfWorks | null {
  const titles = documents.filter(isWorkPage).map(({ path }) => stem(path));
  if (titles.length < 2) return null;
  // `work-the-ford` begins like `work-the-ford-again`: the longest name that fits is the work's.
  const byLength = [...titles].sort((a, b) => b.length - a.length);
  const ownerOf = ({ path }: SpineDocument): string | undefined => {
    const name = stem(path);
    return byLength.find((title) => name === title || name.startsWith(`${title}-`) || name.startsWith(`${title}.`));
  };
  return {
    works: titles.map((title) => documents.filter((document) => ownerOf(document) === title)),
    shared: documents.filter((document) => ownerOf(document) === undefined),
  };
}

function stem(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.x?html?$/i, '');
}

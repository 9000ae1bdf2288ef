import { labelKey } from '../../../header/labels.ts';
import {
  byName,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  mapped,
  newElement,
  type PageNode,
  textOf,
} from '../../../markup/tree.ts';
import { type Block, blockText, type Inline } from '../../../model/index.ts';

import type { Fact } from '../facts.ts';
import { measureOf } from '../measure.ts';
import { type Layout, type Page, placeOfNode } from '../page.ts';
import { type Reading, setAside } from '../set-aside.ts';

import { styleOf } from '../style.ts';
import { headedBy } from './book-entries.ts';
import { collector, finish, takeStory } from './collect.ts';
import {
  boilerplateOf,
  documentsOf,
  hasStatedHeadings,
  holderOf,
  isEntry,
  pageOf,
  withoutEntries,
} from './documents.ts';
import { isStoryName, siteName } from './site-names.ts';
import { withLinesJoined, withoutTypedYaml } from './typed-text.ts';

/** Of the prose of a book, what the story's container must hold for the rest to be a site around it. */
const BOOK_SITE_MOST = 0.6;
/** One element of a site's name may be the author's. */
const BOOK_SITE_LEAST = 2;

/**
 * Documents without the site around the story, when a whole saved page was made into the book: by the names of the
 * page's elements, where the story stands in one that is named so. Its words are listed as site furniture.
 */
function withoutSite(documents: readonly ElementNode[], page: Page): readonly ElementNode[] {
  const stories = documents.flatMap((document) => findAll(document, isStoryName));
  if (stories.length === 0) return documents;
  const around = documents.flatMap((document) =>
    findAll(document, (element) => isStoryName(element) || isSite(element)).filter((element) => !isStoryName(element)),
  );
  const held = stories.reduce((sum, story) => sum + measureOf(story).prose, 0);
  const total = documents.reduce((sum, document) => sum + measureOf(document).prose, 0);
  if (around.length < BOOK_SITE_LEAST || held < total * BOOK_SITE_MOST) return documents;
  const gone = new Set<PageNode>(around);
  for (const element of around) setAside(element, page.reading, 'site-furniture');
  return documents.map((document) => {
    for (const entry of entriesTo(document, gone)) {
      setAside(entry, page.reading, 'markup');
      gone.add(entry);
    }
    return mapped(document, (node) => (gone.has(node) ? [] : null));
  });
}

/** A part that is named for the site, and holds no story: a name that a story may have proves nothing of a sentence. */
function isSite(element: ElementNode): boolean {
  const name = siteName(element);
  if (name === null || find(element, isStoryName)) return false;
  return name === 'sure' || measureOf(element).prose === 0;
}

/** Entries of the contents that stand right before what is left out. */
function entriesTo(node: ElementNode, gone: ReadonlySet<PageNode>): readonly ElementNode[] {
  const inside = elementsOf(node);
  const led = inside.filter((element, i) => {
    const next = inside.slice(i + 1).find((one) => !isEntry(one));
    return isEntry(element) && next !== undefined && gone.has(next);
  });
  return [...led, ...inside.filter((element) => !gone.has(element)).flatMap((element) => entriesTo(element, gone))];
}

/** Space above a paragraph, in ems, from which it stands apart: paragraphs of web pages stand one em apart. */
const APART = 1.5;
/** Where more of the paragraphs than this stand apart, it is only how the book is set. */
const MOST = 0.2;
const IN_EMS: Readonly<Record<string, number>> = { em: 1, rem: 1, '%': 0.3, pt: 1 / 12, px: 1 / 16 };

/**
 * A document with an empty paragraph above each that its style sets apart: many publishers draw a scene break as
 * space alone. Nothing changes in a book that sets most of its paragraphs so.
 */
function withAir(documents: readonly ElementNode[], reading: Reading): readonly ElementNode[] {
  if (reading.styles.size === 0) return documents;
  const paragraphs = documents.flatMap((document) => findAll(document, ({ name }) => name === 'p'));
  const apart = new Set<PageNode>(paragraphs.filter((p) => isApart(p, reading)));
  if (apart.size === 0 || apart.size > paragraphs.length * MOST) return documents;
  return documents.map((document) => aired(document, apart));
}

function isApart(paragraph: ElementNode, reading: Reading): boolean {
  const style = styleOf(paragraph, reading.styles);
  if (/text-align:center/.test(style)) return false;
  return spaces(style).reduce((most, space) => Math.max(most, space), 0) >= APART;
}

/** The spaces above that a style states. */
function spaces(style: string): readonly number[] {
  const stated = style.matchAll(/(?:^|;)(?:margin-top|padding-top|margin):([\d.]+)(em|rem|%|pt|px)/g);
  return [...stated].map((match) => Number(match[1]) * (IN_EMS[match[2] ?? ''] ?? 0));
}

function aired(node: ElementNode, apart: ReadonlySet<PageNode>): ElementNode {
  let before: PageNode | null = null;
  const children: PageNode[] = [];
  for (const child of node.children) {
    const follows = before?.type === 'element' && before.name === 'p';
    if (apart.has(child) && follows) children.push(space(child.line));
    if (child.type === 'element' || child.value.trim() !== '') before = child;
    children.push(child.type === 'text' ? child : aired(child, apart));
  }
  return { ...node, children };
}

function space(line: number): ElementNode {
  const text = { type: 'text', value: '\u00a0', line } as const;
  return newElement('p', line, [text]);
}

/** A header stands at the top; this many blocks are looked at. */
const NEAR_TOP = 6;
/** Fewer labels in one paragraph may be prose. */
const LEAST = 3;
const LABEL = /(?:^|(?<=\s))(\p{Lu}[\p{L}/' -]{1,28}):(?=\s|$)/gu;

/**
 * Sets the lines of a story's header apart again: a converter that takes a text's lines for wrapped prose has run
 * `Title: … Author: … Rating: …` into one paragraph.
 */
function withHeaderLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (index >= NEAR_TOP || block.type !== 'paragraph') return block;
    const text = blockText(block);
    const labels = labelsIn(text);
    if (labels.length < LEAST || labels[0] !== 0 || text.includes('\n')) return block;
    return { ...block, children: block.children.flatMap((child) => parted(child)) };
  });
}

/** Where known labels begin. */
function labelsIn(text: string): readonly number[] {
  return [...text.matchAll(LABEL)].flatMap((match) => startOf(match[1] ?? '', match.index));
}

/** A label may be the last words of a longer stretch: `a great deal of weather Disclaimer`. */
function startOf(words: string, at: number): readonly number[] {
  const parts = [...words.matchAll(/(?:^|(?<=\s))\p{Lu}/gu)].map((match) => match.index);
  const found = parts.find((start) => labelKey(words.slice(start)) !== null);
  return found === undefined ? [] : [at + found];
}

function parted(inline: Inline): readonly Inline[] {
  if (inline.type !== 'text') return [inline];
  const starts = labelsIn(inline.value).filter((start) => start > 0);
  return [0, ...starts].flatMap((start, i): readonly Inline[] => {
    const value = inline.value.slice(start, starts[i]);
    return [...(i > 0 ? [{ type: 'hard-break' } as const] : []), { type: 'text', value: value.trimEnd() }];
  });
}

/** Any EPUB: the contents say what the headings are, and pages that are none of the author's text are left out. */
export const publishedBook: Layout = {
  id: 'published-book',
  detect: (page) => documentsOf(page).length > 0,
  extract(page) {
    const into = collector(page);
    const all = documentsOf(page);
    for (const document of all) into.taken.add(document);
    const kinds = all.map(pageOf);
    const title = titleOf(all.filter((_, i) => kinds[i] === 'story-header'));
    const rights = all.filter((_, i) => kinds[i] === 'publisher-page');
    const story = withoutSite(
      all.flatMap((document, i) => {
        if (kinds[i] === 'publisher-page') return writtenPart(document, page) ?? [];
        return kinds[i] === null ? [document] : [];
      }),
      page,
    );
    const around = rights.flatMap((document) => rightsHolder(document, page));
    all.forEach((document, i) => {
      const kind = kinds[i];
      if (kind && kind !== 'publisher-page') setAside(withoutEntries(document, page), page.reading, kind);
    });
    const [first, ...rest] = story;
    const opening = first ? withoutTypedYaml(first, page) : null;
    if (opening) into.facts.push(...opening.facts);
    const kept = [...(opening ? [opening.document] : []), ...rest].map((document) => headedBy(document, page, title));
    for (const document of withAir(kept, page.reading)) takeStory(into, [document]);
    const found = finish(into);
    const blocks = withHeaderLines(withLinesJoined(found.blocks));
    const isStated = hasStatedHeadings(page) || all.some((document) => find(document, isEntry));
    return { ...found, around, blocks: isStated ? blocks.map(whole) : blocks };
  },
};

function rightsHolder(document: ElementNode, page: Page): readonly Fact[] {
  const name = holderOf(document);
  return name === null
    ? []
    : [{ key: 'author', label: '', values: [name], place: placeOfNode(document, page.reading) }];
}

/** What a person wrote on a publisher's page; null when that is nothing. The rest is listed as left out. */
function writtenPart(document: ElementNode, page: Page): ElementNode | null {
  const formal = boilerplateOf(document);
  const kept = mapped(document, (node) => (formal.has(node) ? [] : null));
  if (textOf(mapped(kept, (node) => (isEntry(node) ? [] : null))) === '') {
    setAside(withoutEntries(document, page), page.reading, 'publisher-page');
    return null;
  }
  for (const node of formal) setAside(node, page.reading, 'publisher-page');
  return kept;
}

/** The title that the first heading of a title page gives. */
function titleOf([page]: readonly ElementNode[]): string {
  const heading = page ? byName(page, 'h1', 'h2') : null;
  return heading ? textOf(heading) : '';
}

/** Where the book or its contents name the divisions, what stands below a heading is no part of it. */
function whole(block: Block): Block {
  return block.type === 'heading' ? { ...block, whole: true } : block;
}

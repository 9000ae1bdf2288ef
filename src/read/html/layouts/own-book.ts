import { fits } from '../../../markup/select.ts';
import {
  classesOf,
  type ElementNode,
  elementsOf,
  find,
  findAll,
  hasClass,
  rawText,
  textOf,
} from '../../../markup/tree.ts';
import type { Block, Field, HeadingBlock, RemovalName, StatedDivision } from '../../../model/index.ts';
import { type Fact, fact } from '../facts.ts';
import { inlinesIn, placeIn } from '../inlines.ts';
import { type Page, placeOfNode } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { add, type Collector, linesOfText } from './collect.ts';
import { documentsOf, entryDepth, isEntry, withoutEntries } from './documents.ts';
import { ownBlocks } from './own-blocks.ts';
import { furniture, type Site, type Take } from './site.ts';

/** Sections that are made from what a story states, by their classes: what is read of each, and as what it is left out. */
const MADE: readonly (readonly [selector: string, take: Take, removal: RemovalName])[] = [
  ['.title-page, .work', takeTitlePage, 'story-header'],
  ['.warnings', takeWarnings, 'story-header'],
  ['.facts', takeFacts, 'story-header'],
  ['.cover, .colophon', furniture, 'story-header'],
  ['.contents', furniture, 'printed-contents'],
];

const KINDS: ReadonlySet<string> = new Set(
  `volume story chapter prologue epilogue interlude preface foreword introduction dedication epigraph afterword appendix
section front back-notes`.split(/\s+/),
);

/** A book that this program made: its documents state their whole structure. */
export const ownBook: Site = {
  id: 'own-book',
  has: ['.epub-document'],
  test: (page) => {
    const documents = documentsOf(page);
    const has = (name: string): boolean => documents.some((document) => sectionsIn(document, name).length > 0);
    // The last page of a book of several parts stands on the contents page, which is no part of what is read.
    return (has('title-page') && (has('colophon') || isOwn(page))) || (has('work') && isOwn(page));
  },
  // Its looks follow from its classes, which are read for what they mean.
  prepare: (page) => ({ ...page, reading: { ...page.reading, styles: new Map<string, string>() } }),
  facts: [[null, takeDocuments]],
  parts: [],
  isSettled: true,
};

function takeDocuments(into: Collector): void {
  let depth = 1;
  for (const document of documentsOf(into.page)) {
    const entry = find(document, isEntry);
    if (entry) depth = entryDepth(entry);
    for (const section of elementsOf(withoutEntries(document, into.page)).filter(({ name }) => name === 'section')) {
      const made = MADE.find(([selector]) => fits(section, selector));
      const inner = kindOf(section) === 'section' && !entry;
      if (made) {
        made[1](into, section);
        setAside(section, into.page.reading, made[2]);
      } else takeStory(into, section, kindOf(section), inner ? depth + 1 : depth, document);
    }
    into.taken.add(document);
  }
}

/** Whether the book's package names this program. */
function isOwn({ root }: Page): boolean {
  return findAll(root, ({ name }) => name === 'meta').some(
    ({ attributes }) => attributes.name === 'generator' && attributes.content === 'fascicle',
  );
}

function sectionsIn(document: ElementNode, name: string): readonly ElementNode[] {
  return elementsOf(document).filter((element) => element.name === 'section' && hasClass(element, name));
}

function kindOf(section: ElementNode): string {
  return classesOf(section).find((name) => KINDS.has(name)) ?? '';
}

function takeTitlePage(into: Collector, section: ElementNode): void {
  const { facts, page } = into;
  for (const element of elementsOf(section)) {
    const isTitle = hasClass(element, 'book-title') || hasClass(element, 'work-title');
    const key = isTitle ? 'title' : hasClass(element, 'subtitle') ? 'subtitle' : null;
    const place = placeOfNode(element, page.reading);
    if (key) facts.push({ key, label: '', values: [textOf(element)], place });
    if (hasClass(element, 'author')) facts.push({ key: 'author', label: '', values: [textOf(element)], place });
    // Of a book the package says it, of a work in it only this line does.
    if (hasClass(element, 'series') && hasClass(section, 'work')) {
      const [, name = '', index] = /^(.*?)(?: · (\d+))?$/su.exec(textOf(element)) ?? [];
      const value = index === undefined ? name : `Part ${index} of ${name}`;
      facts.push({ key: 'series', label: '', values: [value], place });
    }
  }
}

function takeWarnings(into: Collector, section: ElementNode): void {
  for (const item of findAll(section, ({ name }) => name === 'li')) {
    const place = placeOfNode(item, into.page.reading);
    into.facts.push({ key: 'warnings', label: '', values: [linesOfText(item)], place });
  }
}

/** Each `dt` names a fact, each `dd` below it is one value. The series stands in the package. */
function takeFacts(into: Collector, section: ElementNode): void {
  let values: string[] = [];
  for (const element of findAll(section, ({ name }) => name === 'dt' || name === 'dd')) {
    if (element.name === 'dd') values.push(linesOfText(element));
    else {
      values = [];
      into.facts.push(statedFact(textOf(element), values, placeOfNode(element, into.page.reading)));
    }
  }
}

/** A fact whose values the page fills in as it goes on. */
function statedFact(label: string, values: string[], place: Field['place']): Fact {
  const named = fact(label, ['', ''], place);
  // Warnings have a page of their own; a fact of that name is something else.
  return { ...named, values, key: /warnings$/.test(named.key) ? 'other' : named.key };
}

function takeStory(into: Collector, section: ElementNode, kind: string, depth: number, document: ElementNode): void {
  const { reading } = into.page;
  const [first, ...rest] = elementsOf(section);
  const heading = first && /^h[1-6]$/.test(first.name) ? first : null;
  if (!hasClass(section, 'continuation')) {
    add(into, [headingOf(section, heading, stated(kind, document), depth, into.page)]);
  } else if (heading) add(into, ownBlocks([heading], reading));
  let run: ElementNode[] = [];
  const end = (): void => {
    add(into, ownBlocks(run, reading));
    run = [];
  };
  for (const element of heading ? rest : elementsOf(section)) {
    if (element.name === 'section') {
      end();
      takeStory(into, element, kindOf(element), depth + 1, document);
    } else run.push(element);
  }
  end();
}

function stated(kind: string, document: ElementNode): Omit<StatedDivision, 'words'> {
  const matter = /\bepub:(front|body|back)matter\b/.exec(document.attributes.class ?? '')?.[1] ?? 'body';
  const known = kind === '' ? 'chapter' : kind === 'back-notes' ? 'appendix' : kind;
  return { kind: known as StatedDivision['kind'], matter: matter as StatedDivision['matter'] };
}

function headingOf(
  section: ElementNode,
  heading: ElementNode | null,
  division: Omit<StatedDivision, 'words'>,
  level: number,
  { reading }: Page,
): HeadingBlock {
  const has = (name: string): boolean => heading !== null && find(heading, (e) => hasClass(e, name)) !== null;
  const label = has('label');
  const words =
    heading === null || rawText(heading).trim() === ''
      ? 'none'
      : label && has('title')
        ? 'both'
        : label
          ? 'label'
          : 'title';
  return {
    type: 'heading',
    level,
    opens: { ...division, words },
    place: placeIn(heading ?? section, reading),
    gapBefore: 1,
    children: heading ? inlinesIn(heading, reading) : [],
  } satisfies Block;
}

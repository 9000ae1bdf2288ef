import { countsOf, headingLine, type Section, wordsIn } from '../model/index.ts';
import { countedLabel, type Labels } from '../words/book-labels.ts';
import { type Chapter, hasProse } from './chapters.ts';

interface Entry {
  readonly chapter: Chapter;
  readonly id: string;
  readonly name: string;
  readonly children: Entry[];
}

/** Words for the contents entries of chapters without a title. */
export interface NameWords {
  readonly title: string;
  /** What an unheaded chapter is called: `Part`, `Scene`. */
  readonly unit: string;
  readonly chapter: string;
}

/** Names, numbers and nests chapters. Ids and names depend on what stands before only, never on what follows. */
export function sectionsOf(chapters: readonly Chapter[], words: NameWords): readonly Section[] {
  const nextId = idMaker();
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const chapter of chapters) {
    const { id, number } = nextId(chapter);
    const name = chapters.length === 1 && !chapter.heading ? words.title : nameOf(chapter, number, words);
    const entry: Entry = { chapter, id, name, children: [] };
    while (open.length > 0 && (open.at(-1)?.chapter.depth ?? 0) >= chapter.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots.map((root) => sectionOf(root, false));
}

/** What stands before a story and is about it. */
const PREFATORY: readonly Section['kind'][] = ['preface', 'foreword', 'introduction'];

function sectionOf({ chapter, children, id, name }: Entry, prefatory: boolean): Section {
  const isPreface = prefatory || PREFATORY.includes(chapter.kind);
  // A volume without chapters inside is read as a chapter.
  const isChapter = chapter.kind === 'volume' && children.length === 0 && hasProse(chapter.blocks);
  return {
    kind: isChapter ? 'chapter' : chapter.kind,
    matter: 'body',
    id,
    name,
    heading: chapter.heading,
    caption: chapter.caption,
    blocks: chapter.blocks,
    facts: [],
    children: children.map((child) => sectionOf(child, isPreface)),
    // Divisions that are counted belong in the contents; subheads of a chapter or a preface are for the page only.
    listed: chapter.kind !== 'section' || (chapter.number !== null && !isPreface),
  };
}

/** Fewer words may look like any language; and a language that this program does not know looks like one and another. */
const [TELLING, FILES, SHARE] = [60, 2, 0.2];

/** Chapters, each in the language of the file that it comes from, by its name, where that is not the book's. */
export function inOwnLanguages(
  sections: readonly Section[],
  language: string,
  languages: ReadonlyMap<string, string>,
): readonly Section[] {
  const counts = countsOf([...languages.values()].map(primary));
  const spoken = [...counts].flatMap(([tag, count]) =>
    tag !== primary(language) && count >= FILES && count >= languages.size * SHARE ? [tag] : [],
  );
  if (spoken.length === 0) return sections;
  return sections.map((section) => {
    const source = (section.heading?.place ?? section.blocks[0]?.place)?.source ?? '';
    const own = languages.get(source);
    const isOther = own !== undefined && spoken.includes(primary(own));
    const words = isOther ? section.blocks.reduce((sum, block) => sum + wordsIn(block), 0) : 0;
    if (own !== undefined && words >= TELLING) return inLanguage(section, own);
    return { ...section, children: inOwnLanguages(section.children, language, languages) };
  });
}

/** The language of a tag, whatever its country and script. */
export function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** A section, and all in it, in a language. */
export function inLanguage(section: Section, language: string): Section {
  return { ...section, language, children: section.children.map((child) => inLanguage(child, language)) };
}

/** Pages of the story itself before or after the chapters: a dedication, an epigraph, an afterword. */
export function pagesOf(pages: readonly Chapter[], matter: 'front' | 'back', labels: Labels): readonly Section[] {
  const count = new Map<string, number>();
  const found: Section[] = [];
  for (const page of pages) {
    const base = matter === 'back' && page.kind === 'front' ? 'back' : page.kind;
    const n = (count.get(base) ?? 0) + 1;
    count.set(base, n);
    const above = page.kind === 'section' ? found.pop() : undefined;
    const section: Section = {
      kind: page.kind,
      matter,
      id: matter === 'back' && base !== 'back' ? `back-${base}-${n}` : `${base}-${n}`,
      name: headingLine(page.heading) || (matter === 'front' ? labels.front : labels.notes),
      heading: page.heading,
      caption: null,
      blocks: page.blocks,
      facts: [],
      children: [],
      // The sections of a preface stand on its page, as subheads do.
      listed: headingLine(page.heading) !== '' && above === undefined,
    };
    found.push(above ? { ...above, children: [...above.children, section] } : section);
  }
  return found;
}

type NextId = (chapter: Chapter) => { readonly id: string; readonly number: number };

/**
 * Ids by number and order: `chapter-4` is the chapter that says 4, or the one after `chapter-3`. What has a name but no
 * number, among chapters that state theirs, leaves the numbers free: `chapter-4-2`. Numbers only rise, so that
 * appending a part never changes the id of an earlier one.
 */
function idMaker(): NextId {
  const counts = new Map<string, number>();
  let last = 0;
  let isStated = false;
  let beside = 1;
  return (chapter) => {
    if (chapter.kind === 'chapter' && !chapter.isOpening) {
      const states = chapter.number !== null && chapter.number > last && chapter.number < last + 1000;
      if (!states && isStated && chapter.number === null && isNamed(chapter)) {
        beside += 1;
        return { id: `chapter-${last}-${beside}`, number: last };
      }
      last = states ? (chapter.number as number) : last + 1;
      isStated = states;
      beside = 1;
      return { id: `chapter-${last}`, number: last };
    }
    const base = chapter.isOpening ? 'opening' : chapter.kind;
    const number = (counts.get(base) ?? 0) + 1;
    counts.set(base, number);
    return { id: `${base === 'front' ? 'body-front' : base}-${number}`, number };
  };
}

function isNamed({ heading, caption, name }: Chapter): boolean {
  return caption !== null || name !== null || headingLine(heading) !== '';
}

function nameOf(chapter: Chapter, number: number, words: NameWords): string {
  if (chapter.caption !== null) return chapter.caption;
  const name = chapter.name || headingLine(chapter.heading);
  if (name) return name;
  if (chapter.isOpening) return words.title;
  return countedLabel(chapter.heading ? words.chapter : words.unit, number);
}

import type { Fact, Inline, Note, Passage, Section, SectionKind } from '../model/index.ts';
import type { Labels } from '../words/book-labels.ts';

/** A page that the book adds to the story. Its caption is also its name. */
export function madePage(kind: SectionKind, id: string, caption: string, matter: 'front' | 'back'): Section {
  return {
    kind,
    matter,
    id,
    name: caption,
    heading: null,
    caption,
    blocks: [],
    facts: [],
    children: [],
    listed: false,
  };
}

/**
 * The pages of a book of several sources with its last page under the contents: what each new part changes (how many
 * words, which files) then stands on the one page that a new part changes anyway. A book without contents keeps it last.
 */
export function withLastPage(
  front: readonly Section[],
  rest: readonly Section[],
  last: Section,
  several: boolean,
): readonly Section[] {
  const contents = several ? front.find(({ kind }) => kind === 'contents') : undefined;
  if (contents === undefined) return [...front, ...rest, last];
  const under = { ...contents, children: [{ ...last, matter: 'front' as const }] };
  return [...front.map((page) => (page === contents ? under : page)), ...rest];
}

/** What the pages before the story need to know. */
export interface FrontMatter {
  readonly hasCover: boolean;
  readonly hasWarnings: boolean;
  readonly facts: readonly Fact[];
  readonly pages: readonly Section[];
  readonly hasContents: boolean;
}

/**
 * The pages before the story, in order: cover, title page, warnings (whole, before anything else can be read),
 * facts, the story's own pages, contents. A page with nothing to say is left out.
 */
export function frontMatter(front: FrontMatter, labels: Labels): readonly Section[] {
  const made = (kind: SectionKind, caption: string): Section => madePage(kind, kind, caption, 'front');
  return [
    ...(front.hasCover ? [{ ...made('cover', labels.cover), caption: null }] : []),
    { ...made('title-page', labels.titlePage), caption: null },
    ...(front.hasWarnings ? [made('warnings', labels.warnings)] : []),
    ...(front.facts.length > 0 ? [{ ...made('facts', labels.about), facts: front.facts }] : []),
    ...front.pages,
    ...(front.hasContents ? [made('contents', labels.contents)] : []),
  ];
}

/** The page of what left the running text and stays behind it: a note for each passage, a paragraph for each of its own. */
export function pageBehind(behind: readonly Passage[], labels: Labels): Section {
  const blocks = behind.map(
    ({ place, text }): Note => ({
      type: 'note',
      purpose: 'note',
      label: null,
      position: 'after',
      place,
      gapBefore: 1,
      fromHeader: true,
      children: text.split(/\n\s*\n/).map((paragraph) => ({
        type: 'paragraph',
        place,
        gapBefore: 1,
        children: linesOf(paragraph),
      })),
    }),
  );
  return { ...madePage('front', 'behind', labels.leftOut, 'back'), blocks };
}

function linesOf(paragraph: string): readonly Inline[] {
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .flatMap((value, i): readonly Inline[] => [
      ...(i > 0 ? [{ type: 'hard-break' as const }] : []),
      { type: 'text', value },
    ]);
}

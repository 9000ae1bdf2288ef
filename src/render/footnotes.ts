import {
  type Block,
  type Book,
  type Footnote,
  isFootnote,
  type NoteReference,
  referencesIn,
  referencesOf,
  type Section,
} from '../model/index.ts';

/** The footnotes of a book, numbered through, and the first reference to each. */
export interface Footnotes {
  readonly numbers: ReadonlyMap<string, number>;
  /** Each carries the id to which its footnote leads back. */
  readonly firsts: ReadonlyMap<string, NoteReference>;
}

/** The footnotes of a book; null when it has none. */
export function footnotesOf({ sections }: Book): Footnotes | null {
  const numbers = new Map<string, number>();
  for (const { blocks } of withChildren(sections)) {
    for (const note of blocks) {
      if (isFootnote(note) && !numbers.has(note.identifier)) numbers.set(note.identifier, numbers.size + 1);
    }
  }
  if (numbers.size === 0) return null;
  const firsts = new Map<string, NoteReference>();
  for (const { heading, blocks } of withChildren(sections)) {
    const named = [...(heading?.label ?? []), ...(heading?.title ?? [])];
    for (const reference of [...referencesOf(named), ...blocks.flatMap(referencesIn)]) {
      if (!firsts.has(reference.identifier)) firsts.set(reference.identifier, reference);
    }
  }
  return { numbers, firsts };
}

function* withChildren(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* withChildren(section.children);
  }
}

/** The running text of a section, and the footnotes that are printed at the end of its page. */
export function apart(blocks: readonly Block[], notes: Footnotes | null | undefined): [readonly Block[], Footnote[]] {
  const found = notes ? blocks.filter(isFootnote) : [];
  return found.length === 0 ? [blocks, found] : [blocks.filter((block) => !isFootnote(block)), found];
}

/** The id of a footnote, which has no dot, so that a page's ids never meet it; and that of the reference to it. */
export function idsOf(number: number): { readonly note: string; readonly reference: string } {
  return { note: `note.${number}`, reference: `noteref.${number}` };
}

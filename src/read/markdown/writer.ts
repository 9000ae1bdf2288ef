import type { Block, Edit, Footnote, Removal } from '../../model/index.ts';
import type { Habits } from './evidence.ts';
import { identifierOf, inPlace, markEdit, markOf, type NoteNumbers } from './footnotes.ts';
import { type InlineReading, inlinesOf } from './inlines.ts';
import type { StoryLexer } from './lex.ts';
import { type Places, placeKey } from './places.ts';

type WithoutGap<T> = T extends Block ? Omit<T, 'gapBefore'> : never;
/** A block before its gap is known. */
export type NewBlock = WithoutGap<Block>;

/** A comment and nothing else. */
const COMMENT = /^\s*<!--([\s\S]*?)-->\s*$/;

/** Where blocks go, in order; it counts the blank lines between them. */
export interface Writer {
  readonly source: string;
  readonly habits: Habits;
  readonly lexer: StoryLexer;
  readonly blocks: readonly Block[];
  readonly removals: Removal[];
  readonly notes: Notes;
  readonly places: Places;
  /** Lines of which no reader sees anything, neither words nor a blank line. */
  readonly absent: Set<number>;
  /** Adds a block; `gap` says the blank lines before it where the source has none to count. */
  add(block: NewBlock, gap?: number): void;
  /** A footnote: no block of the text, so that no gap is where it stands. */
  addNote(name: string, place: Footnote['place'], children: readonly Block[]): void;
  /** The number of a footnote by its typed name, which is noted as changed where it is another. */
  number(name: string, line: number): number;
  /** Words of the source that are markup. */
  remove(text: string, line: number): void;
  inlines(line: number): InlineReading;
  /** A writer for the blocks inside a block that begins at `line`. */
  inside(line: number): Writer;
}

/** The footnotes of a text: their numbers, those met so far, and the names that became numbers. */
export interface Notes {
  readonly numbers: NoteNumbers;
  readonly found: Footnote[];
  readonly edits: Edit[];
}

/** A writer whose first block counts its gap from `line`. */
export function newWriter(
  given: Pick<Writer, 'source' | 'habits' | 'lexer' | 'removals' | 'notes' | 'places' | 'absent'>,
  line: number,
): Writer {
  const blocks: Block[] = [];
  let next = line;
  const addFound = (number: number, place: Footnote['place'], children: readonly Block[]): void => {
    const identifier = identifierOf(given.source, number);
    const note = { type: 'note', purpose: 'footnote', identifier, label: markOf(number), position: 'after' } as const;
    given.notes.found.push({ ...note, place, gapBefore: 1, children });
  };
  const writer: Writer = {
    ...given,
    blocks,
    add(block, gap) {
      const gapBefore = gap ?? gapOf(next, block.place.line, given.absent);
      next = block.place.endLine + 1;
      blocks.push({ ...block, gapBefore } as Block);
    },
    addNote(name, place, children) {
      next = place.endLine + 1;
      addFound(writer.number(name, place.line), place, children);
    },
    number(name, at) {
      const number = given.notes.numbers.get(name) ?? 0;
      const edit = markEdit(name, number, { source: given.source, line: at, endLine: at });
      if (edit) given.notes.edits.push(edit);
      return number;
    },
    remove(text, at) {
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      const place = { source: given.source, line: at, endLine: at + text.split('\n').length - 1 };
      const comment = COMMENT.exec(text)?.[1]?.trim();
      const isWords = comment !== undefined && /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(comment);
      given.removals.push(isWords ? { name: 'hidden-text', place, text: comment } : { name: 'markup', place, text });
    },
    inlines: (at) => ({
      inlines: given.lexer.inlines,
      removeMarkup: (text) => writer.remove(text, at),
      placeOf: (name) => {
        const words = given.places.get(placeKey(name));
        return words === undefined ? null : `#${given.source}#${words}`;
      },
      note: (name) => {
        const number = writer.number(name, at);
        return { identifier: identifierOf(given.source, number), mark: markOf(number) };
      },
      noteInPlace: (words) => {
        const number = writer.number(inPlace(words), at);
        const identifier = identifierOf(given.source, number);
        if (!given.notes.found.some((note) => note.identifier === identifier))
          addFound(number, { source: given.source, line: at, endLine: at }, [
            {
              type: 'paragraph',
              place: { source: given.source, line: at, endLine: at },
              gapBefore: 0,
              children: inlinesOf(words, writer.inlines(at)),
            },
          ]);
        return { identifier, mark: markOf(number) };
      },
    }),
    inside: (at) => newWriter(given, at),
  };
  return writer;
}

/** The blank lines between two lines; what is absent has taken one of those around it along. */
function gapOf(from: number, to: number, absent: ReadonlySet<number>): number {
  let [blank, runs] = [0, 0];
  for (let line = from; line < to; line++) {
    if (!absent.has(line)) blank += 1;
    else if (!absent.has(line - 1)) runs += 1;
  }
  return blank === 0 ? 0 : Math.max(1, blank - runs);
}

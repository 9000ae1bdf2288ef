import type { Block, Book, Division, Heading, Section, SectionKind } from '../model/index.ts';
import { readBlock, readHeading, type WordSink } from './story-words.ts';

/** A stretch of story text: a block or a heading. Assembling hands most of them on as they are. */
export type Stretch = Block | Heading;

export function readStretch(stretch: Stretch, sink: WordSink): void {
  if ('type' in stretch) readBlock(stretch, sink);
  else readHeading(stretch, sink);
}

/** Every stretch of a division, in reading order: blocks, and headings but those that the user gave. */
export function* divisionStretches(division: Division): Generator<Stretch> {
  for (const part of division.parts) {
    if (part.heading && !part.heading.given) yield part.heading;
    yield* part.blocks;
  }
}

/** Every stretch of a book. Notes made from a story's header are left out: the header lists them. */
export function* bookStretches(book: Book): Generator<Stretch> {
  for (const section of storySections(book.sections)) {
    if (section.heading && !section.heading.given) yield section.heading;
    for (const block of section.blocks) if (!isFromHeader(block)) yield block;
  }
}

/** Pages whose words are made from metadata, not from running text. */
const MADE: ReadonlySet<SectionKind> = new Set(['cover', 'title-page', 'warnings', 'facts', 'contents', 'colophon']);

/** Every section that prints the story's text, in reading order. */
export function* storySections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    if (!MADE.has(section.kind) && section.work === undefined) yield section;
    yield* storySections(section.children);
  }
}

function isFromHeader(block: Block): boolean {
  return block.type === 'note' && block.fromHeader === true;
}

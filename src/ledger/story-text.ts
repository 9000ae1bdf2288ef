import type { Block, Book, Division, Heading, Section, SectionKind } from '../model/index.ts';
import { blockText, inlineText } from '../model/index.ts';

/** Every stretch of story text in a division, in reading order: headings and blocks. */
export function* divisionText(division: Division): Generator<string> {
  for (const part of division.parts) {
    if (part.heading) yield headingText(part.heading);
    for (const block of part.blocks) yield blockText(block);
  }
}

/** Every stretch of story text in a book. Notes made from a story's header are left out: the header lists them. */
export function* bookText(book: Book): Generator<string> {
  for (const section of storySections(book.sections)) {
    if (section.heading) yield headingText(section.heading);
    for (const block of section.blocks) if (!isFromHeader(block)) yield blockText(block);
  }
}

/** Every stretch of text that the story's sections print, whatever it was made from. */
export function* printedText(book: Book): Generator<string> {
  for (const section of storySections(book.sections)) {
    if (section.heading) yield headingText(section.heading);
    if (section.caption !== null) yield section.caption;
    for (const block of section.blocks) yield blockText(block);
  }
}

/** Pages whose words are made from metadata, not from running text. */
const MADE: ReadonlySet<SectionKind> = new Set(['cover', 'title-page', 'warnings', 'facts', 'contents', 'colophon']);

function* storySections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    if (!MADE.has(section.kind)) yield section;
    yield* storySections(section.children);
  }
}

function isFromHeader(block: Block): boolean {
  return block.type === 'note' && block.fromHeader === true;
}

function headingText(heading: Heading): string {
  return `${inlineText(heading.label)} ${inlineText(heading.title)}`;
}

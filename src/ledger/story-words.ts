import { lettersOfParts } from '../markup/formula.ts';
import type { Block, Book, Division, Heading, Inline, Section, SectionKind, VerseLine } from '../model/index.ts';

/** Where the text of a story goes, piece by piece; pieces without anything between them are one. */
export interface WordSink {
  read(text: string): unknown;
  /** A border inside a line, such as that before the mark of a footnote: no white space. */
  gap(): unknown;
  /** Marks of footnotes that are not read. */
  readonly skipped?: ReadonlySet<Inline>;
}

/** A line end, in which words end. */
const END = '\n';

/** Hands over the text of a block, every line of it ended. */
export function readBlock(block: Block, sink: WordSink): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      readLine(block.children, sink);
      return;
    case 'quotation':
    case 'letter':
      for (const child of block.children) readBlock(child, sink);
      return;
    case 'note':
      if (block.label !== null) sink.read(block.label);
      sink.read(END);
      for (const child of block.children) readBlock(child, sink);
      return;
    case 'verse':
      for (const stanza of block.stanzas) readVerse(stanza, sink);
      return;
    case 'messages':
      for (const line of block.lines) readLine(line, sink);
      return;
    case 'list':
      for (const item of block.items) for (const child of item) readBlock(child, sink);
      return;
    case 'table':
      for (const row of block.rows) for (const cell of row) readLine(cell, sink);
      return;
    case 'preformatted':
      sink.read(block.text);
      sink.read(END);
      return;
    case 'scene-break':
      if (block.ornament !== null) sink.read(block.ornament);
      sink.read(END);
      return;
  }
}

/** Hands over the words of a heading: those that count the division, then its name. */
function readHeading({ label, title }: Heading, sink: WordSink): void {
  readLine(label, sink);
  readLine(title, sink);
}

function readVerse(stanza: readonly VerseLine[], sink: WordSink): void {
  for (const line of stanza) readLine(line.children, sink);
}

function readLine(inlines: readonly Inline[], sink: WordSink): void {
  readInlines(inlines, sink);
  sink.read(END);
}

function readInlines(inlines: readonly Inline[], sink: WordSink): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'code':
        sink.read(inline.value);
        break;
      case 'image':
        sink.gap();
        sink.read(inline.alt);
        sink.gap();
        break;
      case 'formula':
        sink.gap();
        sink.read(lettersOfParts(inline.math));
        sink.gap();
        break;
      case 'soft-break':
      case 'hard-break':
        sink.read(END);
        break;
      case 'note-reference':
        sink.gap();
        if (!sink.skipped?.has(inline)) readInlines(inline.children, sink);
        sink.gap();
        break;
      case 'link':
        // A page is read with a gap round its links.
        sink.gap();
        readInlines(inline.children, sink);
        sink.gap();
        break;
      default:
        readInlines(inline.children, sink);
    }
  }
}

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

import type { Block, Heading, Inline, VerseLine } from '../model/index.ts';

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
export function readHeading({ label, title }: Heading, sink: WordSink): void {
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

import type { Block } from './block.ts';
import type { Heading } from './book.ts';
import { type Inline, inlineText, isInlineParent, type NoteReference } from './inline.ts';
import type { Writing } from './metadata.ts';

/** One file of a publication. */
export interface Resource {
  /** Path inside the container, relative to the package document's folder. */
  readonly href: string;
  readonly id: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** Manifest properties, such as `nav` or `cover-image`. */
  readonly properties: readonly string[];
  /** Set on content documents that print the story's own text, as against pages made by us. */
  readonly story?: true;
}

/** An entry of the contents. */
export interface ContentsEntry {
  readonly title: string;
  /** Path of the document, with a fragment when it points inside one. */
  readonly href: string;
  /** A word to print after the title, such as `New`. */
  readonly mark?: string;
  readonly children: readonly ContentsEntry[];
}

/** A book as files in memory, before the zip. */
export interface Publication {
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  readonly authors: readonly string[];
  /** How its lines and pages run. */
  readonly writing: Writing;
  /** Seconds since 1970, for every entry of the container. */
  readonly modified: number;
  /** The package document (`content.opf`). */
  readonly packageDocument: string;
  /** The NCX of old readers. */
  readonly ncx: string;
  /** The navigation document. */
  readonly nav: string;
  readonly stylesheet: string;
  /** Every other resource: content documents and pictures. */
  readonly resources: readonly Resource[];
  /** Hrefs of content documents in reading order. */
  readonly spine: readonly string[];
  readonly contents: readonly ContentsEntry[];
}

/** The references to footnotes in a block, in reading order. */
export function referencesIn(block: Block): readonly NoteReference[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return referencesOf(block.children);
    case 'quotation':
    case 'letter':
    case 'note':
      return block.children.flatMap(referencesIn);
    case 'verse':
      return block.stanzas.flatMap((stanza) => stanza.flatMap((line) => referencesOf(line.children)));
    case 'messages':
      return block.lines.flatMap(referencesOf);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(referencesIn));
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(referencesOf));
    case 'preformatted':
    case 'scene-break':
      return [];
  }
}

/** The references to footnotes among inlines, in reading order. */
export function referencesOf(inlines: readonly Inline[]): readonly NoteReference[] {
  return inlines.flatMap((inline): readonly NoteReference[] => {
    if (!isInlineParent(inline)) return [];
    const inner = referencesOf(inline.children);
    return inline.type === 'note-reference' ? [inline, ...inner] : inner;
  });
}

/** Inlines without the marks of footnotes, as a heading's words stand in the contents. */
export function withoutReferences(inlines: readonly Inline[]): readonly Inline[] {
  if (referencesOf(inlines).length === 0) return inlines;
  return inlines.flatMap((inline): readonly Inline[] => {
    if (!isInlineParent(inline)) return [inline];
    return inline.type === 'note-reference' ? [] : [{ ...inline, children: withoutReferences(inline.children) }];
  });
}

/** A heading in one line: `Chapter 3: The Locked Room`; the mark between only where the label has none and its script sets one; no words without a heading. */
export function headingLine(heading: Pick<Heading, 'label' | 'title'> | null): string {
  if (heading === null) return '';
  const [label = '', title = ''] = [heading.label, heading.title].map((inlines) =>
    inlineText(withoutReferences(inlines)).replace(/\s+/g, ' ').trim(),
  );
  if (label === '' || title === '') return label || title;
  const asks = /[\p{L}\p{N})\]]$/u.test(label) && !/[\p{Script=Han}\p{Script=Hangul}]$/u.test(label);
  return asks ? `${label}: ${title}` : `${label} ${title}`;
}

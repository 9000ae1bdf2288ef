import type { Move, Passage, Removal } from './removal.ts';
import type { StatedFact } from './stated.ts';

/** One input file: its name, format and bytes. */
export interface Source {
  /** Name as the user knows it; used in every message and never opened. */
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
  /** Where it comes from, when a container says so; that of its format otherwise. */
  readonly origin?: Origin;
  /** Last change of the file in milliseconds since 1970, when the caller knows it. */
  readonly modified?: number;
  /** What a container that the source came in says of it: its title, authors, language. */
  readonly stated?: readonly StatedFact[];
  /** What came with it and may be of the story, but has no place in it: it stands behind. */
  readonly behind?: readonly Passage[];
  /** Set where the file that takes in those beside it leaves this one out: it stands behind the story. */
  readonly isApart?: true;
  /** The mail that it came in says that it was sent on. */
  readonly sentOn?: true;
  /** What a container made of the original: then there are no bytes to read. */
  readonly page?: ReadPage;
  /**
   * The running text of the original, found without the conversion that made these bytes. It is what the check that
   * nothing was lost compares; absent where the bytes are the original.
   */
  readonly letters?: string;
  /** Words that the original shows without holding them as text: the numbers of its notes and lists. */
  readonly generated?: readonly string[];
  /** What the conversion left out of `letters`, by name: a contents list, hidden text. */
  readonly removals?: readonly Removal[];
  /** What of `letters` the conversion put at another place: the words of text boxes and notes. */
  readonly moves?: readonly Move[];
  /** The documents that these bytes were joined from, by the line each begins on; absent where they are one file. */
  readonly documents?: readonly JoinedDocument[];
  /** Pictures that came in the same container, by the address that the text gives them. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** The title of the book that it came in as one work of several. */
  readonly collection?: string;
  /** The file that lists the files of its folder, and its place in that list. */
  readonly listed?: { readonly in: string; readonly at: number; readonly title?: string; readonly isBook?: true };
  /** What such a file states of the book that it lists; with one of its sources. */
  readonly ofBook?: readonly StatedFact[];
  /** The cover picture that came with it, in any picture format. */
  readonly cover?: Uint8Array;
}

/** A document inside a source: lines from `line` on (1-based) are its lines, under its own name. */
export interface JoinedDocument {
  /** Name as the user can find it, such as `book.epub/OEBPS/chapter-1.xhtml`. */
  readonly name: string;
  readonly line: number;
  /** The line of the document itself that stands there; 1 when absent. */
  readonly from?: number;
}

/** A picture as the user has it, in any picture format: one to be made the cover. */
export interface PictureFile {
  /** Its name, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Where a text comes from, which says what may have got into it: `typed` as text or Markdown, `page` saved from a site,
 * `mail` or news, `document` of a word processor, `ebook`, and `scan` for what shows a printed page: page numbers, form
 * feeds, a transcriber's words. A text may have several: a scan came in one of the other ways.
 */
export type Origin = 'typed' | 'page' | 'mail' | 'document' | 'ebook' | 'scan';

/** Where something stands in a source. Lines are 1-based and inclusive. */
export interface Place {
  /** The source's name as the user knows it, such as `westward/part2.txt`. */
  readonly source: string;
  readonly line: number;
  readonly endLine: number;
}

/** The place that stands for a whole file: its first line. */
export function topOf(source: string): Place {
  return { source, line: 1, endLine: 1 };
}

/** A place as a person reads it: `file:line`. */
export function showPlace({ source, line }: Pick<Place, 'source' | 'line'>): string {
  return `${source}:${line}`;
}

/** A file's own name in a path, behind its last separator. */
export function nameInPath(path: string): string {
  return path.slice(folderInPath(path).length);
}

/** The folder in a path, with the separator behind it; empty where none is named. */
export function folderInPath(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** An element of a page; every node knows the line it begins on. */
export interface ElementNode {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
  readonly line: number;
  /** Characters of text inside. */
  readonly size: number;
}

export interface TextNode {
  readonly type: 'text';
  readonly value: string;
  readonly line: number;
}

export type PageNode = ElementNode | TextNode;

/** A comment of a page's markup, and the line that it begins on. */
export interface PageComment {
  readonly text: string;
  readonly line: number;
}

/** A page that was read: its tree, and what of it is no part of the tree. */
export interface ReadPage {
  /** Without scripts, styles, comments and too deep tags. Every node knows its line. */
  readonly root: ElementNode;
  /** The text of the page's style sheets. */
  readonly styles: string;
  /** What the page states as data (JSON-LD), as typed. */
  readonly data: readonly string[];
  readonly comments: readonly PageComment[];
  /** What could have done something: scripts, frames, event handlers, links to scripts. */
  readonly unsafe: ReadonlySet<string>;
  /** Tags left out because they were nested deeper than the limit. */
  readonly tooDeep: number;
}

/** Whether a file's name, or where it is, ends as those of pictures do. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?)$/i.test(name);
}

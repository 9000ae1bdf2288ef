import { type Block, blockText } from './block.ts';
import { type Inline, inlineText } from './inline.ts';
import type { Metadata } from './metadata.ts';
import type { Passage } from './removal.ts';
import type { Place } from './source.ts';

/** What a section of a book is. The first row is made by us; the second comes from the story. */
export type SectionKind =
  | 'cover'
  | 'title-page'
  | 'warnings'
  | 'facts'
  | 'contents'
  | 'notes'
  | 'colophon'
  | 'front'
  | DivisionKind;

/** A label and its values, ready to print: one `dt` and its `dd`s. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

/** One section of a book: a page or chapter, or a volume with its chapters inside. */
export interface Section {
  readonly kind: SectionKind;
  readonly matter: 'front' | 'body' | 'back';
  /** Stable file stem, unique in the book, such as `chapter-3`. */
  readonly id: string;
  /** Words for the contents and the document title. Never empty. */
  readonly name: string;
  /** The printed heading; null when the story gives none. */
  readonly heading: Heading | null;
  /** Printed heading of a page made by us (`Warnings`); null for the story's own sections. */
  readonly caption: string | null;
  /** The running text, scene breaks included. */
  readonly blocks: readonly Block[];
  /** Printed as a definition list: story facts, colophon. */
  readonly facts: readonly Fact[];
  /** Nested sections: a volume's chapters, a chapter's sections. */
  readonly children: readonly Section[];
  /** Whether the contents list it. */
  readonly listed: boolean;
  /** Set on the title page of a work in a collection and on the pages that are made from what the work states. */
  readonly work?: WorkOnPage;
  /** BCP 47 tag of a work in a collection that is in another language than the book. */
  readonly language?: string;
  /** A word to print after the name in the contents, such as `New`. */
  readonly mark?: string;
}

/** What a chapter is to somebody who has an earlier edition: `kept` has its words only there. */
export type ChapterMark = 'isNew' | 'revised' | 'kept';

/** A work in a collection, as its pages tell of it. */
export interface WorkOnPage {
  readonly title: string;
  readonly metadata: Metadata;
}

/** A picture's bytes, ready for the book. */
export interface Picture {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/svg+xml' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array;
  readonly alt: string;
}

/** A choice among the designs and colours of drawn covers, each by its index; what is left out comes from the book. */
export interface CoverDesign {
  readonly design?: number;
  readonly colours?: number;
}

/** A picture of the running text, ready for the book. */
export interface BookPicture {
  /** Path inside the book, the same as the `href` of the inlines that show it. */
  readonly href: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  /** Whether words say what is on it, wherever it stands. */
  readonly described: boolean;
}

/** What a long work is cut into: so many chapters a book, its volumes, or only the chapters from one to another. */
export type Portioning = { readonly every: number } | 'volumes' | { readonly from: number; readonly to: number };

/** An assembled book, before any markup. */
export interface Book {
  /** `urn:uuid:…`, the same for the same story at every build. */
  readonly identifier: string;
  /** Title to show: the stated one, or the story's file name. */
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly metadata: Metadata;
  /** Date of the work, ISO 8601 (`2004-03-09`); null when nothing states one. */
  readonly date: string | null;
  /** Last change of the inputs, in seconds since 1970, for `dcterms:modified`. */
  readonly modified: number;
  readonly unfinished: boolean;
  /** Words of the running text, notes left out. */
  readonly words: number;
  readonly cover: Picture | null;
  /** Pictures of the running text, each once. */
  readonly pictures?: readonly BookPicture[];
  readonly sections: readonly Section[];
}

/** What a heading opens. `section` is a division inside a chapter; `story` a work in a collection. */
export type DivisionKind =
  | 'volume'
  | 'story'
  | 'chapter'
  | 'prologue'
  | 'epilogue'
  | 'interlude'
  | 'preface'
  | 'foreword'
  | 'introduction'
  | 'dedication'
  | 'epigraph'
  | 'afterword'
  | 'appendix'
  | 'section';

/** Divisions that are parts of a work, told by their names alone, and no pages around it. */
export const NAMED_PARTS: ReadonlySet<string> = new Set<DivisionKind>([
  'prologue',
  'epilogue',
  'interlude',
  'foreword',
  'preface',
  'introduction',
  'afterword',
]);

/** A recognised heading: its number and words apart, both as typed. */
export interface Heading {
  readonly kind: DivisionKind;
  /** Nesting depth in the book's contents; 1 is the outermost. */
  readonly depth: number;
  readonly number: number | null;
  /** The words that count or name the division: `Chapter 3`, `IV`, `Prologue`; empty when there are none. */
  readonly label: readonly Inline[];
  /** The title proper; empty when there is none. */
  readonly title: readonly Inline[];
  readonly place: Place;
  /** Set when the words are the user's, not the source's. */
  readonly given?: true;
}

/** How a part begins. */
export type Opening = 'start' | 'heading' | 'scene-break' | 'ending';

/** The stretch of prose between two cuts. Parts are flat; assembling nests them. */
export interface Part {
  readonly opening: Opening;
  readonly matter: 'front' | 'body' | 'back';
  /** Set when a part without a heading is a chapter of its own, whatever stands before it. */
  readonly untitled?: true;
  /** Set if and only if the part opens with a heading. */
  readonly heading: Heading | null;
  /** No block here is a scene break; endings are the last paragraphs, with the role `continued` or `the-end`. */
  readonly blocks: readonly Block[];
}

/** A manuscript divided into parts, with what its front matter added to the metadata. */
export interface Division {
  readonly source: string;
  readonly metadata: Metadata;
  readonly parts: readonly Part[];
  /** Passages that left the running text and are not surely a machine's: they stand behind the story. */
  readonly behind?: readonly Passage[];
  /** Set where the file that takes in those beside it leaves this one out. */
  readonly isApart?: true;
}

/** The words of a heading, its label (`Chapter 3`) before its title. */
export function headingWords({ label, title }: Pick<Heading, 'label' | 'title'>): string {
  return `${inlineText(label)} ${inlineText(title)}`;
}

/** The texts of a division's blocks, in reading order. */
export function textsOf({ parts }: Pick<Division, 'parts'>): readonly string[] {
  return parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block)));
}

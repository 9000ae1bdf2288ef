/** What the desk's server tells its page, and the page asks of it. Types only: both sides are compiled with them. */

import type { RemovalName, Speaker } from '../model/index.ts';
import type { Sharing } from './away-api.ts';

export type { Checked, Copied, Folders, Made, OldBook, ReaderView, Sharing, Ways } from './away-api.ts';
export type { RemovalName, Speaker };

/** How a story stands to its book. */
export type BookState = 'new' | 'changed' | 'built' | 'failed';

/** A story on the shelf. */
export interface ShelfStory {
  readonly id: string;
  /** Its path from the desk's folder. */
  readonly path: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly series: string | null;
  readonly state: BookState;
  /** How many places want to be looked at: open questions, warnings and errors of its last build. */
  readonly questions: number;
  readonly words: number | null;
  readonly chapters: number | null;
  /** How many files it has. */
  readonly files: number;
  /** Last change of its files, in milliseconds since 1970. */
  readonly changed: number;
  /** The address of its cover; null when there is no book yet. */
  readonly cover: string | null;
  /** What stood in the way of the book, in words; null when nothing did. */
  readonly trouble: string | null;
}

export interface ShelfView {
  /** The name of the desk's folder. */
  readonly folder: string;
  readonly stories: readonly ShelfStory[];
  /** Files in no known format. */
  readonly unread: readonly string[];
}

/** A place in a source: the source's index in the view, and a line. */
export type At = readonly [source: number, line: number];

export type OutlineKind =
  | 'volume'
  | 'chapter'
  | 'front'
  | 'scene'
  | 'note'
  | 'ending'
  | 'dateline'
  | 'scene-label'
  | 'question'
  | 'page';

/** A row of the outline, in reading order. */
export interface OutlineRow {
  readonly kind: OutlineKind;
  /** The kind of cut that is only suggested, of a question. */
  readonly suggested: 'heading' | 'scene-break' | null;
  readonly level: number;
  readonly label: string;
  /** Where it begins; null for what is made from no passage. */
  readonly at: At | null;
  /** Document of the book in which it stands. */
  readonly href: string | null;
  readonly words: number;
  /** How sure the cut is, 0 to 1; null when nothing was decided. */
  readonly score: number | null;
  /** Whether a person should look at it. */
  readonly look: boolean;
  readonly pinned: boolean;
  /** Whether the book prints a heading over it. */
  readonly headed: boolean;
  /** Whether its number does not follow that of the one before. */
  readonly outOfTurn: boolean;
}

/** A decision, in the margin of its source. */
export interface Mark {
  readonly at: At;
  readonly endLine: number;
  readonly kind: string;
  readonly verdict: 'cut' | 'suggest' | 'none';
  readonly score: number;
  readonly reasons: readonly { readonly cue: string; readonly weight: number }[];
  readonly pinned: boolean;
}

/** What stands on a line, and everything that was decided of it. */
export interface LineView {
  readonly words: string;
  /** Whether its words are of the running text. */
  readonly inText: boolean;
  readonly marks: readonly Mark[];
}

/** A document of the book in reading order. */
export interface DocumentView {
  readonly href: string;
  readonly title: string;
  /** Rises whenever its content changes. */
  readonly version: number;
  /** Lines of sources that it prints: source, first, last. */
  readonly spans: readonly (readonly [source: number, first: number, last: number])[];
}

/** A fact of the book, and who says so. */
export interface FactView {
  readonly key: string;
  readonly values: readonly string[];
  /** Who states it, and in words; null and empty when nobody does. */
  readonly by: Speaker | null;
  readonly from: string;
  readonly at: At | null;
  /** Whether the settings can say otherwise. */
  readonly editable: boolean;
  /** Whether they do. */
  readonly set: boolean;
}

/** Words that are not in the running text. */
export interface LeftOut {
  readonly name: string;
  /** What such a removal takes, in words. */
  readonly takes: string;
  readonly at: At;
  readonly endLine: number;
  readonly text: string;
  /** Where the words went. */
  readonly rest: string;
  /**
   * What puts them back: a pin, for words that a title stands instead of the same title over them, for a whole file the
   * order of files; null when nothing does.
   */
  readonly way: 'pin' | 'title' | 'order' | null;
}

export interface Message {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: string;
  readonly remedy: string | null;
  readonly at: At | null;
  /** `file:line`, when it is at no place of a source. */
  readonly where: string | null;
  /** Whether it is of a decision whose words stand at another line now. */
  readonly hasMoved: boolean;
}

/** The book's cover, and what a drawn one may be. */
export interface CoverView {
  /** Empty when the book has none. */
  readonly address: string;
  /** Whether it is a picture of the user's. */
  readonly own: boolean;
  readonly designs: readonly string[];
  readonly colours: number;
  /** What the settings say: `hills 3`; empty when they leave it to the program. */
  readonly design: string;
}

/** What a folder's files are taken for: parts of one work, works in one book, or works of which each has its book. */
export type FolderKind = 'series' | 'collection' | 'apart';

export interface FolderView {
  /** What the book was made as. */
  readonly kind: FolderKind;
  /** Whether the settings say so. */
  readonly set: boolean;
}

/** The looks there are and the one that the book wears. */
export interface LookView {
  readonly looks: readonly { readonly name: string; readonly summary: string }[];
  readonly parts: readonly {
    readonly name: string;
    readonly summary: string;
    readonly values: readonly string[] | null;
    readonly value: string;
    readonly set: boolean;
  }[];
  readonly look: string;
}

export interface StoryView {
  readonly id: string;
  readonly path: string;
  /** Rises whenever anything in it changes. */
  readonly revision: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly sources: readonly { readonly name: string; readonly lines: number; readonly version: number }[];
  readonly outline: readonly OutlineRow[];
  readonly marks: readonly Mark[];
  readonly documents: readonly DocumentView[];
  readonly sheetVersion: number;
  readonly facts: readonly FactView[];
  readonly leftOut: readonly LeftOut[];
  readonly messages: readonly Message[];
  readonly look: LookView;
  /** Files in reading order, of a story that is a folder. */
  readonly parts: readonly string[];
  /** What its files are; null for a story that is one file. */
  readonly folder: FolderView | null;
  readonly cover: CoverView;
  readonly settingsFile: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Words of the source that a title has just taken the place of; null when none has. */
  readonly instead: string | null;
  /** What was undone or done again, as the journal has it: `scene at line 9`, `title`; null when nothing was. */
  readonly what: string | null;
}

/** News for every open page. */
export type News =
  | { readonly type: 'shelf' }
  | { readonly type: 'story'; readonly id: string }
  | { readonly type: 'building'; readonly done: number; readonly total: number; readonly story: string }
  | {
      readonly type: 'built';
      readonly ids: readonly string[];
      readonly books: number;
      readonly failed: number;
      readonly what: string | null;
      /** The first of the books, as paths from the desk's folder. */
      readonly files: readonly string[];
    }
  | { readonly type: 'sharing'; readonly sharing: Sharing | null };

/** What went wrong, in words. */
export interface Refusal {
  readonly error: string;
  readonly remedy: string | null;
}

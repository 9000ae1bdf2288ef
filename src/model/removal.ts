import type { Place } from './source.ts';

/** Why words of a source are not in the story's running text. A closed list. */
export type RemovalName =
  /** header lines; their values stand in the front matter */
  | 'story-header'
  /** a header or disclaimer that an earlier part of the same book gave already */
  | 'repeated-header'
  /** a heading that is printed twice, one right below the other; the work's title before a chapter's */
  | 'repeated-heading'
  | 'empty-heading'
  /** running heads, page numbers */
  | 'page-furniture'
  /** text that a document hides */
  | 'hidden-text'
  /** what a document keeps beside its text: running heads, comments, what was deleted */
  | 'beside-text'
  /** a few words that a document keeps for the edge of its pages */
  | 'running-head'
  /** where the writer of a manuscript lives and is reached */
  | 'contact-details'
  /** the prompt of a field that nobody filled in */
  | 'placeholder'
  /** a printed contents list, replaced by the book's own */
  | 'printed-contents'
  /** navigation, counters, scripts and other words of a web page that are not the story */
  | 'site-furniture'
  /** what somebody wrote on a page around the story, and no program */
  | 'page-prose'
  /** what readers wrote of the story on its page: comments, replies, others' posts */
  | 'readers-remark'
  /** lines that archives and mail programs add to a story's head or tail */
  | 'archive-line'
  /** what list software puts below a message */
  | 'list-footer'
  /** what Project Gutenberg puts around a book */
  | 'licence'
  /** sentences in comments of markup, which no page shows */
  | 'comment'
  /** markup: tags, addresses, comments, list marks */
  | 'markup'
  /** a publisher's page: copyright, imprint */
  | 'publisher-page'
  /** a mail signature */
  | 'signature'
  /** a quoted reply */
  | 'quoted-reply'
  /** a notice against copying among the paragraphs: `Stolen story; please report.` */
  | 'copy-notice'
  /** `Previous Chapter | Index | Next Chapter` between the chapters */
  | 'navigation-line'
  /** `[Illustration]` and its kind */
  | 'illustration-tag'
  /** transcriber's and e-text notes */
  | 'transcriber-note'
  /** letters used as a drawn scene break: `oOo` */
  | 'ornament'
  /** "to be continued" between two parts that are both present */
  | 'continuation'
  /** author's notes that the user asked to leave out */
  | 'authors-note'
  /** a second copy or an older version of a part */
  | 'duplicate-part'
  /** a line that the user deletes, or gives another title */
  | 'deleted-by-user'
  /** a file that stands beside the story: a readme, a licence */
  | 'beside-the-story';

/** Words taken out of the running text, by name. Nothing leaves a story without one. */
export interface Removal {
  readonly name: RemovalName;
  readonly place: Place;
  /** The removed text as the source has it. */
  readonly text: string;
  /** Its sentences left the story and not the book: they stand among the facts of the story. */
  readonly stated?: true;
  /** What it is was guessed by its words and its place: a story may have such words. */
  readonly guessed?: true;
}

/** Words that stand behind the story, and where the source has them. */
export type Passage = Pick<Removal, 'place' | 'text'>;

/** Words that a stage put at another place than its source has them, as they stand: a note under the heading below it. */
export interface Move {
  readonly place: Place;
  readonly text: string;
}

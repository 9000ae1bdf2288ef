import type { Place } from './place.ts';

/** Every message a user can meet, with what it means in one line. A closed list; `report/messages` explains each. */
export type DiagnosticId =
  | 'no-title'
  | 'no-text'
  | 'unknown-format'
  | 'not-text'
  | 'container-refused'
  | 'container-damaged'
  | 'picture-missing'
  | 'link-left-out'
  | 'post-left-out'
  | 'encoding-guessed'
  | 'characters-replaced'
  | 'control-characters-removed'
  | 'mojibake-repaired'
  | 'words-left-out'
  | 'comments-left-out'
  | 'unsafe-markup-removed'
  | 'markup-too-deep'
  | 'unlabelled-note'
  | 'ambiguous-gap'
  | 'possible-scene-break'
  | 'possible-pov-change'
  | 'unbalanced-quotes'
  | 'story-unfinished'
  | 'missing-part'
  | 'duplicate-part'
  | 'part-order'
  | 'works-found'
  | 'file-left-out'
  | 'settings-invalid'
  | 'settings-unknown-key'
  | 'pin-mismatch'
  | 'cover-unreadable'
  | 'text-lost'
  | 'text-gained'
  | 'text-moved'
  | 'source-unreadable'
  | 'link-not-followed'
  | 'book-not-written'
  | 'name-taken'
  | 'device-unreachable'
  | 'book-not-sendable'
  | 'mail-settings'
  | 'mail-not-sent'
  | 'story-given-up'
  | 'internal';

export type Severity = 'error' | 'warning' | 'info';

/** A message: what is wrong (reason), where (place), and what to do (remedy), in plain words. */
export interface Diagnostic {
  readonly id: DiagnosticId;
  readonly severity: Severity;
  /** null when the message is about a whole book or the command itself. */
  readonly place: Place | null;
  readonly reason: string;
  readonly remedy: string | null;
}

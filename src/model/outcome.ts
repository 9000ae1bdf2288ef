import type { Move, Removal } from './removal.ts';
import type { Place } from './source.ts';
import type { Choice } from './stated.ts';

/** What a stage did on the way to its value. */
export interface Trace {
  readonly edits: readonly Edit[];
  readonly decisions: readonly Decision[];
  readonly removals: readonly Removal[];
  readonly moves?: readonly Move[];
  /** Names of the sources in the order in which the book has them. */
  readonly order?: readonly string[];
  /** How the title and the authors were chosen among all that state some. */
  readonly choices?: readonly Choice[];
}

/** What every stage returns: its value, what it did, and what the user should know. */
export interface Outcome<T> {
  readonly value: T;
  readonly trace: Trace;
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_TRACE: Trace = { edits: [], decisions: [], removals: [] };

/** What several stages did, as one. */
export function joinedTraces(traces: readonly Trace[]): Trace {
  return {
    edits: traces.flatMap((t) => t.edits),
    decisions: traces.flatMap((t) => t.decisions),
    removals: traces.flatMap((t) => t.removals),
    choices: traces.flatMap((t) => t.choices ?? []),
  };
}

/** An outcome, with an empty trace and no diagnostics unless given. */
export function outcome<T>(value: T, trace: Partial<Trace> = {}, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, trace: { ...NO_TRACE, ...trace }, diagnostics };
}

export type DecisionKind =
  | 'header-end'
  | 'heading'
  | 'scene-break'
  | 'ending'
  | 'note'
  | 'dateline'
  | 'scene-label'
  | 'front-matter'
  | 'verse'
  | 'letter'
  | 'messages'
  | 'script'
  | 'box';

/** Whether a cut is made, only suggested to the user, or not made. */
export type Verdict = 'cut' | 'suggest' | 'none';

/** One piece of evidence: what was seen and how much it says, for (positive) or against (negative). */
export interface Reason {
  readonly cue: string;
  readonly weight: number;
}

/** The sum of the weights of some reasons, held between 0 and 1 and rounded to hundredths. */
export function scoreOf(reasons: readonly Reason[]): number {
  const sum = reasons.reduce((total, reason) => total + reason.weight, 0);
  return Math.round(Math.max(0, Math.min(1, sum)) * 100) / 100;
}

/** What was decided at a place, how sure that is (0 to 1) and why. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly place: Place;
  readonly verdict: Verdict;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The first words of the block the decision is about, for a person to find it by. */
  readonly words: string;
}

/** One change that a normalizing rule proposed and the engine made. Enough to replay it. */
export interface Edit {
  readonly rule: string;
  readonly place: Place;
  /** Number of the text run in its manuscript, counted from 0 in reading order. */
  readonly run: number;
  /** Offset in the run's joined text at the moment of the edit, in UTF-16 units. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** The whole words that the edit is in, before and after, of edits that change letters and are not whole words. */
  readonly words?: { readonly before: string; readonly after: string };
  /** Set when the edit turned typed marks into an inline: its type, and the length of the opening mark. */
  readonly wrap?: { readonly inline: WrapInline; readonly open: number };
}

/** What a pair of typed marks may become. */
export type WrapInline = 'emphasis' | 'strong' | 'strike' | 'superscript' | 'subscript';

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
  | 'words-in-front'
  | 'words-behind'
  | 'command-unknown'
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
  | 'style-unusable'
  | 'font-embedded'
  | 'pin-mismatch'
  | 'pattern-hits'
  | 'chapters-gone'
  | 'chapters-revised'
  | 'nothing-in-range'
  | 'earlier-book'
  | 'cover-unreadable'
  | 'text-lost'
  | 'read-simply'
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
  /** For a pin whose words stand at another line now: that line, as the user counts them. */
  readonly movedTo?: number;
}

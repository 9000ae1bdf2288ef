import type { DiagnosticId, Place, WrapInline } from '../model/index.ts';
import type { Context } from './context.ts';

/** What a run of text is; rules about prose leave some of them alone. */
export type RunKind = 'prose' | 'heading' | 'verse' | 'cell' | 'field' | 'preformatted';

/**
 * One paragraph-like block's text, joined over the borders of its inlines. Inside it, `\n` is a soft break, U+2028 a
 * hard break, U+2029 the border of two verse lines, U+FFFC an image or a piece of code.
 */
export interface Run {
  readonly kind: RunKind;
  /** Number of the run in its manuscript. */
  readonly index: number;
  readonly text: string;
  readonly place: Place;
  /** The text of the next run as the source has it; empty at the end. */
  readonly next: string;
}

/** Put `text` in the place of [start, end). */
export interface Replace {
  readonly kind: 'replace';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Drop `open` characters at the start and `close` at the end of [start, end), and make an inline of the rest. */
export interface Wrap {
  readonly kind: 'wrap';
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly close: number;
  readonly inline: WrapInline;
}

/** Something the user should know about the run. */
export interface Remark {
  readonly kind: 'remark';
  readonly id: DiagnosticId;
  readonly reason: string;
  readonly remedy: string | null;
  /** How many things the remark is about. */
  readonly count: number;
}

/** What a rule may ask for. Replacements and wraps of one answer are in order and never overlap. */
export type Proposal = Replace | Wrap | Remark;

/** A rule reads text and proposes; the engine alone changes anything. */
export interface Rule {
  readonly id: string;
  /** One line for people: what the rule does. */
  readonly summary: string;
  /** Kinds of run the rule works on. */
  readonly kinds: readonly RunKind[];
  /** A run without any of these characters is not shown to the rule; null when no character tells. */
  readonly signs: string | null;
  /** A further cheap test, made when a sign is there; a run that fails it is not shown to the rule. */
  readonly trigger?: (text: string) => boolean;
  /** Rules that change letters or digits say so, and their edits are always recorded. */
  readonly changesLetters?: true;
  /** Asked again as long as it proposes something (inner marks, marks made by its own change), a few times. */
  readonly repeats?: true;
  /** Asked once for a run and never again: its proposals leave no trace in the text to know them by. */
  readonly once?: true;
  readonly propose: (run: Run, context: Context) => readonly Proposal[];
  readonly examples: readonly Example[];
  /** Texts the rule must leave as they are. */
  readonly unchanged: readonly string[];
}

/** A text before and after the whole stage, marks of inlines shown as `<em>` and `<strong>`. */
export interface Example {
  readonly before: string;
  readonly after: string;
  /** The language of the text, by its tag; English where none is named. */
  readonly language?: string;
}

export const SOFT_BREAK = '\n';
export const HARD_BREAK = '\u2028';
export const LINE_BORDER = '\u2029';
export const OPAQUE = '\uFFFC';

/** Everything but preformatted text. */
export const TYPESET: readonly RunKind[] = ['prose', 'heading', 'verse', 'cell', 'field'];
/** Runs that may hold inlines other than text. */
export const STYLED: readonly RunKind[] = ['prose', 'heading', 'verse', 'cell'];
export const EVERYWHERE: readonly RunKind[] = [...TYPESET, 'preformatted'];

export function replace(start: number, end: number, text: string): Replace {
  return { kind: 'replace', start, end, text };
}

/** One replacement for every match of a global pattern for which `change` gives another text. */
export function replaceAll(
  text: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string | null,
): Replace[] {
  const proposals: Replace[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const after = change(match);
    if (after !== null && after !== match[0]) {
      proposals.push(replace(match.index, match.index + match[0].length, after));
    }
    if (match[0] === '') pattern.lastIndex++;
  }
  return proposals;
}

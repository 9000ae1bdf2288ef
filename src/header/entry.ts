import type { PartPosition, RemovalName } from '../model/index.ts';
import type { LabelKey } from './labels.ts';
import type { Line } from './lines.ts';

/** One recognised piece of a header. Together the entries of a header cover its lines from first to last. */
export type Entry = FieldEntry | PartEntry | DropEntry | NoteEntry | KeptEntry;

/** A fact: labelled, or recognised without a label (then `label` is empty). */
export interface FieldEntry {
  readonly kind: 'field';
  readonly key: LabelKey;
  readonly label: string;
  readonly value: string;
  readonly lines: readonly Line[];
  /** Stated by another line, such as a mail's subject: gives way to a line that is about the story itself. */
  readonly indirect?: true;
  /** Stated by the head of the mail in which the story was sent on: who sent that on says less of it. */
  readonly sentOn?: true;
  /** Where the value begins in the first line, when it was labelled. */
  readonly start?: number;
}

/** Which posted part this is. */
export interface PartEntry {
  readonly kind: 'part';
  readonly part: PartPosition;
  readonly lines: readonly Line[];
}

/** Lines that leave the text under another name than the story's header, or carry no fact: fences, mail, site lines. */
export interface DropEntry {
  readonly kind: 'drop';
  readonly name: RemovalName;
  /** `fence` may stand at a header's end; the others are facts of the header. */
  readonly what: 'fence' | 'mail' | 'quoted' | 'site' | 'repeat';
  readonly lines: readonly Line[];
}

/** A note, or a part's own warnings or summary: stays in the text as a note block before the story. */
export interface NoteEntry {
  readonly kind: 'note';
  readonly purpose: 'note' | 'warnings' | 'summary';
  readonly label: string;
  readonly lines: readonly Line[];
  /** Set when it stands below the story. */
  readonly position?: 'after';
  /** Where the content begins in its first line; past its end when the next line begins it. */
  readonly start: number;
}

/** Lines between header lines that stay where they are: a part's heading above its own facts. */
export interface KeptEntry {
  readonly kind: 'kept';
  readonly lines: readonly Line[];
}

/** What a recogniser found at a line: entries, and the first line after them. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly next: number;
}

/** What recognisers know: all lines near the top, and the entries so far. */
export interface Scan {
  readonly lines: readonly Line[];
  readonly entries: readonly Entry[];
  /** The mail that the text came in says that it was sent on. */
  readonly isSentOn?: boolean;
  /** The story's title stood right above, and its document or page has it already. */
  readonly isTitled?: boolean;
}

/** Looks at line `at`; null when it does not know the line. */
export type Recogniser = (scan: Scan, at: number) => Found | null;

/** Whether an entry is lines that leave the text, of a kind. */
export function isDrop(entry: Entry | undefined, what: DropEntry['what']): entry is DropEntry {
  return entry?.kind === 'drop' && entry.what === what;
}

/** An entry for drawn lines around a header. */
export function fenceEntry(lines: readonly Line[]): DropEntry {
  return { kind: 'drop', name: 'story-header', what: 'fence', lines };
}

/** Lines between drawn ones as notes, and the drawn ones. */
export function notesOf(
  lines: readonly Line[],
  isDrawnLine = ({ kind }: Line): boolean => kind === 'fence',
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const above = entries.at(-1);
    if (isDrawnLine(line)) entries.push(fenceEntry([line]));
    else if (above?.kind === 'note') entries[entries.length - 1] = { ...above, lines: [...above.lines, line] };
    else entries.push({ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 });
  }
  return entries;
}

/**
 * An entry for one fact: its key, its label as typed (empty without one), its value, and the lines that it stands on.
 */
export function field(key: LabelKey, label: string, value: string, lines: readonly Line[]): FieldEntry {
  return { kind: 'field', key, label, value, lines };
}

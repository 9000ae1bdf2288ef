import {
  blockText,
  type Division,
  type Edit,
  type Footnote,
  isFootnote,
  type Move,
  type Place,
  type Removal,
  referencesIn,
  referencesOf,
} from '../model/index.ts';
import { type Allowed, type Hunk, hunksOf } from './align.ts';
import { Counts } from './counts.ts';
import { Generated, type NumberedFootnote, type StoryWords, storyOf } from './division-words.ts';
import { EditedWords, lastAtMost } from './edited-words.ts';
import { type Fault, faultsOf, isWhole } from './faults.ts';
import { Passages, SHORTEST, unbalanced } from './passages.ts';
import { divisionStretches, readBlock } from './story-words.ts';

import { textOf } from './stretches.ts';
import { lostSpeech } from './wordless.ts';
import { WordList, wordsIn } from './words.ts';

/** What one source had, what was listed as changed or removed, and what came out. */
export interface Account {
  readonly source: string;
  /** Running text of the decoded source, extracted without the reader (`Reader.letters`). */
  readonly text: string;
  /** Whether the text has the source's own lines, so that a line of it can be named. */
  readonly hasLines: boolean;
  /** Words that a container shows without holding them as text: the numbers of its notes and lists. */
  readonly generated?: readonly string[];
  /** The edits of rules that may change letters, such as decoding `&eacute;`. */
  readonly edits: readonly Edit[];
  readonly removals: readonly Removal[];
  /** What a stage put at another place. */
  readonly moves?: readonly Move[];
  readonly division: Division;
}

/** A story of so many words is short. */
const SHORT = 3000;
/** Moves that turn out to be none are let go so often. */
const ROUNDS = 3;
/** So many places where a moved text was met are tried as ones where it stays. */
const MOST_TRIED = 8;

/** The words of a source that its parts lack, have beside it, or have otherwise, without a listed reason. */
export function sourceFaults(account: Account): readonly Fault[] {
  const source = wordsIn(account.text);
  const generated = new Generated(account.generated ?? []);
  const skipped = generated.references(account.division);
  const parts = storyOf(account.division, account.text.length, generated, skipped);
  const left = [...generated.left()];
  let moves = account.moves ?? [];
  let aligned = align({ account, moves, source, parts, generated: left });
  for (let round = 1; round < ROUNDS && aligned.unbalanced.size > 0; round++) {
    const { unbalanced: none } = aligned;
    moves = moves.filter(({ text }) => !none.has(text));
    aligned = align({ account, moves, source, parts, generated: left });
  }
  if (aligned.hunks.length > 0 && aligned.unbalanced.size === 0) {
    aligned = realigned(aligned, (avoided) => align({ account, moves, source, parts, generated: left, avoided }));
  }
  // Words that come again and again leave open which of them a footnote took: then its words are counted, not followed.
  if (aligned.hunks.length > 0 && parts.footnotes.length > 0) {
    const counted = align({ account, moves, source, parts, generated: left, counts: true });
    if (counted.hunks.length === 0) aligned = counted;
  }
  const { hunks, allowed } = aligned;
  const strays = [
    ...strayFootnotes(account.division, parts.footnotes),
    ...lostSpeech(account, () => textOf([...divisionStretches(account.division)])),
  ];
  if (hunks.length === 0) return strays;
  const otherText = textOf(parts.stretches, skipped);
  const place = (hunk: Hunk, at: number | undefined): Place | null => placeIn(account, parts, hunk, at);
  const faults = faultsOf(hunks, { firstText: account.text, otherText, place }, allowed);
  if (faults.length > 0 && source.length <= SHORT) {
    // Words that come again and again may have been aligned with the wrong ones; a short story is compared as a whole.
    const { allowed: anew } = allowances({ account, moves: [], source, parts, generated: left, counts: true });
    if (isWhole(account.text, otherText, anew)) return strays;
  }
  return [...faults, ...strays];
}

interface Compared {
  readonly account: Account;
  readonly moves: readonly Move[];
  readonly source: WordList;
  readonly parts: StoryWords;
  readonly generated: readonly string[];
  /** Set to count the words of every footnote instead of following them in their order. */
  readonly counts?: true;
  /** A word of the source and one of the parts at which no moved text begins. */
  readonly avoided?: Crossing;
}

interface Aligned {
  readonly hunks: readonly Hunk[];
  readonly allowed: Allowed;
  /** Texts of moves that were met on one side alone. */
  readonly unbalanced: ReadonlySet<string>;
  /** Where moved texts left the source, and where they came. */
  readonly left: readonly number[];
  readonly came: readonly number[];
}

/** A word of the source and one of the parts. */
interface Crossing {
  readonly at: number | undefined;
  readonly there: number | undefined;
}

/**
 * A short text that moved may stand several times, and was met at a copy that stayed: the copies before the first
 * place that differs are tried as such, the nearest first. What runs alike with one of them let be, is whole.
 */
function realigned(aligned: Aligned, again: (avoided: Crossing) => Aligned): Aligned {
  const first = aligned.hunks[0];
  const left = aligned.left.filter((at) => at <= (first?.from ?? 0));
  const came = aligned.came.filter((there) => there <= (first?.start ?? 0));
  const tried = Math.min(MOST_TRIED, Math.max(left.length, came.length));
  for (let back = 1; back <= tried; back++) {
    const other = again({ at: left.at(-back), there: came.at(-back) });
    if (other.hunks.length === 0 && other.unbalanced.size === 0) return other;
  }
  return aligned;
}

/** Walks a source and its parts, with what is listed as changed, removed and moved. */
function align(compared: Compared): Aligned {
  const { allowed, leaving, arriving } = allowances(compared);
  const hunks = hunksOf(compared.source, compared.parts.story, allowed);
  return { hunks, allowed, unbalanced: unbalanced(leaving, arriving), left: leaving.metAt, came: arriving.metAt };
}

/** What may differ between a source and its parts, none of it met yet. */
function allowances({ account, moves, source, parts, generated, counts, avoided }: Compared): {
  readonly allowed: Allowed;
  readonly leaving: Passages;
  readonly arriving: Passages;
} {
  const { story, footnotes } = parts;
  const isEdited = editedPlaces(account.edits);
  const removed = new Counts();
  const added = new Counts();
  const reader = new WordList();
  const count = (counts: Counts, text: string): void => void counts.add(reader.clear().read(text).gap());
  for (const removal of account.removals) count(removed, removal.text);
  const leaving = new Passages(avoided?.at);
  const arriving = new Passages(avoided?.there);
  for (const { footnote, isBare } of footnotes) {
    const isShort = counts || footnoteWords(footnote, true).length < SHORTEST;
    if (!isShort && !isEdited(footnote.place)) leaving.addFootnote(footnote);
    else removed.add(footnoteWords(footnote, isBare));
  }
  for (const text of generated) count(added, text);
  const edited = new EditedWords(account.edits, parts, removed);
  for (const { place, text } of moves) {
    if (isEdited(place)) {
      count(removed, text);
      count(added, text);
    } else {
      leaving.add(text);
      arriving.add(text);
    }
  }
  const allowed: Allowed = {
    moves: !leaving.isEmpty || !arriving.isEmpty,
    rewritten: (at, there) => edited.takeLost(source.hashes[at] as number, there) !== null,
    lost: (at) => removed.take(source.hashes[at] as number),
    gained: (at) => {
      const word = story.hashes[at] as number;
      return edited.takeGained(word, at) !== null || added.take(word);
    },
    back: (at) => removed.put(source.hashes[at] as number),
    leftOut: (text, there) => {
      const words = wordsIn(text);
      return removed.takeAny(words) ?? (words.length === 1 ? edited.takeLost(words.hashes[0] as number, there) : null);
    },
    cameIn: (at) => edited.takeGained(story.hashes[at] as number, at),
    left: (at, other) => leaving.lengthAt(source, at, story, other),
    come: (at, other) => arriving.lengthAt(story, other, source, at),
  };
  return { allowed, leaving, arriving };
}

/** The words of a footnote; bare, without its mark. */
function footnoteWords(footnote: Footnote, isBare: boolean): WordList {
  const words = new WordList();
  if (!isBare) words.read(`${footnote.label ?? ''}\n`);
  for (const child of footnote.children) readBlock(child, words);
  return words.gap();
}

/** Footnotes that stand in another part than a reference to them. */
function strayFootnotes({ parts }: Division, footnotes: readonly NumberedFootnote[]): readonly Fault[] {
  if (footnotes.length === 0) return [];
  const named = parts.map(({ heading, blocks }) => {
    const references = [...referencesOf([...(heading?.label ?? []), ...(heading?.title ?? [])])];
    for (const block of blocks) references.push(...referencesIn(block));
    return new Set(references.map(({ identifier }) => identifier));
  });
  const anywhere = new Set(named.flatMap((identifiers) => [...identifiers]));
  const strays = parts.flatMap(({ blocks }, i) =>
    blocks.filter(isFootnote).filter(({ identifier }) => !named[i]?.has(identifier) && anywhere.has(identifier)),
  );
  return strays.map((note) => ({ what: 'moved', place: note.place, before: blockText(note), after: '' }));
}

/** Says whether letters were changed in what stands at a place. */
function editedPlaces(edits: readonly Edit[]): (place: Place) => boolean {
  const sorted = edits.map(({ place }) => place).sort((a, b) => a.line - b.line);
  const starts = sorted.map(({ line }) => line);
  let last = 0;
  const ends = sorted.map(({ endLine }) => (last = Math.max(last, endLine)));
  return ({ line, endLine }) => (ends[lastAtMost(starts, endLine)] ?? 0) >= line;
}

/** Where words of the source stand: by its own lines, or by the part that they would stand in. */
function placeIn(account: Account, { stretches, starts }: StoryWords, hunk: Hunk, at?: number): Place | null {
  if (account.hasLines && at !== undefined) {
    const line = account.text.slice(0, at).split(/\r\n|[\r\n\uFDD1]/).length;
    return { source: account.source, line, endLine: line };
  }
  return stretches[lastAtMost(starts, hunk.start)]?.place ?? null;
}

import type { Division, Edit, Footnote, Inline, Move, Place, Removal } from '../model/index.ts';
import { blockText, isFootnote, referencesIn, referencesOf } from '../model/index.ts';
import { type Allowed, type Hunk, hunksOf } from './align.ts';
import { Counts } from './counts.ts';
import { EditedWords } from './edited-words.ts';
import { type Fault, faultsOf } from './faults.ts';
import { Generated } from './generated.ts';
import { Passages, SHORTEST } from './passages.ts';
import { divisionStretches, readStretch, type Stretch } from './story-text.ts';
import { readBlock } from './story-words.ts';
import { textOf } from './stretches.ts';
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

/** The words of a source that its parts lack, have beside it, or have otherwise, without a listed reason. */
export function sourceFaults(account: Account): readonly Fault[] {
  const source = wordsIn(account.text);
  const generated = new Generated(account.generated ?? []);
  const skipped = generated.references(account.division);
  const parts = storyOf(account.division, account.text.length, skipped);
  const { story, footnotes } = parts;
  const removed = new Counts();
  const added = new Counts();
  const reader = new WordList();
  const count = (counts: Counts, text: string): void => void counts.add(reader.clear().read(text).gap());
  for (const removal of account.removals) count(removed, removal.text);
  const leaving = new Passages();
  const arriving = new Passages();
  for (const footnote of footnotes) {
    const isBare = footnote.label !== null && generated.take(footnote.label);
    const isShort = footnoteWords(footnote, true).length < SHORTEST;
    if (!isShort && !isEdited(footnote.place, account.edits)) leaving.addFootnote(footnote);
    else removed.add(footnoteWords(footnote, isBare));
  }
  for (const text of generated.left()) count(added, text);
  const edited = new EditedWords(account.edits, parts, removed);
  for (const { place, text } of account.moves ?? []) {
    if (isEdited(place, account.edits)) {
      count(removed, text);
      count(added, text);
    } else {
      leaving.add(text);
      arriving.add(text);
    }
  }
  const allowed: Allowed = {
    rewritten: (at, there) => edited.lost(source.hashes[at] as number, there),
    lost: (at) => removed.take(source.hashes[at] as number),
    gained: (at) => {
      const word = story.hashes[at] as number;
      return edited.gained(word, at) || added.take(word);
    },
    left: (at, other) => leaving.lengthAt(source, at, story, other),
    come: (at, other) => arriving.lengthAt(story, other, source, at),
  };
  const hunks = hunksOf(source, story, allowed);
  const strays = strayFootnotes(account.division, footnotes);
  if (hunks.length === 0) return strays;
  const first = wordsIn(account.text, true);
  const otherText = textOf(parts.stretches, skipped);
  const other = wordsIn(otherText, true);
  const place = (hunk: Hunk): Place | null => placeIn(account, parts, first, hunk);
  return [...faultsOf(hunks, { first, firstText: account.text, other, otherText, place }, allowed), ...strays];
}

/** The words of a footnote; bare, without its mark. */
function footnoteWords(footnote: Footnote, isBare: boolean): WordList {
  const words = new WordList();
  if (!isBare) words.read(`${footnote.label ?? ''}\n`);
  for (const child of footnote.children) readBlock(child, words);
  return words.gap();
}

/** Footnotes that stand in another part than a reference to them. */
function strayFootnotes({ parts }: Division, footnotes: readonly Footnote[]): readonly Fault[] {
  if (footnotes.length === 0) return [];
  const named = parts.map(({ heading, blocks }) => {
    const references = [...referencesOf([...(heading?.label ?? []), ...(heading?.title ?? [])])];
    for (const block of blocks) references.push(...referencesIn(block));
    return new Set(references.map(({ identifier }) => identifier));
  });
  const strays = parts.flatMap(({ blocks }, i) =>
    blocks
      .filter(isFootnote)
      .filter(({ identifier }) => !named[i]?.has(identifier) && named.some((n) => n.has(identifier))),
  );
  return strays.map((note) => ({ what: 'moved', place: note.place, before: blockText(note), after: '' }));
}

/** Whether letters were changed in what stands at a place. */
function isEdited(place: Place, edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.place.line <= place.endLine && edit.place.endLine >= place.line);
}

/** Where words of the source stand: by its own lines, or by the part that they would stand in. */
function placeIn(account: Account, { stretches, starts }: StoryWords, first: WordList, hunk: Hunk): Place | null {
  if (account.hasLines && hunk.from < first.length) {
    const line = account.text.slice(0, first.spans[hunk.from * 2]).split(/\r\n|[\r\n\uFDD1]/).length;
    return { source: account.source, line, endLine: line };
  }
  const at = starts.findLastIndex((start) => start <= hunk.start);
  return stretches[at]?.place ?? null;
}

interface StoryWords {
  readonly story: WordList;
  readonly stretches: readonly Stretch[];
  readonly starts: readonly number[];
  readonly footnotes: readonly Footnote[];
}

function storyOf(division: Division, size: number, skipped: ReadonlySet<Inline>): StoryWords {
  const story = new WordList(size >> 2, false, skipped);
  const stretches: Stretch[] = [];
  const starts: number[] = [];
  const footnotes: Footnote[] = [];
  for (const stretch of divisionStretches(division)) {
    if ('type' in stretch && isFootnote(stretch)) {
      footnotes.push(stretch);
      continue;
    }
    stretches.push(stretch);
    starts.push(story.length);
    readStretch(stretch, story);
  }
  return { story, stretches, starts, footnotes };
}

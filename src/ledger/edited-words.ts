import type { Edit, Place } from '../model/index.ts';
import { Counts } from './counts.ts';
import { WordList } from './words.ts';

/** The stretches of a story, and the first word of each. */
export interface Stretches {
  readonly stretches: readonly { readonly place: Place }[];
  readonly starts: readonly number[];
}

/** Words of one line on which edits were made: those that went, and those that came. */
interface Changed {
  readonly gone: Counts;
  readonly come: Counts;
}

/** By word, the lines of a stretch on which it went or came. */
interface ChangedWords {
  readonly gone: Map<number, Counts[]>;
  readonly come: Map<number, Counts[]>;
}

/** The words that edits changed into others, each allowed to differ where the edit was made, and nowhere else. */
export class EditedWords {
  readonly #byLine = new Map<number, Changed>();
  readonly #byStretch = new Map<number, ChangedWords>();
  readonly #story: Stretches;
  /** Reads each of many texts into the same memory. */
  readonly #reader = new WordList();

  /** `removed` gets the words that went where the story has nothing left: what was edited there was left out. */
  constructor(edits: readonly Edit[], story: Stretches, removed: Counts) {
    this.#story = story;
    if (edits.length === 0) return;
    for (const edit of edits) this.#add(edit);
    const covered = new Set<number>();
    for (const { place } of story.stretches) for (const line of this.#linesIn(place)) covered.add(line);
    for (const [line, { gone }] of this.#byLine) {
      if (!covered.has(line)) for (const [word, times] of gone.left()) removed.put(word, times);
    }
  }

  /** Whether a word of the source, where the story is at its word `there`, went by an edit; it may still be there. */
  takeLost(word: number, there: number): (() => void) | null {
    if (this.#byLine.size === 0) return null;
    const at = lastAtMost(this.#story.starts, there);
    // A note that stood above a heading is below it.
    return this.#takeNear([at - 2, at - 1, at, at + 1], (words) => words.gone, word);
  }

  /** Whether a word that the story has at `at` came by an edit: there, or right before, where the same word stood by itself. */
  takeGained(word: number, at: number): (() => void) | null {
    if (this.#byLine.size === 0) return null;
    const own = lastAtMost(this.#story.starts, at);
    return this.#takeNear([own, own - 1, own - 2], (words) => words.come, word);
  }

  /** Takes one of a word from the nearest stretch that has it; what it returns gives it back. */
  #takeNear(
    stretches: readonly number[],
    side: (words: ChangedWords) => ReadonlyMap<number, Counts[]>,
    word: number,
  ): (() => void) | null {
    for (const stretch of stretches) {
      const counts = takeFrom(side(this.#changedIn(stretch)), word);
      if (counts !== null) return () => counts.put(word);
    }
    return null;
  }

  /** A word that is on both sides of an edit stays where it is. */
  #add({ place, before, after, words }: Edit): void {
    const changed = this.#byLine.get(place.line) ?? { gone: new Counts(), come: new Counts() };
    this.#byLine.set(place.line, changed);
    const gone = new Counts().add(this.#read(words?.before ?? before));
    const come = this.#read(words?.after ?? after);
    for (let i = 0; i < come.length; i++) {
      const word = come.hashes[i] as number;
      if (!gone.take(word)) changed.come.put(word);
    }
    for (const [word, times] of gone.left()) changed.gone.put(word, times);
  }

  #read(text: string): WordList {
    return this.#reader.clear().read(text).gap();
  }

  /** What was changed on the lines of a stretch, by word; found once for each. */
  #changedIn(index: number): ChangedWords {
    const known = this.#byStretch.get(index);
    if (known) return known;
    const found: ChangedWords = { gone: new Map(), come: new Map() };
    this.#byStretch.set(index, found);
    const stretch = this.#story.stretches[index];
    for (const line of stretch ? this.#linesIn(stretch.place) : []) {
      const { gone, come } = this.#byLine.get(line) ?? {};
      if (gone) addTo(found.gone, gone);
      if (come) addTo(found.come, come);
    }
    return found;
  }

  #linesIn({ line, endLine }: Place): Iterable<number> {
    if (endLine - line > this.#byLine.size)
      return [...this.#byLine.keys()].filter((edited) => edited >= line && edited <= endLine);
    return Array.from({ length: endLine - line + 1 }, (_, i) => line + i);
  }
}

function addTo(words: Map<number, Counts[]>, counts: Counts): void {
  for (const [word] of counts.left()) {
    const known = words.get(word);
    if (known) known.push(counts);
    else words.set(word, [counts]);
  }
}

/** Takes one of a word from the lines that have it, and says from which; null when none has it left. */
function takeFrom(words: ReadonlyMap<number, Counts[]>, word: number): Counts | null {
  const counts = words.get(word) ?? [];
  // Lines that have none left are passed once, not at every word.
  while (counts.length > 1 && !counts[0]?.has(word)) counts.shift();
  return counts[0]?.take(word) ? counts[0] : null;
}

/** The index of the last number that is not above another, -1 for none; numbers stand in order. */
export function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

import type { Edit, Place } from '../model/index.ts';
import { Counts } from './counts.ts';
import { wordsIn } from './words.ts';

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

/** The words that edits changed into others, each allowed to differ where the edit was made, and nowhere else. */
export class EditedWords {
  readonly #byLine = new Map<number, Changed>();
  readonly #story: Stretches;

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

  /** Whether a word of the source, where the story is at its word `there`, went by an edit. */
  lost(word: number, there: number): boolean {
    return this.#near(there, 2).some(({ gone }) => gone.take(word));
  }

  /** Whether a word that the story has at `at` came by an edit. */
  gained(word: number, at: number): boolean {
    return this.#near(at, 0).some(({ come }) => come.take(word));
  }

  /** A word that is on both sides of an edit stays where it is. */
  #add({ place, before, after, words }: Edit): void {
    const changed = this.#byLine.get(place.line) ?? { gone: new Counts(), come: new Counts() };
    this.#byLine.set(place.line, changed);
    const gone = new Counts().add(wordsIn(words?.before ?? before));
    const come = wordsIn(words?.after ?? after);
    for (let i = 0; i < come.length; i++) {
      const word = come.hashes[i] as number;
      if (!gone.take(word)) changed.come.put(word);
    }
    for (const [word, times] of gone.left()) changed.gone.put(word, times);
  }

  /** What was changed in the stretch around a word, and in some before it: the source may still be there. */
  #near(word: number, before: number): readonly Changed[] {
    if (this.#byLine.size === 0) return NONE;
    const at = lastAtMost(this.#story.starts, word);
    const found: Changed[] = [];
    for (const stretch of this.#story.stretches.slice(Math.max(0, at - before), at + 1)) {
      for (const line of this.#linesIn(stretch.place)) {
        const changed = this.#byLine.get(line);
        if (changed) found.push(changed);
      }
    }
    return found;
  }

  #linesIn({ line, endLine }: Place): Iterable<number> {
    if (endLine - line > this.#byLine.size)
      return [...this.#byLine.keys()].filter((edited) => edited >= line && edited <= endLine);
    return Array.from({ length: endLine - line + 1 }, (_, i) => line + i);
  }
}

const NONE: readonly Changed[] = [];

/** The index of the last number that is not above another; numbers stand in order. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

import type { Footnote } from '../model/index.ts';
import { readBlock } from './story-words.ts';
import { WordList, wordsIn } from './words.ts';

/** Passages that stand in one sequence of words at another place than in the other, each to be met once, as it is. */
/** Shorter passages are met by chance. */
export const SHORTEST = 4;

export class Passages {
  readonly #waiting = new Map<number, WordList[][]>();

  add(text: string): void {
    this.#wait([wordsIn(text)]);
  }

  /** A footnote, which its source may have without its mark. */
  addFootnote(footnote: Footnote): void {
    const whole = new WordList();
    readBlock(footnote, whole);
    const bare = new WordList();
    for (const child of footnote.children) readBlock(child, bare);
    this.#wait([whole.gap(), bare.gap()]);
  }

  #wait(forms: WordList[]): void {
    const worded = forms.filter(({ length }) => length > 0);
    for (const first of new Set(worded.map(({ hashes }) => hashes[0] as number))) {
      const list = this.#waiting.get(first) ?? [];
      list.push(worded);
      this.#waiting.set(first, list);
    }
  }

  /**
   * The number of words of a passage that begins at a word of the one sequence, where the other is at `there`; 0 when
   * none does, or when the other has the same words there.
   */
  lengthAt(words: WordList, at: number, other: WordList, there: number): number {
    const candidates = this.#waiting.get(words.hashes[at] as number);
    if (candidates === undefined || at >= words.length) return 0;
    const same = there < other.length && words.hashes[at] === other.hashes[there];
    for (const forms of candidates) {
      const found = forms.find((form) => {
        if (!alike(words, at, form, 0, form.length)) return false;
        return !same || !alike(words, at, other, there, form.length);
      });
      if (!found) continue;
      this.#met(forms);
      return found.length;
    }
    return 0;
  }

  #met(forms: WordList[]): void {
    for (const { hashes } of forms) {
      const list = this.#waiting.get(hashes[0] as number) ?? [];
      const at = list.indexOf(forms);
      if (at >= 0) list.splice(at, 1);
    }
  }
}

function alike(a: WordList, i: number, b: WordList, j: number, length: number): boolean {
  if (i + length > a.length || j + length > b.length) return false;
  for (let k = 0; k < length; k++) if (a.hashes[i + k] !== b.hashes[j + k]) return false;
  return true;
}

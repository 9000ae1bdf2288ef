import { describe, expect, test } from 'vitest';
import { type Allowed, hunksOf } from '../../src/ledger/align.ts';
import { Passages } from '../../src/ledger/passages.ts';
import { type WordList, wordsIn } from '../../src/ledger/words.ts';

/** Words of a story, none the same as the one before it, or all the same. */
const told = (count: number): string => Array.from({ length: count }, (_, i) => `word${i % 977}`).join(' ');
const sung = (count: number): string => 'la '.repeat(count);

/** Counts how often the words of a list are looked at. */
function watched(list: WordList): { readonly list: WordList; readonly looks: () => number } {
  let looks = 0;
  const hashes = new Proxy(list.hashes, {
    get(target, key) {
      looks += 1;
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  list.hashes = hashes;
  return { list, looks: () => looks };
}

/** How often words are looked at to compare two texts of a size, with passages that moved. */
function looksAt(
  size: number,
  text: (count: number) => string,
  passages: (count: number) => readonly string[],
): number {
  const [first, other] = [watched(wordsIn(text(size))), watched(wordsIn(`${text(size)} and more`))];
  const leaving = new Passages();
  for (const passage of passages(size)) leaving.add(passage);
  const allowed: Allowed = {
    moves: true,
    rewritten: () => false,
    lost: () => false,
    gained: () => false,
    back: () => undefined,
    leftOut: () => null,
    cameIn: () => null,
    left: (at, there) => leaving.lengthAt(first.list, at, other.list, there),
    come: () => 0,
  };
  hunksOf(first.list, other.list, allowed);
  return first.looks() + other.looks();
}

describe('comparing costs as much again for twice the words', () => {
  test.each([
    ['nothing moved', told, () => []],
    ['one long refrain, which a long passage repeats', sung, (n: number) => [sung(n / 2)]],
    [
      'many passages that begin alike',
      sung,
      (n: number) => Array.from({ length: n / 10 }, (_, i) => `la la la ${i} la`),
    ],
    [
      'many passages of the story',
      told,
      (n: number) => Array.from({ length: n / 10 }, (_, i) => `word${i % 977} word${i % 7} end`),
    ],
  ])('%s', (_, text, passages) => {
    const [some, more] = [looksAt(16_000, text, passages), looksAt(64_000, text, passages)];
    expect(more / some).toBeLessThan(5);
  });

  test('a stretch without anything in common is one difference', () => {
    const asked = (count: number): number => {
      let times = 0;
      const ask = (): boolean => {
        times += 1;
        return false;
      };
      const none = {
        moves: true,
        back: () => undefined,
        leftOut: () => null,
        cameIn: () => null,
        left: () => 0,
        come: () => 0,
      };
      const allowed: Allowed = { rewritten: ask, lost: ask, gained: ask, ...none };
      const other = Array.from({ length: count }, (_, i) => `other${i}`).join(' ');
      expect(hunksOf(wordsIn(told(count)), wordsIn(other), allowed)).toHaveLength(1);
      return times;
    };
    expect(asked(4000)).toBe(asked(1000));
  });
});

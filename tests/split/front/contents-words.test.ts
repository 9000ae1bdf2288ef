import { describe, expect, test } from 'vitest';
import { outcomeOf, PROSE } from '../../removals/story.ts';

const NAMES = ['The Rope', 'The Goose', 'A Piano', 'The Letter', 'The Last Ferry'];
const book = (entries: readonly string[], headings: readonly string[]): string =>
  `The Harbour\nby Ivo Marsh\n\nCONTENTS\n\n${entries.join('\n')}\n\n\n${headings.map((each) => `${each}\n\n${PROSE}`).join('\n\n\n')}`;
const counted = (names: readonly string[]): readonly string[] => names.map((name, i) => `${i + 1}. ${name}`);

describe('a printed list of contents whose words are no headings', () => {
  test.each([
    ['names of chapters that only have numbers', counted(NAMES), NAMES.map((_, i) => `CHAPTER ${i + 1}`)],
    ['other names', counted(['Of Ropes', 'Geese', 'Music', 'Mail', 'Home']), counted(NAMES)],
    [
      'what happens in each',
      NAMES.map((name, i) => `Chapter ${i + 1}: ${name}, in which nobody is home`),
      NAMES.map((name, i) => `Chapter ${i + 1}: ${name}`),
    ],
  ])('stays in the book: %s', async (_, entries, headings) => {
    const { words, removals } = await outcomeOf({ 'a.txt': book(entries, headings) });
    for (const entry of entries) expect(words).toContain(entry.replace(/^\d+\. /, ''));
    expect(removals.map(({ name }) => name)).not.toContain('printed-contents');
  });

  test('goes where the headings say nearly the same, and what differs is told', async () => {
    const headings = NAMES.map((name) => (name === 'A Piano' ? 'The Piano' : name));
    const { removals, diagnostics } = await outcomeOf({ 'a.txt': book(counted(NAMES), counted(headings)) });
    expect(removals.map(({ name }) => name)).toContain('printed-contents');
    const told = diagnostics.filter(({ id }) => id === 'words-left-out').map(({ reason }) => reason);
    expect(told).toEqual([expect.stringContaining('“3. A Piano” of the printed contents has other words')]);
  });

  test('goes without a word where the headings say the same, in other letters and with pages', async () => {
    const entries = NAMES.map((name, i) => `${i + 1}. ${name.toUpperCase()} ........ ${10 * i + 3}`);
    const { removals, diagnostics } = await outcomeOf({ 'a.txt': book(entries, counted(NAMES)) });
    expect(removals.map(({ name }) => name)).toContain('printed-contents');
    expect(diagnostics.filter(({ id }) => id === 'words-left-out')).toEqual([]);
  });
});

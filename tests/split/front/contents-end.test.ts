import { describe, expect, test } from 'vitest';
import { outcomeOf, PROSE } from '../../removals/story.ts';

const CHAPTERS = ['The Rope', 'The Goose', 'The Piano'];
const list = CHAPTERS.map((name, i) => `  Chapter ${i + 1}. ${name}`).join('\n');
const told = CHAPTERS.map((name, i) => `Chapter ${i + 1}. ${name}\n\n${PROSE}`).join('\n\n\n');

describe('where a printed list of contents ends', () => {
  test.each([
    ['ORIGINAL DEDICATION.', 'TO THE AUTHORS OF THE WEEKLY REVIEWS.'],
    ['AN DIE LESER', 'EIN WORT VORAB'],
    ['To the Captain', 'who never asked for it'],
  ])('at a drawn line below it: %s stays', async (first, second) => {
    const text = `The Ferry\nby Ivo Marsh\n\nCONTENTS\n\n${list}\n\n------------------------------\n\n${first}\n\n${second}\n\n\nGentlemen, the liberty which I take in writing to you will move your wonder, and I ask you to read on.\n\n\n${told}`;
    const { words, removals } = await outcomeOf({ 'a.txt': text });
    expect(words).toContain(first);
    expect(words).toContain(second);
    expect(removals.map(({ name }) => name)).toContain('printed-contents');
  });

  test('not at a line that parts the entries', async () => {
    const entries = CHAPTERS.map((name, i) => `Chapter ${i + 1}. ${name}`);
    const parted = `${entries.slice(0, 2).join('\n\n')}\n\n----------\n\n${entries[2]}`;
    const { words } = await outcomeOf({ 'a.txt': `The Ferry\nby Ivo Marsh\n\nCONTENTS\n\n${parted}\n\n\n${told}` });
    expect(words.match(/Chapter 3. The Piano/g)?.length ?? 0).toBeLessThanOrEqual(2);
  });
});

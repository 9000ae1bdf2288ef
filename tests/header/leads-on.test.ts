import { describe, expect, it } from 'vitest';
import { BODY, told, values } from './story.ts';

describe('a value that ends in a comma', () => {
  it.each<[string, string, string]>([
    ['notes', 'Notes: For my brother,\nwho kept them.', 'For my brother, who kept them.'],
    [
      'thanks',
      'Thanks: to Min, to Halla,\nand to whoever left the kettle on',
      'to Min, to Halla, and to whoever left the kettle on',
    ],
  ])('goes on where the line below begins with a small letter: %s', (key, lines, value) => {
    const story = told(`Title: The Cold Kettle\nAuthor: Moth Wing\n${lines}\nRating: PG\n\n${BODY}`);
    expect(values(story, key)).toEqual([value]);
    expect(values(story, 'rating')).toEqual(['PG']);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('does not go on in a sentence of its own, or below a blank line', () => {
    const own = told(
      `Title: The Cold Kettle\nAuthor: Moth Wing\nNotes: For my brother,\nThe kettle had been cold for a year.\n\n${BODY}`,
    );
    expect(own.texts[0]).toBe('The kettle had been cold for a year.');
    const gap = told(
      `Title: The Cold Kettle\nAuthor: Moth Wing\nNotes: For my brother,\n\nwho kept them all that year, in a tin.\n\n${BODY}`,
    );
    expect(gap.texts[0]).toBe('who kept them all that year, in a tin.');
  });
});

describe('words that lead to a title in capitals', () => {
  it('stay above the story, and what kind of work it is is said', () => {
    const story = told(
      `Begin of a record of\nTHE KETTLE OF MRS. LIND\nAn Interactive Excuse by Moth Wing\nRelease 2\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({
      title: 'THE KETTLE OF MRS. LIND',
      subtitle: 'An Interactive Excuse',
      authors: ['Moth Wing'],
    });
    expect(story.texts[0]).toBe('Begin of a record of');
  });

  it('are the title where each has its capital', () => {
    const story = told(`The Return of\nTHE KETTLE\nby Moth Wing\n\n${BODY}`);
    expect(story.metadata.title).toMatch(/^The Return of/);
  });
});

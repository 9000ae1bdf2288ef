import { describe, expect, test } from 'vitest';
import { BODY, told } from './story.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('a form that people in the story fill in is the story’s', () => {
  test.each<[string, string, string | null]>([
    [
      'in the first lines, below what is no prose',
      `THE HARBOUR CLERK'S LOG\n  a ghost story\n\n-- kept by M. Tolliver --\n\nForm 7-B\nName: Edwin Marsh\nTitle: Harbour clerk, second class\nStatus: missing since Tuesday\nReported by: his sister`,
      null,
    ],
    [
      'a card, below the line that leads to it',
      'Second Engineer\n\nThe card on his chest\n\nName: Tam Rudd\nTitle: Second engineer, acting\nBorn: at sea\nStatus: asleep\nNext of kin: a kettle',
      'Second Engineer',
    ],
    [
      'in German',
      'Die Liste im Hafen\n\nAuf dem Zettel\n\nName: Edwin Marsch\nTitel: Hafenschreiber\nStatus: vermisst\nGemeldet von: der Schwester',
      null,
    ],
    [
      'the slip of a library',
      'The Overdue\n\nThe slip was green with age\n\nTitle: The Tides of Fundy\nAuthor: Rees, D.\nBorrower: nobody\nDue: yesterday',
      'The Overdue',
    ],
    [
      'right below the title',
      'The Overdue\n\nTitle: The Tides of Fundy\nAuthor: Rees, D.\nBorrower: nobody\nDue: yesterday',
      'The Overdue',
    ],
    [
      'below prose and a drawn line',
      `${BODY}\n\n* * *\n\nTitle: Harbour clerk\nGrade: 2\nStatus: lost\nDate: Tuesday`,
      null,
    ],
  ])('%s', (_, top, title) => {
    const story = told(`${top}\n\n${BODY}`);
    for (const line of top.split('\n').filter((each) => each !== title))
      expect(plain(story.texts.join('\n'))).toContain(plain(line).trim());
    expect(story.metadata).toMatchObject({ title, authors: [], fields: [] });
  });

  test.each<[string, readonly string[]]>([
    [
      'says the same',
      [
        'Title: On the Harbour\nAuthor: Inspector Hale\nStatus: Draft',
        'Title: On the Harbour\nAuthor: Inspector Hale\nStatus: Draft',
      ],
    ],
    [
      'says other things',
      [
        'Title: On the Harbour\nDate: 4 March\nAuthor: Inspector Hale',
        'Title: On the Harbour (2)\nDate: none\nAuthor: Hale',
      ],
    ],
    [
      'has a summary',
      ['Titre : Le port\nAuteur : le greffier\nRésumé : rien', 'Titre : Le port\nAuteur : le greffier\nRésumé : rien'],
    ],
  ])('when it comes again amid the prose and %s', (_, [first, again]) => {
    const story = told(`THE CASE BOOK\n\n${first}\n\n${BODY}\n\n${again}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE CASE BOOK', authors: [], fields: [] });
    expect(plain(story.texts.join('\n')).split(plain(first?.split('\n')[1] ?? '')).length).toBeGreaterThan(1);
    expect(story.removals.map(({ text }) => text)).toEqual(['THE CASE BOOK']);
  });
});

describe('a story’s own header keeps labels that nobody knows', () => {
  test.each([
    'A story for the exchange\n\nTitle: The Kettle\nAuthor: Moth Wing\nRating: G\nProofreader: Fen\nMood: low',
    'Version: 1.7\nTitle: The Kettle\nWritten by: Moth Wing\nBeta: Fen\nMood: low\nStarted: in March\nFinished: in May',
    'Tales\n\nTitle: The Kettle\nAuthor: Moth Wing\nRating: G',
  ])('%s', (top) => {
    const again = 'Title: The Pot\nAuthor: Moth Wing\nRating: G';
    const story = told(`${top}\n\n${BODY}\n\n${again}\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Moth Wing']);
    expect(story.texts.slice(0, 2).join('\n')).not.toContain('Mood');
  });
});

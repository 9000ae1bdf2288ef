import { describe, expect, test } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { formatOf } from '../../../src/read/index.ts';

const reader = await (formatOf('book.txt') as NonNullable<ReturnType<typeof formatOf>>).load();
const result = (text: string) => divide(sourceFromText(text, 'book.txt'), reader).division;

const line = (k: number): string =>
  `The ferry left the quay at ${k + 5} in the morning, and nobody on the shore looked up from the nets to see who had come back with it.`;
const prose = [line(0), `“Not this time,” said the old man, and tied up the boat.`, line(1), line(2)].join('\n\n');
const texts = (text: string): readonly string[] =>
  result(text).value.parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block)));
const notes = (text: string): readonly string[] =>
  result(text).value.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'note' ? [blockText(block)] : [])),
  );

describe('lines of links between chapters', () => {
  test.each([
    ['in one line', 'Previous Chapter | Index | Next Chapter'],
    ['with arrows', '<< Voriges Kapitel - Inhalt - Nächstes Kapitel >>'],
    ['in Russian', 'Предыдущая глава | Оглавление | Следующая глава'],
    ['on lines of their own', 'Previous Chapter\n\nNext Chapter'],
    ['with a word of the site among them', '<< First  < Prev  [ Lantern Room ]  Next chapter >  Last >>'],
    ['by the numbers of what they lead to', '◄ Ch. 2 | Archive | Next chapter | Ch. 4 ►'],
    ['for what the site calls its parts', 'Previous Episode | Next Episode | Next Chapter'],
  ])('are left out, %s', (_, links) => {
    const text = ['Chapter 1', 'Chapter 2', 'Chapter 3']
      .map((head) => `${head}\n\n${links}\n\n${prose}\n\n${links}`)
      .join('\n\n');
    expect(texts(text).some((one) => /next chapter|nächstes|следующая/iu.test(one))).toBe(false);
    expect(result(text).trace.removals.every(({ name }) => name === 'navigation-line')).toBe(true);
  });

  test('stay where somebody says them, where they are a heading, and inside the text', () => {
    const text = `Chapter 1\n\n${prose}\n\n“Next chapter,” she said.\n\n${prose}\n\nNext\n\n${prose}\n\nChapter 2\n\n${prose}`;
    expect(texts(text)).toContain('Next');
    expect(result(text).trace.removals).toEqual([]);
  });

  test.each([
    'The next chapter of her life',
    'Back | to | the wall',
    '> FERRY STOPPED <',
  ])('%s: words of a story stay', (line) => {
    const text = ['Chapter 1', 'Chapter 2'].map((head) => `${head}\n\n${prose}\n\n${line}`).join('\n\n');
    expect(texts(text).filter((one) => one === line)).toHaveLength(2);
  });

  test.each([
    ['Next', '“Next,” said the clerk, and nobody stirred.'],
    ['Weiter', '„Weiter“, rief der Schaffner durch den ganzen Zug.'],
    ['Retour', 'Et le facteur revint avec la même lettre.'],
  ])('are the story’s where they stand alone amid its prose as often as at its ends: %s', (word, between) => {
    const text = [word, prose, word, between, word, prose, word].join('\n\n');
    expect(texts(text).filter((one) => one === word)).toHaveLength(4);
    expect(result(text).trace.removals).toEqual([]);
  });
});

describe('notes of serials', () => {
  test('a label for notes at the end does not end the note at the beginning', () => {
    const text = `Chapter 1\n\nA/N 2: updates on Sundays from now on!\n\n${prose}\n\nEND NOTES:\n\nThanks for reading, come and say hi.\n\nChapter 2\n\n${prose}`;
    expect(notes(text)).toEqual([
      'A/N 2 updates on Sundays from now on!',
      'END NOTES Thanks for reading, come and say hi.',
    ]);
  });

  test('a warning on one line takes nothing of the story with it', () => {
    const first =
      'The letter had been posted in May, and I wrote the next part of the story on its back, as she had asked.';
    const text = `Chapter 1\n\nTW: blood (stage)\n\n${first}\n\n${prose}\n\nChapter 2\n\nCW: a rat, alive\n\n${first}\n\n${prose}`;
    expect(texts(text).filter((one) => one === first)).toHaveLength(2);
  });

  test('an item of a list is no note, and no heading', () => {
    const text = `Chapter 1\n\n${prose}\n\n- one lid, cracked\n\n- two lids, sound\n\n- a note\n\n${prose}`;
    expect(notes(text)).toEqual([]);
    expect(result(text).value.parts).toHaveLength(1);
  });

  test('rights and a life of the author, each behind an ornament, close the book', () => {
    const text = `${prose}\n\n* * *\n\n${prose}\n\nTHE END\n\n* * *\n\nCopyright 1994 by Ada Moss. This story may be copied whole and free of charge.\n\n* * *\n\nAda Moss lives by a canal with two dogs. She has been writing since the flood.`;
    expect(notes(text)).toHaveLength(2);
  });
});

test('letters that are chapters end at the next of them, and may say in brackets when they were written', () => {
  const letter = (head: string, greeting: string): string => `${head}\n\n${greeting}\n\n${line(0)}\n\n${line(1)}`;
  const text = [
    letter('LETTER I', 'Dear Madam,'),
    letter('LETTER II [Written some weeks after the first]', 'My dear Sir,'),
    letter('LETTER III', 'Dear Madam,'),
    `${letter('LETTER IV', 'My dear Sir,')}\n\nYour obedient servant,\n\nAda Moss`,
  ].join('\n\n\n');
  const { parts } = result(text).value;
  expect(parts.map(({ heading }) => heading?.number)).toEqual([1, 2, 3, 4]);
});

test('a place with a time below it opens the scene under a heading', () => {
  const text = ['Upper landing\n11:05 pm', 'Kitchen\n6:00 am', 'Cellar\n6:20 am']
    .map((place, k) => `Part ${k + 1}\n\n${place}\n\n${prose}`)
    .join('\n\n');
  const { parts } = result(text).value;
  expect(parts.map(({ heading }) => heading?.title)).toEqual([[], [], []]);
  expect(
    parts.map(({ blocks }) => blocks.filter((b) => b.type === 'paragraph' && b.role === 'dateline').length > 0),
  ).toEqual([true, true, true]);
});

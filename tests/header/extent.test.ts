import { describe, expect, it } from 'vitest';
import { BODY, told, values } from './story.ts';

describe('a header ends', () => {
  it.each([
    ['English', 'Title: The Mill\nAuthor: Ann Oake\nTranslator: Bo\nEditor: Fen', 'Chapter 1: The Gate'],
    ['no blank line', 'The Mill\n\nAuthor: Ann Oake\nTL: Bo\nQC: Rua\nTypesetter: Fen', 'Chapter 12: The Gate'],
    ['German', 'Titel: The Mill\nAutorin: Ann Oake\nÜbersetzerin: Bo\nLektorat: Fen', 'Kapitel 1: Das Tor'],
    ['French', 'Titre : The Mill\nAuteure : Ann Oake\nTraductrice : Bo\nCorrectrice : Fen', 'Chapitre 1 : La porte'],
    ['unknown labels', 'Title: The Mill\nAuthor: Ann Oake\nRedrawer: Bo\nTea and cakes: Fen', 'Chapter 1: The Gate'],
  ])('above the first heading: %s', (_, head, heading) => {
    const story = told(`${head}\n\n${heading}\n\n${BODY}`);
    expect(story.texts[0]).toBe(heading);
    expect(story.metadata).toMatchObject({ title: 'The Mill', authors: ['Ann Oake'] });
    const others = story.metadata.fields.flatMap((field) => field.values);
    expect(others).toEqual(expect.arrayContaining(['Bo', 'Fen']));
  });

  it.each([
    ['Title: The Mill\nAuthor: Ann Oake\nBeta:\nSummary:'],
    ['Title:\nAuthor:\nDate:'],
    ['Title: The Mill\nNotes:\n\nAuthor: Ann Oake\n\nSummary:'],
  ])('at a label that was left blank: %j', (head) => {
    const story = told(`${head}\n\n${BODY}`);
    expect(story.texts.slice(-3)).toEqual(BODY.split('\n\n'));
  });
});

describe('a value goes on', () => {
  it.each([
    ['set in, whatever it begins with', 'A year, a tin, and\n   Chapter and verse on both.'],
    [
      'wrapped',
      'A mill that stands and a river that does not, in which\nChapter and wheel are turned by the same hand',
    ],
    ['below its label, above a drawn line', '\n\nA mill, mostly.\n\n-----'],
  ])('%s', (_, value) => {
    const story = told(`Title: The Mill\nAuthor: Ann Oake\nSummary: ${value}\n\nChapter 1: The Gate\n\n${BODY}`);
    expect(values(story, 'summary')).toEqual([value.replace(/-+$/, '').trim().replace(/\s+/g, ' ')]);
    expect(story.texts[0]).toBe('Chapter 1: The Gate');
  });
});

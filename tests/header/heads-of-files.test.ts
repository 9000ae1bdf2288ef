import { describe, expect, it } from 'vitest';
import { BODY, told, toldAsMarkdown, values } from './story.ts';

const BEFORE =
  'Die Katze saß den ganzen Morgen am Fenster und sah zu, wie der Schnee auf die Dächer fiel.\n\nAm Mittag ging sie.';

describe('the head of a paper', () => {
  it.each<[string, string, string]>([
    [
      `Ada Moth\n\nCreative Writing II\n\nProf. Lena Reed\n\nMay 3, 2019\n\nThe Empty Kettle\n\n${BODY}`,
      'The Empty Kettle',
      'Ada Moth',
    ],
    [`Ada Moth\nMs. Reed\nEnglish 10\n12 March 2015\n\nA Kettle at Night\n\n${BODY}`, 'A Kettle at Night', 'Ada Moth'],
  ])('%j', (text, title, author) => {
    const story = told(text);
    expect(story.metadata).toMatchObject({ title, authors: [author] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('is no list of persons, and no letter', () => {
    const list = told(`Ada Moth\n\nLena Reed\n\nMin Lind\n\nOld Steam\n\n${BODY}`);
    expect(list.metadata.authors).toEqual([]);
    const letter = told(
      `Ada Moth\n12 Kettle Lane\nMay 3, 2019\n\nDear Min, the kettle is yours, and so is the cat.\n\n${BODY}`,
    );
    expect(letter.metadata.authors).toEqual([]);
  });
});

describe('a title above what kind of work it is, or above its first part', () => {
  it.each<[string, string]>([
    [`No Kettle for the Captain!\nA short story on Steam and Love!\n\n${BODY}`, 'No Kettle for the Captain!'],
    [`Der Schnee auf den Dächern\nEine Erzählung über Katzen\n\n${BEFORE}`, 'Der Schnee auf den Dächern'],
    [`Min's Theory of Kettles\nPart 1:  Steam\n\n${BODY}`, "Min's Theory of Kettles"],
  ])('%j', (text, title) => {
    expect(told(text).metadata.title).toBe(title);
  });

  it('is no speech above one', () => {
    expect(told(`"It was a tale of steam!"\n\n${BODY}`).metadata.title).toBeNull();
    expect(told(`He told it well\na tale of steam and of kettles\n\n${BODY}`).metadata.title).toBeNull();
  });
});

describe('a sender alone above a post', () => {
  it('wrote it, when an address says that it is a sender', () => {
    const story = told(`From: moth@kettle.example (Ada Moth)\n\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Ada Moth']);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('opens a letter otherwise', () => {
    expect(told(`From: a friend of the kettle\n\n${BODY}`).metadata.authors).toEqual([]);
  });
});

it('reads a list of facts under their labels as a header, and leaves any other list', () => {
  const list = (points: readonly string[]): string => points.map((point) => `- ${point}`).join('\n');
  const facts = list(['**Rating:** PG', '**Caution:** fog', '**Set:** two weeks after the fire']);
  const story = toldAsMarkdown(`# The Kettle Year\n\nby Moth Wing\n\n${facts}\n\n## Chapter 1\n\n${BODY}`);
  expect(values(story, 'rating')).toEqual(['PG']);
  expect(story.warnings).toEqual(['fog']);
  expect(story.texts.join(' ')).not.toContain('PG');
  const other = list(['Rating: PG', 'a kettle', 'two spoons']);
  expect(toldAsMarkdown(`# The Kettle Year\n\n${other}\n\n${BODY}`).texts.join(' ')).toContain('two spoons');
});

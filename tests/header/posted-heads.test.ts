import { describe, expect, it } from 'vitest';
import { BODY, told, values } from './story.ts';

describe('who posted a story, at its top', () => {
  it.each<[string, string, string | null]>([
    [`Moth Wing (moth@kettle.example)\nThe Last Cup\nA kettle fic.\n\n${BODY}`, 'Moth Wing', 'The Last Cup'],
    [`Moth Wing\nmoth@kettle.example\n\nThe Last Cup\n\n${BODY}`, 'Moth Wing', 'The Last Cup'],
    [`"Mothwing" <moth@kettle.example>\n"No Tea for the Captain"\n\n${BODY}`, 'Mothwing', 'No Tea for the Captain'],
  ])('%j', (text, author, title) => {
    expect(told(text).metadata).toMatchObject({ authors: [author], title });
  });

  it.each<[string, string, string]>([
    [
      `The Last Cup\n\nA Night Kettle! Fan Fic by Moth Wing\n(moth@kettle.example)\n\n${BODY}`,
      'The Last Cup',
      'Moth Wing',
    ],
    [
      `Tea Songs\nA series of Night-Kettle songfics, by mothwing (moth@kettle.example)\n\n${BODY}`,
      'Tea Songs',
      'mothwing',
    ],
  ])('%j', (text, title, author) => {
    expect(told(text).metadata).toMatchObject({ title, authors: [author] });
  });

  it('is nobody whom the first sentence writes to', () => {
    expect(told(`She wrote to moth@kettle.example\n\n${BODY}`).metadata.authors).toEqual([]);
    expect(told(`A cup of tea by Moth Wing was on every table that year.\n\n${BODY}`).metadata.authors).toEqual([]);
  });
});

describe('a part’s heading above the header', () => {
  const FACTS = 'Genre: fantasy\nFandom: none\nSummary: A kettle sings.';
  it.each([
    ['alone', 'Chapter 1; Steam', 'The Last Cup\nby Moth Wing'],
    ['in a frame with its title', '**********\nPART ONE\n(Too Late Again)\n**********', 'The Last Cup by Moth Wing'],
  ])('stays %s, and the header is read', (_, heading, title) => {
    const story = told(`${heading}\n\n${title}\n\n${FACTS}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Last Cup', authors: ['Moth Wing'] });
    expect(story.texts[0] + (story.texts[1] ?? '')).toMatch(/Steam|PART ONE/);
    expect(story.texts.join('\n')).not.toContain('fantasy');
  });

  it('above nothing but the story is the story’s', () => {
    const story = told(`Chapter 1; Steam\n\nRain on Tuesday\n\n${BODY}`);
    expect(story.texts.join('\n')).toContain('Rain on Tuesday');
  });
});

describe('who wrote a story', () => {
  it('stands below `by`, above the title', () => {
    const story = told(
      `by\nMoth Wing\n-- The Last Cup --\n\nFor             my brother\nContact         moth@kettle.example\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ authors: ['Moth Wing'], title: 'The Last Cup' });
  });
  it('stands behind the title under the label `Name`', () => {
    const story = told(`Rated: PG\nName: The Last Cup by Moth Wing\nState: complete\nPosting: ask first\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ authors: ['Moth Wing'], title: 'The Last Cup' });
  });
  it('is no day between dashes, and nobody whom the readers shall feed', () => {
    expect(told(`The Last Cup\n\n-- Monday --\n\n${BODY}`).metadata.authors).toEqual([]);
    const text = `Title: The Last Cup\nFeed the author: Is like chocolate\nRated: PG\n\n${BODY}`;
    expect(told(text).metadata.authors).toEqual([]);
  });
});

describe('facts that close a part', () => {
  const FOOT =
    '» SUMMARY/TEASER: A kettle sings.\n» NOT MINE: I sell none of it.\n» SERIES: Kettle Tales\n» WARNINGS: steam';
  it('are the story’s, whatever stands before their labels', () => {
    const story = told(`${BODY}\n\nTo be continued...\n\n\n\n${FOOT}\n`);
    expect(values(story, 'summary')).toEqual(['A kettle sings.']);
    expect(story.metadata.warnings.map(({ text }) => text)).toEqual(['steam']);
  });
  it('are none where two lines say something of a thing in the story', () => {
    const story = told(`${BODY}\n\nThe card said:\n\nSummary: one kettle\nStatus: sold\n`);
    expect(story.texts.join('\n')).toContain('one kettle');
  });
  it('name no author who tells the readers something', () => {
    const story = told(`${BODY}\n\nTBC\n\n{AUTHOR: I changed a few things since the first part, mostly names.}\n`);
    expect(story.metadata.authors).toEqual([]);
    expect(story.texts.join('\n')).toContain('mostly names');
  });
});

it('a source that is no address is the world of the story', () => {
  const top = (source: string): string => `Title: The Last Cup\nAuthor: Moth Wing\nSource: ${source}\n\n${BODY}`;
  expect(values(told(top('Kettle Tales')), 'fandom')).toEqual(['Kettle Tales']);
  expect(values(told(top('https://kettle.example/1')), 'fandom')).toEqual([]);
});

describe('what `Content` says', () => {
  const warned = (content: string): readonly string[] =>
    told(`Title: The Last Cup\nAuthor: Moth Wing\n${content}\n\n${BODY}`).metadata.warnings.map(({ text }) => text);
  it('warns of what it lists', () => {
    expect(warned('Content: steam, scalding')).toEqual(['steam', 'scalding']);
    expect(warned('Content (spoilers!): steam, scalding')).toEqual(['steam', 'scalding']);
  });
  it('warns of nothing where it counts, or where warnings stand beside it', () => {
    expect(warned('Content: 12 chapters')).toEqual([]);
    expect(warned('Content: tea\nWarnings: steam')).toEqual(['steam']);
  });
});

import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { BODY, told, values } from './story.ts';

describe('a byline', () => {
  it.each([
    ['by Moth Wing (all mistakes mine)', 'Moth Wing'],
    ['(by Moth Wing)', 'Moth Wing'],
    ['BY MOTH WING', 'MOTH WING'],
    ['a short story by Moth Wing', 'Moth Wing'],
    ['fic by moth_wing', 'moth_wing'],
    ['Written by: Moth Wing (24.06.2001)', 'Moth Wing'],
    ['from the pen of Moth Wing', 'Moth Wing'],
    ['© Moth Wing 2004', 'Moth Wing'],
    ['Copyright 2004 by Moth Wing', 'Moth Wing'],
    ['brought to you by Moth Wing', 'Moth Wing'],
    ['-- Moth', 'Moth'],
    ['von Mette Lind', 'Mette Lind'],
    ['napisała Zofia Wilk', 'Zofia Wilk'],
    ['av Nils Dahl', 'Nils Dahl'],
    ['MSTed by: Moth Wing with some help from her friend, Bo', 'Moth Wing'],
    ['By Moth Wing, Contributing Editor', 'Moth Wing'],
  ])('may be "%s"', (line, author) => {
    const story = told(`The Kettle Year\n\n${line}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle Year', authors: [author] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it.each([
    'by dawn they had all gone home',
    '-- and that was all',
    'von allen Wegen der kürzeste',
    '— he said nothing',
    'brought to you by the wind, like all of it',
  ])('is not "%s"', (line) => {
    const story = told(`The Kettle Year\n\n${line}\n\n${BODY}`);
    expect(story.metadata.authors).toEqual([]);
    expect(story.texts.join('\n')).toContain(line);
  });
});

describe('the head of a post that was saved from a board', () => {
  const posts = (head: (day: number) => string): string =>
    [3, 7, 11]
      .map((day) => `${head(day)}\n\n${day === 3 ? 'The Kettle Year\n\nTags: tea\nRating: PG\n\n' : ''}${BODY}`)
      .join('\n\n\n');

  it.each<[string, (day: number) => string]>([
    ['Moth Wing wrote on Mar 3, 2006:', (day) => `Moth Wing wrote on Mar ${day}, 2006:`],
    ['Posted by Moth Wing on 3 March 2006, 8:11 pm', (day) => `Posted by Moth Wing on ${day} March 2006, 8:11 pm`],
    ['#1  Moth Wing, with the date below', (day) => `#${day}  Moth Wing\nMar ${day}, 2006, 20:11`],
    [
      'Post #9 by Moth Wing - 2006-03-09',
      (day) => `Post #${day} by Moth Wing - 2006-03-${String(day).padStart(2, '0')}`,
    ],
  ])('is no text, and says who wrote: %s', (_, head) => {
    const story = told(posts(head));
    expect(story.metadata).toMatchObject({ title: 'The Kettle Year', authors: ['Moth Wing'] });
    expect(story.texts.join('\n')).not.toMatch(/Moth|2006/);
    expect(story.texts.filter((text) => text.startsWith('The kettle had been'))).toHaveLength(3);
  });

  it('is none in a letter or a diary of the story', () => {
    const entry =
      'Aunt Halla wrote on March 3, 1912:\n\nMy dears, the kettle is well, and so am I, and so is everybody.';
    const story = told(`Title: The Kettle\nAuthor: Moth\n\n${BODY}\n\n${entry}\n\n${BODY}`);
    expect(story.texts).toContain('Aunt Halla wrote on March 3, 1912:');
  });
});

describe('facts below the story', () => {
  it('are its header when a drawn line sets them off, whatever their labels', () => {
    const foot = '{Tags} tea\n{Series} The Kettle Years\n{Caution} scalding; a moth';
    const story = told(`Title: The Kettle\nAuthor: Moth\n\n${BODY}\n\n-----\n\n${foot}`);
    expect(story.warnings).toEqual(['scalding', 'a moth']);
    expect(story.metadata.series).toMatchObject({ name: 'The Kettle Years' });
  });

  it.each([
    ['~Tags~ tea', '~Mood~ low', '~Series~ The Kettle Years', '~Caution~ scalding; a moth'],
    ['Tags > tea', 'Drawn by > Bo', 'Series > The Kettle Years', 'Caution > scalding; a moth'],
  ])('are its header where each part ends with them: %s', (...lines) => {
    const part = (n: number): string => `Chapter ${n}\n\n${BODY}\n\n\n${lines.join('\n\n')}`;
    const story = told(`The Kettle\nby Moth Wing\n\n\n${[1, 2, 3].map(part).join('\n\n\n')}`);
    expect(story.warnings).toEqual(['scalding', 'a moth']);
    expect(story.metadata.series).toMatchObject({ name: 'The Kettle Years' });
    expect(story.texts.join('\n')).not.toMatch(/tea|scalding/);
  });

  it('are the story’s where somebody in it fills the same form twice', () => {
    const form = 'Tags > tea\n\nSeries > The Kettle Years\n\nCaution > scalding; a moth';
    const story = told(`The Kettle\nby Moth Wing\n\n\n${BODY}\n\n${form}\n\n${BODY}\n\n${form}\n\n${BODY}`);
    expect(story.texts.filter((text) => text.includes('scalding'))).toHaveLength(2);
  });

  it('are left alone without one', () => {
    const foot = 'Tea: none\nTags: one\nSeries: three';
    const story = told(`Title: The Kettle\nAuthor: Moth\n\n${BODY}\n\n${foot}`);
    expect(story.texts.join('\n')).toContain('Series: three');
  });
});

describe('a line below a labelled title, in one paragraph with it', () => {
  const md = async (head: string): Promise<{ readonly title: string | null; readonly authors: readonly string[] }> => {
    const text = `${head}\n\nThe kettle had *been* singing for an hour before anyone lifted it off the stove.\n`;
    const bound = await publish([sourceFromText(text, 'kettle.md')]);
    const { title, authors } = bound.book.value.metadata;
    return { title, authors };
  };

  it.each([
    ['Title: The Kettle Year\nby Moth Wing', 'The Kettle Year', ['Moth Wing']],
    ['Titel: Das Kesseljahr\nvon Mette Lind', 'Das Kesseljahr', ['Mette Lind']],
    ['Title: The Kettle Year\nWritten by Moth Wing\nRating: PG', 'The Kettle Year', ['Moth Wing']],
  ])('names the author: %j', async (head, title, authors) => {
    expect(await md(head)).toEqual({ title, authors });
  });

  it.each([
    ['Title: A Letter\nby Candlelight\nAuthor: Moth Wing', 'A Letter by Candlelight', ['Moth Wing']],
    [
      'Title: The year of the kettle that was sent to us\nvon unten herauf',
      'The year of the kettle that was sent to us von unten herauf',
      [],
    ],
  ])('is the rest of the title: %j', async (head, title, authors) => {
    expect(await md(head)).toEqual({ title, authors });
  });
});

describe('a day behind a byline', () => {
  it.each([
    ['Written by Moth Wing, 12 March 1999', 'Moth Wing', '12 March 1999'],
    ['Written by Moth Wing on 2004-03-02', 'Moth Wing', '2004-03-02'],
    ['by Moth Wing - March 1999', 'Moth Wing', 'March 1999'],
    ['Von Moth Wing, am 3. Mai 2004', 'Moth Wing', '3. Mai 2004'],
    ['Written by April Summers, Winter 1998', 'April Summers', 'Winter 1998'],
    ['By Joy May (5 June 2001, 22:14)', 'Joy May', '5 June 2001, 22:14'],
  ])('is when it was written: %s', (line, author, day) => {
    const story = told(`THE KETTLE\n\n${line}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE KETTLE', authors: [author] });
    expect(values(story, 'date')).toEqual([day]);
    expect(story.texts).toHaveLength(3);
  });

  it('may be said of later versions, without a colon', () => {
    const story = told(`THE KETTLE\nWritten by Moth Wing, 12 March 1999\nRevised 2 April 1999\n\n${BODY}`);
    expect(values(story, 'updated')).toEqual(['2 April 1999']);
    expect(story.texts).toHaveLength(3);
  });

  it.each([
    'By the sea, on 12 March 1999, nothing moved.',
    'Written by moonlight in March 1999, it was a long letter.',
    'Revised plans came on 2 April 1999.',
  ])('is none in a sentence: %s', (line) => {
    expect(told(`THE KETTLE\n\n${line}\n\n${BODY}`).texts[0]).toBe(line);
  });
});

describe('a title under its label', () => {
  it.each([
    ['Title: The Kettle Year by Moth Wing', 'The Kettle Year', ['Moth Wing']],
    ['<Title> The Kettle Year, by mothwing', 'The Kettle Year', ['mothwing']],
    ['Title: Rain by mothwing\nEmail: moth@example.org\nAuthor: mothwing', 'Rain', ['mothwing']],
    ['Title: Stand by Me', 'Stand by Me', []],
    ['Title: The House by Night', 'The House by Night', []],
    ['Title: The Mill by Ada Reed\nAuthor: Moth Wing', 'The Mill by Ada Reed', ['Moth Wing']],
  ])('may name the author, too: %s', (lines, title, authors) => {
    expect(told(`${lines}\nRating: PG\n\n${BODY}`).metadata).toMatchObject({ title, authors });
  });
});

describe('a byline above the title', () => {
  it.each([
    ['[by mothwing]', '-= The Kettle Year =-'],
    ['By: mothwing', '[The Kettle Year]'],
    ['an original story by MothWing', '<<The Kettle Year>>'],
  ])('has a drawn title below it: %s', (byline, title) => {
    const { metadata, texts } = told(
      `${byline}\n\n${title}\n\n{Rating} PG\n{Summary} An hour in a kitchen.\n\n${BODY}`,
    );
    expect(metadata).toMatchObject({ title: 'The Kettle Year', authors: [/\w+$/.exec(byline.replace(']', ''))?.[0]] });
    expect(texts[0]).toMatch(/^The kettle had been/);
  });
  it('has the story below it where the line is a sentence', () => {
    const { metadata, texts } = told(`By: mothwing\n\nNobody came, she said.\n\n${BODY}`);
    expect(metadata.title).toBeNull();
    expect(texts[0]).toBe('Nobody came, she said.');
  });
});

describe('labels in a form of their own', () => {
  it.each([
    ['Tags：tea', 'Rating：PG', 'Summary：A kettle', 'OK to keep：Ask me', 'Sung to：the rain'],
    ['tags-tea', 'rating-PG', 'summary-A kettle', 'fandom-none', 'sung to-the rain'],
  ])('need no space behind their sign: %s', (...lines) => {
    const story = told(`The Kettle\nby Moth Wing\n\n${lines.join('\n')}\n\n${BODY}`);
    expect(values(story, 'summary')).toEqual(['A kettle']);
    expect(story.texts.join('\n')).not.toContain('the rain');
  });

  it('name no author by who asked for the story', () => {
    const lines = [
      'Rating . . . PG',
      'Prompted by . . . "a kettle, two moths"',
      'Tags . . . tea',
      'Summary . . . A kettle',
    ];
    const story = told(`The Kettle\nby Moth Wing\n\n${lines.join('\n')}\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Moth Wing']);
    expect(values(story, 'challenge')).toEqual(['"a kettle, two moths"']);
  });
});

describe('a round robin', () => {
  it.each([
    'Authors: mette > bo > mette > ida',
    'Authors: Chapter I > Chapter II > Mette > Bo > Ida',
    'Authors: Chapters I - VI >\n      Mette > Bo > Ida',
  ])('names in turn who wrote on, and nobody as its author: %s', (line) => {
    const story = told(
      `From: Ada Reed <ada@reed.example>\nSubject: The Kettle, chapter 7\n\nThe Kettle\n\n${line}\n\n\n${BODY}\n`,
    );
    expect(story.metadata.authors).toEqual(['Ada Reed']);
  });

  it.each([
    ['Author: mette_bo > moth', 'mette_bo > moth'],
    ['Author: Ada Reed <ada@reed.example>', 'Ada Reed'],
  ])('%s is an author', (line, name) => {
    expect(told(`Title: The Kettle\n${line}\n\n${BODY}\n`).metadata.authors).toEqual([name]);
  });
});

import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

const first = /^The kettle had been/;

describe('what a board prints over a post', () => {
  it.each([
    ['a rank and facts', 'Moth Wing\nSenior Member\nJoined: May 2001\nPosts: 412\nPosted: June 3, 2004, 7:12 pm'],
    ['the same in German', 'Moth Wing\nMitglied\nRegistriert: 12.05.2001\nBeiträge: 412'],
    ['the same in Spanish', 'Moth Wing\nMiembro\nRegistrado: 2001\nMensajes: 412'],
    ['two labels on one line', 'Author: Moth Wing   Date: June 3, 2004, 7:12 pm'],
    ['the time in brackets', '[June 3, 2004, 7:12 pm] Moth Wing:'],
    ['who said it', 'Moth Wing said:'],
  ])('is read and left out: %s', (_, head) => {
    const story = told(`${head}\n\nThe Kettle\n\nRating: PG\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts[0]).toMatch(first);
  });

  it('counts the post and names nobody', () => {
    const story = told(`Reply #1 on: June 3, 2004, 7:12 pm\n\nThe Kettle\n\nby Moth Wing\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts[0]).toMatch(first);
  });

  it.each([
    'Moth Wing said:\n\n"It is ours, and it has been since the war."',
    'Member\nJoined: never, said the card, and that was all of it.',
    'Moth Wing\nJoined the navy in 1911 and was not seen again.',
  ])('is not what only begins like it: %j', (words) => {
    const story = told(`${words}\n\n${BODY}`);
    expect(story.texts.join('\n')).toContain(words.split('\n').at(-1));
    expect(story.texts.some((text) => text.startsWith(words.split('\n')[0] ?? ''))).toBe(true);
  });
});

describe('a title and its byline below the facts', () => {
  it.each([
    ['[The Kettle]\nfic by Moth Wing', 'Moth Wing'],
    ['~*~ The Kettle ~*~\n\nbrought to you by Moth Wing', 'Moth Wing'],
    ['# The Kettle\nWritten By: M. L. Wing', 'M. L. Wing'],
    ['The Kettle\n\nvon Moth Wing', 'Moth Wing'],
  ])('closes the header: %j', (title, author) => {
    const story = told(`RATING: PG\nGENRE: mystery\nSUMMARY: A kettle sings.\n\n${title}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: [author] });
    expect(story.texts[0]).toMatch(first);
  });

  it('is the story’s own where the header names its title', () => {
    const story = told(`Title: Salt\nRating: PG\nSummary: Who sings?\n\nThe Kettle\n\nby Moth Wing\n\n${BODY}`);
    expect(story.metadata.title).toBe('Salt');
    expect(story.texts.join('\n')).toContain('The Kettle');
  });
});

describe('facts in forms of their own', () => {
  it('stand in two columns, whatever their case', () => {
    const story = told(`title of story    The Kettle\n\nauthor            Moth Wing\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
  });

  it('list warnings below their label, with no sign before them', () => {
    const story = told(`TITLE: The Kettle\nRATING: PG\nSQUICKS\n  burnt fingers\n  steam\n\nby Moth Wing\n\n${BODY}`);
    expect(story.warnings).toEqual(['burnt fingers', 'steam']);
  });

  it.each([
    ['• Title • The Kettle\n• Author • Moth Wing\n• Rating • PG'],
    ['« Title » The Kettle\n« Author » Moth Wing\n« Rating » PG'],
    ['Title » The Kettle\nAuthor » Moth Wing\nRating » PG'],
  ])('stand between any signs: %j', (head) => {
    const story = told(`${head}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts[0]).toMatch(first);
  });

  it('are none between guillemets that hold what is said', () => {
    const story = told(`The Kettle\n\nby Moth Wing\n\n« Titre » dit-elle, et rien de plus.\n\n${BODY}`);
    expect(story.texts.join('\n')).toContain('dit-elle');
  });

  it('say a name where the title has no author', () => {
    expect(
      told(`Name: Moth Wing\nStory title: The Kettle\nRating: PG\nGenre: mystery\n\n${BODY}`).metadata.authors,
    ).toEqual(['Moth Wing']);
    const both = told(`Title: The Kettle\nAuthor: Moth Wing\nName: Old Copper\nRating: PG\n\n${BODY}`);
    expect(both.metadata.authors).toEqual(['Moth Wing']);
  });

  it.each([
    ['The Kettle (by Moth Wing)', 'The Kettle'],
    ['The Kettle [a tale by Moth Wing]', 'The Kettle'],
    ['The Kettle / by Moth Wing', 'The Kettle'],
  ])('name title and author on one line: %s', (line, title) => {
    expect(told(`${line}\n\nRating: PG\n\n${BODY}`).metadata).toMatchObject({ title, authors: ['Moth Wing'] });
  });
});

describe('the title with the number of a part', () => {
  const part = (line: string): string => `${line}\n\n${BODY}\n\nTo be continued`;
  it.each([
    ['The Kettle #3', 3],
    ['The Kettle | 3', 3],
    ['“The Kettle” ~ 3 ~', 3],
    ['The Kettle, ch. 3', 3],
    ['The Kettle: Three', 3],
    ['Part 3 of The Kettle', 3],
  ])('is which part it is, below the title: %s', (line, number) => {
    const story = told(`The Kettle\n\nby Moth Wing\n\n${line}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', part: { number } });
    expect(story.texts[0]).toMatch(first);
  });

  it('heads the parts of a file', () => {
    const story = told(
      `The Kettle\n\nby Moth Wing\n\n${['#1', '#2', '#3'].map((n) => part(`The Kettle ${n}`)).join('\n\n\n\n')}`,
    );
    expect(story.texts.filter((text) => /^#\d$/.test(text))).toEqual(['#1', '#2', '#3']);
    expect(story.texts.join('\n')).not.toContain('The Kettle #');
  });

  it.each([
    'The Kettle 3000 was the best of them.',
    'The Kettle and three cups',
    'The Kettle Book the First',
  ])('is not what only begins with the title: %s', (line) => {
    const story = told(`The Kettle\n\nby Moth Wing\n\n${line}\n\n${BODY}`);
    expect(story.texts[0]).toContain(line);
  });
});

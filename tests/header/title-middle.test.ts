import { describe, expect, it } from 'vitest';
import { told, values } from './story.ts';

/** Prose that begins its paragraphs with an indent and has no gaps. */
const BODY = `   The kettle had been singing for an hour before anyone in the house
thought to lift it off the stove, and by then the handle was too hot.
   "Is it ours?" asked Min, who had never owned a kettle and was not about
to start owning one now that the house was full of strangers.
   Nobody answered her, which was an answer, and the steam went on rising
to the ceiling as if it had been asked there.`;

const middle = (text: string): string => ' '.repeat(Math.floor((74 - text.length) / 2)) + text;

describe('a title in the middle above a text that is not', () => {
  it.each([
    'THE KETTLE, THE CUP, AND THE SPOON',
    'Kettles!',
    'What the Kettle Knew, and When',
    'Der Kessel, die Tasse und der Löffel',
  ])('may be "%s", without a gap', (title) => {
    const story = told(`${middle(title)}\n${BODY}`);
    expect(story.metadata.title).toBe(title);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('may stand above verse', () => {
    const lines =
      'The kettle sang, the kettle sighed, and nobody was near;\nthe water in it rose and died, and left the bottom clear.';
    const verse = `${lines}\n${lines}`;
    expect(told(`${middle('THE WATCH')}\n\n\n${verse}\n\n${verse}\n`).metadata.title).toBe('THE WATCH');
  });

  it.each([
    ['a name below it', ['Steam and Water', 'Mette Lind'], []],
    ['a name with the rights', ['STEAM AND WATER', '', 'Mette Lind', 'Copyright 1992'], ['Copyright 1992']],
    ['the rights and the name below them', ['Steam!', '(c) 1987', 'Mette Lind'], ['(c) 1987 Mette Lind']],
    ['the rights with the name', ['STEAM', '', 'Copyright 1991, Mette Lind.'], ['Copyright 1991, Mette Lind.']],
  ])('has %s', (_, page, rights) => {
    const story = told(`${page.map(middle).join('\n')}\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Mette Lind']);
    expect(story.metadata.title?.toLowerCase()).toMatch(/^steam/);
    expect(values(story, 'rights')).toEqual(rights);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it.each([
    ['Mette Lind', 'Mette Lind'],
    ['Mette Lind 76630,3416', 'Mette Lind'],
    ['Mette Lind [75126,1436]', 'Mette Lind'],
  ])('has whoever sent it above: %s', (line, name) => {
    const story = told(`${line}\n\n\n${middle('STEAM')}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'STEAM', authors: [name] });
  });

  it('has a word to the readers behind the member’s number as a note', () => {
    const story = told(
      `Mette Lind [75126,1436]  This is the first story I have finished.\nPlease criticize, good or bad.\n\n${middle('STEAM')}\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'STEAM', authors: ['Mette Lind'] });
    expect(story.blocks[0]?.type).toBe('note');
    expect(story.texts[0]).toContain('Please criticize');
  });
});

describe('a line in the middle that is no title', () => {
  it('has another set like it farther down: both head what stands below', () => {
    const story = told(`${middle('MIN')}\n\n${BODY}\n\n${middle('HALLA')}\n\n${BODY}`);
    expect(story.metadata.title).toBeNull();
  });

  it('is a time', () => {
    expect(told(`${middle('Three weeks later')}\n${BODY}`).metadata.title).toBeNull();
  });

  it('stands in a text that is set so throughout', () => {
    const verse = ['The kettle sang', 'and nobody came', 'to lift it down', 'or ask its name'].map(middle).join('\n');
    expect(told(`${verse}\n\n${verse}\n`).metadata.title).toBeNull();
  });

  it('is nobody’s name when the story tells of them', () => {
    const story = told(`${middle('Steam and Water')}\n${middle('Min Oake')}\n\n${BODY}\n   Min Oake laughed.`);
    expect(story.metadata.authors).toEqual([]);
  });
});

describe('a title and a name on one line', () => {
  it.each([
    ['Mette Lind\'s "The Kettle Year"', 'The Kettle Year'],
    ['THE KETTLE YEAR - Mette Lind', 'THE KETTLE YEAR'],
    ['The Kettle Year -- Mette Lind', 'The Kettle Year'],
  ])('%s', (line, title) => {
    expect(told(`${line}\n\n${BODY}`).metadata).toMatchObject({ title, authors: ['Mette Lind'] });
  });

  it('may be a sentence that leads to the name, above the title in quotation marks', () => {
    const story = told(`The following story is by Mette Lind\nHorse Feathers BBS\n\n"The Kettle Year"\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle Year', authors: ['Mette Lind'] });
  });

  it.each(['Chapter One - Mette Lind', 'LONDON - Tuesday Morning', 'Min Oake - The Watch'])('is not "%s"', (line) => {
    expect(told(`${line}\n\n${BODY}\n   Mette Lind laughed.`).metadata.authors).toEqual([]);
  });
});

describe('what stands above a title page', () => {
  it('is a note when a wide gap parts it and it is too long for a title', () => {
    const head = `${middle('A SHAREWARE PROJECT')}\n\n${middle('YOUR SUPPORT WILL ENSURE THE SUCCESS OF THIS ENDEAVOR')}`;
    const page = `${middle('STEAM')}\n\n${middle('by')}\n\n${middle('Mette Lind')}`;
    const story = told(`${head}\n\n\n\n${page}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'STEAM', authors: ['Mette Lind'], subtitle: null });
    expect(story.blocks[0]?.type).toBe('note');
  });

  it('is the title when it is short', () => {
    const page = `${middle('THE KETTLE YEAR')}\n\n\n\n${middle('A Winter Story')}\n\n${middle('by')}\n\n${middle('Mette Lind')}`;
    expect(told(`${page}\n\n${BODY}`).metadata.title).toBe('THE KETTLE YEAR');
  });

  it('is a line of rights', () => {
    const story = told(`Copyright 1989 Mette Lind\n\n${middle('Steam and Water')}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'Steam and Water', authors: ['Mette Lind'] });
  });

  it('is the sheet of the author at the right margin', () => {
    const sheet = ['steam.txt', 'Mette Lind', 'Kettle Software', 'P.O. Box 105', 'Harbour, Me 04572', 'June 26, 1992'];
    const right = sheet.map((line) => ' '.repeat(45) + line).join('\n');
    const story = told(`${right}\n\n${middle('THE KETTLE YEAR:')}\n\n${middle('STEAM')}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE KETTLE YEAR: STEAM', authors: ['Mette Lind'] });
    expect(story.removals.some(({ name }) => name === 'contact-details')).toBe(true);
  });
});

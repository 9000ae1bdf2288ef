import { describe, expect, test } from 'vitest';
import { outcomeOf, PROSE } from '../removals/story.ts';
import { BODY, told, toldAsMarkdown } from './story.ts';

describe('lines that only begin as those of programs', () => {
  test.each([
    'To subscribe to the mill’s new list, said the sign, one had to be a miller or to marry one.',
    'You received this message because you were kind once, the letter said. Burn it.',
    'To unsubscribe from the club, one visits the list of members and weeps.',
    'End of Project Gutenberg, said the sign above the cellar door.',
    'End of the Project Gutenberg, she thought, and shut the book.',
  ])('%s', async (line) => {
    const { words } = await outcomeOf({
      'a.txt': `${PROSE}\n\n${line}\n\nThe goose had seen the door at www.goose.example before.`,
    });
    expect(words).toContain(line.slice(0, 24).replace(/'/g, '’'));
    expect(words).toContain('had seen the door');
  });

  test.each([
    ['End of the Project Gutenberg EBook of The Ferry, by Ivo Marsh', 'licence'],
    ['End of Project Gutenberg’s The Ferry, by Ivo Marsh', 'licence'],
  ])('%s above a licence ends the book', async (line, name) => {
    const licence = '*** START: FULL LICENSE ***\n\nTHE FULL PROJECT GUTENBERG LICENSE';
    const { words, removals } = await outcomeOf({ 'a.txt': `${PROSE}\n\n${line}\n\n${licence}` });
    expect(removals.map((removal) => removal.name)).toContain(name);
    expect(words).not.toContain('FULL LICENSE');
  });

  test('a footer of a list that programs wrote goes as before', async () => {
    const footer =
      '------------------------ Yahoo! Groups Sponsor ---------------------\n\nTo unsubscribe from this group, send an email to:\nferry-unsubscribe@groups.example\n\nYour use of Yahoo! Groups is subject to http://docs.example/info/terms/';
    const { words } = await outcomeOf({ 'a.txt': `${PROSE}\n\n${footer}` });
    expect(words).not.toContain('ferry-unsubscribe');
    expect(words).toContain('whose it was.');
  });
});

test.each([
  ['another work and another person', 'The Kettle\nby Min Ash\n\nTitle: The Pier\nAuthor: Ivo Marsh'],
  ['another work and nothing else', 'The Kettle\nby Min Ash\n\nTitle: None'],
  [
    'whatever it says in sentences',
    'Report on the Kettle\n\nTitle: Captain, self-awarded.\nAuthor: see the crew.\nDate: the night it sang.',
  ],
  ['the same in another language', 'Parte del hervidor\n\nTítulo: ninguno, cantaba.\nAutor: el vapor.\nFecha: martes.'],
])('a form right below the title names %s: it is the story’s', (_, top) => {
  const story = told(`${top}\n\n${BODY}`);
  expect(story.texts.join('\n')).toMatch(/T(?:itle|ítulo):/);
  expect(story.metadata.title).toMatch(/Kettle|hervidor/);
});

test.each([
  ['Kettle Tales\n\nTitle: The Long Boil\nAuthor: Min Ash\nRating: G', 'The Long Boil'],
  ['The Kettle\nby Min Ash\n\nTitle: The Kettle Sings\nRating: G', 'Kettle'],
])('labels that name the story below another line are its header: %s', (top, title) => {
  const story = told(`${top}\n\n${BODY}`);
  expect(story.texts.join('\n')).not.toContain('Rating');
  expect(`${story.metadata.title} ${story.metadata.subtitle}`).toContain(title);
});

describe('an editorial above stories of several people', () => {
  const works = `The Shoes\n\nby Greer Tolliver\n\n${BODY}\n\nLost Property\n\nby Sy Bannerman\n\n${BODY}`;
  const joined = works
    .replaceAll('\n\nby', '\nby')
    .replace('The Shoes', 'THE SHOES')
    .replace('Lost Property', 'LOST PROPERTY');
  test.each([
    [
      'under headings',
      toldAsMarkdown,
      `## Editorial\n\nNine is a good number for a moth.\n\n${works.replace(/^(?=The S|Lost P)/gm, '## ')}`,
    ],
    [
      'in capitals',
      told,
      `MOTH & LANTERN\nan e-zine\n\n* * *\n\nEDITORIAL\n\nNine is a good number for any moth, and ten is not.\n\n* * *\n\n${joined}`,
    ],
  ])('stays with the heads of them all in their places: %s', (_, read, text) => {
    const story = read(text);
    expect(story.metadata.authors).toEqual([]);
    for (const words of [/Nine is a good number/, /The Shoes/i, /by Greer Tolliver/, /Lost Property/i])
      expect(story.texts.join('\n')).toMatch(words);
  });

  test.each([
    ['an introduction by another hand', 'INTRODUCTION\n\nby Irving Sole'],
    ['what somebody says', `"Ay, I'll stay."\n\n"By God, we'll see about that."`],
    ['the makers of the book', 'COPYRIGHT, 1922,\n\nBY GEORGE H. LANE COMPANY'],
    ['its own title with another name', 'THE SHOES\n\nby Irving Sole'],
  ])('is not known by %s', (_, below) => {
    const story = told(
      `Nine is a good number for any moth.\n\n\nThe Shoes\n\nby Greer Tolliver\n\n${BODY}\n\n${below}\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Shoes', authors: ['Greer Tolliver'] });
  });

  test('does not hide the head of one story', () => {
    const story = told(
      `For the moths, who are always late for supper.\n\n\nThe Shoes\n\nby Greer Tolliver\n\n${BODY}\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Shoes', authors: ['Greer Tolliver'] });
  });
});

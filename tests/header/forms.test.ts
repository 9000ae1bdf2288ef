import { describe, expect, it } from 'vitest';
import { labelled } from '../../src/header/label.ts';
import { BODY, told, toldAsMarkdown, values } from './story.ts';

/** A header of two known facts, typed in one form. */
const typed = (form: (label: string, value: string) => string): string =>
  [form('Title', 'The Kettle'), form('Penname', 'Moth Wing'), form('Kind of story', 'steam'), form('Mood', 'low')]
    .concat(form('Caution', 'scalding; a moth'))
    .join('\n');

describe('a form of labels', () => {
  it.each<[string, (label: string, value: string) => string]>([
    ['braces', (label, value) => `{${label}} ${value}`],
    ['waves', (label, value) => `~${label}~ ${value}`],
    ['equals signs', (label, value) => `=${label.toLowerCase()}= ${value}`],
    ['pluses', (label, value) => `+${label}+ ${value}`],
    ['angle brackets', (label, value) => `<${label}> ${value}`],
    ['doubled colons', (label, value) => `${label.toUpperCase()}:: ${value}`],
    ['whole lines in brackets', (label, value) => `[${label}: ${value}]`],
    ['arrows', (label, value) => `${label} -> ${value}`],
    ['bars', (label, value) => `${label} | ${value}`],
    ['columns', (label, value) => `${label.padEnd(18)}${value}`],
    ['lines of their own', (label, value) => `${label}:\n${value}`],
    ['waves between', (label, value) => `${label} ~ ${value}`],
    ['slashes around', (label, value) => `/${label}/ ${value}`],
    ['dashes around, in small letters', (label, value) => `-${label.toLowerCase()}- ${value}`],
    ['parentheses, in small letters', (label, value) => `(${label.toLowerCase()}) ${value}`],
    ['a dash after small letters', (label, value) => `${label.toLowerCase()} - ${value}`],
    ['double arrows', (label, value) => `${label} => ${value}`],
    ['dots with room', (label, value) => `${label} . . . . . ${value}`],
  ])('is read from its own lines: %s', (_, form) => {
    const story = told(`${typed(form)}\n\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(values(story, 'genre')).toEqual(['steam']);
    expect(story.warnings).toEqual(['scalding', 'a moth']);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });
});

describe('a form that one line does not show', () => {
  const FACTS = '(genre) steam\n(feedback) by post\n(status) done\n(mail) moth@example.org';

  it('is read below the story, too', () => {
    const story = told(`The Kettle\n\nby Moth Wing\n\n\n${BODY}\n\nThe End\n\n\n-----\n\n${FACTS}\n`);
    expect(values(story, 'genre')).toEqual(['steam']);
    expect(values(story, 'status')).toEqual(['done']);
    expect(story.texts.join(' ')).not.toContain('by post');
  });

  it('is no form where two labels only have it, or where the words are no labels', () => {
    const said = '(mail) came late that day.\n(people) stood about.\n(rain) fell.';
    expect(told(`${said}\n\n${BODY}`).texts.join(' ')).toContain('stood about');
    const list = 'kettle ~ tin\nlamp ~ brass\nbell ~ iron\ndoor ~ oak';
    expect(told(`${BODY}\n\n-----\n\n${list}\n`).texts.join(' ')).toContain('door ~ oak');
  });

  it('is a typed header with stars before its labels, and no drawn head', () => {
    const head = '* By: Moth Wing\n\n* Fic: The Kettle\n\n* Genres: steam\n\n* Rating: PG\n\n#####\n\n*** Low Tide ***';
    const story = told(`${head}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(values(story, 'rating')).toEqual(['PG']);
  });

  it('is a header only with a label that is no everyday word', () => {
    const talk = 'Who: the captain\nProgress: none\nStyle: terrible';
    expect(told(`${talk}\n\n${BODY}`).texts.join(' ')).toContain('Progress: none');
  });
});

describe('warnings in a header', () => {
  const HEAD = 'Title: The Kettle\nAuthor: Moth Wing\nRating: PG\n';
  it.each([
    ['a sentence', 'This story contains steam and a moth.', ['This story contains steam and a moth.']],
    ['a sentence of another kind', 'Please be warned: steam.', ['Please be warned: steam.']],
    ['a list under a label without a sign', 'Caution\n• steam\n• a moth', ['steam', 'a moth']],
    ['a numbered list', 'Squicks:\n1. steam\n2. a moth', ['steam', 'a moth']],
  ])('%s', (_, typed, warnings) => {
    const story = told(`${HEAD}${typed}\n\n\n${BODY}`);
    expect(story.warnings).toEqual(warnings);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('are none in the story’s first words', () => {
    const first = 'This story contains no animals, and my aunt told it to me.';
    const story = told(`The Kettle\n\nby Moth Wing\n\n\n${first}\n\n${BODY}`);
    expect(story.warnings).toEqual([]);
    expect(story.texts.join(' ')).toContain(first);
  });
});

describe('a label', () => {
  it.each([
    ['Story rating: PG', 'rating', 'PG'],
    ['Standard disclaimer: not mine', 'disclaimer', 'not mine'],
    ['Warning(s) (spoilers!): a moth', 'warnings', 'a moth'],
    ['Warnings/Tags: a moth', 'warnings', 'a moth'],
    ['Pairing & Characters: A/B', 'relationships', 'A/B'],
    ['Spoiler notice: all of it', 'spoilers', 'all of it'],
  ])('may say more than its key: %s', (line, key, value) => {
    expect(labelled(line)).toMatchObject({ key, value });
  });

  it.each([
    '*for* him it was over',
    '_Contents_ of the box',
    'By and by: the lamp went out',
    'The story: he never told it',
    'The lamp and the kettle: two friends',
  ])('is no word that a sentence stresses or goes on from: %s', (line) => {
    expect(labelled(line)).toBeNull();
  });
});

describe('warnings', () => {
  it.each([
    ['marks', '- a moth, alive\n- scalding'],
    ['stars', '* a moth, alive\n* scalding'],
    ['pluses', '+ a moth, alive\n+ scalding'],
  ])('may be a list with an item a line: %s', (_, list) => {
    const story = told(`Title: The Kettle\nAuthor: Moth Wing\nContent warning:\n${list}\nRating: PG\n\n${BODY}`);
    expect(story.warnings).toEqual(['a moth, alive', 'scalding']);
    expect(values(story, 'rating')).toEqual(['PG']);
  });

  it('may be lines without marks', () => {
    const story = told(`Title: The Kettle\nAuthor: Moth Wing\nTW:\n  scalding\n  a moth\n\n${BODY}`);
    expect(story.warnings).toEqual(['scalding', 'a moth']);
  });

  it('are prose where they are prose', () => {
    const story = told(
      `Title: The Kettle\nAuthor: Moth Wing\nWarnings:\nThere is a kettle in this, and in all this time it is never\nlifted off the stove by anybody.\n\n${BODY}`,
    );
    expect(story.warnings).toEqual([
      'There is a kettle in this, and in all this time it is never lifted off the stove by anybody.',
    ]);
  });
});

describe('facts in the items of a list, or in a quotation', () => {
  it.each([
    ['marked', ['- **Title**: *Kettle Song*', '- **Author**: night_hen', '- **Rating**: Teen']],
    ['plain', ['* Title: Kettle Song', '* Author: night_hen', '* Rating: Teen', '* Mood: low']],
    ['quoted', ['> **Title**: Kettle Song', '> **Author**: night_hen', '> **Rating**: Teen']],
  ])('%s, are the header', (_, lines) => {
    const story = toldAsMarkdown(`${lines.join('\n')}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'Kettle Song', authors: ['night_hen'] });
    expect(values(story, 'rating')).toEqual(['Teen']);
  });

  it.each([
    ['of the story', '- Salt: two spoons\n- Rope: none\n- Hens: two'],
    ['of two facts among others', '- Author: unknown\n- Status: lost\n- The drawer was empty\n- So was the shelf'],
  ])('a list %s stays one', (_, list) => {
    const [first] = toldAsMarkdown(`${list}\n\n${BODY}`).blocks;
    expect(first?.type).toBe('list');
  });
});

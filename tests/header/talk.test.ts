import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

const notes = (text: string): number => told(text).blocks.filter(({ type }) => type === 'note').length;

describe('what an author says above a story, without a label', () => {
  it.each<[string, string]>([
    ['whose the characters are', "I don't own any of the characters in here. Please don't sue, I have a cat to feed."],
    ['that it is a fan fiction', 'Hi all! This is my first fanfic, so please tell me what you think.'],
    ['where to write', 'Comments and criticism may be sent to moth@kettle.example, flames will be read aloud.'],
    ['the same in German', 'Die Figuren gehören leider nicht mir, und ich verdiene hiermit kein Geld. :)'],
  ])('is a note: %s', (_, talk) => {
    const story = told(`${talk}\n\n\n${BODY}`);
    expect(notes(`${talk}\n\n\n${BODY}`)).toBe(1);
    expect(story.texts.at(-1)).toMatch(/^Nobody answered/);
  });

  it('hides no title below it', () => {
    const talk = '"Night Kettle" and all its characters are the property of Steam Pictures.';
    const story = told(`${talk}\n\n\nThe Second Cup\n\n\n${BODY}`);
    expect(story.metadata.title).toBe('The Second Cup');
    expect(notes(`${talk}\n\n\nThe Second Cup\n\n\n${BODY}`)).toBe(1);
  });

  const OWNED = "I don't own any of the characters in here. Please don't sue, I have a cat to feed.";

  it.each<[string, string]>([
    ['a line that ends it', 'Well, on with the story!'],
    ['the same in German', 'Viel Spaß beim Lesen!'],
    ['what the marks mean', '"talking"\n\'thinking\'\n<by kettle telepathy>'],
    ['where the story stands', 'This takes place a week after the last episode of the second season.'],
    ['what stands between two of them', `I changed the plot a little.\n\n${OWNED}`],
  ])('goes on with %s', (_, more) => {
    const story = told(`${OWNED}\n\n${more}\n\n${BODY}`);
    expect(story.texts.findIndex((text) => text.startsWith('The kettle had been'))).toBeGreaterThan(0);
    const told_ = story.blocks.slice(
      0,
      story.texts.findIndex((text) => text.startsWith('The kettle had been')),
    );
    expect(told_.map(({ type }) => type)).toEqual(told_.map(() => 'note'));
  });

  it.each<[string]>([
    ['On with the coat, then, said my aunt, and off we went to see the kettle that my uncle had bought.'],
    ['"talking"\n"thinking"\n"I heard you the first time."'],
    ['It takes place every year, in the square behind the mill, when the snow has gone.'],
    ['I was a little afraid of the kettle, and so was my sister.'],
  ])('does not go on with the story: %s', (first) => {
    const story = told(`${OWNED}\n\n${first}\n\n${BODY}`);
    expect(story.blocks.filter(({ type }) => type === 'note')).toHaveLength(1);
  });

  it('ends at a drawn line, though the story tells of such things', () => {
    const first = 'The fan fic lay on the stove, and Min, who had seen many a fan fic, lifted it off.';
    const story = told(`${OWNED}\n\nOn with the show!\n${'_'.repeat(70)}\n\n${first}\n\n${BODY}`);
    expect(story.blocks.filter(({ type }) => type === 'note')).toHaveLength(2);
    expect(story.texts).toContain(first);
  });

  it('goes on below the name of the author in the same block', () => {
    const head =
      'The Second Cup: 4\nThe Kettle Years\nby Mette Lind\nSend comments to moth@kettle.example, I answer all.';
    const story = told(`${head}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Second Cup: 4', authors: ['Mette Lind'] });
    expect(notes(`${head}\n\n${BODY}`)).toBe(1);
  });

  it.each<[string]>([
    ["I don't own a kettle, and I never did. My mother had one, but it belonged to the house, and so did she."],
    ['The mill is owned by Jack Reed. Everything else in the valley is owned by the river.'],
    ['Dear Min, write to me soon, and thank your aunt for the kettle. I hope you like the town.'],
    ['"Please don\'t sue me," said the cat, and put the kettle down on the stove.'],
  ])('is not the story itself: %s', (first) => {
    expect(notes(`${first}\n\n${BODY}`)).toBe(0);
  });
});

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

  it.each<[string]>([
    ["I don't own a kettle, and I never did. My mother had one, but it belonged to the house, and so did she."],
    ['The mill is owned by Jack Reed. Everything else in the valley is owned by the river.'],
    ['Dear Min, write to me soon, and thank your aunt for the kettle. I hope you like the town.'],
    ['"Please don\'t sue me," said the cat, and put the kettle down on the stove.'],
  ])('is not the story itself: %s', (first) => {
    expect(notes(`${first}\n\n${BODY}`)).toBe(0);
  });
});

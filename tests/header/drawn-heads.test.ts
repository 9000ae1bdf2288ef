import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

describe('a head drawn with signs', () => {
  it.each<[string, string, string, string]>([
    [
      'a picture beside the title in quotation marks',
      `   .::::..        kettle press no. 12\n ::''  ''::  ---------------------------\n ::      ::          "Cold Steam"\n  ''::::''        written by Moth\n -----------------------------------------\n\n${BODY}`,
      'Cold Steam',
      'Moth',
    ],
    [
      'a frame with labels in it',
      `#############################################\n## Title: The Lid       Author: Ada Moth ##\n## Date: 03-02-96                         ##\n#############################################\n\n${BODY}`,
      'The Lid',
      'Ada Moth',
    ],
    [
      'letters that make a picture, and the title above the name',
      `      K   K     E E E\n     K  K   ***   E     K\n    K K             E     K\n   K      The Spout          K\n  K        by Min Lind        K\n *********************************\n\n${BODY}`,
      'The Spout',
      'Min Lind',
    ],
  ])('%s', (_, text, title, author) => {
    const story = told(text);
    expect(story.metadata).toMatchObject({ title, authors: [author] });
    const prose = story.blocks.filter((block) => block.type !== 'note');
    expect(JSON.stringify(prose[0])).toMatch(/The kettle had been/);
  });

  it('keeps what else it says, as a note', () => {
    const text = `$$$$$$$$$$$$$$$$$$$$$$$$$$$$$\n$$   issue #7 of the ladle   $$\n$$        "Hot Iron"         $$\n$$        by Ada Moth        $$\n$$$$$$$$$$$$$$$$$$$$$$$$$$$$$\n\n${BODY}`;
    expect(told(text).metadata.title).toBe('Hot Iron');
    expect(JSON.stringify(told(text).blocks.filter((block) => block.type === 'note'))).toMatch(/issue #7 of the ladle/);
  });

  it('is no sign that hangs in the story, and no story about one', () => {
    const sign = `+-----------------------+\n|        KEEP OUT       |\n| by order of the Mayor |\n+-----------------------+\n\n${BODY}`;
    expect(told(sign).metadata.authors).toEqual([]);
    const prose = `She drew three lines.\n\n***\n\nThe sign said "Iron" and was painted by Ada Moth, who had died.\n\n***\n\n${BODY}`;
    expect(told(prose).metadata.title).toBeNull();
  });
});

describe('the foot of an e-zine between two drawn lines', () => {
  it('is a note after the story', () => {
    const foot = '*'.repeat(40);
    const text = `Cold Steam\nby Ada Moth\n\n${BODY}\n\n${foot}\n# (c) 1998 the ladle          ladle 12 #\n${foot}`;
    const last = told(text).blocks.at(-1);
    expect(last).toMatchObject({ type: 'note', position: 'after' });
    expect(JSON.stringify(last)).toMatch(/the ladle/);
  });

  it.each([
    'Copyright 2005, Ladle Magazine',
    '(c) 1998 Ladle',
    '© 2011 The Kettle Press',
  ])('may be one line: %s', (line) => {
    expect(told(`${BODY}\n\n${line}`).blocks.at(-1)).toMatchObject({ type: 'note', position: 'after' });
  });

  it('is no line that somebody reads in the story', () => {
    const text = `${BODY}\n\nOn the lid it said "Copyright 1905", and nothing else.`;
    expect(told(text).blocks.filter((block) => block.type === 'note')).toEqual([]);
  });

  it('is no last scene', () => {
    const text = `Cold Steam\nby Ada Moth\n\n${BODY}\n\n***\n\nThe lid fell at noon, and nobody picked it up.\n\n***`;
    expect(told(text).blocks.filter((block) => block.type === 'note')).toEqual([]);
  });
});

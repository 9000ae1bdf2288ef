import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

describe('a head in a frame that names nobody after by', () => {
  it.each([
    [
      'a frame of one sign',
      [
        '////////////////////',
        '/ The Kettle Year  /',
        '/                  /',
        '/ written in haste /',
        '////////////////////',
      ],
      'The Kettle Year',
    ],
    [
      'quotation marks',
      [
        ',./,./,./,./,./,./,./',
        ',./  The Kettle Crew presents....  ,./',
        ',./   "Kettles in the Closet"   ,./',
        ',./,./,./,./,./,./,./',
      ],
      'Kettles in the Closet',
    ],
  ])('has a title: %s', (_, frame, title) => {
    const story = told(`${frame.join('\n')}\n\n${BODY}`);
    expect(story.metadata.title?.replace('...', '…')).toBe(title);
    expect(story.texts.join('\n')).not.toContain(title);
    expect(story.texts.join('\n')).toContain('The kettle had been');
  });

  it.each([
    ['░░░░░░░░░░░░THE KETTLE OF WAR░░░░░░░░░░Mette Lind', 'THE KETTLE OF WAR'],
    ['============The Kettle of War=========by Mette Lind===', 'The Kettle of War'],
    ['  The Kettle of War ............... Mette Lind', 'The Kettle of War'],
  ])('has the author behind the title: %s', (line, title) => {
    const story = told(`▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄\n${line}\n▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title, authors: ['Mette Lind'] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('is read where no author stands between drawn lines', () => {
    const story = told(`**********\nTHE BELL AT NINE\nand nobody came\n**********\n\n${BODY}`);
    expect(story.metadata.title).toBe('THE BELL AT NINE');
    expect(story.texts.join('\n')).toContain('nobody came');
  });

  it('is none of a sign in the story', () => {
    const story = told(`**********\nThe sign said to keep out.\n**********\n\n${BODY}`);
    expect(story.metadata.title).toBeNull();
    expect(story.texts.join('\n')).toContain('keep out');
  });
});

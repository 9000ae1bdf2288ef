import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

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

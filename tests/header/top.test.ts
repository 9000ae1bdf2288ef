import { expect, it } from 'vitest';
import { BODY, letters, told, values } from './story.ts';

it('reads bylines, a cut-off part mark and an unlabelled dedication', () => {
  const story = told(`By Halla Reed

Part1 of

Rating: PG, maybe more

Warnings: Steam! Please be careful.

To Odd. Thanks for the kettle.


${BODY}`);
  expect(story.metadata).toMatchObject({ title: null, authors: ['Halla Reed'], part: { number: 1, total: null } });
  expect(values(story, 'rating')).toEqual(['PG, maybe more']);
  expect(values(story, 'dedication')).toEqual(['To Odd. Thanks for the kettle.']);
  expect(story.warnings).toEqual(['Steam! Please be careful.']);
  expect(story.diagnostics).toEqual(['no-title']);
  expect(story.texts[0]).toMatch(/^The kettle had been/);
});

it.each([
  ['The Kettle\n\nby Moth Wing\n\n', 'The Kettle', ['Moth Wing']],
  ['THE KETTLE\n\nby\n\nM. O. WING\n\n\n', 'THE KETTLE', ['M. O. WING']],
  ['THE KETTLE\n\n_by_\n\nM. O. Wing\n\nLONDON\n\nPRINTED FOR THE KITCHEN PRESS\n\n\n', 'THE KETTLE', ['M. O. Wing']],
  ['The Kettle by mothwing\n\n', 'The Kettle', ['mothwing']],
  ['~~ The Kettle ~~\n\nWritten by: Moth-7\nRating: T\n\n', 'The Kettle', ['Moth-7']],
  ["THE KETTLE'S YEAR\n\nMoth Wing\n\nTHE STOVE EDITION\n\nCHAPTER I. Steam\n\n", "THE KETTLE'S YEAR", ['Moth Wing']],
])('%j gives title and author', (head, title, authors) => {
  expect(told(head + BODY).metadata).toMatchObject({ title, authors });
});

it('keeps a subtitle apart from the title', () => {
  const { metadata } = told(`The Kettle;\n\nor, an Hour of Singing\n\nby\n\nMoth Wing\n\n\n${BODY}`);
  expect(metadata).toMatchObject({ title: 'The Kettle', subtitle: 'or, an Hour of Singing' });
});

it.each([
  BODY,
  `By dawn the house was empty.\n\n${BODY}`,
  `PORT KETTLE, HARBOUR OFFICE\n0640 HOURS\n\n${BODY}`,
  `Chapter One\n\n${BODY}`,
  `PROLOGUE\n\n${BODY}`,
  `"Title: none," she read aloud.\n\n"Author: nobody."\n\n${BODY}`,
])('invents nothing for %j', (text) => {
  const story = told(text);
  expect(story.metadata).toMatchObject({ title: null, authors: [], warnings: [], fields: [] });
  expect(story.removals).toEqual([]);
});

it('leaves the first paragraph alone when it opens like a dedication', () => {
  const story = told(`Title: The Kettle\nAuthor: Moth\n\nTo Min it was always the kettle.\n\n${BODY}`);
  expect(story.texts[0]).toBe('To Min it was always the kettle.');
});

it('takes the fence that closes a header, and no other', () => {
  const story = told(`Title: The Kettle\nAuthor: Moth\n\n***\n\n${BODY}\n\n***\n\nLater it rained.`);
  expect(story.texts[0]).toMatch(/^The kettle had been/);
  expect(story.texts.some((text) => text.includes('***'))).toBe(true);
});

it('reads the line of facts of an archive', () => {
  const story = told(`The Kettle by mothwing

Rated: Fiction K+ - English - Hurt/Comfort/Drama - [Min, Odd] Ash - Chapters: 3 - Words: 1,200 - Published: 02-11-06 - id: 7

Summary: It sings.

Disclaimer: I own no kettle.

Chapter 1

${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['mothwing'], language: 'en' });
  expect(values(story, 'rating')).toEqual(['K+']);
  expect(values(story, 'genre')).toEqual(['Hurt/Comfort', 'Drama']);
  expect(values(story, 'relationships')).toEqual(['Min/Odd']);
  expect(values(story, 'characters')).toEqual(['Min', 'Odd', 'Ash']);
  expect(story.blocks[0]).toMatchObject({ type: 'note', label: 'Disclaimer' });
});

it('reads the lines that Pandoc takes for a title block', () => {
  const story = told(`% The Kettle\n% Moth Wing; Ole Marsh\n% March 2011\n\n${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing', 'Ole Marsh'] });
  expect(values(story, 'date')).toEqual(['March 2011']);
  expect(told(`% The Kettle\n%\n% 2011\n\n${BODY}`).metadata).toMatchObject({ title: 'The Kettle', authors: [] });
  expect(story.texts[0]).toMatch(/^The kettle had been/);
  // A comment of a program, and signs that are sworn with.
  expect(told(`% one\n% two\n% three\n% four\n\n${BODY}`).metadata.title).toBeNull();
  expect(told(`%&!! said Min.\n\n${BODY}`).metadata.title).toBeNull();
});

it('loses no letter: what is not left is a removal', () => {
  const text = `The Kettle\nby Moth Wing\n\nRating: PG\nWarnings for this part: steam\n\n${BODY}`;
  const story = told(text);
  const found = [...story.texts, ...story.removals.map((removal) => removal.text)].join(' ');
  expect(letters(found)).toBe(letters(text));
});

it("reads a disclaimer under the first chapter's heading, and leaves that chapter's note there", () => {
  const story = told(`Chapter 1: Steam\n\nA/N: My first try!\nDisclaimer: I own no kettle.\n\n${BODY}`);
  expect(values(story, 'disclaimer')).toEqual(['I own no kettle.']);
  expect(story.blocks.slice(0, 2)).toMatchObject([{ type: 'paragraph' }, { type: 'note', label: 'A/N' }]);
});

it.each([
  'The Smallwick EBook of The Tin Kettle, by Moth Wing\n\nThis eBook is for whoever has ever been a shed.\n\nTitle: The Tin Kettle\nAuthor: Moth Wing\nLanguage: English, with knocking\n\n\n',
  'Now read The Tin Kettle, a tale of steam by Moth Wing\n\nTitle: The Tin Kettle\nAuthor: Moth Wing\nRating: PG\n\n\n',
])('a first line that says the title among other words, above the labels that state it, stays whole: %j', (head) => {
  const story = told(`${head}${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Tin Kettle', authors: ['Moth Wing'] });
  expect(story.texts[0]).toBe(head.split('\n')[0]);
});

it('a first line that is the title and a name is taken, above labels that say so again', () => {
  const story = told(`The Tin Kettle, by Moth Wing\n\nTitle: The Tin Kettle\nRating: PG\n\n\n${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Tin Kettle', authors: ['Moth Wing'] });
  expect(story.texts[0]).toMatch(/^The kettle had been/);
});

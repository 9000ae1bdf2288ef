import { expect, it } from 'vitest';
import { labelled } from '../../src/header/label.ts';
import { listMembers } from '../../src/header/lists.ts';
import { BODY, told, toldAsMarkdown, values } from './story.ts';

it.each([
  ['Title: The Kettle', 'title', 'The Kettle'],
  ['RATING - PG', 'rating', 'PG'],
  ['Author :: M. Thorn', 'author', 'M. Thorn'],
  ['**Pairing:** Min/Odd', 'relationships', 'Min/Odd'],
  ['[Pairing] Min/Odd', 'relationships', 'Min/Odd'],
  ['[Title: The Kettle]', 'title', 'The Kettle'],
  ['Pairing(s): Min/Odd', 'relationships', 'Min/Odd'],
  ['Time Line: last winter', 'timeline', 'last winter'],
  ['E-Mail: m (at) example.org', 'email', 'm (at) example.org'],
  ["Author's Notes: be kind", 'notes', 'be kind'],
  ['A/N2: be kind', 'notes', 'be kind'],
  ['Warnings for this part: steam', 'part-warnings', 'steam'],
  ['Zusammenfassung: Ein Kessel.', 'summary', 'Ein Kessel.'],
  ['Résumé : Une bouilloire.', 'summary', 'Une bouilloire.'],
  ['Feedback: yes, please! I read it all.', 'feedback', 'yes, please! I read it all.'],
  ['CONTENT WARNINGS (please read!)', 'warnings', ''],
  ['Warnings: steam, and a man who said too much', 'warnings', 'steam, and a man who said too much'],
  ['Advertencias: vapor', 'warnings', 'vapor'],
  ['Avvertimenti: vapore', 'warnings', 'vapore'],
  ['Предупреждения: пар', 'warnings', 'пар'],
])('%s is a labelled line', (line, key, value) => {
  expect(labelled(line)).toMatchObject({ key, value });
});

it.each([
  'the price tag: forty',
  '"Summary: we are wet," she told her sister.',
  'He gave the summary: nothing.',
  'author - that was what she called herself',
  'Nobody spoke.',
  'Review: two stars, said the sign.',
  'Warning: wet paint, it said, and so he sat down on the other bench.',
  'Status: geschlossen, sagte das Schild an der Tür.',
  'Feedback: “Encore,” dit la mouette.',
  '10:45',
])('%s is prose', (line) => {
  expect(labelled(line)).toBeNull();
});

it.each([
  ['category', 'romance/drama/angst', ['romance', 'drama', 'angst']],
  ['genre', 'Hurt/Comfort, Angst', ['Hurt/Comfort', 'Angst']],
  ['genre', 'Hurt/Comfort/Drama', ['Hurt/Comfort', 'Drama']],
  ['category', 'F/M', ['F/M']],
  ['relationships', 'Min/Odd, Min & Ash', ['Min/Odd', 'Min & Ash']],
  ['relationships', 'Min/Odd & Odd/Ash', ['Min/Odd', 'Odd/Ash']],
  ['relationships', 'none, this is gen', ['none, this is gen']],
  ['tags', 'Slow Boil, Tea/Water', ['Slow Boil', 'Tea/Water']],
  ['rating', 'R, Very R', ['R, Very R']],
  ['warnings', 'steam; a burn (small, healed).', ['steam', 'a burn (small, healed)']],
  ['warnings', 'steam, scalding and a broken cup', ['steam', 'scalding and a broken cup']],
  ['warnings', 'steam, a quarrel, more hinted at than shown', ['steam', 'a quarrel, more hinted at than shown']],
  ['warnings', 'Steam. You were warned!!!', ['Steam. You were warned!!!']],
] as const)('%s "%s" has its members', (key, value, members) => {
  expect(listMembers(key, value)).toEqual(members);
});

it('reads labelled lines in any order and spelling, with wrapped values', () => {
  const story = told(`RATING: PG
TITLE: The Kettle
SUMMARY: A kettle sings
   and nobody listens.
AUTHOR: M. Thorn
Moral: none to speak of
FANDOM: Kitchen Tales

${BODY}`);
  expect(story.metadata.title).toBe('The Kettle');
  expect(story.metadata.authors).toEqual(['M. Thorn']);
  expect(values(story, 'summary')).toEqual(['A kettle sings and nobody listens.']);
  expect(values(story, 'other')).toEqual(['none to speak of']);
  expect(story.texts[0]).toMatch(/^The kettle had been/);
});

it('takes values from the next line, and paragraphs of a long value', () => {
  const story = told(`Title:
The Kettle

Author:
Moth Wing

Summary: It sings for an hour.

Then it stops.

Disclaimer: Not mine.

${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
  expect(values(story, 'summary')).toEqual(['It sings for an hour. Then it stops.']);
  expect(story.texts[0]).toMatch(/^The kettle had been/);
});

it('does not print a warning when the story says there is none', () => {
  expect(told(`Title: The Kettle\nAuthor: Moth\nWarnings: none\n\n${BODY}`).warnings).toEqual([]);
  expect(told(`Title: The Kettle\nAuthor: Moth\nWarnings: none for this part, all tea\n\n${BODY}`).warnings).toEqual(
    [],
  );
  const burn = 'none for this part except a burn';
  expect(told(`Title: The Kettle\nAuthor: Moth\nWarnings: ${burn}\n\n${BODY}`).warnings).toEqual([burn]);
});

it('reads a series and the place in it', () => {
  const story = told(`Title: The Kettle\nSeries: Kitchen Tales #3\nAuthor: Moth\n\n${BODY}`);
  expect(story.metadata.series).toEqual({ name: 'Kitchen Tales', index: 3, total: null });
});

it.each([
  ...['N/A', 'none', '-', 'No', 'none (one-shot)', 'keine (Einzelgeschichte)', 'нет (ваншот)', 'nincs'],
])('gives no series where its line says that there is none: %s', (none) => {
  const story = told(`Title: The Kettle\nSeries: ${none}\nAuthor: Moth\nRating: G\n\n${BODY}`);
  expect(story.metadata.series).toBeNull();
  expect(JSON.stringify(story.metadata)).not.toContain(`"${none}"`);
  const named = told(`Title: The Kettle\nSeries: None Shall Pass #2\nAuthor: Moth\n\n${BODY}`);
  expect(JSON.stringify(named.metadata)).toContain('None Shall Pass');
});

it.each([
  [
    'Title: The Kettle\nAuthor: Moth Wing',
    'The kettle sang that night, and nobody in the house lifted it off.\nShe waited.',
  ],
  ['Author: Moth Wing\nTitle: The Kettle', 'Nobody in the house had heard it sing before, or would own to it.'],
  [
    'Titel: The Kettle\nAutorin: Moth Wing',
    'Niemand im Haus hatte ihn je zuvor singen gehört, wenigstens sagte es keiner.',
  ],
])('leaves prose right below a name in Markdown to the story: %s', (header, prose) => {
  const story = toldAsMarkdown(`# The Kettle\n\n${header}\n${prose}\n\n${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
  expect(story.texts.join('\n')).toContain(prose.split('\n')[0]);
});

it('reads a title in Markdown on over a full line', () => {
  const long = 'The Long and Winding Road That Leads Past the House of the Keeper of';
  const story = toldAsMarkdown(
    `Author: Moth Wing\nTitle: ${long}\nthe Lamps by the Harbour at Night, in Winter\n\n${BODY}`,
  );
  expect(story.metadata.title).toBe(`${long} the Lamps by the Harbour at Night, in Winter`);
});

it.each(['fox_and_owl_', 'night_kettle_7_'])('keeps the last stroke of a pen name: %s', (name) => {
  expect(told(`Title: _The Cold Kettle_\nAuthor: ${name}\n\n${BODY}`).metadata).toMatchObject({
    title: 'The Cold Kettle',
    authors: [name],
  });
});

it('but strokes on both sides of a name are emphasis', () => {
  expect(told(`Title: The Cold Kettle\nAuthor: _night_kettle_\n\n${BODY}`).metadata.authors).toEqual(['night_kettle']);
});

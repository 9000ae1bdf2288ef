import { expect, test } from 'vitest';
import { blockText, type Part } from '../../src/model/index.ts';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { formatOf } from '../../src/read/index.ts';

/** One small story through reading, normalizing and splitting. */
async function story(text: string, name = 'story.txt') {
  const reader = await formatOf(name)?.load();
  if (!reader) throw new Error(`no reader for ${name}`);
  const divided = divide(sourceFromText(text, name), reader);
  expect(divided.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return { ...divided, parts: divided.division.value.parts, metadata: divided.manuscript.value.metadata };
}

const heading = (part: Part): string =>
  part.heading ? [...part.heading.label, ...part.heading.title].map((i) => ('value' in i ? i.value : '')).join('') : '';
const roles = (parts: readonly Part[], role: string): string[] =>
  parts.flatMap((p) => p.blocks.filter((b) => b.type === 'paragraph' && b.role === role).map((b) => blockText(b)));
const kinds = (parts: readonly Part[], type: string): string[] =>
  parts.flatMap((p) => p.blocks.filter((b) => b.type === type).map((b) => blockText(b, ' / ')));

test('bare numbers divide a story of a page', async () => {
  const { parts } = await story(
    '1\n\nThe kite went up on Monday and it did not come down.\n\n"Give it time," said Grandfather.\n\n2\n\nOn Tuesday it was still there, and people brought chairs.\n\nI held the string.\n\n3\n\nOn Wednesday somebody cut the string. It stayed where it was.\n',
  );
  expect(parts.map(heading)).toEqual(['1', '2', '3']);
});

test('a number that a sentence goes on from is no dateline', async () => {
  const { parts } = await story(
    'She was born in the year of the comet.\n\n1911\n\nwas written on the gate in whitewash, and nobody had ever painted it out.\n',
  );
  expect(parts).toHaveLength(1);
  expect(roles(parts, 'dateline')).toEqual([]);
});

test('lines of place and time lose the marks on both sides', async () => {
  const { parts } = await story(
    'The swan crossed first.\n\n~*~ Meanwhile ~*~\n\nIn the town the mayor was practising his bow.\n\n~*~ Three hours later ~*~\n\nThe swan bowed back to the mayor.\n',
  );
  expect(roles(parts, 'dateline')).toEqual(['Meanwhile', 'Three hours later']);
});

test('names between marks are the labels of scenes, the first below a heading too', async () => {
  const { parts } = await story(
    'Chapter 1\n\n~Elin~\n\nI hid the cake behind the piano, where nobody ever dusts.\n\n~Sam~\n\nI found the cake behind the piano. I was dusting.\n\n~Elin~\n\nHe said it was the dust he was eating.\n',
  );
  expect(roles(parts, 'scene-label')).toEqual(['Elin', 'Sam', 'Elin']);
});

test('a chapter stands above a letter and not in it', async () => {
  const { parts } = await story(
    'Chapter 1\n\nDear Mr. Bell,\n\nI have bought a boat.\n\nYours,\nEmmeline\n(Boats)\n\nHe read it twice, and went to look at the pond.\n\nChapter 2\n\nThe pond has been enlarged.\n',
  );
  expect(parts.map(heading)).toEqual(['Chapter 1', 'Chapter 2']);
  expect(kinds(parts, 'letter')).toEqual(['Dear Mr. Bell, / I have bought a boat. / Yours, / Emmeline / (Boats)']);
});

test('verse with every second line indented keeps its lines where prose is not wrapped', async () => {
  const { parts } = await story(
    'Jory sang it every night, because it was the only song he knew and the walls were thin.\n\nThe moon came up behind the mill,\n   behind the mill she stayed,\nand all the mice upon the hill\n   came out because she played.\n\nThen he would cough, and drink a glass of water, and start again until somebody knocked.\n',
  );
  expect(kinds(parts, 'verse')).toHaveLength(1);
});

test('an e-mail in the story stays in the story', async () => {
  const { metadata, parts } = await story(
    'There was one new message when she woke.\n\nFrom: The Landlord\nTo: Ida Bell\nSubject: the swans\n\nThey must leave by Friday.\n\nShe read it to the swans.\n',
  );
  expect(metadata.title).toBeNull();
  expect(parts[0]?.blocks.map((b) => blockText(b)).join(' ')).toContain('Subject: the swans');
});

test('words that look like labels open sentences of the story', async () => {
  const { metadata, parts } = await story(
    'Title: The Auctioneer\nAuthor: Kit Brandt\nSummary: Lot by lot.\n\nLot 1: a lamp.\n\nRating: it was the only thing the auctioneer never did. He simply sold.\n\n"Going," he said.\n\nNotes: there were eleven of them, in tens, and she put them on the table.\n',
  );
  expect(metadata.fields.map((field) => field.key)).toEqual(['summary']);
  expect(kinds(parts, 'note')).toEqual([]);
});

test('a mail list: a quoted question and a greeting stand above the header', async () => {
  const { metadata, parts } = await story(
    'From: Dag Rill <dag@example.org>\nSubject: FIC: "Low Tide" (1/2)\n\n> Are you ever going to post it?\n\nHere it is! Sorry.\n\nTitle: Low Tide\nAuthor: Dag\nRating: G\n\nThe sea went out on Sunday and Per went after it.\n',
  );
  expect(metadata.authors).toEqual(['Dag']);
  // Nothing shows that the question is a copy of another mail: it stays, with the answer to it.
  expect(kinds(parts, 'note').join(' ')).toContain('Here it is! Sorry.');
  expect(kinds(parts, 'note').join(' ')).toContain('Are you ever going to post it?');
});

test('a title in capitals alone above the prose is the title', async () => {
  expect(
    (await story('A PAIR OF GLOVES\n\nThe left one was lost in March, and the right one went to look for it.\n'))
      .metadata.title,
  ).toBe('A PAIR OF GLOVES');
  expect(
    (await story('PORT ELLERY\n0640 HOURS\n\nThe tide tables were wrong again, and so was he.\n')).metadata.title,
  ).toBeNull();
});

test('rules and centring typed as tags in a plain text', async () => {
  const { parts } = await story(
    'The owl was awake. <grin>\n\n<hr>\n\nIt made a note.\n\n<center>*</center>\n\nAt midnight it slept.\n',
  );
  expect(parts).toHaveLength(3);
  expect(blockText(parts[0]?.blocks[0] ?? expect.fail())).toBe('The owl was awake. <grin>');
});

test('a text quoted as a whole is read without its marks', async () => {
  const { parts } = await story(
    '> The stair had nine steps, and on the ninth there was a shoe.\n>\n> * * *\n>\n> By tea time there were two.\n',
  );
  expect(parts).toHaveLength(2);
});

test('posted parts whose title is typed again with the next mark', async () => {
  const { parts, metadata } = await story(
    'Snow Day (1/2)\nby Lil Brandt\n\nThe bus did not come, and then it did not come again.\n\nSnow Day (2/2)\nby Lil Brandt\n\nThe snow bus left at noon with eleven passengers.\n',
  );
  expect(metadata.title).toBe('Snow Day');
  expect(parts).toHaveLength(2);
});

test.each([
  [
    'fr',
    '— Tu viens ? demanda Luc en poussant la porte de la cuisine.\n\n— Non, dit Marthe. Je compte les cuillères, et il en manque une.\n',
  ],
  [
    'ru',
    '- Кто там? - спросила бабушка и закрыла окно.\n\n- Это я, - ответил почтальон. - Я принёс письмо и рыбу.\n\nНочью рыба пела. Бабушка слушала.\n',
  ],
  [
    'en',
    'The kettle was on. Nobody had put it on, and nobody would.\n\n"Tea?" said the kettle, who had waited all morning to be asked.\n',
  ],
])('a page is enough to tell the language: %s', async (tag, text) => {
  expect((await story(text)).manuscript.value.detectedLanguage?.tag).toBe(tag);
});

test('a speech that tells its own speaker is reported as left open', async () => {
  const { diagnostics } = await story(
    '"I never saw the boat, said Henk. He was looking at his feet.\n\n"You were standing in it," said Joost.\n',
  );
  expect(diagnostics.map((d) => d.id)).toContain('unbalanced-quotes');
});

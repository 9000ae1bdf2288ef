import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const PROSE = Array.from(
  { length: 6 },
  (_, i) => `She counted ${i + 2} boats that evening, and none of them was his.`,
).join('\n\n');

const removed = async (text: string, name = 'boats.txt') => {
  const { trace, publication } = await publish([sourceFromText(text, name)], { cover: 'none' });
  const book = publication.value.resources.map(({ story, content }) => (story ? String(content) : '')).join('');
  return { book, names: trace.removals.filter(({ text: gone }) => /\p{L}/u.test(gone)).map(({ name: one }) => one) };
};

test.each([
  ['Russian', 'Конец первой части', 'лежал на столе, а второй конец держала она.'],
  ['English', 'End of Chapter', 'was the name of the pub, and they drank to it.'],
  ['French', 'Fin de la première partie', 'disait la plaque, et personne ne l’avait lue.'],
])('an ending that is how a sentence begins is told: %s', async (_, line, rest) => {
  const { book, names } = await removed(`Boats\n\n${PROSE}\n\n${line}\n\n${rest}\n\n${PROSE}`);
  expect(book).toContain(line);
  expect(book).not.toMatch(/class="(?:continued|the-end)"/);
  expect(names).not.toContain('continuation');
});

test('the same line above prose that begins anew is none of the story', async () => {
  const { names } = await removed(`# One\n\n${PROSE}\n\nEnd of Chapter\n\n# Two\n\n${PROSE}`, 'boats.md');
  expect(names).toContain('continuation');
});

test('a remark in brackets below a list of contents is told, and the list is not', async () => {
  const list = '- [The Oar](#the-oar)\n- [The Quay](#the-quay)';
  const text = `# Boats\n\n## Contents\n\n${list}\n\n(The third boat is not listed here. You know why.)\n\n## The Oar\n\n${PROSE}\n\n## The Quay\n\n${PROSE}`;
  const { book, names } = await removed(text, 'boats.md');
  expect(book).toContain('The third boat is not listed here.');
  expect(names).toContain('printed-contents');
});

test('a sentence that a tag gives to the page is told, and the tag is not', async () => {
  const text = `# Boats\n\n${PROSE}\n\n{{< quote "It is always later on the water." by="x" >}}\n\n{{< video "tide-1" >}}\n\n${PROSE}`;
  const { book } = await removed(text, 'boats.md');
  expect(book).toContain('It is always later on the water.');
  expect(book).not.toMatch(/\{\{|tide-1|quote/);
});

test('letters that somebody says in the next paragraph are told, and those that draw a break are not', async () => {
  const said = await removed(`Boats\n\n${PROSE}\n\nooo\n\nsaid the ghost, who had one vowel left.\n\n${PROSE}`);
  expect(said.book).toContain('ooo');
  const drawn = await removed(`Boats\n\n${PROSE}\n\noOo\n\nShe had one oar left.\n\n${PROSE}`);
  expect(drawn.names).toContain('ornament');
});

/** Endings that somebody in the story reads, and that the next paragraph tells of. */
test.each([
  [
    'a board',
    '[Continued on page two]',
    'So it said on the board at the weir. She turned it round, and there was no page two.',
  ],
  ['a screen', '> To be continued...', 'BO: Is that a threat?\n\nADA: It has been one since the first boat.'],
  [
    'a stone',
    '[end of file]',
    'Somebody had scratched it into the quay wall. She read it to the boy, who asked what a file was.',
  ],
  ['a station', 'TBC', 'She got off there, since no boat was coming. There was no gate, and nobody took her ticket.'],
  ['German', 'Fortsetzung folgt', 'So stand es auf dem Schild am Wehr. Sie drehte es um, und hinten stand nichts.'],
  [
    'Russian',
    'Продолжение следует',
    'Так было написано на доске у причала. Она перевернула доску, но сзади ничего не было.',
  ],
])('are told: %s', async (_, line, rest) => {
  const { book, names } = await removed(
    `Boats\n\n${PROSE}\n\n${PROSE}\n\n${line}\n\n${rest}\n\nShe rowed home after that.`,
  );
  expect(book).not.toMatch(/class="(?:continued|the-end)"/);
  expect(book.match(/<section[^>]*chapter/g)?.length ?? 1).toBe(1);
  expect(names).not.toContain('continuation');
});

test('and an ending parts two parts as long as each other', async () => {
  const { book } = await removed(`Boats\n\n${PROSE}\n\nTo be continued...\n\n${PROSE.replaceAll('boats', 'gulls')}`);
  expect(book).toMatch(/class="continued"/);
});

test.each([
  ['the author speaks', 'To be continued...', 'I had the flu this week, so it is short. Next chapter on Sunday!'],
  [
    'a larger gap follows',
    'To be continued...',
    '\n\nThe boat came back on the Monday. Nobody had sent for it, and nobody paid.',
  ],
  ['a name follows', 'THE END', 'Ada Reed, Lower Quay, 1998'],
])('and are endings where %s', async (_, line, rest) => {
  const { book } = await removed(`Boats\n\n${PROSE}\n\n${line}\n\n${rest}`);
  expect(book).toMatch(/class="(?:continued|the-end)"/);
});

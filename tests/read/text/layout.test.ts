import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { outline, paragraphs, readText } from './read.ts';

const WRAPPED = `The harbour was quiet in the way that only harbours can be quiet, which
is to say that it creaked, and slapped, and smelled of tar, and somewhere
a man was swearing at a winch.

"Again," said Bo, who had counted the oaths and found them wanting, and
who thought that he could do better.

Nobody asked him to.
`;

describe('paragraphs of plain text', () => {
  it('joins the lines of wrapped paragraphs that blank lines part', () => {
    expect(paragraphs(WRAPPED)).toHaveLength(3);
    expect(paragraphs(WRAPPED)[2]).toBe('Nobody asked him to.');
    expect(readText(WRAPPED).value.blocks[0]?.place).toMatchObject({ line: 1, endLine: 3 });
  });

  it.each(['\r\n', '\r'])('reads line ends of other systems (%j)', (end) => {
    expect(paragraphs(WRAPPED.replaceAll('\n', end))).toEqual(paragraphs(WRAPPED));
  });

  it('reads two breaks at the ends of lines as the blank lines that they are', () => {
    const lines = ['<b>The Bus</b><br><br>', 'It came late.<br><br>', 'It left early.<br />\u0020<br />'];
    expect(paragraphs(lines.join('\n'))).toEqual(['<b>The Bus</b>', 'It came late.', 'It left early.']);
    expect(readText(lines.join('\n')).value.blocks[1]?.gapBefore).toBe(1);
    expect(paragraphs('She typed <br><br>\nand sighed.')[0]).toContain('<br>');
  });

  it('reads a line in a heading’s tags as one, but no tag that somebody in the story types', () => {
    const kinds = (text: string): readonly string[] =>
      readText(text).value.blocks.map((block) => `${block.type === 'heading' ? block.level : '-'} ${blockText(block)}`);
    const prose = 'The keeper had gone to the mainland for oil, and the oil had come back without him.';
    expect(kinds(`<h3>1. Frost</h3>\n<p>${prose}</p>\n`)).toEqual(['3 1. Frost', `- ${prose}`]);
    expect(kinds(`<h2 class="x"> The Lamp </h2>\n${prose}\n\n<H2>The Oil</H2>\n${prose}\n`)).toEqual([
      '2 The Lamp',
      `- ${prose}`,
      '2 The Oil',
      `- ${prose}`,
    ]);
    const typed = `${prose}\n\n<h1>Hello</h1>\n\nHe sat in front of it until supper was cold.`;
    expect(kinds(typed)).toContain('- <h1>Hello</h1>');
  });

  it('keeps exact gaps', () => {
    const { blocks } = readText('One.\n\nTwo.\n\n\n\nThree.\nFour.\n').value;
    expect(blocks.map((block) => block.gapBefore)).toEqual([0, 1, 3, 0]);
    expect(blocks.map((block) => block.place.line)).toEqual([1, 3, 7, 8]);
  });

  it('takes every line as a paragraph where lines are not wrapped', () => {
    const long = 'Nobody answered, which was worse, because she had been sure that somebody was there, in the dark.';
    expect(paragraphs(`She woke.\n"Who's there?" she said.\n${long}\n"Fine."\n`)).toHaveLength(4);
  });

  it('starts paragraphs at first-line indents', () => {
    const text = `     The keeper had never been to a dance, and he said so at every
supper until the spoons were put down.
     "There is one on Friday," said his sister. "You will have to
row, and so will I."
     He rowed.
                            * * *
     The hall was smaller than the stories had made it out to be, and
there were eleven people in it.
     "Do you row?" they asked.
`;
    expect(paragraphs(text)).toEqual([
      'The keeper had never been to a dance, and he said so at every supper until the spoons were put down.',
      '"There is one on Friday," said his sister. "You will have to row, and so will I."',
      'He rowed.',
      '* * *',
      'The hall was smaller than the stories had made it out to be, and there were eleven people in it.',
      '"Do you row?" they asked.',
    ]);
  });

  it('ends paragraphs at short lines where nothing else marks them', () => {
    const text = `CHAPTER ONE
The kettle was the first to fall. It had been standing on the stove
since the morning, and nobody had thought to look at it until the water
was gone and the bottom was red.
"Well," said Pim, "that is that."
He put it in the sink. It hissed at him in a way that he took
personally.
`;
    expect(paragraphs(text).map((line) => line.slice(0, 12))).toEqual([
      'CHAPTER ONE',
      'The kettle w',
      '"Well," said',
      'He put it in',
    ]);
  });

  it('closes up a text with a blank line after every line', () => {
    const spaced = WRAPPED.replaceAll('\n', '\n\n').replace(
      'to.',
      `to. ${'He did it all the same, and nobody listened,\n\n'.repeat(3)}not even the winch.`,
    );
    expect(paragraphs(spaced).length).toBeLessThanOrEqual(4);
    expect(paragraphs(spaced)[0]).toContain('quiet, which is to say');
  });

  it('keeps label lines apart and joins their wrapped values', () => {
    const text = `Title: The Lamp\nAuthor: A. Marsh\nSummary: Two sisters try to keep a lamp shop open\n   while the river keeps rising.\n\n${WRAPPED}`;
    const lines = paragraphs(text)
      .slice(0, -3)
      .flatMap((line) => line.split(' / '));
    expect(lines).toEqual([
      'Title: The Lamp',
      'Author: A. Marsh',
      'Summary: Two sisters try to keep a lamp shop open while the river keeps rising.',
    ]);
  });

  it('never joins drawn lines with prose', () => {
    expect(paragraphs('One day it rained.\n* * *\nThe next day it did not rain.\n')).toContain('* * *');
  });

  it.each([
    '- - - - -',
    '--------------------------------------------------',
    '~ ~ ~ ~ ~ ~ ~ ~ ~',
  ])('a rule of any kind or length under several titles, %s, marks them', (rule) => {
    const text = `The Low Road\n${rule}\n\nIt was under water.\n\nA Gate\n${rule}\nIt was shut.\n`;
    expect(outline(text).filter((line) => line.startsWith('heading'))).toEqual([
      'heading: The Low Road',
      'heading: A Gate',
    ]);
    const once = `The Low Road\n${rule}\n\nIt was under water, and nobody said so.\n`;
    expect(outline(once).filter((line) => line.startsWith('heading'))).toEqual([]);
    const told = `It was under water.\n${rule}\n\nHe knew it.\n\nThe gate was shut.\n${rule}\nHe knew that too.\n`;
    expect(outline(told).filter((line) => line.startsWith('heading'))).toEqual([]);
  });

  it('takes a ruled line as a heading', () => {
    expect(outline('The Low Road\n============\n\nIt was under water.\n')).toEqual([
      'heading: The Low Road',
      'paragraph: It was under water.',
    ]);
    expect(outline('Notes: none\n-----------\n\nIt was under water.\n')[0]).toBe('paragraph: Notes: none');
  });

  it('keeps list items apart', () => {
    const text = `${WRAPPED}\nOn the gate there was a notice, printed by hand in a careful way, that
gave the rules of the house:

  1. For porter press once.
  2. For servant press twice.
  3. For parlour press thrice.
`;
    expect(paragraphs(text).slice(-3)).toEqual([
      '1. For porter press once.',
      '2. For servant press twice.',
      '3. For parlour press thrice.',
    ]);
  });

  it.each([
    '',
    '\n\n\n',
    '\f',
    ' \t \n',
    'x'.repeat(300_000),
    `${'"'.repeat(100_000)}\n`,
  ])('survives odd input', (text) => {
    const { blocks } = readText(text).value;
    expect(blocks.map((block) => blockText(block)).join('')).toBe(text.trim());
  });
});

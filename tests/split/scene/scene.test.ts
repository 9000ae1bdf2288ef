import { describe, expect, it } from 'vitest';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { reader as markdown } from '../../../src/read/markdown/index.ts';
import { reader } from '../../../src/read/text/index.ts';
import { cutsIn, diagnosticsIn } from './manuscript.ts';

/** A stretch of plain prose of the given number of paragraphs, each told apart by its number. */
const prose = (first: string, count: number): string =>
  [
    first,
    ...Array.from(
      { length: count - 1 },
      (_, i) =>
        `The lamp in the hall burned for hour ${i} and nobody came up the stairs to put it out, though the oil was low.`,
    ),
  ].join('\n\n');

const RUTA = prose('Ruta sold the last loaf at noon and hung the sign on the door of the shop.', 6);
const MILLER = prose('Across the river the miller counted his sacks, and the count was wrong.', 6);
const BOY = prose('Abel had slept in the loft, and woke with straw in his hair and one boot.', 6);

describe('drawn breaks', () => {
  it('cut', () => expect(cutsIn(`${RUTA}\n\n-x-x-x-\n\n${MILLER}`)).toEqual(['Across the r']));
  it.each(['.', '-', '%'])('may be one faint sign, %s, that comes again', (sign) => {
    expect(cutsIn(`${RUTA}\n\n${sign}\n\n${MILLER}\n\n${sign}\n\n${BOY}`)).toEqual(['Across the r', 'Abel had sle']);
    expect(cutsIn(`${RUTA}\n\n${sign}\n\n${MILLER}`)).toEqual([]);
  });
  it('make no empty scene at the edges of a part', () =>
    expect(cutsIn(`# 1\n\n* * *\n\n${RUTA}\n\n* * *\n\n# 2\n\n${MILLER}\n\n* * *\n\nThe End`)).toEqual([]));
  it('are what is read where a colon announces them, and nothing draws them again', () => {
    expect(cutsIn(`${RUTA}\n\nOn the card under the loaf stood:\n\n**\n\n${MILLER}`)).toEqual([]);
    expect(cutsIn(`${RUTA}\n\nAnd then she heard it:\n\n***\n\n${MILLER}\n\n***\n\n${BOY}`)).toEqual([
      'Across the r',
      'Abel had sle',
    ]);
  });
  it('are none where they open every page of a picture book', () => {
    const pages = [
      'The hen is up.',
      'The hen has lost her hat.',
      'Who has her hat?',
      'The goat has it.',
      'Good night.',
    ];
    const book = (marks: readonly string[]): string =>
      pages.map((page, i) => `${marks[i] ?? '##'}\n${page}`).join('\n\n');
    const cutsBelow = (text: string): number =>
      (divide(sourceFromText(text, 's.md'), markdown).division.value.parts ?? []).length;
    expect(cutsBelow(`# The Hat\n\n${book([])}\n`)).toBe(1);
    expect(cutsBelow(`# Het hoedje\n\n${book(['#', '#', '#', '#', '#'])}\n`)).toBe(1);
    // Behind the first scene they part scenes.
    expect(cutsBelow(`# The Hat\n\n${pages[0]}\n\n${book([])}\n`)).toBe(6);
    expect(cutsBelow(`# The Hat\n\n##\n${RUTA}\n\n##\n${MILLER}\n\n##\n${BOY}\n\n##\n${RUTA}\n`)).toBe(4);
  });
  it('take the word from the gaps', () =>
    expect(cutsIn(`${RUTA}\n\n***\n\n${MILLER}\n\n\n\n${BOY}`)).toEqual(['Across the r']));
});

describe('faint letters', () => {
  it.each(['x', 'xoxoxox', 'ox ox ox', '-oo-'])('%s draws where it comes again', (sign) => {
    expect(cutsIn(`${RUTA}\n\n${sign}\n\n${MILLER}\n\n${sign}\n\n${BOY}`)).toEqual(['Across the r', 'Abel had sle']);
    expect(cutsIn(`${RUTA}\n\n${sign}\n\n${MILLER}\n\n${BOY}`)).toEqual([]);
  });
  it('that a colon announces are what somebody wrote', () => {
    const signed = 'He made his mark:\n\nX\n\nand the clerk sanded it.';
    expect(cutsIn(`${RUTA}\n\n${signed}\n\n${MILLER}\n\n${signed}\n\n${BOY}`)).toEqual([]);
  });
});

describe('rows of a letter', () => {
  it('are what somebody writes where a shorter row stands alone, too', () => {
    expect(cutsIn(`${RUTA}\n\nx x x\n\n${MILLER}\n\nx x\n\n${BOY}`)).toEqual([]);
    expect(cutsIn(`${RUTA}\n\nO O O O\n\n${MILLER}\n\nO\n\n${BOY}`)).toEqual([]);
  });
  it('part scenes where all are rows', () => {
    expect(cutsIn(`${RUTA}\n\nx x x\n\n${MILLER}\n\nx x x x\n\n${BOY}`)).toEqual(['Across the r', 'Abel had sle']);
    expect(cutsIn(`${RUTA}\n\nx x x\n\n${MILLER}\n\nx x\n\n${BOY}\n\nx x x\n\n${RUTA}`)).toContain('Across the r');
  });
});

describe('gaps beside drawn breaks', () => {
  it('cut where one size comes again', () =>
    expect(cutsIn(`${RUTA}\n\n\n\n\n${MILLER}\n\n* * *\n\n${BOY}\n\n\n\n\n${RUTA}`)).toEqual([
      'Across the r',
      'Abel had sle',
      'Ruta sold th',
    ]));
  it('mean nothing where each is of another size', () =>
    expect(cutsIn(`${RUTA}\n\n\n${MILLER}\n\n* * *\n\n${BOY}\n\n\n\n\n${RUTA}`)).toEqual(['Abel had sle']));
  it('of one line more cut where they come again, far apart, before narration', () => {
    const scene = (first: string): string => prose(first, 15);
    const scenes = ['Ruta sold the last loaf.', 'Abel woke.', 'The mill stood still.', 'Rain came over the hill.'];
    const text = `${scenes.map(scene).join('\n\n\n')}\n\n* * *\n\n${BOY}`;
    expect(cutsIn(text)).toHaveLength(4);
    const talk = ['Ruta sold the last loaf.', '“So?” said Abel.', '“Still,” said the miller.', '“Rain,” said Ruta.'];
    expect(cutsIn(`${talk.map(scene).join('\n\n\n')}\n\n* * *\n\n${BOY}`)).toEqual(['Abel had sle']);
  });
});

describe('stray gaps', () => {
  const long = prose('Ruta kept the accounts herself that year.', 120);
  it('between two speeches do not cut', () =>
    expect(cutsIn(`${long}\n\n“You came,” said Ruta.\n\n\n“I had to,” said Abel.\n\n${long}`)).toEqual([]));
  it('behind a footnote or a passage set in do not cut', () =>
    expect(cutsIn(`${long}\n\n\n* A mill of that name stood there till 1911.\n\n\n${long}`)).toEqual([]));
  it('before captions that come again do not cut', () => {
    const scenes = [12, 31, 44, 60].map((page) => `${long}\n\n\n\n${page}          Drawing of a mill.\n\n`);
    expect(cutsIn(scenes.join(''))).toEqual([]);
  });
});

describe('blank lines in a file without them between paragraphs', () => {
  const scenes = (text: string): number =>
    divide(sourceFromText(`${text}\n`, 'loaf.txt'), reader).division.value.parts.length;
  /** So many stretches of so many paragraphs, each paragraph a line, and a blank line between the stretches. */
  const stretches = (names: readonly string[], count: number): string =>
    names
      .map((name, n) =>
        Array.from(
          { length: count },
          (_, i) =>
            `${name} put out lamp ${n * count + i} and went down the stairs, though it was early yet and nobody had come. "It is late," said the cook. The oil was low, and the street door stood open in the wind.`,
        ).join('\n'),
      )
      .join('\n\n');
  const NAMES = ['Ruta', 'Abel', 'Mirko', 'Sanna', 'Tove', 'Ilya'];

  it('every few paragraphs are breaths', () => {
    expect(scenes(stretches(NAMES, 3))).toBe(1);
    const line = (i: number): string =>
      `${i}度目の鐘が鳴ると、彼は灯を消して、長い階段をゆっくりと下りていった。油はもう残り少なかった。`;
    const japanese = Array.from({ length: 7 }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2].map(line).join('\n'));
    expect(scenes(japanese.join('\n\n'))).toBe(1);
  });
  it('far apart are breaks', () => {
    expect(scenes(stretches(NAMES, 12))).toBe(NAMES.length);
    expect(scenes(stretches(NAMES.slice(0, 3), 3))).toBe(3);
  });
});

describe('labels over which a sentence runs on', () => {
  it('are captions, and open no scene', () => {
    const caption = 'Ruta';
    const text = `${RUTA}\n\n[${caption}]\n\n${MILLER}\n\nShe went up the stairs and\n\n[${caption}]\n\nlooked for the lamp.\n\n${BOY}`;
    expect(cutsIn(text)).toEqual([]);
  });
});

describe('a gap below a thought in italics', () => {
  const scenes = (text: string): number =>
    divide(sourceFromText(`${text}\n`, 'loaf.md'), markdown).division.value.parts.length;

  it.each([
    '*But the oven... it had been cold since Tuesday.*',
    '_Who counts sacks at night?_',
  ])('parts scenes where another gap of its size does: %s', (thought) => {
    const text = `${RUTA}\n\n&nbsp;\n\n${MILLER}\n\n${thought}\n\n&nbsp;\n\n${BOY}`;
    expect(scenes(text)).toBe(3);
  });

  it('and closes what is inset where one stands above it too, or nothing else has its size', () => {
    const inset = `${RUTA}\n\n&nbsp;\n\n*The oven is cold.*\n\n&nbsp;\n\n${BOY}`;
    expect(scenes(inset)).toBe(1);
    expect(scenes(`${RUTA}\n\n*The oven is cold.*\n\n&nbsp;\n\n${BOY}`)).toBe(1);
  });
});

describe('gaps', () => {
  it('well above the usual one cut', () =>
    expect(cutsIn(`${RUTA}\n\n\n\n${MILLER}\n\n\n\n${BOY}`)).toEqual(['Across the r', 'Abel had sle']));
  it('are measured by the file’s own habit', () => {
    const wide = `${RUTA}\n\n${MILLER}`.replaceAll('\n\n', '\n\n\n\n');
    expect(cutsIn(wide)).toEqual([]);
    expect(cutsIn(`${wide}\n\n\n\n\n\n\n\n${BOY.replaceAll('\n\n', '\n\n\n\n')}`)).toEqual(['Abel had sle']);
  });
  it('of one line more are reported, not cut', () => {
    const text = `${RUTA}\n\n\nStop it, he thought. You came here to talk.\n\n${MILLER}\n\n\nThe sacks were dry.\n\n${BOY}`;
    expect(cutsIn(text)).toEqual([]);
    expect(diagnosticsIn(text)).toContain('ambiguous-gap');
  });
  it('of one line more cut where a long file has hardly any', () => {
    const chapter = prose('Ruta kept the accounts herself that year.', 120);
    expect(cutsIn(`${chapter}\n\n\n${MILLER}\n\n${chapter}`)).toEqual(['Across the r']);
  });
  it('of several times the usual size cut once, before speech too', () => {
    expect(cutsIn(`${RUTA}\n\n\n\n\n\n“Whose sacks?” said the miller, who was counting them.\n\n${BOY}`)).toEqual([
      '“Whose sacks',
    ]);
    expect(cutsIn(`${RUTA}\n\n\n“Whose sacks?” said the miller, who was counting them.\n\n${BOY}`)).toEqual([]);
  });
  it('around a letter, a poem or a quotation are no breaks', () => {
    const letter = 'Mill Lane\n\nThe flour is late. Send word. Abel_';
    expect(cutsIn(`${RUTA}\n\nThe note said:\n\n\n\n${letter}\n\n\n\n${MILLER}`)).toEqual([]);
  });
  it('inside a sentence or a speech are no breaks', () => {
    expect(
      cutsIn(`${RUTA}\n\nShe went on and\n\n\n\non until the bell rang for the second time.\n\n${MILLER}`),
    ).toEqual([]);
    expect(
      cutsIn(`${RUTA}\n\n“He came by night.\n\n\n\n“And he went by day,” said Ruta, who had seen him.\n\n${MILLER}`),
    ).toEqual([]);
  });
});

describe('breaks that the source does not mark', () => {
  const before = [
    'Ruta stands at the gate. She is cold, and Ruta knows that she is late.',
    'Ruta takes the road. The road is long, and Ruta walks it as she does, with Ruta’s own short steps.',
    'The dogs see her. They are old dogs. Ruta has bread for them, and says so.',
    'So Ruta gets the bread out, and the dogs are her friends.',
    'She turns for home, and thinks of Ruta’s supper, and of Ruta’s bed.',
    'And heads north.',
  ];
  const after = [
    'Abel Marchetti wondered when the rain would stop.',
    'He had been in the loft all day, and Abel was tired of it. The roof leaked where Abel had mended it.',
    'When the bell rang he went down. Nobody was there, and Abel said so, aloud.',
    'The town had sent for Abel twice, and twice he had not gone.',
    'He was not sorry. He had never liked the town, and the town, said Abel, had never liked Abel.',
    'At six he ate.',
  ];
  it('are cut on much evidence only', () =>
    expect(cutsIn([...before, ...after, ...before.slice(0, 4)].join('\n\n'))).toEqual(['Abel Marchet']));
  it('are suggested on less', () =>
    expect(
      diagnosticsIn([...before, 'Three weeks later Ruta takes the road again.', ...before.slice(0, 5)].join('\n\n')),
    ).toContain('possible-scene-break'));
  it('are not looked for under the strict policy', () =>
    expect(cutsIn([...before, ...after].join('\n\n'), 'strict')).toEqual([]));
});

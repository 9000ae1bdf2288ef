import { describe, expect, test } from 'vitest';
import { shown, TOLD } from './shown.ts';

const STORY = TOLD.en.replaceAll('\n\n', ' ');

describe('a printed list whose pages lost the space before them', () => {
  const chapters = ['Capítulo I', 'Capítulo II', 'Capítulo III. Interludio', 'Capítulo IV', 'Capítulo V. Un final'];
  const pages = [1, 8, 15, 21, 85];
  const body = chapters.map((name, i) => `${name}\nEn el año ${i} ${STORY}\n${STORY}\n`).join('\n');

  test('is known, and the book has its own', async () => {
    const list = chapters.map((name, i) => `${name}${pages[i]}`).join('\n');
    const book = await shown(`El camino de la sal\nde Ana Polilla\n\nContenido\n\n${list}\n\n${body}`, 'sal.txt');
    expect(book.headings).toEqual([
      'Capítulo I',
      'Capítulo II',
      'Capítulo III | Interludio',
      'Capítulo IV',
      'Capítulo V | Un final',
    ]);
    expect(book.texts.join(' ')).not.toContain('Capítulo I1');
  });

  test('is none where the numbers are the names’ own', async () => {
    const list = ['Halle2', 'Halle3', 'Halle5', 'Halle6', 'Halle9'];
    const book = await shown(`${list.join('\n')}\n\n${TOLD.de}\n\n${TOLD.de}\n`, 'halle.txt');
    for (const name of list) expect([book.title, ...book.headings, ...book.texts].join(' ')).toContain(name);
  });
});

test('a label with a short line right below it is a heading, and no verse', async () => {
  const chapter = (name: string): string => `${name}\nYears had passed since then.\n\n\n${STORY}\n${STORY}\n`;
  const book = await shown(['Chapter I', 'Chapter II. The Rope', 'Chapter III'].map(chapter).join('\n'), 'salt.txt');
  expect(book.headings).toEqual(['Chapter I', 'Chapter II | The Rope', 'Chapter III']);
});

describe('paragraphs that open one column deeper', () => {
  const lines = [
    ' "Oh, come on," the boy said to the mule, which stood in the river and looked',
    'at the far bank as though it had been promised something else there, and had',
    'begun to doubt it.',
    ' Why was it always so with mules and with fathers, that one could not start to',
    'talk with them of anything without their looking past one at the weather, the',
    'road, or the price of salt?',
    ' He paid the ferryman in buttons, and nobody was ever told of it, since nobody',
    'had asked him, and because buttons are no coin that a man of the river would',
    'show to his wife.',
  ];

  test('are as many as open so', async () => {
    const book = await shown(`${lines.join('\n')}\n${lines.join('\n')}\n`, 'salt.txt');
    expect(book.texts).toHaveLength(6);
  });
});

describe('paragraphs of a line each, set in', () => {
  const lines = [
    'My mother is a different story though. She has told me that she *was not normal*, whatever that is to mean, and it keeps me up at night, when the mule coughs and the river talks to the stones below the house where we were both of us born and meant to stay.',
    '  "both of you come down here NOW"',
    '  "sounds like she is mad again"',
    '  "for once I agree with you"',
    '  she is always mad at something, whether it is the mule, or the river, or a word that somebody from the far bank let fall on market day and that has come back to her by way of three aunts and a ferryman, each of whom has put a little salt to it.',
    '  "so how much longer is this to go on"',
    '  We told her the truth, or I did at least, and I am not sure about my sister, because we were put out of the house for a while after that and had to sit on the bridge until it was dark and the lamps came on one by one along the salt road.',
  ];

  test('are paragraphs, however they begin', async () => {
    const book = await shown(`${lines.join('\n')}\n`, 'salt.txt');
    expect(book.texts).toHaveLength(lines.length);
  });

  test('are no more than the wrapped ones that go on deeper', async () => {
    const hung = [
      'Anna, the ferrywoman, who counts the ropes each night',
      '    before she goes home and says nothing to anybody',
      '    of what she has counted there',
    ];
    const text = [...hung, ...hung.map((line) => line.replace('Anna', 'Ida')), ...hung, ...hung].join('\n');
    expect((await shown(`${text}\n`, 'salt.txt')).texts).toHaveLength(4);
  });
});

describe('AsciiDoc of one chapter', () => {
  test('has a heading, and quotation marks', async () => {
    const said = '"`So,`" said the boy, "`you have come back after all.`" She \'`came`\' every day.';
    const book = await shown(`== The Mule and the Rope\n\n${TOLD.en}\n\n${said}\n`, 'story.txt');
    expect(book.title).toBe('The Mule and the Rope');
    expect(book.texts.at(-1)).toBe('“So,” said the boy, “you have come back after all.” She ‘came’ every day.');
  });

  test('is no sum', async () => {
    const book = await shown(`${TOLD.en}\n\n== two mules\n\n${TOLD.en}\n`, 'story.txt');
    expect([...book.headings, ...book.texts].join(' ')).toContain('two mules');
  });
});

describe('headings between doubled signs', () => {
  test('are headings', async () => {
    const text = ['//一、骡子//', '//二、绳子//', '//三、桥//'].map((name) => `${name}\n\n${TOLD.zh}\n`).join('\n\n');
    expect((await shown(text, 'lu.txt')).headings).toEqual(['一 | 骡子', '二 | 绳子', '三 | 桥']);
  });

  test('are labels of any kind', async () => {
    const text = ['::Chapter 1::', '::Chapter 2::'].map((name) => `${name}\n\n${TOLD.en}\n`).join('\n\n');
    expect((await shown(text, 'salt.txt')).headings).toEqual(['Chapter 1', 'Chapter 2']);
  });

  test('are an address where it is one', async () => {
    const book = await shown(`# Salt\n\n${TOLD.en}\n\n//example.org/salt/\n\n${TOLD.en}\n`);
    expect(book.texts).toContain('//example.org/salt/');
  });
});

import { describe, expect, test } from 'vitest';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { formatOf } from '../../../src/read/index.ts';
import { PROSE } from './outline.ts';

/** The headings of a text, a line each, and how many scenes it has. */
async function headings(name: string, text: string): Promise<readonly string[]> {
  const reader = await (formatOf(name) as NonNullable<ReturnType<typeof formatOf>>).load();
  const { parts } = divide(sourceFromText(text, name), reader).division.value;
  return parts.flatMap(({ heading }) => {
    if (!heading) return [];
    const words = [...heading.label, ...heading.title].map((one) =>
      'value' in one ? one.value : 'children' in one ? '…' : ' ',
    );
    return [`${heading.depth} ${words.join('')}`];
  });
}

const wall = (lines: readonly string[]): string =>
  lines.map((line) => `${PROSE}\n\n**${line}**\n\n${PROSE}`).join('\n\n');

describe('what the story shows is no heading', () => {
  test('a counter that a colon announces', async () => {
    const counter = ['1/4', '2/4', '3/4', '4/4'].map((n) => `**${n}**\n\nShe fed it another coin.`).join('\n\n');
    const text = `# Chapter 3: The Turnstile\n\n${PROSE}\n\nThe screen above the gate lit up:\n\n${counter}\n\n${PROSE}\n`;
    expect(await headings('three.md', text)).toEqual(['1 Chapter 3The Turnstile']);
  });

  test('fractions that head the parts of a post stay headings', async () => {
    const text = ['1/3', '2/3', '3/3'].map((n) => `**${n}**\n\n${PROSE}\n\n${PROSE}`).join('\n\n');
    expect(await headings('post.md', text)).toHaveLength(3);
  });

  test('signs in bold capitals in a chapter that the markup heads', async () => {
    const text = `# The Ministry of Doors\n\n${wall(['NO ENTRY WITHOUT A FORM', 'FORM DENIED', 'PLEASE WAIT'])}\n\n# The Stairs\n\n${PROSE}\n`;
    expect(await headings('signs.md', text)).toEqual(['1 The Ministry of Doors', '1 The Stairs']);
  });

  test('bold titles in small letters below a heading stay', async () => {
    const text = `# Winter\n\n${wall(['The Long Road', 'A Door in Snow', 'What the Ferryman Kept'])}\n\n# Spring\n\n${PROSE}\n`;
    expect(await headings('titles.md', text)).toHaveLength(5);
  });

  test('what a program prints opens no scene', async () => {
    const screen = (line: string): string => `${PROSE}\n\n--${line}--\n\n${PROSE}`;
    const text = `The Relay\n\n${['LINK_LOST', 'RETRY_FAILED', 'LINK_UP'].map(screen).join('\n')}\n`;
    const reader = await (formatOf('a.txt') as NonNullable<ReturnType<typeof formatOf>>).load();
    const { parts } = divide(sourceFromText(text, 'a.txt'), reader).division.value;
    expect(parts).toHaveLength(1);
  });

  test('shouts in indented prose whose paragraphs touch', async () => {
    const lines = [
      'ODD HOURS',
      '',
      `  ${PROSE}`,
      '  DONTTHINKIT.',
      '  NEVER.',
      `  ${PROSE}`,
      `  ${PROSE}`,
      '  HOWCOULDHE',
      '  -or had he meant it all along, and only the words had come late.',
      `  ${PROSE}`,
    ];
    expect(await headings('shout.txt', `${lines.join('\n')}\n`)).toEqual(['1 ODD HOURS']);
  });
});

test('posts of a forum head no chapters, numbered days do', async () => {
  const post = (n: number): string => `${n}: nobody :2010/08/13(Fri)10:2${n % 10}:34\n ${PROSE}`;
  expect(await headings('thread.txt', `The Thread\n\n${[297, 298, 299].map(post).join('\n\n\n')}\n`)).toEqual([]);
  const day = (n: number): string => `${n}. The Ferry, 2010\n\n${PROSE}\n\n${PROSE}`;
  expect(await headings('days.txt', `The Days\n\n\n${[1, 2, 3].map(day).join('\n\n\n')}\n`)).toHaveLength(3);
});

test('fields that stand under every heading are lines of their chapters', async () => {
  const chapter = (n: number, place: string): string =>
    `# Chapter ${n}\n\n# Setting: ${place}\n\n# Time: Noon\n\n${PROSE}\n`;
  const text = `${chapter(1, 'The Mill')}\n${chapter(2, 'The Weir')}`;
  expect(await headings('fields.md', text)).toEqual(['1 Chapter 1', '1 Chapter 2']);
  const named = `# Chapter 1\n\n# Mill: A Beginning\n\n${PROSE}\n\n# Chapter 2\n\n# Weir: An End\n\n${PROSE}\n`;
  expect((await headings('named.md', named)).length).toBeLessThanOrEqual(4);
});

test('a heading of the markup right below each bold title is inside it', async () => {
  const part = (title: string, teller: string): string => `\n\n**${title}**\n\n### ${teller}\n\n${PROSE}\n\n${PROSE}\n`;
  const text = ['The Flood|Ferryman', 'The Fire|Smith', 'The Frost|Widow'].map((one) =>
    part(...(one.split('|') as [string, string])),
  );
  expect((await headings('tellers.md', text.join('\n<br>\n'))).map((line) => line.slice(0, 1))).toEqual([
    '1',
    '2',
    '1',
    '2',
    '1',
    '2',
  ]);
});

test('letters that are drawn with are a break in bold, too', async () => {
  const text = `# Ash\n\n${Array.from({ length: 4 }, () => PROSE).join('\n\n**OoOoO**\n\n')}\n`;
  const reader = await (formatOf('a.md') as NonNullable<ReturnType<typeof formatOf>>).load();
  const { parts } = divide(sourceFromText(text, 'a.md'), reader).division.value;
  expect(parts.filter(({ opening }) => opening === 'scene-break')).toHaveLength(3);
  expect(JSON.stringify(parts)).not.toContain('scene-label');
});

describe('a number that the story shows once is no heading', () => {
  const LOST =
    'Her collar was gone when she came back, and there was another one in its place, of green felt, which nobody in the street had sewn. She let them look at it, and turned her head, and ate what there was.';
  test.each([
    ['a page of a telegram', '1/2', 'The clerk looked up. “Next page?” he said. “There is no next page.”'],
    ['a door', '12', 'It was painted on the door, quite small. She knocked all the same.'],
    ['a label on a cat', 'Chapter 3', 'That was what stood on the collar. Nobody knew of the other two.'],
    ['a label in another language', 'Kapitel 4', 'Das stand auf dem Halsband. Von den anderen wusste niemand.'],
  ])('%s', async (_, line, next) => {
    const text = `The Cat\n\n${LOST}\n\n“Whose is it?” he asked.\n\n${line}\n\n${next}\n\n${PROSE}\n\n${PROSE}\n`;
    expect(await headings('cat.txt', text)).toEqual([]);
  });

  test.each([
    ['a number that opens the file', `12\n\n${PROSE}\n\n${PROSE}\n`],
    ['a chapter below a note', `I hope you like this chapter. Thanks for the reviews!\n\nChapter 3\n\n${PROSE}\n`],
    ['the second chapter below a short one', `${LOST}\n\nChapter Two\n\n${PROSE}\n`],
    ['the second chapter in another language', `${LOST}\n\nKapitel 2\n\n${PROSE}\n`],
    ['the second chapter below the first', `${PROSE}\n\n${PROSE}\n\n${PROSE}\n\nChapter 2\n\n${PROSE}\n`],
  ])('and %s is one', async (_, text) => {
    expect(await headings('cat.txt', text)).toHaveLength(1);
  });
});

describe('the first verse of a stanza is no title', () => {
  const poem = (first: string): string =>
    `${first}\nof all that comes and goes,\nin part or whole,\nbut by the moon’s own hand.`;
  test('where other stanzas open otherwise', async () => {
    const text = `Tides\nby Ada Reed\n\n1\n\nThe tide asks nobody.\nIt climbs, it wets the mat,\nit signs the book\nand goes.\n\n2\n\n${poem('No copying')}\n\n3\n\n${poem('Three is the number')}\n`;
    expect(await headings('tides.txt', text)).toEqual(['1 1', '1 2', '1 3']);
  });

  test('and a title above a stanza is one', async () => {
    const text = `Tides\nby Ada Reed\n\n1\n\nNo Copying\n\n${poem('The tide asks nobody,')}\n\n2\n\nThe Number\n\n${poem('It climbs the stairs,')}\n\n3\n\nThe Mat\n\n${poem('It wets the mat,')}\n`;
    expect(await headings('tides.txt', text)).toEqual(['1 1No Copying', '1 2The Number', '1 3The Mat']);
  });
});

test('what a part tells in sentences behind its label is no title', async () => {
  const told = '序章：世界被神灵和贵族统治，海上的人却不知道，依旧每天出海捕鱼。直到那一年的冬天，海水退到了天边。';
  const prose = '他把绳子系在码头的柱子上，然后坐下来等那条永远不会来的船，直到天黑，直到没有人再记得他的名字。';
  expect(await headings('a.txt', `序章\n\n${told}\n\n${prose}\n\n${prose}\n`)).toEqual(['1 序章']);
  expect(await headings('b.txt', `第一章：雨夜来信\n\n${prose}\n\n第二章：没有人的船\n\n${prose}\n`)).toHaveLength(2);
});

test('the end of what somebody says heads nothing, though typed contents hold the words', async () => {
  const text = `Contents\n\n1. The First Door\n2. The Crying Gull\n\n\nChapter 1: The First Door\n\n${PROSE}\n\n\n\nThe Crying Gull.”\n\n${PROSE}\n\n\nChapter 2: The Crying Gull\n\n${PROSE}\n`;
  expect((await headings('a.txt', text)).join('\n')).not.toContain('Gull.”');
  expect(await headings('a.txt', text)).toHaveLength(2);
});

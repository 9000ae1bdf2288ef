import { describe, expect, test } from 'vitest';
import { divide, publish, sourceFromText } from '../../src/pipeline.ts';
import { reader } from '../../src/read/text/index.ts';

const PROSE = 'The lamp on the stair was lit all night, and nobody could say by whom it had been lit or why.';
const STORY = [PROSE, `${PROSE} It burned until the morning.`, `${PROSE} Then it was put out.`].join('\n\n');

const factsOf = (head: string, story = STORY, file = 'x9.txt') => {
  const { metadata } = divide(sourceFromText(`${head}\n\n${story}\n`, file), reader).division.value;
  return [metadata.title, ...metadata.authors];
};

describe('whose name stands before a colon', () => {
  test.each([
    ['Ada Reed: The Night Porter'],
    ['Jan Li: The Night Porter'],
    ['Szabó Örs: Az éjjeliportás'],
  ])('wrote the story: %s', (head) => {
    expect(factsOf(head)).toEqual([head.split(': ')[1], head.split(': ')[0]]);
  });

  test.each([
    ['the story tells of her', 'Ada Reed: The Night Porter', `Ada Reed put it out.\n\n${STORY}`],
    ['others speak below', 'Ada Reed: Good Morning', `Bo Marsh: Is it lit?\n\nAda Reed: It is.\n\n${STORY}`],
    ['it is whose view the chapter takes', 'Sudut Pandang: Bimo', STORY],
    ['it is so in other words', 'Punto De Vista: Ada Reed', STORY],
    ['it is a part and what it is called', 'Entrega II. La Teja Se Defiende', STORY],
    ['no list has the word that counts', 'Watch IV: The Night Porter', STORY],
    ['a sentence stands there', 'Ada Reed: Put out the lamp, it is late.', STORY],
  ])('but not where %s', (_, head, story) => {
    expect(factsOf(head, story)).toHaveLength(1);
  });
});

describe('a first heading with nothing below it but another of its level', () => {
  const told = async (head: string) => {
    const page = `<html><body>${head}<p>${PROSE}</p><p>${PROSE}</p><h2>Two Sacks</h2><p>${PROSE}</p></body></html>`;
    const { sources } = await publish([sourceFromText(page, 'x9.html')], { cover: 'none' });
    const { metadata, parts } = (sources[0] as (typeof sources)[number]).division.value;
    return [metadata.title, metadata.authors.join(), parts.filter(({ heading }) => heading !== null).length];
  };
  test.each([
    ['<h2>The Saturday Boat</h2><h2>One Reel</h2>'],
    ['<h2>The Saturday Boat</h2><hr><h2>Ada Reed</h2>'],
  ])('is the title, and no name: %s', async (head) => expect(await told(head)).toEqual(['The Saturday Boat', '', 2]));
  test.each([
    ['with prose below it', `<h2>The Saturday Boat</h2><p>${PROSE}</p><h2>One Reel</h2>`, [null, '', 3]],
    ['that counts', '<h2>Part One</h2><h2>One Reel</h2>', [null, '', 3]],
  ])('but not one %s', async (_, head, expected) => expect(await told(head)).toEqual(expected));
});

describe('what an archive says above the title', () => {
  const told = (head: string, story = STORY) => {
    const { division } = divide(sourceFromText(`${head}\n\n${story}\n`, 'x9.txt'), reader);
    return { ...division.value.metadata, text: JSON.stringify(division.value.parts) };
  };
  test.each([
    '[typos mended 3/4/95 by a.r@mill.example]\nOriginal etext came from the Mill Book Shelf\nby wire\n\n\n[shelf/ada.reed/night.porter.txt]',
    '[shelf/ada.reed/night.porter.txt]',
  ])('hides no title: %j', (above) => {
    const found = told(`${above}\n\nAda Reed: The Night Porter`);
    expect(found).toMatchObject({ title: 'The Night Porter', authors: ['Ada Reed'] });
    expect(found.text).toContain('night.porter.txt');
  });
  test('is no sentence of the story', () => {
    expect(told('She read the etext on the train.', `Ada Reed: The Night Porter\n\n${STORY}`).authors).toEqual([]);
  });
});

describe('the author whom an archive names in a frame', () => {
  const rule = '-'.repeat(60);
  test.each([
    [
      `${rule}\n (C) Copyright Илья Маршин\n Date: 11 Nov 1999\n Spellcheck: И. Брон, 20 Nov 1999\n${rule}`,
      'Илья Маршин. Ночной сторож',
    ],
    [`${rule}\n © Copyright Илья Маршин, 2003\n Email: im@saw.example\n${rule}`, 'Маршин Илья. Ночной сторож'],
  ])('stands beside the title below: %j', (frame, line) => {
    const { division } = divide(sourceFromText(`${frame}\n\n      ${line}\n\n${STORY}\n`, 'x9.txt'), reader);
    expect(division.value.metadata).toMatchObject({ title: 'Ночной сторож', authors: ['Илья Маршин'] });
    expect(JSON.stringify(division.value.parts)).not.toMatch(/Ночной сторож|Copyright/);
  });
  test('is in no line that a story tells', () => {
    expect(
      factsOf(
        `${rule}\n (C) Copyright Ada Reed\n Date: 11 Nov 1999\n${rule}`,
        `Ada Reed. That was what the card said.\n\n${STORY}`,
      )[0],
    ).toBeNull();
  });
});

describe('whose name stands before a full stop', () => {
  test.each([
    ['И. Н. Маршин. Ночной сторож', 'И. Н. Маршин', 'Ночной сторож'],
    ['Илья Маршин. Сторож, или «дежурство-12.DAT»', 'Илья Маршин', 'Сторож, или «дежурство-12.DAT»'],
    ['A. Reed. The Night Porter', 'A. Reed', 'The Night Porter'],
  ])('wrote the story: %s', (head, author, title) => {
    expect(factsOf(head)).toEqual([title, author]);
  });

  test('may have the kind of book below it', () => {
    const { division } = divide(sourceFromText(`И. Н. Маршин. Сторож\n\nПовесть\n\n${STORY}`, 'x9.txt'), reader);
    expect(division.value.metadata).toMatchObject({ title: 'Сторож', subtitle: 'Повесть' });
    expect(factsOf('A. Reed. The Night Porter\n\nPorters')[0]).toBe('The Night Porter');
  });

  test('stands there again below, with the title', () => {
    const { division } = divide(
      sourceFromText(`И.Н. Маршин. Сторож\n\nИлья Николаевич Маршин\n\nСторож\n\n\n${STORY}`, 'x9.txt'),
      reader,
    );
    expect(division.value.metadata).toMatchObject({ title: 'Сторож', authors: ['Илья Николаевич Маршин'] });
    expect(JSON.stringify(division.value.parts)).not.toMatch(/Маршин|Сторож/);
  });

  test.each([
    ['a place and a time stand there', 'Port Ellery. Autumn', `Port Ellery slept.\n\n${STORY}`],
    ['two sentences stand there', 'Ada Reed. That was her name.', STORY],
    ['a chapter stands there', 'Ada Reed. Chapter One', STORY],
  ])('but not where %s', (_, head, story) => {
    expect(factsOf(head, story).slice(1)).toEqual([]);
  });
});

describe('a name above a title', () => {
  const middle = (text: string): string => text.padStart(Math.round(46 + text.length / 2));
  const right = (text: string): string => text.padStart(90);
  test.each([
    ['in the middle, below it capitals', `${middle('Ilya Marsh')}\n\n${middle('THE PORTER')}`],
    ['of one word', `${middle('Jüri Kask')}\n\n\n${middle('VALVUR')}`],
    ['at the right', `${right('Илья Маршин')}\n\n${middle('НОЧНОЙ СТОРОЖ')}`],
    ['at the right, in small letters', `${right('Inés Carra')}\n\n${middle('El portero')}`],
  ])('is its author’s: %s', (_, head) => {
    const [author, title] = head.split(/\n+/).map((line) => line.trim());
    expect(factsOf(head)).toEqual([title, author]);
  });

  test.each([
    ['kolejka.txt', 'Halina Marsz\n\nKOLEJKA'],
    ['the-last-tram.txt', 'Ada Reed\n\nThe Last Tram'],
  ])('is its author’s where the file is called so: %s', (file, head) => {
    const [author, title] = head.split(/\n+/);
    expect(factsOf(head, STORY, file)).toEqual([title, author]);
  });

  test.each([
    [
      'of a title that is told of',
      `${middle('Ilya Marsh')}\n\n${middle('THE PORTER')}`,
      `Ilya Marsh slept.\n\n${STORY}`,
    ],
    ['of a title with its kind', `${middle('Ilya Marsh')}\n\n${middle('A NOVEL')}`, STORY],
    ['above a file’s first chapter', `${middle('Ilya Marsh')}\n\n${middle('CHAPTER ONE')}`, STORY],
    ['of one of several tellers', 'Ada Reed\n\nTHE PORTER', `${PROSE}\n\nBo Marsh\n\n${STORY}`],
  ])('is none where it may be that %s', (_, head, story) => {
    expect(factsOf(head, story).slice(1)).toEqual([]);
  });

  test('is the title where the file is called so', () => {
    expect(factsOf(`${middle('Ilya Marsh')}\n\n${middle('THE PORTER')}`, STORY, 'ilya marsh.txt')[0]).toBe(
      'Ilya Marsh',
    );
  });
});

describe('a title in capitals below a name, whose small words are in no person’s name', () => {
  test.each([
    ['Остап Рудь', 'МЛИН НА ГОРБІ'],
    ['Jan Lind', 'BRUNNEN AUF GRÜNEM GRUND'],
    ['Odile Roux', 'JARDIN DANS LA BRUME'],
  ])('stays the title: %s', (name, title) => {
    expect(factsOf(`${name}\n\n${title}`)).toEqual([title, name]);
  });

  test('a name in capitals below a title stays the name', () => {
    expect(factsOf('Silver Bridge at Dawn\n\nANN DE MARSH')).toEqual(['Silver Bridge at Dawn', 'ANN DE MARSH']);
  });
});

import { describe, expect, it } from 'vitest';
import { BODY, type Told, told, toldAsMarkdown, values } from './story.ts';

const TOP = `THE EMPTY KETTLE\n\n${BODY}\n\n`;

describe('an author whom the top does not name', () => {
  it.each([
    ['stands under the sign of copyright', 'THE END\n\n(c) 1994 Mette Lind'],
    ['stands in a line of copyright below a drawn line', '***\n\nCopyright by Mette Lind, 2003'],
    ['stands after by, below the end', 'THE END\n\nby Mette Lind'],
    ['stands under a label', '---\nAuthor: Mette Lind'],
    ['stands alone with a year', 'By Mette Lind | 2003'],
    ['stands behind whoever posted it', 'Posted by Mette Lind'],
  ])('%s', (_, end) => {
    const story = told(`${TOP}${end}\n`);
    expect(story.metadata.authors).toEqual(['Mette Lind']);
    expect(story.texts.join('\n')).not.toContain('Mette');
  });

  it('stands under a label in another language', () => {
    const text =
      '제2장 추격\n\n첫 일자리는 그럭저럭 좋았다.\n\n내 의식은 어둠 속으로 떨어져 간다.\n\n---\n집필: 주전자\n';
    expect(told(text).metadata.authors).toEqual(['주전자']);
  });

  it.each([
    ['is none in a letter', '"Write soon,\n\nMette Lind'],
    ['is none on a stone', 'The stone said only:\n\nby Mette Lind'],
    ['is none in a sentence', 'It was baked by Mette Lind'],
    ['is no translator', 'THE END\n\nTranslated by Mette Lind'],
    ['is no singer', '---\nSinger: Mette Lind'],
  ])('%s', (_, end) => {
    const story = told(`${TOP}${end}\n`);
    expect(story.metadata.authors).toEqual([]);
    expect(story.texts.join('\n')).toContain('Mette Lind');
  });

  it.each([
    [
      'stands in a line of rights above other talk',
      'Copyright Mette Lind 14 May, 1992\n\nWrite to:\n\nml@kettle.example',
    ],
    [
      'stands in a line of rights above what may be done, in one block',
      'Copyright Mette Lind 2018\nAll rights reserved\nNo part of this story may be reproduced without the permission of the author.',
    ],
    [
      'stands in such a block under the sign of copyright, in German',
      '© 2018 Mette Lind\nAlle Rechte vorbehalten.\nNachdruck nur mit Genehmigung.',
    ],
    ['signs with place and year', 'Mette Lind, Aarhus, 1998'],
    ['signs behind a word alone', 'by Mette Lind'],
    ['signs behind a word with a colon', 'Von: Mette Lind'],
    ['signs with place and month', 'Mette Lind - Aarhus, May 1998'],
    ['signs above place and year', 'Mette Lind\nSkagen, 2003'],
    ['signs below a line of a mail, above the address', '--\nMette Lind\nml@kettle.example'],
  ])('%s', (_, end) => {
    const story = told(`${TOP}${end}\n`);
    expect(story.metadata.authors).toEqual(['Mette Lind']);
    if (/Aarhus|Skagen/.test(end)) expect(story.texts.join('\n')).toMatch(/Aarhus|Skagen/);
  });

  it.each([
    ['is none on a picture', 'On its back was written:\n\nMette Lind, Aarhus, 1998'],
    ['is none in a letter with place and year', 'Write soon,\n\nMette Lind, Aarhus, 1998'],
    ['is none behind a word, whom the story tells of', 'Then Mette Lind came in.\n\nby Mette Lind'],
    ['is none behind a word in a sentence', 'By Mette Lind he swore it.'],
    ['is no place behind a word', 'by the Old Weir'],
    ['is none whom the story tells of', 'Then Mette Lind came in.\n\nMette Lind, Aarhus, 1998'],
    ['is no place', 'Port Ellery, Aarhus County, 1998'],
    ['is no paper that has the rights', 'Copyright Kettle Magazine 14 May, 1992\n\nWrite to:\n\nml@kettle.example'],
    ['is no press that signs', '--\nKettle Press\nhttp://kettle.example'],
  ])('%s', (_, end) => {
    expect(told(`${TOP}${end}\n`).metadata.authors).toEqual([]);
  });

  it('gives way to the one whom the top names', () => {
    const story = told(`The Empty Kettle\nby Halla Oake\n\n${BODY}\n\nTHE END\n\n(c) 1994 Mette Lind\n`);
    expect(story.metadata.authors).toEqual(['Halla Oake']);
  });
});

describe('what stands below the end', () => {
  const end =
    'THE END\n\n* * *\n\nCopyright 1994 by Mette Lind. This story may be copied free of charge.\n\n* * *\n\nMette Lind lives in a tower and keeps geese.\n';

  it('is a note after the story when it speaks of rights and of the author', () => {
    const story = told(`The Empty Kettle\nby Mette Lind\n\n${BODY}\n\n${end}`);
    const notes = story.blocks.filter((block) => block.type === 'note');
    expect(notes).toMatchObject([{ position: 'after' }, { position: 'after' }]);
    expect(story.texts.join('\n')).toContain('keeps geese');
    expect(story.texts.filter((text) => text.includes('* * *'))).toEqual([]);
  });

  it('is the story’s when it does not', () => {
    const story = told(`The Empty Kettle\nby Mette Lind\n\n${BODY}\n\nThe End.\n\nBut the kettle sang on.\n`);
    expect(story.blocks.some((block) => block.type === 'note')).toBe(false);
  });

  it('is no note when it goes on with a heading', () => {
    const story = told(`The Empty Kettle\nby Mette Lind\n\n${BODY}\n\nThe End\n\nEpilogue\n\nMette Lind came home.\n`);
    expect(story.blocks.some((block) => block.type === 'note')).toBe(false);
  });
});

describe('a line of facts that nobody knows', () => {
  it('is no title when it bears a number above labelled lines', () => {
    const story = told(`Version: 1.7 FINAL\nAuthor: Mette Lind\nStatus: done\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: null, authors: ['Mette Lind'] });
    expect(values(story, 'other')).toEqual(['1.7 FINAL']);
  });

  it('is a title when it bears words', () => {
    const story = told(`Steam: The Empty Kettle\nAuthor: Mette Lind\nStatus: done\n\n${BODY}`);
    expect(story.metadata.title).toBe('Steam: The Empty Kettle');
  });
});

describe('what is said at the very end below a drawn line', () => {
  const head = `The Empty Kettle\nby Mette Lind\n\n${BODY}\n\n`;
  const notesOf = (story: ReturnType<typeof told>): readonly string[] =>
    story.blocks.flatMap((block, i) => (block.type === 'note' ? [story.texts[i] ?? ''] : []));

  it.each([
    [
      'of the author',
      '-----------------\nMette is a retired ferryman, and keeps geese on an island.\n=================\n',
    ],
    ['by the last name', '* * *\n\nM. Lind lives in a tower. Her stories have been printed in many places.\n'],
    [
      'from a line of rights on',
      'Copyright 1994 Mette Lind\n----------------\nMette, who keeps geese, has begun a novel.\n================\n',
    ],
    [
      'of rights, a motto and boards',
      '______________\n\n(C) 1991 by Kettle Brand\n\n  "The Goose Flies South"\n\nCall these fine boards:\n\tThe Tower  - (617) 555-0199\n',
    ],
  ])('%s is a note after the story', (_, end) => {
    const story = told(head + end);
    expect(notesOf(story).length).toBeGreaterThan(0);
    expect(story.blocks.at(-1)).toMatchObject({ type: 'note', position: 'after' });
    expect(story.texts.filter((text) => /^[-=_*\s]+$/.test(text))).toEqual([]);
  });

  it.each([
    ['a last scene', '* * *\n\nThe next morning the kettle was gone, and nobody had carried it off.\n'],
    [
      'a scene with somebody who was told of before',
      `Mette laughed, and so did everybody who had heard of her geese before that day in the house.\n\n* * *\n\nMette went home.\n`,
    ],
    ['speech', '* * *\n\n"Mette Lind," said the tower, "come up."\n'],
    ['a sign that the story tells of', 'On the lid they could all read it:\n\nCopyright Kettle Works 1911\n'],
    ['a headed part', '----------------\n\nEpilogue\n\nMette Lind came home.\n'],
  ])('%s stays the story’s', (_, end) => {
    expect(notesOf(told(head + end))).toEqual([]);
  });

  it('keeps a last scene above a line of rights', () => {
    const story = told(`${head}* * *\n\nThe next morning the kettle was gone.\n\nCopyright 1994 Mette Lind\n`);
    expect(notesOf(story)).toEqual(['Copyright 1994 Mette Lind']);
  });

  it('is a board’s line, whatever stands above it', () => {
    const story = told(`${head}(That was all.)\nCall The Tower BBS - 1600 files! - (914) 555-0199 - Always Open\n`);
    expect(notesOf(story)).toEqual(['Call The Tower BBS - 1600 files! - (914) 555-0199 - Always Open']);
  });
});

describe('the credits at the end of a picture book', () => {
  it.each([
    ['in English', '* License: [CC-BY]\n* Text: Mette Lind\n* Illustration: Bo Oake\n* Language: sw', ['Mette Lind']],
    ['in Spanish', '- Licencia: CC-BY\n- Texto: Inés Carra\n- Traducción: Luis Mota', ['Inés Carra']],
    ['in another order', '* Text: Mette Lind\n* Pictures: Bo Oake\n* License: CC-BY', ['Mette Lind']],
  ])('are its facts: %s', (_, end, authors) => {
    const story = toldAsMarkdown(`${TOP}${end}\n`);
    expect(story.metadata.authors).toEqual(authors);
    expect(story.texts.join('\n')).not.toMatch(/CC-BY|Mette|Inés/);
  });

  it.each([
    ['a message that somebody gets', '* Text: Mette Lind\n* Source: the kettle\n* Level: low'],
    ['a sentence among them', '* License: CC-BY\n* Text: Mette Lind\n* The kettle sang on.'],
    ['two of them', '* Text: Mette Lind\n* License: to boil'],
  ])('are none where there is %s', (_, end) => {
    const story = toldAsMarkdown(`${TOP}${end}\n`);
    expect(story.metadata.authors).toEqual([]);
    expect(story.texts.join('\n')).toContain('Mette Lind');
  });
});

describe('a line that says under which licence a story stands', () => {
  const PIECES = ['The kettle was cold.', 'Nobody came to fill it, and the stove went out.', 'Rain stood in the yard.'];
  const inPages = (title: string, end: string): string =>
    [`# ${title}`, ...PIECES.map((piece) => `##\n${piece}`), `##\n${end}`].join('\n\n');

  it.each([
    '* License: [CC-BY]\n* Text: Mette Lind\n* Illustration: Bo Oake\n* Language: en',
    '* Copyright: Steam House\n* Text: Mette Lind\n* Pictures: Bo Oake',
    '* Licence: CC-BY\n* Text: Mette Lind\n* Translation: Min Oake\n* Level: First words',
  ])('is no title above its author’s: %j', (end) => {
    const { title, authors } = toldAsMarkdown(inPages('The Cold Kettle', end)).metadata;
    expect(title).toBeNull();
    expect(authors).toEqual(['Mette Lind']);
  });

  it.each(['LICENSE TO BOIL', 'The Rights of Kettles'])('is not what a title page has for a title: %s', (title) => {
    const { metadata } = told(`${title}\n\nby\nMETTE LIND\n\n\nCHAPTER I\n\n${BODY}`);
    expect(metadata.title).toBe(title);
  });
});

describe('the word for written by behind a name', () => {
  const PROSE = Array.from(
    { length: 24 },
    (_, i) => `雨停了，他第${i + 1}次走下石阶，船已经不在那里，只剩下一截断了的绳子漂在水上。`,
  ).join('\n\n');

  it.each([
    ['in the head', `渡口\n作者：雲墨著\n\n${PROSE}\n`],
    [
      'in a section far down',
      `${PROSE}\n\n&&&\n\n//后面//\n\n作者：雲墨著\n\n致谢：勤劳的肝\n\n&&&\n\n一个女孩在河边等船。\n`,
    ],
  ])('is none of it: %s', (_, text) => expect(told(text).metadata.authors).toEqual(['雲墨']));

  it('and a label without it far down, or with it amid the story, names nobody', () => {
    const below = `${PROSE}\n\n&&&\n\n作者：雲墨\n\n&&&\n\n一个女孩在河边等船。\n`;
    expect(told(below).metadata.authors).toEqual([]);
    expect(told(`${PROSE}\n\n作者：雲墨著\n\n${PROSE}\n`).metadata.authors).toEqual([]);
  });
});

describe('the line about the rights', () => {
  const RIGHTS = 'Copyright (C) May 1981 by Mette Lind. All rights reserved.';
  const LINE = '-'.repeat(60);
  const story = (foot: string): Told =>
    told(`${RIGHTS}\n\n\n\t\t\tThe Empty Kettle\n\t\t\t----------------\n\n${BODY}\n\n${LINE}\n\n${foot}\n`);

  it('stands once where the file ends in it again', () => {
    const { texts, metadata, removals } = story(RIGHTS);
    expect(metadata.authors).toEqual(['Mette Lind']);
    expect(texts.join('\n')).not.toContain('Copyright');
    expect(removals.map(({ name }) => name)).toContain('repeated-header');
  });

  it('stays below the story where it says more than at the top', () => {
    const { texts } = story('Copyright (C) 1983 by Mette Lind. First printed in The Spout.');
    expect(texts.join('\n')).toContain('The Spout');
  });
});

import { describe, expect, it } from 'vitest';
import { BODY, told, values } from './story.ts';

/** A story that tells of nobody who signs one. */
const RULE = '-'.repeat(60);

describe('a first line with title and name', () => {
  it.each<[string, string, string]>([
    [
      `Анна Вельд. Чайник на плите\n\n${RULE}\n (c) Copyright Анна Вельд, 2001\n${RULE}`,
      'Чайник на плите',
      'Анна Вельд',
    ],
    [`The Last Kettle, Mette Lind\n\nCopyright 1999 Mette Lind`, 'The Last Kettle', 'Mette Lind'],
    [`Lind Mette: The last kettle of all\n\nAuthor: Mette Lind\nWritten: 1999`, 'The last kettle of all', 'Mette Lind'],
  ])('is taken apart where another line names the same person: %j', (head, title, author) => {
    const story = told(`${head}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title, authors: [author] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
    expect(values(story, 'other')).not.toContain(title);
  });

  it.each<[string, string]>([
    ['nobody else says so', `Mette Lind. The last of the kettles\n\n${BODY}`],
    ['another has the rights', `Mette Lind. The last of the kettles\n\nCopyright 1999 Oona Farr\n\n${BODY}`],
  ])('is left together where %s', (_, text) => {
    expect(told(text).metadata.authors).not.toContain('Mette Lind');
  });
});

describe('a title in capitals, and what it is and whose below it', () => {
  it.each<[string, string, string, string]>([
    ['IL BOLLITORE', 'Atto unico di Anna Merli', 'Atto unico', 'Anna Merli'],
    ['DER KESSEL', 'Sketch von Ruth Amsel', 'Sketch', 'Ruth Amsel'],
    ['STEAM AT NOON', 'Three scenes by Moth Wing', 'Three scenes', 'Moth Wing'],
  ])('%s / %s', (title, line, subtitle, author) => {
    const story = told(`${title}\n${line}\n\nPERSONS\n\nADA, a kettle\nTOM, its lid\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title, subtitle, authors: [author] });
  });

  it('may end in the word for by, with the name below', () => {
    const story = told(`KETTLE BUS, MILL ROAD\n\na short screenplay by\nHalla Brandt\n\nFADE IN:\n\n${BODY}`);
    expect(story.metadata).toMatchObject({
      title: 'KETTLE BUS, MILL ROAD',
      subtitle: 'a short screenplay',
      authors: ['Halla Brandt'],
    });
  });

  it('names whom the story tells of, and no author', () => {
    const text = `IL BOLLITORE\nStoria di Anna Merli\n\nAnna Merli mise il bollitore sul fuoco. Anna lo faceva sempre.\n\n${BODY}`;
    expect(told(text).metadata.authors).toEqual([]);
  });
});

describe('a name above a title in capitals', () => {
  it('is the author’s', () => {
    const story = told(`Aino Kuusi\n\nVIIMEINEN KATTILA SOI\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'VIIMEINEN KATTILA SOI', authors: ['Aino Kuusi'] });
  });

  it('is nobody’s where the story tells of that person', () => {
    const story = told(`Min Lind\n\nTHE LADY OF THE STOVE\n\nMin Lind sat down. Min had time.\n\n${BODY}`);
    expect(story.metadata.authors).toEqual([]);
  });
});

describe('a first line with a full stop', () => {
  it('is a title where its words are written as a title’s are', () => {
    expect(told(`A Kettle of Rain.\n\n${BODY}\n\n[ Attic ]\n\n${BODY}\n\n3 March\n\n${BODY}`).metadata.title).toBe(
      'A Kettle of Rain.',
    );
  });

  it.each(['Ada sat with Min.', 'The kettle sang.', 'Ada Reed.', 'Night over Bergen.'])('is a sentence: %s', (line) => {
    expect(told(`${line}\n\n${BODY}`).texts[0]).toBe(line);
  });
});

describe('a line of rights at the very end', () => {
  it.each<[string, string]>([
    ['(c) by Moth Wing 2003', 'Moth Wing'],
    ['© 2011 Mette Lind', 'Mette Lind'],
    ['Copyright 1998 by mothwing7', 'mothwing7'],
  ])('names the author where nobody else does: %s', (line, author) => {
    const story = told(`The Cold Kettle\n\n${BODY}\n\n${line}`);
    expect(story.metadata.authors).toEqual([author]);
    expect(values(story, 'rights')).toEqual([line]);
  });

  it.each([
    'Copyright 2005, Ladle Magazine',
    '© 2011 The Kettle Press',
    '(c) 1997 Kettlefilm',
    '© 2001 Min Oake',
  ])('names a firm, or somebody in the story: %s', (line) => {
    const text = `The Cold Kettle\n\n${BODY}\n\nMin Oake went home.\n\n${line}`;
    expect(told(text).metadata.authors).toEqual([]);
  });

  it('adds nothing where the top names the author', () => {
    expect(told(`The Cold Kettle\nby Ada Moth\n\n${BODY}\n\n(c) 2003 Mette Lind`).metadata.authors).toEqual([
      'Ada Moth',
    ]);
  });
});

it('who had a hand in a Japanese text tells nothing of its author', () => {
  const text = `歌うやかん\n山野透\n\n${RULE}\nこの文章について\n${RULE}\n\nやかんは朝からずっと火の上にあったが、誰が置いたのかは誰も知らなかった。\n\n底本：「やかん全集」\n入力：山野透\n校正：川上葉子`;
  expect(told(text).metadata).toMatchObject({ title: '歌うやかん', authors: ['山野透'] });
});

describe('the site that a text is from, above the title and the name', () => {
  const text = (top: string, rule: string) =>
    `${top}\n${rule}\n\nAda Pike\n\nTHE MARSH LETTER\n\nIt rained, and then it thought better of it. The stationmaster counted the herrings again, and nobody asked why he did.\n\nThe widow upstairs painted the gate green, as she always did when the tide was late and the rooks were settling.\n`;
  it.each([
    ['Downloaded from Quiet Shelf - quiet-shelf.example', '='.repeat(60)],
    ['Geladen aus dem „Stillen Regal“ (www.regal.example/stille)', '-'.repeat(60)],
  ])('is no title and no chapter: %s', (top, rule) => {
    const story = told(text(top, rule));
    expect(story.metadata).toMatchObject({ title: 'THE MARSH LETTER', authors: ['Ada Pike'] });
    expect(story.texts[0]).toMatch(/^It rained/);
    expect(story.removals).toContainEqual(expect.objectContaining({ name: 'archive-line', text: top }));
  });
  it.each([
    ['A sentence that ends there', 'Nobody wrote to the marsh. Its address was reed.example and it never answered.'],
    ['a title with a stop in it', 'The Marsh.Letter and Other Tales'],
  ])('stays: %s', (_, top) => {
    const story = told(text(top, '* * *'));
    expect([story.metadata.title, ...story.texts].join('\n')).toContain(top);
  });
});

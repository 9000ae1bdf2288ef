import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { BODY, told, values } from './story.ts';

describe('a line of rights beside a title', () => {
  it.each([
    ['Copyright (C) Oct 1979 by Mette Lind. All rights reserved.\n\n\t\t\tThe Kettle\n\t\t\t----------'],
    ['The Kettle\nCopyright (c) 1993, Mette Lind\nAll rights reserved'],
    ['The Kettle\n(c) 1994 Mette Lind'],
  ])('names the author: %s', (head) => {
    const story = told(`${head}\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Mette Lind']);
    expect(values(story, 'rights')[0]).toMatch(/right|1994/i);
    expect(story.texts.join('\n')).not.toContain('Mette');
  });

  it('has the title and the byline again below it, once in the book', () => {
    const again = told(
      `The Kettle\nCopyright (c) 1995, Mette Lind\nAll rights reserved\n\n\nThe Kettle\nby Mette Lind\n\n${BODY}`,
    );
    expect(again.texts[0]).toMatch(/^The kettle had been/);
    const story = told(
      `The Kettle\nCopyright (c) 1994, Mette Lind\nAll rights reserved\n\n\n          The Kettle\n          by Mette Lind\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Mette Lind'] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it.each([
    'This work may NOT be reproduced in any form, printed or electronic, but for personal use.',
    'Die Weitergabe ist nur mit Genehmigung der Verfasserin gestattet.',
    'Toute reproduction sans autorisation de l’auteur est interdite.',
  ])('has its terms below as a note: %s', (terms) => {
    const story = told(`The Kettle\nby Mette Lind\n(c) 1986 Mette Lind\n\n${terms}\n\n${BODY}`);
    expect(story.blocks[0]?.type).toBe('note');
    expect(story.texts[0]).toBe(terms);
  });

  it('has no terms where the story opens', () => {
    const story = told(`The Kettle\nby Mette Lind\n(c) 1986 Mette Lind\n\n${BODY}\n\nNobody gave permission.`);
    expect(story.blocks.some(({ type }) => type === 'note')).toBe(false);
  });
});

describe('labels beside each other on one line', () => {
  it('are read each, where wide gaps part them', () => {
    const story = told(`The Kettle\n\nAuthor: Mette Lind    E-mail: mette@lind.example\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Mette Lind']);
    expect(values(story, 'email')).toEqual(['mette@lind.example']);
  });

  it('are the story’s where they are no labels of a header', () => {
    const line = 'Kettles: three    Spoons: nine';
    expect(told(`The Kettle\n\n${line}\n\n${BODY}`).texts.join('\n')).toContain(line);
  });
});

describe('a name at the foot of a story', () => {
  const foot = (name: string): string => `The Kettle\n\n${BODY}\n\n${' '.repeat(48)}${name}\n`;

  it.each(['- Mette Lind', 'Mette Lind', '-- Mette Lind'])('far to the right is who wrote it: %s', (name) => {
    expect(told(foot(name)).metadata.authors).toEqual(['Mette Lind']);
  });

  it.each([
    ['alone below the end', 'THE END\n\nMette "The Spoon" Lind', 'Mette "The Spoon" Lind'],
    ['behind the kind of the work', '- A SHORT STORY BY METTE.', 'METTE'],
    ['behind the kind of the work in another language', 'Eine Erzählung von Mette Lind', 'Mette Lind'],
  ])('%s is who wrote it', (_, end, name) => {
    expect(told(`The Kettle\n\n${BODY}\n\n${end}\n`).metadata.authors).toEqual([name]);
  });

  it.each([
    ['set to the right', '', ['Mette Lind']],
    [
      'set to the right below what presents her',
      '<p>I present the young Mette Lind, who wrote this on a boat.</p>',
      ['Mette Lind'],
    ],
    ['set to the right, but in the story', '<p>I saw Mette Lind. “Sing,” said Mette. Then Mette sang.</p>', []],
  ])('%s', async (_, above, names) => {
    const page = `<html><body><h1>The Kettle</h1>${above}${BODY.split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('')}<div style="text-align:right">Mette <span>LIND</span></div><hr></body></html>`;
    const { book } = await publish([sourceFromText(page, 'kettle.html')], { cover: 'none' });
    expect(book.value.metadata.authors.map((name) => name.toLowerCase())).toEqual(
      names.map((name) => name.toLowerCase()),
    );
  });

  it.each([
    ['is of no known kind', `The Kettle\n\n${BODY}\n\nA tune by Mette\n`],
    ['is told below the end', `The Kettle\n\n${BODY}\n\nTHE END\n\nMin and Mette\n`],
    ['signs a letter', `The Kettle\n\n${BODY}\n\nYours in haste,\n\n${' '.repeat(48)}Mette Lind\n`],
    [
      'is told of',
      `The Kettle\n\nMette Lind laughed at the kettle, as she did every day.\n\n${foot('Mette Lind').slice(12)}`,
    ],
    ['is no name', foot('in the end')],
  ])('%s: nobody wrote it', (_, text) => {
    expect(told(text).metadata.authors).toEqual([]);
  });
});

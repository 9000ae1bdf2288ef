import { describe, expect, test } from 'vitest';
import { epubOf, page } from '../../open/books.ts';
import { outcomeOf, PROSE } from '../../removals/story.ts';

const STORY = PROSE.split('\n\n')
  .map((text) => `<p>${text}</p>`)
  .join('');
const book = (...paragraphs: readonly string[]) =>
  epubOf({
    'copy.xhtml': page(
      `<section epub:type="copyright-page">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</section>`,
    ),
    'one.xhtml': page(`<h1>Chapter 1</h1>${STORY}`),
  });

describe('a publisher’s page', () => {
  test.each([
    ['Copyright © 2011 Ida Low', 'All rights reserved. No part of this book may be reproduced in any form.'],
    ['© 2011 Low Tide Press', 'This is a work of fiction. Any resemblance to actual persons is purely coincidental.'],
    ['Copyright 2011', 'Alle Rechte vorbehalten. Nachdruck, auch auszugsweise, nur mit Genehmigung des Verlags.'],
    ['© 2011', 'Tous droits réservés pour tous les pays. Toute reproduction, même partielle, est interdite.'],
    ['発行者 潮文庫', '本書の無断複製は著作権法上の例外を除き禁じられています。'],
  ])('that says what all of them say is left out: %s', async (first, second) => {
    const { words, removals } = await outcomeOf({ 'a.epub': book(first, second) });
    expect(words).not.toContain(second);
    expect(removals.map(({ name }) => name)).toContain('publisher-page');
  });

  test.each([
    'This is a work of fiction. Any resemblance to my landlord is what he pays for.',
    'You may lend this book to anyone who can whistle. Nobody else may hold it.',
    'Nachdruck ist erlaubt. Wer den Hut dabei abnimmt, bekommt ein Lied von mir.',
    'Ce livre a été écrit dans un train qui ne partait jamais, et cela se voit.',
  ])('keeps what a person wrote on it: %s', async (joke) => {
    const formal = 'All rights reserved by the author. No part of this book may be reproduced.';
    const { words } = await outcomeOf({ 'a.epub': book('Copyright © 2011 Ida Low', formal, joke) });
    expect(words).toContain(joke);
    expect(words).not.toContain(formal);
  });

  test('that is a person’s as a whole stays whole', async () => {
    const { words, removals } = await outcomeOf({
      'a.epub': book('© Ida Low, who was there.', 'First edition: this one. Second edition: if my aunt loses hers.'),
    });
    expect(words).toContain('Ida Low, who was there. First edition: this one.');
    expect(removals.map(({ name }) => name)).not.toContain('publisher-page');
  });
});

describe('the author of a book that names none', () => {
  test.each([
    ['Copyright © 2011 Ida Low', 'Ida Low'],
    ['© Ida Low, who was there.', 'Ida Low'],
    ['(c) 2009-2011 by Ida Low. All rights reserved.', 'Ida Low'],
    ['Copyright © 2011 Low Tide Press', null],
    ['Copyright 2011', null],
  ])('%s', async (line, author) => {
    const { words } = await outcomeOf({ 'a.epub': book(line, 'All rights reserved by whom it may concern.') });
    if (author === null) expect(words).not.toMatch(/Low Tide Press|Ida Low/);
    else expect(words.match(/Ida Low/g)?.length).toBeGreaterThan(0);
  });
});

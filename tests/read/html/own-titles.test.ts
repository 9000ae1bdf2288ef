import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/pipeline.ts';
import { readPage } from './show.ts';

const PROSE =
  '<p>The lift stopped between the fourth floor and the fifth, politely, like somebody pausing in a doorway.</p>'.repeat(
    4,
  );

/** The title and the authors of the book that a page gives. */
async function page(title: string, body: string) {
  const bytes = new TextEncoder().encode(
    `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
  );
  const { metadata } = (await publish([{ name: 'x.html', format: 'html', bytes }])).book.value;
  return { title: metadata.title, authors: metadata.authors };
}

describe('what a page’s title has before the story’s only heading', () => {
  it.each<[string, string, string]>([
    ['says what any page is', 'Versione stampabile - Il bollitore', '<h2>Il bollitore</h2>'],
    ['says so in German', 'Druckversion: Il bollitore', '<h2>Il bollitore</h2>'],
    [
      'is its site, which leads home',
      'la veu del far — conte: Il bollitore',
      '<a href="/">la veu del far</a><h2>Il bollitore</h2>',
    ],
    [
      'stands above bars that are left of links',
      'Wersja do druku - Il bollitore',
      '<p><a href="javascript:window.print()">Drukuj</a> | <a href="javascript:close()">Zamknij</a></p><h2>Il bollitore</h2>',
    ],
  ])('is no part of it where it %s', async (_, title, body) => {
    expect((await page(title, `${body}${PROSE}`)).title).toBe('Il bollitore');
  });

  it.each<[string, string, string]>([
    ['it may be the work', 'The Ferry - Rain', '<h2>Rain</h2>'],
    ['what leads home is called otherwise', 'The Ferry - Rain', '<a href="/">Salt Tales</a><h2>Rain</h2>'],
    ['the page has several', 'Druckversion - Rain', '<h2>Fog</h2><p>It fell.</p><h2>Rain</h2>'],
  ])('stays where %s', async (_, title, body) => {
    expect((await page(title, `${body}${PROSE}`)).title).toBe(title);
  });

  it('is the work where another piece is the part’s, which the heading names', async () => {
    const { title } = await page('dont call the ferry - Chapter 2: gone - Page 1 - Shelf', `<h1>gone</h1>${PROSE}`);
    expect(title).toBe('dont call the ferry');
  });

  it('is no part of it where the page spells the title with other letters', async () => {
    const body = `<center><font size=6>Fyret på Øen</font><br><font size=2>en historie af Karen Mikkelborg</font></center>`;
    expect(await page('Karens Krog - Fyret paa Oeen', `${body}${PROSE}`)).toMatchObject({
      title: 'Fyret på Øen',
      authors: ['Karen Mikkelborg'],
    });
  });
});

describe('the author of a page', () => {
  it.each<[string, string, string, string]>([
    [
      'stands below its title',
      'Il faro',
      '<h1>Il faro</h1><p>Testo: Ana Lind</p><p>Sezione: Racconti</p><hr>',
      'Ana Lind',
    ],
    [
      'is marked as such',
      'Ostatni prom - Rozdział 2 - Lód - Shelf',
      '<div class="panel"><h1 class="h2">Rozdział 2 - Lód</h1><div class="author">autorstwa <a href="/user/x">sowa_z_lasu</a></div></div>',
      'sowa_z_lasu',
    ],
    ['stands between the work and the site', '第三章 雾_渡口旧事_林远山_青苔书屋', '<h1>第三章 雾</h1>', '林远山'],
    ['stands so behind the part', '渡口旧事 第三章_林远山_青苔书屋', '<h1>第三章 雾</h1>', '林远山'],
    [
      'ends where another label begins',
      'Feribot',
      '<h1>Feribot</h1><div>Yazar: Elif Kaya | Okunma: 312</div>',
      'Elif Kaya',
    ],
    [
      'ends so in wide letters',
      '渡口',
      '<h1>渡口</h1><div>作者：林远山 点击：312 <a href="#">收藏</a></div>',
      '林远山',
    ],
    ['ends before a label that is known', 'Salt', '<h1>Salt</h1><div>Author: Ada Reed Rating: PG</div>', 'Ada Reed'],
    [
      'has a colon and no label',
      'Salt',
      '<h1>Salt</h1><div>Author: Ada Reed: Ferrywoman</div>',
      'Ada Reed: Ferrywoman',
    ],
  ])('%s', async (_, title, body, author) => {
    expect((await page(title, `${body}${PROSE}`)).authors).toEqual([author]);
  });

  it.each<[string, string, string]>([
    [
      'two people are marked',
      'The Wall',
      '<h1>Fog</h1><div class="author">Ada Pohl</div><div class="author">Bo Pohl</div>',
    ],
    [
      'a low heading has words behind a colon',
      'Fog',
      '<div><a href="/">Shelf</a></div><h1>Fog</h1><div>Views 2 <a href="/b">Save</a></div><h5>The author is out: rain</h5>',
    ],
    ['a piece of the title names nobody', '第三章 雾_渡口旧事_最新章节_青苔书屋', '<h1>第三章 雾</h1>'],
    ['somebody in the story has a text', 'Il faro', '<h1>Il faro</h1><p>Testo: non si legge più nulla, da anni.</p>'],
  ])('is nobody where %s', async (_, title, body) => {
    expect((await page(title, `${body}${PROSE}`)).authors).toEqual([]);
  });

  it('is whoever signs the story, and not whoever posted the page', async () => {
    const body = `<h1>Fog</h1><p>by Ada Moth</p>${PROSE}<div class="meta"><span class="author">shelfkeeper</span></div>`;
    expect((await page('Fog', body)).authors).toEqual(['Ada Moth']);
  });
});

describe('a page’s title that has the work and its part', () => {
  it.each([
    ['渡口旧事 第三章_林远山_青苔书屋', '<h1>第三章 雾</h1>', '渡口旧事'],
    ['空船 第十二章_青苔书屋', '<h1>第十二章 空船</h1>', '空船'],
    ['The Ferry, Leg II. Rain', '<h1>The Ferry</h1><h2>Leg II. Rain</h2>', 'The Ferry'],
    ['La barca: Jornada 4. Lluvia', '<h1>La barca</h1><h2>Jornada 4. Lluvia</h2>', 'La barca'],
    // A title of its own, with a comma in it.
    ['The Ferry, and Rain', '<h1>The Ferry, and Rain</h1>', 'The Ferry, and Rain'],
  ])('is the work’s: %s', async (title, body, work) => {
    const found = await page(title, `${body}${PROSE}`);
    expect(found.title).toBe(work);
    expect(found.authors.join()).not.toMatch(/Leg|Jornada/);
  });
});

describe('a page’s title that has the name of a division beside the work’s', () => {
  it.each([
    ['楔子 - 雾中渡口', '<h1>楔子</h1>', '雾中渡口'],
    ['Prologue - The Ferry', '<h1>Prologue</h1>', 'The Ferry'],
    ['The Ferry: a tale', '<h1>The Ferry: a tale</h1>', 'The Ferry: a tale'],
    ['Prologue to a Ferry - Rain', '<h1>Prologue to a Ferry - Rain</h1>', 'Prologue to a Ferry - Rain'],
  ])('says the work: %s', async (title, body, work) => {
    expect((await page(title, `${body}${PROSE}`)).title).toBe(work);
  });
});

describe('a name and a title in two headings, as the page’s head has both', () => {
  const story =
    '<p>The goose had been elected in the spring, and by the summer it had opinions on the wall.</p>'.repeat(6);
  const read = (head: string, headings: string) =>
    readPage(`<html><head><title>${head}</title></head><body>${headings}${story}</body></html>`).metadata;

  it.each([
    ['Ilka Vadas: The Ink Wall', '<h3>Ilka Vadas</h3><h1>The Ink Wall</h1>'],
    ['Ilka Vadas - The Ink Wall', '<center><h2>Ilka Vadas</h2><h1>The Ink Wall</h1></center>'],
    ['The Ink Wall – Ilka Vadas', '<h1>The Ink Wall</h1><h2>Ilka Vadas</h2>'],
  ])('%s', (head, headings) => {
    expect(read(head, headings)).toMatchObject({ title: 'The Ink Wall', authors: ['Ilka Vadas'] });
  });

  it.each([
    ['Ilka Vadas: A Life', '<h1>Ilka Vadas</h1><h2>A Life</h2>', 'Ilka Vadas'],
    ['The Ink Wall - The Goose', '<h1>The Ink Wall</h1><h2>The Goose</h2>', 'The Ink Wall'],
    ['The Ink Wall: Part One', '<h1>The Ink Wall</h1><h2>Part One</h2>', 'The Ink Wall'],
  ])('but %s names nobody', (head, headings, title) => {
    expect(read(head, headings)).toMatchObject({ title, authors: [] });
  });
});

describe('what a site says of every story, so that searches find it', () => {
  it.each([
    'Read The Ferry - Chapter 3 Online Free | NovelNest',
    'The Ferry - Chapter 3 - Read Online Free | NovelNest',
    'The Ferry Chapter 3, free online novel',
    'The Ferry - Chapter 3 online lesen kostenlos',
    'Читать онлайн The Ferry - Chapter 3 читать бесплатно',
  ])('is no part of the title: %s', async (title) => {
    expect((await page(title, `<h2>Chapter 3</h2>${PROSE}`)).title).toBe('The Ferry');
  });

  it.each(['Read Me Twice', 'Sword of the Online', 'Free Online', 'Reading Aloud'])('is none in %s', async (title) => {
    expect((await page(`${title} | NovelNest`, `<h2>Chapter 3</h2>${PROSE}`)).title).toBe(title);
  });
});

describe('what stands around the heading that a page’s title names', () => {
  const told = async (title: string, body: string) => {
    const bytes = new TextEncoder().encode(
      `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
    );
    const made = await publish([{ name: 'x.html', format: 'html', bytes }]);
    return made.diagnostics.map(({ reason }) => reason).join('\n');
  };
  it('a name in a lower heading below it is its author’s', async () => {
    const found = await page('Rain :: Salt Tales', `<h1>Rain</h1><h4>Ada Reed</h4>${PROSE}`);
    expect(found).toEqual({ title: 'Rain', authors: ['Ada Reed'] });
  });
  it.each([
    ['one of several', `<h1>Rain</h1><h4>Ada Reed</h4>${PROSE}<h4>Bo Marsh</h4>${PROSE}`],
    ['of whom the story tells', `<h1>Rain</h1><h4>Ada Reed</h4><p>Ada Reed went out. Ada was wet.</p>${PROSE}`],
    ['a part', `<h1>Rain</h1><h2>Leg II. Fog</h2>${PROSE}`],
  ])('a heading below it is none where it is %s', async (_, body) => {
    expect((await page('Rain :: Salt Tales', body)).authors).toEqual([]);
  });
  it('a row of words above it is the site’s, and is told', async () => {
    const body = `<div>Enter | Join us | Cart (0)</div><h1>Rain</h1>${PROSE}`;
    expect((await page('Rain :: Salt Tales', body)).title).toBe('Rain');
    expect(await told('Rain :: Salt Tales', body)).toContain('Enter | Join us');
  });
  it('words of its own behind it are told', async () => {
    expect(await told('Rain: “It never stopped,” she said,', `<h1>Rain</h1>${PROSE}`)).toContain('It never stopped');
    expect(await told('Rain | Salt Tales', `<h1>Rain</h1>${PROSE}`)).not.toContain('Salt Tales');
  });
  it('words on a button amid the story are told, and those of a site’s buttons are not', async () => {
    const body = (words: string): string => `<h1>Rain</h1>${PROSE}<p><button>${words}</button></p>${PROSE}`;
    expect(await told('Rain', body('Do not touch'))).toContain('Do not touch');
    expect(await told('Rain', body('Add comment'))).not.toContain('Add comment');
  });
});

import { describe, expect, it } from 'vitest';
import { imprintOf } from '../../src/header/imprint.ts';
import { BODY, told } from './story.ts';

const AGAIN = Array.from({ length: 4 }, () => BODY).join('\n\n');

/** The title and the authors that a text states. */
function named(text: string): { readonly title: string | null; readonly authors: readonly string[] } {
  const { title, authors } = told(text).metadata;
  return { title, authors };
}

describe('a title page', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'has a title over several lines, a drawn line, and BY alone',
      '    THE KETTLES\n       OF\n   LOWER STEAM\n\n      * * * * *\n\n         BY\n     METTE LIND\n\n   AUTHOR OF “COLD TEA,” ETC.\n\n\n   LONDON: STEAM & SONS\n   1904\n\n\nCHAPTER I',
      'THE KETTLES OF LOWER STEAM',
      ['METTE LIND'],
    ],
    [
      'has another title, led to by OR',
      'THE EMPTY KETTLE\n\nOR\nTHE HISTORY OF A\nSTOVE\n\n1778\n\nBY\nMETTE LIND\n\n-----\n\nCHAPTER I',
      'THE EMPTY KETTLE',
      ['METTE LIND'],
    ],
    [
      'has the name above the title',
      'METTE LIND\n\nThe Empty Kettle\n\n\n\nCONTENTS\n\n1. Steam\n2. Water\n\n\nCHAPTER 1',
      'The Empty Kettle',
      ['METTE LIND'],
    ],
    [
      'has the name above a title that is a place',
      'METTE LIND\n\nLower Steam, Kent\n\n\n\nCONTENTS\n\n1. Steam\n2. Water\n\n\nCHAPTER 1',
      'Lower Steam, Kent',
      ['METTE LIND'],
    ],
    [
      'has them below what the makers of the text say',
      'This etext was created by Halla Oake, Harbour.\n\n\n\nMETTE LIND\n\nLower Steam, Kent\n\n\n\nCONTENTS\n\n1. Steam\n2. Water\n\n\nCHAPTER 1',
      'Lower Steam, Kent',
      ['METTE LIND'],
    ],
    [
      'has a name with initials and a dedication',
      'THE EMPTY KETTLE\n\n\nM. LIND\n\n\n\nTO HALLA\n\nWho never owned one.\n\n\nCHAPTER I',
      'THE EMPTY KETTLE',
      ['M. LIND'],
    ],
    [
      'names the translator too',
      'The Empty Kettle\nMette Lind\n\nTranslated by Halla Oake\n\n\nI',
      'The Empty Kettle',
      ['Mette Lind'],
    ],
    [
      'names who drew before two who wrote',
      'THE EMPTY KETTLE\n\nwith drawings by\nHalla Oake\n\nby\nMette Lind and Min Oake\n\n\nCHAPTER ONE',
      'THE EMPTY KETTLE',
      ['Mette Lind', 'Min Oake'],
    ],
    [
      'says when somebody lived',
      'The Empty Kettle\n\nMette Lind, 1871-1944\n\nA tale of steam\n\n\nChapter 1',
      'The Empty Kettle',
      ['Mette Lind'],
    ],
    [
      'has a title before the name, and a full stop behind it',
      'THE EMPTY KETTLE\n\nBY MRS. LIND.\n\nIN TWO VOLUMES\n\nLONDON:\nSTEAM & CO.\n\n\nCHAPTER I',
      'THE EMPTY KETTLE',
      ['MRS. LIND'],
    ],
    [
      'stands below what the makers of the file say',
      'This copy was scanned by the Steam Museum.\n\n\n\nTHE EMPTY KETTLE\n\n\nby Mette Lind, M.D.\n\n\n\nCHAPTER I',
      'THE EMPTY KETTLE',
      ['Mette Lind, M.D.'],
    ],
    [
      'stands below the name of a series',
      'STEAM’S NATIONAL LIBRARY\n\n* * *\n\n\n\nTHE\nEMPTY KETTLE\n\n* * *\n\nBY METTE LIND\n\n\nCHAPTER I',
      'THE EMPTY KETTLE',
      ['METTE LIND'],
    ],
    [
      'is that of a volume of collected works',
      'COLLECTED STORIES\n\nOF\n\nMETTE LIND\n\nVOLUME TWO\n\nTHE EMPTY KETTLE\n\nLONDON\nSTEAM & CO.\n\n\nCHAPTER I',
      'THE EMPTY KETTLE',
      ['METTE LIND'],
    ],
    [
      'may have a title with a word that publishers use',
      'THE COMPANY\n\n* * *\n\nby Mette Lind\n\n\nCHAPTER I',
      'THE COMPANY',
      ['Mette Lind'],
    ],
  ])('%s', (_, page, title, authors) => {
    expect(named(`${page}\n\n${BODY}`)).toEqual({ title, authors });
  });

  it.each<[string, string, string]>([
    [
      'DER LEERE KESSEL\n\n* * *\n\nRoman\n\nvon\n\nGrete Möwe\n\nÜbersetzt von Hans Bilderwerk\n\nBerlin\n1911\n\n\nErstes Kapitel\n\nDer Kessel sang seit einer Stunde, und niemand dachte daran, ihn vom Herd zu nehmen.',
      'DER LEERE KESSEL',
      'Grete Möwe',
    ],
    [
      'LA BOUILLOIRE VIDE\n\n-----\n\nPAR\n\nAGATHE RIVIÈRE\n\n\nPARIS\n1898\n\n\nCHAPITRE PREMIER\n\nLa bouilloire chantait depuis une heure, et personne ne songeait à la retirer du feu.',
      'LA BOUILLOIRE VIDE',
      'AGATHE RIVIÈRE',
    ],
  ])('is read in other languages', (text, title, author) => {
    expect(named(text)).toEqual({ title, authors: [author] });
  });

  it('keeps what stands between its lines, and loses no word', () => {
    const story = told(`THE EMPTY KETTLE\n\n[Illustration: a stove]\n\nBY\nMETTE LIND\n\n\nCHAPTER I\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['METTE LIND']);
    expect(story.texts.join('\n')).toContain('a stove');
    expect(story.texts.join('\n')).not.toContain('METTE');
  });
});

describe('no author', () => {
  it.each<[string, string]>([
    [
      'is a person of the story',
      `HALLA OAKE\n\nThe History of a Kettle\n\nCHAPTER I\n\nMy name is Halla Oake.\n\n${AGAIN}\n\n"Halla Oake," said my aunt, "that kettle will be the end of you and me and of the whole street."`,
    ],
    ['is the one to whom a book is dedicated', `THE EMPTY KETTLE\n\nTo Mary Lind\n\n\nCHAPTER I\n\n${BODY}`],
    [
      'is the one who said the motto',
      `THE EMPTY KETTLE\n\n"Steam is patient."\n  --Halla Oake\n\n\nCHAPTER I\n\n${BODY}`,
    ],
    ['is the one who drew', `THE EMPTY KETTLE\n\nIllustrated by\nHalla Oake\n\n\nCHAPTER I\n\n${BODY}`],
    [
      'is the one who introduces the book',
      `The Empty Kettle\n\nIntroduction\nby Halla Oake\n\nThis is a fine book about a kettle, and I have read it twice with pleasure.\n\nCHAPTER I\n\n${BODY}`,
    ],
    [
      'is in a list of the persons',
      `THE PERSONS OF THE PLAY\n\nHalla Oake\n\nMin Lind\n\nOld Steam\n\nACT I\n\n${BODY}`,
    ],
    [
      'is the one of whom the first lines tell',
      `The Steam Museum\n\nHalla Oake\n\nHalla ran down the stairs. Halla always ran.\n\n${BODY}`,
    ],
    ['is sworn by', `By Jove\n\n${BODY}`],
    ['is a place', `THE RIVER ROAD\n\nby the river\n\n${BODY}`],
    ['sends a letter', `From: a friend\n\n${BODY}`],
  ])('%s', (_, text) => {
    expect(named(text).authors).toEqual([]);
  });
});

it('is no imprint: a sentence, a word with an article', () => {
  const story = told(`The Empty Kettle\nby Mette Lind\n\nNobody printed it.\n\n${BODY}`);
  expect(story.texts[0]).toBe('Nobody printed it.');
  expect(told(`The Empty Kettle\nby Mette Lind\n\nThe Company\n\n${BODY}`).texts[0]).toBe('The Company');
});

it('is no mark of a part: more than there are', () => {
  expect(named(`Title: Open 24/7\nAuthor: Mette Lind\n\n${BODY}`).title).toBe('Open 24/7');
  expect(named(`Title: Open 3/7\nAuthor: Mette Lind\n\n${BODY}`).title).toBe('Open');
});

describe('a title page of the web', () => {
  it.each<[string, string, string, string]>([
    [
      'has a pen name of one word in German',
      'Die Uhr am Herd\nvon Teekessel\n\nKapitel 1: Dampf',
      'Die Uhr am Herd',
      'Teekessel',
    ],
    [
      'has a title over three lines that a comma parts',
      'O CZAJNIKU,\nKTÓRY NIGDY NIE\nŚPIEWAŁ\n\nopowiadanie\n\nnapisała\nJagna Wola\n\n\n1',
      'O CZAJNIKU, KTÓRY NIGDY NIE ŚPIEWAŁ',
      'Jagna Wola',
    ],
    [
      'has the name above a title over three lines',
      'Мария Печная\n\n\nЧАЙНИК\nНА КРАЮ\nПЛИТЫ\n\n\nповесть в двух частях\n\n\nТверь\n2011\n\n\n\nЧасть первая',
      'ЧАЙНИК НА КРАЮ ПЛИТЫ',
      'Мария Печная',
    ],
    [
      'stands below a paper’s name and number',
      'THE STEAM COURIER\nSunday Supplement, No. 12\n\nTHE LAST KETTLE\nOF THE COAST\n\nIt sang for nobody\n\nBy METTE LIND\n',
      'THE LAST KETTLE OF THE COAST',
      'METTE LIND',
    ],
  ])('%s', (_, page, title, author) => {
    expect(named(`${page}\n\n${BODY}`)).toEqual({ title, authors: [author] });
  });

  it('loses its drawn lines, and keeps the preface', () => {
    const story = told(
      `It is about tea. You may skip it, if tea is nothing to you.\n\n*****\n\nTHE EMPTY KETTLE\n****************\n\nby\n\nMette Lind\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'THE EMPTY KETTLE', authors: ['Mette Lind'] });
    expect(story.blocks[0]).toMatchObject({ type: 'note', position: 'before' });
    expect(story.texts[0]).not.toContain('*');
    expect(story.texts[1]).toMatch(/^The kettle had been/);
  });

  it('stands in a post below the letter that came with it', () => {
    const post =
      'Subject: [LIST] The Empty Kettle\nDate: Thu, 8 Oct 1998\nFrom: "Mette Lind" <mette@kettle.example>\n\nHi,\n\nI wrote this on a train. Tell me if you like it.\n\nMette\n\n-------\n\n   The Empty Kettle\n\n   by Mette Lind\n\n-------\n\n';
    const story = told(`${post}${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Empty Kettle', authors: ['Mette Lind'] });
    expect(story.blocks[0]).toMatchObject({ type: 'note' });
    expect(story.texts[1]).toMatch(/^The kettle had been/);
    const other = told(
      `${post.replace('   The Empty Kettle\n\n   by Mette Lind', '   The Long Bar\n\n   by Halla Oake')}${BODY}`,
    );
    expect(other.texts.join('\n')).toContain('The Long Bar');
  });

  it('is none where a prologue opens a story', () => {
    const story = told(
      '楔子\n\n江边的小镇很安静。老渡口的灯亮了一夜，没有人来。\n\n天亮的时候，船还在。\n\n第一章 渡口\n\n林秋背着包走到渡口。',
    );
    expect(story.metadata.title).toBeNull();
  });
});

describe('the head of a board, a paper or an e-zine', () => {
  const BOARD = '~~~~~~~~~~~~~~~~~~~~~~~~\n   Old Stove Land\n  (555)555-0187 {9.6}\n~~~~~~~~~~~~~~~~~~~~~~~~\n\n';

  it('is a note above a title that no byline follows', () => {
    const story = told(
      `${BOARD}          The Empty Kettle\n\n${BODY}\n\nCall The Stove BBS - [555]/555-0187 - Always Open\n`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Empty Kettle', authors: [] });
    expect(story.blocks[0]).toMatchObject({ type: 'note', position: 'before' });
    expect(story.blocks.at(-1)).toMatchObject({ type: 'note', position: 'after' });
    expect(story.texts.join('\n')).not.toContain('~');
  });

  it('may bear the number of an issue', () => {
    const head = '====================\nSTEAMTEXT   Vol. 3, No. 2\nMarch 1993\n====================\n\n\n';
    const story = told(`${head}The Empty Kettle\n\nby Mette Lind\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Empty Kettle', authors: ['Mette Lind'] });
    expect(story.blocks[0]).toMatchObject({ type: 'note' });
  });

  const RULE = '='.repeat(60);
  const STARS = '*'.repeat(60);
  it.each([
    [
      'in letters set apart',
      `${RULE}\n     T H E   L A M P   R E V I E W\n Volume 3, Number 2            Spring 1995\n${RULE}`,
    ],
    ['with a number in words', `${RULE}\n     T H E   P I E R   P A P E R S\n  Number Seven, Winter 1996/97\n${RULE}`],
    ['with a Roman number', `THE PIER REVIEW\nVolume II, Number 4\nAutumn 1992\n${RULE}`],
    ['on one line between stars', `${STARS}\n*   F O G   S I G N A L   *   Issue 14   *   June 1994   *\n${STARS}`],
    ['in a box', '+--------------------------+\n|  NIGHT POST  vol. iii no. 9  |\n+--------------------------+'],
    [
      'with sides of signs and a season alone',
      `${STARS}\n%     Quayside Quarterly    %\n%        Summer 1995        %\n${STARS}`,
    ],
  ])('is a note above a title that is signed: %s', (_, head) => {
    const story = told(`${head}\n\n\n          The Empty Kettle\n\n          by Mette Lind\n\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Empty Kettle', authors: ['Mette Lind'] });
    expect(story.blocks.map(({ type }) => type)).toEqual(['note', 'paragraph', 'paragraph', 'paragraph']);
  });

  it.each([
    `${RULE}\n     T H E   E M P T Y   K E T T L E\n     by Mette Lind\n${RULE}`,
    `${RULE}\n     THE EMPTY KETTLE\n  Number Three of the Hob Tales\n     by Mette Lind\n${RULE}`,
  ])('is none where the title itself stands between the lines', (head) => {
    expect(told(`${head}\n\n\n${BODY}`).metadata).toMatchObject({ title: 'THE EMPTY KETTLE', authors: ['Mette Lind'] });
  });

  it('is none where nothing says so', () => {
    const story = told(`**********\nThe bell rang at nine\nand nobody came\n**********\n\n${BODY}`);
    expect(story.blocks[0]?.type).not.toBe('note');
    expect(story.texts.join('\n')).toContain('nobody came');
  });
});

describe('a series and its volume above the title of a printed book', () => {
  const END = '\n\n\nLeipzig\nSteam & Sons\n1911\n\n\n\n';
  it.each([
    [
      'Gesammelte Erzählungen\nDritter Band\n\n\n\nDer leere Kessel\n\nRoman\n\nvon\n\nMette Lind',
      'Der leere Kessel',
      'Gesammelte Erzählungen, Dritter Band',
    ],
    ['Œuvres complètes\nTome II\n\n\nLa Bouilloire\n\nRoman\n\npar\n\nMette Lind', 'La Bouilloire', 'Œuvres complètes'],
    [
      'THE HOB SERIES\n\nVOLUME THE THIRD\n\n\n\nTHE EMPTY KETTLE\n\nA TALE\n\nBY\n\nMETTE LIND',
      'THE EMPTY KETTLE',
      'THE HOB SERIES, VOLUME THE THIRD',
    ],
  ])('are none of it: %j', (page, title, series) => {
    const story = told(`${page}${END}CHAPTER I\n\n${BODY}`);
    expect(story.metadata.title).toBe(title);
    expect(story.metadata.authors).toHaveLength(1);
    expect(JSON.stringify(story.metadata)).toContain(series);
  });

  it('are not taken apart from a title that stands above its volume', () => {
    const story = told(`THE FERRY\n\nBOOK THE FIRST\n\nby Mette Lind\n\n\nCHAPTER I\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE FERRY', authors: ['Mette Lind'] });
  });
});

describe('a few sentences above a drawn line, in another language', () => {
  it.each([
    'Den här berättelsen har jag efter min moster, som hade den efter sin.\nBara namnen är andra, och en av hästarna.',
    'Kære læser! De tre stykker blev skrevet til en aften\npå biblioteket.',
    'Ezt a történetet a nagyanyámtól tudom, és csak a neveket cseréltem ki benne.\nAki ráismer a kútra, ne szóljon senkinek.',
    'To opowiadanie znam od babki, która znała je od swojej. Zmieniłam tylko imiona\ni jednego konia.',
  ])('are a note where they speak of the story: %s', (said) => {
    const story = told(`${said}\n\n------\n\n          THE EMPTY KETTLE\n          by Mette Lind\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE EMPTY KETTLE', authors: ['Mette Lind'] });
    expect(story.blocks.map(({ type }) => type)).toEqual(['note', 'paragraph', 'paragraph', 'paragraph']);
  });

  it.each([
    'Det brann i kvarnen hela natten, och ingen kom ned från byn för att se på.\nHalla stod kvar.',
    'The barge came down at nine, low in the water, and nobody on the bank waved to it or asked its name.',
  ])('stay the first scene where they speak of none: %s', (said) => {
    const story = told(`${said}\n\n------\n\n          THE EMPTY KETTLE\n          by Mette Lind\n\n${BODY}`);
    expect(story.blocks[0]?.type).toBe('paragraph');
    expect(story.texts[0]).toContain(said.slice(0, 12));
  });
});

it('has no sides of a box around its preface', () => {
  const box =
    '+----------------------------------------+\n| A story for the friends of the kettle. |\n| Hand it on as you like, for no money.  |\n+----------------------------------------+\n\n\n';
  const story = told(`${box}   THE EMPTY KETTLE\n\n   by Mette Lind\n\n${BODY}`);
  expect(story.metadata.authors).toEqual(['Mette Lind']);
  expect(story.texts[0]).toBe('A story for the friends of the kettle. Hand it on as you like, for no money.');
});

describe('a series and its volume on the line above the title', () => {
  it.each([
    ['The Hob Keepers, Book 3\n\nTHE EMPTY KETTLE\n\nby Mette Lind', 'THE EMPTY KETTLE', 'The Hob Keepers'],
    ['Les Gens de l’Âtre, tome 3\n\nLA BOUILLOIRE\n\nMette Lind', 'LA BOUILLOIRE', 'Les Gens de l’Âtre'],
    ['Die Herdleute, Band III\n\nDer leere Kessel\n\nvon Mette Lind', 'Der leere Kessel', 'Die Herdleute'],
  ])('are facts of the book: %j', (top, title, name) => {
    const story = told(`${top}\n\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title, authors: ['Mette Lind'], series: { name, index: 3 } });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it.each([
    // A part of the story that its first line names.
    'The Hob Keepers, Part 3\n\nThe Empty Kettle\n\nby Mette Lind',
    'The Hob Keepers, Book 3\n\nCHAPTER I',
    'The Hob Keepers, Book 3\n\nby Mette Lind',
  ])('are the title where none stands below: %j', (top) => {
    expect(told(`${top}\n\n\n${BODY}`).metadata.title).toMatch(/^The Hob Keepers/);
  });
});

describe('beside the author', () => {
  it('the translator is a fact of the book', () => {
    const story = told(`The Empty Kettle\nby Mette Lind\n\nTranslated by Halla Oake\n\n\nCHAPTER I\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Mette Lind']);
    expect(story.metadata.fields).toMatchObject([{ key: 'other', label: 'Translated by', values: ['Halla Oake'] }]);
    expect(story.texts[0]).toBe('CHAPTER I');
  });

  it('a sentence is the story’s', () => {
    const story = told(`The Empty Kettle\nby Mette Lind\n\nDrawn by the smell of tea, Min came in.\n\n${BODY}`);
    expect(story.texts[0]).toMatch(/^Drawn by the smell/);
  });
});

describe('a thread of a board', () => {
  const thread = (head: (n: number) => string): string =>
    `Pusty czajnik [opowiadanie]\n\n${head(214)}\n\nCzęść pierwsza\n\n${BODY}\n\n${head(216)}\n\nCzęść druga\n\n${BODY}`;

  it('has its title above the first post, and the poster for its author', () => {
    const story = told(thread((n) => `Imbryk » 12 lis 2019, o 21:${n % 60}\nPosty: ${n}`));
    expect(story.metadata).toMatchObject({ title: 'Pusty czajnik', authors: ['Imbryk'] });
  });

  it('has no author in the word for the time of day', () => {
    const story = told(`03.05.2014, 18:22 Uhr #1\n\n${BODY}`);
    expect(story.metadata.authors).toEqual([]);
  });
});

it('has nothing of the sheet above it in its title', () => {
  const sheet = 'Mette Lind\n2 Steam Cottages\nTel. 01 234\napprox. 500 words';
  const story = told(`${sheet}\n\nTHE EMPTY KETTLE\n\nMette Lind\n\nChapter 1\n\n${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'THE EMPTY KETTLE', authors: ['Mette Lind'] });
});

describe('a dedication in capitals below the author’s name', () => {
  const head = (title: string): string =>
    `The Project Gutenberg eBook of ${title}\n\nThis eBook is for the use of anyone.\n\nTitle: ${title}\n\nAuthor: Mette Lind\n\n*** START OF THE PROJECT GUTENBERG EBOOK ${title.toUpperCase()} ***\n\n`;

  it.each([
    ['below a head that states the title', head('The Empty Kettle'), 'THE EMPTY KETTLE', 'TO MY BROTHER, WHO DRANK IT'],
    ['with the printed title in small letters', head('The Empty Kettle'), 'The Empty Kettle', 'FOR HALLA AND THE CAT'],
    ['over two lines', head('The Empty Kettle'), 'THE EMPTY KETTLE', 'TO MY AUNT\nAND HER STOVE'],
    [
      'below a mail’s subject',
      'From: Mette Lind <m@lind.example>\nSubject: The Empty Kettle\nDate: Mon, 3 Mar 2008 10:00:00 +0000\n\n',
      'THE EMPTY KETTLE',
      'TO MY BROTHER, WHO DRANK IT',
    ],
  ])('is no title, and stays in the book: %s', (_, above, title, dedicated) => {
    const story = told(
      `${above}${title}\n\nBY METTE LIND\n\n${dedicated}\n\nPREFACE.\n\n${BODY}\n\nCHAPTER I.\n\n${AGAIN}`,
    );
    expect(story.metadata.title?.toLowerCase()).toBe('the empty kettle');
    const all = [...story.texts, ...story.metadata.fields.flatMap(({ values: all }) => all)].join('\n');
    for (const line of dedicated.split('\n')) expect(all).toContain(line);
  });

  it.each([
    ['where it is stated', `${head('To the Stove')}TO THE STOVE\n\nBY METTE LIND\n\nCHAPTER I.\n\n`],
    ['where nothing states another', 'TO THE STOVE\n\nBY METTE LIND\n\nCHAPTER I.\n\n'],
    ['above a dedication', `${head('To the Stove')}TO THE STOVE\n\nBY METTE LIND\n\nTO HALLA\n\nCHAPTER I.\n\n`],
  ])('is none when it is the title: %s', (_, above) => {
    expect(named(`${above}${AGAIN}`).title?.toLowerCase()).toBe('to the stove');
  });
});

it('a name below what is said to a list is no title', () => {
  const letter = 'Hello list,\n\nhere is the story I promised, comments are welcome!\n\nGudrun';
  const mail =
    'From: Gudrun Maas <g@list.example>\nSubject: Story: The Ferry House\nDate: Tue, 3 Mar 2009 19:22:10 +0100';
  const text = `${mail}\n\n${letter}\n\nThe Ferry House\nby Gudrun Maas\n\n${BODY}\n`;
  expect(told(text).metadata).toMatchObject({ title: 'The Ferry House', authors: ['Gudrun Maas'] });
});

it.each([
  ['Home | About | Contact | Press | Leave', null],
  ['Well | Rope | Lantern Company | Exit', null],
  ['The Steam Press', 'maybe'],
  ['© 1904 | Steam & Sons | London', 'sure'],
])('a menu’s words between bars name no publisher: %s', (line, kind) => {
  expect(imprintOf(line)).toBe(kind);
});

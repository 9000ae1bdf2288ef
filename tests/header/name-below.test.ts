import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/header/index.ts';
import { reader } from '../../src/read/text/index.ts';
import { BODY, told, toldAsMarkdown } from './story.ts';

/** Two paragraphs of prose in other languages, which tell of nobody that signs. */
const PROSE: Readonly<Record<string, string>> = {
  pl: 'Czajnik stał na piecu od rana i nikt nie wiedział, kto go tam postawił. Babka mówiła, że duch, a dziadek, że kot.\n\nWieczorem zaczął śpiewać tak cicho, że słyszały go tylko myszy.',
  de: 'Der Kessel stand seit dem Morgen auf dem Herd, und niemand wusste, wer ihn dorthin gestellt hatte.\n\nAm Abend begann er so leise zu singen, dass nur die Mäuse ihn hörten.',
  it: 'Il bollitore stava sul fuoco dalla mattina e nessuno sapeva chi ce lo avesse messo, né per quale tè.\n\nLa sera cominciò a cantare così piano che lo sentivano solo i topi.',
  ja: 'やかんは朝からずっと火の上にあったが、誰が置いたのかは誰も知らなかった。\n\n夜になると、ねずみにしか聞こえないほど小さな声で歌いはじめた。',
};

describe('a title and a name below it, without a word between them', () => {
  it.each<[string, string, string]>([
    [`Czajnik na piecu\nHanna Wilga\n\n${PROSE.pl}`, 'Czajnik na piecu', 'Hanna Wilga'],
    [`Der Kessel am Fenster\nRuth Amsel\n\nBREMEN, 1931\n\n${PROSE.de}`, 'Der Kessel am Fenster', 'Ruth Amsel'],
    [`# Il bollitore che cantava\n\n*Lina Merli*\n\n${PROSE.it}`, 'Il bollitore che cantava', 'Lina Merli'],
    [`Eleven Kettles, Everywhere\nKit Barlow\n\n${BODY}`, 'Eleven Kettles, Everywhere', 'Kit Barlow'],
    [`SOMNIUM NAUTAE\nMarco Fitto\n\nA word before it, dear reader.\n\n${BODY}`, 'SOMNIUM NAUTAE', 'Marco Fitto'],
    [`NIGHT AND TEA\nMin Lind\n\nMin sang it.\n\nMy brother Min slept.\n\n${BODY}`, 'NIGHT AND TEA', 'Min Lind'],
    [`THE KETTLES OF THE HALL\nMoth Wing\n\nMORNING\n\n${BODY}`, 'THE KETTLES OF THE HALL', 'Moth Wing'],
    [
      `Der Kessel am Fenster\nRuth Amsel\n\nFür Mutter, die ihn hörte.\n\n${PROSE.de}`,
      'Der Kessel am Fenster',
      'Ruth Amsel',
    ],
    [
      `IL BOLLITORE DI ROSA\nLina Merli\n\nA chi di dovere, e a Rosa, che non deve niente.\n\n${PROSE.it}`,
      'IL BOLLITORE DI ROSA',
      'Lina Merli',
    ],
    [
      `Minor Kettles\n=============\nMoth Wing\nv1 had a lid. This is v2, and the lid is back.\n${BODY}`,
      'Minor Kettles',
      'Moth Wing',
    ],
    [`The Kettle on the Sill\nMoth Wing\n22nd June 2016\n\n${BODY}`, 'The Kettle on the Sill', 'Moth Wing'],
  ])('%j', (text, title, author) => {
    expect(told(text).metadata).toMatchObject({ title, authors: [author] });
  });

  it.each<[string, string]>([
    ['a stone with a name on it', `HERE LIES\n\nALBERT STEAM\n\nMiller and Husband\n\n1811 - 1874\n\n${BODY}`],
    ['two lines of a poem', `The kettle sang,\nAnd Mary Heard\n\n${BODY}`],
    [
      'the place and the teller of a part',
      `The Old Mill\nAnna Berg\n\nAnna Berg put the kettle on. Anna always did.\n\n${BODY}`,
    ],
    ['two guests of a list, each with a scene', `HALLA OAKE\nMin Lind\n\nMORNING\n\n${BODY}`],
    ['a teller of the story below', `THE KETTLE AT NIGHT\nMin Lind\n\nMin had a kettle.\n\nMin Lind sang.\n\n${BODY}`],
    ['two guests of a list', `Halla Oake\nMin Lind\n\n${BODY}`],
    ['a place below a heading', `# The Kettle\n\nPort Ellery, 1987\n\n${BODY}`],
  ])('is not %s', (_, text) => {
    expect(told(text).metadata.authors).toEqual([]);
  });
});

describe('what kind of work it is, and whose', () => {
  it.each<[string, string, string]>([
    [`Der Kessel\nNovelle von Ruth Amsel\n\n${PROSE.de}`, 'Der Kessel', 'Ruth Amsel'],
    [`Der Kessel\nEin Hörspiel von Ruth Amsel\n\n${PROSE.de}`, 'Der Kessel', 'Ruth Amsel'],
    [`THE KETTLE GAZETTE\na story in one issue, by Moth Wing\n\n${BODY}`, 'THE KETTLE GAZETTE', 'Moth Wing'],
    [`The Kettle\n\nA comedy by Moth Wing\n\n${BODY}`, 'The Kettle', 'Moth Wing'],
    [`IL BOLLITORE\nracconto\nd'Anna Merli\n\nCAPITOLO PRIMO\n\n${PROSE.it}`, 'IL BOLLITORE', 'Anna Merli'],
    [`Czajnik\nnapisała Sroka z Lasu\n\nRozdział 1\n\n${PROSE.pl}`, 'Czajnik', 'Sroka z Lasu'],
    [`『歌うやかん』\n作　山野みどり\n\n${PROSE.ja}`, '歌うやかん', '山野みどり'],
  ])('%j', (text, title, author) => {
    expect(told(text).metadata).toMatchObject({ title, authors: [author] });
  });

  it.each<[string, string]>([
    ['a sentence', `The Kettle\n\nA letter by Moth Wing lay on the stove, and nobody had read it yet.\n\n${BODY}`],
    ['a title of its own', `The Kettle by the Stove\n\n${BODY}`],
  ])('is not %s', (_, text) => {
    expect(told(text).metadata.authors).toEqual([]);
  });
});

describe('a sentence below a line of capitals', () => {
  it('makes no author of that line', () => {
    const story = told(`Omniscient Kettle Texts\nKettle, do not boil.\n0. Intro\n\n${BODY}`);
    expect(story.metadata.authors).toEqual([]);
  });
});

describe('whom the story’s first line calls', () => {
  it.each([
    'Dear Reader,\nyou will want to know who sends these. So will I, when I get there.',
    'Dear Reader\n\nYou will want to know who sends these. So will I, when I get there.',
    'My Dear Mr. Oake\n\nYou will want to know who sends these. So will I, when I get there.',
    'Cher Monsieur,\n\nvous voudrez savoir qui envoie ces lettres. Moi aussi, à vrai dire.',
    'Miss Ottilie Brandt:\n\nYou will want to know who sends these. So will I, when I get there.',
    'Captain Tolley,\nwho had never liked kettles, went down to the wall. Nobody followed him.',
  ])('is not who wrote it: %j', (first) => {
    for (const title of ['The Kettle Tales', '# The Kettle Tales', 'LETTERS FROM THE MILL'])
      for (const read of [told, toldAsMarkdown]) {
        const story = read(`${title}\n\n${first}\n\n${BODY}`);
        expect(story.metadata.authors).toEqual([]);
        expect(story.texts.join(' ')).toContain(first.slice(0, 11));
      }
  });

  it.each(['Anna Dear', 'Maud Tregear', 'Miss Maud Tregear'])('whose name stands there wrote it: %s', (name) => {
    expect(told(`The Kettle Tales\n\n${name}\n\n${BODY}`).metadata.authors).toEqual([name]);
  });
});

describe('a name right below a title that a document or a page had above', () => {
  const under = (text: string) =>
    readHeader(reader.read(text, 'a.txt').value.blocks, 'a.docx', undefined, ['document'], false, true).value.metadata;

  it.each([
    ['alone', 'Halla Oake'],
    ['behind what kind of work it is', 'a report by Halla Oake'],
  ])('is its author’s: %s', (_, name) => {
    expect(under(`${name}\n\n${BODY}`).authors).toEqual(['Halla Oake']);
  });

  it.each([
    ['whoever the story tells of', `Min Oake\n\nMin Oake put the kettle on.\n\n${BODY}`],
    ['a place whose words the story has', `Kettle House\n\n${BODY}`],
    ['a place with its year', `Port Ellery, 1987\n\n${BODY}`],
  ])('is not %s', (_, text) => expect(under(text).authors).toEqual([]));
});

describe('below a title in capitals, one block', () => {
  it.each([
    [
      'a subtitle between',
      'THE KETTLE GAME\nAn adventure in which you are the kettle\nHalla Oake',
      'An adventure in which you are the kettle',
    ],
    ['what kind of work it is', 'The Kettle Game\n\npoems by Halla Oake', 'poems'],
  ])('%s', (_, top, subtitle) => {
    expect(told(`${top}\n\n${BODY}`).metadata).toMatchObject({ subtitle, authors: ['Halla Oake'] });
  });
});

it('a name in a note on its bearer below the story is the author’s all the same', () => {
  const text = `# The Weir\n\n*Nan Ossory*\n\n${BODY}\n\n---\n\n*Nan Ossory lives on a boat. Her stories have appeared in Owl Pellet.*\n`;
  expect(toldAsMarkdown(text).metadata.authors).toEqual(['Nan Ossory']);
});

it('the words of a picture below a title are nobody’s name', () => {
  expect(toldAsMarkdown(`# Harbour 933\n\n![Harbour Map](map.png)\n\n${BODY}\n`).metadata.authors).toEqual([]);
  expect(
    toldAsMarkdown(`# Harbour 933\n\n![Harbour Map](map.png)\n\nby Nan Ossory\n\n${BODY}\n`).metadata.authors,
  ).toEqual(['Nan Ossory']);
});

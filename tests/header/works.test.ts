import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

const OTHER = `The spoon had been lying in the drawer since the winter, and nobody had asked for it, though it was silver.

"Is it ours?" asked Halla, who had never owned a spoon before that day.`;
const THIRD = `The ferry came late, and it came without its bell, so that the people on the landing heard nothing of it.

Nobody minded.`;

const LINE = '-----------------------------------------------------------------';

/** The headings of a text, in order. */
const headings = (text: string): readonly string[] => {
  const story = told(text);
  return story.blocks.flatMap((block, i) => (block.type === 'heading' ? [story.texts[i] ?? ''] : []));
};

describe('an issue with several works', () => {
  const TOP = ` the kettle times               issue fourteen         march 1996\n ${LINE}\n   editor ... nell oake\n ${LINE}\n\n`;
  const works = [`2. the night of the spoon\n   by moth\n\n${OTHER}`, `3. steam\n   by geoff lind\n\n${BODY}`].join(
    `\n\n${LINE}\n\n`,
  );

  it('has its name and number as the title, and the works as chapters with their bylines', () => {
    const story = told(`${TOP}${works}\n`);
    expect(story.metadata).toMatchObject({ title: 'the kettle times issue fourteen', authors: [] });
    expect(headings(`${TOP}${works}\n`)).toEqual(['2. the night of the spoon', '3. steam']);
    expect(story.texts).toContain('by moth');
    expect(story.texts.join('\n')).toContain('nell oake');
  });

  it.each([
    [
      'on one line, underlined',
      `Spoons  by Moth\n===============\n\n${OTHER}\n\n\nSteam  by Geoff Lind\n====================\n\n${BODY}`,
      ['Spoons', 'Steam'],
    ],
    [
      'on one line below drawn lines',
      `${LINE}\nSpoons, by Moth\n\n${OTHER}\n\n${LINE}\nSteam, by Geoff Lind\n\n${BODY}`,
      ['Spoons', 'Steam'],
    ],
    [
      'below wide gaps, each alone',
      `\n\nSPOONS\n\nby Moth\n\n${OTHER}\n\n\n\nSTEAM\n\nby Geoff Lind\n\n${BODY}`,
      ['SPOONS', 'STEAM'],
    ],
  ])('whose titles stand %s', (_, text, titles) => {
    const issue = `=======================================\nKettleText Vol. 2, No. 3 / May-June 1992\n=======================================\n\n`;
    expect(told(issue + text).metadata.title).toBe('KettleText Vol. 2, No. 3');
    expect(headings(issue + text)).toEqual(titles);
    expect(told(issue + text).texts.some((line) => /^,?\s*by Moth$/.test(line))).toBe(true);
  });

  it('may be a book without gaps, its titles and names in capitals, and be called so in its first line', () => {
    const prose = (text: string): string => text.replaceAll('\n\n', '\n');
    const text = `DREI ALTE KESSEL.\n\nDER LÖFFEL.\nVON MOTTE LIND.\n${prose(OTHER)}\nDER DAMPF.\nVON NELL OAKE.\n${prose(BODY)}\nDIE FÄHRE.\nVON HALLA MOOR.\n${prose(THIRD)}\n`;
    expect(told(text).metadata).toMatchObject({ title: 'DREI ALTE KESSEL', authors: [] });
    expect(headings(text)).toEqual(['DER LÖFFEL.', 'DER DAMPF.', 'DIE FÄHRE.']);
    const one = told(`DER LÖFFEL.\nVON MOTTE LIND.\n${prose(OTHER)}\nSIE LAS DAS SCHILD:\nVON HALLA\n${prose(BODY)}\n`);
    expect(one.blocks.some((block) => block.type === 'heading')).toBe(false);
  });

  it('may say more of an author in brackets below the name', () => {
    const third = `3. the ferry\n   by Halla\n   (who has since sold the ferry, and is sorry)\n\n${THIRD}`;
    expect(headings(`${TOP}${works}\n\n${LINE}\n\n${third}\n`)).toContain('3. the ferry');
    const told3 = `3. the ferry\n   by Halla\n   who has since sold the ferry, and is sorry\n\n${THIRD}`;
    expect(headings(`${TOP}${works}\n\n${LINE}\n\n${told3}\n`)).not.toContain('3. the ferry');
  });

  it('is not named by a number alone', () => {
    const story = told(`issue number two\n${LINE}\n\n${works}\n`);
    expect(story.metadata.title).toBeNull();
    expect(story.texts[0]).toBe('issue number two');
  });
});

describe('a file of several works without an issue’s head', () => {
  const three = `Steam\nby Mette Lind\n\n${BODY}\n\n${LINE}\n\nSpoons\nby Moth\n\n${OTHER}\n\n${LINE}\n\nThe Ferry\nby Geoff Lind\n\n${THIRD}\n`;

  it('is named by none of them, and has all of them as chapters', () => {
    expect(told(three).metadata).toMatchObject({ title: null, authors: [] });
    expect(headings(three)).toEqual(['Steam', 'Spoons', 'The Ferry']);
  });

  it('is one story where another’s poem stands in it', () => {
    const story = told(`Steam\nby Mette Lind\n\n${BODY}\n\n${LINE}\n\nSpoons\nby Moth\n\n${OTHER}\n`);
    expect(story.metadata).toMatchObject({ title: 'Steam', authors: ['Mette Lind'] });
  });

  it('is one story where the parts of a round are counted', () => {
    const part = (n: number): string => `Part ${n}\nby Moth\n\n${n === 1 ? BODY : OTHER}`;
    expect(
      told(`The Kettle Round\n\n${part(1)}\n\n${LINE}\n\n${part(2)}\n\n${LINE}\n\n${part(3)}\n`).metadata.title,
    ).not.toBeNull();
  });
});

describe('an editorial above stories that nothing else sets apart', () => {
  it.each([
    ['in English', 'Preface', 'Steam\nby Geoff Lind', 'Spoons\nby Moth Wing'],
    ['in French', 'Éditorial', 'La Vapeur\npar Luc Sorel', 'Les Cuillers\npar Odile Marchand'],
  ])('leaves each of them its head at its place: %s', (_, name, one, other) => {
    const text = `${name}\n\nNine is a good number for a kettle. Read these slowly.\n\n${one}\n\n${BODY}\n\n${other}\n\n${OTHER}\n`;
    expect(told(text).metadata).toMatchObject({ title: null, authors: [] });
    expect(headings(text)).toEqual([one, other].map((head) => head.split('\n')[0]));
    expect(told(text).texts[0]).toBe(name);
  });

  it('the only story says what the book is called', () => {
    const text = `EDITORIAL\n\nNine is a good number for a kettle. Read it slowly.\n\nSTEAM\nby Geoff Lind\n\n${BODY}\n`;
    expect(told(text).metadata).toMatchObject({ title: 'STEAM', authors: ['Geoff Lind'] });
    expect(headings(text)).toEqual(['STEAM']);
    expect(told(text).texts.slice(0, 2)).toEqual(['EDITORIAL', 'Nine is a good number for a kettle. Read it slowly.']);
  });

  it('a sentence above title and byline is no title', () => {
    const story = told(`The kettle came in at nine.\n\nSteam\nby Geoff Lind\n\n${BODY}\n`);
    expect(story.metadata).toMatchObject({ title: 'Steam', subtitle: null, authors: ['Geoff Lind'] });
    expect(story.texts[0]).toBe('The kettle came in at nine.');
  });

  it.each([
    ['a poem with its author in a story', `Steam\nby Geoff Lind\n\n${BODY}\n\nThe Tide\nby Nobody\n\n${OTHER}\n`],
    ['a preface of a novel', `STEAM\nby Geoff Lind\n\nPREFACE\n\nI began this on a pier.\n\nCHAPTER ONE\n\n${BODY}\n`],
  ])('%s is no other work', (_, text) => {
    expect(told(text).metadata.authors).toEqual(['Geoff Lind']);
    expect(headings(text)).not.toContain('The Tide');
  });

  it('an issue goes by the name above the line that says what it is', () => {
    const top = `NACHTFALTER\nOnline-Magazin für kurze Prosa, Ausgabe 4\n\n${LINE}\n\nEDITORIAL\n\nVier Nächte, vier Geschichten.\n\n${LINE}\n\n`;
    const text = `${top}DIE KOHLEN\nvon Marta Lenz\n\n${BODY}\n\n${LINE}\n\nDER DAMPF\nvon Jo Winter\n\n${OTHER}\n`;
    expect(told(text).metadata).toMatchObject({
      title: 'NACHTFALTER',
      subtitle: 'Online-Magazin für kurze Prosa, Ausgabe 4',
    });
    expect(told(text).texts.join('\n')).toContain('EDITORIAL\nVier Nächte');
  });
});

it('stories below an introduction that stands under the title of a collection keep their heads', () => {
  const top = 'Small Lights\nedited by Phil Asante\n\nIntroduction\n\nOne of these came by post, and one by hand.';
  const text = `${top}\n\nThe Kettle\nby Edda Quill\n\n${BODY}\n\nThe Spoon\nby Bo Dray\n\n${OTHER}\n`;
  expect(headings(text)).toEqual(['The Kettle', 'The Spoon']);
});

it.each([
  ['Portuguese', 'A TRAÇA\nrevista de contos breves, n.º 3', 'de Lia Sarmento', 'de Rui Prado'],
  ['Italian', 'LA FALENA\nrivista di racconti, n.° 3', 'di Lia Sarpi', 'di Rino Prati'],
])('an issue in %s', (_, top, one, other) => {
  const text = `${top}\n\nEDITORIAL\n\nTrês contos e uma avaria.\n\n===\n\nO BULE\n${one}\n\n${BODY}\n\n===\n\nA COLHER\n${other}\n\n${OTHER}\n`;
  expect(told(text).metadata.title).toBe(top.split('\n')[0]);
  expect(headings(text)).toEqual(['O BULE', 'A COLHER']);
});

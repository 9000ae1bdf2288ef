import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { BODY, told } from './story.ts';

describe('a title alone on the first line', () => {
  it.each([
    'Kettles',
    'The Long Evening',
    'The empty kettle',
    'Steam and Water',
    'Der kalte Kessel',
    'Les bouilloires',
    'A kanna',
  ])('may be "%s"', (title) => {
    const story = told(`${title}\n\n${BODY}`);
    expect(story.metadata.title).toBe(title);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it.each([
    ['«Старый чайник»', 'Старый чайник', 'Чайники в том доме пели по ночам, и никто этому не удивлялся.'],
    [
      '«La bouilloire du lundi»',
      'La bouilloire du lundi',
      'On posa la bouilloire sur le mur et l’on attendit la pluie.',
    ],
  ])('may stand in guillemets, where the story tells of it: %s', (line, title, prose) => {
    const story = told(`${line}\n\n${prose}\n\n${BODY}`);
    expect(story.metadata.title).toBe(title);
    expect(story.texts[0]).toBe(prose);
  });

  it.each([
    ['«Не стучать»', 'Так было написано на двери, и дети проходили мимо на цыпочках.'],
    ['«Où est la bouilloire ?»', 'La bouilloire était sur le mur, comme toujours le lundi.'],
  ])('is not what somebody says or has written there: %s', (line, prose) => {
    expect(told(`${line}\n\n${prose}\n\n${BODY}`).metadata.title).toBeNull();
  });

  it.each([
    ['The trouble with kettles...', 'The trouble with kettles, Min thought, was that'],
    ['What we did for the kettle', 'What we did for the kettle was no more than'],
  ])('may be the words that the story begins with: %s', (title, words) => {
    const story = told(`${title}\n\n${words} anyone in the house would have done.\n\n${BODY}`);
    expect(story.metadata.title).toBe(title);
    expect(story.texts[0]).toMatch(new RegExp(`^${words}`));
  });

  it.each([
    'Monday, 3rd of June',
    'Ashford, 3 June 1911',
    'Montag, den 3. Juni',
    'Sunday',
  ])('may stand above the first day of a diary: %s', (day) => {
    const story = told(`The Kettle Book\n\n\n${day}\n\n${BODY}\n\n\nMonday, 10th of June\n\n${BODY}`);
    expect(story.metadata.title).toBe('The Kettle Book');
    expect(story.texts[0]).toBe(day);
    expect(told(`Ashford Mill\n\n${BODY}\n\nHarbour Road\n\n${BODY}`).metadata.title).toBeNull();
  });

  it.each([
    ['And then…', 'And then the kettle sang.'],
    ['She would not have it!', 'She would not have it! She said so twice.'],
    ['The trouble with kettles...', 'The trouble with kettles. The old trouble.'],
  ])('is none where it is told twice: %s', (first, next) => {
    expect(told(`${first}\n\n${next}\n\n${BODY}`).metadata.title).toBeNull();
  });

  it.each([
    ['Der kalte Kessel\nEin Märchen\nvon Mette Lind', 'Der kalte Kessel', 'Ein Märchen'],
    ['THE COLD KETTLE\nA NOVEL\nby Mette Lind', 'THE COLD KETTLE', 'A NOVEL'],
    ['THE OLD KETTLE\nTALES\nby Mette Lind', 'THE OLD KETTLE TALES', null],
  ])('may have what it is below it: %j', (head, title, subtitle) => {
    expect(told(`${head}\n\n${BODY}`).metadata).toMatchObject({ title, subtitle, authors: ['Mette Lind'] });
  });

  it('may stand in quotation marks, but not be said', () => {
    const named = told(`"The Last Free Kettle"\n\n${BODY}`);
    expect(named.metadata.title).toBe('The Last Free Kettle');
    const talk = '"Name?" asked the kettle man, who had asked it of everybody that day.';
    const said = told(`${BODY}\n\n${talk}\n\n"Paul Lind."\n\n"Yours?"\n\n"Roy Oake."\n\n${talk}`);
    expect(said.metadata).toMatchObject({ title: null, authors: [] });
    expect(told(`"The Kettle!"\n\n${BODY}`).metadata.title).toBeNull();
  });

  it('may stand above speech', () => {
    expect(told(`Steam and Water\n\n"Stop," said Min.\n\n${BODY}`).metadata.title).toBe('Steam and Water');
  });

  it('may stand above the name of the author, each alone', () => {
    const story = told(`The Empty Kettle\n\nMette Lind\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Empty Kettle', authors: ['Mette Lind'] });
  });

  it('may stand above the first heading, which is nobody’s name', () => {
    for (const heading of ['Drittes Kapitel', 'Chapitre Premier', 'Third Chapter'])
      expect(told(`The Empty Kettle\n\n${heading}\n\n${BODY}`).texts[0]).toBe(heading);
  });

  it.each([
    'Nobody answered.',
    'Three weeks later',
    'The next morning',
    'Back at the inn',
    'Monday Evening',
    'Min, 1912',
  ])('is not "%s"', (line) => {
    const story = told(`${line}\n\n${BODY}`);
    expect(story.metadata.title).toBeNull();
    expect(story.texts.join('\n\n').startsWith(line)).toBe(true);
  });

  it('is none when another line is set like it: both name who tells', () => {
    const story = told(`Min\n\n${BODY}\n\nHalla\n\n${BODY}`);
    expect(story.metadata.title).toBeNull();
    const names = told(`Min Oake\n\nMette Lind\n\n${BODY}\n\nHalla Oake\n\n${BODY}`);
    expect(names.metadata.authors).toEqual([]);
  });
});

describe('a title with the number of its part, above the heading of the part', () => {
  it.each([
    ['The Kettle Year, part twenty-one', 'Chapter #21 [Steam]'],
    ['The Kettle Year part II', '*****\nPart 02. Steam\n*****'],
    ['Das Kesseljahr (Teil 3 von 9)', 'Drittes Kapitel'],
    ['THE KETTLE YEAR -- 4 of 9', 'IV.'],
  ])('%s', (line, heading) => {
    const story = told(`${line}\n\n\n${heading}\n\n${BODY}`);
    expect(story.metadata.title).toMatch(/^(?:The Kettle Year|Das Kesseljahr|THE KETTLE YEAR)$/);
    expect(story.metadata.part?.number).toBeGreaterThan(1);
    expect(story.texts.join('\n')).not.toContain(line);
    expect(story.texts.join('\n')).toContain(heading.split('\n').at(heading.startsWith('*') ? 1 : 0));
  });

  it.each([
    ['The kettle sang, part of the time', 'Chapter 2'],
    ['The Kettle, Part Two', 'The lid had been off for an hour.'],
    ['Chapter Two, part 1', 'Chapter Three'],
  ])('is not %s', (line, below) => {
    expect(told(`${line}\n\n\n${below}\n\n${BODY}`).texts[0]).toBe(line);
  });
});

describe('a title below something else', () => {
  const title = '          THE EMPTY KETTLE\n\n            by Mette Lind\n\n';

  it('is found below a preface, which stays as a note', () => {
    const preface = 'I wrote this in one evening, and it shows. Write to me if you\nlike it, or if you do not.';
    const story = told(`${preface}\n\n\n\n${title}${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE EMPTY KETTLE', authors: ['Mette Lind'] });
    expect(story.blocks[0]).toMatchObject({ type: 'note', position: 'before' });
    expect(story.texts[1]).toMatch(/^The kettle had been/);
  });

  it('is found below what its author says first, with the other facts of its form', () => {
    const form = 'Title: The Empty Kettle\nAuthor: Mette Lind\nSummary: Nobody fills it.';
    const story = told(
      `I wrote this for my grandmother, who waited all her life for one cup.\n\n${form}\n\nChapter 1: Steam\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({
      title: 'The Empty Kettle',
      authors: ['Mette Lind'],
    });
    expect(story.texts[0]).toMatch(/^I wrote this/);
    expect(story.texts[1]).toBe('Chapter 1: Steam');
  });

  it("is found below the author's own sheet, which is no part of the story", () => {
    const story = told(`Mette Lind\n4 Steam Lane\nmette@kettle.example\n\nabout 90 words\n\n\n\n\n${title}${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE EMPTY KETTLE', authors: ['Mette Lind'] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  const OWNED = "Disclaimer: I don't own any of these characters.";

  it('is found below a labelled disclaimer, where the name of its author follows', () => {
    const story = told(
      `${OWNED}\n\nAuthor's note: set after the series.\n\n\nThe Second Cup\n\nby Moth Wing\n\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Second Cup', authors: ['Moth Wing'] });
  });

  it('is found with the name of its part below it, in quotation marks', () => {
    const story = told(`${OWNED} Please don't sue me.\n\n\nThe Second Cup\n\n\n"Steam"\n\n\n${BODY}`);
    expect(story.metadata.title).toBe('The Second Cup');
    expect(story.texts.join('\n')).toMatch(/The kettle had been/);
  });

  it.each<[string, string]>([
    ['far below a disclaimer, right above the prose', `${OWNED}\n\n\n\n... The Second Cup\n\n`],
    ['above the first chapter', `${OWNED}\n\nThe Second Cup\n\nChapter One: Steam\n\n`],
    ['set in the middle', `${OWNED}\n\n\n\n\n                Meanwhile, back at the stove...\n\n`],
    [
      'below what nobody knows, named in the disclaimer',
      `Legal stuff: "The Second Cup" uses people who are not mine, so please don't sue.\n\nI cut two cats from this, for they had no lines.\n\nThe Second Cup\n\nChapter 1: Steam\n\n`,
    ],
    [
      'with its kind and author below, under jokes',
      `I'm a writer, not a stove!\n\nOK, Moth made me do this fic after "Night Kettle", so please forgive me, and review.\n\nSigh. Onwards.\n\n"MY LID WILL FALL"\n\nA SONGFIC BY: Ian Lind\n\n`,
    ],
  ])('is found %s', (_, head) => {
    const story = told(`${head}${BODY}`);
    expect(story.metadata.title).toMatch(/Second Cup$|^Meanwhile, back at the stove|^MY LID WILL FALL$/);
    expect(story.texts.at(-1)).toMatch(/^Nobody answered her/);
  });

  it.each<[string, string]>([
    ['a place that others like it follow', `${OWNED}\n\n\nMoth House\n\n${BODY}\n\n\nLind House\n\n${BODY}`],
    ['speech', `${OWNED}\n\n\n\n"The Second Cup..."\n\n${BODY}`],
    ['a place and a year', `${OWNED}\n\n\n\nPort Ellery, 1987\n\n${BODY}`],
    ['what a label announces', `${OWNED}\n\n\n\nQuote of the Day:\n\n${BODY}`],
    ['where a story has begun', `${OWNED}\n\n${BODY}\n\n\n\nThe Second Cup\n\nChapter 1: Steam\n\n${BODY}`],
  ])('is no %s', (_, text) => {
    expect(told(text).metadata.title).toBeNull();
  });

  it('is found above the notes of its author', () => {
    const story = told(`The Second Cup\n\nAuthor's note:\n\nThis is my first story, please be kind.\n\n\n${BODY}`);
    expect(story.metadata.title).toBe('The Second Cup');
  });

  it('is none above the notes of its author where another line is set like it', () => {
    const part = (name: string): string => `${name}\n\nAuthor's note: be kind to me.\n\n${BODY}`;
    const story = told([part('The Second Cup'), part('The Third Cup')].join('\n\n\n'));
    expect(story.metadata.title).toBe(null);
  });

  it('is none where a story has begun', () => {
    const sign = '       THE LONG BAR\n     by Mette Lind';
    const story = told(`${BODY}\n\n\n${sign}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: null, authors: [] });
    expect(story.texts.join('\n')).toContain('THE LONG BAR');
  });

  it('is none where words of another stand first', () => {
    const story = told(`I found this copy in a box of old things.\n\n\nIntroduction to\n\nby Mette Lind\n\n${BODY}`);
    expect(story.metadata.title).toBeNull();
  });
});

describe('emphasis in the values of a header', () => {
  it('is no part of them', () => {
    const story = told(
      `**Title:** The *Empty* Kettle\n**Author:** Moth\n**Rating:** *PG*\n**Warnings:** **scalding**, _a moth_\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Empty Kettle', authors: ['Moth'] });
    expect(story.warnings).toEqual(['scalding', 'a moth']);
  });

  it('leaves marks that are the words of the value', () => {
    const story = told(`Title: The Kettle\nAuthor: moth_and_kettle\nTags: 2*3, f*ck\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['moth_and_kettle']);
  });
});

it('reads a title above a byline and labels in one block, whatever the labels say', () => {
  for (const last of ['Summary: Two keepers, one boat.', 'Disclaimer: They are not mine. I borrow them.']) {
    const story = told(`The Brass Lantern\nBy Perrin Ashdown\nRating: PG\nWarnings: storms\n${last}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Brass Lantern', authors: ['Perrin Ashdown'] });
  }
});

describe('a first line that says what its file is called', () => {
  const titleOf = async (name: string, text: string): Promise<string | null> => {
    const { book } = await publish([sourceFromText(text, name)], { cover: 'none' });
    return JSON.stringify(book.value.sections).includes(`"value":"${text.split('\n')[0]}"`)
      ? null
      : book.value.metadata.title;
  };
  it.each([
    ['to_tylko_czajnik.txt', 'To tylko czajnik'],
    ['what the kettle said.txt', 'what the kettle said'],
    ['Es-war-nur-ein-Kessel.txt', 'Es war nur ein Kessel!'],
  ])('is the title, however it is written: %s', async (name, line) => {
    expect(await titleOf(name, `${line}\n\n\n${BODY}\n\nIt was ${line}, they said.\n`)).toBe(line);
  });
  it.each([
    ['theredkettle.txt', 'The Red Kettle'],
    ['the-red-kettle.txt', 'The red kettle'],
  ])('is the title right above the first paragraph, too: %s', async (name, line) => {
    expect(await titleOf(name, `${line}\n${BODY}\n\nIt was the red kettle, they said.\n`)).toBe(line);
  });
  it('is the story’s where its first sentence goes on, or a verse does', async () => {
    const verse = 'The red kettle\nSang all the night\nAnd nobody heard it\nTill it was light';
    expect(await titleOf('the-red-kettle.txt', `${verse}\n\n${BODY}\n`)).not.toBe('The red kettle');
    const sentence = `The red kettle\n${BODY.charAt(0).toLowerCase()}${BODY.slice(1)}`;
    expect(await titleOf('the-red-kettle.txt', `${sentence}\n`)).not.toBe('The red kettle');
  });
  it.each([
    ['chapter 3.txt', 'chapter 3'],
    ['nobody asked.txt', 'Nobody asked the kettle, who had a good deal to say.'],
  ])('is none where it heads a chapter or only begins so: %s', async (name, line) => {
    expect(await titleOf(name, `${line}\n\n${BODY}\n`)).not.toBe(line);
  });
});

describe('a line above the title that is none', () => {
  it.each([
    'approx. 900 words, most of them true',
    'ca. 700 Wörter',
    'Uploaded from THE RUSTY GATE BBS  555-0199  2400bd',
    '12 Mill Lane, Kettleby KB2 14',
    'Mette Lind, Lindenweg 4, 04103 Leipzig\n\nca. 700 Wörter',
  ])('stays above the story: %s', (line) => {
    const story = told(`${line}\n\nThe Cold Kettle\n\nby Mette Lind\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Cold Kettle', authors: ['Mette Lind'] });
    expect(story.texts.join('\n\n').startsWith(line)).toBe(true);
  });

  it.each(['Kettle 13', 'The Kettle of 1931'])('but a title may have a number: %s', (title) => {
    expect(told(`${title}\n\nThe Long Way Home\n\nby Mette Lind\n\n${BODY}`).metadata.title).toBe(title);
  });
});

describe('a first line with more than prose below it', () => {
  const motto = '     «Chi aspetta l’acqua, siede.»\n     (detto dei barcaioli)';

  it.each([motto, '“Steam is patient.”\n— Halla Oake'])('is the title over a motto: %s', (said) => {
    const story = told(`Acqua alta\n\n${said}\n\n${BODY}`);
    expect(story.metadata.title).toBe('Acqua alta');
    expect(story.texts.join(' ')).toContain(said.trim().slice(1, 12));
  });

  it('is no title over words that nobody is named for', () => {
    expect(told(`It began so\n\n“Steam is patient.”\n“Is it?”\n\n${BODY}`).metadata.title).toBeNull();
  });

  it.each([
    ['Die Strecke', 'von Altona bis zum Kai'],
    ['The Kettle Road', 'from the mill to the pier'],
  ])('is the title with its other words in small letters below it: %s', (title, subtitle) => {
    const story = told(`${title}\n${subtitle}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title, subtitle, authors: [] });
  });

  it('is the first of a poem where others stand so', () => {
    const poem = 'The Kettle Road\nfrom the mill to the pier\n\nA Kettle sang\nof nothing much';
    expect(told(`${poem}\n\n${BODY}`).metadata.title).toBeNull();
  });
});

it('capitals in the middle of a page are its title, and a heading is no name above a line in italics', async () => {
  const bookOf = async (text: string, name: string) =>
    (await publish([sourceFromText(text, name)], { cover: 'none' })).book.value.metadata;
  const bold = BODY.split('\n\n')
    .map((line) => `<p><b>${line}</b></p>`)
    .join('\n');
  const page = (head: string): string => `<html><body><p align="center"><b>${head}</b></p>\n${bold}</body></html>`;
  expect((await bookOf(page('THE TALE OF BEA, THE KEEPER.'), 'story.htm')).title).toBe('THE TALE OF BEA, THE KEEPER');
  expect((await bookOf(page('Nobody came, and the lamp went out.'), 'story.htm')).title).toBeNull();
  const text = `# Bea Holm\n\n_Winter Guidebook_  \n_27 October 2010_\n\n${BODY}\n`;
  expect(await bookOf(text, '01_bea_holm.md')).toMatchObject({ title: 'Bea Holm', authors: [] });
});

import { describe, expect, it } from 'vitest';
import { BODY, told, toldAsMarkdown, values } from './story.ts';

const labels = (story: ReturnType<typeof told>): readonly string[] =>
  story.metadata.fields.map(({ label, values: said }) => `${label} = ${said.join(', ')}`);

describe('a run of facts in one form', () => {
  it.each([
    ['quotation marks', (label: string, value: string) => `"${label}" ${value}`],
    ['stops', (label: string, value: string) => `.${label}. ${value}`],
    ['a bullet and a colon', (label: string, value: string) => `? ${label}: ${value}`],
    ['brackets', (label: string, value: string) => `[${label}: ${value}]`],
    ['stars and tildes', (label: string, value: string) => `*~${label}~* ${value}`],
    ['leaders', (label: string, value: string) => `${`${label}:`.padEnd(14, '.')} ${value}`],
  ])('has labels that nobody knows: %s', (_, form) => {
    const lines = [
      form('Title', 'The Kettle'),
      form('Author', 'Moth Wing'),
      form('Rating', 'PG'),
      form('Steam level', 'high'),
      form('Summary', 'A kettle sings.'),
      form('Brewed for', 'the cat'),
    ];
    const story = told(`${lines.join('\n')}\n\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(labels(story)).toEqual(
      expect.arrayContaining([
        'Steam level = high',
        'Brewed for = the cat',
        'Rating = PG',
        'Summary = A kettle sings.',
      ]),
    );
    expect(story.texts.join('\n')).not.toMatch(/Steam|Brewed/);
  });

  it.each([
    ['a bullet', '●'],
    ['a star', '★'],
    ['a diamond', '◆'],
  ])('is known behind %s, with brackets in its labels and first labels that nobody knows', (_, sign) => {
    const facts = ['Brewed for: the cat', 'Written by (me): Moth Wing', 'Steam level: high', 'Pairing(s): Kettle/Hob'];
    const story = told(
      `${[...facts, 'Rating, if any: PG', 'Feedback, please: yes'].map((fact) => `${sign} ${fact}`).join('\n\n')}\n\n\n\n${BODY}`,
    );
    expect(labels(story)).toEqual(expect.arrayContaining(['Brewed for = the cat', 'Steam level = high']));
    expect(story.texts.join('\n')).not.toMatch(/Steam|Brewed|Feedback/);
  });

  it.each([
    ['a heading', '=[ Chapter One: Steam ]='],
    ['a title, a byline and a drawn line of words', 'The Kettle\nby Moth Wing\n\n*+* Evening 1 • Steam *+*'],
  ])('stands below %s, which stays', (_, head) => {
    const story = told(
      `${head}\n\nSteam level: high\nBrewed for: the cat\nRating: PG\nWarnings, if any: scalding\nPairing: Kettle/Hob\nFeedback, please: yes\n\n\n${BODY}`,
    );
    expect(labels(story)).toEqual(expect.arrayContaining(['Steam level = high', 'Brewed for = the cat']));
    expect(story.texts[0]).toContain('Steam');
    expect(story.warnings).toEqual(['scalding']);
  });

  const KNOWN = ['Rating: PG', 'Pairing: Kettle/Hob', 'Feedback: yes', 'Beta: Pim', 'Warnings: scalding'];
  const tabled = (rows: readonly string[]): ReturnType<typeof told> => {
    const [head, ...more] = rows.map((row) => `| ${row.replace(': ', ' | ')} |`);
    return toldAsMarkdown(`The Kettle\n\nby Moth Wing\n\n${[head, '|---|---|', ...more].join('\n')}\n\n${BODY}`);
  };

  it.each([
    ['below', true],
    ['above', false],
  ])('is a table of facts with many labels that nobody knows %s the known ones', (_, isBelow) => {
    const own = ['steam', 'hob', 'tin', 'spout', 'lid', 'whistle', 'handle', 'scale'].map(
      (part) => `${part} used: old`,
    );
    const story = tabled(isBelow ? [...KNOWN, ...own] : [...own, ...KNOWN]);
    expect(labels(story)).toEqual(expect.arrayContaining(['Rating = PG', 'steam used = old', 'scale used = old']));
    expect(story.warnings).toEqual(['scalding']);
    expect(story.blocks.filter(({ type }) => type === 'table')).toEqual([]);
  });

  it('is no table of the story, in which few labels are those of a header', () => {
    const story = tabled(['Name: Aldo', 'Title: Hero', 'Class: Archer', 'Status: poisoned', 'Luck: 3', 'Wit: 9']);
    expect(story.blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(story.metadata.title).toBe('The Kettle');
  });

  it('is known though lines that nobody knows stand right above it', () => {
    const known = ['Rating: PG', 'Pairing: Kettle/Hob', 'steam: high', 'lid: tin', 'Feedback: yes', 'spout: bent'];
    const story = told(
      `The Kettle\nby Moth Wing\n\nhob: gas\nscale: thick\n${known.join('\n')}\nhandle: new\nwhistle: flat\nhum: low\nWarnings: scalding\n\n\n${BODY}`,
    );
    expect(labels(story)).toEqual(expect.arrayContaining(['hob = gas', 'scale = thick', 'hum = low']));
    expect(story.warnings).toEqual(['scalding']);
  });

  it('has two labels that are known, and more whose words tell what they mean', () => {
    const story = told(
      `STORY IS CALLED -> THE KETTLE\nAUTHOR AGAIN -> Moth Wing\nWORDS TO DATE -> some 2,000\nCW/TW -> scalding\nRATING -> PG\nSTEAM -> high\nREVIEWS WANTED -> yes\n\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ authors: ['Moth Wing'] });
    expect(labels(story)).toContain('STEAM = high');
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it.each([
    ['a drawn line', '\n\n* * *\n\n'],
    ['a wide gap', '\n\n\n\n'],
  ])('stands at the foot of the first part, below %s', (_, apart) => {
    const facts =
      'Steam level :- high\nKind of story :- farce\nFandom used :- kettles\nDisclaimer :- not mine\nWarnings :- scalding';
    const story = told(
      `The Kettle\nby Moth Wing\n\nChapter One\n\n${BODY}${apart}${facts}\n\n\n\nChapter Two\n\n${BODY}\n\n${BODY}\n\n${BODY}`,
    );
    expect(labels(story)).toEqual(expect.arrayContaining(['Steam level = high', 'Fandom used = kettles']));
    expect(story.texts.join('\n')).not.toMatch(/Steam level|not mine/);
  });

  it.each([
    ['amid a chapter', 'Steam level: high\nFandom: kettles\nDisclaimer: not mine\nRating: PG', `${BODY}\n\n${BODY}`],
    ['of another story', 'Title: Tea\nFandom: kettles\nDisclaimer: not mine\nGenre: farce', '* * *'],
  ])('is none where somebody in the story reads it: %s', (_, facts, below) => {
    const story = told(
      `The Kettle\nby Moth Wing\n\nChapter One\n\n${BODY}\n\n* * *\n\n${facts}\n\n${below}\n\n${BODY}\n\nChapter Two\n\n${BODY}\n\n${BODY}`,
    );
    expect(story.texts.join('\n')).toContain('Disclaimer: not mine');
  });

  it('is none in a card that somebody in the story fills in', () => {
    const card = 'Item: 4471\nLast words: hiss\nFound: Hull, in a wall\nClass: polite\nCast: iron';
    const story = told(`The Kettle\nby Moth Wing\n\n${card}\n\n${BODY}`);
    expect(story.texts.join('\n')).toContain('Last words: hiss');
  });

  it('stands below a line that nobody knows, which stays as a note', () => {
    const story = told(
      `kettle.txt   rev 2   May 2003\n\n~Rating~ PG\n~Summary~ A kettle sings.\n~Steam~ high\n~Feedback~ Yes, please\n~Pairing~ Kettle/Hob\n\n\n${BODY}`,
    );
    expect(values(story, 'rating')).toEqual(['PG']);
    expect(story.blocks[0]?.type).toBe('note');
    expect(story.texts[0]).toContain('rev 2');
  });

  it('stands at the foot of the file', () => {
    const story = told(
      `The Kettle\nby Moth Wing\n\n${BODY}\n\nThe End\n\n\n-----\n\nThe dull part\n--Steam level: high\n--Rating: PG\n--Summary: A kettle sings.\n--Brewed for: the cat\n--Feedback: Yes, please\n`,
    );
    expect(labels(story)).toEqual(
      expect.arrayContaining(['Steam level = high', 'Brewed for = the cat', 'Rating = PG']),
    );
    expect(story.texts.join('\n')).not.toMatch(/Steam level|Brewed/);
  });

  it('warns under a label that only has a word of warning in it', () => {
    const story = told(
      `[Title: The Kettle]\n[Rating: PG]\n[Summary: A kettle sings.]\n[All the warnings there are: scalding]\n\n${BODY}`,
    );
    expect(story.warnings).toEqual(['scalding']);
  });
});

describe('lines in one form that are no facts of the story', () => {
  it.each([
    ['the lines of a play', 'Nora: Is it on?\nHale: It is.\nNora: Then lift it.\nHale: I shall.\nDot: At last.'],
    ['what a screen shows', '[Name: Min]\n[Level: 4]\n[Strength: 12]\n[Kettles: 1]\n[Hunger: high]'],
    ['words in quotation marks', '"Kettle" was all he said.\n"Hob" was the answer.\n"Steam" hung over both.'],
    ['a list', '-- milk: two pints\n-- tea: a pound\n-- sugar: none\n-- kettle: one'],
  ])('%s', (_, lines) => {
    const story = told(`The Kettle\nby Moth Wing\n\n${lines}\n\n${BODY}`);
    for (const line of lines.split('\n')) expect(story.texts.join('\n')).toContain(line.replace(/^--\s/, ''));
    expect(story.metadata.fields).toEqual([]);
  });

  it('stay in the story below its own facts', () => {
    const play = 'Nora: Is it on?\n\nHale: It is.\n\nNora: Then lift it.';
    const story = told(
      `Title: The Kettle\n\nAuthor: Moth Wing\n\nRating: PG\n\nSummary: Steam.\n\n\n${play}\n\n${BODY}`,
    );
    expect(story.texts.join('\n')).toContain('Nora: Is it on?');
    expect(story.texts.join('\n')).toContain('Hale: It is.');
  });
});

describe('the heading below a run of facts', () => {
  it('is none of them, though it has a colon as they have', () => {
    const head = 'Title: The Kettle\nAuthor: Moth Wing\nRating: PG\nSummary: Steam.';
    const story = told(`${head}\n\nChapter Three: The Hob\n\nNote: I was asleep.\n\n${BODY}`);
    expect(labels(story).join('\n')).not.toContain('The Hob');
    expect(values(story, 'summary')).toEqual(['Steam.']);
  });
});

describe('a title between signs', () => {
  it.each([
    '(((The Kettle)))',
    '.::The Kettle::.',
    '-={The Kettle}=-',
    '---[ The Kettle ]---',
    '`The Kettle`',
    '/The Kettle/',
  ])('%s above its byline', (line) => {
    expect(told(`${line}\n\nby Moth Wing\n\n${BODY}`).metadata).toMatchObject({
      title: 'The Kettle',
      authors: ['Moth Wing'],
    });
  });

  it('is no address and no file name', () => {
    const story = told(`http://kettle.example/stories/kettle.txt\n\nby Moth Wing\n\n${BODY}`);
    expect(story.metadata.title).toBeNull();
  });
});

it('whose view follows is no name of an author', () => {
  const story = told(`The Kettle\n\nHale’s POV\n\n${BODY}`);
  expect(story.metadata.authors).toEqual([]);
});

it.each([
  'rain // trains // boats',
  'rain :: trains :: boats',
  'rain • trains • boats',
])('members of a list: %s', (list) => {
  const story = told(`Title: The Kettle\nAuthor: Moth Wing\nTags: ${list}\n\n${BODY}`);
  expect(values(story, 'tags')).toEqual(['rain', 'trains', 'boats']);
});

it('labels stand above their values where others do, known or not', () => {
  const story = told(
    `The Kettle\nby Moth Wing\n\nRating:\nPG\n\nMay I keep it?:\nYes, but ask\n\nSummary:\nA kettle sings.\n\n\n${BODY}`,
  );
  expect(labels(story)).toContain('May I keep it? = Yes, but ask');
});

it('the title and its byline may close the facts that a line nobody knows stands above', () => {
  const facts = '~Rating~ PG\n~Steam~ high\n~Feedback~ Yes\n~Pairing~ Kettle/Hob';
  const story = told(`http://kettle.example/kettle.txt\n\n\n${facts}\n\nThe Kettle\n\nby Moth Wing\n\n\n${BODY}`);
  expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
});

it('labelled sentences of the story below a header, and speech after them, are no run of facts', () => {
  const story = told(
    'Title: The Sale\nAuthor: Kit Brandt\nSummary: Lot by lot.\n\nLot 1: a lamp.\n\nRating: it was the one thing he never did.\n\n"Going," he said.\n\nNotes: there were eleven of them, in tens, and she put them on the table.\n',
  );
  expect(story.metadata.fields.map(({ key }) => key)).toEqual(['summary']);
  expect(story.texts.slice(0, 2)).toEqual(['Lot 1: a lamp.', 'Rating: it was the one thing he never did.']);
});

import { describe, expect, test } from 'vitest';
import { BODY, told } from './story.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('a form that people in the story fill in is the story’s', () => {
  test.each<[string, string, string | null]>([
    [
      'in the first lines, below what is no prose',
      `THE HARBOUR CLERK'S LOG\n  a ghost story\n\n-- kept by M. Tolliver --\n\nForm 7-B\nName: Edwin Marsh\nTitle: Harbour clerk, second class\nStatus: missing since Tuesday\nReported by: his sister`,
      null,
    ],
    [
      'a card, below the line that leads to it',
      'Second Engineer\n\nThe card on his chest\n\nName: Tam Rudd\nTitle: Second engineer, acting\nBorn: at sea\nStatus: asleep\nNext of kin: a kettle',
      'Second Engineer',
    ],
    [
      'in German',
      'Die Liste im Hafen\n\nAuf dem Zettel\n\nName: Edwin Marsch\nTitel: Hafenschreiber\nStatus: vermisst\nGemeldet von: der Schwester',
      null,
    ],
    [
      'the slip of a library',
      'The Overdue\n\nThe slip was green with age\n\nTitle: The Tides of Fundy\nAuthor: Rees, D.\nBorrower: nobody\nDue: yesterday',
      'The Overdue',
    ],
    [
      'right below the title',
      'The Overdue\n\nTitle: The Tides of Fundy\nAuthor: Rees, D.\nBorrower: nobody\nDue: yesterday',
      'The Overdue',
    ],
    [
      'below prose and a drawn line',
      `${BODY}\n\n* * *\n\nTitle: Harbour clerk\nGrade: 2\nStatus: lost\nDate: Tuesday`,
      null,
    ],
  ])('%s', (_, top, title) => {
    const story = told(`${top}\n\n${BODY}`);
    for (const line of top.split('\n').filter((each) => each !== title))
      expect(plain(story.texts.join('\n'))).toContain(plain(line).trim());
    expect(story.metadata).toMatchObject({ title, authors: [], fields: [] });
  });

  const HEAD = 'Title: The Form\nAuthor: Bea Falcon\nRating: PG';
  test.each([
    [
      'Author’s note: written in the waiting room.',
      'Name: Halina\nSurname: as ever\nDate: today\nSummary: I was nine.',
    ],
    ['Summary: a woman fills in a form.', 'Name: Halina\nAge: 9\nStatus: missing\nDate: 1974'],
    ['Disclaimer: the office is not mine', 'Rating: high\nCategory: loss\nWarnings: please do not call'],
    ['Summary: a forecast', 'Distribution: local\nExpires: never'],
    ['Zusammenfassung: ein Formular.', 'Nachname: wie immer\nDatum: heute\nWarnungen: keine Anrufe'],
  ])('below the first paragraph, and so is that: %s', (last, form) => {
    const prose =
      'The woman behind the glass pushed a form at me, and a\npen on a string that was too short for writing.';
    const story = told(`${HEAD}\n${last}\n\n${prose}\n\n${form}\n\n${BODY}`);
    expect(plain(story.texts.join('\n')).startsWith(`${plain(prose)} ${plain(form)} The kettle`)).toBe(true);
    expect(story.metadata.authors).toEqual(['Bea Falcon']);
  });

  test.each<[string, readonly string[]]>([
    [
      'says the same',
      [
        'Title: On the Harbour\nAuthor: Inspector Hale\nStatus: Draft',
        'Title: On the Harbour\nAuthor: Inspector Hale\nStatus: Draft',
      ],
    ],
    [
      'says other things',
      [
        'Title: On the Harbour\nDate: 4 March\nAuthor: Inspector Hale',
        'Title: On the Harbour (2)\nDate: none\nAuthor: Hale',
      ],
    ],
    [
      'has a summary',
      ['Titre : Le port\nAuteur : le greffier\nRésumé : rien', 'Titre : Le port\nAuteur : le greffier\nRésumé : rien'],
    ],
  ])('when it comes again amid the prose and %s', (_, [first, again]) => {
    const story = told(`THE CASE BOOK\n\n${first}\n\n${BODY}\n\n${again}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'THE CASE BOOK', authors: [], fields: [] });
    expect(plain(story.texts.join('\n')).split(plain(first?.split('\n')[1] ?? '')).length).toBeGreaterThan(1);
    expect(story.removals.map(({ text }) => text)).toEqual(['THE CASE BOOK']);
  });
});

describe('what a log or a report says in its first lines is the story’s', () => {
  test.each([
    ['Date: Sunday. Wind: none. Crew: sulking.', ''],
    ['Datum: Sonntag. Wind: keiner. Mannschaft: mürrisch.', ''],
    ['Date: lundi. Mer: plate. Équipage: boudeur.', ''],
    ['Date: the day of the second frog', 'Date: the day of the third frog'],
    [
      'Status: surrounded by geese.\nWords: few, and those rude.\nRating: seven geese out of ten.\nWarnings: honking.',
      '',
    ],
    ['Estado: rodeado de gansos.\nPalabras: pocas y groseras.', ''],
  ])('%s', (first, again) => {
    const story = told(`The Siege of Button Hall\n\nNorah Pim\n\n${first}\n\n${BODY}\n\n${again}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Siege of Button Hall', authors: ['Norah Pim'], fields: [] });
    expect(story.metadata.warnings).toEqual([]);
    expect(plain(story.texts.join('\n')).startsWith(plain(first))).toBe(true);
  });

  test.each([
    ['Date: Sunday, 4 March 2001', 'Date: Monday, 5 March 2001'],
    ['Status: complete.\nRating: PG.\nWarnings: geese.', ''],
    ['Words: 3,000 or so.\nRating: rather mild.\nSummary: The geese have come back to the hall.', ''],
    ['Rating: mild. Warnings: geese. Genre: siege.', ''],
  ])('and no fact of it is: %s', (first, again) => {
    const story = told(`The Siege of Button Hall\n\nNorah Pim\n\n${first}\n\n${BODY}\n\n${again}\n\n${BODY}`);
    expect(story.texts[0]).toContain('The kettle');
  });
});

describe('a story’s own header keeps labels that nobody knows', () => {
  test.each([
    'A story for the exchange\n\nTitle: The Kettle\nAuthor: Moth Wing\nRating: G\nProofreader: Fen\nMood: low',
    'Version: 1.7\nTitle: The Kettle\nWritten by: Moth Wing\nBeta: Fen\nMood: low\nStarted: in March\nFinished: in May',
    'Tales\n\nTitle: The Kettle\nAuthor: Moth Wing\nRating: G',
  ])('%s', (top) => {
    const again = 'Title: The Pot\nAuthor: Moth Wing\nRating: G';
    const story = told(`${top}\n\n${BODY}\n\n${again}\n\n${BODY}`);
    expect(story.metadata.authors).toEqual(['Moth Wing']);
    expect(story.texts.slice(0, 2).join('\n')).not.toContain('Mood');
  });
});

describe('messages that people in a story send', () => {
  const PROSE =
    'The telegraphist sent telegrams to himself, ever since the line had been cut, so that his fingers would not forget.';

  test.each([
    [
      'below a byline, from somebody else',
      `Telegrams for Nobody\nby Isaura Prates\n\nFROM: DRY TOWN STATION\nTO: ALL STATIONS\nDATE: ALWAYS THE SAME\n\n${PROSE}\n`,
    ],
    [
      'below a name, one of two',
      `Telegrams for Nobody\nIsaura Prates\n\nFROM: DRY TOWN\nTO: DRY TOWN\n\n${PROSE}\n\nFROM: DRY TOWN\nTO: ANSELM\n\nHe put on his hat.\n`,
    ],
    [
      'in Portuguese, where its first label is a byline elsewhere',
      `Telegramas para Ninguém\nIsaura Prates\n\nDE: VILA SECA\nPARA: VILA SECA\n\nO telegrafista mandava telegramas a si próprio desde que a linha fora cortada, para que os dedos não esquecessem.\n\nDE: VILA SECA\nPARA: ANSELMO\n\nPôs o chapéu e saiu.\n`,
    ],
  ])('stay in it: %s', (_, text) => {
    const story = told(text);
    expect(story.metadata.authors).toEqual(['Isaura Prates']);
    expect(story.texts[0]).toMatch(/^(?:FROM|DE): /);
  });

  test('are none where a gift says whom it is for', () => {
    const story = told(`Title: The Lamp\nTo: Nell\nFrom: Ada Moss\nRating: G\n\n${PROSE}\n`);
    expect(story.metadata).toMatchObject({ title: 'The Lamp', authors: ['Ada Moss'] });
    expect(story.texts).toEqual([PROSE]);
  });
});

describe('a form below the prose that follows a header', () => {
  const HEAD = 'Title: The Form\nAuthor: Bea Falcon\nRating: PG\nSummary: a woman fills in a form.';
  const OPENING =
    'The woman behind the glass pushed a form at me, and a pen on a string.\nThe string was so short that you had to write standing up.';

  test.each([
    ['with a name first', 'Name: Halina\nAge: 9\nStatus: missing\nDate: 1974'],
    ['with a header’s own labels', 'Warnings: please do not call my sister\nDisclaimer: none of this is mine'],
    ['with many', 'Name: Halina\nTitle of application: the year 1974\nDate: today\nWarnings: none\nNotes: no notes'],
  ])('leaves the prose in the story: %s', (_, form) => {
    const story = told(`${HEAD}\n\n${OPENING}\n\n${form}\n\n"Incomplete," said the woman, and did not look up.\n`);
    expect(story.texts[0]).toMatch(/^The woman behind the glass/);
    expect(story.texts.join(' ')).toContain('"Incomplete," said the woman');
  });

  test('is none where the header itself has a paragraph a label', () => {
    const story = told(
      `Title: The Form\n\nAuthor: Bea Falcon\n\nSummary: A woman fills in a form.\n\nShe has filled it in before.\n\nDisclaimer: Not mine.\n\n${OPENING}\n`,
    );
    expect(story.texts[0]).toMatch(/^The woman behind the glass/);
  });
});

test('a table that names another author than the byline is the story’s', () => {
  const story = told(
    'The Door\nby Ann Halloran\n\nClass: Polite\nFound: Hull, in a wall\nAuthor: unknown joiner\n\nThe door is an internal one, four panels, and it has been painted eleven times.\n',
  );
  expect(story.metadata.authors).toEqual(['Ann Halloran']);
  expect(story.texts.join(' ')).toContain('Found: Hull');
});

test('a card of a thing in the story, below its title, names no author, and facts of a story do', () => {
  const BODY_OF = 'The door is an internal one, four panels, and it has been painted eleven times.';
  const card = told(
    `Item 4471\n\nClass: Polite\nFound: Hull, in a wall\nOpens: if asked\nAuthor: unknown joiner\n\n${BODY_OF}\n`,
  );
  expect(card.metadata.authors).toEqual([]);
  expect(card.texts.join(' ')).toContain('Author: unknown joiner');
  const facts = told(
    `The Door\n\nRating: PG\nMood: low\nMusic: none\nFandom: none\nAuthor: Ann Halloran\n\n${BODY_OF}\n`,
  );
  expect(facts.metadata.authors).toEqual(['Ann Halloran']);
});

describe('labels below a byline', () => {
  test.each([
    ['another author', 'Subject: 4471\nClass: polite\nAuthor: unknown joiner\nSummary: a door'],
    ['a place, and how somebody is', 'Date: 14 March\nLocation: the weir\nStatus: adrift'],
    ['in French', 'Nom : Bertin\nProfession : meunier\nStatut : disparu\nAuteur : inconnu'],
  ])('that no header has are the story’s: %s', (_, form) => {
    const story = told(`The Door\nby Ann Halloran\n\n${form}\n\n${BODY}`);
    expect(plain(story.texts.join(' ')).startsWith(plain(form))).toBe(true);
    expect(story.metadata).toMatchObject({ title: 'The Door', authors: ['Ann Halloran'], fields: [] });
  });

  test.each([
    ['with one that nobody knows', 'Rating: PG\nStatus: complete\nDate: 12 March 2001\nUniverse: Mine'],
    ['two of them', 'Date: 1999-03-04\nStatus: WIP'],
    ['in German', 'Status: abgeschlossen\nOrt: die Mühle'],
  ])('of a header are read: %s', (_, header) => {
    const story = told(`The Door\nby Ann Halloran\n\n${header}\n\n${BODY}`);
    expect(story.metadata.fields.map(({ key }) => key)).toContain('status');
    expect(story.texts.join(' ')).not.toMatch(/Status/);
  });
});

describe('a value of several paragraphs in a header whose lines stand close', () => {
  const HEAD = 'Title: The Wheel\nAuthor: Anke Forrest\nRating: PG\nSummary: A mill stops in the night.';
  test.each([
    ['an address below', 'Disclaimer: The river belongs to itself.\nFeedback: anke@mill.example'],
    ['three facts of stories below', 'Disclaimer: The river is its own.\nPairing: none\nFandom: Mills'],
  ])('%s', (_, below) => {
    const story = told(`${HEAD}\n\nIt is not the first time, and nobody asked it why.\n\n${below}\n\n${BODY}`);
    const summary = story.metadata.fields.find(({ key }) => key === 'summary');
    expect(summary?.values.join(' ')).toContain('It is not the first time');
    expect(story.texts.join(' ')).not.toContain('Disclaimer');
  });
});

describe('a form below the first sentences of a story', () => {
  const FORM =
    'Name: HETTIE ROOKE\nBorn: 3 MAY\nStatus: Complete\nRating: FOUR STARS\nDisclaimer: The house is not mine.\nWord count: 1';
  test.each([
    ['who tells it says "I"', 'The form lay on the table when I came down, and the pen was still warm.'],
    ['nobody does', 'The form lay on the table. Nobody had seen who laid it there, and the pen was warm.'],
  ])('is the story’s: %s', (_, opening) => {
    for (const head of ['The Form\nby Ann Halloran\n\n', 'The Form\n\n', '']) {
      const story = told(`${head}${opening}\n\n${FORM}\n\n${BODY}`);
      expect(story.metadata.fields).toEqual([]);
      const all = plain(story.texts.join(' '));
      for (const words of [opening, FORM]) expect(all).toContain(plain(words));
    }
  });
  test('is a header below what the author says to the readers', () => {
    const story = told(
      `The Form\nby Ann Halloran\n\nThis is my first fic, so please be kind, and thank you for reading.\n\nStatus: Complete\nRating: PG\nDisclaimer: The house is not mine.\nWord count: 2,000\n\n${BODY}`,
    );
    expect(story.metadata.fields.map(({ key }) => key)).toEqual(expect.arrayContaining(['status', 'rating']));
  });
});

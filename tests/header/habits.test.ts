import { describe, expect, it } from 'vitest';
import { BODY, letters, told, values } from './story.ts';

describe('labels', () => {
  it('may stand in a column of their own, with blanks or dots before the colon', () => {
    const story = told(`Title           : The Kettle\nAuthor          : Moth Wing\nRating.....: PG-13\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(values(story, 'rating')).toEqual(['PG-13']);
  });

  it('are no speakers of a chat when dots lead to their values', () => {
    const head = 'Title....: The Kettle\nAuthor....: Moth Wing\nRating....: R\nArchive....: Just ask';
    expect(told(`${head}\n\n${BODY}`).metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
  });

  it('may be typed in tags, and no tag is left behind', () => {
    const text = `<b>The Kettle</b><br>\n<i>by Moth Wing</i>\n\n<b>Rating:</b> PG\n\n${BODY}`;
    const story = told(text);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(values(story, 'rating')).toEqual(['PG']);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
    expect(letters([...story.texts, ...story.removals.map((removal) => removal.text)].join(' '))).toBe(letters(text));
  });

  it('have values that a mail program broke, though the story is not wrapped', () => {
    const head =
      'Title: The Kettle\nAuthor: Moth\nDisclaimer: The kitchen and everybody who sits in it belong to\nHalla, and are used without asking her.';
    const story = told(`${head}\n\n${BODY}`);
    expect(values(story, 'disclaimer')).toEqual([
      'The kitchen and everybody who sits in it belong to Halla, and are used without asking her.',
    ]);
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('leave the first line of a story that no blank line parts from them', () => {
    const lines = BODY.replaceAll('\n\n', '\n');
    const story = told(
      `Title: The Kettle\nAuthor: Moth\nSummary: An hour in a kitchen that nobody will speak about\n${lines}`,
    );
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('may be followed by a line without one, which stays as a note', () => {
    const story = told(`Title: The Kettle\nAuthor: Moth\nRating: T\nTags: tea, steam\nalso on my journal\n\n${BODY}`);
    expect(story.blocks[0]).toMatchObject({ type: 'note' });
    expect(story.texts[1]).toMatch(/^The kettle had been/);
  });

  it('may say where else the story stands, and for whom it was written', () => {
    const story = told(`Title: The Kettle\nAuthor: Moth\nRecipient: odd_one\nCrossposted to: kitchen_fic\n\n${BODY}`);
    expect(values(story, 'dedication')).toEqual(['odd_one']);
    expect(values(story, 'distribution')).toEqual(['kitchen_fic']);
  });
});

describe('titles', () => {
  it.each([
    ['The Kettle Year\n\n', 'The Kettle Year', []],
    ['The Kettle Year\n\n-----\n\n', 'The Kettle Year', []],
    ['THE KETTLE YEAR\n\nMOTH WING\n\nRATED: PG\n\n', 'THE KETTLE YEAR', ['MOTH WING']],
    ['The Kettle Year\nPart 1 of 2\nMoth Wing\n\nRating: PG\n\n', 'The Kettle Year', ['Moth Wing']],
    ['The Kettle Year\nmoth_wing\n\nrating: t\ntags: tea\n\n', 'The Kettle Year', ['moth_wing']],
    ['[FIC] The Kettle Year (2/4) - PG - Min/Odd\n\nby Moth Wing\n\n', 'The Kettle Year', ['Moth Wing']],
    ['NEW: The Kettle Year (1/1) [PG-13]\n\n', 'The Kettle Year', []],
    ['Subject: REPOST: The Kettle Year 3/3\n\n', 'The Kettle Year', []],
  ])('%j', (head, title, authors) => {
    const story = told(head + BODY);
    expect(story.metadata).toMatchObject({ title, authors });
    expect(story.texts.at(-3)).toMatch(/^The kettle had been/);
  });

  it.each([
    `Two Years Later\n\n${BODY}`,
    `Skerry Harbour, North Pier\n\n${BODY}`,
    `Halla Reed\n\n${BODY}\n\nMin Reed\n\n${BODY}`,
    `[Halla] The kettle sang.\n\n${BODY}`,
    `New: a kettle, a stove, and nobody to sit beside them.\n\n${BODY}`,
  ])('%j names none', (text) => expect(told(text).metadata.title).toBeNull());

  it('may stand alone above a story whose other facts stand below it', () => {
    const facts = 'Author: Moth Wing\nRating: G\nDisclaimer: All mine, down to the kettle.';
    expect(told(`The Kettle Year\n\n${BODY}\n\nFin\n\n-----\n${facts}`).metadata).toMatchObject({
      title: 'The Kettle Year',
      authors: ['Moth Wing'],
    });
  });

  it('may stand below what the author says, behind a drawn line', () => {
    const talk = 'A/N: I know, I know. It has been a year.\n\nDisclaimer: not my kitchen.\n\nOn with the show!';
    const story = told(`${talk}\n\n***\n\nThe Kettle Year\n\nChapter One\n\n${BODY}`);
    expect(story.metadata.title).toBe('The Kettle Year');
    expect(story.texts.slice(0, 2)).toEqual(['On with the show!', 'Chapter One']);
  });
});

it('reads an address below the author, a rating with its reason, a dedication in brackets', () => {
  const story = told(`The Kettle Year\nby Moth Wing\n(moth@example.org)\n\nPG-13 for steam\n\n(for Odd)\n\n${BODY}`);
  expect(values(story, 'email')).toEqual(['moth@example.org']);
  expect(values(story, 'rating')).toEqual(['PG-13 for steam']);
  expect(values(story, 'dedication')).toEqual(['(for Odd)']);
  expect(story.texts[0]).toMatch(/^The kettle had been/);
  const aside = told(`The Kettle Year\nby Moth Wing\n\n(For all the good it did her.)\n\n${BODY}`);
  expect(aside.texts[0]).toBe('(For all the good it did her.)');
});

it('takes off who is quoted, above a text that was a quotation as a whole', () => {
  const quoted = `Title: The Kettle\nAuthor: Moth\n\n${BODY}`.replace(/^/gm, '> ');
  const story = told(`On Tue, 4 Mar 2003, Moth Wing <moth@example.org> wrote:\n\n${quoted}`);
  expect(story.metadata.title).toBe('The Kettle');
  expect(story.texts[0]).toMatch(/^The kettle had been/);
  expect(told(`Halla wrote:\n\n${BODY}`).texts[0]).toBe('Halla wrote:');
});

it('takes off the signatures and numbers of a digest between its posts', () => {
  const post = (n: number): string =>
    `Message: ${n}\nFrom: Moth <moth@example.org>\nSubject: The Kettle ${n}/2\n\nTitle: The Kettle\nAuthor: Moth\n\n${BODY}\n\n-- \nMoth  moth@example.org`;
  const story = told([1, 2].map(post).join('\n\n'));
  expect(story.texts.filter((text) => /Message|example\.org/.test(text))).toEqual([]);
  expect(story.texts.filter((text) => text.startsWith('The kettle had been'))).toHaveLength(2);
});

describe('what Project Gutenberg puts around a book', () => {
  const head =
    'The Project Gutenberg eBook of The Kettle\n\nThis eBook is for the use of anyone.\n\nTitle: The Kettle\n\nAuthor: Moth Wing\n\nRelease Date: May 1, 2003\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE KETTLE ***\n\n\n';
  const foot = '\n\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE KETTLE ***\n\nUpdated editions will replace it.';

  it('goes, but for what it says of the book', () => {
    const story = told(`${head}THE KETTLE\n\nby\n\nMoth Wing\n\n\nCHAPTER I\n\n${BODY}${foot}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts[0]).toBe('CHAPTER I');
    expect(story.texts.at(-1)).toBe('Nobody answered her, which was an answer.');
    expect(new Set(story.removals.map((removal) => removal.name))).toContain('licence');
  });

  it.each([
    [
      'a story quotes the mark',
      '',
      'She read the line aloud. The shop went dark.',
      ['*** END OF', 'She read', 'On and'],
    ],
    ['words behind the mark of a book', head, 'She read the line aloud. The shop went dark.', ['She read', 'On and']],
    ['a story goes on far behind', '', 'Updated editions will replace it.', ['On and']],
  ])('stays what somebody wrote: %s', (_, above, line, stays) => {
    const mark = '*** END OF THE PROJECT GUTENBERG EBOOK THE KETTLE ***';
    const more = Array.from({ length: 12 }, (_, i) => `On and on the kettle went, for the ${i}th time.`).join('\n\n');
    const story = told(`${above}${BODY}\n\n${mark}\n\n${line}\n\n${more}`);
    for (const start of stays) expect(story.texts.some((text) => text.startsWith(start))).toBe(true);
    expect(story.texts.some((text) => text.startsWith('*** END'))).toBe(stays[0] === '*** END OF');
  });

  it('gives way to nothing: a story may speak of it', () => {
    const text = `${BODY}\n\nEnd of the road, he thought, and read on in his Project Gutenberg copy.`;
    expect(told(text).texts).toHaveLength(4);
  });
});

it('takes no speech for a publisher', () => {
  const speech = '"Did the Kettle Company say when it would come?" asked Min, and nobody told her.';
  const story = told(`The Kettle Year\nby Moth Wing\n\nRating: PG\n\n${speech}\n\n${BODY}`);
  expect(story.texts[0]).toBe(speech);
  expect(values(story, 'publisher')).toEqual([]);
});

describe('later parts of a file', () => {
  it('may head themselves with title, part and author on one line', () => {
    const post = (n: number): string =>
      `The Kettle Year (${n}/3) by Moth Wing\n\nRating: PG\nFandom: Kitchens\n\n${BODY}`;
    const story = told([1, 2, 3].map(post).join('\n\nTBC\n\n\n'));
    expect(story.texts.filter((text) => /Moth|Rating|Fandom/.test(text))).toEqual([]);
    expect(story.texts.filter((text) => /^\(\d\/3\)$/.test(text))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
  });

  it('keep their part lines with that of the first', () => {
    const post = (n: number): string =>
      `~~ The Kettle ~~\nby Moth Wing\nPart ${n} of 2\n\nRating: PG\nFandom: Kitchens\n\n${BODY}`;
    const story = told([1, 2].map(post).join('\n\n\n'));
    expect(story.texts.filter((text) => text.startsWith('Part'))).toEqual(['Part 1 of 2', 'Part 2 of 2']);
    expect(story.metadata.title).toBe('The Kettle');
  });

  it.each([' - ', ' = '])('may have %j between label and value', (sign) => {
    const post = (n: number): string =>
      ['Title', 'Author', 'Rating', 'Fandom']
        .map((label) => `${label}${sign}${label === 'Title' ? `The Kettle (${n}/2)` : `${label} one`}`)
        .join('\n');
    const story = told([1, 2].map((n) => `${post(n)}\n\n${BODY}\n\nA/N: Sorry it took so long.`).join('\n\n'));
    expect(story.texts.filter((text) => text.includes('Fandom'))).toEqual([]);
  });
});

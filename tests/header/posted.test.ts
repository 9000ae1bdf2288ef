import { describe, expect, it } from 'vitest';
import { senderName } from '../../src/header/mail.ts';
import { partLine, titleAndPart } from '../../src/header/part-mark.ts';
import { stricterRating } from '../../src/header/posted-parts.ts';
import { readSubject } from '../../src/header/subject.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { BODY, letters, told, values } from './story.ts';

const MAIL = `From: moth@example.org (Moth Wing)
Newsgroups: alt.kettles
Subject: NEW: The Kettle 2/4 [PG-13]
Date: Tue, 4 Mar 1997 21:01:44 GMT
Message-ID: <1@example.org>
`;

it('uses a mail header and leaves none of it in the text', () => {
  const story = told(
    `${MAIL}\nNotes: Sorry it is late.\n\n\n${BODY}\n\n-- \nMoth Wing   moth@example.org\n"It sings."`,
  );
  expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'], part: { number: 2, total: 4 } });
  expect(values(story, 'rating')).toEqual(['PG-13']);
  expect(story.blocks[0]).toMatchObject({ type: 'note', purpose: 'note', label: 'Notes', position: 'before' });
  expect(story.removals.map((removal) => removal.name)).toEqual(['story-header', 'signature']);
  expect(story.texts.at(-1)).toBe('Nobody answered her, which was an answer.');
});

it.each([
  'Sent from my iPad',
  'Von meinem iPhone gesendet',
  'Envoyé de mon iPhone',
  'Wysłane z iPhone’a',
  'Lähetetty iPhonesta',
  'Skickat från Outlook för Android',
  'iPhoneから送信',
  'Get Outlook for Android',
])('what a telephone says below a mail leaves: %s', (line) => {
  expect(told(`${MAIL}\n${BODY}\n\n${line}`).removals).toContainEqual(
    expect.objectContaining({ name: 'archive-line', text: line }),
  );
});

it.each([
  'Sent from my iron bed, with love.',
  'She had sent the iPhone back.',
  'Gesendet hat es niemand, das iPhone lag im See',
  'Enviado desde la torre, sin fecha',
])('what somebody says there stays: %s', (line) => {
  expect(told(`${MAIL}\n${BODY}\n\n${line}`).texts.at(-1)).toBe(line);
});

describe('the footer of a list, below a drawn line', () => {
  const rule = '_'.repeat(47);

  it.each([
    'Lista de correo cuentos\nPara darse de baja, envíe un mensaje a cuentos-baja@listas.example',
    'Verteiler Kessel\nAbmelden: https://listen.example/abmelden',
    'Kettle-postituslista\nPoistu listalta: kettle-pois@listat.example',
  ])('leaves a mail in any language: %s', (footer) => {
    const story = told(`${MAIL}\n${BODY}\n\n${rule}\n${footer}`);
    expect(story.removals.map(({ name }) => name)).toContain('list-footer');
    expect(story.texts.join(' ')).not.toContain('example');
  });

  it.each([
    'The list of the drowned\nwas read by three men.',
    'Liste der Kessel. Am Ende blieb nur einer.',
  ])('is no list that the story tells of: %s', (told_) => {
    const story = told(`${MAIL}\n${BODY}\n\n${rule}\n${told_}`);
    expect(story.texts.join(' ')).toContain(told_.slice(0, 12));
  });
});

describe('a notice that a mail is secret', () => {
  const [english, german] = [
    'This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please delete it.',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie bitte diese Mail.',
  ];

  it.each([english, german])('leaves the end of a mail, and may be a story’s: %s', (notice) => {
    const story = told(`${MAIL}\n${BODY}\n\n-- \nMoth Wing\n\n${notice}`);
    expect(story.texts.join()).not.toContain(notice);
    expect(story.removals).toContainEqual(
      expect.objectContaining({ name: 'list-footer', text: notice, guessed: true }),
    );
  });

  it.each([
    ['where the story goes on below it', `${MAIL}\n${BODY}\n\n${english}\n\nShe read it twice and burned it.`],
    ['in a text that is no mail', `The Kettle\n\n${BODY}\n\n${english}`],
    ['where less of it is said', `${MAIL}\n${BODY}\n\nThe letter was confidential, and she would not destroy it.`],
  ])('stays %s', (_, text) => {
    expect(told(text).texts.join(' ')).toContain(text.split('\n\n').at(-1));
    expect(told(text).removals.map(({ name }) => name)).not.toContain('list-footer');
  });
});

it.each([
  [
    'a postscript below it stays',
    '-- \nMoth Wing\ntel. 12 555 01\n\nP.S. The kettle is well, and sends its love.',
    'P.S. The kettle is well, and sends its love.',
  ],
  [
    'an epilogue below it stays with its heading',
    '-- \nMoth Wing\ntel. 12 555 01\n\nEPILOGUE\n\nThe kettle is well, and sends its love.',
    'EPILOGUE The kettle is well, and sends its love.',
  ],
  [
    'what a colon announces is told',
    'And this is what it sang to her:\n\n-- \nThe water went the way of steam.\nThe rest of it was me.',
    '-- The water went the way of steam. The rest of it was me.',
  ],
])('a signature: %s', (_, below, last) => {
  const story = told(`${MAIL}\n${BODY}\n\n${below}`);
  expect(story.texts.slice(2).join(' ').replace(/\s+/g, ' ')).toMatch(new RegExp(`${last.replace(/[.?]/g, '\\$&')}$`));
  expect(story.texts.join()).not.toContain('555');
});

it('words such as stand on sites are the site’s where nothing is told below them', () => {
  const off = told(`${MAIL}\n${BODY}\n\nBack to top`);
  expect(off.removals.map(({ name }) => name)).toContain('archive-line');
  const on = told(`${MAIL}\n${BODY}\n\nBack to top.\n\nShe climbed, and the top of it had gone.`);
  expect(on.texts).toContain('Back to top.');
});

it('takes a quoted reply off', () => {
  const story = told(`${MAIL}\nOdd Hale <odd@example.com> wrote:\n> Does it sing?\n> Tell me.\n\n\n${BODY}`);
  expect(story.removals.map((removal) => removal.name)).toContain('quoted-reply');
  expect(story.texts[0]).toMatch(/^The kettle had been/);
});

it.each([
  ['NEW TOS "The Kettle" 1/4 [PG-13] (M/O)', { title: 'The Kettle', part: '1/4', rating: 'PG-13', pairing: 'M/O' }],
  ['Re: [kettles] FIC: The Kettle (2/3)', { title: 'The Kettle', part: '(2/3)' }],
  ['The Kettle by Moth Wing', { title: 'The Kettle', author: 'Moth Wing' }],
])('reads the subject %s', (subject, facts) => {
  expect(readSubject(subject)).toMatchObject(facts);
});

it('finds the person in a sender', () => {
  expect(senderName('Moth Wing <m@example.org>')).toBe('Moth Wing');
  expect(senderName('m@example.org (Moth Wing)')).toBe('Moth Wing');
  expect(senderName('m@example.org')).toBe('');
});

it.each([
  ['Part1 of', { number: 1, total: null }],
  ['Part 2/6', { number: 2, total: 6 }],
  ['(Part Two of Five)', { number: 2, total: 5 }],
  ['1/4', { number: 1, total: 4 }],
  ['[2/?]', { number: 2, total: null }],
])('%s is a part mark', (text, part) => expect(partLine(text)).toEqual(part));

it.each(['Part of the kettle', 'Part One', 'of', '3', 'a 1/4 cup'])('%s is no part mark', (text) => {
  expect(partLine(text)).toBeNull();
});

it('takes a part mark off a title', () => {
  expect(titleAndPart('The Kettle (2/3)')).toEqual({
    title: 'The Kettle',
    mark: '(2/3)',
    part: { number: 2, total: 3 },
  });
  expect(titleAndPart('The Kettle')).toEqual({ title: 'The Kettle', mark: null, part: null });
  expect(titleAndPart('Der Kessel -- 2 von 5')).toEqual({
    title: 'Der Kessel',
    mark: '2 von 5',
    part: { number: 2, total: 5 },
  });
  for (const whole of ['The Kettle-22 of 44', 'The Kettle - 7 of 5', 'Kettles - One of Us', 'Two of 5'])
    expect(titleAndPart(whole)).toEqual({ title: whole, mark: null, part: null });
});

it.each([
  ['G', 'PG for one (1) word', 'PG for one (1) word'],
  ['PG-13', 'PG', 'PG-13'],
  ['K+', 'T', 'T'],
  ['R', 'K', 'R'],
])('of %s and %s the stricter is %s', (a, b, stricter) => expect(stricterRating(a, b)).toBe(stricter));

const POSTS = `Title: The Kettle (1/3)
Author: Moth
Rating: G
Summary: It sings.

${BODY}

TBC

Title: The Kettle (2/3)
Author: Moth
Rating: G
Notes: Sorry for the wait!

${BODY}

TBC

Title: The Kettle (3/3)
Author: Moth
Rating: PG
Warnings: steam

${BODY}

The End`;

it('reads the headers of parts posted one after the other in one file', () => {
  const story = told(POSTS);
  expect(story.metadata.title).toBe('The Kettle');
  expect(values(story, 'rating')).toEqual(['PG']);
  expect(story.texts.filter((text) => /^\(\d\/3\)$/.test(text))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
  const notes = story.blocks.filter((block) => block.type === 'note');
  expect(notes.map((note) => [note.purpose, note.label])).toEqual([
    ['note', 'Notes'],
    ['warnings', 'Warnings'],
  ]);
  expect(story.texts.some((text) => /Author|Rating/.test(text))).toBe(false);
  expect(letters([...story.texts, ...story.removals.map((removal) => removal.text)].join(' '))).toBe(letters(POSTS));
});

it('takes the heading below the last line of a later mail’s head for that part’s, and the count of the subject only where none is', () => {
  const mail = (n: number, heading: string): string =>
    `From: moth@example.org (Moth Wing)\nSubject: The Kettle (${n}/2)\nDate: Tue, ${n} Mar 1997 21:01:44 GMT\nMessage-ID: <${n}@example.org>\n\n${heading}${BODY}`;
  const marks = (...headings: readonly string[]): readonly string[] =>
    told(headings.map((heading, i) => mail(i + 1, heading)).join('\n\n--------------\n\n')).texts.filter((text) =>
      /^(?:\(|Part|Chapter)/.test(text),
    );
  expect(marks('Part One\n\n', 'Part Two\n\n')).toEqual(['Part One', 'Part Two']);
  expect(marks('Chapter 1: Steam\n\n', 'Chapter 2: Tea\n\n')).toEqual(['Chapter 1: Steam', 'Chapter 2: Tea']);
  expect(marks('', '')).toEqual(['(1/2)', '(2/2)']);
});

it('leaves part lines that head every part to the splitter', () => {
  const story = told(`Title: The Kettle\nAuthor: Moth\n\nPart 1/2\n\n${BODY}\n\nPart 2/2\n\n${BODY}`);
  expect(story.texts.filter((text) => text.startsWith('Part '))).toEqual(['Part 1/2', 'Part 2/2']);
});

it("keeps a part's own warning as a note before it", () => {
  const story = told(`The Kettle\n\nBy: Moth\n\nWarning for this one: steam\n\n${BODY}`);
  expect(story.blocks[0]).toMatchObject({ type: 'note', purpose: 'warnings', label: 'Warning for this one' });
});

it('keeps what asks for reviews below every part, and what only begins so in a story', () => {
  const asked = `${BODY}\n\nPlease review! Reviews are love.`;
  const many = told(`The Kettle by Moth\n\nRating: PG\n\n${asked}\n\nChapter 2\n\n${asked}`);
  expect(many.removals.filter((removal) => removal.name === 'archive-line')).toEqual([]);
  expect(many.texts.filter((text) => text === 'Please review! Reviews are love.')).toHaveLength(2);
  const judged = told(`${BODY}\n\nReview: two stars.\n\n${BODY}\n\nReview: two stars.\n\n${BODY}`);
  expect(judged.texts.filter((text) => text === 'Review: two stars.')).toHaveLength(2);
});

it('takes the lines of an archive off the end', () => {
  const text = 'Please drop by the Archive and comment to let the creator know if you enjoyed their work!';
  expect(told(`${BODY}\n\n${text}`).removals).toMatchObject([{ name: 'archive-line', text }]);
});

describe('a heading right below the header of a later part, without a blank line', () => {
  const head = (note: string): string => `Title: The Kettle\nAuthor: Moth Wing\nRating: PG\nNotes: ${note}\n`;
  it.each([
    ['below a note of one line', 'Sorry it is late.'],
    [
      'below a note of two',
      'Sorry it is late. Thank you to everybody who wrote to me while I\nhad the mumps, and to the goose.',
    ],
  ])('stands below what the header notes, and the story is made: %s', async (_, note) => {
    const parts = [`${head('The first.')}\nPart 1\n\n${BODY}`, `${head(note)}Part 2\n\n${BODY}`];
    const story = told(parts.join('\n\n'));
    const at = story.blocks.findLastIndex((block) => block.type === 'note');
    expect(story.texts[at]).toContain('Sorry it is late.');
    expect(story.texts[at + 1]).toBe('Part 2');
    const { diagnostics } = await publish([sourceFromText(parts.join('\n\n'), 'kettle.txt')]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('and a heading that a blank line sets off stands there too', () => {
    const story = told(`${head('The first.')}\nPart 1\n\n${BODY}\n\n${head('Sorry it is late.')}\nPart 2\n\n${BODY}`);
    const at = story.blocks.findLastIndex((block) => block.type === 'note');
    expect(story.texts.slice(at - 1, at + 2).map((text) => text.slice(0, 20))).toEqual([
      'Nobody answered her,',
      'Notes Sorry it is la',
      'Part 2',
    ]);
  });
});

describe('what a site counts below a story', () => {
  it.each([
    'This page has been accessed 2817 times.',
    'This story has been read 12,310 times since May 2001.',
    'You are visitor number 310',
    'You are visitor 00310 since 3 March 2000.',
    'Best viewed at 1024 x 768',
    'This page is best viewed with Netscape 4.0.',
    'Site design by Moth Wing.',
    'Read 9 Review(s) | Submit a review',
    '14 reviews | Favorite | Follow',
    'Hits: 2310',
    'Current Mood: accomplished',
    'Leave a comment',
  ])('is no part of it: %s', (line) => {
    const { texts, removals } = told(`${BODY}\n\n\n${line}`);
    expect(texts.join('\n')).not.toContain(line);
    expect(removals.map(({ name }) => name)).toEqual(['archive-line']);
  });
  it.each([
    'He had 14 visitors that day.',
    'Nine reviews, and every one of them kind.',
    'The kettle is best viewed at dusk, she said.',
    'Site designed by fools, thought Ann; who would build here?',
    'This page has been torn out.',
    'The mood was bad.',
  ])('is unlike its own last line: %s', (line) => {
    expect(told(`${BODY}\n\n\n${line}`).texts.at(-1)).toBe(line);
  });
});

describe('a name alone below the title of a post', () => {
  const post = (below: string): string =>
    `From: ann@reed.example (Ann Reed)\nNewsgroups: alt.boats\nSubject: STORY: The Kettle at Sea (1/3)\nDate: 3 Mar 1998 22:00:00 GMT\n\n${below}\n\nIt rained, and nobody on the boat had thought to bring a kettle, which was an omen.\n\nThe captain said that there would be tea, and went below to look for it.\n`;
  it.each([
    ['in one block', 'The Kettle at Sea\nAnn Reed'],
    ['apart', 'The Kettle at Sea\n\nAnn Reed'],
  ])('is said already where the post is from its bearer: %s', (_, below) => {
    const story = told(post(below));
    expect(story.texts[0]).toMatch(/^It rained/);
    expect(story.metadata).toMatchObject({ title: 'The Kettle at Sea', authors: ['Ann Reed'] });
  });
  it.each([
    ['another’s', 'The Kettle at Sea\n\nTom Brack'],
    ['no title above it', 'Ann Reed\n\nshouted the captain.'],
  ])('stays: %s', (_, below) => {
    const story = told(post(below));
    const name = below.includes('Tom') ? 'Tom Brack' : 'Ann Reed';
    expect([...story.metadata.authors, ...story.texts].join('\n')).toContain(name);
    expect(story.removals.map(({ text }) => text)).not.toContain(name);
  });
});

describe('a line that says how many words a part has', () => {
  const parts = (line: (words: number) => string, off = 0): string =>
    [3, 4, 5]
      .map((times, i) => `Chapter ${i + 1}\n\n${Array(times).fill(BODY).join('\n\n')}`)
      .map((text) => `${text}\n\n${line(text.split(/\s+/).length + off)}`)
      .join('\n\n\n');
  it.each<[string, (words: number) => string]>([
    ['in brackets', (words) => `[${words} words]`],
    ['with waves', (words) => `~${words} words~`],
    ['labelled', (words) => `Words in this part: ${words}`],
    ['in German', (words) => `(${words} Wörter)`],
  ])('is no part of it, %s, wherever it stands', (_, line) => {
    const { removals, texts } = told(parts(line));
    expect(removals.map(({ name }) => name)).toEqual(['archive-line', 'archive-line', 'archive-line']);
    expect(texts.join(' ')).not.toMatch(/words|Wörter/i);
  });
  it.each<[string, string, string]>([
    ['is not so many', parts((words) => `[${words} words]`, 300), ' words]'],
    ['goes on', parts((words) => `${words} words, she thought.`), ' words, she thought.'],
    ['is a sentence', parts((words) => `He had written ${words} words`), 'He had written'],
    ['is said', parts((words) => `“${words} words”`), ' words”'],
  ])('stays when it %s', (_, text, words) => {
    const { removals, texts } = told(text);
    expect(removals).toEqual([]);
    expect(texts.filter((one) => one.includes(words))).toHaveLength(3);
  });
});

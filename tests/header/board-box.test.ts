import { expect, test } from 'vitest';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { reader } from '../../src/read/text/index.ts';

const PROSE = Array.from(
  { length: 6 },
  (_, i) => `She counted ${i + 2} lamps that evening, and none of them was lit for her.`,
).join('\n\n');
const TITLE = '              NIGHT BUS\n              by Ada Reed';

const readOf = (text: string) => {
  const { metadata, parts } = divide(sourceFromText(text, 'nitebus.txt'), reader).division.value;
  const words = JSON.stringify(parts.map(({ blocks }) => blocks));
  return { title: metadata.title, subtitle: metadata.subtitle, authors: metadata.authors, words };
};

test.each([
  [
    'drawn',
    '╔═══════════════════════════╗\n║  Saved at THE LOFT BBS - 2400 8N1  ║\n║  Sysop: Jackdaw - 555-0147 - 24h   ║\n╚═══════════════════════════╝',
  ],
  [
    'of signs',
    '+---------------------------+\n|  From THE LOFT BBS, 9600 baud |\n|  call (555) 555-0147          |\n+---------------------------+',
  ],
  [
    'between drawn lines, on a long line',
    '-=-=-=-=-=-=-=-=-=-=-=-\nSent up to THE LOFT BOARD * 2400 baud * (555) 555-0147 * No calls after ten * Bring a coat\n-=-=-=-=-=-=-=-=-=-=-=-',
  ],
  ['with an address', '┌──────────────┐\n│ The Kettle, an e-zine │\n│ kettle@kettle.example │\n└──────────────┘'],
])('the box of a board above a title is no title: %s', (_, box) => {
  const { title, subtitle, authors, words } = readOf(`${box}\n\n${TITLE}\n\n${PROSE}`);
  expect([title, subtitle, authors]).toEqual(['NIGHT BUS', null, ['Ada Reed']]);
  expect(words).toMatch(/Jackdaw|baud|kettle@/);
});

test.each([
  ['a title in a box', '╔══════════╗\n║ NIGHT BUS ║\n║ by Ada Reed ║\n╚══════════╝'],
  ['a title that has a number', 'NIGHT BUS\nby Ada Reed\n555-0147'],
])('but %s is one', (_, head) => {
  const { title, authors } = readOf(`${head}\n\n${PROSE}`);
  expect([title, authors]).toEqual(['NIGHT BUS', ['Ada Reed']]);
});

test.each([
  [
    'between drawn lines',
    `${'~'.repeat(60)}\n This text may go to any board, so long as nobody adds a thing to\n it, and least of all a moral.\n${'~'.repeat(60)}`,
  ],
  [
    'in a box of stars',
    `${'*'.repeat(50)}\n*${' '.repeat(48)}*\n*   Whoever likes this text may pass it on freely,   *\n*   provided that nobody is charged.   *\n*${' '.repeat(48)}*\n${'*'.repeat(50)}`,
  ],
])('what is said to the readers above a title is a note: %s', (_, notice) => {
  for (const head of [TITLE, '              NIGHT BUS\n                 by\n              Ada Reed']) {
    const { title, authors, words } = readOf(`${notice}\n\n\n${head}\n\n\n${PROSE}`);
    expect([title, authors]).toEqual(['NIGHT BUS', ['Ada Reed']]);
    expect(words).toMatch(/"note".*(?:least of all a moral|nobody is charged)/);
    expect(words).not.toMatch(/\*\*|~~/);
  }
});

test('the frame of a board at the top and at the foot holds what it says, and one that comes between parts scenes', () => {
  const rule = '=-'.repeat(30);
  const board = `${rule}\n=-   The Loft - sysop: Jackdaw - (555) 555-0147   -=\n${rule}`;
  const foot = `${rule}\n  Another file from The Loft. Come again, will you?\n${rule}`;
  const scenes = PROSE.replaceAll('\n\n', '\n\n\n');
  const { words } = readOf(`${board}\n\nNIGHT BUS\n\n${scenes}\n\n${foot}`);
  expect(words).toMatch(/"note".*Another file/);
  const parted = readOf(`${board}\n\nNIGHT BUS\n\n${scenes}\n\n${rule}\n\n${PROSE}\n\n${foot}`);
  expect(parted.words).not.toMatch(/"note"[^\]]*Another file/);
});

const RULE = '-'.repeat(60);
test.each([
  [
    'in the middle, a few words about it above its byline',
    `${RULE}\n"THE LAMP POST"\n${RULE}\nThe Lamp Post is sent free of charge to\nwhoever asks. Copyright 1993 Lamp Press.\n${RULE}\nISSUE #12 (May 1993)\n${RULE}\n\n        Nobody Lit Them\n\nIn which she counts, and it is\nof no use to anybody.\n\n              by Ada Reed`,
    'Nobody Lit Them',
    ['Ada Reed'],
  ],
  [
    'with its owner behind it',
    ` LAMP POST   ISSUE 93'05   http://lamps.example\n mailto:post@lamps.example\n${RULE}\n Nobody lit them (C)1993, by Moth\n${RULE}`,
    'Nobody lit them',
    ['Moth'],
  ],
  [
    'in the middle, below a drawn line',
    `${RULE}\n(C) Copyright 1993 by the Lamp Post crew\n${RULE}\nFrom the editor:\nAfter something that happened in May.\n${RULE}\n\n              Nobody lit them\n\n                 * * *`,
    'Nobody lit them',
    [],
  ],
])('the head of an e-zine stands above the title of its story: %s', (_, head, name, people) => {
  const { title, authors, words } = readOf(`${head}\n\n${PROSE}`);
  expect([title, authors]).toEqual([name, people]);
  expect(words).toMatch(/[Ll]amp|LAMP/);
});

test.each([
  ['a place', `${RULE}\nCopyright 1993 Lamp Press\n${RULE}\n\nShe stood there until it was dark.\n\n${PROSE}`],
  ['a chapter', `${RULE}\nCopyright 1993 Lamp Press\n${RULE}\n\nChapter One\n\n${PROSE}`],
  [
    'what is told between drawn lines',
    `${RULE}\nShe read the sign.\n${RULE}\n\n        Nobody Lit Them\n\nwas what it said. ${PROSE}`,
  ],
])('but %s is no title', (_, text) => {
  expect(readOf(text).title).toBeNull();
});

test('a board without a number stands above a title that nobody signs, and calls again at the end', () => {
  const rule = '-=*=-=*=-=*=-=*=-';
  const board = `${rule}\n   S P E I C H E R   M A I L B O X\n   Sysop: die Dohle\n${rule}`;
  const advert = '>> Mehr davon: SPEICHER MAILBOX - 300 bis 14400 bps - Tel. 0555/0199 <<';
  const text = `${board}\n\n          Elf Lampen\n\n${PROSE}\n\n${advert}\n`;
  const { division } = divide(sourceFromText(text, 'lampen.txt'), reader);
  const { metadata, parts } = division.value;
  expect(metadata).toMatchObject({ title: 'Elf Lampen', authors: [] });
  const notes = parts.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'note'));
  expect(JSON.stringify(notes)).toMatch(/Dohle.*bps/);
});

const FRAMED = (name: string, issue: string, line = '='.repeat(60)): string =>
  `${line}\n                  ${name}\n${line}\n${issue}\n${'-'.repeat(60)}\n`;
const SET_IN =
  '\n           The Very Long Way Home of Mrs. Teal and her\n           Seven Kettles, as It Befell Them on the Moun-\n           tain Road\n           As told by Captain Ada M. Reed.\n';
const WRAPPED = Array.from(
  { length: 4 },
  (_, i) =>
    `    She counted ${i + 2} lamps that evening, and none\nof them was lit for her, or for anybody else in the\nwhole of the long town.`,
).join('\n');

test.each([
  ['a volume and a weekday', 'Vol.3.1 * Friday, May 4, 1990 * Take one home!'],
  ['an issue and a month', 'Issue 12, March 1991, free to all'],
])('the framed name of a paper above its issue and day, %s, is no title', (_, issue) => {
  const { title, authors, words } = readOf(`${FRAMED('NORTHSIDE EVENING BELL', issue)}${SET_IN}\n\n${WRAPPED}`);
  expect([title, authors]).toEqual([
    'The Very Long Way Home of Mrs. Teal and her Seven Kettles, as It Befell Them on the Mountain Road',
    ['Captain Ada M. Reed'],
  ]);
  expect(words).toContain('EVENING BELL');
});

test('a framed title above the volume that it is stays one', () => {
  expect(readOf(`${FRAMED('THE KETTLE ROAD', 'Volume 2, the Winter')}\n\n${WRAPPED}`).title).toBe('THE KETTLE ROAD');
});

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

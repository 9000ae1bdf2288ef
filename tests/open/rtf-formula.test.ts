import { expect, test } from 'vitest';
import { readDocument } from './documents.ts';

const rtf = (formula: string): Uint8Array =>
  new TextEncoder().encode(
    `{\\rtf1\\ansi She wrote {\\mmath{\\*\\moMath${formula}}{\\mmathPict{\\pict\\wmetafile8 00}}} on the wall.\\par And left.\\par}`,
  );
const r = (text: string): string => `{\\mr\\mscr0\\msty2 ${text}}`;

test.each([
  [
    'a power',
    `{\\msSup{\\msSupPr{\\mctrlPr\\b0 }}{\\me${r('x')}}{\\msup${r('2')}}}${r('+1')}`,
    'x2+1',
    'x<sup>2</sup>+1',
  ],
  ['a quotient', `{\\mf{\\mfPr{\\mtype bar}}{\\mnum${r('a')}}{\\mden${r('b')}}}`, 'a/b', 'a/b'],
  ['a root', `{\\mrad{\\mradPr{\\mdegHide on}}{\\mdeg}{\\me${r('x')}}}`, '√x', '√x'],
])('%s of a formula stays in its sentence', async (_, formula, words, markup) => {
  const { text, html, lost } = await readDocument('x.rtf', rtf(formula));
  expect(text).toContain(`She wrote ${words} on the wall.`);
  expect(html).toContain(`She wrote ${markup} on the wall.`);
  expect(lost).toEqual([]);
});

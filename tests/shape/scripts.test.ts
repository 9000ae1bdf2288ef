import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../../src/model/index.ts';
import { reader as markdown } from '../../src/read/markdown/index.ts';
import { reader as plain } from '../../src/read/text/index.ts';

const BEFORE = 'The miller had written a play about it, and nobody could keep him from reading it to the whole inn.';
const AFTER = 'Nobody clapped, and the miller went back to his wheel with the play under his arm and oiled it again.';

function between(shown: string): readonly (readonly Block[])[] {
  const text = `${BEFORE}\n\n${shown}\n\n${AFTER}\n`;
  return [plain.read(text, 's.txt'), markdown.read(`# One\n\n${text}`, 's.md')].map(({ value }) => {
    const at = value.blocks.findIndex((block) => blockText(block) === BEFORE);
    return value.blocks.slice(at + 1, -1);
  });
}

describe('a passage written as a script', () => {
  it.each<[string, string]>([
    ['with colons', 'INES: Are you there?\n\nTOM: (after a pause) Here.\n\nINES: You took your time.'],
    ['with stops', 'BRAM. Who goes there?\n\nLENA. Nobody.\n\nBRAM. Then pass.\n\nLENA (laughing). Nobody thanks you.'],
    ['in another alphabet', 'ИНА: Ты здесь?\n\nЛЁВА: Здесь.\n\nИНА: Долго же ты.'],
    ['with names of two words', 'OLD MILL: I turn.\n\nTHE DUCK: You squeak.\n\nOLD MILL: I turn.'],
  ])('%s is set apart, a line a speech', (_, script) => {
    for (const blocks of between(script)) {
      expect(blocks).toMatchObject([{ type: 'messages', form: 'script' }]);
      expect(blockText(blocks[0] as Block, '\n\n')).toBe(script);
    }
  });

  it('is told, with what spoke for it', () => {
    const text = `${BEFORE}\n\nINES: Are you there?\n\nTOM: Here.\n\nINES: You took your time.\n\n${AFTER}\n`;
    for (const { trace } of [plain.read(text, 's.txt'), markdown.read(text, 's.md')]) {
      expect(trace.decisions.filter(({ kind }) => kind === 'script')).toMatchObject([
        { place: { line: 3, endLine: 7 }, verdict: 'cut', words: expect.stringMatching(/^INES: Are/) },
      ]);
    }
  });

  it.each<[string, string]>([
    ['shouts', 'NO. He would not go.\n\nYES. He would.\n\nNEVER. Not again.'],
    [
      'labels of a form',
      'NAME: Aubin the miller of the river.\n\nTRADE: Milling, and oiling of the wheel.\n\nHOME: Behind it, mostly.',
    ],
    ['one who speaks alone', 'INES: Are you there?\n\nINES: Are you?\n\nINES: Oh.'],
    ['speech with names inside it', 'TOM said: here.\n\nINES laughed: there.\n\nTOM went: so.'],
  ])('is not what holds %s', (_, lines) => {
    for (const blocks of between(lines)) expect(blocks.filter(({ type }) => type === 'messages')).toEqual([]);
  });
});

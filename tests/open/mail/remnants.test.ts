import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { publish } from '../../../src/pipeline.ts';

async function read(text: string): Promise<{ texts: readonly string[]; lines: readonly number[]; told: string[] }> {
  const bytes = new TextEncoder().encode(text);
  const bound = await publish([{ name: 'tide.txt', format: 'txt', bytes }]);
  const blocks = bound.sources.flatMap((source) => source.division.value.parts).flatMap((part) => part.blocks);
  return {
    texts: blocks.map((block) => blockText(block)),
    lines: blocks.map((block) => block.place.line),
    told: bound.diagnostics.map((diagnostic) => diagnostic.id),
  };
}

describe('codes of mail that a saved text still bears', () => {
  it('are undone, and lines keep their numbers', async () => {
    const { texts, lines, told } = await read(
      'The tide went out at six=2C and by seven there was nothing left of the ha=\nrbour but mud.=20\n\nThe caf=C3=A9 was shut=2E 1 + 1 =3D 2.\n\nNobody came=2E',
    );
    expect(texts).toEqual([
      'The tide went out at six, and by seven there was nothing left of the harbour but mud.',
      'The café was shut. 1 + 1 = 2.',
      'Nobody came.',
    ]);
    expect(lines).toEqual([1, 4, 6]);
    expect(told).toContain('characters-replaced');
  });

  it('go from line ends alone where the text has equals signs of its own', async () => {
    const { texts } = await read('It rained.=20\n\nIt said 2+2=4 and 3+3=6.=20\n\nIt dried.=20');
    expect(texts).toEqual(['It rained.', 'It said 2+2=4 and 3+3=6.', 'It dried.']);
  });

  it.each([
    'The sum was a=20 and b=30.\n\nNobody had asked for it.',
    'She drew a line.\n\n=====\n\n=====\n\n=====\n\nShe drew another.',
  ])('%j bears none', async (text) => {
    const { told } = await read(text);
    expect(told).not.toContain('characters-replaced');
  });
});

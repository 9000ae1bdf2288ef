import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { formatOf } from '../../../src/read/index.ts';

const PROSE =
  'The radio had been on since Tuesday, and Ines had stopped hearing it, the way one stops hearing a clock or a husband.';

/** The roles and words of what stands under the heading of the first of two chapters. */
async function under(name: string, head: string, next: string): Promise<readonly string[]> {
  const reader = await (formatOf(name) as NonNullable<ReturnType<typeof formatOf>>).load();
  const chapter = (k: string, shown: string): string => `${head}${k}\n\n${shown}${PROSE}\n\n${PROSE}\n\n`;
  const text = chapter('1', `${next}\n\n`) + chapter('2', '') + chapter('3', '');
  const [part] = divide(sourceFromText(text, name), reader).division.value.parts;
  return (part?.blocks ?? []).map((block) =>
    `${block.type === 'paragraph' ? (block.role ?? 'p') : block.type}: ${blockText(block, ' / ')}`.replace(PROSE, '…'),
  );
}

describe('a quotation right under a heading, with its source below it,', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'in italics',
      '*We are all listening.*\n— E. Marrow, *The Wireless Year*',
      ['We are all listening.', '— E. Marrow, The Wireless Year'],
    ],
    [
      'in italics, on one line',
      '*Nobody owns a frequency.* — Handbook, 3rd ed.',
      ['Nobody owns a frequency.', '— Handbook, 3rd ed.'],
    ],
    [
      'in quotation marks',
      '“Pain is only information.”\n\n— Sergeant Oyelaran',
      ['“Pain is only information.”', '— Sergeant Oyelaran'],
    ],
    ['in another language', '„Wer hört, lebt.“\n– Anna Kruse', ['„Wer hört, lebt.“', '– Anna Kruse']],
  ])('%s is an epigraph, its source apart', async (_, shown, lines) => {
    const found = await under('s.md', '# Chapter ', shown);
    expect(found).toEqual([...lines.map((line) => `epigraph: ${line}`), 'p: …', 'p: …']);
  });

  it('is one in plain text, too', async () => {
    const found = await under('s.txt', 'Chapter ', '"Pain is only information."\n- Sergeant Oyelaran');
    expect(found.slice(0, 2)).toEqual(['epigraph: “Pain is only information.”', 'epigraph: - Sergeant Oyelaran']);
  });

  it.each<[string, string]>([
    ['a thought', '*The lamp went out.*'],
    ['speech that is answered', '“Where are you?”\n\n— Here, she said, and put it out.'],
    ['speech that a name answers', '“Who?”\n\n— Tom!'],
    ['speech with words round it', '“Who,” she said, “are you?”\n\n— Nobody Much'],
  ])('is not %s', async (_, shown) => {
    expect((await under('s.md', '# Chapter ', shown)).filter((line) => line.startsWith('epigraph'))).toEqual([]);
  });
});

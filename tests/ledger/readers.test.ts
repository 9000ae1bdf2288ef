import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/ledger/index.ts';
import type { Block, Division } from '../../src/model/index.ts';
import { unpack } from '../../src/open/index.ts';
import { divide } from '../../src/pipeline.ts';
import { formatOfSource } from '../../src/read/index.ts';
import { WRITERS } from '../properties/mutated-stories.ts';

const STORY = {
  title: 'The Lamp',
  paragraphs: [
    'The lamp went out at nine, and nobody on the rock was awake to see it go.',
    'Maud lit it again 🙂 with her last match, which cost her more than she would say.',
    'By morning the wick was cold, and the gulls had come back before the men did.',
    'They counted what was left, and it was less than they had been told it would be.',
  ],
  breaks: ['', '', '', ''],
};

const swapped = (blocks: readonly Block[]): Block[] => {
  const at = blocks.findIndex((block) => JSON.stringify(block).includes('Maud'));
  const [first, second] = [blocks[at], blocks[at + 1]];
  return first && second ? blocks.with(at, second).with(at + 1, first) : [...blocks];
};
const retold =
  (from: string, to: string) =>
  (blocks: readonly Block[]): Block[] =>
    JSON.parse(JSON.stringify(blocks).replace(from, to)) as Block[];

/** What may happen to a story between a file and its parts. */
const LOSSES: Readonly<Record<string, (blocks: readonly Block[]) => Block[]>> = {
  'a word is dropped': retold('again ', ''),
  'two words are joined': retold('last match', 'lastmatch'),
  'a word is split': retold('morning', 'mor ning'),
  'two words are swapped': retold('wick was', 'was wick'),
  'an emoji is dropped': retold('🙂 ', ''),
  'a paragraph is dropped': (blocks) => blocks.filter((block) => !JSON.stringify(block).includes('Maud')),
  'a paragraph is doubled': (blocks) => blocks.flatMap((b) => (JSON.stringify(b).includes('Maud') ? [b, b] : [b])),
  'two paragraphs change places': swapped,
};

/** A file of every format, an archive among them. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(Object.entries(WRITERS).map(([format, write]) => [format, write(STORY, 0)])),
  zip: zipSync({ 'tale.txt': (WRITERS.txt as (typeof WRITERS)[string])(STORY, 0) }),
};

describe.each(Object.entries(FILES))('a loss on the way from %s to its parts', (format, bytes) => {
  test('is noticed, and nothing else is', async () => {
    const opened = await unpack([{ name: `tale.${format}`, format: format === 'eml' ? 'mail' : format, bytes }]);
    const [source] = opened.value;
    const reader = await (source && formatOfSource(source))?.load();
    if (!source || !reader) throw new Error(`${format} was not read`);
    const { manuscript, normalized, division } = divide(source, reader);
    const text = source.letters ?? reader.letters(new TextDecoder().decode(source.bytes));
    const check = (changed: Division) =>
      checkSource({
        source: source.name,
        text,
        hasLines: source.letters === undefined,
        generated: source.generated ?? [],
        edits: normalized.trace.edits,
        removals: [manuscript, normalized, division].flatMap((stage) => stage.trace.removals),
        division: changed,
      });
    expect(check(division.value)).toEqual([]);
    for (const [what, change] of Object.entries(LOSSES)) {
      const parts = division.value.parts.map((part) => ({ ...part, blocks: change(part.blocks) }));
      expect({ what, noticed: check({ ...division.value, parts }).length > 0 }).toEqual({ what, noticed: true });
    }
  });
});

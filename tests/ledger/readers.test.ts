import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBook, checkSource } from '../../src/ledger/index.ts';
import type { Block, Book, Division, Part } from '../../src/model/index.ts';
import { unpack } from '../../src/open/index.ts';
import { divide, publish, sourceFromText } from '../../src/pipeline.ts';
import { formatOfSource } from '../../src/read/index.ts';
import { WRITERS } from '../properties/mutated-stories.ts';

const STORY = {
  title: 'The Lamp',
  paragraphs: [
    'The lamp went out at nine, and nobody on the rock was awake to see it go.',
    'Maud lit it again 🙂 with her last match, which cost her more than she would say.',
    'By morning the wick was cold, and the gulls had come back before the men did.',
    'They counted what was left, and it was less than they had been told it would be.',
    'A/N: Thanks to Bo for the boat words.',
  ],
  breaks: ['', '', '', '* * *', ''],
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

/** The author's note at the end, set into the first part. */
function withNoteMoved(parts: readonly Part[]): readonly Part[] {
  const isNote = (block: Block): boolean => JSON.stringify(block).includes('Thanks to Bo');
  const notes = parts.flatMap(({ blocks }) => blocks.filter(isNote));
  expect(notes).toHaveLength(1);
  return parts.map((part, i) => {
    const blocks = part.blocks.filter((block) => !isNote(block));
    return { ...part, blocks: i === 0 ? [...notes, ...blocks] : blocks };
  });
}

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

/** A file of every format, archives among them. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(Object.entries(WRITERS).map(([format, write]) => [format, write(STORY, 0)])),
  mbox: new TextEncoder().encode(
    `From ada@quill.example Mon Mar  3 10:00:00 2008\n${new TextDecoder().decode((WRITERS.eml as (typeof WRITERS)[string])(STORY, 0))}\n`,
  ),
  zip: zipSync({ 'tale.txt': (WRITERS.txt as (typeof WRITERS)[string])(STORY, 0) }),
};

describe.each(Object.entries(FILES))('a loss on the way from %s to its parts', (format, bytes) => {
  test('is noticed, and nothing else is', async () => {
    const opened = await unpack([
      { name: `tale.${format}`, format: /^(?:eml|mbox)$/.test(format) ? 'mail' : format, bytes },
    ]);
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
    const faults = check({ ...division.value, parts: withNoteMoved(division.value.parts) });
    expect(faults.map(({ id }) => id)).toContain('text-moved');
  });
});

test('a loss between the files of a folder and their book is noticed', async () => {
  const [one = [], two = []] = [STORY.paragraphs.slice(0, 3), STORY.paragraphs.slice(3)];
  const files = [one, two].map((texts, i) => sourceFromText(texts.join('\n\n'), `part-${i + 1}.txt`));
  const { sources, book } = await publish(files, { cover: 'none' });
  const divisions = sources.map(({ division }) => division.value);
  const check = (changed: Book) => checkBook(divisions, book.trace, changed).map(({ id }) => id);
  expect(check(book.value)).toEqual([]);
  for (const [what, change] of Object.entries(LOSSES)) {
    const sections = book.value.sections.map((section) => ({ ...section, blocks: change(section.blocks) }));
    expect({ what, noticed: check({ ...book.value, sections }).length > 0 }).toEqual({ what, noticed: true });
  }
  const body = book.value.sections.filter(({ matter }) => matter === 'body');
  const [first, second] = body;
  if (!first || !second) throw new Error('two chapters are wanted');
  const moved = book.value.sections.map((section) => {
    if (section === first) return { ...section, blocks: [...second.blocks.slice(0, 1), ...first.blocks] };
    return section === second ? { ...section, blocks: second.blocks.slice(1) } : section;
  });
  expect(check({ ...book.value, sections: moved })).toContain('text-moved');
});

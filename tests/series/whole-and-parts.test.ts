import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { prose } from './prose.ts';

const chapter = (n: number, seed = n): string => `Chapter ${n}\n\n${prose(seed, 6)}`;
const PARTS = { 'w/ch1.txt': chapter(1), 'w/ch2.txt': chapter(2), 'w/ch3.txt': chapter(3) };
const joined = (...chapters: readonly string[]): string => chapters.join('\n\n');

/** The files whose words are in the book's chapters, in their order, and what the user is told of copies. */
async function bound(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([name, text]) => sourceFromText(`${text}\n`, name));
  const { book, diagnostics } = await publish(sources, { cover: 'none', assemble: { name: 'w' } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const places = book.value.sections.flatMap(function inside(section): readonly string[] {
    const own = section.matter === 'body' ? section.blocks.map(({ place }) => place.source) : [];
    return [...own, ...section.children.flatMap(inside)];
  });
  const told = diagnostics.filter(({ id }) => id === 'duplicate-part').map(({ reason }) => reason);
  return { files: [...new Set(places)], told };
}

describe('a file that holds the others once more', () => {
  test.each([
    ['all of them', 'w/text.txt', joined(chapter(1), chapter(2), chapter(3))],
    ['under a name that sorts first', 'w/all.md', joined(chapter(1), chapter(2), chapter(3))],
    ['without the newest chapter', 'w/complete.txt', joined(chapter(1), chapter(2))],
    [
      'in an older wording',
      'w/text.txt',
      joined(chapter(1), chapter(2), chapter(3).replaceAll('lantern', 'lamp').replaceAll('Ada', 'Ida')),
    ],
  ])('is left out for them: %s', async (_, name, text) => {
    const { files, told } = await bound({ ...PARTS, [name]: text });
    expect(files).toEqual(Object.keys(PARTS));
    expect(told.join()).toContain(`${name} holds the text of`);
  });

  test('what it alone says is told', async () => {
    const text = joined(chapter(1), 'Nobody had asked the heron.', chapter(2), chapter(3));
    expect((await bound({ ...PARTS, 'w/text.txt': text })).told.join()).toContain('Nobody had asked the heron.');
  });

  test('stands in their place where it alone states the title', async () => {
    const text = joined('# The Weir', chapter(1), chapter(2), chapter(3));
    expect((await bound({ ...PARTS, 'w/book.md': text })).files).toEqual(['w/book.md']);
  });

  test('stands in their place where a chapter is in none of them', async () => {
    const { files, told } = await bound({
      ...PARTS,
      'w/text.txt': joined(chapter(1), chapter(2), chapter(3), chapter(4)),
    });
    expect(files).toEqual(['w/text.txt']);
    expect(told).toHaveLength(3);
  });

  test('stands beside them where each says what the other does not: no part is left out alone', async () => {
    const revised = `${chapter(3)}\n${prose(8, 3)}`;
    const { files, told } = await bound({
      ...PARTS,
      'w/ch3.txt': revised,
      'w/text.txt': joined(chapter(1), chapter(2), chapter(3), chapter(4)),
    });
    expect(files).toHaveLength(4);
    expect(told.filter((reason) => reason.includes('holds'))).toHaveLength(1);
  });
});

test('a chapter in which two days are told again is a chapter', async () => {
  const files = { ...PARTS, 'w/ch3.txt': `Chapter 3\n\n${prose(1, 6)}\n\n${prose(2, 6)}\n\nThen the bell rang.` };
  expect((await bound(files)).files).toEqual(Object.keys(files));
});

describe('drafts', () => {
  test('of a book that grew are left out for the last of them', async () => {
    const files = {
      'w/weir ch1 to ch2.txt': joined(chapter(1), chapter(2)),
      'w/weir ch1 to ch3.txt': joined(chapter(1), chapter(2), chapter(3)),
      'w/weir ch1 to ch4.txt': joined(chapter(1), chapter(2), chapter(3), chapter(4)),
    };
    expect((await bound(files)).files).toEqual(['w/weir ch1 to ch4.txt']);
  });

  test('that begin alike and end otherwise stay both', async () => {
    const files = {
      'w/end a.txt': joined(chapter(1), chapter(2), chapter(3)),
      'w/end b.txt': joined(chapter(1), chapter(2), chapter(4)),
    };
    expect((await bound(files)).files).toHaveLength(2);
  });

  test('a few words under the heading of a chapter give way to the chapter', async () => {
    const stub = { 'w/ch2 first.txt': 'Chapter 2\n\nThe well. To be written.' };
    expect((await bound({ ...PARTS, ...stub })).files).toEqual(Object.keys(PARTS));
    const short = { 'w/ch4.txt': 'Chapter 4\n\nIt sank.' };
    expect((await bound({ ...PARTS, ...short })).files).toContain('w/ch4.txt');
  });
});

test('a version and a readme may both stand behind the story, whichever comes first', async () => {
  const version = `${chapter(2).split('\n').slice(0, 6).join('\n')}\n\nThe lock keeper had one arm and no opinions.`;
  const readme = 'This is a tale of a weir. It was written on a boat, and in the rain.';
  for (const name of ['w/README.txt', 'w/a readme/README.txt']) {
    const files = {
      ...PARTS,
      'w/ch2 (old).txt': version,
      'w/ch2 first.txt': 'Chapter 2\n\nIt was to be about a well.',
      [name]: readme,
    };
    expect((await bound(files)).files).toEqual(expect.arrayContaining(Object.keys(PARTS)));
  }
});

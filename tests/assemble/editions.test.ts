import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/assemble/index.ts';
import type { Section, Source } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { targetOf } from '../../src/targets/index.ts';
import { prose } from '../series/prose.ts';

type Chapters = Readonly<Record<string, string>>;

const serial = (chapters: Chapters): readonly Source[] => {
  const text = Object.entries(chapters).map(([name, words]) => `## ${name}\n\n${words}`);
  return [sourceFromText(`# The Lamp\n\nby Nell Oake\n\n${text.join('\n\n')}`, 'serial.md')];
};
const folder = (chapters: Chapters): readonly Source[] =>
  Object.entries(chapters).map(([name, words]) => sourceFromText(words, `serial/${name}.txt`));

/** The book of some sources, as it would lie in a folder. */
async function made(sources: readonly Source[]): Promise<Source> {
  const { publication } = await publish(sources, { cover: 'none', assemble: { name: 'serial' } });
  const bytes = await targetOf('epub')?.make(publication.value);
  return { name: 'out/serial.epub', format: 'epub', bytes: bytes as Uint8Array };
}

function leaves(sections: readonly Section[]): readonly Section[] {
  const body = sections.filter(({ matter }) => matter === 'body');
  return body.flatMap((section) => [...(section.blocks.length > 0 ? [section] : []), ...leaves(section.children)]);
}

/** The contents of a new edition, each chapter with its mark. */
async function contents(
  before: readonly Source[],
  after: readonly Source[],
  keepsGone = true,
): Promise<readonly string[]> {
  const earlier = { books: [await made(before)], keepsGone, marks: true };
  const { book, diagnostics } = await publish(after, { cover: 'none', earlier, assemble: { name: 'serial' } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return leaves(book.value.sections).map(({ name, mark }) => (mark === undefined ? name : `${name} [${mark}]`));
}

const [one, two, three, four] = [prose(1), prose(2), prose(3), prose(4)];
const mended = one.replace(/\w+/, 'Somebody');
const longer = `${one}\n${prose(9, 2)}`;

describe('a new edition beside the last book', () => {
  test('what is the same, mended by a word, revised, new and gone', async () => {
    const before = serial({ One: one, Two: two, Three: three });
    expect(await contents(before, before)).toEqual(['One', 'Two', 'Three']);
    expect(await contents(before, serial({ One: mended, Three: longer, Four: four }))).toEqual([
      'One',
      'Two [Withdrawn]',
      'Three [Revised]',
      'Four [New]',
    ]);
    expect(await contents(before, serial({ One: one, Three: three }), false)).toEqual(['One', 'Three']);
  });

  test('a chapter that has another name is no other chapter; one that changed places is none that is gone', async () => {
    const before = serial({ One: one, Two: two, Three: three });
    expect(await contents(before, serial({ One: one, 'The Second Night': two, Three: three }))).toEqual([
      'One',
      'The Second Night',
      'Three',
    ]);
    expect(await contents(before, serial({ Two: two, One: one, Three: three }))).toEqual(['Two', 'One', 'Three']);
  });

  test.each([
    ['01 Salt', ['Salt [Withdrawn]', 'Ash', 'Low Water', 'Home']],
    ['02 Ash', ['Salt', 'Ash [Withdrawn]', 'Low Water', 'Home']],
    ['04 Home', ['Salt', 'Ash', 'Low Water', 'Home [Withdrawn]']],
  ])('of a folder whose chapters are named by their files %s is gone', async (gone, wanted) => {
    const all = { '01 Salt': one, '02 Ash': two, '03 Low Water': three, '04 Home': four };
    const left = Object.fromEntries(Object.entries(all).filter(([name]) => name !== gone));
    expect(await contents(folder(all), folder(left))).toEqual(wanted);
  });

  test('is told in the language of the book', async () => {
    const text = (words: string) => [
      sourceFromText(`---\ntitle: Die Lampe\nlanguage: de\n---\n\n# Eins\n\n${one}\n\n# Zwei\n\n${words}`, 'lampe.md'),
    ];
    expect(await contents(text(two), text(`${two}\n${three}`))).toEqual(['Eins', 'Zwei [Überarbeitet]']);
  });
});

test('how much of a chapter changed is told by its words', async () => {
  const { sources: before } = await publish(serial({ One: one, Two: two }));
  const { sources: after } = await publish(serial({ One: longer, Two: two }));
  const { revised, gone } = compareEditions(
    after.map(({ division }) => division.value),
    before.map(({ division }) => division.value),
  );
  expect(gone).toEqual([]);
  expect(revised.map(({ name }) => name)).toEqual(['One']);
  expect(revised[0]?.changed).toBeGreaterThan(0.25);
  expect(revised[0]?.changed).toBeLessThan(0.45);
});

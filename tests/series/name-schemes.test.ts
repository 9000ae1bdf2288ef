import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { FOLDERS, SIGNED, SINGLES } from './name-schemes.ts';

const PROSE = [
  'The ferry was late, and nobody on the pier minded. They counted the gulls until they lost count.',
  'Tom walked the whole length of the wall before breakfast. It was longer than he remembered it.',
  'When it came at last it was addressed to someone else. She opened it all the same and read it twice.',
  'Nothing stirred in the harbour that night but the cat. In the morning the cat was gone too, and the milk.',
];

const source = (name: string, i: number) =>
  sourceFromText(`${PROSE[i]}\n\n${PROSE[i]?.split('. ').reverse().join('. ')}\n`, name);

function leaves(sections: readonly Section[]): readonly Section[] {
  const body = sections.filter(({ matter }) => matter === 'body');
  return body.flatMap((section) => [...(section.blocks.length > 0 ? [section] : []), ...leaves(section.children)]);
}

describe('names of files say the order and the titles of chapters that state none', () => {
  test.each(FOLDERS)('$scheme', async ({ files, contents }) => {
    const sources = files.map((name, i) => source(`tale/${name}.txt`, i));
    sources.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? 1 : -1));
    const { book } = await publish(sources, { cover: 'none', assemble: { name: 'tale' } });
    const chapters = leaves(book.value.sections);
    expect(chapters.map(({ blocks }) => blocks[0]?.place.source)).toEqual(files.map((name) => `tale/${name}.txt`));
    contents.forEach((wanted, i) => {
      if (typeof wanted === 'string') expect(chapters[i]?.name).toBe(wanted);
      else expect(chapters[i]?.name).toMatch(wanted);
    });
  });
});

describe('what the names of all files begin with may say the title and the author', () => {
  test.each(SIGNED)('%s', async (files, title, author) => {
    const sources = files.map((name, i) => source(`downloads/${name}.txt`, i));
    const { book } = await publish(sources, { cover: 'none', assemble: { name: 'downloads' } });
    expect(book.value.title).toBe(title);
    expect(book.value.metadata.authors).toEqual(author === null ? [] : [author]);
  });
});

describe('the name of a file says the title and author of a story that states none', () => {
  test.each(SINGLES)('%s', async (file, title, author) => {
    const { book } = await publish([source(`${file}.txt`, 3)], { cover: 'none', assemble: { name: file } });
    const { authors } = book.value.metadata;
    if (typeof title === 'string') expect(book.value.title).toBe(title);
    else expect(book.value.title).toMatch(title);
    if (author === null || typeof author === 'string') expect(authors).toEqual(author === null ? [] : [author]);
    else expect(authors.join(', ')).toMatch(author);
  });
});

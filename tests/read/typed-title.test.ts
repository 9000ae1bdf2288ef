import { expect, test } from 'vitest';
import { publish, read, sourceFromText } from '../../src/index.ts';
import { formatOf } from '../../src/read/index.ts';

async function titleOf(shown: string, typed: string): Promise<string | null> {
  const page = `<html><head><title>${shown}</title></head><body><p>${typed}<br>Author: Moth<br>Rating: G</p><p>It snowed.</p><p>Then it stopped.</p></body></html>`;
  const source = sourceFromText(page, 'page.html');
  const reader = await formatOf(source.name)?.load();
  if (!reader) throw new Error('no reader');
  return read(source, reader).value.metadata.title;
}

test('the title that a story types wins over what its site makes of it', async () => {
  expect(await titleOf('snowfall: Fic: Grey Coats', 'Title: Grey Coats')).toBe('Grey Coats');
  expect(await titleOf('snowfall | Fic: Grey Coats, 1/1', 'Title: Grey Coats')).toBe('Grey Coats');
  expect(await titleOf('Fic: Grey Coats, 1/1', 'Title: Grey Coats')).toBe('Grey Coats');
});

test('a number that only the site shows is not lost; a site’s name that shares no word with the typed title is none', async () => {
  expect(await titleOf('Grey Coats, chapter 2', 'Title: Grey Coats')).toBe('Grey Coats, chapter 2');
  expect(await titleOf('The Greyest Coats', 'Title: Grey')).toBe('Grey');
});

test('a title that only holds the place of one is told', async () => {
  const chapters = [1, 2]
    .map((n) => `## Chapter ${n}\n\nIt snowed, and nobody came out to see it, number ${n} of all.\n`)
    .join('\n');
  const made = (title: string, name = 'kettle.md') =>
    publish([sourceFromText(`# ${title}\n\n${chapters}`, name)], { cover: 'none' });
  const told = async (title: string): Promise<readonly string[]> => {
    const { diagnostics } = await made(title);
    return diagnostics.flatMap(({ id, reason }) => (id === 'no-title' ? [reason] : []));
  };
  expect(await told('Book Title goes here.')).toEqual(['“Book Title goes here.” only holds the place of a title']);
  expect(await told('Untitled')).toHaveLength(1);
  expect(await told('The Snow')).toEqual([]);
  const named = async (title: string, name?: string): Promise<string> => (await made(title, name)).book.value.title;
  expect(await named('Book Title goes here.')).toBe('kettle');
  expect(await named('Untitled', 'document.md')).toBe('Untitled');
  expect(await named('The Snow')).toBe('The Snow');
});

import { expect, test } from 'vitest';
import { unpack } from '../../src/open/index.ts';
import { sourceFromText } from '../../src/pipeline.ts';

const part = (n: number) => sourceFromText(`<h1>Tide</h1><h2>Chapter ${n}</h2><p>It rose.</p>`, `tide/tide ${n}.html`);
const names = async (index: string): Promise<readonly string[]> => {
  const { value, diagnostics } = await unpack([sourceFromText(index, 'tide/index.html'), part(1), part(2)]);
  return [...value.map(({ name }) => name), ...diagnostics.map(({ id }) => id)];
};

test('a page of links to the other files is left out, and named', async () => {
  const links = '<a href="tide%201.html">Chapter 1</a> <a href="./tide 2.html">Chapter 2</a>';
  const page = `<html><head><title>Tide</title></head><body><h1>Tide</h1><p>by Bo Dray</p>${links}<p>Back</p></body></html>`;
  expect(await names(page)).toEqual(['tide/tide 1.html', 'tide/tide 2.html', 'file-left-out']);
});

test('a page with a story on it stays, and one that links elsewhere', async () => {
  const links = '<a href="tide 1.html">Back</a> <a href="tide 2.html">Next</a>';
  const story = `<p>${'The water came in under the door. '.repeat(20)}</p>`;
  expect(await names(`${links}${story}`)).toContain('tide/index.html');
  expect(await names('<a href="http://x.example/a.html">One</a> <a href="b.html">Two</a>')).toContain(
    'tide/index.html',
  );
});

import { expect, it } from 'vitest';
import { readPage } from './show.ts';

const page = (title: string, heading: string): string =>
  `<html><head><title>${title}</title></head><body><h1>${heading}</h1>${'<p>The lift stopped between the fourth floor and the fifth, politely, like somebody pausing in a doorway.</p>'.repeat(4)}</body></html>`;

it.each([
  ['Short story - The Slate', 'The Slate'],
  ['Erzählung: Der Schiefer', 'Der Schiefer'],
  ['Fanfic | The Slate', 'The Slate'],
])('what a page says it is, before its title, is no part of the title: %s', (title, heading) => {
  expect(readPage(page(title, heading)).metadata.title).toBe(heading);
});

it('a work named before its chapter stays the title', () => {
  expect(readPage(page('The Ferry - Rain', 'Rain')).metadata.title).not.toBe('Rain');
});

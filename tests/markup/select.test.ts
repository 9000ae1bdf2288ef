import { expect, it } from 'vitest';
import { readPage } from '../../src/markup/page.ts';
import { fits, select, selectAll } from '../../src/markup/select.ts';
import { type ElementNode, elementsOf, textOf } from '../../src/markup/tree.ts';

const { root } = readPage(
  `<div id="work" class="text plain"><h2 class="title">One</h2><dl class="meta"><dt>Rating</dt></dl>
<div class="note"><p>Thanks</p><div class="note">again</div></div><a href="/works/12" rel="author">Ina</a></div>`,
  { nameOf: (tag) => tag, keeps: () => true },
);

it.each([
  ['#work', 'div'],
  ['h2.title', 'h2'],
  ['.text.plain', 'div'],
  ['dl:has(dt)', 'dl'],
  ['.note:not(:has(.note))', 'div'],
  ['a[href*="/works/"]', 'a'],
  ['[rel=author]', 'a'],
  ['h1, h2', 'h2'],
])('%s', (selector, name) => {
  expect(select(root, selector)?.name).toBe(name);
});

it('finds nothing where nothing fits, and never the element that it looks in', () => {
  expect(select(root, '#story')).toBeNull();
  expect(select(root, 'dl:has(dd)')).toBeNull();
  const [work] = elementsOf(root) as [ElementNode];
  expect(fits(work, '#work')).toBe(true);
  expect(select(work, '#work')).toBeNull();
});

it('finds all that fit, none inside another, in the order of the page', () => {
  expect(selectAll(root, '.note').map(textOf)).toEqual(['Thanks again']);
  expect(selectAll(root, 'h2, a').map(textOf)).toEqual(['One', 'Ina']);
});

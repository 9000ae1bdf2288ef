import { expect, test } from 'vitest';
import { attributeOf, type Token, tokensOf } from '../../src/markup/tokens.ts';
import { pageOf } from '../../src/targets/azw3/page.ts';

const tag = (source: string): Token => tokensOf(source)[0] as Token;

test('what looks like an attribute inside a value is none', () => {
  const image = tag(`<img alt="he wrote src='there' and id='x'" src="images/boat.jpg" id='real'/>`);
  expect([attributeOf(image, 'src'), attributeOf(image, 'id')]).toEqual(['images/boat.jpg', 'real']);
  expect(attributeOf(tag(`<p title="a class='b'">`), 'class')).toBeNull();
  expect(attributeOf(tag(`<p title='&lt;a&gt;' class = "b">`), 'title')).toBe('<a>');
});

test('a page for a Kindle loses the attributes that it does not know, and no word of a value', () => {
  const page = `<html><body><p epub:type="z3998:verse" class="a"><img src="a.jpg" alt="it said epub:type='note' and src='b.jpg'"/></p></body></html>`;
  let next = 0;
  const cut = pageOf(page, {
    nextAid: () => String(next++),
    resourceAddress: () => 'kindle:embed:0001',
    linkTo: () => null,
  });
  const text = JSON.stringify(cut).replaceAll('\\"', '"');
  expect(text).toContain(`alt="it said epub:type='note' and src='b.jpg'"`);
  expect(text).toContain('src="kindle:embed:0001"');
  expect(text).not.toContain('z3998');
});

import { describe, expect, test } from 'vitest';
import { opensLike } from '../../src/words/forms.ts';

describe('a cheap look derived from the forms of a list', () => {
  const look = opensLike("(?:short )?notes?|a/n|p\\.? ?s\\.?|(?:un)?'?till? next|(?:so,? ){0,2}long");

  test.each([
    'Note: x',
    'Short notes',
    '*** A/N',
    'PS: x',
    'P.S. x',
    'Until next',
    "'Til next",
    'So, long',
    'long ago',
  ])('%s may be one', (text) => expect(look(text)).toBe(true));
  test.each(['A knot', 'Shore', 'The till', '', '***'])('%s is none', (text) => expect(look(text)).toBe(false));

  test('forms that may begin with anything let everything pass', () => {
    expect(opensLike('note', '[ab]c')('zebra')).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { holdsLike, opensLike } from '../../src/words/forms.ts';

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
    expect(opensLike('note', '.c')('zebra')).toBe(true);
    expect(opensLike('note', '[a-c]d')('zebra')).toBe(true);
  });

  test('one of a few letters, a figure and what stands around are understood', () => {
    expect(opensLike('l[äa]s(?:nings)?tid')('Låstid')).toBe(false);
    expect(opensLike('l[äa]s(?:nings)?tid')('Lästid: 5 min')).toBe(true);
    const look = opensLike('[eé]diteurs?|\\d+(?:st|nd)|\\(c\\)|^(?!the )\\bset|[([]x');
    for (const text of ['Editeur', 'Éditeurs', '3rd', '(c) 1994', 'Set in', 'set']) expect(look(text)).toBe(true);
    for (const text of ['Rediteur', 'the set', 'Printed'])
      expect(opensLike('[eé]diteurs?|\\d+(?:st|nd)|\\bset')(text)).toBe(false);
  });
});

describe('a cheap look for words inside a text', () => {
  const look = holdsLike('(?:first )?printed by|verlag|& sons?');

  test.each([
    'Ana Lind & Sons',
    'Gedruckt: Verlag Reed',
    'first printed by hand',
    '1912printed by Reed',
  ])('%s may hold one', (text) => expect(look(text)).toBe(true));
  test.each(['reprinted by', 'Ana Lind', ''])('%s holds none', (text) => expect(look(text)).toBe(false));
});

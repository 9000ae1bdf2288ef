import { expect, test } from 'vitest';
import { BOOK_LABELS } from '../../src/words/book-label-tables.ts';
import { DIVISION_ROWS } from '../../src/words/division-tables.ts';
import { LABELS_BY_LANGUAGE } from '../../src/words/label-language-tables.ts';
import { languageName, languageTag } from '../../src/words/language-names.ts';
import { LANGUAGES_BY_SCRIPT } from '../../src/words/language-tables.ts';
import { NUMBER_TABLES } from '../../src/words/number-tables.ts';

test('every language whose words are known has a name', () => {
  const tags = [
    ...DIVISION_ROWS.map(({ words }) => words),
    ...Object.values(LANGUAGES_BY_SCRIPT),
    NUMBER_TABLES,
    LABELS_BY_LANGUAGE,
    BOOK_LABELS,
  ].flatMap((table) => Object.keys(table));
  expect([...new Set(tags)].filter((tag) => languageName(tag) === tag)).toEqual([]);
});

test.each([
  ['Welsh', 'cy'],
  ['Malti', 'mt'],
  ['Shqip', 'sq'],
  ['ქართული', 'ka'],
  ['Filipino', 'tl'],
  ['Bahasa Melayu', 'ms'],
  ['Norsk', 'no'],
])('%s is the name of %s', (name, tag) => {
  expect(languageTag(name)).toBe(tag);
});

test.each(['Elvish', 'Malayan tiger', 'English garden'])('%s is no language', (name) => {
  expect(languageTag(name)).toBeNull();
});

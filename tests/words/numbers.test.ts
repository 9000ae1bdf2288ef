import { expect, test } from 'vitest';
import { readNumberWords } from '../../src/words/number-words.ts';
import { hanNumber, numberOf, readNumeral } from '../../src/words/numerals.ts';

/** Numbers in words as headings have them: language, words, value. */
const SPELLED: readonly (readonly [string, string, number])[] = [
  ['en', 'Twenty-Three', 23],
  ['en', 'ONE HUNDRED AND ONE', 101],
  ['en', 'Thirty-first', 31],
  ['de', 'Einundzwanzigstes', 21],
  ['de', 'hundertzwölf', 112],
  ['de', 'Zwoelf', 12],
  ['de', 'fuenfzehntes', 15],
  ['fr', 'soixante-douze', 72],
  ['fr', 'quatre-vingt-dix-sept', 97],
  ['fr', 'vingt et un', 21],
  ['es', 'vigésimo primero', 21],
  ['es', 'décimo tercero', 13],
  ['es', 'treinta y dos', 32],
  ['it', 'ventuno', 21],
  ['pt', 'vinte e um', 21],
  ['ru', 'двадцать первая', 21],
  ['uk', 'двадцять друга', 22],
  ['bg', 'двадесет и първа', 21],
  ['pl', 'dwudziesty pierwszy', 21],
  ['cs', 'dvacet jedna', 21],
  ['sk', 'dvadsiata prvá', 21],
  ['hr', 'dvadeset prvo', 21],
  ['ro', 'douăzeci și unu', 21],
  ['hu', 'huszonegyedik', 21],
  ['fi', 'kaksikymmentäyksi', 21],
  ['nl', 'eenentwintigste', 21],
  ['da', 'femoghalvtreds', 55],
  ['sv', 'tjugoförsta', 21],
  ['no', 'tjueto', 22],
  ['lv', 'divdesmit pirmā', 21],
  ['lt', 'dvidešimt pirmas', 21],
  ['el', 'εικοστό πρώτο', 21],
  ['tr', 'ON BİRİNCİ', 11],
  ['vi', 'mười hai', 12],
  ['id', 'dua belas', 12],
  ['cy', 'dau ddeg tri', 23],
  ['mt', 'wieħed u għoxrin', 21],
  ['mt', 'l-erbatax-il', 14],
  ['mt', "is-seba'", 7],
  ['ga', 'fiche a haon', 21],
  ['af', 'een-en-twintig', 21],
  ['mk', 'дваесет и први', 21],
  ['sq', 'njëzet e një', 21],
  ['az', 'on birinci', 11],
  ['kk', 'жиырма бірінші', 21],
  ['hy', 'քսանմեկ', 21],
  ['ka', 'ოცდაერთი', 21],
  ['ka', 'ოთხმოცდათექვსმეტი', 96],
  ['tl', "dalawampu't isa", 21],
  ['sw', 'ishirini na moja', 21],
  ['cy', 'pedwar ar bymtheg', 19],
  ['cy', 'drydedd ar ddeg', 13],
  ['hi', 'पाँच', 5],
  ['fa', 'بیست و یکم', 21],
  ['ar', 'الثاني عشر', 12],
  ['he', 'שלישי', 3],
];

test.each(SPELLED)('%s: %s is %d', (language, words, value) => {
  const read = readNumberWords(words, [language]);
  expect(read?.value).toBe(value);
  expect(read?.end).toBe(words.length);
});

test('words that go on after a number are left to the title', () => {
  expect(readNumberWords('Twenty Years After')).toMatchObject({ value: 20, end: 6 });
  expect(readNumberWords('One Day in May')).toMatchObject({ value: 1, end: 3 });
});

test.each([
  'Onegin',
  'Tennis',
  'Dozen Roses',
  'and one',
  'First-class',
  "One's own",
  'constructor',
  '__proto__',
])('%s is no number', (words) => {
  expect(readNumberWords(words)?.end === words.length).toBe(false);
});

test('numbers in words of one language are none in another', () => {
  expect(readNumberWords('to', ['en'])).toBeNull();
  expect(readNumberWords('to', ['da'])?.value).toBe(2);
});

test('figures of any script, with the signs of an ordinal', () => {
  expect(readNumeral('٣')?.value).toBe(3);
  expect(readNumeral('१२ बजे')?.value).toBe(12);
  expect(readNumeral('2ème')).toMatchObject({ value: 2, ordinal: true });
  expect(readNumeral('3.5')).toBeNull();
  expect(readNumeral('9mm')).toBeNull();
});

test('roman numerals and whole texts', () => {
  expect(numberOf('XIV')).toBe(14);
  expect(numberOf('thirty-two')).toBe(32);
  expect(numberOf('thirty winks')).toBeNull();
});

test('roman numerals in the letters of Slavic keyboards', () => {
  for (const [text, value] of [
    ['ІІІ', 3],
    ['ІV. Млин', 4],
    ['ХІІ', 12],
    ['Х', 10],
    ['І.', 1],
    ['VІІ', 7],
  ] as const)
    expect([text, readNumeral(text)?.value]).toEqual([text, value]);
  for (const words of ['І вона пішла', 'Ігор спав', 'Хто там?', 'Хата', 'ІІІч', 'Хід', 'і', 'їх'])
    expect([words, readNumeral(words)?.form ?? null]).toEqual([words, null]);
});

test('numbers in Chinese letters', () => {
  expect([...'三十二 廿五 一百零三 十 一〇二'.split(' ')].map(hanNumber)).toEqual([32, 25, 103, 10, 102]);
});

import { fc } from '../seeded.ts';

const WORDS =
  'the lamp was lit and she said nothing of it while rain came down over Port Ennis again because nobody had asked him twice about “tea” or what’s-his-name'.split(
    ' ',
  );

/** A short sentence of plain words. */
export const sentence: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }),
    fc.constantFrom('.', '!', '...', '?', ' --'),
  )
  .map(([words, end]) => `${words.join(' ')}${end}`);

/** Speech with the stray spaces of old posts. */
export const speech: fc.Arbitrary<string> = sentence.map((text) => `" ${text}" he said.`);

/** What is not plain prose: ornaments, headings, headers, notes, endings, verse, mail, damage. */
export const odd: fc.Arbitrary<string> = fc.constantFrom(
  '* * *',
  'oOo',
  '-----',
  '~*~',
  '#',
  'CHAPTER 2',
  'Chapter Three: The Turn',
  'IV',
  '3/12',
  'To be continued...',
  'TBC',
  'The End',
  'End of part 2',
  'A/N: sorry this is late!',
  "Author's note: thanks for reading.",
  'Title: The Turn',
  'By Perrin Ashdown',
  'Warnings: storms, tea',
  'Rating: PG',
  'Part 2/6',
  'Monday, 9 am',
  "Basil's POV",
  '[Illustration: a lamp]',
  '_all of it_ and *some* of it',
  'a < b && c > d &amp; caf&eacute;',
  'cafÃ© and â€œquotesâ€\u009d',
  '    Roses are red,\n    violets are blue,\n    this is a verse,\n    and so are you.',
  'Dear Maud,\n\nI am well.\n\nYours,\nTobias',
  '> quoted reply\n> of two lines',
  '-- \nMaud Tregear\nPort Ennis',
  '1. one\n2. two',
  'http://example.org/a_b_c/d?x=1&y=2',
  '\f\n                 12\n',
  'ﬁne ﬂowers, naïve cafés, 日本語の文',
);

const block = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 5 }).map((s) => s.join(' ')) },
  { weight: 3, arbitrary: speech },
  { weight: 3, arbitrary: odd },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n\n\n\n\n', '\r\n\r\n');

/** Plain-text stories: prose, dialogue and every oddity in any order, with any gap between. */
export const plainStory: fc.Arbitrary<string> = fc
  .array(fc.tuple(block, gap), { minLength: 0, maxLength: 24 })
  .map((pieces) => pieces.map(([text, after]) => text + after).join(''));

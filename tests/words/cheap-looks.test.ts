import { describe, expect, test } from 'vitest';
import { holdsWith, opensWith } from '../../src/model/index.ts';
import { readLabel } from '../../src/words/division-label.ts';
import { DIVISION_ROWS } from '../../src/words/division-tables.ts';
import { mayBeLabel } from '../../src/words/label.ts';
import { NAMED_ROWS } from '../../src/words/named-division-tables.ts';
import { NUMBER_TABLES } from '../../src/words/number-tables.ts';
import { readNumberWords } from '../../src/words/number-words.ts';
import { COPY_CUES, COPY_NOTICES } from '../../src/words/site-line-tables.ts';

describe('a cheap look at the first words of a text', () => {
  const look = opensWith(['note', 'a/n', 'x', 'čas', '第']);

  test.each([
    'Notes: rain',
    '~ NOTE',
    'a/n',
    'A/N: late',
    'x',
    'Xylophone',
    'Čas',
    '★ Note ★',
    '→ x',
    '第一章',
    '“note',
  ])('%s may begin with one', (text) => expect(look(text)).toBe(true));
  test.each(['A knot', 'No', 'another', 'cas', '', '***', '一第'])('%s does not', (text) =>
    expect(look(text)).toBe(false));

  test('begins where it is told to', () => {
    expect(look('the note', 4)).toBe(true);
    expect(look('the note', 5)).toBe(false);
  });

  test('finds a word inside a text, and no part of one', () => {
    const holds = holdsWith(['note', 'čas']);
    expect(holds('under the note')).toBe(true);
    expect(holds('a keynote')).toBe(false);
    expect(holds('2notes, 3 times')).toBe(true);
    expect(holds('★NOTE★')).toBe(true);
    expect(holds('Druhý čas')).toBe(true);
  });
});

test('every notice against copying has a word that all of them are looked for by', () => {
  expect(COPY_NOTICES.filter((notice) => !COPY_CUES.some((cue) => notice.includes(cue)))).toEqual([]);
});

describe('a cheap look whether a line may be a label', () => {
  test('no word of the tables is passed over', () => {
    const counting = DIVISION_ROWS.flatMap(({ words }) => Object.values(words).flatMap((list) => list.split(' ')));
    const naming = NAMED_ROWS.flatMap(({ names }) => Object.values(names).flatMap((list) => list.split('|')));
    const missed = [...counting, ...naming].filter((word) => !mayBeLabel(`${word} 1`, null));
    expect(missed).toEqual([]);
  });

  test('no number in words is, in its own language', () => {
    for (const [language, { cardinals }] of Object.entries(NUMBER_TABLES)) {
      const words = cardinals.split(' ').filter((cell) => /^[\p{L}]+$/u.test(cell));
      const read = words.filter((word) => readNumberWords(word, [language]) !== null);
      expect(read.filter((word) => !mayBeLabel(word, language))).toEqual([]);
      expect(read.length).toBe(words.length);
    }
  });

  test.each([
    'The Third Chapter',
    'XIV',
    '3. The Ferry',
    '[Chapter 2] The Mill',
    '* Chapter 4 *',
    '第三章',
    'Élévation',
    '§ 3',
    'One: The Knock',
  ])('%s may be one', (line) => expect(mayBeLabel(line, 'en')).toBe(true));

  test.each([
    '“Chapter two,” she said.',
    'Marta closed the window.',
    'He was late.',
    "'One,' he said.",
    '',
  ])('%s is none', (line) => {
    expect(mayBeLabel(line, 'en')).toBe(false);
    expect(readLabel(line, 'en')).toBeNull();
  });
});

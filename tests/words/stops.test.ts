import { describe, expect, it } from 'vitest';
import { endsAsClause, endsAsSentence } from '../../src/words/stops.ts';

describe('the end of a sentence', () => {
  it.each([
    'She left.',
    '“Why?”',
    '(_Nobody came._)',
    'He said nothing…  ',
    '„Ich gehe.“',
    '»Warte!«',
    '走了。」',
    'वह चला गया।',
    'هل جاء؟',
    'Նա գնաց։',
    '*It was over!*',
  ])('is seen in %s', (line) => {
    expect(endsAsSentence(line)).toBe(true);
    expect(endsAsClause(line)).toBe(true);
  });

  it.each([
    'She left',
    'The Mill (1998)',
    'Chapter 3',
    '“The Wheel”',
    '',
    '***',
    'The rain - ',
  ])('is not seen in %s', (line) => {
    expect(endsAsSentence(line)).toBe(false);
    expect(endsAsClause(line)).toBe(false);
  });

  it.each(['Dear Nell,', 'He said:', '“So,”', '他说：'])('a part of one ends in %s', (line) => {
    expect(endsAsSentence(line)).toBe(false);
    expect(endsAsClause(line)).toBe(true);
  });
});

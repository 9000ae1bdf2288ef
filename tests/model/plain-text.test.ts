import { expect, test } from 'vitest';
import { patternFor } from '../../src/model/index.ts';

const SPEAKER = String.raw`^([\p{L}@_][\p{L}\p{N}_.'’@\u{200D}-]*):\s+(?=\S)`;
const WORDS = String.raw`(?<![\p{L}\p{M}])\p{L}[^\p{L}\p{N}\s]?|\p{Lo}{2}`;

test.each([
  'Ada: Come in, it’s open — please…',
  'Zoë: Come in.',
  'Ада: Входи.',
  '@ada_9: here',
  '9 lives: none',
  '艾达: 请进',
  'No speaker here',
  '',
])('a pattern finds the same in %j whichever form of it the text gets', (text) => {
  for (const [source, flags] of [
    [SPEAKER, 'u'],
    [WORDS, 'gu'],
    [SPEAKER, 'iu'],
  ] as const) {
    expect(text.match(patternFor(source, flags)(text))).toEqual(text.match(new RegExp(source, flags)));
  }
});

test('a text with no signs but plain ones gets a pattern without classes of Unicode', () => {
  expect(patternFor(SPEAKER, 'u')('Ada: “Come in…”').source).not.toContain('\\p');
  expect(patternFor(SPEAKER, 'u')('Zoë: “Come in…”').source).toContain('\\p');
});

import { describe, expect, test } from 'vitest';
import { type Correction, correctSettings } from '../../src/io/settings/correct.ts';

const SCENE: Correction = { pin: { line: 41, before: 'He "walked"', as: 'scene' } };
const WRITTEN = '{line: 41, before: "He \\"walked\\"", as: scene}';

function corrected(text: string, correction: Correction = SCENE): string {
  const made = correctSettings(text, correction);
  return 'text' in made ? made.text : `refused, line ${made.line}: ${made.refused}`;
}

describe('a pin is added, and all else stays as it is typed', () => {
  test.each([
    ['no file', '', `pins:\n  - ${WRITTEN}\n`],
    ['only a comment', '# mine\n', `# mine\npins:\n  - ${WRITTEN}\n`],
    [
      'odd spaces, a comment, no line end',
      'title:    "Fog"   # or Mist?\noff: [quotes,  dashes]',
      `title:    "Fog"   # or Mist?\noff: [quotes,  dashes]\npins:\n  - ${WRITTEN}\n`,
    ],
    [
      'below the last pin, before what follows it',
      'pins:\n    # found by hand\n    - {line: 3, before: a, as: note}  # Bo says\n    # the end\nnotes: end\n',
      `pins:\n    # found by hand\n    - {line: 3, before: a, as: note}  # Bo says\n    - ${WRITTEN}\n    # the end\nnotes: end\n`,
    ],
    [
      'pins of several lines each',
      'pins:\n- line: 3\n  before: a\n  as: note\n\ntitle: Fog\n',
      `pins:\n- line: 3\n  before: a\n  as: note\n- ${WRITTEN}\n\ntitle: Fog\n`,
    ],
    ['an empty list of pins', 'pins: []\n', `pins: [${WRITTEN}]\n`],
    ['pins that hold nothing', 'pins:\ntitle: Fog\n', null],
    ['Windows line ends', 'title: Fog\r\nnotes: end\r\n', null],
    ['all on one line', '{title: Fog}\n', null],
  ])('%s', (_, text, expected) => {
    const made = corrected(text);
    if (expected !== null) expect(made).toBe(expected);
    expect(made).toContain('41');
    for (const word of text.match(/[a-zA-Z]{3,}/g) ?? []) expect(made).toContain(word);
    // What is written is read again as a pin of that line.
    expect(corrected(made)).toBe(made);
  });

  test('one that decides the same at the same line is written anew', () => {
    const text = 'pins:\n  - {line: 41, before: He, as: no-scene} # no!\n  - {line: 41, before: He, as: note}\n';
    expect(corrected(text)).toBe(`pins:\n  - ${WRITTEN} # no!\n  - {line: 41, before: He, as: note}\n`);
  });

  test('one of another file stays', () => {
    const text = 'pins:\n  - {line: 41, before: He, as: no-scene, file: b.txt}\n';
    const pin = { line: 41, before: 'He', as: 'scene', file: 'a.txt' } as const;
    expect(corrected(text, { pin })).toBe(`${text}  - {line: 41, before: "He", as: scene, file: "a.txt"}\n`);
  });

  test('and can be taken out again', () => {
    const text = '# mine\ntitle: Fog # or Mist?\n';
    const pin = { line: 41, before: '', as: 'scene' } as const;
    expect(corrected(corrected(text), { unpin: pin })).toBe(text);
  });
});

describe('a setting is written', () => {
  test.each([
    ['', { key: 'title', value: 'The "Gate": open' }, 'title: "The \\"Gate\\": open"\n'],
    ['title: Fog # or Mist?\nnotes: end\n', { key: 'title', value: 'Mist' }, 'title: "Mist" # or Mist?\nnotes: end\n'],
    ['author: Ada\n', { key: 'author', value: ['Ada', 'Bo'] }, 'author: ["Ada", "Bo"]\n'],
    ['title:\nnotes: end\n', { key: 'title', value: 'Mist' }, 'title: "Mist"\nnotes: end\n'],
    ['title: >\n  A long\n  title\nnotes: end\n', { key: 'title', value: 'Mist' }, 'title: "Mist"\nnotes: end\n'],
    ['title: Fog\n# why\nnotes: end\n', { key: 'title', value: null }, '# why\nnotes: end\n'],
    ['series: Tides\n', { key: 'series', value: { name: 'Tides', index: 2 } }, 'series: {name: "Tides", index: 2}\n'],
  ] satisfies [string, Correction, string][])('%j', (text, correction, expected) => {
    expect(corrected(text, correction)).toBe(expected);
  });
});

test.each([
  ['title: "Fog\n', /^refused, line \d: this is not YAML/],
  ['- a\n- b\n', /^refused, line 1: settings must be lines/],
])('what is no settings file is left alone: %j', (text, refusal) => {
  expect(corrected(text)).toMatch(refusal);
});

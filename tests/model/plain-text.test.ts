import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { PlainPattern } from '../../src/model/index.ts';

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
    [WORDS, 'giu'],
    [String.raw`\P{L}+`, 'gu'],
    [String.raw`[^\p{L}\p{M}]+|[\p{M}^a]`, 'gu'],
    [String.raw`[\u{1F600}-\u{1F64F}\u{21}]|😀|\u{2014}`, 'gu'],
  ] as const) {
    const whole = new RegExp(source, flags);
    const made = new PlainPattern(source, flags);
    expect(text.match(made)).toEqual(text.match(whole));
    expect(text.replace(made, '<$&>')).toBe(text.replace(whole, '<$&>'));
    expect(text.search(made)).toBe(text.search(whole));
    expect(text.split(made, 3)).toEqual(text.split(whole, 3));
    if (!flags.includes('g')) expect(made.exec(text)).toEqual(whole.exec(text));
    else expect([...made[Symbol.matchAll](text)]).toEqual([...text.matchAll(whole)]);
  }
});

test('each class of Unicode holds of the plain signs what the engine says', () => {
  const signs = Array.from({ length: 0x2028 }, (_, code) => code).filter((code) => code < 0x80 || code >= 0x2010);
  const text = String.fromCharCode(...signs);
  const names = ['L', 'Lu', 'Ll', 'N', 'Nd', 'M', 'Lo', 'So', 'Cf', 'Cs', 'Emoji_Modifier', 'Extended_Pictographic'];
  const scripts = ['Latin', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Hebrew', 'Arabic', 'Thai', 'Cyrillic', 'Greek'];
  for (const name of [...names, ...scripts.map((script) => `Script=${script}`), 'P', 'S', 'Cc']) {
    for (const source of [`\\p{${name}}`, `\\P{${name}}`, `[^\\p{${name}}]`, `[\\P{${name}}x]`]) {
      for (const flags of ['gu', 'giu'])
        expect(text.match(new PlainPattern(source, flags)), source).toEqual(text.match(new RegExp(source, flags)));
    }
  }
});

test('signs that are plain letters in another case are found as such', () => {
  for (const source of [
    String.raw`[\u0100-\u024F]\p{L}`,
    String.raw`ſ\p{L}`,
    String.raw`[À-ɏ]\p{L}`,
    String.raw`\u212A\p{L}`,
  ])
    expect(new PlainPattern(source, 'iu').test('so kind')).toBe(new RegExp(source, 'iu').test('so kind'));
});

test('a text with no signs but plain ones gets a pattern without classes of Unicode', () => {
  expect(new PlainPattern(SPEAKER, 'u').for('Ada: “Come in…”').source).not.toContain('\\p');
  expect(new PlainPattern(SPEAKER, 'u').for('Zoë: “Come in…”').source).toContain('\\p');
  expect(new PlainPattern(`${SPEAKER}sky`, 'iu').for('Ada: Sky').source).not.toContain('\\p');
});

const { plainPatterns } = await import(new URL('../../plain-patterns.mjs', import.meta.url).href);

/** A module of the sources as it is bundled. */
function bundled(code: string): string {
  const id = new URL('../../src/some.ts', import.meta.url).pathname;
  return plainPatterns.transform.call({ parse: parseAst }, code, id)?.code ?? code;
}

test.each([
  ['const found = /\\p{L}/u.test(text);', 'const found = $plain0.test(text);'],
  ['const bare = text.replace(/\\p{M}+/gu, "");', 'const bare = text.replace($plain0, "");'],
  ['const NAME = /^\\p{Lu}/u; export const is = (text) => NAME.test(text);', 'new $PlainPattern("^\\\\p{Lu}", \'u\')'],
  [
    "const IT = whenAsked(() => new RegExp(FORMS, 'iu')); IT().exec(text);",
    "whenAsked(() => new $PlainPattern(FORMS, 'iu'))",
  ],
  [
    "const IT = askedWhere(may, () => new RegExp(FORMS, 'iu'));",
    "askedWhere(may, () => new $PlainPattern(FORMS, 'iu'))",
  ],
])('%s is asked in its simple form', (code, changed) => {
  expect(bundled(code)).toContain(changed);
});

test.each([
  'const found = /[A-Z]/.test(text);',
  'const NAME = /\\p{Lu}/gu; NAME.exec(text);',
  'const NAME = /\\p{Lu}/u; NAME.test(text); look(NAME);',
  'const NAME = /\\p{Lu}/u; new RegExp(NAME.source);',
  'export const NAME = /\\p{Lu}/u; NAME.test(text);',
  "const IT = whenAsked(() => new RegExp(FORMS, 'iu')); look(IT);",
  'text.replace(/\\p{L}/uy, "");',
  "const of = (forms) => new RegExp(forms, 'u');",
])('%s stays as it is', (code) => {
  expect(bundled(code)).toBe(code);
});

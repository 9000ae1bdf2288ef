import { describe, expect, test } from 'vitest';
import { pipelineOptions, withPatterns } from '../../src/commands/options.ts';
import { parseSettings } from '../../src/io/settings/parse.ts';
import { patternFaults } from '../../src/io/settings/patterns.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const TEXT = `The Gate
by Ada Reed

watch one

It was late, and teh rain fell on the gulls. Copyright www.spam.example 2020.

Chapter 9

She said nothing of it.

watch two
Teh boat came in, and nobody was in it.
`;

async function bound(yaml: string, text = TEXT, name = 'gate.txt') {
  const { value, diagnostics } = parseSettings(yaml, { file: 'gate.yaml', sources: [] });
  expect([...diagnostics, ...(await patternFaults(value))]).toEqual([]);
  const book = await publish(
    [sourceFromText(text, name)],
    await withPatterns(pipelineOptions(value, 'gate', null), value),
  );
  expect(book.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return book;
}

const chapters = ({ book }: Awaited<ReturnType<typeof bound>>) =>
  book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name);

describe('a pattern says which lines head chapters', () => {
  test.each([
    ['"^watch \\\\w+"', ['watch one', 'watch two']],
    ['"/^WATCH/i"', ['watch one', 'watch two']],
    ['"^(watch|Chapter)"', ['watch one', 'Chapter 9', 'watch two']],
  ])('%s', async (pattern, names) => {
    expect(chapters(await bound(`chapters: {pattern: ${pattern}}\n`))).toEqual(names);
  });

  test('in any script, and only of whole lines that are short', async () => {
    const text = `第一章 门\n\n${'他说第二章还没有写完。'.repeat(40)}\n\n第二章 墙\n\n他走了。\n`;
    expect(chapters(await bound('chapters: {pattern: "第.+章"}\n', text))).toEqual(['第一章 门', '第二章 墙']);
  });

  test('headings of markup that it does not hit stay in the chapter', async () => {
    const text = '# Tide\n\n## Chapter 1\n\nIt rained.\n\n## A stray heading\n\nShe sat.\n\n## Chapter 2\n\nHe came.\n';
    const book = await bound('chapters: {pattern: "^Chapter"}\n', text, 'tide.md');
    expect(chapters(book)).toEqual(['Chapter 1', 'Chapter 2']);
  });

  test('what it hits is shown, and that it hits nothing is a warning', async () => {
    const told = async (yaml: string) =>
      (await bound(yaml)).diagnostics
        .filter(({ id }) => id === 'pattern-hits')
        .map((d) => `${d.severity}: ${d.reason}`);
    expect(await told('chapters: {pattern: "^watch"}\n')).toEqual([
      'info: the pattern for chapters hits 2 lines: 4 “watch one”, 12 “watch two”',
    ]);
    expect(await told('chapters: {pattern: "^Watch"}\n')).toEqual([
      'warning: the pattern for chapters hits no line of this file',
    ]);
  });

  test('a pin wins over it', async () => {
    const yaml = 'chapters: {pattern: "^watch"}\npins:\n  - {line: 4, before: watch one, as: prose}\n';
    const { value } = parseSettings(yaml, { file: 'gate.yaml', sources: ['gate.txt'] });
    const options = await withPatterns(pipelineOptions(value, 'gate', null), value);
    const made = await publish([sourceFromText(TEXT, 'gate.txt')], options);
    expect(chapters(made).filter((name) => name.startsWith('watch'))).toEqual(['watch two']);
  });
});

describe('changes that the user wants', () => {
  test('are made, as texts and as patterns, and stand in the trace', async () => {
    const book = await bound(
      'replace:\n  - {text: teh, with: the}\n  - {text: Teh, with: The}\n  - {pattern: "(?i)\\\\s*copyright www\\\\.spam\\\\.example \\\\d+\\\\.", with: ""}\n  - {pattern: "(gull)s", with: "$1"}\n',
    );
    const words = JSON.stringify(book.book.value.sections);
    for (const here of ['the rain fell on the gull.', 'The boat']) expect(words).toContain(here);
    for (const gone of ['teh', 'spam', '$1']) expect(words).not.toContain(gone);
    const own = book.trace.edits
      .filter(({ rule }) => rule === 'replace')
      .map(({ before, after }) => `${before}→${after}`);
    expect(own).toHaveLength(4);
  });

  test('a text is no pattern, and what it puts in is not changed again', async () => {
    const book = await bound('replace:\n  - {text: ".", with: ".."}\n', 'It rained. It snowed.\n\nShe sat. He came.\n');
    expect(JSON.stringify(book.book.value.sections)).toContain('It rained.. It snowed..');
  });

  test('any pattern takes linear time', async () => {
    await bound(
      'replace:\n  - {pattern: "(a+)+$", with: "b"}\n',
      `${'a'.repeat(20_000)} and b.\n\nShe sat. He came.\n`,
    );
  });
});

test.each([
  ['chapters: {pattern: "(?<=x)a"}', 'Patterns are those of RE2: no looking around or back.'],
  ['chapters: {patern: "a"}', null],
  ['replace: teh', null],
  ['replace:\n  - {txt: a, with: b}', '`replace` is a list of {text: …, with: …} or {pattern: …, with: …}.'],
  [
    'replace:\n  - {text: a, pattern: b, with: c}',
    '`replace` is a list of {text: …, with: …} or {pattern: …, with: …}.',
  ],
  ['replace:\n  - {pattern: "a*", with: b}', 'Let it hit one letter at least.'],
])('what cannot be used is told: %s', async (yaml, remedy) => {
  const { value, diagnostics } = parseSettings(yaml, { file: 'gate.yaml', sources: [] });
  expect([...diagnostics, ...(await patternFaults(value))].map((one) => one.remedy)).toEqual([remedy]);
});

import { describe, expect, test } from 'vitest';
import { errorsOf, partsOf, pin, STORY, withPins } from './story.ts';

const FREE = [
  'start: paragraph 5, paragraph 8, verse 11, paragraph 16',
  'scene-break: paragraph 21, paragraph 24, paragraph 26',
];

test('the story without pins', async () => {
  expect(partsOf(await withPins([]))).toEqual(FREE);
});

describe('a pin overrides what was found', () => {
  test.each([
    [
      'a scene',
      [pin(8, 'He walked', 'scene')],
      ['start: paragraph 5', 'scene-break: paragraph 8, verse 11, paragraph 16', FREE[1]],
    ],
    [
      'no scene at the words after an ornament: the ornament goes',
      [pin(21, 'It will be back', 'no-scene')],
      ['start: paragraph 5, paragraph 8, verse 11, paragraph 16, paragraph 21, paragraph 24, paragraph 26'],
    ],
    [
      'no scene at an ornament: it is a line of the story',
      [pin(19, '* * *', 'no-scene')],
      [
        'start: paragraph 5, paragraph 8, verse 11, paragraph 16, paragraph 19, paragraph 21, paragraph 24, paragraph 26',
      ],
    ],
    [
      'a line as a chapter',
      [pin(24, 'This is where', 'chapter')],
      [
        FREE[0],
        'scene-break: paragraph 21',
        'heading “This is where I stopped writing, the first time round.”: paragraph 26',
      ],
    ],
    [
      'a chapter with a title over prose',
      [pin(8, 'He walked', 'chapter', { title: 'The Grey Boat' })],
      ['start: paragraph 5', 'heading “The Grey Boat”: paragraph 8, verse 11, paragraph 16', FREE[1]],
    ],
    [
      'an untitled chapter over prose',
      [pin(8, 'He walked', 'chapter')],
      ['start: paragraph 5', 'ending: paragraph 8, verse 11, paragraph 16', FREE[1]],
    ],
    ['a note', [pin(24, 'This is where', 'note')], [FREE[0], 'scene-break: paragraph 21, note 24, paragraph 26']],
    [
      'an ending',
      [pin(24, 'This is where', 'ending')],
      [FREE[0], 'scene-break: paragraph 21, continued 24', 'ending: paragraph 26'],
    ],
    ['verse as prose', [pin(11, 'Salt', 'prose')], [FREE[0]?.replace('verse', 'paragraph'), FREE[1]]],
    ['prose as verse', [pin(16, 'Three days', 'verse')], [FREE[0]?.replace('paragraph 16', 'verse 16'), FREE[1]]],
    [
      'several blocks as a letter',
      [pin(8, 'He walked', 'letter', { until: 14 })],
      ['start: paragraph 5, letter 8, paragraph 16', FREE[1]],
    ],
    ['a line inside a paragraph', [pin(17, 'and the men', 'scene')], [FREE[0], 'scene-break: paragraph 17', FREE[1]]],
    [
      'the end of the header: what stands above it is front matter',
      [pin(8, 'He walked', 'header-end')],
      ['front start: paragraph 5', 'start: paragraph 8, verse 11, paragraph 16', FREE[1]],
    ],
    [
      'a dateline',
      [pin(24, 'This is where', 'dateline')],
      [FREE[0], 'scene-break: paragraph 21', 'scene-break: dateline 24, paragraph 26'],
    ],
  ] as const)('%s', async (_, pins, expected) => {
    const bound = await withPins(pins);
    expect(errorsOf(bound)).toEqual([]);
    expect(partsOf(bound)).toEqual(expected);
  });

  test('chapters stand under a pinned volume', async () => {
    const bound = await withPins([
      pin(5, 'The harbour', 'volume', { title: 'Winter' }),
      pin(8, 'He walked', 'chapter', { title: 'The Grey Boat' }),
    ]);
    const [volume] = bound.book.value.sections.filter((section) => section.matter === 'body');
    expect([volume?.kind, volume?.name, volume?.children.map((child) => child.name)]).toEqual([
      'volume',
      'Winter',
      ['The Grey Boat'],
    ]);
  });

  test('a title: what was found for one is the subtitle', async () => {
    const { book } = await withPins([pin(24, 'This is where', 'title')]);
    expect(book.value.title).toBe('This is where I stopped writing, the first time round.');
    expect(book.value.metadata.subtitle).toBe('Rain on the Quay');
  });

  test('a pinned line is not taken for the header', async () => {
    const { book } = await withPins([pin(1, 'Rain', 'prose')]);
    expect(book.value.metadata.title).toBeNull();
  });
});

describe('a pin is anchored by its line and its first words', () => {
  test.each(['it WILL be back', '“It will be back,”', "''It  will be", '"It will—be'])('%s', async (words) => {
    expect(errorsOf(await withPins([pin(21, words, 'scene')]))).toEqual([]);
  });

  test('words that stand at another line are an error that names it, and the pin does nothing', async () => {
    const bound = await withPins([pin(19, 'He walked', 'scene')]);
    expect(errorsOf(bound)).toEqual([
      'pin-mismatch: “He walked” does not stand at line 19 of quay.txt; it stands at line 8 Write `line: 8`.',
    ]);
    expect(partsOf(bound)).toEqual(FREE);
  });

  test('words that stand nowhere', async () => {
    expect(errorsOf(await withPins([pin(19, 'Nobody ever', 'scene')]))[0]).toContain('nor at the start of any other');
  });
});

test('a pin answers the question at its place', async () => {
  const open = `${STORY}\n\n\nA week later Ruth Penhallow came down to the quay and asked for the grey boat by its name.\n`;
  const asked = await withPins([], open);
  const question = asked.trace.decisions.find((d) => d.kind === 'scene-break' && d.place.line === 30);
  expect(question?.verdict).not.toBe('cut');
  const settled = await withPins([pin(30, 'A week later', 'scene')], open);
  const decisions = settled.trace.decisions.filter((d) => d.kind === 'scene-break' && d.place.line === 30);
  expect(decisions.map((d) => [d.verdict, d.score, d.reasons[0]?.cue])).toEqual([['cut', 1, 'pinned as scene']]);
});

import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { outline, paragraphs, readText } from './read.ts';

const PROSE = [
  'The boat went out past the light before anybody was awake, and the\nrain came in over the bay so that nobody saw it go until noon.',
  'Then the rain stopped, and the whole of the harbour stood along the\nwall and looked at the place where the boat had been tied up.',
  'It was a good boat. It had been painted in the spring, and the man\nwho painted it was the only one who did not come down to look.',
  'He was at home with his boots off. He had known about the boat for\na week, and had told nobody, because it was nobody else who asked.',
];

describe('page numbers', () => {
  const paged = (foot: (page: number) => string): string =>
    PROSE.map((_, i) => `${[0, 1, 2].map((more) => PROSE[(i + more) % 4]).join('\n\n')}\n\n${foot(i + 1)}`).join(
      '\n\n',
    );

  it.each<[string, (page: number) => string]>([
    ['at the foot of every page, the last one too', (page) => `                 - ${page} -`],
    ['in words', (page) => `Page ${page} of 4`],
  ])('%s', (_, foot) => {
    const { trace } = readText(paged(foot));
    expect(trace.removals.map((removal) => removal.name)).toEqual(Array(4).fill('page-furniture'));
    expect(paragraphs(paged(foot))).toHaveLength(12);
  });

  it('are chapters where the last of them has text below it', () => {
    const chapters = PROSE.map((text, i) => `- ${i + 1} -\n\n${text}\n\n${PROSE[(i + 1) % 4]}`).join('\n\n');
    expect(readText(`${PROSE[0]}\n\n${PROSE[1]}\n\n${chapters}`).trace.removals).toEqual([]);
  });
});

describe('tags', () => {
  it('of a blank line are a blank line', () => {
    expect(readText(`One.\n\n&nbsp;\n\nTwo.\n\n<br />\n\nThree.`).value.blocks.map((block) => block.gapBefore)).toEqual(
      [0, 3, 3],
    );
  });

  it('of forums are read like those in angle brackets', () => {
    const text = '[center][b]Low Water[/b][/center]\n\nIt was [i]wet[/i].\n\n[hr]\n\nIt was dry.';
    expect(outline(text)).toEqual([
      'paragraph: <b>Low Water</b>',
      'paragraph: It was <i>wet</i>.',
      'paragraph: * * *',
      'paragraph: It was dry.',
    ]);
  });

  it('are none where the text closes none', () => {
    expect(paragraphs('Press [b] to go on.\n\nThe form said [size=4].')).toEqual([
      'Press [b] to go on.',
      'The form said [size=4].',
    ]);
  });
});

it('short speeches in indented paragraphs are no verse, also beside a drawn line', () => {
  const talk = ['"And have they all got it?"', '"What ought we to do?" asked Odd.', '"Wait!" said Min.'];
  const text = [PROSE[0], PROSE[1], ...talk, PROSE[2]].map((paragraph) => `     ${paragraph}`).join('\n');
  expect(outline(`${text}\n${talk.map((line) => `     ${line}`).join('\n')}\n\n****\n\n${text}`)).not.toContainEqual(
    expect.stringMatching(/^verse/),
  );
});

it('the title above every post is no running head', () => {
  const posts = [1, 2, 3, 4].map(
    (n) => `${PROSE[0]}\n\nmore soon\n\nLow Water (${n}/4)\nby Odd Reed\n\n${PROSE[n - 1]}`,
  );
  expect(readText(posts.join('\n\n')).trace.removals).toEqual([]);
});

it('two paragraphs may show an indent that a third one opens with', () => {
  const lines = (text: string): string =>
    `     ${text.replaceAll('\n', ' ')}`.replace(/(.{1,66})(?: |$)/g, '$1\n').trimEnd();
  expect(paragraphs(`${[0, 1, 2].map((n) => lines(PROSE[n] ?? '')).join('\n')}\n\nThe End`)).toHaveLength(4);
});

it('typed tags of blocks part the words on their sides, tags inside a word do not', async () => {
  const text =
    '<div>The tide was out and the links</div><div><p>caught the light of the <font size="2">l</font>amp.</p></div>';
  const { book, diagnostics } = await publish([sourceFromText(text, 'tide.txt')], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(JSON.stringify(book.value.sections)).toContain('the links caught the light of the lamp.');
});

describe('a story that was posted into a channel, paragraph by paragraph', () => {
  const told = PROSE.map((text) => text.replace('\n', ' '));
  const posts = (head: (i: number) => string, end = '\n'): string =>
    Array.from({ length: 10 }, (_, i) => `${head(i)}${told[i % 4]}${end}`).join('');
  const minute = (i: number): string => String(i + 10);

  it.each<[string, string, string]>([
    ['a post a line', posts((i) => `[2021-03-0${i > 5 ? 2 : 1} 21:${minute(i)}] ada_reed: `), 'ada_reed'],
    ['with halves of the day', posts((i) => `[3/1/21, 9:${minute(i)}:11 PM] Ada Reed: `, '\n\n'), 'Ada Reed'],
    ['below a line of their own', posts((i) => `[01-Mar-21 09:${minute(i)} PM] adareed#1234\n`, '\n\n'), 'adareed'],
  ])('has its paragraphs and its author: %s', (_, text, author) => {
    const { value, trace } = readText(text);
    expect(paragraphs(text)).toEqual(Array.from({ length: 10 }, (_, i) => told[i % 4]));
    expect(value.facts).toMatchObject([{ kind: 'author', value: author }]);
    expect(trace.removals.map(({ name }) => name)).toEqual(Array(10).fill('archive-line'));
  });

  it.each<[string, string]>([
    ['a log of days', posts((i) => `[2187-03-1${i} 0${i}:10] Captain Voss: `)],
    ['a talk of two', posts((i) => `[2021-03-01 21:${minute(i)}] ${i % 2 ? 'osk' : 'hanne'}: `)],
    ['short messages', Array.from({ length: 10 }, (_, i) => `[2021-03-01 21:${minute(i)}] hanne: late\n`).join('')],
    ['a log within a story', `${told.join('\n\n')}\n\n${posts((i) => `[2021-03-01 21:${minute(i)}] hanne: `)}`],
  ])('is not %s', (_, text) => {
    const { value, trace } = readText(text);
    expect([value.facts, trace.removals]).toEqual([[], []]);
  });
});

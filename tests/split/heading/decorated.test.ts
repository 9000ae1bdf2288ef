import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/model/index.ts';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const TOLD = 'The bell hung in the hall. It said nothing at all to anyone.';

test.each([
  [
    'a square before the number',
    `The Bell\n\n■ Chapter 1\n\n${TOLD}\n\n■ Chapter 2\n\n${TOLD}\n`,
    ['Chapter 1', 'Chapter 2'],
  ],
  [
    'a sign of a paragraph',
    `The Bell\n\n§ Chapter 1\n\n${TOLD}\n\n§ Afterword\n\n${TOLD}\n`,
    ['Chapter 1', 'Afterword'],
  ],
  [
    'a square before an afterword in Japanese',
    '風鈴\n\n風鈴は冬になっても外されなかった。\n\n■あとがき\n\nこの風鈴は本当にあります。\n',
    ['あとがき'],
  ],
  ['without a title above', `■ Chapter 1\n\n${TOLD}\n\n■ Chapter 2\n\n${TOLD}\n`, ['Chapter 1', 'Chapter 2']],
])('a decorated heading is one without its signs: %s', async (_, text, names) => {
  const { diagnostics, book, trace } = await publish([sourceFromText(text, 'bell.txt')]);
  expect(diagnostics.filter(({ id, severity }) => severity === 'error' || id === 'read-simply')).toEqual([]);
  const contents = JSON.stringify(book.value);
  for (const name of names) expect(contents).toContain(name);
  expect(trace.removals.some((removal) => removal.name === 'ornament' && /[■§]/.test(removal.text))).toBe(true);
});

test.each(['oOo', 'xXx', 'OOO'])('letters are drawn on both sides of a heading: %s', async (drawn) => {
  const text = [1, 2].map((n) => `${drawn} Chapter ${n} ${drawn}\n\n${TOLD}`).join('\n\n');
  expect(await headingsOf(`The Bell\n\n${text}\n`)).toEqual(['Chapter 1', 'Chapter 2']);
});

test.each([
  ['a colon', ': The Hall', ': What the Clapper Said'],
  ['a dash', ' - The Hall', ' - What the Clapper Said'],
  ['a comma and quotation marks', ', titled "The Hall"', ', titled "What the Clapper Said"'],
])('a title may stand behind the number between drawn letters: %s', async (_, ...titles) => {
  const text = titles.map((title, i) => `xXx Chapter ${i + 1}${title} xXx\n\n${TOLD}`).join('\n\n');
  const { diagnostics, book } = await publish([sourceFromText(`The Bell\n\n${text}\n`, 'bell.txt')]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(book.value.sections.filter(({ kind }) => kind === 'chapter')).toHaveLength(2);
  expect(JSON.stringify(book.value.sections)).not.toContain('xXx');
});

test('letters that only one side has are words of the heading', async () => {
  const text = `The Bell\n\nChapter 1: Love, xXx\n\n${TOLD}\n\nChapter 2: The Hall\n\n${TOLD}\n`;
  const { diagnostics, book } = await publish([sourceFromText(text, 'bell.txt')]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(JSON.stringify(book.value.sections)).toContain('xXx');
});

/** What heads the chapters of a text. */
async function headingsOf(text: string): Promise<readonly string[]> {
  const { book } = await publish([sourceFromText(text, 'bell.txt')]);
  return book.value.sections.flatMap(({ kind, heading }) =>
    heading && kind === 'chapter'
      ? [[...heading.label, ...heading.title].map((one) => inlineText([one])).join(' ')]
      : [],
  );
}

describe('a line that opens a page', () => {
  const told = (times: number): string =>
    Array.from(
      { length: times },
      (_, i) =>
        `The bell hung in the hall and said nothing at all for ${i + 2} years. Then somebody came to ask for it.`,
    ).join('\n\n');
  const TITLES = ['The Hall', 'A Bell for Sale', 'What the Clapper Said'];
  const book = (page: (title: string, i: number) => string, above = ''): string =>
    `Bells\n\nby Ada Reed\n\n${above}${TITLES.map((title, i) => `${page(title, i)}\n\n${told(8)}\n\n`).join('')}`;
  test.each([
    ['a form feed', book((title) => `\f${title}`)],
    ['a form feed on its own line', book((title) => `\f\n${title}`)],
    ['a form feed below the number of the page', book((title, i) => `${i + 2}\n\f${title}`, `${told(4)}\n\n`)],
    [
      'a form feed and the number of the page',
      book((title, i) => `\f${2 * i + 1}\n\n${title}\n\n${told(3)}\n\n\f${2 * i + 2}`),
    ],
  ])('is a title behind %s', async (_, text) => {
    expect(await headingsOf(text)).toEqual(TITLES);
  });
  test.each([
    ['prose', book((title) => `\f${title} hung where it had hung.`)],
    ['a question', book((title) => `\f“${title}?”`)],
  ])('is none as %s', async (_, text) => {
    expect(await headingsOf(text)).toEqual([]);
  });
});

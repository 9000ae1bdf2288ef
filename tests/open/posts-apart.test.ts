import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { publish } from '../../src/pipeline.ts';
import { prose } from './mail/messages.ts';

interface Post {
  readonly heading: string;
  readonly day: string;
  readonly words: string;
}

/** A page as blogs write them: the day above each post, its heading a link, a line of its own below it. */
const blog = (posts: readonly Post[], dated = true): Source => ({
  name: 'blog.html',
  format: 'html',
  bytes: new TextEncoder().encode(
    `<html><head><title>Quay Street</title></head>\n<body><div id="header"><h1 class="title">Quay Street</h1></div>\n<div class="blog-posts">\n${posts
      .map(
        ({ heading, day, words }) =>
          `${dated ? `<h2 class="date-header">${day}</h2>\n` : ''}<div class="post hentry">\n<h3 class="post-title"><a href="x.html">${heading}</a></h3>\n<div class="post-body"><p>${words}</p>\n<p>${prose(120)}</p></div>\n</div>`,
      )
      .join('\n')}\n</div></body></html>\n`,
  ),
});

/** In which order a book tells three first sentences. */
const told = async (source: Source): Promise<string> => {
  const { book } = await publish([source]);
  const text = JSON.stringify(book.value.sections);
  return ['The lamp was lit.', 'The boat was late.', 'The door was shut.']
    .map((words, i) => [text.indexOf(words), 'abc'.charAt(i)] as const)
    .sort(([one], [other]) => one - other)
    .map(([, name]) => name)
    .join('');
};

const three = (headings: readonly string[], days: readonly string[]): readonly Post[] => [
  { heading: headings[2] ?? '', day: days[2] ?? '', words: 'The door was shut.' },
  { heading: headings[1] ?? '', day: days[1] ?? '', words: 'The boat was late.' },
  { heading: headings[0] ?? '', day: days[0] ?? '', words: 'The lamp was lit.' },
];
const DAYS = ['March 3, 2004', 'March 9, 2004', 'April 1, 2004'];

describe('posts of a page', () => {
  it.each([
    [['Quay Street part I', 'Quay Street part II', 'Quay Street part III'], DAYS],
    [
      ['Quay Street {7}', 'Quay Street {8}', 'Quay Street {9}'],
      ['2 May 2011', '5 May 2011', '12 May 2011'],
    ],
  ])('are told in the order that their days and headings count', async (headings, days) => {
    expect(await told(blog(three(headings, days)))).toBe('abc');
    const { book, diagnostics } = await publish([blog(three(headings, days))]);
    expect(book.value.metadata.title).toBe('Quay Street');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('name the lines of the page that they stand on', async () => {
    const page = blog(three(['Quay 1', 'Quay 2', 'Quay 3'], DAYS));
    const { sources } = await publish([page]);
    const lines = new TextDecoder().decode(page.bytes).split('\n');
    const [first] = sources[0]?.division.value.parts.flatMap(({ blocks }) => blocks) ?? [];
    expect(first?.place).toMatchObject({
      source: 'blog.html',
      line: 1 + lines.findIndex((line) => line.includes('The lamp was lit.')),
    });
  });

  it.each([
    ['no day', blog(three(['Quay 1', 'Quay 2', 'Quay 3'], DAYS), false)],
    ['headings that count down to the last day', blog(three(['Three', 'Two', 'One'], DAYS))],
    ['stories of their own', blog(three(['The Lamp', 'The Boat', 'The Door'], DAYS))],
  ])('stay as they stand with %s', async (_, page) => {
    expect(await told(page)).toBe('cba');
  });
});

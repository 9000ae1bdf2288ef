import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Publication } from '../../src/model/index.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { render } from '../../src/render/index.ts';
import { koboDocument, koboPublication, withCoverProperty } from '../../src/targets/kepub.ts';

import { everyKind } from '../render/every-kind.ts';
import { hostileBooks } from '../render/hostile.ts';
import { type EpubCheck, startEpubCheck } from '../validity/epubcheck.ts';
import { hasJudge } from '../validity/requirement.ts';
import { sampleStories } from '../validity/shelf.ts';
import { SENTENCES } from './sentences.ts';

const page = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<html><head>\n<title>A. B.</title>\n</head>\n<body class="x">${body}</body>\n</html>\n`;

/** A page as the table writes it. */
const short = (xhtml: string): string =>
  xhtml.replace(/<span class="koboSpan" id="kobo\.(\d+\.\d+)">((?:<img[^>]*>|[^<])*)<\/span>/g, '[$1 $2]');

test.each(SENTENCES)('%s', (_, before, after) => {
  const made = short(koboDocument(page(before)));
  expect(made).toContain(`<body class="x"><div id="book-columns"><div id="book-inner">${after}</div></div></body>`);
});

test.each(SENTENCES)('%s: not a letter less or more', (_, before) => {
  const made = koboDocument(page(before)).replace(/<style type="text\/css" class="kobostylehacks">.*?<\/style>\n/, '');
  const bare = (xhtml: string): string => xhtml.replace(/<\/?(?:span|div)\b[^>]*>/g, '');
  expect(bare(made)).toBe(bare(page(before)));
});

test('the style stands at the end of the head, once', () => {
  expect(koboDocument(page('<p>A.</p>'))).toContain(
    '</title>\n<style type="text/css" class="kobostylehacks">div#book-inner { margin-top: 0; margin-bottom: 0;}</style>\n</head>',
  );
});

test('the cover is named by property, whatever named it before', () => {
  const item = '<item id="c" href="c.jpg" media-type="image/jpeg"/>';
  const old = `<package><metadata><meta name="cover" content="c"/></metadata><manifest>${item}</manifest></package>`;
  const made = withCoverProperty(old);
  expect(made).toContain('<item id="c" href="c.jpg" media-type="image/jpeg" properties="cover-image"/>');
  expect(withCoverProperty(made)).toBe(made);
  const other = old.replace('/jpeg"/>', '/jpeg" properties="svg"/>');
  expect(withCoverProperty(other)).toContain('properties="cover-image svg"');
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const books: (readonly [string, () => Promise<Publication> | Publication])[] = [
  ...(await sampleStories()).map(
    ({ name, bind }) => [name, once(async () => (await bind()).publication.value)] as const,
  ),
  ['every kind of section and block', () => render(everyKind()).value],
  ...hostileBooks().map(([name, book]) => [name, () => render(book).value] as const),
];

test.each(books)('%s: every word stays, and a second time changes nothing', async (_, make) => {
  const publication = await make();
  const kobo = koboPublication(publication);
  const words = ({ resources, nav }: Publication): string[] =>
    [nav, ...resources.map(({ content }) => (typeof content === 'string' ? content : ''))].map((text) =>
      text.replace(/<style.*?<\/style>\n/g, '').replace(/<[^>]*>/g, ''),
    );
  expect(words(kobo)).toEqual(words(publication));
  expect(koboPublication(kobo)).toEqual(kobo);
  const ids = kobo.resources.map(({ content }) => [...String(content).matchAll(/ id="(kobo[^"]*)"/g)].map((m) => m[1]));
  for (const own of ids) expect(new Set(own).size).toBe(own.length);
});

const canRun = hasJudge('java');

describe.skipIf(!canRun)('EPUBCheck says nothing at all about', () => {
  let epubcheck: EpubCheck;
  beforeAll(async () => {
    epubcheck = await startEpubCheck();
  });
  afterAll(() => epubcheck.close());

  test.each(books)('%s', async (_, make) => {
    expect(await epubcheck.messages(await packageEpub(koboPublication(await make())))).toEqual([]);
  });
});
